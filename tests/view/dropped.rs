//! What an address says and cannot be used, and how much of it is read.

use super::{data, milestones, table};
use view::*;

#[test]
fn what_an_address_cannot_say_is_dropped_and_named() {
    let cases = [
        ("milestones/", "industry=ai,steam", "industry", "steam"),
        ("milestones/", "kind=magic", "kind", "magic"),
        ("milestones/", "significance=9", "significance", "9"),
        ("milestones/", "from=2025-13", "from", "2025-13"),
        ("milestones/", "from=2025&to=2020", "to", "2020"),
        ("milestones/", "lanes=sideways", "lanes", "sideways"),
        ("milestones/", "axis=round", "axis", "round"),
        (
            "milestones/no-such-thing/",
            "",
            "path",
            "milestones/no-such-thing/",
        ),
        ("nowhere/", "", "path", "nowhere/"),
        ("", "colour=red", "colour", "red"),
        ("", "lang=xx", "lang", "xx"),
        ("", "theme=<script>", "theme", "<script>"),
        (
            "indicators/ai-core-industry-scale/",
            "scale=cubic",
            "scale",
            "cubic",
        ),
        (
            "indicators/ai-core-industry-scale/",
            "area=XX",
            "area",
            "XX",
        ),
        (
            "indicators/ai-core-industry-scale/",
            "focus=miit,nobody",
            "focus",
            "nobody",
        ),
        ("", "focus=CN:CN", "focus", "CN:CN"),
        ("", "focus=miit,miit", "focus", "miit"),
        ("data/", "table=secrets", "table", "secrets"),
        ("data/", "sort=-nothing", "sort", "-nothing"),
        ("data/", "page=0", "page", "0"),
        ("data/", "f.nothing=x", "f.nothing", "x"),
    ];
    for (path, query, name, value) in cases {
        let parsed = parse(path, query, data());
        let dropped = Dropped::Part {
            name: name.into(),
            value: value.into(),
        };
        assert_eq!(parsed.dropped, [dropped], "{path}?{query}");
    }
}

#[test]
fn a_part_that_is_dropped_leaves_the_rest() {
    let parsed = parse("milestones/", "industry=ai,steam&kind=policy", data());
    assert_eq!(milestones(&parsed.view).query.industries.len(), 1);
    assert_eq!(milestones(&parsed.view).query.kinds.len(), 1);
}

#[test]
fn what_others_add_to_an_address_is_no_part_of_it() {
    let added = "utm_source=a&fbclid=b&mc_cid=c&from=singlemessage&isappinstalled=0";
    for path in [
        "",
        "milestones/",
        "indicators/nev-sales/",
        "data/",
        "board/",
    ] {
        let parsed = parse(path, added, data());
        assert_eq!(parsed, parse(path, "", data()), "{path}");
        assert_eq!(write(&parsed.view, data()), path);
    }
    // WeChat's word for where it was shared, after our own of the same name.
    let both = parse("milestones/", &format!("from=2024&{added}"), data());
    assert_eq!(both, parse("milestones/", "from=2024", data()));
    assert!(milestones(&both.view).query.span.is_some());
}

#[test]
fn an_address_of_any_length_is_read_within_bounds() {
    let long = parse("data/", &format!("q={}", "a+".repeat(30_000)), data());
    assert_eq!(table(&long.view).text.len(), engine::MOST_SEARCHED);
    assert_eq!(long.dropped.len(), 1);

    let many = parse("data/", &"x=1&".repeat(15_000), data());
    assert_eq!(many.dropped.len(), 11);
    assert_eq!(many.dropped.last(), Some(&Dropped::More(15_000 - 10)));

    let pairs: Vec<String> = (0..3000).map(|at| format!("f.indicator=i{at}")).collect();
    let filters = parse("data/", &pairs.join("&"), data());
    assert_eq!(table(&filters.view).filters.len(), view::MOST_FILTERS);
    assert_eq!(filters.dropped.last(), Some(&Dropped::More(2900 - 10)));

    let query = "a".repeat(view::MOST_READ);
    let unavailable = parse("milestones/", &query, data());
    assert_eq!(unavailable.view.page(), Page::Milestones(None));
    let length = query.len() + "milestones/".len();
    assert_eq!(unavailable.dropped, [Dropped::TooLong(length)]);
    for parsed in [long, many, filters, unavailable] {
        assert!(write(&parsed.view, data()).len() <= 8192);
    }
}
