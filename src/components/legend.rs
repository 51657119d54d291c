//! The signs that a figure uses, explained: open ends, hollow marks. Series are
//! named in the drawing; those that find no room there are named here.

use figures::scene::Scene;
use yew::prelude::*;

use super::context::Context;
use super::marks::still;
use viewmodel::chart::ChartModel;
use viewmodel::chart::render::{self, RenderedChart};

/// The legend of a figure.
pub fn legend(page: &Context, model: &ChartModel) -> Html {
    listed(&render::signs(page.language, model))
}

/// The names of series that found no room in the drawing, and, to be opened, of those
/// that are past what a reader can tell apart.
pub fn unnamed(page: &Context, model: &ChartModel, drawn: &RenderedChart) -> Html {
    html! {
        <>
            { listed(&render::unnamed(model, &drawn.unnamed)) }
            if !drawn.more.is_empty() {
                <details class="legend-more">
                    <summary>{ (page.words().more_series)(drawn.more.len()) }</summary>
                    { listed(&render::unnamed(model, &drawn.more)) }
                </details>
            }
        </>
    }
}

fn listed(key: &[(Scene, String)]) -> Html {
    if key.is_empty() {
        return html! {};
    }
    html! {
        <ul class="legend">
            { for key.iter().map(|(scene, name)| html! {
                <li>{ still(scene) }{ name }</li>
            }) }
        </ul>
    }
}
