//! An indicator's chart in a frame: its drawing, and the switches above it.

use dataset::Language;
use i18n::Messages;
use view::{ChartView, Form, Measure};
use viewmodel::chart::ChartModel;
use viewmodel::chart::render::{render, unnamed};

use super::content::Drawn;
use super::text::listed;
use engine::Catalog;

/// A chart at a width, and at a height where it is offered one.
pub(super) fn drawn(
    catalog: &Catalog,
    language: Language,
    (view, model): (&ChartView, &ChartModel),
    room: (f64, Option<f64>),
) -> Drawn {
    // What fills a height is drawn as high as it likes, to find what has no room then.
    let keeps = matches!(model.form, Form::Number | Form::Ranked);
    let height = room.1.filter(|_| keeps);
    let drawn = render(&catalog.data, language, view, model, (room.0, height));
    let more = if drawn.more.is_empty() { 0.0 } else { 28.0 };
    Drawn {
        height: drawn.scene.height,
        is_fluid: drawn.fluid,
        below: listed(&unnamed(model, &drawn.unnamed), room.0) + more,
    }
}

/// The switches of a chart's own page (`figure_controls::embedded`).
pub(super) fn switches(
    messages: &Messages,
    view: &ChartView,
    model: &ChartModel,
) -> Vec<(f64, Vec<&'static str>)> {
    let offer = &model.offer;
    let forms = [
        (Form::Line, messages.controls.line),
        (Form::Bars, messages.controls.bars),
    ]
    .into_iter();
    let forms: Vec<&str> = forms
        .filter(|(form, _)| offer.forms.contains(form))
        .map(|(_, name)| name)
        .collect();
    let mut groups = Vec::new();
    if offer.measures.contains(&Measure::Growth) {
        groups.push((0.0, vec![messages.controls.level, messages.controls.growth]));
    }
    if forms.len() > 1 {
        groups.push((304.0, forms));
    }
    if offer.log || view.log {
        groups.push((416.0, vec![messages.controls.linear, messages.controls.log]));
    }
    groups
}
