//! The engine on the data package itself.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use common::naive;
use dataset::{Area, Code, Dataset, MilestoneId, MilestoneKind};
use engine::{
    Column, CsvStyle, Engine, IndicatorQuery, MilestoneQuery, Sought, Table, TableQuery, cell,
    columns, csv, download_columns, json,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| {
        let checked = dataset::read::read_package(&folder());
        assert!(checked.faults.is_empty(), "the data package has faults");
        checked.dataset.unwrap()
    })
}

fn found(text: &str) -> Vec<MilestoneId> {
    let query = MilestoneQuery {
        text: text.to_owned(),
        ..MilestoneQuery::default()
    };
    Engine::new(data()).milestones(data(), &query).rows
}

#[test]
fn a_search_in_english_finds_the_export_controls_on_chips() {
    let rows = found("chip export");
    assert!(!rows.is_empty());
    for id in rows {
        let row = &data()[id];
        let text = format!("{} {}", row.title.en, row.summary.en).to_lowercase();
        assert!(text.contains("export"), "{}: {text}", row.slug);
        let industries = row.industries.iter().map(|&id| data()[id].name.en);
        let names: String = industries.collect::<String>().to_lowercase();
        assert!(text.contains("chip") || names.contains("chip"), "{text}");
    }
}

#[test]
fn a_search_in_chinese_finds_every_row_with_the_word() {
    let rows = found("芯片");
    let with_word = data().milestone_ids().filter(|&id| {
        let row = &data()[id];
        let industries = row.industries.iter().map(|&id| data()[id].name);
        let actors = row.actors.iter().map(|&id| data()[id].name);
        [row.title, row.summary]
            .into_iter()
            .chain(industries)
            .chain(actors)
            .any(|text| text.zh.contains("芯片") || text.en.contains("芯片"))
    });
    assert_eq!(rows, with_word.collect::<Vec<_>>());
    assert!(rows.len() > 10);
}

#[test]
fn case_and_width_make_no_difference_to_a_search() {
    let rows = found("deepseek");
    assert!(!rows.is_empty());
    for written in ["DEEPSEEK", "DeepSeek", "ＤｅｅｐＳｅｅｋ"] {
        assert_eq!(found(written), rows);
    }
}

#[test]
fn one_trillion_is_not_found_in_another_number() {
    let rows = found("\"1 trillion\" yuan");
    assert!(!rows.is_empty());
    for id in rows {
        let row = &data()[id];
        let fields = [row.title.en, row.summary.en, row.title.zh, row.summary.zh];
        let alone = fields.iter().any(|text| {
            text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
                .any(|number| number.trim_matches(['.', ',']) == "1")
        });
        assert!(alone, "{}", row.slug);
    }
}

#[test]
fn counts_of_the_whole_equal_a_count_of_the_rows() {
    let all = Engine::new(data()).milestones(data(), &MilestoneQuery::default());
    assert_eq!(all, naive::milestones(data(), &MilestoneQuery::default()));
    assert_eq!(all.rows.len(), data().milestones.len());
    let years: usize = all.per_year.iter().map(|year| year.count).sum();
    assert_eq!(years, data().milestones.len());
}

#[test]
fn counts_under_a_search_and_two_facets_equal_the_naive_filter() {
    let query = MilestoneQuery {
        text: "chip".to_owned(),
        industries: data().industry_ids().take(3).collect(),
        kinds: [MilestoneKind::Policy, MilestoneKind::Trade].into(),
        areas: Area::from_code("CN").into_iter().collect(),
        ..MilestoneQuery::default()
    };
    let mut selection = Engine::new(data()).milestones(data(), &query);
    selection.sought = Sought::default();
    assert!(!selection.rows.is_empty());
    assert_eq!(selection, naive::milestones(data(), &query));
}

#[test]
fn the_catalogue_is_searched_in_both_languages() {
    let engine = Engine::new(data());
    let found = |text: &str| {
        let query = IndicatorQuery {
            text: text.to_owned(),
            ..IndicatorQuery::default()
        };
        engine.indicators(&query).rows
    };
    let by_slug = |slug: &str| {
        let ids = data().indicator_ids();
        ids.into_iter().find(|&id| data()[id].slug == slug).unwrap()
    };
    let scale = by_slug("ai-core-industry-scale");
    assert!(found("core AI").contains(&scale));
    assert!(found("核心产业").contains(&scale));
}

/// The records of a CSV file by RFC 4180, read apart from the writer under test.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut rest = text.chars().peekable();
    let record = || {
        rest.peek()?;
        let mut record = vec![String::new()];
        let mut quoted = false;
        while let Some(c) = rest.next() {
            let cell = record.last_mut()?;
            match (c, quoted) {
                ('"', true) if rest.peek() == Some(&'"') => {
                    rest.next();
                    cell.push('"');
                }
                ('"', _) => quoted = !quoted,
                (',', false) => record.push(String::new()),
                ('\n', false) => break,
                _ => cell.push(c),
            }
        }
        Some(record)
    };
    std::iter::from_fn(record).collect()
}

fn all_rows(table: Table) -> Vec<u32> {
    engine::all_rows(data(), table).collect()
}

#[test]
fn a_download_of_a_table_without_sources_has_the_lines_of_its_file() {
    for table in [Table::Indicators, Table::Bodies] {
        let file = fs::read_to_string(folder().join(format!("{}.csv", table.code()))).unwrap();
        // The data set sorts by slug what the file may group.
        let download = csv(data(), table, &all_rows(table), CsvStyle::Plain);
        let (mut given, mut wanted): (Vec<_>, Vec<_>) =
            (download.split('\n').collect(), file.split('\n').collect());
        given.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(given, wanted);
    }
}

#[test]
fn every_cell_of_a_download_is_that_of_the_file_followed_by_its_sources() {
    let sources = fs::read_to_string(folder().join("sources.csv")).unwrap();
    let sources = records(&sources);
    let publishers = fs::read_to_string(folder().join("publishers.csv")).unwrap();
    let publishers = records(&publishers);
    for table in Table::ALL.iter().copied() {
        let file = fs::read_to_string(folder().join(format!("{}.csv", table.code()))).unwrap();
        let mut file = records(&file);
        let mut download = records(&csv(data(), table, &all_rows(table), CsvStyle::Plain));
        file[1..].sort();
        download[1..].sort();
        assert_eq!(download.len(), file.len());
        let own = columns(table).len();
        let place = |name: &str| {
            columns(table)
                .iter()
                .position(|column| column.code() == name)
        };
        let own_id = place("id").filter(|_| table == Table::Sources);
        let source = place("source").or(place("sources")).or(own_id);
        for (given, wanted) in download.iter().zip(&file) {
            // Short titles, the last columns of milestones, are for drawings alone.
            let drawn = if table == Table::Milestones { 2 } else { 0 };
            assert_eq!(wanted.len(), own + drawn);
            assert_eq!(given[..own], wanted[..own]);
            if let Some(place) = source.filter(|_| wanted != &file[0]) {
                // Columns of sources.csv: id, publisher, title, url; those of
                // publishers.csv: publisher, name_en, name_zh.
                let details = if own_id.is_some() { 2 } else { 4 };
                for (at, detail) in given[own..own + details].iter().enumerate() {
                    let details = wanted[place].split(';').map(|slug| {
                        let source = sources.iter().find(|source| source[0] == slug);
                        let source = source.unwrap();
                        let mut named = publishers.iter();
                        let named = named.find(|row| row[0] == source[1]);
                        match at {
                            0 | 1 => named.map_or(&source[1], |row| &row[at + 1]).clone(),
                            _ => source[at].clone(),
                        }
                    });
                    assert_eq!(*detail, details.collect::<Vec<_>>().join(" | "));
                }
            }
        }
        let more = match table {
            Table::Observations => 4 + 9,
            Table::Milestones => 4 + 4,
            Table::Sources | Table::Industries => 4,
            Table::Actors => 2,
            Table::Indicators | Table::Bodies => 0,
        };
        assert_eq!(download_columns(table).len(), own + more);
    }
}

#[test]
fn a_json_download_says_what_the_csv_says() {
    for table in Table::ALL.iter().copied() {
        let rows = all_rows(table);
        let json: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&json(data(), table, &rows)).unwrap();
        assert_eq!(json.len(), rows.len());
        for (row, object) in rows.iter().zip(json) {
            assert_eq!(object.len(), download_columns(table).len());
            for column in download_columns(table) {
                let cell = cell(data(), table, *row, column);
                let given = match &object[column.code()] {
                    serde_json::Value::String(text) => text.clone(),
                    serde_json::Value::Number(number) => {
                        assert_eq!(number.as_f64(), cell.parse().ok());
                        continue;
                    }
                    serde_json::Value::Array(items) => {
                        let items = items.iter().map(|item| item.as_str().unwrap());
                        let several = column.code().starts_with("source_");
                        items
                            .collect::<Vec<_>>()
                            .join(if several { " | " } else { ";" })
                    }
                    other => panic!("{other}"),
                };
                assert_eq!(given, cell);
            }
        }
    }
}

#[test]
fn a_value_keeps_the_digits_that_the_file_gives_in_json() {
    let rows = all_rows(Table::Observations);
    let row = rows
        .into_iter()
        .find(|&row| cell(data(), Table::Observations, row, Column::Value).ends_with(".0"));
    let row = row.unwrap();
    let value = cell(data(), Table::Observations, row, Column::Value);
    let json = json(data(), Table::Observations, &[row]);
    assert!(json.contains(&format!("\"value\":{value},")), "{json}");
}

#[test]
fn observations_are_filtered_by_the_industry_of_their_indicator() {
    let engine = Engine::new(data());
    let query = TableQuery {
        filters: vec![(Column::Industry, "compute".to_owned())],
        ..TableQuery::default()
    };
    let selection = engine.table(data(), &query);
    assert!(!selection.all.is_empty());
    for row in &selection.all {
        let row = &data().observations[*row as usize];
        assert_eq!(data()[data()[row.indicator].industry].slug, "compute");
    }
    let facet = &selection.facets[0];
    assert_eq!(facet.column, Column::Industry);
    let total: usize = facet.values.iter().map(|value| value.count).sum();
    assert_eq!(total, data().observations.len());
}
