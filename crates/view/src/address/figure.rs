//! What is chosen for an indicator's figure, in an address.

use dataset::{Area, Code, Dataset, Date, IndicatorId, Period};

use super::write::Writer;
use super::{AddressReader, put, set};
use crate::{
    ChartView, Focus, Labels, MOST_BESIDE, MOST_FOCUSED, MOST_LABELLED, OwnLabel, SeriesName,
};

impl AddressReader<'_> {
    /// Reads a choice for the figure of an indicator; `false` if it means nothing.
    pub(super) fn chart(
        &mut self,
        own: IndicatorId,
        chart: &mut ChartView,
        name: &str,
        value: &str,
    ) -> bool {
        match (name, value) {
            ("area", _) => chart.areas = self.list(name, value, |code, _| Area::from_code(code)),
            ("events", _) => {
                chart.events = self.list(name, value, |slug, data| data.find_industry(slug));
            }
            ("with", _) => chart.with = self.beside(own, value),
            ("focus", _) => return self.focus(&mut chart.focus, value),
            ("labels", _) => self.labels(&mut chart.labels, value),
            ("scale", "log") => chart.log = true,
            ("scale", "linear") => chart.log = false,
            ("form", _) => return put(&mut chart.form, Code::from_code(value)),
            ("periods", _) => return put(&mut chart.periods, Code::from_code(value)),
            ("measure", _) => return put(&mut chart.measure, Code::from_code(value)),
            ("currency", "usd") => chart.dollars = true,
            ("base", _) => return set(&mut chart.base, Period::parse(value).ok()),
            ("between", _) => return set(&mut chart.between, pair(value)),
            ("at", _) => return set(&mut chart.at, Period::parse(value).ok()),
            ("around", _) => {
                return set(&mut chart.before_after, self.data.find_milestone(value));
            }
            ("by", _) => return set(&mut chart.by, self.data.find_body(value)),
            ("from", _) => return set(&mut self.from, Date::parse(value).ok()),
            ("to", _) => return set(&mut self.to, Date::parse(value).ok()),
            _ => return false,
        }
        true
    }

    /// The figure of several indicators names each once, none of them the page's
    /// own.
    fn beside(&mut self, own: IndicatorId, value: &str) -> Vec<IndicatorId> {
        let mut beside: Vec<IndicatorId> = Vec::new();
        for slug in value.split(',').filter(|slug| !slug.is_empty()) {
            match self.data.find_indicator(slug) {
                Some(id) if id != own && !beside.contains(&id) && beside.len() < MOST_BESIDE => {
                    beside.push(id);
                }
                _ => self.drop("with", slug),
            }
        }
        beside
    }

    /// The series that stand out, each once; all alike for `all`.
    pub(super) fn focus(&mut self, focus: &mut Focus, value: &str) -> bool {
        if value == ALL {
            *focus = Focus::All;
            return true;
        }
        let mut names: Vec<SeriesName> = Vec::new();
        for code in value.split(',').filter(|code| !code.is_empty()) {
            match SeriesName::parse(code, self.data) {
                Some(name) if !names.contains(&name) && names.len() < MOST_FOCUSED => {
                    names.push(name);
                }
                _ => self.drop("focus", code),
            }
        }
        if !names.is_empty() {
            *focus = Focus::On(names);
        }
        true
    }

    /// Which values are written, each period once; none for `none`.
    fn labels(&mut self, labels: &mut Labels, value: &str) {
        if value == NONE {
            *labels = Labels::None;
            return;
        }
        let mut periods: Vec<Period> = Vec::new();
        for code in value.split(',').filter(|code| !code.is_empty()) {
            match Period::parse(code) {
                Ok(period) if !periods.contains(&period) && periods.len() < MOST_LABELLED => {
                    periods.push(period);
                }
                _ => self.drop("labels", code),
            }
        }
        if !periods.is_empty() {
            *labels = Labels::Of(periods);
        }
    }

    /// What a newsroom writes beside a mark, where its figure stands on another page or
    /// is made ready for one.
    pub(super) fn own_label(&self, chart: &mut ChartView, value: &str) -> bool {
        if chart.own_labels.len() >= OwnLabel::MOST {
            return false;
        }
        let label = OwnLabel::parse(value, self.data);
        let is_known = label.is_some();
        chart.own_labels.extend(label);
        is_known
    }
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
