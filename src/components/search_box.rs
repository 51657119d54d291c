//! The search of a page, applied as it is typed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::use_page;
use super::icon::Icon;
use crate::state::Action;

/// Properties of [`SearchBox`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What stands in the box.
    pub text: String,
    /// What is searched.
    pub label: AttrValue,
}

/// The search of a page, as it is typed.
#[component]
pub fn SearchBox(props: &Props) -> Html {
    let page = use_page();
    let oninput = page.act(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Search(input.value())
    });
    html! {
        <label class="search">
            <span class="visually-hidden">{ &props.label }</span>
            { Icon::Search.view() }
            <input type="search" value={props.text.clone()} {oninput} placeholder={props.label.clone()}
                autocomplete="off" enterkeyhint="search" />
        </label>
    }
}
