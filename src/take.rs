//! What a reader takes along of a figure: its values and its metadata as files,
//! and how it is cited. Pure; saving and copying are the components'.

use dataset::{Code, Date, Language, SourceKind};
use engine::{CsvCell, Table, csv, csv_of, json, json_of, json_string};

use crate::atlas::{Atlas, DATA_LICENCE};
use crate::cite::Citation;
use i18n::{date, words};
use view::FigureView;
use viewmodel::chart::ChartModel;
use viewmodel::chart::render::{chosen, rows_of, subtitle};

/// The columns of values that were worked out.
const WORKED: [&str; 11] = [
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
];

/// The beginning of a file's name, which says what is inside: the figure, what was
/// chosen for it, and the version of the data.
pub fn stem(atlas: &Atlas, language: Language, view: &FigureView, model: &ChartModel) -> String {
    /// The names of more areas would be too long.
    const FEW_AREAS: usize = 5;
    let data = &atlas.data;
    let mut parts: Vec<String> = vec!["milepost".into()];
    let indicators = model.selection.indicators.iter();
    parts.extend(indicators.map(|id| data[*id].slug.to_owned()));
    if !model.is_stated() {
        parts.push(model.measure().code().into());
    }
    if model.computed.dollars == Some(true) {
        parts.push("usd".into());
    }
    if view.form == model.form {
        parts.push(model.form.code().into());
    }
    if view.log {
        parts.push("log".into());
    }
    if view.areas.len() > FEW_AREAS {
        parts.push(format!("{}-areas", view.areas.len()));
    } else {
        parts.extend(
            view.areas
                .iter()
                .map(|area| area.code().to_ascii_lowercase()),
        );
    }
    parts.extend(model.selection.by.map(|body| data[body].slug.to_owned()));
    if let Some((from, to)) = chosen(view, model) {
        parts.extend([from, to].map(|day| Date::from_day(day).year().to_string()));
    }
    if language != Language::En {
        parts.push(language.code().into());
    }
    parts.push(atlas.version.into());
    parts.join("-")
}

/// The rows of the data behind a figure.
fn table_rows(model: &ChartModel) -> Vec<u32> {
    rows_of(model).iter().map(|id| u32::from(id.0)).collect()
}

/// The values of a figure as CSV: the very rows of the data where it shows what
/// was stated, else what was worked out with the keys of the rows that went in.
pub fn values_csv(atlas: &Atlas, model: &ChartModel) -> String {
    if model.is_stated() {
        csv(&atlas.data, Table::Observations, &table_rows(model))
    } else {
        csv_of(&WORKED, &worked(atlas, model))
    }
}

/// The same as JSON.
pub fn values_json(atlas: &Atlas, model: &ChartModel) -> String {
    if model.is_stated() {
        json(&atlas.data, Table::Observations, &table_rows(model))
    } else {
        json_of(&WORKED, &worked(atlas, model))
    }
}

fn worked(atlas: &Atlas, model: &ChartModel) -> Vec<Vec<CsvCell>> {
    let data = &atlas.data;
    let currency = if model.computed.dollars == Some(true) {
        "usd"
    } else {
        ""
    };
    model
        .values()
        .map(|(series, value)| {
            let line = &series.line;
            let text = |text: &str| CsvCell::Text(text.to_owned());
            let inputs: Vec<String> = value.rows().map(|id| data.observation_key(id)).collect();
            vec![
                text(data[line.indicator].slug),
                text(line.area.code()),
                text(data[line.body].slug),
                text(&value.period.to_string()),
                CsvCell::Number(value.number),
                text(series.unit.unit().map_or("index", Code::code)),
                text(value.bound.code()),
                text(value.status.code()),
                text(model.measure().code()),
                text(currency),
                text(&inputs.join(";")),
            ]
        })
        .collect()
}

/// What a reader of the values has to know: title, what they are, definitions,
/// sources with their grades, version and licence; as JSON.
pub fn metadata(
    atlas: &Atlas,
    language: Language,
    view: &FigureView,
    model: &ChartModel,
    address: &str,
) -> String {
    let data = &atlas.data;
    let mut out = String::from("{\n");
    let mut field = |name: &str, value: &str| {
        out.push_str("  ");
        json_string(&mut out, name);
        out.push_str(": ");
        json_string(&mut out, value);
        out.push_str(",\n");
    };
    field("title", &title(atlas, language, model));
    field("description", &subtitle(data, language, view, model));
    field("url", address);
    field("version", atlas.version);
    field("created", atlas.date);
    field("licence", DATA_LICENCE);
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
pub fn title(atlas: &Atlas, language: Language, model: &ChartModel) -> String {
    let names: Vec<&str> = model
        .selection
        .indicators
        .iter()
        .map(|id| atlas.data[*id].name.get(language))
        .collect();
    names.join(words(language).comma)
}

/// A view of the explorer as a reference: Milepost is who publishes it, `note`
/// says whose figures they are.
pub fn citation(
    atlas: &Atlas,
    language: Language,
    key: &str,
    title: &str,
    note: &str,
    address: &str,
) -> Citation {
    let issued = Date::parse(atlas.date).ok();
    let day = issued.map_or_else(|| atlas.date.to_owned(), |day| date(language, day));
    let line = (words(language).citation)(title, &day, atlas.version, "");
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
