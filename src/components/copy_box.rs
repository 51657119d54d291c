//! A text to copy: shown, so that it can be read and taken by hand, with a button
//! that takes it.

use yew::prelude::*;

use super::context::use_page;
use super::icon::Icon;

/// Properties of [`CopyBox`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is.
    pub name: AttrValue,
    /// What it is for.
    pub hint: AttrValue,
    /// The text.
    pub code: AttrValue,
}

/// A text with a button that copies it.
#[component]
pub fn CopyBox(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    // What was copied last: another text has not been.
    let copied = use_state_eq(|| None::<AttrValue>);
    let is_copied = copied.as_ref() == Some(&props.code);
    let onclick = {
        let (outside, copied, code) = (page.outside.clone(), copied.setter(), props.code.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, taken) = (copied.clone(), code.clone());
            outside.copy(
                &code,
                Box::new(move |done| copied.set(done.then_some(taken))),
            );
        })
    };
    html! {
        <div class="copy-box">
            <div class="copy-head">
                <h3>{ &props.name }</h3>
                <button type="button" class="quiet" {onclick}
                    aria-label={format!("{}{}{}", words.copy_code, words.colon, props.name)}>
                    { Icon::Share.view() }
                    <span role="status">{ if is_copied { words.copied } else { words.copy_code } }</span>
                </button>
            </div>
            <p class="hint">{ &props.hint }</p>
            <pre class="code" tabindex="0"><code>{ &props.code }</code></pre>
        </div>
    }
}
