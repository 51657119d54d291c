//! The search among the figures that can stand on another page.

use engine::MOST_SEARCHED;
use yew::prelude::*;

use crate::components::context::use_app;
use crate::components::indicator_search::use_indicator_search;
use view::{BuilderAction, Page};

/// A field, and what is found.
#[component]
pub fn FigureSearch() -> Html {
    let ctx = use_app();
    let builder = &ctx.messages().builder;
    let search = use_indicator_search(&ctx, &[]);
    let choose = |id| BuilderAction::Take(Page::Indicator(id)).into();
    html! {
        <div class="row">
            <label><span>{ builder.figure_search }</span>
                <input type="search" value={(*search.text).clone()} oninput={search.oninput()}
                    maxlength={MOST_SEARCHED.to_string()} autocomplete="off"
                    placeholder={builder.figure_search_hint} /></label>
            { search.list(&ctx, choose) }
            if search.found.is_empty() && !search.text.trim().is_empty() {
                <p class="hint" role="status">{ builder.no_figures }</p>
            }
        </div>
    }
}
