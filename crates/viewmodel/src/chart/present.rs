//! The fourth step of a chart: the form, and each series as it is drawn, with its
//! name, its colour, which of its values hold and which carry a label.

use charts::emphasis::Emphasis;
use charts::scene::SLOTS;
use charts::series::{Claim, Point, Series, Standing};
use dataset::{Area, Dataset, IndicatorId, Language, Period};
use engine::lines::Line;
use engine::transform::{Current, Value, current};
use view::{ChartView, Labels};

use super::compute::{Computed, ComputedSeries};
use super::offer::{self, Offer};
use super::select::Selection;
use super::{ChartModel, focus, labels, names, notes, off_axis, slot};

/// Presents what was computed.
pub(super) fn present(
    data: &Dataset,
    language: Language,
    (selection, computed, offer): (Selection, Computed, Offer),
    view: &ChartView,
) -> ChartModel {
    let form = offer::form(data, &selection, &computed, &offer, view);
    let ranked = |at: &Period| offer.ranks.contains(at);
    let mut model = ChartModel {
        form,
        at: view.at.filter(ranked).or(offer.ranks.last().copied()),
        series: Vec::new(),
        marks: Vec::new(),
        notes: Vec::new(),
        unavailable: computed.unavailable.clone(),
        focus: focus::in_focus(&view.focus, &computed.series),
        selection,
        computed,
        offer,
    };
    let slots = slots(&model.selection.areas, &model.computed.series, &model.focus);
    for (at, slot) in slots.into_iter().enumerate() {
        let points = points(data, &model.computed.series[at], at, &mut model.marks);
        model.series.push(Series {
            name: String::new(),
            slot,
            subject: 0,
            points,
        });
    }
    name(data, language, &mut model);
    let off_axis = off_axis::unavailable(&model, view);
    model.unavailable.extend(off_axis);
    if view.labels != Labels::None {
        model.notes = notes::notes(data, language, &model);
    }
    labels::write(data, language, &mut model, view);
    model
}

/// The palette slots of some series. Areas that are compared keep theirs whichever are
/// shown, China the first. Else the first series of each indicator come first, so that
/// indicators that are compared have colours of their own however many bodies count
/// each. Those that stand out come before all, in the order chosen.
fn slots(areas: &[Area], all: &[ComputedSeries], focus: &[usize]) -> Vec<u8> {
    let plain = plain_slots(areas, all, focus).into_iter().enumerate();
    let emphasised = plain.map(|(at, slot)| {
        let emphasis = if focus.is_empty() {
            Emphasis::Usual
        } else if focus.contains(&at) {
            Emphasis::Focused
        } else {
            Emphasis::Quiet
        };
        emphasis.on(slot)
    });
    emphasised.collect()
}

fn plain_slots(areas: &[Area], all: &[ComputedSeries], focus: &[usize]) -> Vec<u8> {
    let is_once = |one: &ComputedSeries| {
        let same = all.iter().filter(|other| other.line.area == one.line.area);
        same.count() == 1
    };
    if all.len() > 1 && all.iter().all(is_once) {
        let places = all.iter().map(|series| {
            let place = areas.iter().position(|area| *area == series.line.area);
            place.unwrap_or(areas.len())
        });
        return of_areas(places);
    }
    let is_first = |at: &usize| {
        let of = all[*at].line.indicator;
        all[..*at].iter().all(|other| other.line.indicator != of)
    };
    let left = || (0..all.len()).filter(|at| !focus.contains(at));
    let firsts = left().filter(is_first);
    let others = left().filter(|at| !is_first(at));
    let order: Vec<usize> = focus.iter().copied().chain(firsts).chain(others).collect();
    let place = |at: usize| order.iter().position(|other| *other == at);
    (0..all.len())
        .map(|at| slot(place(at).unwrap_or(at)))
        .collect()
}

/// The slots of areas by their places among all: the place's own if it has one, else
/// the first that is left.
fn of_areas(places: impl Iterator<Item = usize> + Clone) -> Vec<u8> {
    /// The slots that have a colour of their own.
    const COLOURS: usize = SLOTS as usize - 1;
    let own: Vec<usize> = places.clone().filter(|place| *place < COLOURS).collect();
    let mut left = (0..).filter(|slot| !own.contains(slot));
    let own_or_left = |place: usize| {
        if own.contains(&place) {
            place
        } else {
            left.next().unwrap_or(place)
        }
    };
    places.map(own_or_left).map(slot).collect()
}

/// The points of a series; each gets the next key.
fn points(
    data: &Dataset,
    series: &ComputedSeries,
    number: usize,
    marks: &mut Vec<(usize, usize)>,
) -> Vec<Point> {
    let at_end = data.is_at_points(series.line.indicator);
    // By period, of which the values are in the order.
    let mut period = None;
    let mut current_value = Current::None;
    let mut points = Vec::new();
    for (place, value) in series.values.iter().enumerate() {
        if period != Some(value.period) {
            period = Some(value.period);
            current_value = current(&series.values, value.period);
        }
        points.push(Point {
            period: value.period,
            value: value.number,
            bound: value.bound,
            status: value.status,
            label: None,
            weight: 0,
            side: None,
            key: u32::try_from(marks.len()).unwrap_or(u32::MAX),
            standing: standing(value, &current_value, at_end),
        });
        marks.push((number, place));
    }
    points
}

/// How a value stands among those of its period.
fn standing(value: &Value, current_value: &Current<'_>, at_end: bool) -> Standing {
    let first = current_value.clone().first();
    let holds = first.is_some_and(|first| std::ptr::eq(first, value));
    let is_replaced = |by: &Value| {
        value.status.is_measured()
            && by.status.is_measured()
            && (value.status.rank() > by.status.rank() || !value.range().overlaps(by.range()))
    };
    let is_one = matches!(current_value, Current::Value(_));
    let claim = if holds {
        Claim::Holds
    } else if !is_one || !value.status.is_measured() {
        Claim::Beside
    } else if first.is_some_and(is_replaced) {
        Claim::Replaced
    } else {
        Claim::Repeats
    };
    Standing {
        at_end,
        claim,
        edition: (!value.status.is_measured()).then(|| value.stated.published.first_day()),
    }
}

/// Gives each series its name and what it is about.
fn name(data: &Dataset, language: Language, model: &mut ChartModel) {
    let lines: Vec<&Line> = model.computed.series.iter().map(|one| &one.line).collect();
    let names = names::names(data, language, &lines);
    let mut subjects: Vec<(IndicatorId, Area)> = Vec::new();
    for ((series, line), name) in model.series.iter_mut().zip(lines).zip(names) {
        series.name = name;
        let subject = (line.indicator, line.area);
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
        let known = subjects.iter().position(|other| *other == subject);
        series.subject = known.and_then(|at| u16::try_from(at).ok()).unwrap_or(0);
    }
}
