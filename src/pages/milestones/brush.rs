//! The histogram of the milestones, brushed by dragging (`drag`), by keys at its two ends
//! (`handles`), or by two lists of years to choose a span of time.

use std::rc::Rc;

use charts::Size;
use charts::histogram::{self, Histogram, HistogramPlot};
use charts::scene::Scene;
use engine::{DaySpan, MilestoneSelection, YearCount};
use yew::prelude::*;

use super::drag::{Drag, Hold};
use super::handles::{End, Months, handles, place};
use crate::components::context::{AppContext, use_app};
use crate::components::first_paint::{GUESS, wide_variants};
use crate::components::marks::{Marks, view_box};
use crate::components::select::{Select, plain};
use crate::components::size::use_room;
use view::MilestonesAction;

/// Properties of [`Brush`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The span of time that is chosen.
    pub span: Option<DaySpan>,
    /// What is counted.
    pub selection: Rc<MilestoneSelection>,
}

/// Height of the histogram in CSS pixels.
const HEIGHT: f64 = 76.0;

/// The histogram with its brush.
#[component]
pub(super) fn Brush(props: &Props) -> Html {
    let ctx = use_app();
    let filters = &ctx.messages().filters;
    let per_year = &props.selection.per_year;
    let node = use_node_ref();
    let room = use_room(&node);
    let width = room.map_or(GUESS, |room| f64::from(room.width));
    let drag = use_state_eq(|| None::<Drag>);
    let span = props.span;
    let whole = whole(per_year);
    let mut plot = draw(per_year, span, width);
    let time = plot.time;
    let shown = drag.and_then(|drag| drag.covers(time)).or(span);
    let months = Months::new(whole, shown);
    let ends = [use_node_ref(), use_node_ref()];
    let (from, to) = months.days();
    let places = (ends.clone(), time.extent(from, to), room);
    use_effect_with(places, |(ends, at, _)| place(*at, ends));
    if drag.is_some() {
        plot = draw(per_year, shown, width);
    }
    let hold = Hold {
        ctx: ctx.clone(),
        histogram: node.clone(),
        drag,
        time,
        span,
        whole,
    };
    // As long as the page does not know its width, each drawing stretches.
    let first = room.is_none() && ctx.platform.paints_first();
    let drawn = if first {
        variants(per_year, span)
    } else {
        vec![(classes!("scene"), plot.scene)]
    };
    let svg = |(class, scene)| svg(&ctx, class, scene, first);
    let end = hold.hears(Hold::ends);
    html! {
        <div class="brush">
            <div class="brush-drawing" ref={node} onpointerdown={hold.hears(Hold::begins)}
                onpointermove={hold.hears(Hold::moves)} onpointerup={hold.hears(Hold::chooses)}
                onpointercancel={end.clone()} onlostpointercapture={end}>
                { for drawn.into_iter().map(svg) }
                // Before the page knows its width, nobody knows where they stand.
                if room.is_some() {
                    { handles(&ctx, months, &ends) }
                }
            </div>
            <div class="brush-years">
                { years(&ctx, per_year, span, End::First) }
                { years(&ctx, per_year, span, End::Last) }
                <span class="brush-hint">{ filters.brush_hint }</span>
            </div>
        </div>
    }
}

/// A drawing as an element of the page; one that `stretches` was not made for its width.
fn svg(ctx: &AppContext, class: Classes, scene: Scene, stretches: bool) -> Html {
    html! {
        <svg {class} viewBox={(!stretches).then(|| view_box(&scene))}
            height={HEIGHT.to_string()} role="img" aria-label={ctx.messages().filters.histogram}>
            <Marks scene={Rc::new(scene)} fills={stretches} />
        </svg>
    }
}

/// The histogram for each class of widths that shows it.
fn variants(per_year: &[YearCount], span: Option<DaySpan>) -> Vec<(Classes, Scene)> {
    wide_variants()
        .map(|variant| {
            let plot = draw(per_year, span, variant.canvas.width);
            (classes!("scene", "variant", variant.name), plot.scene)
        })
        .collect()
}

fn draw(per_year: &[YearCount], chosen: Option<DaySpan>, width: f64) -> HistogramPlot {
    let counts: Vec<u32> = per_year
        .iter()
        .map(|year| u32::try_from(year.count).unwrap_or(u32::MAX))
        .collect();
    let histogram = Histogram {
        first_year: per_year.first().map_or(0, |year| year.year),
        counts: &counts,
        chosen: chosen.map(|span| (span.from, span.to)),
        year_label: &|year| year.to_string(),
    };
    histogram::draw(&histogram, Size::new(width, HEIGHT))
}

/// All that the histogram shows.
fn whole(per_year: &[YearCount]) -> DaySpan {
    let year = |one: Option<&YearCount>| one.map_or(0, |one| one.year);
    DaySpan::of_years(year(per_year.first()), year(per_year.last()))
}

/// The list of years for one end of the span, for those who do not drag.
fn years(ctx: &AppContext, per_year: &[YearCount], span: Option<DaySpan>, end: End) -> Html {
    let filters = &ctx.messages().filters;
    let low = per_year.first().map_or(0, |year| year.year);
    let high = per_year.last().map_or(0, |year| year.year);
    let from = span.map_or(low, |span| span.from_year().clamp(low, high));
    let to = span.map_or(high, |span| span.to_year().clamp(low, high));
    let app = ctx.app.dispatcher();
    let choose = Callback::from(move |year: String| {
        let Ok(year) = year.parse::<i32>() else {
            return;
        };
        let (from, to) = match end {
            End::First => (year, to.max(year)),
            End::Last => (from.min(year), year),
        };
        let whole = from == low && to == high;
        let span = (!whole).then(|| DaySpan::of_years(from, to));
        app.dispatch(MilestonesAction::SetSpan(span).into());
    });
    let (name, present) = match end {
        End::First => (filters.from_year, from),
        End::Last => (filters.to_year, to),
    };
    let listed = per_year
        .iter()
        .map(|year| (year.year.to_string(), year.year.to_string()));
    html! {
        <label>
            { name }{ " " }
            <Select groups={plain(listed)} chosen={present.to_string()} {choose} />
        </label>
    }
}
