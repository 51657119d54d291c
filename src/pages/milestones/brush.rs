//! The histogram of the milestones, brushed by dragging or by two lists of
//! years to choose a span of time.

use std::rc::Rc;

use engine::{DaySpan, MilestoneSelection, YearCount};
use figures::Size;
use figures::histogram::{self, Histogram, HistogramPlot};
use figures::scene::Scene;
use figures::time::{TimeScale, year_of};
use web_sys::{Element, HtmlSelectElement, PointerEvent};
use yew::prelude::*;

use crate::components::context::{Context, use_page};
use crate::components::first_paint::{GUESS, page_variants};
use crate::components::marks::{Marks, view_box};
use crate::components::pointer::from_left;
use crate::components::size::use_room;
use view::Action;

/// Properties of [`Brush`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is counted.
    pub selection: Rc<MilestoneSelection>,
}

/// A shorter drag than this, in CSS pixels, is a click on a year.
const CLICK: f64 = 4.0;
/// Height of the histogram in CSS pixels.
const HEIGHT: f64 = 76.0;

/// The histogram with its brush.
#[component]
pub fn Brush(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let node = use_node_ref();
    let room = use_room(&node);
    let width = room.map_or(GUESS, |room| f64::from(room.width));
    // Where a drag began and where it is, in CSS pixels.
    let drag = use_state_eq(|| None::<(f64, f64)>);
    let span = page.view().milestones.query.span;
    let mut plot = draw(&props.selection.per_year, span, width);
    let time = plot.time;
    if let Some((from, to)) = *drag {
        let covered = Some(dragged(time, from, to));
        plot = draw(&props.selection.per_year, covered, width);
    }

    let onpointerdown = {
        let (drag, node) = (drag.setter(), node.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(element) = node.cast::<Element>() else {
                return;
            };
            // Without capture a drag that leaves the histogram only ends early.
            let _ = element.set_pointer_capture(event.pointer_id());
            let x = from_left(&element, &event);
            drag.set(Some((x, x)));
        })
    };
    let onpointermove = {
        let (drag, node) = (drag.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some((from, _)), Some(element)) = (*drag, node.cast::<Element>()) {
                drag.set(Some((from, from_left(&element, &event))));
            }
        })
    };
    let onpointerup = {
        let (drag, page) = (drag.clone(), page.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some((from, to)) = *drag {
                let chosen = dragged(time, from, to);
                // A second click on the same year lets it go.
                let next = (Some(chosen) != span).then_some(chosen);
                page.app.dispatch(Action::SetSpan(next));
            }
            drag.set(None);
        })
    };
    let onpointercancel = {
        let drag = drag.setter();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    let drawn: Vec<(Classes, Scene)> = if room.is_none() && page.outside.paints_first() {
        page_variants(false)
            .map(|variant| {
                let plot = draw(&props.selection.per_year, span, variant.canvas.width);
                (classes!("scene", "variant", variant.name), plot.scene)
            })
            .collect()
    } else {
        vec![(classes!("scene"), plot.scene)]
    };
    html! {
        <div class="brush">
            <div class="brush-drawing" ref={node} {onpointerdown} {onpointermove} {onpointerup}
                {onpointercancel}>
                { for drawn.into_iter().map(|(class, scene)| html! {
                    <svg {class} viewBox={view_box(&scene)} height={HEIGHT.to_string()}
                        role="img" aria-label={words.histogram}>
                        <Marks scene={Rc::new(scene)} />
                    </svg>
                }) }
            </div>
            <div class="brush-years">
                { years(&page, &props.selection.per_year, End::First) }
                { years(&page, &props.selection.per_year, End::Last) }
                <span class="brush-hint">{ words.brush_hint }</span>
            </div>
        </div>
    }
}

fn draw(per_year: &[YearCount], chosen: Option<DaySpan>, width: f64) -> HistogramPlot {
    let counts: Vec<u32> = per_year.iter().map(|year| year.count as u32).collect();
    let histogram = Histogram {
        first_year: per_year.first().map_or(0, |year| year.year),
        counts: &counts,
        chosen: chosen.map(|span| (span.from, span.to)),
        year_label: &|year| year.to_string(),
    };
    histogram::draw(&histogram, Size::new(width, HEIGHT))
}

/// The whole years that a drag covers; a click means its year.
fn dragged(time: TimeScale, from: f64, to: f64) -> DaySpan {
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    let high = if high - low < CLICK { low } else { high };
    DaySpan::of_years(year_of(time.day_at(low)), year_of(time.day_at(high)))
}

/// An end of the span.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// The list of years for one end of the span, for those who do not drag.
fn years(page: &Context, per_year: &[YearCount], end: End) -> Html {
    let words = page.words();
    let low = per_year.first().map_or(0, |year| year.year);
    let high = per_year.last().map_or(0, |year| year.year);
    let span = page.view().milestones.query.span;
    let from = span.map_or(low, |span| span.from_year().clamp(low, high));
    let to = span.map_or(high, |span| span.to_year().clamp(low, high));
    let app = page.app.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let Ok(year) = select.value().parse::<i32>() else {
            return;
        };
        let (from, to) = match end {
            End::First => (year, to.max(year)),
            End::Last => (from.min(year), year),
        };
        let whole = from == low && to == high;
        app.dispatch(Action::SetSpan(
            (!whole).then(|| DaySpan::of_years(from, to)),
        ));
    });
    let (name, present) = match end {
        End::First => (words.from_year, from),
        End::Last => (words.to_year, to),
    };
    html! {
        <label>
            { name }{ " " }
            <select {onchange}>
                { for per_year.iter().map(|year| html! {
                    <option value={year.year.to_string()} selected={year.year == present}>
                        { year.year }
                    </option>
                }) }
            </select>
        </label>
    }
}
