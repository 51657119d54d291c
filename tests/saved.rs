//! What stands in the files that a reader saves: values, held against numbers worked by
//! hand from `data/observations.csv`, and pictures.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use charts::look::Look;
use charts::theme::{DARK, LIGHT};
use dataset::{Code, Language};
use engine::{Catalog, CsvStyle, Table};
use milepost::catalog;
use view::{ChartView, Location, OwnWords, parse};
use viewmodel::chart::{ChartModel, chart};
use viewmodel::export::picture::{Export, PictureSize};
use viewmodel::export::{file_stem, stem, stem_of_rows, values_csv, values_json};

fn catalog() -> &'static Catalog {
    catalog::shipped().unwrap()
}

fn model(address: &str) -> (ChartView, ChartModel) {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let parsed = parse(path, query, &catalog().data);
    assert!(parsed.dropped.is_empty(), "{:?}", parsed.dropped);
    let Location::Indicator(id, figure) = parsed.view.location else {
        panic!("{address} is no indicator");
    };
    let model = chart(&catalog().data, Language::En, id, &figure);
    (figure, model)
}

/// The rows by the names of their columns.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn row_of(text: &str, period: &str) -> BTreeMap<String, String> {
    let mut all = rows(text).into_iter();
    all.find(|row| row["period"] == period).unwrap()
}

#[test]
fn a_value_that_is_worked_out_has_the_digits_that_its_inputs_bear() {
    // 2020: 1,370,000, 2021: 3,521,000, 2025: 16,490,000; their zeros may be rounded.
    let (_, model) = model("indicators/nev-sales/?by=caam&measure=index&base=2020");
    let csv = values_csv(catalog(), &model, CsvStyle::Plain);
    for (period, value) in [("2021", "257"), ("2025", "1200")] {
        let row = row_of(&csv, period);
        assert_eq!(row["value"], value, "{period}");
        assert_eq!(row["status"], "worked-out");
        assert_eq!(row["status_of_inputs"], "reported");
        assert_eq!(row["unit"], "index");
    }
    let json: serde_json::Value = serde_json::from_str(&values_json(catalog(), &model)).unwrap();
    let found = json.as_array().unwrap().iter();
    let index = found
        .filter(|row| row["period"] == "2021")
        .map(|row| row["value"].as_f64());
    assert_eq!(index.collect::<Vec<_>>(), [Some(257.0)]);
}

#[test]
fn growth_that_a_body_states_keeps_its_digits_and_status() {
    let (_, model) = model("indicators/nev-sales/?by=caam&measure=growth");
    let row = row_of(&values_csv(catalog(), &model, CsvStyle::Plain), "2025");
    assert_eq!(row["value"], "28.2");
    assert_eq!(row["status"], "reported");
}

#[test]
fn a_saved_figure_has_unit_days_and_names_in_both_languages() {
    for address in [
        "indicators/nev-sales/?by=caam",
        "indicators/nev-sales/?by=caam&measure=index&base=2020",
    ] {
        let (_, model) = model(address);
        let row = row_of(&values_csv(catalog(), &model, CsvStyle::Plain), "2025");
        for (column, text) in [
            ("indicator_en", "New energy vehicle sales"),
            ("indicator_zh", "新能源汽车销量"),
            ("area_en", "China"),
            ("area_zh", "中国"),
            ("body_en", "China Association of Automobile Manufacturers"),
            ("body_zh", "中国汽车工业协会"),
            ("first_day", "2025-01-01"),
            ("last_day", "2025-12-31"),
        ] {
            assert_eq!(row[column], text, "{address}");
        }
    }
    let (_, model) = model("indicators/nev-sales/?by=caam");
    let row = row_of(&values_csv(catalog(), &model, CsvStyle::Plain), "2025");
    assert_eq!(row["unit"], "vehicles");
}

#[test]
fn a_file_for_excel_says_in_which_letters_it_is_and_keeps_months() {
    let (_, model) = model("indicators/nev-sales/?by=caam&periods=month");
    let csv = values_csv(catalog(), &model, CsvStyle::Excel);
    assert!(csv.as_bytes().starts_with(b"\xEF\xBB\xBFindicator,"));
    let text = csv.trim_start_matches('\u{feff}');
    let row = row_of(text, "=\"2024-08\"");
    assert_eq!(row["value"], "1100000");
    assert_eq!(
        (row["first_day"].as_str(), row["last_day"].as_str()),
        ("2024-08-01", "2024-08-31")
    );
    let plain = values_csv(catalog(), &model, CsvStyle::Plain);
    assert_eq!(plain, text.replace("\"=\"\"", "").replace("\"\"\"", ""));
}

#[test]
fn no_saved_table_for_excel_has_a_month_that_becomes_a_day() {
    let data = &catalog().data;
    for &table in Table::ALL {
        let all: Vec<u32> = engine::all_rows(data, table).collect();
        let csv = engine::csv(data, table, &all, CsvStyle::Excel);
        let text = csv.trim_start_matches('\u{feff}');
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.unwrap() {
                let is_month = cell.len() == 7
                    && cell.as_bytes()[4] == b'-'
                    && cell.bytes().filter(u8::is_ascii_digit).count() == 6;
                assert!(!is_month, "{table:?}: {cell}");
            }
        }
    }
}

#[test]
fn the_name_of_a_file_says_what_is_in_it() {
    let name = |address: &str| {
        let (view, model) = model(address);
        let stem = stem(catalog(), Language::Zh, &view, &model);
        let data = format!("-{}-{}", catalog().version, catalog().date);
        stem.strip_suffix(&data).unwrap().to_owned()
    };
    assert_eq!(
        name("indicators/nev-sales/?by=caam&measure=index&base=2020&form=line"),
        "milepost-nev-sales-index-line-cn-caam-2016-2025-zh"
    );
    assert_eq!(
        name("indicators/nev-sales/?by=caam&from=2021-01-01&to=2023-12-31&form=bars"),
        "milepost-nev-sales-bars-cn-caam-2021-2023-zh"
    );
    let of = |what: [String; 1]| file_stem(catalog(), Language::En, what);
    assert!(of(["sources".into()]).starts_with("milepost-sources-en-"));
    // The first milestone is Shenzhou-5, of October 2003.
    let rows = stem_of_rows(
        catalog(),
        Language::En,
        "milestones",
        Table::Milestones,
        &[0],
    );
    assert!(
        rows.starts_with("milepost-milestones-cn-2003-en-"),
        "{rows}"
    );
}

/// The texts of a drawing, each with its place and whether it has a stroke.
fn texts(svg: &str) -> Vec<(String, bool)> {
    let parts = svg.split("<text ").skip(1);
    parts
        .map(|part| {
            let (attributes, rest) = part.split_once('>').unwrap();
            let place: Vec<&str> = attributes
                .split(' ')
                .filter(|one| one.starts_with("x=") || one.starts_with("y="))
                .collect();
            let said = rest.split_once("</text>").unwrap().0;
            let is_halo = attributes.contains("stroke=");
            (format!("{} {said}", place.join(" ")), is_halo)
        })
        .collect()
}

#[test]
fn a_saved_picture_asks_for_nothing_that_drawing_programs_do_not_know() {
    let looks = [
        Look::of(LIGHT),
        Look::of(DARK),
        Look::of(LIGHT).transparent(),
        Look::of(DARK).with_accent("#0f6cab".into()),
    ];
    let mut halos = 0;
    for address in [
        "indicators/ai-core-industry-scale/",
        "indicators/nev-sales/?with=nev-exports&form=scatter",
        "indicators/nev-sales/?form=bars&events=new-energy-vehicles",
        "indicators/robot-density/?form=slope",
    ] {
        let (view, model) = model(address);
        for look in &looks {
            let export = Export {
                catalog: catalog(),
                language: Language::Zh,
                view: &view,
                model: &model,
                address: "",
                own: &OwnWords::default(),
            };
            let svg = export.svg(look, PictureSize::of_width(800.0)).text;
            for unknown in ["paint-order", "var(", "class=", "style", "currentColor"] {
                assert!(!svg.contains(unknown), "{unknown} in {address}");
            }
            // A halo is a text of its own, behind the same one without a stroke.
            let texts = texts(&svg);
            for pair in texts.windows(2).filter(|pair| pair[0].1) {
                assert_eq!(pair[0].0, pair[1].0, "{address}");
                assert!(!pair[1].1, "{address}");
                halos += 1;
            }
            assert!(!texts.last().unwrap().1);
        }
    }
    assert!(halos > 0);
}
