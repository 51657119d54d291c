//! What stands in a cell, as the CSV files write it.

use std::fmt::{Display, Write};
use std::ops::Range;

use dataset::{
    Actor, Area, Bilingual, Body, Code, Dataset, Date, DayNumber, Indicator, Industry, Language,
    Milestone, Observation, Source, SourceId,
};

use super::{Column, Table};

/// Takes the values of a cell one by one.
pub(crate) type Put<'a> = &'a mut dyn FnMut(&str);

/// How many rows a table has.
pub fn row_count(data: &Dataset, table: Table) -> usize {
    match table {
        Table::Observations => data.observations.len(),
        Table::Milestones => data.milestones.len(),
        Table::Indicators => data.indicators.len(),
        Table::Sources => data.sources.len(),
        Table::Industries => data.industries.len(),
        Table::Bodies => data.bodies.len(),
        Table::Actors => data.actors.len(),
    }
}

/// The numbers of all rows of a table.
pub fn all_rows(data: &Dataset, table: Table) -> Range<u32> {
    0..numbered(row_count(data, table))
}

/// The number of a row, as selections hold it.
#[expect(
    clippy::cast_possible_truncation,
    reason = "no table has more rows than an id, of 16 bits, can number"
)]
pub(super) fn numbered(row: usize) -> u32 {
    row as u32
}

/// The cell exactly as the CSV file has it: codes, written ids, lists joined by
/// `;`. Titles, publishers and addresses of several sources are joined by
/// ` | `, since a `;` may occur in them. Empty where there is no such row or the table has
/// no such column.
pub fn cell(data: &Dataset, table: Table, row: u32, column: Column) -> String {
    let separator = if is_source_detail(column) { " | " } else { ";" };
    let mut text = String::new();
    let mut first = true;
    each_value(data, table, row, column, &mut |value| {
        if !first {
            text.push_str(separator);
        }
        first = false;
        text.push_str(value);
    });
    text
}

/// Whether the column may hold several values.
pub(crate) fn is_list(table: Table, column: Column) -> bool {
    use Column::{Actors, Industries, Sources};
    matches!(column, Actors | Industries | Sources)
        || (table == Table::Milestones && is_source_detail(column))
}

fn is_source_detail(column: Column) -> bool {
    use Column::{SourcePublisher, SourcePublisherZh, SourceTitle, SourceUrl};
    matches!(
        column,
        SourcePublisher | SourcePublisherZh | SourceTitle | SourceUrl
    )
}

/// Hands on the values of a cell: one, or each of a list.
pub(crate) fn each_value(data: &Dataset, table: Table, row: u32, column: Column, put: Put) {
    let at = row as usize;
    match table {
        Table::Observations => {
            (data.observations.get(at)).map(|row| observation(data, row, column, put))
        }
        Table::Milestones => (data.milestones.get(at)).map(|row| milestone(data, row, column, put)),
        Table::Indicators => (data.indicators.get(at)).map(|row| indicator(data, row, column, put)),
        Table::Sources => (data.sources.get(at)).map(|row| source(data, row, column, put)),
        Table::Industries => (data.industries.get(at)).map(|row| industry(data, row, column, put)),
        Table::Bodies => data.bodies.get(at).map(|row| body(row, column, put)),
        Table::Actors => data.actors.get(at).map(|row| actor(row, column, put)),
    };
}

/// Hands on the texts of what the row points to, in which it is searched too:
/// names in both languages, also of publishers, and titles of sources.
pub(crate) fn each_linked_text(data: &Dataset, table: Table, row: u32, put: Put) {
    let at = row as usize;
    let mut name = |name: Bilingual| {
        put(name.en);
        put(name.zh);
    };
    match table {
        Table::Observations => {
            if let Some(row) = data.observations.get(at) {
                let indicator = &data[row.indicator];
                name(indicator.name);
                name(data[indicator.industry].name);
                name(data[row.body].name);
                put(data[row.body].short);
            }
        }
        Table::Milestones => {
            if let Some(row) = data.milestones.get(at) {
                row.industries.iter().for_each(|&id| name(data[id].name));
                row.actors.iter().for_each(|&id| name(data[id].name));
            }
        }
        Table::Indicators => {
            if let Some(row) = data.indicators.get(at) {
                name(data[row.industry].name);
            }
        }
        Table::Sources | Table::Industries | Table::Bodies | Table::Actors => {}
    }
    each_value(data, table, row, Column::SourcePublisher, put);
    each_value(data, table, row, Column::SourcePublisherZh, put);
    each_value(data, table, row, Column::SourceTitle, put);
}

fn observation(data: &Dataset, row: &Observation, column: Column, put: Put) {
    match column {
        Column::Indicator => put(data[row.indicator].slug),
        Column::Industry => put(data[data[row.indicator].industry].slug),
        Column::Area => put(row.area.code()),
        Column::Period => shown(row.period, put),
        Column::Value => shown(row.value, put),
        Column::Bound => put(row.bound.code()),
        Column::Status => put(row.status.code()),
        Column::Body => put(data[row.body].slug),
        Column::NoteEn => put(row.note.en),
        Column::NoteZh => put(row.note.zh),
        Column::Unit => put(data[row.indicator].unit.code()),
        Column::IndicatorEn => put(data[row.indicator].name.en),
        Column::IndicatorZh => put(data[row.indicator].name.zh),
        Column::BodyEn => put(data[row.body].name.en),
        Column::BodyZh => put(data[row.body].name.zh),
        Column::AreaEn | Column::AreaZh => area(row.area, column, put),
        Column::FirstDay | Column::LastDay => {
            let days = (row.period.first_day(), row.period.last_day());
            day(days, column, put);
        }
        _ => source_of(data, row.source, column, put),
    }
}

fn milestone(data: &Dataset, row: &Milestone, column: Column, put: Put) {
    match column {
        Column::Id => put(row.slug),
        Column::Date => shown(row.date, put),
        Column::TitleEn => put(row.title.en),
        Column::TitleZh => put(row.title.zh),
        Column::SummaryEn => put(row.summary.en),
        Column::SummaryZh => put(row.summary.zh),
        Column::Kind => put(row.kind.code()),
        Column::Industries => row.industries.iter().for_each(|&id| put(data[id].slug)),
        Column::Actors => row.actors.iter().for_each(|&id| put(data[id].slug)),
        Column::Area => put(row.area.code()),
        Column::Significance => shown(row.significance, put),
        Column::Sources => row.sources.iter().for_each(|&id| put(data[id].slug)),
        Column::Source => {}
        Column::AreaEn | Column::AreaZh => area(row.area, column, put),
        Column::FirstDay | Column::LastDay => {
            day((row.date.first_day(), row.date.last_day()), column, put);
        }
        _ => {
            for &id in &row.sources {
                source_of(data, id, column, put);
            }
        }
    }
}

fn indicator(data: &Dataset, row: &Indicator, column: Column, put: Put) {
    match column {
        Column::Industry => put(data[row.industry].slug),
        Column::Unit => put(row.unit.code()),
        Column::Scale => put("1"),
        Column::Kind => put(row.kind.code()),
        Column::DefinitionEn => put(row.definition.en),
        Column::DefinitionZh => put(row.definition.zh),
        _ => named(row.slug, row.name, column, put),
    }
}

fn source(data: &Dataset, row: &Source, column: Column, put: Put) {
    match column {
        Column::Id => put(row.slug),
        Column::Publisher => put(row.publisher),
        Column::SourcePublisher => put(data.publisher_name(row.publisher).en),
        Column::SourcePublisherZh => put(data.publisher_name(row.publisher).zh),
        Column::Title => put(row.title),
        Column::Url => put(row.url),
        Column::Published => shown(row.published, put),
        Column::Language => put(row.language),
        Column::Kind => put(row.kind.code()),
        Column::Grade => put(row.grade.code()),
        _ => day(
            (row.published.first_day(), row.published.last_day()),
            column,
            put,
        ),
    }
}

fn industry(data: &Dataset, row: &Industry, column: Column, put: Put) {
    match column {
        Column::Id | Column::NameEn | Column::NameZh => named(row.slug, row.name, column, put),
        Column::Tier => put(row.tier.code()),
        Column::SummaryEn => put(row.summary.en),
        Column::SummaryZh => put(row.summary.zh),
        Column::HeadlineIndicator => put(data[row.headline].slug),
        _ => source_of(data, row.source, column, put),
    }
}

fn body(row: &Body, column: Column, put: Put) {
    match column {
        Column::Short => put(row.short),
        Column::Kind => put(row.kind.code()),
        _ => named(row.slug, row.name, column, put),
    }
}

fn actor(row: &Actor, column: Column, put: Put) {
    match column {
        Column::Kind => put(row.kind.code()),
        Column::Area => put(row.area.code()),
        Column::AreaEn | Column::AreaZh => area(row.area, column, put),
        _ => named(row.slug, row.name, column, put),
    }
}

fn area(area: Area, column: Column, put: Put) {
    match column {
        Column::AreaEn => put(area.name().en),
        Column::AreaZh => put(area.name().zh),
        _ => {}
    }
}

/// The first or the last of the days that a period or date may mean.
fn day((first, last): (DayNumber, DayNumber), column: Column, put: Put) {
    match column {
        Column::FirstDay => shown(Date::from_day(first), put),
        Column::LastDay => shown(Date::from_day(last), put),
        _ => {}
    }
}

fn named(slug: &str, name: Bilingual, column: Column, put: Put) {
    match column {
        Column::Id => put(slug),
        Column::NameEn => put(name.en),
        Column::NameZh => put(name.zh),
        _ => {}
    }
}

fn source_of(data: &Dataset, id: SourceId, column: Column, put: Put) {
    let source = &data[id];
    match column {
        Column::Source => put(source.slug),
        Column::SourcePublisher => put(data.publisher(id, Language::En)),
        Column::SourcePublisherZh => put(data.publisher(id, Language::Zh)),
        Column::SourceTitle => put(source.title),
        Column::SourceUrl => put(source.url),
        _ => {}
    }
}

fn shown(value: impl Display, put: Put) {
    let mut text = String::new();
    // Writing into a `String` cannot fail.
    let _ = write!(text, "{value}");
    put(&text);
}
