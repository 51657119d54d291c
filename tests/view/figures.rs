//! What an address says of a figure's series and of what is written beside its marks.

use dataset::{Area, Language};

use super::{assert_round_trip, chart, data};
use view::*;

#[test]
fn the_series_that_stand_out_are_named_in_the_address() {
    let data = data();
    let miit = SeriesName {
        body: data.body_ids().find(|id| data[*id].slug == "miit"),
        ..SeriesName::default()
    };
    let china = SeriesName {
        area: Area::from_code("CN"),
        ..miit
    };
    for (path, query, focus) in [
        (
            "indicators/ai-core-industry-scale/",
            "focus=miit,CN:miit",
            Focus::On(vec![miit, china]),
        ),
        ("zh/embed/", "focus=miit", Focus::On(vec![miit])),
        ("", "focus=all", Focus::All),
        ("", "", Focus::Auto),
    ] {
        let parsed = parse(path, query, data);
        assert_eq!(parsed.dropped, [], "{path}?{query}");
        let read = match &parsed.view.location {
            Location::Overview(focus) => focus,
            _ => &chart(&parsed.view).focus,
        };
        assert_eq!(*read, focus, "{path}?{query}");
        assert_round_trip(&parsed.view);
    }
    // It goes along into a frame, and into a pinned figure.
    let page = parse("indicators/nev-sales/", "focus=caam", data).view;
    let frame = write(&page.in_frame(Language::En), data);
    assert_eq!(frame, "embed/indicators/nev-sales/?focus=caam");
}

#[test]
fn what_a_newsroom_writes_beside_marks_is_read_for_another_page_alone() {
    let query = "labels=2019,2025,x&label=2025,miit,above,Past+a+trillion&label=2019,,,a,b";
    let embedded = parse("embed/indicators/ai-core-industry-scale/", query, data());
    let figure = chart(&embedded.view);
    let years = [2019, 2025].map(dataset::Period::Year);
    assert_eq!(figure.labels, Labels::Of(years.to_vec()));
    let said: Vec<(LabelSide, &str)> = figure
        .own_labels
        .iter()
        .map(|label| (label.side, label.text.as_str()))
        .collect();
    let wanted = [
        (LabelSide::Above, "Past a trillion"),
        (LabelSide::Auto, "a,b"),
    ];
    assert_eq!(said, wanted);
    assert_round_trip(&embedded.view);

    let page = parse("indicators/ai-core-industry-scale/", query, data());
    assert_eq!(chart(&page.view).own_labels, []);
    // A period that is none, and two labels.
    assert_eq!(page.dropped.len(), 3);
    let over = parse(
        "indicators/ai-core-industry-scale/",
        &format!("embed=1&{query}"),
        data(),
    );
    assert_eq!(chart(&over.view).own_labels.len(), 2);
}

#[test]
fn a_label_that_means_nothing_is_refused_and_a_long_one_is_cut() {
    for wrong in [
        "",
        "2025",
        "2025,miit,above,",
        "2025,miit,above, ",
        "25,,,a",
        "2025,x-y,,a",
        "2025,,up,a",
    ] {
        assert_eq!(OwnLabel::parse(wrong, data()), None, "{wrong}");
    }
    let long = OwnLabel::parse(&format!("2025,,,{}", "万".repeat(70)), data()).unwrap();
    assert_eq!(long.text, "万".repeat(60));
    let many: Vec<String> = (2010..2020)
        .map(|year| format!("label={year},,,a"))
        .collect();
    let many = parse("embed/indicators/nev-sales/", &many.join("&"), data());
    assert_eq!(chart(&many.view).own_labels.len(), OwnLabel::MOST);
}
