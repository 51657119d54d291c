//! The height that a snippet gives its frame is enough for all that stands in it, at
//! every width, before anything but the page's own style has come; with choices once
//! the app has drawn them.
//!
//! The snippet is the builder's own. Its frame is let out of its sandbox, so that the
//! page around it can look inside.
#![allow(clippy::unwrap_used, reason = "tests")]

use browser::{Engine, Failure, Page, Result, Screen, journey_in};
use dataset::{Code, Language};
use milepost::atlas::Atlas;
use milepost::figure::{Export, indicator_of, source_line};
use milepost::frame::frame_size_of;
use milepost::frame::height::{FrameHeight, Shown};
use milepost::frame::snippet::Snippet;
use serde_json::{Value, json};
use view::{FigureView, Page as Subject};
use viewmodel::chart::chart;

/// Figures of many sorts, without choices.
const PLAIN: [&str; 18] = [
    "",
    "industries/robotics/",
    "indicators/nev-sales/",
    "indicators/ai-core-industry-scale/",
    "indicators/ai-enterprises/",
    "indicators/robot-density/",
    "indicators/5g-base-stations/",
    "indicators/5g-factories/",
    "indicators/gii-rank/",
    "indicators/rd-expenditure-ppp/",
    "indicators/panel-revenue-world-share/",
    "indicators/arena-best-model-score/",
    "indicators/humanoid-half-marathon-time/",
    "indicators/solar-capacity/",
    "indicators/low-altitude-economy-scale/",
    "indicators/ic-export-value-cny/",
    "indicators/nev-sales/&data=frozen",
    "indicators/ai-core-industry-scale/&data=frozen",
];

/// Figures with choices.
const CHOSEN: [&str; 8] = [
    "indicators/nev-sales/&measure=growth",
    "indicators/nev-sales/&form=line&scale=log&from=2019-01-01&to=2024-12-31",
    "indicators/ai-core-industry-scale/&currency=usd",
    "indicators/ai-core-industry-scale/&form=bars&parts=title,controls,legend,table",
    "indicators/ai-index-notable-models/&area=CN,US,GB,FR,KR",
    "indicators/robot-density/&form=ranked",
    "indicators/nev-sales/&with=ic-output&measure=index",
    "indicators/solar-capacity/&with=wind-capacity&form=multiples",
];

const WIDTHS: [u32; 16] = [
    280, 300, 320, 360, 390, 440, 480, 560, 600, 640, 760, 800, 928, 1000, 1200, 1600,
];
const FEW_WIDTHS: [u32; 5] = [280, 360, 480, 640, 1200];

/// The builder's snippet for a figure and what is chosen for it.
fn snippet(root: &str, figure: &str, language: Language) -> String {
    let atlas = Atlas::get().unwrap();
    let data = &atlas.data;
    let (path, choices) = figure.split_once('&').unwrap_or((figure, ""));
    let code = language.code();
    let query = format!("figure={path}&frame-lang={code}&{choices}");
    let parsed = view::parse("embed-a-figure/", &query, data);
    assert_eq!(parsed.dropped, [], "{figure}");
    let view = parsed.view;
    let subject = view.subject();
    let own = matches!(subject, Subject::Indicator(_));
    let chosen = if own {
        view.figure.clone()
    } else {
        FigureView::default()
    };
    let model = chart(
        data,
        language,
        indicator_of(data, subject).unwrap(),
        &chosen,
    );
    let title = milepost::take::title(atlas, language, &model);
    let export = Export {
        atlas,
        language,
        view: &chosen,
        model: &model,
        address: "",
    };
    let shown = Shown {
        parts: view.builder.parts,
        has_controls: own,
        is_kept: view.builder.frozen,
    };
    let snippet = Snippet {
        data,
        view: &view,
        language,
        root,
        title: &title,
        source_line: &source_line(atlas, language, &model),
        height: FrameHeight::of(&export, &title, shown, frame_size_of(&view)),
    };
    snippet.iframe()
}

/// Puts a snippet into columns of some widths and says where its frame scrolls.
const LOOK: &str = "
async function look(snippet, widths, scripts) {
    const column = document.createElement('div');
    column.innerHTML = snippet.replace(/ sandbox=\"[^\"]*\"/, scripts ? '' : ' sandbox=\"allow-same-origin\"');
    const frame = column.querySelector('iframe');
    const loaded = new Promise(done => frame.onload = done);
    column.style.width = widths[0] + 'px';
    document.body.replaceChildren(column);
    await loaded;
    const page = frame.contentDocument, view = frame.contentWindow;
    const until = Date.now() + 30000;
    while (scripts && (page.documentElement.hasAttribute('data-pending') || page.querySelector('.plot .variant'))) {
        if (Date.now() > until) return ['the app never came'];
        await new Promise(done => setTimeout(done, 20));
    }
    const found = [];
    for (const width of widths) {
        column.style.width = width + 'px';
        // The app hears of it a frame later.
        if (scripts) await new Promise(done => setTimeout(done, 120));
        const needed = page.documentElement.scrollHeight;
        if (needed > view.innerHeight) found.push(`${width}: ${view.innerHeight} of ${needed} px`);
        if (page.documentElement.scrollWidth > width) found.push(`${width}: ${page.documentElement.scrollWidth} px wide`);
        if (frame.clientWidth !== width) found.push(`${width}: a frame of ${frame.clientWidth} px`);
    }
    return found;
}
";

async fn faults(page: &Page, figures: &[&str], widths: &[u32], scripts: bool) -> Result<()> {
    page.go_to(&format!("{}embed.js", page.site())).await?;
    page.wait_for("a page", "document.body").await?;
    let mut all = Vec::new();
    for figure in figures {
        for &language in Language::ALL {
            let snippet = snippet(page.site(), figure, language);
            let (snippet, widths) = (json!(snippet), json!(widths));
            let looks = format!(
                "(async () => {{ {LOOK} return await look({snippet}, {widths}, {scripts}); }})()"
            );
            let found = page.value(&looks).await?;
            if found != json!([]) {
                all.push(json!([figure, language.code(), found]));
            }
        }
    }
    // The page around the frame has no icon, and the frame may have no scripts.
    page.take_errors().await?;
    if all.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{:#}", Value::Array(all))))
}

/// The figures without choices; with `MILEPOST_WHOLE` set those of all indicators,
/// which takes some minutes an engine.
fn all_plain() -> Vec<String> {
    let mut all = PLAIN.map(str::to_owned).to_vec();
    if std::env::var_os("MILEPOST_WHOLE").is_some() {
        let indicators = Atlas::get().unwrap().data.indicators.iter();
        all.extend(indicators.map(|one| format!("indicators/{}/", one.slug)));
    }
    all
}

fn plain(engine: Engine) {
    let all = all_plain();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    journey_in(engine, Screen::DESKTOP, async |page| {
        faults(page, &all, &WIDTHS, false).await
    });
}

#[test]
fn a_figure_with_choices_fits_the_height_of_its_snippet() {
    journey_in(Engine::Chromium, Screen::DESKTOP, async |page| {
        faults(page, &CHOSEN, &FEW_WIDTHS, true).await
    });
}

browser::in_every_engine! {
    a_figure_fits_the_height_of_its_snippet = plain;
}
