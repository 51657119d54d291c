//! The same answers got the plain way: every row is looked at for every count,
//! texts are folded by `unicode-normalization` and compared character by character.

use dataset::{
    Area, Bilingual, Code, Dataset, Date, Indicator, Milestone, MilestoneKind, Period, UnitFamily,
};
use engine::{
    Column, Count, Direction, IndicatorQuery, MilestoneQuery, MilestoneSelection, Sought, Table,
    TableQuery, YearCount, all_rows, cell, columns, filter_columns,
};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(crate) fn fold(text: &str) -> Vec<char> {
    let plain = text.nfkd().filter(|&c| !is_combining_mark(c));
    plain.flat_map(char::to_lowercase).collect()
}

fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && !('\u{2E80}'..='\u{9FFF}').contains(&c)
}

/// Whether the word is found in the text, both folded.
fn occurs(text: &[char], word: &[char]) -> bool {
    let digit = |at: Option<usize>| {
        at.and_then(|at| text.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    let point = |at: Option<usize>| at.is_some_and(|at| matches!(text.get(at), Some('.' | ',')));
    text.windows(word.len()).enumerate().any(|(start, window)| {
        let end = start + word.len();
        let back = |by: usize| start.checked_sub(by);
        let inside_word = is_spaced(word[0]) && back(1).is_some_and(|at| is_spaced(text[at]));
        let inside_number_left = word[0].is_ascii_digit() && point(back(1)) && digit(back(2));
        let inside_number_right = word[word.len() - 1].is_ascii_digit()
            && (digit(Some(end)) || (point(Some(end)) && digit(Some(end + 1))));
        window == word && !inside_word && !inside_number_left && !inside_number_right
    })
}

fn found(fields: &[String], query: &str) -> bool {
    let fields: Vec<Vec<char>> = fields.iter().map(|field| fold(field)).collect();
    query.split_whitespace().map(fold).all(|word| {
        word.iter().all(|c| !c.is_alphanumeric()) || fields.iter().any(|field| occurs(field, &word))
    })
}

fn in_area(area: Area, chosen: Area) -> bool {
    area == chosen || is_value(Column::Area, area.code(), chosen.code())
}

fn both(texts: &[Bilingual]) -> Vec<String> {
    let each = texts.iter().flat_map(|text| [text.en, text.zh]);
    each.map(str::to_owned).collect()
}

/// Which filter of a milestone query is left out.
#[derive(Clone, Copy, PartialEq)]
enum Skip {
    Nothing,
    Industries,
    Kinds,
    Actors,
    Areas,
    Significance,
    Span,
}

fn milestone_matches(data: &Dataset, row: &Milestone, query: &MilestoneQuery, skip: Skip) -> bool {
    let mut fields = both(&[row.title, row.summary]);
    fields.extend(row.industries.iter().flat_map(|&id| both(&[data[id].name])));
    fields.extend(row.actors.iter().flat_map(|&id| both(&[data[id].name])));
    fields.push(row.kind.code().to_owned());
    let facet = |which, chosen: bool, hit: bool| skip == which || !chosen || hit;
    facet(
        Skip::Industries,
        !query.industries.is_empty(),
        row.industries
            .iter()
            .any(|id| query.industries.contains(id)),
    ) && facet(
        Skip::Kinds,
        !query.kinds.is_empty(),
        query.kinds.contains(&row.kind),
    ) && facet(
        Skip::Actors,
        !query.actors.is_empty(),
        row.actors.iter().any(|id| query.actors.contains(id)),
    ) && facet(
        Skip::Areas,
        !query.areas.is_empty(),
        query.areas.iter().any(|&area| in_area(row.area, area)),
    ) && facet(
        Skip::Significance,
        !query.significance.is_empty(),
        query.significance.contains(&row.significance),
    ) && (skip == Skip::Span
        || query.span.is_none_or(|span| {
            (span.from..=span.to)
                .any(|day| (row.date.first_day()..=row.date.last_day()).contains(&day))
        }))
        && found(&fields, &query.text)
}

pub(crate) fn milestones(data: &Dataset, query: &MilestoneQuery) -> MilestoneSelection {
    let rows = |skip, having: &dyn Fn(&Milestone) -> bool| {
        let rows = data.milestones.iter();
        rows.filter(|row| having(row) && milestone_matches(data, row, query, skip))
            .count()
    };
    let years = || data.milestones.iter().map(|row| row.date.year());
    let areas =
        Area::all().filter(|&area| data.milestones.iter().any(|row| in_area(row.area, area)));
    MilestoneSelection {
        rows: data
            .milestone_ids()
            .filter(|&id| milestone_matches(data, &data[id], query, Skip::Nothing))
            .collect(),
        industries: data
            .industry_ids()
            .map(|value| Count {
                value,
                count: rows(Skip::Industries, &|row| row.industries.contains(&value)),
            })
            .collect(),
        kinds: (MilestoneKind::ALL.iter())
            .map(|&value| Count {
                value,
                count: rows(Skip::Kinds, &|row| row.kind == value),
            })
            .collect(),
        actors: data
            .actor_ids()
            .map(|value| Count {
                value,
                count: rows(Skip::Actors, &|row| row.actors.contains(&value)),
            })
            .collect(),
        areas: areas
            .map(|value| Count {
                value,
                count: rows(Skip::Areas, &|row| in_area(row.area, value)),
            })
            .collect(),
        significance: (1..=3)
            .map(|value| Count {
                value,
                count: rows(Skip::Significance, &|row| row.significance == value),
            })
            .collect(),
        per_year: match (years().min(), years().max()) {
            (Some(first), Some(last)) => (first..=last)
                .map(|year| YearCount {
                    year,
                    count: rows(Skip::Span, &|row| row.date.year() == year),
                })
                .collect(),
            _ => Vec::new(),
        },
        sought: Sought::default(),
    }
}

/// Whether the indicator matches, with or without the filters by industry and family.
pub(crate) fn indicator_matches(
    row: &Indicator,
    query: &IndicatorQuery,
    by_industry: bool,
    by_family: bool,
) -> bool {
    let family: UnitFamily = row.unit.family();
    found(&both(&[row.name, row.definition]), &query.text)
        && (!by_industry || query.industries.is_empty() || query.industries.contains(&row.industry))
        && (!by_family || query.families.is_empty() || query.families.contains(&family))
}

fn linked_texts(data: &Dataset, table: Table, row: u32) -> Vec<String> {
    let at = row as usize;
    let mut texts = match table {
        Table::Observations => {
            let row = &data.observations[at];
            let indicator = &data[row.indicator];
            let body = &data[row.body];
            let mut texts = both(&[indicator.name, data[indicator.industry].name, body.name]);
            texts.push(body.short.to_owned());
            texts
        }
        Table::Milestones => {
            let row = &data.milestones[at];
            let industries = row.industries.iter().map(|&id| data[id].name);
            let actors = row.actors.iter().map(|&id| data[id].name);
            both(&industries.chain(actors).collect::<Vec<_>>())
        }
        Table::Indicators => both(&[data[data.indicators[at].industry].name]),
        _ => Vec::new(),
    };
    for column in [
        Column::SourcePublisher,
        Column::SourcePublisherZh,
        Column::SourceTitle,
    ] {
        let cell = cell(data, table, row, column);
        texts.extend(cell.split(" | ").map(str::to_owned));
    }
    texts
}

/// The values of a cell, split as the CSV file joins them.
pub(crate) fn values(data: &Dataset, table: Table, row: u32, column: Column) -> Vec<String> {
    let cell = cell(data, table, row, column);
    match column {
        Column::Industries | Column::Actors | Column::Sources => {
            let items = cell.split(';').filter(|item| !item.is_empty());
            items.map(str::to_owned).collect()
        }
        _ => vec![cell],
    }
}

/// Whether a value of a column is, or lies in, the chosen one.
pub(crate) fn is_value(column: Column, value: &str, chosen: &str) -> bool {
    let rest = value.strip_prefix(chosen);
    rest.is_some_and(|rest| rest.is_empty() || (column == Column::Area && rest.starts_with('-')))
}

/// Whether the row matches, the filters of one column left out.
pub(crate) fn row_matches(
    data: &Dataset,
    query: &TableQuery,
    row: u32,
    skip: Option<Column>,
) -> bool {
    let table = query.table;
    let own = columns(table).iter();
    let mut fields: Vec<String> = own
        .flat_map(|&column| values(data, table, row, column))
        .collect();
    fields.extend(linked_texts(data, table, row));
    let by_column = filter_columns(table).into_iter().all(|column| {
        let asked: Vec<&String> = (query.filters.iter())
            .filter(|(other, _)| *other == column)
            .map(|(_, value)| value)
            .collect();
        let values = values(data, table, row, column);
        let hit = |value: &String| asked.iter().any(|chosen| is_value(column, value, chosen));
        asked.is_empty() || skip == Some(column) || values.iter().any(hit)
    });
    by_column && found(&fields, &query.text)
}

/// What a cell is sorted by: its place in `listing` where it has one.
#[derive(Debug, PartialEq, PartialOrd)]
enum Key {
    Place(usize),
    Number(f64),
    Period(Period),
    Date(Date),
    Text(Vec<char>),
}

fn key(
    data: &Dataset,
    query: &TableQuery,
    row: u32,
    column: Column,
    listing: &[String],
) -> Option<Key> {
    let value = values(data, query.table, row, column).into_iter().next();
    let value = value.filter(|value| !value.is_empty())?;
    let place = listing.iter().position(|listed| *listed == value);
    Some(match (column, place) {
        (_, Some(place)) => Key::Place(place),
        (Column::Value | Column::Significance, _) => Key::Number(value.parse().unwrap()),
        (Column::Period, _) => Key::Period(Period::parse(&value).unwrap()),
        (Column::Date | Column::Published, _) => Key::Date(Date::parse(&value).unwrap()),
        _ => Key::Text(fold(&value)),
    })
}

/// Every matching row in the order asked for. `listing` gives the order of a
/// column's codes, and is empty for a column that has none.
pub(crate) fn table_rows(data: &Dataset, query: &TableQuery, listing: &[String]) -> Vec<u32> {
    let mut rows: Vec<u32> = all_rows(data, query.table)
        .filter(|&row| row_matches(data, query, row, None))
        .collect();
    if let Some((column, direction)) = query.sort {
        rows.sort_by(|&a, &b| {
            let keys = [a, b].map(|row| key(data, query, row, column, listing));
            match keys {
                [Some(a), Some(b)] if direction == Direction::Descending => {
                    b.partial_cmp(&a).unwrap()
                }
                [Some(a), Some(b)] => a.partial_cmp(&b).unwrap(),
                [a, b] => a.is_none().cmp(&b.is_none()),
            }
        });
    }
    rows
}
