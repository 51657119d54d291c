//! Every row of every table is that of its file, and is counted.

use std::collections::HashMap;

use dataset::changes::changes_since;
use dataset::read::{TABLES, summary};
use dataset::{Bilingual, Code, IndicatorId, Language, Quantity};

use super::{DATASET, cells};

/// Compares rows with the file's; `sorted` where the data set orders by id.
fn assert_same(table: &str, rows: Vec<Vec<String>>, sorted: bool) {
    let mut expected = cells(table);
    if sorted {
        expected.sort_by(|one, other| one[0].cmp(&other[0]));
    }
    assert_eq!(rows.len(), expected.len(), "{table}");
    for (row, expected) in rows.into_iter().zip(expected) {
        assert_eq!(row, expected, "{table}");
    }
}

fn owned(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

fn joined<'a>(slugs: impl Iterator<Item = &'a str>) -> String {
    slugs.collect::<Vec<_>>().join(";")
}

#[test]
fn sources_are_those_of_the_file() {
    let rows = DATASET.sources.iter().map(|row| {
        let published = row.published.to_string();
        let (kind, grade) = (row.kind.code(), row.grade.code());
        owned(&[
            row.slug,
            row.publisher,
            row.title,
            row.url,
            &published,
            row.language,
            kind,
            grade,
        ])
    });
    assert_same("sources", rows.collect(), true);
}

#[test]
fn industries_are_those_of_the_file() {
    let rows = DATASET.industries.iter().map(|row| {
        let (name, summary) = (row.name, row.summary);
        let (source, headline) = (DATASET[row.source].slug, DATASET[row.headline].slug);
        let tier = row.tier.code();
        owned(&[
            row.slug, name.en, name.zh, tier, summary.en, summary.zh, source, headline,
        ])
    });
    assert_same("industries", rows.collect(), false);
}

#[test]
fn bodies_are_those_of_the_file() {
    let rows = DATASET.bodies.iter();
    let rows = rows.map(|row| {
        owned(&[
            row.slug,
            row.short,
            row.name.en,
            row.name.zh,
            row.kind.code(),
        ])
    });
    assert_same("bodies", rows.collect(), true);
}

#[test]
fn actors_are_those_of_the_file() {
    let rows = DATASET.actors.iter().map(|row| {
        owned(&[
            row.slug,
            row.name.en,
            row.name.zh,
            row.kind.code(),
            row.area.code(),
        ])
    });
    assert_same("actors", rows.collect(), true);
}

#[test]
fn indicators_are_those_of_the_file() {
    let rows = DATASET.indicators.iter().map(|row| {
        let industry = DATASET[row.industry].slug;
        let (unit, kind, definition) = (row.unit.code(), row.kind.code(), row.definition);
        owned(&[
            row.slug,
            row.name.en,
            row.name.zh,
            industry,
            unit,
            "1",
            kind,
            definition.en,
            definition.zh,
        ])
    });
    assert_same("indicators", rows.collect(), true);
}

#[test]
fn observations_are_those_of_the_file_in_its_order() {
    let rows = DATASET.observations.iter().map(|row| {
        let (period, value) = (row.period.to_string(), row.value.to_string());
        let (indicator, body) = (DATASET[row.indicator].slug, DATASET[row.body].slug);
        let Bilingual { en, zh } = row.note;
        owned(&[
            indicator,
            row.area.code(),
            &period,
            &value,
            row.bound.code(),
            row.status.code(),
            body,
            DATASET[row.source].slug,
            en,
            zh,
        ])
    });
    assert_same("observations", rows.collect(), false);
}

#[test]
fn milestones_are_those_of_the_file_in_its_order() {
    let rows = DATASET.milestones.iter().map(|row| {
        let date = row.date.to_string();
        let industries = joined(row.industries.iter().map(|&id| DATASET[id].slug));
        let actors = joined(row.actors.iter().map(|&id| DATASET[id].slug));
        let sources = joined(row.sources.iter().map(|&id| DATASET[id].slug));
        let significance = row.significance.to_string();
        owned(&[
            row.slug,
            &date,
            row.title.en,
            row.title.zh,
            row.summary.en,
            row.summary.zh,
            row.kind.code(),
            &industries,
            &actors,
            row.area.code(),
            &significance,
            &sources,
            row.short.en,
            row.short.zh,
        ])
    });
    assert_same("milestones", rows.collect(), false);
}

#[test]
fn publishers_are_those_of_the_file_and_give_sources_their_names() {
    let rows = DATASET.publishers.iter();
    let rows = rows.map(|row| owned(&[row.publisher, row.name.en, row.name.zh]));
    let mut rows: Vec<Vec<String>> = rows.collect();
    rows.sort();
    assert_same("publishers", rows, true);
    let names: HashMap<String, Vec<String>> = cells("publishers")
        .into_iter()
        .map(|row| (row[0].clone(), row))
        .collect();
    for (id, row) in DATASET.source_ids().zip(cells("sources")) {
        let (en, zh) = match names.get(&row[1]) {
            Some(name) => (&name[1], &name[2]),
            None => (&row[1], &row[1]),
        };
        assert_eq!(DATASET.publisher(id, Language::En), en);
        assert_eq!(DATASET.publisher(id, Language::Zh), zh);
    }
}

#[test]
fn traits_are_those_of_the_file() {
    let rows = DATASET.traits.iter().map(|row| {
        let slug = |id: Option<IndicatorId>| id.map_or("", |id| DATASET[id].slug);
        let quantity = match row.quantity {
            Quantity::Amount => "",
            quantity => quantity.code(),
        };
        owned(&[
            DATASET[row.indicator].slug,
            row.accrual.code(),
            slug(row.whole),
            quantity,
            slug(row.growth),
            row.counter_zh,
        ])
    });
    assert_same("traits", rows.collect(), true);
}

#[test]
fn changes_are_those_of_the_file() {
    let rows = DATASET.changes.iter().map(|row| {
        owned(&[
            row.version,
            &row.date.to_string(),
            row.table,
            row.key,
            row.kind.code(),
            row.column,
            row.before,
            row.after,
            row.note.en,
            row.note.zh,
        ])
    });
    assert_same("changes", rows.collect(), false);
    assert_eq!(changes_since(&DATASET.changes, "0.0.1"), None);
    let newest = DATASET.changes.last().unwrap().version;
    assert_eq!(changes_since(&DATASET.changes, newest), Some([].as_slice()));
    let since = changes_since(&DATASET.changes, "0.1.0").unwrap();
    assert_eq!(since.len() + 1, DATASET.changes.len());
}

#[test]
fn annotations_are_those_of_the_file_and_tied_to_the_data() {
    let rows = DATASET.annotations.iter().map(|row| {
        assert!(row.tie(&DATASET).is_some(), "{}", row.at);
        owned(&[
            DATASET[row.indicator].slug,
            row.kind.code(),
            row.at,
            &row.width.to_string(),
            &row.weight.to_string(),
            row.text.en,
            row.text.zh,
        ])
    });
    assert_same("annotations", rows.collect(), false);
}

#[test]
fn notes_on_targets_are_those_of_the_file() {
    let rows = DATASET.targets.iter().map(|row| {
        let outcome = row.outcome.map_or("", |outcome| DATASET[outcome].slug);
        owned(&[
            DATASET[row.indicator].slug,
            row.area.code(),
            &row.period.to_string(),
            outcome,
            row.comparable.code(),
            row.reason.en,
            row.reason.zh,
        ])
    });
    assert_same("targets", rows.collect(), true);
}

#[test]
fn the_story_is_that_of_both_files_and_every_placeholder_is_in_the_data() {
    use dataset::story::{Part, parts};
    let told = |title: fn(&dataset::Step) -> &'static str,
                text: fn(&dataset::Step) -> &'static str| {
        let rows = DATASET.story.iter();
        rows.map(|step| owned(&[step.slug, title(step), text(step), step.figure]))
            .collect()
    };
    assert_same(
        "story-en",
        told(|step| step.title.en, |step| step.text.en),
        false,
    );
    assert_same(
        "story-zh",
        told(|step| step.title.zh, |step| step.text.zh),
        false,
    );
    let dataset = &*DATASET;
    let mut figures = 0;
    for step in &dataset.story {
        for text in [step.text.en, step.text.zh] {
            for part in parts(dataset, text) {
                assert!(!matches!(part, Part::Unknown(_)), "{part:?}");
                figures += usize::from(matches!(part, Part::Figure(_)));
            }
        }
    }
    assert!(figures > 60, "{figures}");
}

#[test]
fn the_summary_counts_the_rows_of_every_table() {
    let summary = summary(&DATASET);
    let words: Vec<Vec<&str>> = summary
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    for table in TABLES {
        let rows = cells(table.name).len().to_string();
        assert!(
            words.contains(&vec![table.name, &rows]),
            "{}: {rows}\n{summary}",
            table.name
        );
    }
}
