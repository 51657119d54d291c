//! Filters that fold away behind a button where the page is narrow.

use yew::prelude::*;

use super::context::use_page;

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The filters.
    pub children: Html,
}

/// The filters: always open where there is room beside the results.
#[component]
pub fn Fold(props: &Props) -> Html {
    let page = use_page();
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <>
            <button type="button" class="fold-button" {onclick} aria-expanded={(*open).to_string()}
                aria-controls="facets">{ page.words().filters }</button>
            <div id="facets" class={classes!("facets", open.then_some("unfolded"))}>
                { props.children.clone() }
            </div>
        </>
    }
}
