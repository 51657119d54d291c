//! The search over everything, on the shipped data.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::PathBuf;
use std::sync::LazyLock;

use dataset::Dataset;
use engine::Engine;
use engine::everything::{Everything, Hit};
use proptest::prelude::*;

static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data");
    dataset::read::read_package(&data).dataset.unwrap()
});
static ALL: LazyLock<Everything> = LazyLock::new(|| Everything::of(&DATA));
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::for_readers(&DATA, ""));

fn search(query: &str, most: usize) -> Vec<Hit> {
    ALL.search(&ENGINE, query, most).hits
}

fn slug(hit: Hit) -> &'static str {
    match hit {
        Hit::Milestone(id) => DATA[id].slug,
        Hit::Indicator(id) => DATA[id].slug,
        Hit::Industry(id) => DATA[id].slug,
        Hit::Actor(id) => DATA[id].slug,
        Hit::Source(id) => DATA[id].slug,
    }
}

fn first(query: &str) -> &'static str {
    slug(search(query, 1)[0])
}

#[test]
fn names_come_first_in_both_languages() {
    assert_eq!(first("core ai industry scale"), "ai-core-industry-scale");
    assert_eq!(first("人工智能核心产业规模"), "ai-core-industry-scale");
    assert_eq!(first("Artificial intelligence"), "ai");
    assert_eq!(first("人工智能"), "ai");
    assert_eq!(first("ＤｅｅｐＳｅｅｋ"), "deepseek");
}

#[test]
fn words_may_be_begun_and_stand_in_any_order() {
    assert_eq!(first("scale core ai ind"), "ai-core-industry-scale");
    assert!(
        search("new energy veh sales", 3)
            .iter()
            .any(|hit| slug(*hit) == "nev-sales")
    );
}

#[test]
fn a_slip_of_a_finger_finds_the_same() {
    for (typed, meant) in [
        ("deepseke", "deepseek"),
        ("depseek", "deepseek"),
        ("hauwei", "huawei"),
    ] {
        let found: Vec<&str> = search(typed, 5).into_iter().map(slug).collect();
        assert!(
            found.iter().any(|slug| slug.contains(meant)),
            "{typed}: {found:?}"
        );
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    assert!(search("zzzzqqqq", 5).is_empty());
    assert!(search("  … ", 5).is_empty());
    assert!(search("", 5).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_query_is_answered_with_no_more_than_was_asked_for(query in ".{0,40}", most in 0..20_usize) {
        prop_assert!(search(&query, most).len() <= most);
    }

    #[test]
    fn every_name_finds_itself(at in any::<prop::sample::Index>()) {
        let id = dataset::IndicatorId::of_row(at.index(DATA.indicators.len()));
        for name in [DATA[id].name.en, DATA[id].name.zh] {
            let found = search(name, 10);
            let same = |hit: &Hit| matches!(hit, Hit::Indicator(other) if DATA[*other].name == DATA[id].name);
            prop_assert!(found.iter().any(same), "{}", name);
        }
    }
}
