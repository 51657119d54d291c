//! Random data sets and queries, small but with more rows than a word of bits.

use dataset::{
    Actor, ActorId, ActorKind, Area, Bilingual, Body, BodyId, BodyKind, Bound, Code, Dataset, Date,
    Grade, Indicator, IndicatorId, IndicatorKind, Industry, IndustryId, Milestone, MilestoneKind,
    Observation, Period, Source, SourceId, SourceKind, Status, Tier, Unit, UnitFamily, Value,
};
use engine::{
    Column, DaySpan, Direction, IndicatorQuery, MilestoneQuery, Table, TableQuery, cell,
    filter_columns, row_count,
};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

const TEXTS: &[&str] = &[
    "Export controls on AI chips",
    "人工智能芯片出口管制",
    "DeepSeek-R1, a model",
    "Microchip plant for 1.2 trillion yuan",
    "产业规模突破1万亿元",
    "Société du café",
    "ＦＵＬＬ ｗｉｄｔｈ ５Ｇ",
    "15 trillion; policy",
    "more than 600,000 firms",
    "中国AI产业",
    "",
];
const SEARCHES: &[&str] = &[
    "",
    "",
    "",
    "chip",
    "CHIP trillion",
    "芯片",
    "智能 出口",
    "ai",
    "deepseek",
    "SOCIETE",
    "5g",
    "1",
    "1 trillion",
    "1.2",
    "2 trillion",
    "600,000",
    "000",
    "policy",
    "media",
    " , ",
    "zzz",
    "one",
];
const SLUGS: &[&str] = &["aa", "bb", "cc", "dd", "ee"];
const AREAS: &[&str] = &["CN", "CN-GD", "CN-BJ", "US", "WORLD"];

/// Random numbers that a row is made of.
type Seed = [u16; 12];

fn pick<T: Copy>(list: &[T], seed: u16) -> T {
    list[usize::from(seed) % list.len()]
}

fn code<T: Code>(seed: u16) -> T {
    pick(T::ALL, seed)
}

fn text(seed: u16) -> Bilingual {
    Bilingual {
        en: pick(TEXTS, seed),
        zh: pick(TEXTS, seed / 16),
    }
}

fn area(seed: u16) -> Area {
    let known: Vec<Area> = AREAS
        .iter()
        .filter_map(|code| Area::from_code(code))
        .collect();
    pick(&known, seed)
}

fn written_date(seed: u16) -> String {
    let (year, month, day) = (2006 + seed % 5, 1 + seed / 5 % 12, 1 + seed / 60 % 28);
    match seed / 7 % 3 {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

fn date(seed: u16) -> Date {
    Date::parse(&written_date(seed)).unwrap()
}

fn period(seed: u16) -> Period {
    let year = 2006 + seed % 5;
    let written = match seed / 5 % 4 {
        0 => format!("{year}-H{}", 1 + seed / 20 % 2),
        1 => format!("{year}-Q{}", 1 + seed / 20 % 4),
        2 => format!("{year}-01/{year}-{:02}", 2 + seed / 20 % 11),
        _ => written_date(seed),
    };
    Period::parse(&written).unwrap()
}

fn value(seed: u16) -> Value {
    let whole = seed / 7 % 40;
    let sign = if whole > 0 && seed.is_multiple_of(3) {
        "-"
    } else {
        ""
    };
    Value::parse(&format!("{sign}{whole}.{}", seed % 10)).unwrap()
}

/// Up to three different ids below `len`, as a list's cell holds them.
fn ids<T>(len: usize, seed: u16, id: fn(u16) -> T) -> Vec<T> {
    let len = len as u16;
    let count = if len == 0 { 0 } else { seed % 4 };
    let mut rows: Vec<u16> = (0..count).map(|nth| (seed / 4 + nth) % len).collect();
    rows.sort_unstable();
    rows.dedup();
    rows.into_iter().map(id).collect()
}

pub fn dataset() -> impl Strategy<Value = Dataset> {
    let seeds = || any::<Seed>();
    (
        (vec(seeds(), 1..5), vec(seeds(), 1..5), vec(seeds(), 0..5)),
        (vec(seeds(), 1..5), vec(seeds(), 1..5)),
        (vec(seeds(), 0..90), vec(seeds(), 0..90)),
    )
        .prop_map(|(names, described, rows)| {
            let (sources, bodies, actors) = names;
            let (industries, indicators) = described;
            build(
                [&sources, &bodies, &actors, &industries, &indicators],
                &rows.0,
                &rows.1,
            )
        })
}

fn build(tables: [&[Seed]; 5], milestones: &[Seed], observations: &[Seed]) -> Dataset {
    let [sources, bodies, actors, industries, indicators] = tables;
    let at = |len: usize, seed: u16| seed % len as u16;
    let named = |seeds: &[Seed]| -> Vec<(&'static str, Bilingual, Seed)> {
        let slugs = SLUGS.iter().zip(seeds);
        slugs
            .map(|(slug, seed)| (*slug, text(seed[0]), *seed))
            .collect()
    };
    let mut milestones: Vec<Milestone> = (milestones.iter())
        .map(|s| Milestone {
            slug: pick(SLUGS, s[0]),
            date: date(s[1]),
            title: text(s[2]),
            summary: text(s[3]),
            kind: code::<MilestoneKind>(s[4]),
            industries: ids(industries.len(), s[5], IndustryId),
            actors: ids(actors.len(), s[6], ActorId),
            area: area(s[7]),
            significance: 1 + (s[8] % 3) as u8,
            sources: ids(sources.len(), s[9], SourceId),
            short: text(s[3]),
        })
        .collect();
    milestones.sort_by_key(|milestone| milestone.date);
    Dataset {
        sources: (named(sources).into_iter())
            .map(|(slug, title, s)| Source {
                slug,
                publisher: title.zh,
                title: title.en,
                url: "https://example.org/",
                published: date(s[1]),
                language: pick(&["en", "zh", "ja"], s[2]),
                kind: code::<SourceKind>(s[3]),
                grade: code::<Grade>(s[4]),
            })
            .collect(),
        bodies: (named(bodies).into_iter())
            .map(|(slug, name, s)| Body {
                slug,
                short: pick(TEXTS, s[1]),
                name,
                kind: code::<BodyKind>(s[2]),
            })
            .collect(),
        actors: (named(actors).into_iter())
            .map(|(slug, name, s)| Actor {
                slug,
                name,
                kind: code::<ActorKind>(s[1]),
                area: area(s[2]),
            })
            .collect(),
        industries: (named(industries).into_iter())
            .map(|(slug, name, s)| Industry {
                slug,
                name,
                tier: code::<Tier>(s[1]),
                summary: text(s[2]),
                source: SourceId(at(sources.len(), s[3])),
                headline: IndicatorId(at(indicators.len(), s[4])),
            })
            .collect(),
        indicators: (named(indicators).into_iter())
            .map(|(slug, name, s)| Indicator {
                slug,
                name,
                industry: IndustryId(at(industries.len(), s[1])),
                unit: code::<Unit>(s[2]),
                kind: code::<IndicatorKind>(s[3]),
                definition: text(s[4]),
            })
            .collect(),
        observations: (observations.iter())
            .map(|s| Observation {
                indicator: IndicatorId(at(indicators.len(), s[0])),
                area: area(s[1]),
                period: period(s[2]),
                value: value(s[3]),
                bound: code::<Bound>(s[4]),
                status: code::<Status>(s[5]),
                body: BodyId(at(bodies.len(), s[6])),
                source: SourceId(at(sources.len(), s[7])),
                note: text(s[8]),
            })
            .collect(),
        milestones,
        ..Dataset::default()
    }
}

fn search() -> impl Strategy<Value = String> {
    prop::sample::select(SEARCHES).prop_map(str::to_owned)
}

pub fn milestone_query() -> impl Strategy<Value = MilestoneQuery> {
    let facets = (
        btree_set((0..6_u16).prop_map(IndustryId), 0..3),
        btree_set(prop::sample::select(MilestoneKind::ALL), 0..4),
        btree_set((0..6_u16).prop_map(ActorId), 0..3),
        btree_set(any::<u16>().prop_map(area), 0..3),
        btree_set(0..5_u8, 0..3),
    );
    let span = prop::option::of((13_000..15_000_i32, -50..1500_i32));
    (search(), facets, span).prop_map(|(text, facets, span)| {
        let (industries, kinds, actors, areas, significance) = facets;
        MilestoneQuery {
            text,
            industries,
            kinds,
            actors,
            areas,
            significance,
            span: span.map(|(from, days)| DaySpan {
                from,
                to: from + days,
            }),
        }
    })
}

pub fn indicator_query() -> impl Strategy<Value = IndicatorQuery> {
    let families = [
        UnitFamily::Currency,
        UnitFamily::Count,
        UnitFamily::Percent,
        UnitFamily::Physical,
    ];
    (
        search(),
        btree_set((0..6_u16).prop_map(IndustryId), 0..3),
        vec(prop::sample::select(families.to_vec()), 0..3),
    )
        .prop_map(|(text, industries, families)| IndicatorQuery {
            text,
            industries,
            families,
        })
}

/// A data set and a query of one of its tables, whose filters ask for values
/// that some row has, and now and then for one that none has.
pub fn table_case() -> impl Strategy<Value = (Dataset, TableQuery)> {
    let choices = (
        prop::sample::select(Table::ALL),
        search(),
        vec(any::<[u16; 2]>(), 0..4),
        prop::option::of((any::<u16>(), any::<bool>())),
        (0..5_usize, 0..30_usize),
    );
    (dataset(), choices).prop_map(|(data, (table, text, filters, sort, (page, page_size)))| {
        let columns = filter_columns(table);
        let filters = filters.iter().map(|&[column, row]| {
            let column = pick(&columns, column);
            let row = u32::from(row) % (row_count(&data, table) as u32 + 1);
            let cell = cell(&data, table, row, column);
            let list = matches!(
                column,
                Column::Industries | Column::Actors | Column::Sources
            );
            let value = if list {
                cell.split(';').next().unwrap()
            } else {
                &cell
            };
            (column, value.to_owned())
        });
        let filters = filters.collect();
        let query = TableQuery {
            table,
            text,
            filters,
            sort: sort.map(|(column, down)| {
                let direction = if down {
                    Direction::Descending
                } else {
                    Direction::Ascending
                };
                (pick(&columns, column), direction)
            }),
            names: None,
            page,
            page_size,
        };
        (data, query)
    })
}
