//! The signs that a figure uses, explained: open ends, hollow marks. Series are
//! named in the drawing; those that find no room there are named here.

use figures::scene::Scene;
use yew::prelude::*;

use super::context::Context;
use super::marks::still;
use viewmodel::chart::ChartModel;
use viewmodel::chart::render;

/// The legend of a figure.
pub fn legend(page: &Context, model: &ChartModel) -> Html {
    listed(&render::signs(page.language, model))
}

/// The names of series that found no room in the drawing.
pub fn unnamed(model: &ChartModel, series: &[usize]) -> Html {
    listed(&render::unnamed(model, series))
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
