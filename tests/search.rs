//! What readers find on the shipped data, however they type it.
#![allow(clippy::unwrap_used, reason = "tests")]

use dataset::Language;
use engine::everything::{Everything, Hit};
use engine::{
    Catalog, Column, Direction, IndicatorQuery, MilestoneQuery, Table, TableQuery, cell, highlight,
};
use milepost::catalog;

fn catalog() -> &'static Catalog {
    catalog::shipped().unwrap()
}

/// The ids of the milestones that a search of the list finds.
fn milestones(text: &str) -> Vec<&'static str> {
    let query = MilestoneQuery {
        text: text.to_owned(),
        ..MilestoneQuery::default()
    };
    let found = catalog().engine.milestones(&catalog().data, &query).rows;
    found
        .into_iter()
        .map(|id| catalog().data[id].slug)
        .collect()
}

/// The same, the best first.
fn ranked(text: &str) -> Vec<&'static str> {
    let query = MilestoneQuery {
        text: text.to_owned(),
        ..MilestoneQuery::default()
    };
    let Catalog { data, engine, .. } = catalog();
    let ranked = engine.ranked(data, text, &engine.milestones(data, &query));
    ranked
        .into_iter()
        .map(|id| catalog().data[id].slug)
        .collect()
}

fn indicators(text: &str) -> Vec<&'static str> {
    let query = IndicatorQuery {
        text: text.to_owned(),
        ..IndicatorQuery::default()
    };
    let found = catalog().engine.indicators(&query).rows;
    found
        .into_iter()
        .map(|id| catalog().data[id].slug)
        .collect()
}

/// The ids of what the search over everything finds, the best first.
fn everything(text: &str) -> Vec<&'static str> {
    let data = &catalog().data;
    let found = Everything::of(data)
        .search(&catalog().engine, text, 12)
        .hits;
    let slug = |hit: Hit| match hit {
        Hit::Milestone(id) => data[id].slug,
        Hit::Indicator(id) => data[id].slug,
        Hit::Industry(id) => data[id].slug,
        Hit::Actor(id) => data[id].slug,
        Hit::Source(id) => data[id].slug,
    };
    found.into_iter().map(slug).collect()
}

#[test]
fn the_list_of_a_search_has_headlines_and_landmarks_first_as_the_search_of_everything() {
    let data = &catalog().data;
    for text in ["DeepSeek", "Unitree", "宇树"] {
        // A headline that begins with it, then one that says it, then what says it
        // elsewhere; of each a landmark first.
        let worth = |slug: &&str| {
            let row = &data[data.find_milestone(slug).unwrap()];
            let titles = [row.title.en, row.title.zh];
            let begins = titles.iter().any(|title| title.starts_with(text));
            let says = titles.iter().any(|title| title.contains(text));
            (u8::from(begins) + u8::from(says), row.significance)
        };
        let best = ranked(text);
        assert!(best.len() > 2, "{text}: {best:?}");
        let told: Vec<_> = best.iter().map(worth).collect();
        assert!(told.is_sorted_by(|a, b| a >= b), "{text}: {told:?}");
        let found = everything(text);
        let first = found
            .iter()
            .find(|slug| data.find_milestone(slug).is_some());
        assert_eq!(first.map(worth), best.first().map(worth), "{text}");
        let (mut all, mut same) = (milestones(text), best);
        all.sort_unstable();
        same.sort_unstable();
        assert_eq!(same, all, "{text}");
    }
}

#[test]
fn the_list_of_milestones_is_searched_as_people_type() {
    for (typed, meant) in [
        ("depseek", "deepseek-r1-open-reasoning-2025"),
        ("DeepSeek开源推理", "deepseek-r1-open-reasoning-2025"),
        ("AI Plus", "ai-plus-opinions"),
        ("人工智能+", "ai-plus-opinions"),
        ("人工智能＋", "ai-plus-opinions"),
        ("工信部", "core-ai-industry-one-trillion"),
        ("rengongzhineng hexin", "core-ai-industry-one-trillion"),
        ("rgzn", "core-ai-industry-one-trillion"),
        ("人工智能核心產業規模", "core-ai-industry-one-trillion"),
        ("1 trillion", "core-ai-industry-one-trillion"),
        ("one trillion yuan", "core-ai-industry-one-trillion"),
        ("1tn", "core-ai-industry-one-trillion"),
        ("1万亿", "core-ai-industry-one-trillion"),
        ("一万亿", "core-ai-industry-one-trillion"),
        ("1萬億元", "core-ai-industry-one-trillion"),
        ("1000000000000", "core-ai-industry-one-trillion"),
    ] {
        assert!(milestones(typed).contains(&meant), "{typed}");
    }
}

#[test]
fn what_means_the_same_finds_the_same() {
    for (a, b) in [
        ("AI Plus", "人工智能+"),
        ("工信部", "MIIT"),
        ("nev", "新能源汽车"),
        ("1 trillion", "一万亿"),
        ("数据中心", "data centre"),
    ] {
        let found = milestones(a);
        assert_eq!(found, milestones(b), "{a}, {b}");
        assert!(!found.is_empty(), "{a}");
    }
    let all = catalog().data.milestones.len();
    assert!(milestones("人工智能+").len() * 4 < milestones("人工智能").len());
    assert!(milestones("人工智能").len() < all);
}

#[test]
fn the_catalogue_is_searched_as_people_type() {
    for (typed, meant) in [
        ("nev", "nev-sales"),
        ("semiconductr", "semiconductor-sales"),
        ("人工智能规模", "ai-core-industry-scale"),
        ("AI产业", "ai-core-industry-scale"),
        ("新能源汽車銷量", "nev-sales"),
        ("xinnengyuanqiche", "nev-sales"),
    ] {
        let found = indicators(typed);
        assert!(found.contains(&meant), "{typed}: {found:?}");
    }
    assert!(indicators("zzqqxx").is_empty());
}

#[test]
fn the_search_over_everything_puts_what_leads_first() {
    assert_eq!(everything("nev").first(), Some(&"new-energy-vehicles"));
    assert_eq!(everything("工信部").first(), Some(&"miit"));
    assert_eq!(everything("人工智能").first(), Some(&"ai"));
    assert!(everything("人工智能规模").contains(&"ai-core-industry-scale"));
    // Of milestones whose titles say the same the landmarks come first.
    let data = &catalog().data;
    let found = Everything::of(data).search(&catalog().engine, "humanoid", usize::MAX);
    let titled = found.hits.into_iter().filter_map(|hit| match hit {
        Hit::Milestone(id) => Some(id),
        _ => None,
    });
    let titled = titled.filter(|id| data[*id].title.en.to_lowercase().contains("humanoid"));
    let weights: Vec<u8> = titled.map(|id| data[id].significance).collect();
    assert!(
        weights.len() > 2 && weights.is_sorted_by(|a, b| a >= b),
        "{weights:?}"
    );
}

#[test]
fn what_was_meant_is_marked() {
    let query = MilestoneQuery {
        text: "rgzn 一万亿".to_owned(),
        ..MilestoneQuery::default()
    };
    let sought = catalog().engine.milestones(&catalog().data, &query).sought;
    let data = &catalog().data;
    let id = data
        .find_milestone("core-ai-industry-one-trillion")
        .unwrap();
    let marked = |text: &'static str| -> Vec<&str> {
        let ranges = highlight(text, &sought).into_iter();
        ranges.map(|range| &text[range]).collect()
    };
    assert_eq!(marked(data[id].title.zh), ["人工智能", "1万亿"]);
    assert_eq!(marked(data[id].title.en), ["1 trillion"]);
}

/// The cells of a column in the order that a reader of Chinese sees.
fn sorted(table: Table, sort: Column, shown: Column) -> Vec<String> {
    let query = TableQuery {
        table,
        sort: Some((sort, Direction::Ascending)),
        names: Some(Language::Zh),
        page_size: 0,
        ..TableQuery::default()
    };
    let data = &catalog().data;
    let rows = catalog().engine.table(data, &query).rows;
    let cells = rows.iter().map(|&row| cell(data, table, row, shown));
    cells.collect()
}

#[test]
fn chinese_names_are_sorted_by_their_sound() {
    let names = sorted(Table::Actors, Column::NameZh, Column::NameZh);
    let order = [
        "阿里巴巴",
        "百度",
        "长安汽车",
        "长鑫存储（长鑫科技）",
        "华为",
        "快手",
        "美团",
        "深度求索",
        "微软",
        "中国移动",
        "字节跳动",
    ];
    let places: Vec<usize> = order
        .iter()
        .map(|name| names.iter().position(|other| other == name).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?} in {names:?}");
    // By the name that is shown, not by the id that it stands for.
    let slugs = sorted(Table::Observations, Column::Indicator, Column::Indicator);
    let place = |slug: &str| slugs.iter().position(|other| other == slug).unwrap();
    // 5G基站数量, 新能源汽车销量 (xin), 智能算力规模 (zhi), 中国集成电路产量 (zhong).
    let order = [
        "5g-base-stations",
        "nev-sales",
        "computing-power-intelligent",
        "ic-output",
    ];
    assert!(order.map(place).is_sorted());
}
