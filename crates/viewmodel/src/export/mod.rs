//! What a reader takes along of a figure: its values and its metadata as files,
//! and how it is cited; its drawing as one is `picture`'s. Saving and copying are the
//! components'.

pub mod picture;

use dataset::{Area, BodyId, Code, Date, IndicatorId, Language, SourceKind};
use engine::transform::{Value, ValueUnit, off_by, written};
use engine::{Catalog, CsvCell, CsvStyle, Table, csv, csv_of, json, json_of, json_string};

use crate::chart::render::{chosen, rows_of, subtitle};
use crate::chart::{ChartModel, ComputedSeries};
use crate::citation::Citation;
use i18n::{date, messages, stated_row};
use view::ChartView;

/// The columns of values that were worked out.
const WORKED: [&str; 20] = [
    "indicator",
    "area",
    "body",
    "period",
    "value",
    "unit",
    "bound",
    "status",
    "measure",
    "currency",
    "inputs",
    "status_of_inputs",
    "first_day",
    "last_day",
    "indicator_en",
    "indicator_zh",
    "area_en",
    "area_zh",
    "body_en",
    "body_zh",
];

/// The status of a value that no source states.
const WORKED_OUT: &str = "worked-out";

/// The beginning of a file's name: what is inside, its language, the version of the
/// data and the day it was made.
pub fn file_stem(
    catalog: &Catalog,
    language: Language,
    what: impl IntoIterator<Item = String>,
) -> String {
    let mut parts: Vec<String> = vec!["milepost".into()];
    parts.extend(what);
    parts.extend([language.code(), catalog.version, catalog.date].map(str::to_owned));
    parts.join("-")
}

/// Areas as a part of a file's name.
pub fn areas_in_name(areas: impl ExactSizeIterator<Item = Area>) -> Vec<String> {
    /// The names of more areas would be too long.
    const FEW: usize = 5;
    if areas.len() > FEW {
        return vec![format!("{}-areas", areas.len())];
    }
    areas.map(|area| area.code().to_ascii_lowercase()).collect()
}

/// A span of years as a part of a file's name.
pub fn years_in_name(from: i32, to: i32) -> Vec<String> {
    let mut years = vec![from.to_string(), to.to_string()];
    years.dedup();
    years
}

/// The beginning of the names of a figure's files, which says what is inside: the
/// figure, its measure and form, areas, whose figures, which years, the language, the
/// data.
pub fn stem(catalog: &Catalog, language: Language, view: &ChartView, model: &ChartModel) -> String {
    let data = &catalog.data;
    let indicators = model.selection.indicators.iter();
    let mut parts: Vec<String> = indicators.map(|id| data[*id].slug.to_owned()).collect();
    if !model.is_stated() {
        parts.push(model.measure().code().into());
    }
    if model.computed.dollars == Some(true) {
        parts.push("usd".into());
    }
    parts.push(model.form.code().into());
    if view.log {
        parts.push("log".into());
    }
    parts.extend(areas_in_name(model.selection.shown.iter().copied()));
    parts.extend(model.selection.by.map(|body| data[body].slug.to_owned()));
    let year = |day| Date::from_day(day).year();
    let years = chosen(view, model).map(|(from, to)| [year(from), year(to)]);
    let periods = || model.values().map(|(_, value)| value.period.year());
    let all = || Some([periods().min()?, periods().max()?]);
    if let Some([from, to]) = years.or_else(all) {
        parts.extend(years_in_name(from, to));
    }
    file_stem(catalog, language, parts)
}

/// The same of rows of a table: which table, and the areas and years of what happened or
/// was measured.
pub fn stem_of_rows(
    catalog: &Catalog,
    language: Language,
    key: &str,
    table: Table,
    rows: &[u32],
) -> String {
    let data = &catalog.data;
    let at = rows.iter().map(|row| *row as usize);
    let of: Vec<(Area, i32)> = match table {
        Table::Observations => at
            .filter_map(|at| data.observations.get(at))
            .map(|row| (row.area, row.period.year()))
            .collect(),
        Table::Milestones => at
            .filter_map(|at| data.milestones.get(at))
            .map(|row| (row.area, row.date.year()))
            .collect(),
        _ => Vec::new(),
    };
    let mut areas: Vec<Area> = of.iter().map(|(area, _)| *area).collect();
    dataset::sort::by(&mut areas, Ord::cmp);
    areas.dedup();
    let mut parts = vec![key.to_owned()];
    parts.extend(areas_in_name(areas.into_iter()));
    let years = || of.iter().map(|(_, year)| *year);
    if let (Some(from), Some(to)) = (years().min(), years().max()) {
        parts.extend(years_in_name(from, to));
    }
    file_stem(catalog, language, parts)
}

/// The rows of the data behind a figure.
fn table_rows(model: &ChartModel) -> Vec<u32> {
    rows_of(model).iter().map(|id| u32::from(id.0)).collect()
}

/// The values of a figure as CSV: the very rows of the data where it shows what
/// was stated, else what was worked out with the keys of the rows that went in.
pub fn values_csv(catalog: &Catalog, model: &ChartModel, style: CsvStyle) -> String {
    if model.is_stated() {
        csv(
            &catalog.data,
            Table::Observations,
            &table_rows(model),
            style,
        )
    } else {
        csv_of(&WORKED, &worked(catalog, model), style)
    }
}

/// The same as JSON.
pub fn values_json(catalog: &Catalog, model: &ChartModel) -> String {
    if model.is_stated() {
        json(&catalog.data, Table::Observations, &table_rows(model))
    } else {
        json_of(&WORKED, &worked(catalog, model))
    }
}

fn worked(catalog: &Catalog, model: &ChartModel) -> Vec<Vec<CsvCell>> {
    let data = &catalog.data;
    let currency = if model.computed.dollars == Some(true) {
        "usd"
    } else {
        ""
    };
    let row = |(series, value): (&ComputedSeries, &Value)| {
        let line = &series.line;
        let inputs: Vec<String> = value.rows().map(|id| data.observation_key(id)).collect();
        let (digits, status) = digits_and_status(catalog, series.unit, value);
        let mut row = vec![
            CsvCell::text(data[line.indicator].slug),
            CsvCell::text(line.area.code()),
            CsvCell::text(data[line.body].slug),
            CsvCell::Period(value.period),
            CsvCell::Number(digits),
            CsvCell::text(series.unit.unit().map_or("index", Code::code)),
            CsvCell::text(value.bound.code()),
            CsvCell::text(status),
            CsvCell::text(model.measure().code()),
            CsvCell::text(currency),
            CsvCell::Text(inputs.join(";")),
            CsvCell::text(value.status.code()),
        ];
        let days = [value.period.first_day(), value.period.last_day()];
        row.extend(days.map(|day| CsvCell::Text(Date::from_day(day).to_string())));
        row.extend(names(catalog, line.indicator, line.area, line.body));
        row
    };
    model.values().map(row).collect()
}

/// A value's digits and status: those of its source where it is stated, else as many
/// digits as its inputs bear.
fn digits_and_status(catalog: &Catalog, unit: ValueUnit, value: &Value) -> (String, &'static str) {
    let data = &catalog.data;
    match stated_row(data, unit, value) {
        Some(row) => (data[row].value.to_string(), value.status.code()),
        None => (written(value.number, off_by(data, unit, value)), WORKED_OUT),
    }
}

/// What indicator, area and body are called, in both languages each.
pub fn names(catalog: &Catalog, indicator: IndicatorId, area: Area, body: BodyId) -> Vec<CsvCell> {
    let data = &catalog.data;
    let names = [data[indicator].name, area.name(), data[body].name];
    let both = names.iter().flat_map(|name| [name.en, name.zh]);
    both.map(CsvCell::text).collect()
}

/// What a reader of the values has to know: title, what they are, definitions,
/// sources with their grades, version and licence; as JSON.
pub fn metadata(
    catalog: &Catalog,
    language: Language,
    view: &ChartView,
    model: &ChartModel,
    address: &str,
) -> String {
    let data = &catalog.data;
    let mut out = String::from("{\n");
    let mut field = |name: &str, value: &str| {
        out.push_str("  ");
        json_string(&mut out, name);
        out.push_str(": ");
        json_string(&mut out, value);
        out.push_str(",\n");
    };
    field("title", &title(catalog, language, model));
    field("description", &subtitle(data, language, view, model));
    field("url", address);
    field("version", catalog.version);
    field("created", catalog.date);
    field("licence", catalog.licence);
    field("measure", model.measure().code());
    out.push_str("  \"indicators\": ");
    let indicators: Vec<u32> = model
        .selection
        .indicators
        .iter()
        .map(|id| u32::from(id.0))
        .collect();
    out.push_str(json(data, Table::Indicators, &indicators).trim_end());
    out.push_str(",\n  \"sources\": ");
    let mut sources: Vec<u32> = rows_of(model)
        .into_iter()
        .map(|id| u32::from(data[id].source.0))
        .collect();
    dataset::sort::by(&mut sources, Ord::cmp);
    sources.dedup();
    out.push_str(json(data, Table::Sources, &sources).trim_end());
    out.push_str("\n}\n");
    out
}

/// The names of the indicators.
pub fn title(catalog: &Catalog, language: Language, model: &ChartModel) -> String {
    let names: Vec<&str> = model
        .selection
        .indicators
        .iter()
        .map(|id| catalog.data[*id].name.get(language))
        .collect();
    names.join(messages(language).punctuation.comma)
}

/// A view of the explorer as a reference: Milepost is who publishes it, `note`
/// says whose figures they are.
pub fn citation(
    catalog: &Catalog,
    language: Language,
    key: &str,
    title: &str,
    note: &str,
    address: &str,
) -> Citation {
    let issued = Date::parse(catalog.date).ok();
    let day = issued.map_or_else(|| catalog.date.to_owned(), |day| date(language, day));
    let line = (messages(language).export.citation)(title, &day, catalog.version, "");
    Citation {
        key: key.to_owned(),
        kind: SourceKind::Dataset,
        author: "Milepost".into(),
        title: title.to_owned(),
        issued,
        url: address.to_owned(),
        language: language.code().to_owned(),
        note: note.to_owned(),
        line: line.trim_end().to_owned(),
    }
}
