//! What each way to work values out looks like: drawing, subtitle, words and reasons,
//! in both languages and themes, for figures with every sign. The numbers themselves
//! are held by `crates/engine/tests/transforms/`.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::Path;

use charts::look::Look;
use charts::svg::to_svg;
use charts::theme::{DARK, LIGHT};
use dataset::read::{TABLES, read_files};
use dataset::{Code, Dataset, Language};
use engine::transform::Unavailable;
use engine::{Catalog, Engine};
use milepost::catalog;
use view::{Location, OwnWords, parse};
use viewmodel::chart::describe::describe;
use viewmodel::chart::render::{render, subtitle};
use viewmodel::chart::{ChartModel, chart};
use viewmodel::export::picture::{Export, PictureSize};

/// Rows beside those of the good package: yearly sales with a bound, a missing year,
/// a value that was revised, two bodies that disagree and what is only expected; of
/// them a part; the world's; the yuan's rate to the dollar.
const INDICATORS: &str = "\
chip-defects,Defects per chip,每片缺陷数,chips,count,1,level,Mean number (NBS).,平均数（国家统计局）。
chip-exports,Chip exports,芯片出口额,chips,CNY,1,level,Chips sold abroad (NBS).,出口芯片的销售额（国家统计局）。
chip-sales,Chip sales,芯片销售额,chips,CNY,1,level,Chips sold (NBS).,芯片销售额（国家统计局）。
yuan-rate,Yuan per US dollar,人民币兑美元汇率,chips,CNY-per-USD,1,level,Yearly mean.,年平均值。
";
const OBSERVATIONS: &str = "\
chip-defects,CN,2021,0.0000000005,eq,reported,miit,miit-2025-12-26-conference,,
chip-defects,CN,2021,0.0000000005,eq,reported,nbs,nbs-2025-01-output,,
chip-defects,CN,2022,3,eq,reported,nbs,nbs-2025-01-output,,
chip-defects,CN,2023,0,eq,reported,nbs,nbs-2025-01-output,,
chip-defects,CN,2024,5,eq,reported,nbs,nbs-2025-01-output,,
chip-exports,CN,2023,6000000000,eq,reported,nbs,nbs-2025-01-output,,
chip-exports,CN,2024,9000000000,gt,reported,nbs,nbs-2025-01-output,,
chip-sales,CN,2018,10000000000,eq,reported,nbs,nbs-2025-01-output,,
chip-sales,CN,2019,12000000000,eq,reported,nbs,nbs-2025-01-output,,
chip-sales,CN,2020,15000000000,gt,reported,nbs,nbs-2025-01-output,,
chip-sales,CN,2021,18000000000,eq,preliminary,nbs,nbs-2025-01-output,,
chip-sales,CN,2021,20000000000,eq,revised,nbs,nbs-2025-01-output,,
chip-sales,CN,2023,24000000000,eq,reported,nbs,nbs-2025-01-output,,
chip-sales,CN,2024,30000000000,eq,reported,nbs,nbs-2025-01-output,,
chip-sales,CN,2024,33000000000,approx,reported,miit,miit-2025-12-26-conference,,
chip-sales,CN,2025-01/2025-11,31000000000,eq,reported,nbs,wire-2026-chips,,
chip-sales,CN,2026,40000000000,ge,expected,miit,miit-2025-12-26-conference,,
chip-sales,WORLD,2023,96000000000,eq,reported,nbs,nbs-2025-01-output,,
chip-sales,WORLD,2024,100000000000,eq,reported,nbs,nbs-2025-01-output,,
yuan-rate,CN,2023,7,eq,reported,nbs,nbs-2025-01-output,,
yuan-rate,CN,2024,7.2,eq,reported,nbs,nbs-2025-01-output,,
";
const TRAITS: &str = "\
chip-exports,flow,chip-sales,,
chip-sales,flow,,,
";

/// A table of the good package with more rows, all in their order.
fn table(path: &Path) -> String {
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(TABLES.iter().any(|table| table.file == name));
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/dataset/tests/good");
    let text = std::fs::read_to_string(good.join(name)).unwrap();
    let more = match name {
        "indicators.csv" => INDICATORS,
        "observations.csv" => OBSERVATIONS,
        "traits.csv" => TRAITS,
        _ => return text,
    };
    let (head, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().chain(more.lines()).collect();
    // Indicators stand by their industry.
    let industry = |row: &str| match name {
        "indicators.csv" => row.split(',').nth(3).unwrap().to_owned(),
        _ => String::new(),
    };
    rows.sort_unstable_by_key(|row| (industry(row), (*row).to_owned()));
    format!("{head}\n{}\n", rows.join("\n"))
}

fn catalog() -> Catalog {
    let read = read_files(Path::new("made"), &|path| Ok(table(path).into()));
    assert!(read.faults.is_empty(), "{:?}", read.faults);
    let data: Dataset = read.dataset.unwrap();
    let engine = Engine::new(&data);
    let mut catalog = catalog::of(data, engine);
    (catalog.version, catalog.date) = ("0.0.1", "2026-01-31");
    catalog
}

/// The reasons for what is not shown, each behind its body and period, and how many
/// marks the drawing has.
fn left_out(catalog: &Catalog, language: Language, query: &str) -> (Vec<String>, usize) {
    let view = parse("indicators/chip-defects/", query, &catalog.data).view;
    let Location::Indicator(id, view) = view.location else {
        panic!("{query} is no indicator");
    };
    let model = chart(&catalog.data, language, id, &view);
    let size = (480.0, None);
    let drawn = render(&catalog.data, language, &view, &model, size);
    (
        reasons(catalog, language, &model),
        drawn.scene.targets.len(),
    )
}

fn reasons(catalog: &Catalog, language: Language, model: &ChartModel) -> Vec<String> {
    let reason = |(line, unavailable): &(usize, Unavailable)| {
        let body = catalog.data[model.selection.lines[*line].body].short;
        let at = unavailable
            .period
            .map_or_else(String::new, |at| format!(" {at}"));
        format!("{body}{at}: {}", i18n::reason(language, unavailable.reason))
    };
    model.unavailable.iter().map(reason).collect()
}

/// All that a reader is told of a view, and its drawing in a theme.
fn told(catalog: &Catalog, language: Language, query: &str) -> String {
    let parsed = parse("indicators/chip-sales/", query, &catalog.data);
    assert_eq!(parsed.dropped, [], "{query}");
    let Location::Indicator(id, view) = parsed.view.location else {
        panic!("{query} is no indicator");
    };
    let model = chart(&catalog.data, language, id, &view);
    let mut lines = vec![
        subtitle(&catalog.data, language, &view, &model),
        describe(&catalog.data, language, &model, &view),
    ];
    lines.extend(reasons(catalog, language, &model));
    let drawn = render(&catalog.data, language, &view, &model, (480.0, None));
    lines.push(to_svg(&drawn.scene, &Look::of(LIGHT), None).text);
    lines.push(to_svg(&drawn.scene, &Look::of(DARK), None).text);
    lines.join("\n")
}

/// Each way, by the name of its snapshot.
const WAYS: [(&str, &str); 9] = [
    ("level", "periods=all"),
    ("growth", "measure=growth&periods=year"),
    ("year-growth", "measure=year-growth&periods=year"),
    ("index", "measure=index&base=2018&periods=year"),
    (
        "compound",
        "measure=compound&between=2019,2024&periods=year",
    ),
    ("share", "measure=share&periods=year"),
    ("cumulative", "measure=cumulative&periods=year"),
    ("dollars", "currency=usd&periods=year"),
    ("log", "scale=log&periods=year"),
];

#[test]
fn each_measure_in_both_languages_and_themes() {
    let catalog = catalog();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        for (name, query) in WAYS {
            for &language in Language::ALL {
                let name = format!("{name}-{}", language.code());
                insta::assert_snapshot!(name, told(&catalog, language, query));
            }
        }
    });
}

#[test]
fn what_a_measure_cannot_be_worked_out_from_is_refused_by_name() {
    let catalog = catalog();
    let growth = told(&catalog, Language::En, "measure=growth&periods=year");
    for part in [
        "NBS 2020: the figure for 2020 is not exact, but “more than”",
        "NBS 2021: the figure for 2020 is not exact, but “more than”",
    ] {
        assert!(growth.contains(part), "{part}\n{growth}");
    }
    let dollars = told(&catalog, Language::Zh, "currency=usd&periods=year");
    assert!(dollars.contains("没有2018年的汇率"), "{dollars}");
    // A part that is only bounded is no firm whole; a whole of another body is none.
    let sum = told(&catalog, Language::En, "measure=cumulative&periods=year");
    assert!(sum.contains("54 billion yuan"), "{sum}");
}

#[test]
fn a_value_that_an_axis_cannot_hold_is_left_out_and_named() {
    let catalog = catalog();
    let (reasons, marks) = left_out(&catalog, Language::En, "form=line&by=nbs");
    let tiny = "NBS 2021: the figure for 2021 is too large or too close to zero to be \
                written on an axis";
    assert_eq!((reasons, marks), (vec![tiny.to_owned()], 3));

    let (reasons, marks) = left_out(&catalog, Language::Zh, "form=line&by=nbs&scale=log");
    assert_eq!(marks, 2);
    assert!(
        reasons[0].ends_with("2021年的数据过大或过于接近零，无法标在坐标轴上"),
        "{reasons:?}"
    );
    assert!(reasons[1].ends_with("2023年的数据不大于零"), "{reasons:?}");
    assert_eq!(reasons.len(), 2);

    // A ranking has words for every value, and no axis.
    let ranked = left_out(&catalog, Language::En, "form=ranked&at=2021");
    assert_eq!(ranked, (vec![], 2));
}

#[test]
fn an_exported_figure_explains_the_signs_that_it_uses() {
    let catalog = catalog();
    let view = parse("indicators/chip-sales/", "periods=all", &catalog.data).view;
    let Location::Indicator(id, view) = view.location else {
        panic!("no indicator");
    };
    for (language, signs) in [
        (
            Language::En,
            [
                "more than",
                "about",
                "expected",
                "replaced by a later or better-sourced figure",
                "covers these months",
            ],
        ),
        (
            Language::Zh,
            [
                "超过",
                "约",
                "预计",
                "已由后来或来源更可靠的数值取代",
                "所涉月份",
            ],
        ),
    ] {
        let model = chart(&catalog.data, language, id, &view);
        let export = Export {
            catalog: &catalog,
            language,
            view: &view,
            model: &model,
            address: "",
            own: &OwnWords::default(),
        };
        let svg = export
            .svg(&Look::of(LIGHT), PictureSize::of_width(640.0))
            .text;
        for sign in signs {
            assert!(svg.contains(&format!(">{sign}</text>")), "{sign}");
        }
    }
}
