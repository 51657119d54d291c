//! The table of areas.

use std::collections::BTreeSet;

use dataset::Area;

#[test]
fn every_area_is_found_by_its_code_and_named_in_both_languages() {
    for area in Area::all() {
        assert_eq!(Area::from_code(area.code()), Some(area), "{area}");
        let name = area.name();
        assert!(!name.en.is_empty() && !name.zh.is_empty(), "{area}");
        assert!(
            name.zh
                .chars()
                .all(|letter| letter > '\u{7f}' || letter == '-'),
            "{area}"
        );
    }
    assert_eq!(Area::from_code("ZZ"), None);
    assert_eq!(Area::from_code(""), None);
}

#[test]
fn the_table_has_all_countries_all_provinces_and_four_groups() {
    let codes: BTreeSet<&str> = Area::all().map(Area::code).collect();
    let of_length = |length| codes.iter().filter(move |code| code.len() == length);
    // ISO 3166-1 lists 249; EU is ours.
    assert_eq!(of_length(2).count(), 249 + 1);
    // ISO 3166-2:CN lists 34.
    assert_eq!(
        of_length(5).filter(|code| code.starts_with("CN-")).count(),
        34
    );
    assert_eq!(codes.len(), Area::all().len());
    assert_eq!(codes.len(), 249 + 34 + 4);
}

#[test]
fn china_and_the_groups_come_first_then_all_others_by_code() {
    let codes: Vec<&str> = Area::all().map(Area::code).collect();
    assert_eq!(codes[..5], ["CN", "WORLD", "EU", "EUROPE", "OECD"]);
    assert!(codes[5..].is_sorted());
}

#[test]
fn hong_kong_macao_and_taiwan_are_named_as_parts_of_china() {
    for (code, en, zh) in [
        ("HK", "Hong Kong, China", "中国香港"),
        ("MO", "Macao, China", "中国澳门"),
        ("TW", "Taiwan, China", "中国台湾"),
    ] {
        let provincial = format!("CN-{code}");
        for code in [code, provincial.as_str()] {
            let name = Area::from_code(code).map(Area::name);
            assert_eq!(name.map(|name| (name.en, name.zh)), Some((en, zh)));
        }
    }
}
