//! Draws cards of the real data into `target/cards`, to be looked at, and says
//! how large each is and how long it took.
//!
//! `cargo run -p milepost-social-cards --example samples`

#[path = "../../charts/examples/gallery/rows.rs"]
mod rows;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use charts::scene::Scene;
use charts::series::{Form, Series, SeriesFigure};
use charts::timeline::Timeline;
use charts::{Scale, Size};
use dataset::Language;
use social_cards::{Card, Painter};

const SOURCE: &str = "Sources: Ministry of Industry and Information Technology; CAICT";
const SOURCE_ZH: &str = "来源：工业和信息化部；中国信息通信研究院";

fn main() -> Result<(), Box<dyn Error>> {
    fs::create_dir_all("target/cards")?;
    let started = Instant::now();
    let painter = Painter::new()?;
    println!("fonts: {} ms", started.elapsed().as_millis());
    figures(&painter)?;
    texts(&painter)
}

fn save(painter: &Painter, name: &str, card: &Card<'_>) -> Result<(), Box<dyn Error>> {
    let started = Instant::now();
    let file = painter.png(card)?;
    let took = started.elapsed().as_secs_f64() * 1e3;
    println!("{name}: {} bytes, {took:.1} ms", file.len());
    fs::write(Path::new("target/cards").join(format!("{name}.png")), file)?;
    Ok(())
}

fn figures(painter: &Painter) -> Result<(), Box<dyn Error>> {
    let english = Card {
        language: Language::En,
        kicker: "Artificial intelligence",
        title: "Scale of the artificial intelligence core industry",
        subtitle: "Yuan, by year and body; “more than” is drawn with an arrow",
        scope: "Annual size of the core industry in yuan; MIIT, CAICT and others use different \
                scopes, so figures are not comparable across sources.",
        source_line: SOURCE,
        scene: None,
    };
    let chinese = Card {
        language: Language::Zh,
        kicker: "人工智能",
        title: "人工智能核心产业规模",
        subtitle: "元，按年份与发布机构；“超过”以箭头表示",
        scope: "核心产业年度规模（元）；各机构口径不同，数据不可直接相比。",
        source_line: SOURCE_ZH,
        scene: None,
    };
    let long = Card {
        title: "Scale of the artificial intelligence core industry as stated by the Ministry of \
                Industry and Information Technology and by others",
        ..english
    };
    let scale = rows::series("ai-core-industry-scale", |_| true);
    let growth = rows::series("industrial-value-added-growth", |_| true);
    let few: Vec<Series> = scale
        .iter()
        .filter(|series| ["miit", "caict", "state-council"].contains(&series.name.as_str()))
        .cloned()
        .collect();
    let one: Vec<Series> = few[..1].to_vec();
    for (name, card, series, form, zero) in [
        ("line", &english, &few, Form::Line, true),
        ("line-zh", &chinese, &few, Form::Line, true),
        ("bars", &english, &one, Form::Bars, true),
        ("many", &english, &scale, Form::Line, true),
        ("months", &english, &growth, Form::Line, false),
        ("long", &long, &few, Form::Line, true),
    ] {
        let scene = line(series, form, zero, painter.figure_size(card));
        save(painter, name, &card_with(card, &scene))?;
    }
    let scene = timeline(painter.figure_size(&english).width);
    save(painter, "timeline", &card_with(&english, &scene))
}

fn card_with<'a>(card: &Card<'a>, scene: &'a Scene) -> Card<'a> {
    Card {
        scene: Some(scene),
        ..*card
    }
}

fn line(series: &[Series], form: Form, zero: bool, size: Size) -> Scene {
    let figure = SeriesFigure {
        series,
        form,
        scale: Scale::Linear,
        zero,
        domain: None,
        span: None,
        events: &[],
        open: None,
        quiet: None,
        notes: &[],
        ends_with_data: false,
        has_key: false,
        unit: None,
        value_label: &rows::words,
        year_label: &|year| year.to_string(),
        part_label: &|part| part.to_string(),
    };
    charts::series::draw(&figure, size).scene
}

fn timeline(width: f64) -> Scene {
    let (lanes, events) = rows::milestones();
    let timeline = Timeline {
        lanes: &lanes,
        events: &events,
        span: (
            dataset::Period::Year(2015).first_day(),
            dataset::Period::Year(2026).last_day(),
        ),
        width,
        height: None,
        open: None,
        titles: &[],
        pace: charts::pace::Pace::EVEN,
        words: charts::timeline::Words {
            year: &|year| year.to_string(),
            period: &|period| period.to_string(),
            part: &|period| period.to_string(),
            before: &|year| year.to_string(),
        },
    };
    charts::timeline::draw(&timeline).scene
}

fn texts(painter: &Painter) -> Result<(), Box<dyn Error>> {
    let english = Card {
        language: Language::En,
        kicker: "20 July 2017",
        title: "State Council issues the New Generation AI Development Plan",
        subtitle: "The plan sets three steps: by 2020 a core industry of more than 150 billion \
                   yuan, by 2025 of more than 400 billion, by 2030 of more than 1 trillion, with \
                   related industries of more than 10 trillion.",
        scope: "",
        source_line: "Source: State Council, 8 July 2017",
        scene: None,
    };
    let chinese = Card {
        language: Language::Zh,
        kicker: "2017年7月20日",
        title: "国务院印发《新一代人工智能发展规划》",
        subtitle: "规划提出“三步走”：到2020年核心产业规模超过1500亿元，2025年超过4000亿元，\
                   2030年超过1万亿元，带动相关产业规模超过10万亿元。",
        scope: "",
        source_line: "来源：国务院，2017年7月8日",
        scene: None,
    };
    let repeated = english.subtitle.repeat(4);
    let long = Card {
        title: "Chinese makers deliver more than half of the industrial robots put to work in \
                the world, and for the first time more than half of those in China, says the \
                federation",
        subtitle: &repeated,
        ..english
    };
    save(painter, "text", &english)?;
    save(painter, "text-zh", &chinese)?;
    save(painter, "text-long", &long)
}
