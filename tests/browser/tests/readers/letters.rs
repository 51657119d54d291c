//! No letter is smaller on the reader's screen than 11 pixels, whatever the width: in
//! embeds and on pages, before the app has come and after, without scripts.
//!
//! Each stands in a frame on a page of the same origin, so that one script can ask for
//! all widths. What is measured is what the screen shows: the size of the letters times
//! the scale of the drawing that they are in.

use browser::{COMES, Engine, Failure, Page, Result, Screen, journey_in};
use serde_json::{Value, json};

/// What is drawn in advance.
const DRAWN: [&str; 12] = [
    "embed/",
    "embed/indicators/nev-sales/",
    "embed/indicators/ai-core-industry-scale/",
    "embed/industries/robotics/",
    "embed/milestones/",
    "embed/industries/",
    "embed/targets/",
    "indicators/ai-core-industry-scale/",
    "milestones/",
    "industries/",
    "industries/ai/",
    "targets/",
];

/// What only the app can draw.
const CHOSEN: [&str; 10] = [
    "embed/indicators/nev-sales/?measure=growth",
    "embed/indicators/ai-index-notable-models/?area=CN,US,GB,FR,KR",
    "embed/indicators/robot-density/?form=ranked",
    "embed/indicators/robot-density/?form=slope",
    "embed/indicators/ai-core-industry-scale/?form=multiples",
    "embed/board/?pin=nev-sales&pin=robot-density%3Fform%3Dranked&pin=ai-core-industry-scale",
    "embed/milestones/?lanes=kind",
    "zh/embed/indicators/solar-capacity/?with=wind-capacity&form=multiples",
    "indicators/ai-core-industry-scale/?form=multiples",
    "zh/indicators/robot-density/?form=ranked",
];

const WIDTHS: [u32; 16] = [
    280, 320, 360, 440, 480, 560, 600, 620, 640, 760, 800, 900, 928, 1000, 1200, 1600,
];
const FEW_WIDTHS: [u32; 4] = [280, 360, 620, 928];

/// The least height of a letter, and the smallest letters that are seen in a document,
/// with their text.
pub(crate) const SMALLEST: &str = "
const LEAST = 11;
function smallest(page) {
    const view = page.defaultView;
    let found = [Infinity, ''];
    const walker = page.createTreeWalker(page.body, view.NodeFilter.SHOW_TEXT);
    for (let text; text = walker.nextNode();) {
        const parent = text.parentElement;
        if (!text.data.trim() || /^(script|style|title|option|noscript)$/i.test(parent.tagName)) continue;
        // What is there for ears alone, or not shown.
        if (parent.closest('.visually-hidden, svg[aria-hidden=true]')) continue;
        const box = parent.getBoundingClientRect();
        if (!box.width || !parent.checkVisibility({visibilityProperty: true})) continue;
        const matrix = parent.ownerSVGElement && parent.getScreenCTM();
        const scale = matrix ? Math.min(Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d)) : 1;
        const size = parseFloat(view.getComputedStyle(parent).fontSize) * scale;
        if (size < found[0]) found = [size, text.data.trim().slice(0, 30)];
    }
    return found;
}
";

/// Puts a page into frames of some widths and says where its letters are too small.
const LOOK: &str = "
async function look(address, widths, scripts) {
    const frame = document.createElement('iframe');
    if (!scripts) frame.sandbox = 'allow-same-origin';
    frame.style.cssText = `display: block; border: 0; height: 900px; width: ${widths[0]}px`;
    const loaded = new Promise(done => frame.onload = done);
    frame.src = address;
    document.body.replaceChildren(frame);
    await loaded;
    const page = frame.contentDocument, root = page.documentElement;
    const waits = () => root.hasAttribute('data-pending') || !root.hasAttribute('data-started') || page.querySelector('.plot .variant');
    if (scripts && root.classList.contains('frame')) wake(page);
    const late = scripts && await comes(page, waits);
    if (late) return [late];
    const found = [];
    for (const width of widths) {
        frame.style.width = width + 'px';
        // The app hears of it a frame later, on a busy machine some frames later: until
        // then the drawing of the width before is stretched to its room.
        let [size, text] = smallest(page);
        for (let wait = 0; scripts && wait < 20; wait++) {
            if (wait && size >= LEAST - 0.01) break;
            await new Promise(done => setTimeout(done, wait ? 120 : 50));
            [size, text] = smallest(page);
        }
        if (!(size >= LEAST - 0.01)) found.push(`${width}: ${size.toFixed(2)} px: ${text}`);
        if (size === Infinity) found.push(`${width}: nothing is said`);
    }
    return found;
}
";

async fn faults(page: &Page, paths: &[&str], widths: &[u32], scripts: bool) -> Result<()> {
    page.go_to(&format!("{}embed.js", page.site())).await?;
    page.wait_for("a page", "document.body").await?;
    let mut all = Vec::new();
    for path in paths {
        let address = json!(format!("{}{path}", page.site()));
        let looks = format!(
            "(async () => {{ {COMES} {SMALLEST} {LOOK} return await look({address}, {}, {scripts}); }})()",
            json!(widths)
        );
        let found = page.value(&looks).await?;
        if found != json!([]) {
            all.push(json!([path, found]));
        }
    }
    // The page around the frame has no icon, and the frame may have no scripts.
    page.take_errors().await?;
    if all.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{:#}", Value::Array(all))))
}

fn widths(engine: Engine) -> &'static [u32] {
    // The other engines lay out the same drawings.
    if engine == Engine::Chromium {
        &WIDTHS
    } else {
        &FEW_WIDTHS
    }
}

fn without_scripts(engine: Engine) {
    journey_in(engine, Screen::DESKTOP, async |page| {
        faults(page, &DRAWN, widths(engine), false).await
    });
}

fn with_the_app(engine: Engine) {
    journey_in(engine, Screen::DESKTOP, async |page| {
        faults(page, &DRAWN, widths(engine), true).await?;
        faults(page, &CHOSEN, widths(engine), true).await
    });
}

browser::in_every_engine! {
    every_letter_can_be_read_before_the_app = without_scripts;
    every_letter_can_be_read_with_the_app = with_the_app;
}
