//! The search of a page, applied as it is typed.

use engine::MOST_SEARCHED;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::AppContext;
use super::icon::Icon;
use view::Action;

/// The search of a page, with what stands in it, what is searched, and how.
pub fn search_box(
    ctx: &AppContext,
    text: &str,
    label: &'static str,
    search: fn(String) -> Action,
) -> Html {
    let oninput = ctx.act(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        search(input.value())
    });
    html! {
        <label class="search">
            <span class="visually-hidden">{ label }</span>
            { Icon::Search.view() }
            <input type="search" value={text.to_owned()} {oninput} placeholder={label}
                autocomplete="off" enterkeyhint="search" maxlength={MOST_SEARCHED.to_string()} />
        </label>
    }
}
