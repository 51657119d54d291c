//! The blob: what goes in comes out, and damage is an error.
#![cfg(feature = "read")]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use dataset::read::read_package;
use dataset::{Dataset, DecodeError, IndicatorId, Milestone, encode};
use proptest::prelude::*;

static SMALL: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/good");
    read_package(&folder).dataset.unwrap()
});

static BLOB: LazyLock<Vec<u8>> = LazyLock::new(|| encode(&SMALL));

fn decode(bytes: &[u8]) -> Result<Dataset, DecodeError> {
    Dataset::decode(bytes.to_vec().leak())
}

/// Follows every id and writes every number, as the page would.
fn walk(dataset: &Dataset) -> String {
    let mut text = String::new();
    for row in &dataset.industries {
        text += dataset[row.source].slug;
        text += dataset[row.headline].slug;
    }
    for row in &dataset.indicators {
        text += dataset[row.industry].slug;
    }
    for row in &dataset.observations {
        text += dataset[row.indicator].slug;
        text += dataset[row.body].slug;
        text += dataset[row.source].slug;
        text += row.area.name().zh;
        write!(text, "{} {}", row.period, row.value).unwrap();
        write!(text, "{}", row.period.last_day() - row.period.first_day()).unwrap();
    }
    for row in &dataset.milestones {
        text += dataset[row.industries[0]].slug;
        text += dataset[row.sources[0]].slug;
        text.extend(row.actors.iter().map(|&actor| dataset[actor].slug));
        write!(text, "{} {}", row.date, row.date.last_day()).unwrap();
    }
    for row in &dataset.traits {
        text += dataset[row.indicator].slug;
        let mut whole = row.whole;
        while let Some(id) = whole {
            text += dataset[id].slug;
            whole = dataset.traits(id).and_then(|row| row.whole);
        }
    }
    text
}

#[test]
fn a_decoded_data_set_equals_the_encoded_one() {
    assert_eq!(decode(&BLOB).as_ref(), Ok(&*SMALL));
}

#[test]
fn a_text_of_several_rows_stands_once_in_the_blob() {
    let count = |text: &str| {
        let windows = BLOB.windows(text.len());
        windows.filter(|bytes| *bytes == text.as_bytes()).count()
    };
    assert_eq!(SMALL.industries[1].name.en, "Artificial intelligence");
    assert_eq!(count("Artificial intelligence"), 1);
    assert!(SMALL.bodies[0].short == "MIIT" && SMALL.sources[0].publisher == "MIIT");
    assert_eq!(count("\nMIIT\n"), 1);
}

#[test]
fn foreign_bytes_and_other_formats_are_told_apart() {
    let error = decode(b"PNG").unwrap_err();
    assert_eq!(error.to_string(), "these bytes are no data set of Milepost");
    let mut later = BLOB.clone();
    later[4] = 11;
    let error = decode(&later).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the data set is of format 11, this program reads format 10"
    );
}

#[test]
fn a_blob_with_bytes_left_over_is_damaged() {
    let longer = [BLOB.as_slice(), &[0]].concat();
    assert_eq!(decode(&longer), Err(DecodeError::Length));
}

#[test]
fn a_blob_whose_source_leads_elsewhere_than_to_the_web_is_damaged() {
    for url in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/",
        "",
    ] {
        let mut data = SMALL.clone();
        data.sources[0].url = url;
        let wanted = Err(DecodeError::Damaged("an address"));
        assert_eq!(decode(&encode(&data)), wanted, "{url}");
    }
}

#[test]
fn a_blob_with_an_id_that_means_something_elsewhere_is_damaged() {
    for slug in ["", "../x", "a/b", "a?b", "\"", "A", "a--b", "__proto__"] {
        let mut data = SMALL.clone();
        data.milestones[0].slug = slug;
        let wanted = Err(DecodeError::Damaged("an id"));
        assert_eq!(decode(&encode(&data)), wanted, "{slug}");
    }
}

#[test]
fn a_blob_with_an_indicator_that_is_a_part_of_itself_is_damaged() {
    let mut data = SMALL.clone();
    let (whole, part) = (data.traits[0].indicator, data.traits[2].indicator);
    for (row, of) in [(0, part), (2, part), (0, whole)] {
        data.traits[row].whole = Some(of);
        let wanted = Err(DecodeError::Damaged("a part"));
        assert_eq!(decode(&encode(&data)), wanted, "{of:?}");
        data.traits[row].whole = SMALL.traits[row].whole;
    }
    data.traits[0].whole = Some(IndicatorId(99));
    let wanted = Err(DecodeError::Damaged("an indicator"));
    assert_eq!(decode(&encode(&data)), wanted);
}

proptest! {
    #[test]
    fn a_truncated_blob_is_an_error(length in 0..BLOB.len()) {
        prop_assert!(decode(&BLOB[..length]).is_err());
    }

    #[test]
    fn a_blob_with_changed_bytes_never_panics(
        changes in prop::collection::vec((5..BLOB.len(), any::<u8>()), 1..4),
    ) {
        let mut blob = BLOB.clone();
        for (place, byte) in changes {
            blob[place] = byte;
        }
        if let Ok(dataset) = decode(&blob) {
            walk(&dataset);
        }
    }

    #[test]
    fn arbitrary_bytes_after_the_head_never_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let blob = [&BLOB[..5], &bytes].concat();
        if let Ok(dataset) = decode(&blob) {
            walk(&dataset);
        }
    }
}

#[test]
fn summaries_that_come_later_are_those_that_were_there() {
    let whole = SMALL.clone();
    let kept = &whole.milestone_ids().take(1).collect::<Vec<_>>();
    let (brief, bytes) = whole.clone().split_summaries(kept);
    let has_text = |row: &Milestone| !row.summary.is_empty();
    assert!(whole.milestones.len() > 1 && whole.milestones.iter().all(has_text));
    assert_eq!(
        brief.milestones.iter().filter(|row| has_text(row)).count(),
        1
    );
    assert_eq!(brief.milestones[0].summary, whole.milestones[0].summary);
    let joined = decode(&encode(&brief)).unwrap();
    assert_eq!(joined.with_summaries(bytes.leak()).unwrap(), whole);
    // A package without milestones has none.
    let (nothing, bytes) = Dataset::default().split_summaries(&[]);
    assert_eq!(nothing.with_summaries(bytes.leak()), Ok(Dataset::default()));
}

#[test]
fn summaries_that_are_damaged_or_of_other_data_are_refused() {
    let (brief, bytes) = SMALL.clone().split_summaries(&[]);
    let given = |bytes: &[u8]| brief.clone().with_summaries(bytes.to_vec().leak());
    assert_eq!(given(&BLOB), Err(DecodeError::Foreign));
    assert_eq!(given(b"MPDT"), Err(DecodeError::Length));
    assert_eq!(given(b"MPDT\x01\x00"), Err(DecodeError::Format(1)));
    for length in 0..bytes.len() {
        assert!(given(&bytes[..length]).is_err(), "{length} bytes");
    }
    assert_eq!(
        given(&[&bytes[..], b"x"].concat()),
        Err(DecodeError::Length)
    );
    let (_, fewer) = Dataset::default().split_summaries(&[]);
    assert_eq!(given(&fewer), Err(DecodeError::Length));
    let mut damaged = bytes.clone();
    *damaged.last_mut().unwrap() = 0xff;
    assert_eq!(given(&damaged), Err(DecodeError::Damaged("a text")));
}
