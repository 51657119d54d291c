//! The search of a page, applied as it is typed.

use engine::MOST_SEARCHED;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::AppContext;
use super::icon::Icon;
use view::Action;

/// The search of a page, with what stands in it and what is searched.
pub fn search_box(ctx: &AppContext, text: &str, label: &'static str) -> Html {
    let oninput = ctx.act(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Search(input.value())
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
