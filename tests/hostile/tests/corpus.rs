//! Every input that was kept from fuzzing holds what its target promises, and so
//! does what a short random run invents.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::Path;

use dataset::encode;
use proptest::prelude::*;

/// Calls a check with each file of a target's folder.
fn replay(target: &str, least: usize, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let files = fs::read_dir(folder.join(target)).unwrap();
    let mut count = 0;
    for file in files {
        let path = file.unwrap().path();
        // A failure below is of the file that was named last.
        println!("{}", path.display());
        check(&fs::read(path).unwrap());
        count += 1;
    }
    assert!(count >= least, "{target}: only {count} inputs");
}

#[test]
fn kept_csv_files_are_read_or_refused_in_sentences() {
    replay("csv_reader", 7, hostile::csv_reader);
}

#[test]
fn kept_shapes_of_packages_are_read_or_refused_in_sentences() {
    replay("package_shape", 4, hostile::package_shape);
}

#[test]
fn kept_addresses_have_one_canonical_form() {
    replay("address", 12, hostile::address);
}

#[test]
fn kept_addresses_of_any_length_are_read_within_bounds() {
    replay("address_length", 6, hostile::address_length);
}

#[test]
fn kept_searches_find_what_a_plain_search_finds() {
    replay("search", 6, hostile::search);
}

#[test]
fn kept_blobs_are_refused_or_drawn() {
    replay("blob_decoder", 1, hostile::blob_decoder);
}

/// Bytes with some of them replaced.
fn damaged(whole: &[u8], changes: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for (place, byte) in changes {
        let place = place.index(bytes.len());
        bytes[place] = *byte;
    }
    bytes
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_damaged_csv_file_is_read_or_refused_in_sentences(
        table in 0..14_u8,
        changes in changes(),
    ) {
        let content = damaged(hostile::good_file(table.into()).as_bytes(), &changes);
        hostile::csv_reader(&[&[table], content.as_slice()].concat());
    }

    #[test]
    fn a_package_of_any_shape_is_read_or_refused_in_sentences(
        shape in prop::collection::vec(0..3_u8, 14),
        odd in prop::option::of((0..14_usize, 3..6_u8)),
        rest in "[a-c,\"\n;:-]{0,40}",
    ) {
        let mut input = shape;
        if let Some((table, fate)) = odd {
            input[table] = fate;
        }
        input.extend(rest.as_bytes());
        hostile::package_shape(&input);
    }

    #[test]
    fn an_invented_address_has_one_canonical_form(
        path in "(zh/|embed/|milestones/|indicators/|data/|embed-a-figure/){0,3}.{0,4}",
        query in "((q|kind|open|figure|embed|from|to|sort|page|table|f\\.kind|parts|width)=(1|ai|policy|2020|-date|milestones%2F|.{0,6})&){0,5}",
    ) {
        hostile::address(format!("{path}?{query}").as_bytes());
    }

    #[test]
    fn an_address_of_any_length_is_read_within_bounds(
        path in "(zh/|embed/)?(milestones/|indicators/nev-sales/|data/|board/|targets/|embed-a-figure/|.{0,4})",
        part in "(q|kind|open|pin|figure|label|labels|focus|industry|f\\.kind|sort|utm_a|[a-z]{1,90})=(nev-sales|ai|policy|2020|2025,miit,above,.{0,90}|.{0,300})",
        times in any::<u16>(),
    ) {
        let mut input = times.to_be_bytes().to_vec();
        input.extend(format!("{path}?{part}").as_bytes());
        hostile::address_length(&input);
    }

    #[test]
    fn an_invented_search_finds_what_a_plain_search_finds(
        title in "[a-c1-2.,\\- A-C芯é]{0,20}",
        query in "[a-c1-2.,\\- A-C芯é]{0,6}",
    ) {
        hostile::search(format!("{title}\n{query}").as_bytes());
    }

    #[test]
    fn a_damaged_blob_is_refused_or_drawn(changes in changes()) {
        hostile::blob_decoder(&damaged(&encode(hostile::good()), &changes));
    }
}
