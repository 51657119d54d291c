//! What folds away behind a button where the page is narrow.

use gloo_events::EventListener;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What folds away.
    pub children: Html,
    /// What the button says.
    pub name: AttrValue,
    /// What closes it at its end, where it is long: what is seen then.
    #[prop_or_default]
    pub done: Option<AttrValue>,
    /// Whether it is unfolded whatever the button says, since something in it is open.
    #[prop_or_default]
    pub held: bool,
    /// Its id, unique on its page, which is its class too: whether it is narrow
    /// where it stands is the style sheet's to say.
    pub id: AttrValue,
}

/// Its children, which a style sheet always shows where there is room.
#[component]
pub fn Fold(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let button = use_node_ref();
    let close = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |_: MouseEvent| {
            open.set(false);
            // What follows comes to where the list was.
            if let Some(button) = button.cast::<HtmlElement>() {
                button.scroll_into_view();
                let _ = button.focus();
            }
        })
    };
    let is_open = *open || props.held;
    let folded = use_node_ref();
    use_effect_with((folded.clone(), is_open), {
        let open = open.clone();
        move |(folded, is_open)| {
            let folded = folded.cast::<Element>();
            let found = folded.and_then(|folded| until_found(&folded, *is_open, open));
            move || drop(found)
        }
    });
    html! {
        <>
            <button type="button" class="fold-button" ref={button} {onclick} aria-expanded={is_open.to_string()}
                aria-controls={props.id.clone()}>{ props.name.clone() }</button>
            <div id={props.id.clone()} ref={folded}
                class={classes!("fold", props.id.to_string(), is_open.then_some("unfolded"))}>
                { props.children.clone() }
                if let Some(done) = &props.done {
                    <button type="button" class="fold-done" onclick={close}>{ done }</button>
                }
            </div>
        </>
    }
}

/// Lets the browser's own search, and links to a text, find what is folded where it
/// knows how (HTML, `hidden=until-found`), and unfolds it then. The style sheet says at
/// which widths it is hidden at all.
fn until_found(
    folded: &Element,
    is_open: bool,
    open: UseStateHandle<bool>,
) -> Option<EventListener> {
    if is_open {
        // An attribute that is not there is no error.
        let _ = folded.remove_attribute("hidden");
        return None;
    }
    let knows = js_sys::Reflect::has(folded, &"onbeforematch".into());
    if !knows.unwrap_or_default() {
        return None;
    }
    let _ = folded.set_attribute("hidden", "until-found");
    Some(EventListener::new(folded, "beforematch", move |_| {
        open.set(true);
    }))
}
