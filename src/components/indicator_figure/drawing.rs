//! The model of an indicator's figure, and its drawing for each room. Both are worked
//! out again only where something that they are made of has changed.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::{Place, Props};
use crate::components::chart::{Canvas, Drawing};
use crate::components::context::AppContext;
use crate::components::legend::unnamed;
use view::{ChartView, Form};
use viewmodel::chart::render::{fixed_height, render, render_beside_key};
use viewmodel::chart::{self, ChartModel};

/// What is drawn.
#[hook]
pub(super) fn use_model(ctx: &AppContext, props: &Props) -> Rc<ChartModel> {
    let data = ctx.data();
    // None of them changes what is model, only what is seen with it.
    let whole = ChartView {
        span: None,
        events: BTreeSet::new(),
        before_after: None,
        // On our own pages the data alone speaks.
        own_labels: if ctx.view().is_embedded() {
            props.view.own_labels.clone()
        } else {
            Vec::new()
        },
        ..props.view.clone()
    };
    let deps = (props.indicator, whole, ctx.language);
    use_memo(deps, |(indicator, view, language)| {
        chart::chart(data, *language, *indicator, view)
    })
}

/// Draws the model for a room.
#[hook]
pub(super) fn use_drawing(
    ctx: &AppContext,
    props: &Props,
    model: &Rc<ChartModel>,
) -> Callback<Canvas, Drawing> {
    let deps = (model.clone(), ctx.language, props.view.clone(), props.place);
    let ctx = ctx.clone();
    let draw = use_memo(deps, |(model, _, view, place)| {
        let (model, view, place) = (model.clone(), view.clone(), *place);
        Callback::from(move |canvas: Canvas| drawn(&ctx, place, &view, &model, canvas))
    });
    (*draw).clone()
}

/// The drawing of a model for one room.
fn drawn(
    ctx: &AppContext,
    place: Place,
    view: &ChartView,
    model: &ChartModel,
    canvas: Canvas,
) -> Drawing {
    // Panels are as high as they like, but beside the story's text.
    let is_free = model.form == Form::Multiples && place != Place::Story;
    let height = canvas.height.filter(|_| !is_free);
    let front = front_height(place, canvas);
    let room = (canvas.width, height.or(front));
    let has_key = place.is_own_page(ctx);
    let draw = if has_key { render_beside_key } else { render };
    let drawn = draw(ctx.data(), ctx.language, view, model, room);
    let named = if has_key { 0 } else { model.series.len() };
    Drawing {
        height: if drawn.fluid && front.is_none() {
            fixed_height(canvas.width, named)
        } else {
            Some(drawn.scene.height)
        },
        time: drawn.time,
        below: if has_key {
            html! {}
        } else {
            unnamed(ctx, model, &drawn)
        },
        scene: Rc::new(drawn.scene),
    }
}

/// On the front page all of the drawing is to be seen at once in a usual window: the
/// height that it has there for all widths but narrow ones.
fn front_height(place: Place, canvas: Canvas) -> Option<f64> {
    const HEIGHT: f64 = 370.0;
    let is_page = place == Place::Front && canvas.height.is_none();
    (is_page && fixed_height(canvas.width, 0).is_none()).then_some(HEIGHT)
}
