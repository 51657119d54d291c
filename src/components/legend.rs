//! The signs that a figure uses, explained: open ends, hollow marks. Series are
//! named in the drawing; those that find no room there are named here.

use dataset::{Bound, Status};
use figures::scene::Scene;
use figures::sign;
use yew::prelude::*;

use super::context::Context;
use super::marks::still;
use crate::plotted::Plotted;
use crate::text::Named;

/// The legend of a figure.
pub fn legend(page: &Context, plotted: &Plotted) -> Html {
    let language = page.language;
    let series = &plotted.series;
    let points = || series.iter().flat_map(|series| &series.points);
    let statuses = [Status::Expected, Status::Estimate, Status::Target]
        .into_iter()
        .filter(|status| points().any(|point| point.status == *status));
    let bounds = [
        Bound::MoreThan,
        Bound::AtLeast,
        Bound::LessThan,
        Bound::About,
    ]
    .into_iter()
    .filter(|bound| points().any(|point| point.bound == *bound));
    let signs: Vec<(Scene, &str)> = statuses
        .map(|status| (sign::sample(Bound::Exact, status), status.name(language)))
        .chain(bounds.map(|bound| (sign::sample(bound, Status::Reported), bound.name(language))))
        .collect();
    if signs.is_empty() {
        return html! {};
    }
    html! {
        <ul class="legend">
            { for signs.iter().map(|(scene, name)| html! {
                <li>{ still(scene) }{ *name }</li>
            }) }
        </ul>
    }
}

/// The names of series that found no room in the drawing.
pub fn unnamed(plotted: &Plotted, series: &[usize]) -> Html {
    if series.is_empty() {
        return html! {};
    }
    let named = series.iter().filter_map(|at| plotted.series.get(*at));
    html! {
        <ul class="legend">
            { for named.map(|series| html! {
                <li>
                    { still(&sign::series(series.slot)) }{ &series.name }
                </li>
            }) }
        </ul>
    }
}
