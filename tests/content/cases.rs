//! A hand-worked case, and what the charts make of it.

use dataset::{Area, Code, Dataset, Language, Period};
use engine::transform::{Current, Value, current};
use milepost::catalog;
use view::{ChartView, Form, Location, parse};
use viewmodel::chart::compare::values_for;
use viewmodel::chart::describe::describe;
use viewmodel::chart::{ChartModel, ComputedSeries, chart, headline_of};

/// A row of `expected.csv`.
pub(crate) struct Case {
    pub indicator: String,
    pub query: String,
    pub what: String,
    pub expected: String,
    pub reason: String,
}

fn data() -> &'static Dataset {
    &catalog::shipped().expect("the embedded blob decodes").data
}

/// A figure as the cases write it: body, period, bound and number.
fn written(data: &Dataset, id: dataset::ObservationId) -> String {
    let row = &data[id];
    let (body, period) = (data[row.body].slug, row.period);
    format!("{body} {period} {} {}", row.bound.code(), row.value)
}

impl Case {
    pub(crate) fn of(row: &csv::StringRecord) -> Self {
        let cell = |at: usize| row[at].to_owned();
        Self {
            indicator: cell(0),
            query: cell(1),
            what: cell(2),
            expected: cell(3),
            reason: cell(4),
        }
    }

    /// The case with what was found, for whoever looks for the mistake.
    pub(crate) fn told(&self, found: &str) -> String {
        let Self {
            indicator,
            query,
            what,
            expected,
            reason,
        } = self;
        format!("{indicator}?{query} {what}: \"{expected}\", found \"{found}\" ({reason})")
    }

    fn model(&self, language: Language) -> (ChartModel, ChartView) {
        let path = format!("indicators/{}/", self.indicator);
        let parsed = parse(&path, &self.query, data());
        assert_eq!(parsed.dropped, [], "{path}?{}", self.query);
        let Location::Indicator(id, view) = parsed.view.location else {
            panic!("{path} is no indicator");
        };
        (chart(data(), language, id, &view), view)
    }

    /// What the chart has.
    pub(crate) fn found(&self) -> String {
        let language = if self.what.ends_with("-zh") {
            Language::Zh
        } else {
            Language::En
        };
        let (model, view) = self.model(language);
        match &*self.what {
            "periods" => {
                let kind = model.selection.kind;
                let code = kind.map_or("all", |kind| view::Periods::of(kind).code());
                code.to_owned()
            }
            "form" => model.form.code().to_owned(),
            "headline" => {
                let told = headline_of(&model.selection, &model.computed);
                told.map_or_else(String::new, |told| written(data(), told.row))
            }
            "says" | "says-zh" | "never" | "never-zh" => describe(data(), language, &model, &view),
            "disagree" => disagreeing(&model),
            "holds" => self.held(&model),
            "month" => self.month(&model),
            "growth" | "stated-growth" => self.growth(&model),
            "compared" => compared(&model),
            other => panic!("{other} is no kind of case"),
        }
    }

    /// Whether that is what was expected.
    pub(crate) fn holds(&self, found: &str) -> bool {
        match &*self.what {
            "says" | "says-zh" => found.contains(&self.expected),
            "never" | "never-zh" => !found.contains(&self.expected),
            _ => found == self.expected,
        }
    }

    /// Which value of the case's body, area and period holds, written as the case.
    fn held(&self, model: &ChartModel) -> String {
        let words: Vec<&str> = self.expected.split(' ').collect();
        let [body, area, period, _] = words[..] else {
            panic!("{}", self.expected);
        };
        let period = Period::parse(period).unwrap();
        let all = every_period(self, model);
        let series = all.iter().find(|series| {
            data()[series.line.body].slug == body && Some(series.line.area) == Area::from_code(area)
        });
        let values = series.map_or(&[][..], |series| &series.values);
        let held = match current(values, period) {
            Current::Value(value) => data()[value.rows().next().unwrap()].value.to_string(),
            _ => "none".to_owned(),
        };
        format!("{body} {area} {period} {held}")
    }

    /// The number of the case's body for its month, and whether it was worked out.
    fn month(&self, model: &ChartModel) -> String {
        let words: Vec<&str> = self.expected.split(' ').collect();
        let [body, period, ..] = words[..] else {
            panic!("{}", self.expected);
        };
        let period = Period::parse(period).unwrap();
        let series = model.computed.series.iter();
        let of_body = series.filter(|series| data()[series.line.body].slug == body);
        let mut values =
            of_body.flat_map(|series| series.values.iter().map(|value| (series.unit, value)));
        let found = values.find(|(_, value)| value.period == period);
        let told = found.map_or_else(
            || "none".to_owned(),
            |(unit, value)| {
                let how = if value.is_stated(unit) {
                    "stated"
                } else {
                    "worked out"
                };
                format!("{:.0} {how}", value.number)
            },
        );
        format!("{body} {period} {told}")
    }

    /// The growth of the case's body for its period.
    fn growth(&self, model: &ChartModel) -> String {
        let words: Vec<&str> = self.expected.split(' ').collect();
        let [body, period, ..] = words[..] else {
            panic!("{}", self.expected);
        };
        let period = Period::parse(period).unwrap();
        let of_body = |series: &&ComputedSeries| data()[series.line.body].slug == body;
        let series = model.computed.series.iter().filter(of_body);
        let mut values = series.flat_map(|series| &series.values);
        let value = values.find(|value| value.period == period);
        let told = match value {
            None => "refused".to_owned(),
            Some(value) if self.what == "growth" => {
                format!("{:.2}", value.from_levels.unwrap_or(value.number))
            }
            Some(value) => {
                let other = value.other_growth();
                let other = other.map_or_else(String::new, |other| format!(" {other:.2}"));
                format!("{:.2}{other}", value.number)
            }
        };
        format!("{body} {period} {told}")
    }
}

/// The series of all sorts of period and all areas.
fn every_period(case: &Case, model: &ChartModel) -> Vec<ComputedSeries> {
    let view = ChartView {
        periods: view::Periods::All,
        areas: model.selection.areas.iter().copied().collect(),
        ..ChartView::default()
    };
    let id = data().find_indicator(&case.indicator).unwrap();
    chart(data(), Language::En, id, &view).computed.series
}

/// The periods for which the description says that bodies disagree, from the same
/// values.
fn disagreeing(model: &ChartModel) -> String {
    let mut found: Vec<Period> = Vec::new();
    let all = &model.computed.series;
    for one in all {
        for value in &one.values {
            let held = |series: &ComputedSeries| -> Vec<Value> {
                let same = (series.line.area, series.line.indicator)
                    == (one.line.area, one.line.indicator);
                if !same {
                    return Vec::new();
                }
                current(&series.values, value.period)
                    .all()
                    .into_iter()
                    .cloned()
                    .collect()
            };
            let values: Vec<Value> = all.iter().flat_map(held).collect();
            let measured = || values.iter().filter(|value| value.status.is_measured());
            let differ = measured().any(|a| measured().any(|b| !a.range().overlaps(b.range())));
            if differ && !found.contains(&value.period) {
                found.push(value.period);
            }
        }
    }
    found.sort();
    if found.is_empty() {
        return "none".to_owned();
    }
    let written: Vec<String> = found.iter().map(ToString::to_string).collect();
    written.join(" ")
}

/// The values of a ranking, the highest first.
fn compared(model: &ChartModel) -> String {
    if model.form != Form::Ranked {
        return model.form.code().to_owned();
    }
    let all = &model.computed.series;
    let places = values_for(data(), all, model.at.unwrap());
    let mut rows: Vec<(&str, &Value)> = places
        .into_iter()
        .zip(all)
        .filter_map(|(place, series)| Some((series.line.area.code(), series.values.get(place?)?)))
        .collect();
    rows.sort_by(|a, b| b.1.number.total_cmp(&a.1.number));
    let of_row = |(area, value): &(&str, &Value)| {
        let row = data()[value.rows().next().unwrap()].value;
        format!("{area}={row}")
    };
    let told: Vec<String> = rows.iter().map(of_row).collect();
    told.join(" ")
}
