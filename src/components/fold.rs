//! What folds away behind a button where the page is narrow.

use yew::prelude::*;

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What folds away.
    pub children: Html,
    /// What the button says.
    pub name: AttrValue,
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
    html! {
        <>
            <button type="button" class="fold-button" {onclick} aria-expanded={(*open).to_string()}
                aria-controls={props.id.clone()}>{ props.name.clone() }</button>
            <div id={props.id.clone()} class={classes!(props.id.to_string(), open.then_some("unfolded"))}>
                { props.children.clone() }
            </div>
        </>
    }
}
