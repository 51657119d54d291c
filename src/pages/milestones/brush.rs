//! The histogram of the milestones, brushed by dragging, by keys at its two ends, or by
//! two lists of years to choose a span of time.

use std::rc::Rc;

use charts::Size;
use charts::histogram::{self, Histogram, HistogramPlot};
use charts::scene::Scene;
use charts::time::{TimeScale, year_of};
use dataset::{Date, Period};
use engine::{DaySpan, MilestoneSelection, YearCount};
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::handles::{End, Months, handles, place};
use crate::components::context::{AppContext, use_app};
use crate::components::first_paint::{GUESS, wide_variants};
use crate::components::marks::{Marks, view_box};
use crate::components::pointer::{from_left, is_held};
use crate::components::select::{Select, plain};
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
/// How near to an end of the span a drag takes hold of it.
const HOLD: f64 = 12.0;
/// Height of the histogram in CSS pixels.
const HEIGHT: f64 = 76.0;

/// The histogram with its brush.
#[component]
pub fn Brush(props: &Props) -> Html {
    let ctx = use_app();
    let words = ctx.words();
    let node = use_node_ref();
    let room = use_room(&node);
    let width = room.map_or(GUESS, |room| f64::from(room.width));
    let drag = use_state_eq(|| None::<Drag>);
    let span = ctx.view().milestones.query.span;
    let whole = whole(&props.selection.per_year);
    let mut plot = draw(&props.selection.per_year, span, width);
    let time = plot.time;
    let shown = drag.and_then(|drag| drag.covers(time)).or(span);
    let months = Months::new(whole, shown);
    let ends = [use_node_ref(), use_node_ref()];
    let (from, to) = months.days();
    use_effect_with(
        (ends.clone(), time.extent(from, to), room),
        |(ends, at, _)| {
            place(*at, ends);
        },
    );
    if drag.is_some() {
        plot = draw(&props.selection.per_year, shown, width);
    }

    let onpointerdown = {
        let (drag, node) = (drag.setter(), node.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(element) = node.cast::<Element>() else {
                return;
            };
            if event.button() != 0 || !event.is_primary() {
                return;
            }
            // Without capture a drag that leaves the histogram only ends early.
            let _ = element.set_pointer_capture(event.pointer_id());
            let x = from_left(&element, &event);
            drag.set(Some(Drag::begun(time, span, whole, x)));
        })
    };
    let onpointermove = {
        let (drag, node) = (drag.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(present), Some(element)) = (*drag, node.cast::<Element>()) {
                // Without a button, it was let go where nobody saw it.
                let to = is_held(&event).then(|| from_left(&element, &event));
                drag.set(to.map(|to| present.at(to)));
            }
        })
    };
    let onpointerup = {
        let (drag, ctx) = (drag.clone(), ctx.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some(chosen) = (*drag).and_then(|drag| drag.covers(time)) {
                // A second click on the same year lets it go.
                let next = (Some(chosen) != span && chosen != whole).then_some(chosen);
                ctx.app.dispatch(Action::SetSpan(next));
            }
            drag.set(None);
        })
    };
    let end = {
        let drag = drag.setter();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    // As long as the page does not know its width, each drawing stretches.
    let first = room.is_none() && ctx.platform.paints_first();
    let drawn: Vec<(Classes, Scene)> = if first {
        wide_variants()
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
                onpointercancel={end.clone()} onlostpointercapture={end}>
                { for drawn.into_iter().map(|(class, scene)| html! {
                    <svg {class} viewBox={(!first).then(|| view_box(&scene))}
                        height={HEIGHT.to_string()} role="img" aria-label={words.histogram}>
                        <Marks scene={Rc::new(scene)} fills={first} />
                    </svg>
                }) }
                // Before the page knows its width, nobody knows where they stand.
                if room.is_some() {
                    { handles(&ctx, months, &ends) }
                }
            </div>
            <div class="brush-years">
                { years(&ctx, &props.selection.per_year, End::First) }
                { years(&ctx, &props.selection.per_year, End::Last) }
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

/// All that the histogram shows.
fn whole(per_year: &[YearCount]) -> DaySpan {
    let year = |one: Option<&YearCount>| one.map_or(0, |one| one.year);
    DaySpan::of_years(year(per_year.first()), year(per_year.last()))
}

/// A drag over the histogram, in CSS pixels.
#[derive(Clone, Copy, PartialEq)]
struct Drag {
    /// The end of its span that stays.
    from: f64,
    /// Where it was taken hold of.
    start: f64,
    /// Where it is.
    to: f64,
    /// Whether it has gone farther than a click does.
    is_moved: bool,
    /// Whether it has taken hold of an end of what was chosen: a click there is none.
    is_hold: bool,
}

impl Drag {
    /// A drag that begins: with the far end of the span that is there, if it takes hold of
    /// the near one. Where nothing is chosen, all is.
    fn begun(time: TimeScale, chosen: Option<DaySpan>, whole: DaySpan, x: f64) -> Self {
        let span = chosen.unwrap_or(whole);
        let (from, to) = time.extent(span.from, span.to);
        // Within the month of the end that stays.
        let from = if (x - from).abs() <= HOLD && from >= time.left() {
            to - 1.0
        } else if (x - to).abs() <= HOLD && to <= time.right() {
            from + 1.0
        } else {
            x
        };
        Self {
            from,
            start: x,
            to: x,
            is_moved: false,
            is_hold: chosen.is_some() && from.to_bits() != x.to_bits(),
        }
    }

    fn at(self, to: f64) -> Self {
        Self {
            to,
            is_moved: self.is_moved || (to - self.start).abs() >= CLICK,
            ..self
        }
    }

    /// The whole months that it covers; a click means its year, and on an end nothing.
    fn covers(self, time: TimeScale) -> Option<DaySpan> {
        if !self.is_moved {
            let year = year_of(time.day_at(self.to));
            return (!self.is_hold).then(|| DaySpan::of_years(year, year));
        }
        let month = |x: f64| {
            let date = Date::from_day(time.day_at(x));
            Period::Month(date.year() as i16, date.month().unwrap_or(1))
        };
        Some(DaySpan {
            from: month(self.from.min(self.to)).first_day(),
            to: month(self.from.max(self.to)).last_day(),
        })
    }
}

/// The list of years for one end of the span, for those who do not drag.
fn years(ctx: &AppContext, per_year: &[YearCount], end: End) -> Html {
    let words = ctx.words();
    let low = per_year.first().map_or(0, |year| year.year);
    let high = per_year.last().map_or(0, |year| year.year);
    let span = ctx.view().milestones.query.span;
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
        app.dispatch(Action::SetSpan(
            (!whole).then(|| DaySpan::of_years(from, to)),
        ));
    });
    let (name, present) = match end {
        End::First => (words.from_year, from),
        End::Last => (words.to_year, to),
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
