//! What is chosen for an indicator's figure, in an address.

use dataset::{Area, Code, Dataset, Date, IndicatorId, Period};

use super::write::Writer;
use super::{Reader, put, set};
use crate::{
    ChartView, Focus, Labels, MOST_BESIDE, MOST_FOCUSED, MOST_LABELLED, OwnLabel, Page, SeriesName,
};

/// Reads one part; `false` if it means nothing.
pub(super) fn read(reader: &mut Reader<'_>, name: &str, value: &str) -> bool {
    let data = reader.data;
    match name {
        "area" => {
            reader.view.figure.areas = reader.list(name, value, |code, _| Area::from_code(code));
            return true;
        }
        "events" => {
            reader.view.figure.events =
                reader.list(name, value, |slug, data| data.find_industry(slug));
            return true;
        }
        "with" => {
            read_beside(reader, value);
            return true;
        }
        "focus" => {
            read_focus(reader, value);
            return true;
        }
        "labels" => {
            read_labels(reader, value);
            return true;
        }
        "label" => return read_own_label(reader, value),
        _ => {}
    }
    let figure = &mut reader.view.figure;
    match (name, value) {
        ("scale", "log") => figure.log = true,
        ("scale", "linear") => figure.log = false,
        ("form", _) => return put(&mut figure.form, Code::from_code(value)),
        ("periods", _) => return put(&mut figure.periods, Code::from_code(value)),
        ("measure", _) => return put(&mut figure.measure, Code::from_code(value)),
        ("currency", "usd") => figure.dollars = true,
        ("base", _) => return set(&mut figure.base, Period::parse(value).ok()),
        ("between", _) => return set(&mut figure.between, pair(value)),
        ("at", _) => return set(&mut figure.at, Period::parse(value).ok()),
        ("around", _) => return set(&mut figure.before_after, data.find_milestone(value)),
        ("by", _) => return set(&mut figure.by, data.find_body(value)),
        ("from", _) => return set(&mut reader.from, Date::parse(value).ok()),
        ("to", _) => return set(&mut reader.to, Date::parse(value).ok()),
        _ => return false,
    }
    true
}

/// The figure of several indicators names each once, none of them the page's
/// own.
fn read_beside(reader: &mut Reader<'_>, value: &str) {
    let mut beside: Vec<IndicatorId> = Vec::new();
    let own = match reader.view.subject() {
        Page::Indicator(id) => Some(id),
        _ => None,
    };
    for slug in value.split(',').filter(|slug| !slug.is_empty()) {
        match reader.data.find_indicator(slug) {
            Some(id) if Some(id) != own && !beside.contains(&id) && beside.len() < MOST_BESIDE => {
                beside.push(id);
            }
            _ => reader.drop("with", slug),
        }
    }
    reader.view.figure.with = beside;
}

/// The series that stand out, each once; all alike for `all`.
fn read_focus(reader: &mut Reader<'_>, value: &str) {
    if value == ALL {
        reader.view.figure.focus = Focus::All;
        return;
    }
    let mut names: Vec<SeriesName> = Vec::new();
    for code in value.split(',').filter(|code| !code.is_empty()) {
        match SeriesName::parse(code, reader.data) {
            Some(name) if !names.contains(&name) && names.len() < MOST_FOCUSED => names.push(name),
            _ => reader.drop("focus", code),
        }
    }
    if !names.is_empty() {
        reader.view.figure.focus = Focus::On(names);
    }
}

/// Which values are written, each period once; none for `none`.
fn read_labels(reader: &mut Reader<'_>, value: &str) {
    if value == NONE {
        reader.view.figure.labels = Labels::None;
        return;
    }
    let mut periods: Vec<Period> = Vec::new();
    for code in value.split(',').filter(|code| !code.is_empty()) {
        match Period::parse(code) {
            Ok(period) if !periods.contains(&period) && periods.len() < MOST_LABELLED => {
                periods.push(period);
            }
            _ => reader.drop("labels", code),
        }
    }
    if !periods.is_empty() {
        reader.view.figure.labels = Labels::Of(periods);
    }
}

/// What a newsroom writes beside a mark, where its figure stands on another page or is
/// made ready for one.
fn read_own_label(reader: &mut Reader<'_>, value: &str) -> bool {
    let view = &mut reader.view;
    if !view.is_for_another_page() || view.figure.own_labels.len() >= OwnLabel::MOST {
        return false;
    }
    let label = OwnLabel::parse(value, reader.data);
    let is_known = label.is_some();
    view.figure.own_labels.extend(label);
    is_known
}

/// How it is written that no value is.
const NONE: &str = "none";

/// How it is written that no series stands out.
const ALL: &str = "all";

/// Writes which series stand out.
pub(super) fn write_focus(writer: &mut Writer, focus: &Focus, data: &Dataset) {
    match focus {
        Focus::Auto => {}
        Focus::All => writer.pair("focus", ALL),
        Focus::On(names) => writer.list("focus", names.iter().map(|name| name.code(data))),
    }
}

/// Two periods, the earlier first.
fn pair(value: &str) -> Option<(Period, Period)> {
    let (from, to) = value.split_once(',')?;
    let (from, to) = (Period::parse(from).ok()?, Period::parse(to).ok()?);
    (from < to).then_some((from, to))
}

/// Writes what differs from the figure's own choice.
pub(super) fn write(writer: &mut Writer, figure: &ChartView, data: &Dataset) {
    writer.list(
        "with",
        figure.with.iter().map(|id| data[*id].slug.to_owned()),
    );
    writer.list("area", figure.areas.iter().map(Area::to_string));
    if let Some(body) = figure.by {
        writer.pair("by", data[body].slug);
    }
    write_focus(writer, &figure.focus, data);
    writer.choice("measure", figure.measure);
    let period = |period: Option<Period>| period.map_or_else(String::new, |at| at.to_string());
    writer.pair("base", &period(figure.base));
    if let Some((from, to)) = figure.between {
        writer.pair("between", &format!("{from},{to}"));
    }
    if figure.dollars {
        writer.pair("currency", "usd");
    }
    writer.choice("periods", figure.periods);
    writer.choice("form", figure.form);
    writer.pair("at", &period(figure.at));
    if figure.log {
        writer.pair("scale", "log");
    }
    writer.list(
        "events",
        figure.events.iter().map(|id| data[*id].slug.to_owned()),
    );
    if let Some(id) = figure.before_after {
        writer.pair("around", data[id].slug);
    }
    match &figure.labels {
        Labels::Auto => {}
        Labels::None => writer.pair("labels", NONE),
        Labels::Of(periods) => writer.list("labels", periods.iter().map(Period::to_string)),
    }
    writer.span(figure.span);
}

/// Writes what a newsroom says beside marks; its words take no room from choices.
pub(super) fn write_own_labels(writer: &mut Writer, figure: &ChartView, data: &Dataset) {
    let said = |label: &&OwnLabel| !label.text.trim().is_empty();
    for label in figure.own_labels.iter().filter(said) {
        writer.beside("label", &label.code(data));
    }
}
