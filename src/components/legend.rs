//! The signs that a figure uses, explained: series, open ends, hollow marks.

use std::rc::Rc;

use dataset::{Bound, Status};
use figures::scene::Scene;
use figures::sign;
use yew::prelude::*;

use super::chart::still;
use super::context::use_page;
use crate::plotted::Plotted;
use crate::text::Named;

/// Properties of [`Legend`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is drawn.
    pub plotted: Rc<Plotted>,
}

/// The legend of a figure.
#[component]
pub fn Legend(props: &Props) -> Html {
    let page = use_page();
    let language = page.language;
    let series = &props.plotted.series;
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
    if series.len() < 2 && signs.is_empty() {
        return html! {};
    }
    html! {
        <ul class="legend">
            if series.len() > 1 {
                { for series.iter().map(|series| html! {
                    <li class="legend-series">
                        <span class={format!("swatch s{}", series.slot)} aria-hidden="true"></span>
                        { &series.name }
                    </li>
                }) }
            }
            { for signs.iter().map(|(scene, name)| html! {
                <li class="legend-sign">{ still(scene) }{ *name }</li>
            }) }
        </ul>
    }
}
