//! Random data sets, small but with more rows than a word of bits.

use dataset::{
    Actor, ActorId, ActorKind, Area, Bilingual, Body, BodyId, BodyKind, Bound, Code, Dataset, Date,
    Grade, Indicator, IndicatorId, IndicatorKind, Industry, IndustryId, Milestone, MilestoneKind,
    Observation, Period, Source, SourceId, SourceKind, Status, Tier, Unit, Value,
};
use proptest::collection::vec;
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
const SLUGS: &[&str] = &["aa", "bb", "cc", "dd", "ee"];
const AREAS: &[&str] = &["CN", "CN-GD", "CN-BJ", "US", "WORLD"];

/// Random numbers that a row is made of.
type Seed = [u16; 12];

pub(crate) fn pick<T: Copy>(list: &[T], seed: u16) -> T {
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

pub(crate) fn area(seed: u16) -> Area {
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
    let len = u16::try_from(len).unwrap();
    let count = if len == 0 { 0 } else { seed % 4 };
    let mut rows: Vec<u16> = (0..count).map(|nth| (seed / 4 + nth) % len).collect();
    rows.sort_unstable();
    rows.dedup();
    rows.into_iter().map(id).collect()
}

pub(crate) fn dataset() -> impl Strategy<Value = Dataset> {
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

/// How many rows the tables have that others point into.
#[derive(Clone, Copy)]
struct Counts {
    sources: usize,
    bodies: usize,
    actors: usize,
    industries: usize,
    indicators: usize,
}

/// The place of a row in a table of so many.
fn at(len: usize, seed: u16) -> u16 {
    seed % u16::try_from(len).unwrap()
}

/// Rows that have a slug and a name.
fn named<T>(seeds: &[Seed], row: impl Fn(&'static str, Bilingual, Seed) -> T) -> Vec<T> {
    let slugs = SLUGS.iter().zip(seeds);
    slugs
        .map(|(slug, seed)| row(slug, text(seed[0]), *seed))
        .collect()
}

fn build(tables: [&[Seed]; 5], milestones: &[Seed], observations: &[Seed]) -> Dataset {
    let [sources, bodies, actors, industries, indicators] = tables;
    let counts = Counts {
        sources: sources.len(),
        bodies: bodies.len(),
        actors: actors.len(),
        industries: industries.len(),
        indicators: indicators.len(),
    };
    let mut milestones: Vec<Milestone> = (milestones.iter())
        .map(|seed| milestone(seed, counts))
        .collect();
    milestones.sort_by_key(|milestone| milestone.date);
    Dataset {
        sources: named(sources, source),
        bodies: named(bodies, body),
        actors: named(actors, actor),
        industries: named(industries, |slug, name, s| industry(slug, name, s, counts)),
        indicators: named(indicators, |slug, name, s| indicator(slug, name, s, counts)),
        observations: (observations.iter())
            .map(|seed| observation(seed, counts))
            .collect(),
        milestones,
        ..Dataset::default()
    }
}

fn milestone(s: &Seed, counts: Counts) -> Milestone {
    Milestone {
        slug: pick(SLUGS, s[0]),
        date: date(s[1]),
        title: text(s[2]),
        summary: text(s[3]),
        kind: code::<MilestoneKind>(s[4]),
        industries: ids(counts.industries, s[5], IndustryId),
        actors: ids(counts.actors, s[6], ActorId),
        area: area(s[7]),
        significance: 1 + (s[8] % 3) as u8,
        sources: ids(counts.sources, s[9], SourceId),
        short: text(s[3]),
    }
}

fn source(slug: &'static str, title: Bilingual, s: Seed) -> Source {
    Source {
        slug,
        publisher: title.zh,
        title: title.en,
        url: "https://example.org/",
        published: date(s[1]),
        language: pick(&["en", "zh", "ja"], s[2]),
        kind: code::<SourceKind>(s[3]),
        grade: code::<Grade>(s[4]),
    }
}

fn body(slug: &'static str, name: Bilingual, s: Seed) -> Body {
    Body {
        slug,
        short: pick(TEXTS, s[1]),
        name,
        kind: code::<BodyKind>(s[2]),
    }
}

fn actor(slug: &'static str, name: Bilingual, s: Seed) -> Actor {
    Actor {
        slug,
        name,
        kind: code::<ActorKind>(s[1]),
        area: area(s[2]),
    }
}

fn industry(slug: &'static str, name: Bilingual, s: Seed, counts: Counts) -> Industry {
    Industry {
        slug,
        name,
        tier: code::<Tier>(s[1]),
        summary: text(s[2]),
        source: SourceId(at(counts.sources, s[3])),
        headline: IndicatorId(at(counts.indicators, s[4])),
    }
}

fn indicator(slug: &'static str, name: Bilingual, s: Seed, counts: Counts) -> Indicator {
    Indicator {
        slug,
        name,
        industry: IndustryId(at(counts.industries, s[1])),
        unit: code::<Unit>(s[2]),
        kind: code::<IndicatorKind>(s[3]),
        definition: text(s[4]),
    }
}

fn observation(s: &Seed, counts: Counts) -> Observation {
    Observation {
        indicator: IndicatorId(at(counts.indicators, s[0])),
        area: area(s[1]),
        period: period(s[2]),
        value: value(s[3]),
        bound: code::<Bound>(s[4]),
        status: code::<Status>(s[5]),
        body: BodyId(at(counts.bodies, s[6])),
        source: SourceId(at(counts.sources, s[7])),
        note: text(s[8]),
    }
}
