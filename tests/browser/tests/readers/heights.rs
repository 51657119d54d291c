//! The height that a snippet gives its frame is enough for all that stands in it, at
//! every width, before anything but the page's own style has come; with choices once
//! the app has drawn them. It is one figure, under its own title, with its sources, and
//! its letters can be read.
//!
//! The snippet is the builder's own. Its frame is let out of its sandbox, so that the
//! page around it can look inside.
#![allow(clippy::unwrap_used, reason = "tests")]

use browser::{COMES, Engine, Failure, Page, Result, Screen, goes_through, journey_in};
use dataset::{Code, Language};
use embed::height::{EmbedHeight, Embedded};
use embed::snippet::Snippet;
use i18n::messages;
use milepost::catalog;
use serde_json::{Value, json};
use view::{ChartView, Location, Page as Subject};
use viewmodel::chart::chart;
use viewmodel::page_chart::indicator_of;

use crate::letters::SMALLEST;

/// Figures of many sorts, without choices.
const PLAIN: [&str; 21] = [
    "industries/",
    "targets/",
    "milestones/",
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
const CHOSEN: [&str; 18] = [
    "indicators/nev-sales/&measure=growth",
    "indicators/nev-sales/&form=line&scale=log&from=2019-01-01&to=2024-12-31",
    "indicators/ai-core-industry-scale/&currency=usd",
    "indicators/ai-core-industry-scale/&form=bars&parts=title,controls,legend,table",
    "indicators/ai-core-industry-scale/&form=multiples",
    "indicators/ai-core-industry-scale/&labels=2019,2025&label=2019,miit,,Where+it+began&label=2025,miit,above,万亿以上：本报标注",
    "indicators/ai-index-notable-models/&area=CN,US,GB,FR,KR",
    "indicators/robot-density/&form=slope",
    "indicators/nev-sales/&with=ic-output&measure=index",
    "indicators/solar-capacity/&with=wind-capacity&form=multiples",
    TOLD[0],
    TOLD[1],
    TOLD[2],
    TOLD[3],
    TOLD[4],
    TOLD[5],
    TOLD[6],
    TOLD[7],
];

/// Those that say their own height once they are there: boards, and what is as high as
/// its rows.
const TOLD: [&str; 8] = [
    "indicators/robot-density/&form=ranked",
    "indicators/humanoid-half-marathon-time/",
    "targets/",
    "targets/&verdict=missed",
    "milestones/&lanes=kind",
    "board/&pin=nev-sales",
    "board/&pin=nev-sales%3Fform%3Dbars%26periods%3Dyear&pin=robot-density%3Fform%3Dranked&pin=ai-core-industry-scale",
    "board/&pin=nev-sales&pin=ic-output&pin=gii-rank&pin=ai-index-notable-models%3Farea%3DCN,US,GB,FR,KR&pin=solar-capacity%3Fwith%3Dwind-capacity%26form%3Dmultiples&data=frozen",
];

const WIDTHS: [u32; 16] = [
    280, 300, 320, 360, 390, 440, 480, 560, 600, 640, 760, 800, 928, 1000, 1200, 1600,
];
const FEW_WIDTHS: [u32; 5] = [280, 360, 480, 640, 1200];

/// The builder's snippet for a figure and what is chosen for it, and the title of the
/// figure, where it is an indicator's.
fn snippet(root: &str, figure: &str, language: Language) -> (String, Option<String>) {
    let catalog = catalog::shipped().unwrap();
    let data = &catalog.data;
    let (path, choices) = figure.split_once('&').unwrap_or((figure, ""));
    let code = language.code();
    let query = format!("figure={path}&frame-lang={code}&{choices}");
    let parsed = view::parse("embed-a-figure/", &query, data);
    assert_eq!(parsed.dropped, [], "{figure}");
    let view = parsed.view;
    let subject = view.subject();
    let own = matches!(subject, Subject::Indicator(_));
    let shown = match view.location.subject() {
        Location::Indicator(_, chart) => chart.clone(),
        _ => ChartView::default(),
    };
    let chosen = view.builder().unwrap();
    let indicator = indicator_of(data, subject);
    let model = indicator.map(|id| chart(data, language, id, &shown));
    let title = match &model {
        Some(model) => viewmodel::export::title(catalog, language, model),
        // As wide as the widest of the others' own.
        None => messages(language).targets.against_title.to_owned(),
    };
    let snippet = Snippet {
        data,
        version: catalog.version,
        view: &view,
        chosen,
        language,
        root,
        title: &title,
        source_line: "",
        height: EmbedHeight::of(&Embedded {
            catalog,
            language,
            view: &view,
            chosen,
            title: &title,
            chart: model.as_ref().map(|model| (&shown, model)),
        }),
    };
    // The front page's says what it finds.
    (snippet.iframe(), own.then(|| title.clone()))
}

/// Puts a snippet into columns of some widths and says where its frame scrolls, and
/// where it is higher than what is in it.
const LOOK: &str = "
// What is left below the foot, and below a drawing that has a height of its own.
function blank(page, view) {
    const box = element => element.getBoundingClientRect();
    const main = page.querySelector('main.embed'), foot = page.querySelector('.frame-foot');
    const below = page.querySelector('.frozen');
    const end = box(foot).bottom + parseFloat(view.getComputedStyle(main).paddingBottom) + (below ? box(below).height : 0);
    const low = [...page.querySelectorAll('.chart .low')].find(drawing => box(drawing).height > 0);
    const within = low ? box(low.closest('.plot')).height - box(low).height : 0;
    return Math.round(view.innerHeight - end + within);
}
async function look(snippet, title, widths, scripts, letters) {
    const column = document.createElement('div');
    column.innerHTML = snippet.replace(/ sandbox=\"[^\"]*\"/, scripts ? '' : ' sandbox=\"allow-same-origin\"');
    const frame = column.querySelector('iframe');
    const loaded = new Promise(done => frame.onload = done);
    column.style.width = widths[0] + 'px';
    document.body.replaceChildren(column);
    const own = column.querySelector('script');
    if (own && scripts) {
        const runs = document.createElement('script');
        runs.textContent = own.textContent;
        own.replaceWith(runs);
    }
    await loaded;
    const page = frame.contentDocument, view = frame.contentWindow;
    let told = 0;
    const hears = event => event.source === view && event.data && event.data.type === 'milepost:height' && told++;
    addEventListener('message', hears);
    if (letters) page.documentElement.style.fontSize = letters + 'px';
    const waits = () => page.documentElement.hasAttribute('data-pending') || page.querySelector('.plot .variant') ||
        !page.querySelector('.frame-foot');
    if (scripts) wake(page);
    const late = scripts && await comes(page, waits);
    if (late) return [late];
    const found = [];
    for (const width of widths) {
        column.style.width = width + 'px';
        const faults = () => {
            const all = [];
            const needed = page.documentElement.scrollHeight;
            if (needed > view.innerHeight) all.push(`${width}: ${view.innerHeight} of ${needed} px`);
            if (page.documentElement.scrollWidth > width) all.push(`${width}: ${page.documentElement.scrollWidth} px wide`);
            if (frame.clientWidth !== width) all.push(`${width}: a frame of ${frame.clientWidth} px`);
            const [size, text] = smallest(page);
            if (!(size >= LEAST - 0.01)) all.push(`${width}: letters of ${size.toFixed(2)} px: ${text}`);
            const drawn = [...page.querySelectorAll('.plot')].map(plot =>
                [...plot.querySelectorAll('svg.scene')].filter(scene => scene.getBoundingClientRect().width > 50).length);
            if (!drawn.length || drawn.some(count => count !== 1)) all.push(`${width}: ${drawn} drawings`);
            const heading = page.querySelector('h1');
            if (title && heading.textContent.trim() !== title) all.push(`${width}: titled ${heading.textContent}`);
            if (![...page.querySelectorAll('.source-line')].every(line => line.textContent.trim().length > 5))
                all.push(`${width}: without sources`);
            const left = blank(page, view);
            if (left > MOST && (scripts || !own)) all.push(`${width}: ${left} of ${view.innerHeight} px blank`);
            return all;
        };
        // The app hears of it a frame later, and the page around it of its height.
        const settled = Date.now() + (scripts ? 2000 : 0);
        if (scripts) await new Promise(done => setTimeout(done, 120));
        while (faults().length && Date.now() < settled) await new Promise(done => setTimeout(done, 50));
        found.push(...faults());
    }
    removeEventListener('message', hears);
    // A height that changes what is needed would be asked for without end.
    if (told > 8 * widths.length) found.push(`${told} heights asked for at ${widths.length} widths`);
    return found;
}
";

/// The most room that may be left blank, in CSS pixels.
const MOST: u32 = 8;

async fn faults(
    page: &Page,
    figures: &[&str],
    widths: &[u32],
    (scripts, letters): (bool, Option<u32>),
) -> Result<()> {
    let letters = json!(letters);
    page.go_to(&format!("{}embed.js", page.site())).await?;
    page.wait_for("a page", "document.body").await?;
    let mut all = Vec::new();
    let engine = page.session().engine();
    for (thing, figure) in figures.iter().enumerate() {
        for (at, &language) in Language::ALL.iter().enumerate() {
            if !goes_through(engine, thing, at) {
                continue;
            }
            let (snippet, title) = snippet(page.site(), figure, language);
            let (snippet, title, widths) = (json!(snippet), json!(title), json!(widths));
            let looks = format!(
                "(async () => {{ const MOST = {MOST}; {COMES} {SMALLEST} {LOOK} return await look({snippet}, {title}, {widths}, {scripts}, {letters}); }})()"
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
        let indicators = catalog::shipped().unwrap().data.indicators.iter();
        all.extend(indicators.map(|one| format!("indicators/{}/", one.slug)));
    }
    all
}

fn plain(engine: Engine) {
    let all = all_plain();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    journey_in(engine, Screen::DESKTOP, async |page| {
        faults(page, &all, &WIDTHS, (false, None)).await
    });
}

/// What can only be drawn by the app, and what says its own height.
fn with_choices(engine: Engine) {
    let whole = std::env::var_os("MILEPOST_WHOLE").is_some();
    let widths = if engine == Engine::Chromium && whole {
        &WIDTHS[..]
    } else {
        &FEW_WIDTHS
    };
    journey_in(engine, Screen::DESKTOP, async |page| {
        faults(page, &CHOSEN, widths, (true, None)).await
    });
}

#[test]
fn a_frame_that_says_its_height_follows_large_letters() {
    journey_in(Engine::Chromium, Screen::DESKTOP, async |page| {
        // A number alone hears of larger letters only when its width changes: not mended
        // yet.
        let others = [&TOLD[..1], &TOLD[2..]].concat();
        faults(page, &others, &FEW_WIDTHS, (true, Some(20))).await
    });
}

browser::in_every_engine! {
    a_figure_fits_the_height_of_its_snippet = plain;
    a_figure_with_choices_fits_the_height_of_its_snippet = with_choices;
}
