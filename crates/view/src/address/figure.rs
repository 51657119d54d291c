//! What is chosen for an indicator's figure, in an address.

use dataset::{Area, BodyId, Code, Dataset, Date, IndicatorId, Period};

use super::write::Writer;
use super::{Reader, put, set};
use crate::{FigureView, MOST_BESIDE, Page};

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
        ("around", _) => return set(&mut figure.around, data.find_milestone(value)),
        ("by", _) => return set(&mut figure.by, find_body(data, value)),
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

fn find_body(data: &Dataset, slug: &str) -> Option<BodyId> {
    data.body_ids().find(|id| data[*id].slug == slug)
}

/// Two periods, the earlier first.
fn pair(value: &str) -> Option<(Period, Period)> {
    let (from, to) = value.split_once(',')?;
    let (from, to) = (Period::parse(from).ok()?, Period::parse(to).ok()?);
    (from < to).then_some((from, to))
}

/// Writes what differs from the figure's own choice.
pub(super) fn write(writer: &mut Writer, figure: &FigureView, data: &Dataset) {
    writer.list(
        "with",
        figure.with.iter().map(|id| data[*id].slug.to_owned()),
    );
    writer.list("area", figure.areas.iter().map(Area::to_string));
    if let Some(body) = figure.by {
        writer.pair("by", data[body].slug);
    }
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
    if let Some(id) = figure.around {
        writer.pair("around", data[id].slug);
    }
    writer.span(figure.span);
}
