//! A text to copy: shown, so that it can be read and taken by hand, with a button
//! that takes it.

use yew::prelude::*;

use super::context::use_app;
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
    /// Ways to try it, beside the button.
    #[prop_or_default]
    pub children: Html,
}

/// A text with a button that copies it.
#[component]
pub fn CopyBox(props: &Props) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    // What was to be copied last, and whether it was: another text has not been.
    let copied = use_state_eq(|| None::<(AttrValue, bool)>);
    let done = copied
        .as_ref()
        .and_then(|(code, done)| (*code == props.code).then_some(*done));
    let shown = use_node_ref();
    let onclick = {
        let (platform, copied, code) = (ctx.platform.clone(), copied.setter(), props.code.clone());
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| {
            let (copied, taken, shown) = (copied.clone(), code.clone(), shown.clone());
            platform.copy(
                &code,
                Box::new(move |done| {
                    if !done {
                        select(&shown);
                    }
                    copied.set(Some((taken, done)));
                }),
            );
        })
    };
    html! {
        <div class="copy-box">
            <div class="copy-head">
                <h3>{ &props.name }</h3>
                { props.children.clone() }
                <button type="button" class="quiet" {onclick}
                    aria-label={format!("{}{}{}", messages.export.copy, messages.punctuation.colon, props.name)}>
                    { Icon::Share.view() }
                    <span role="status">
                        { if done == Some(true) { messages.export.copied } else { messages.export.copy } }
                    </span>
                </button>
            </div>
            <p class="hint">{ &props.hint }</p>
            if done == Some(false) { <p role="alert">{ messages.export.copy_by_hand }</p> }
            <pre class="code" tabindex="0" ref={shown}><code>{ &props.code }</code></pre>
        </div>
    }
}

/// Selects the text that an element shows.
fn select(shown: &NodeRef) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    if let (Some(selection), Some(shown)) = (selection, shown.get()) {
        // Refused for an element that has gone: then there is nothing to select.
        let _ = selection.select_all_children(&shown);
    }
}
