//! An embed fills its frame: at every width that an article can give it, with the
//! height that the snippet gives, before any script, without scripts and once the
//! app has taken over, which moves nothing.
//!
//! The frame stands on a page of the same origin, so that one script can ask for
//! all widths; how frames stand on the pages of others is tried in `hosts.rs`.
#![allow(clippy::expect_used, reason = "tests")]

use browser::{
    COMES, Engine, Failure, NEVER_CAME, Page, Result, Screen, goes_through, journey_in, project,
};
use serde_json::{Value, json};

/// What the snippets and the element give a figure of lines and bars.
const USUAL: &str = "aspect-ratio: 4/3; min-height: 480px; max-height: 580px;";
/// One of rows, and the timeline with its lanes.
const ROWS: &str = "height: 820px;";
const LANES: &str = "height: 920px;";

/// An embed of each kind that is drawn in advance: its path below `embed/`.
const KINDS: [(&str, &str); 10] = [
    ("", USUAL),
    ("indicators/nev-sales/", USUAL),
    ("indicators/ai-core-industry-scale/", USUAL),
    ("indicators/robot-density/", USUAL),
    ("indicators/5g-base-stations/", USUAL),
    ("industries/robotics/", USUAL),
    ("milestones/", LANES),
    ("industries/", ROWS),
    ("targets/", ROWS),
    ("v/PRESENT/indicators/nev-sales/", USUAL),
];

/// What surrounds a drawing at its left and right, in CSS pixels.
const BESIDE: u32 = 28;

/// Where a class of widths begins, as widths of the frame: `first_paint.rs` has them
/// as widths of the drawing.
const EDGES: [u32; 7] = [250, 310, 390, 490, 620, 840, 1200];

/// Widths at which faults were seen, those of common articles, and some from a table
/// of random numbers.
const WIDTHS: [u32; 34] = [
    240, 241, 257, 280, 303, 320, 341, 360, 375, 390, 414, 439, 440, 480, 560, 583, 600, 620, 640,
    680, 728, 760, 800, 900, 927, 928, 929, 1000, 1111, 1280, 1437, 1600, 1873, 2000,
];

fn widths() -> Vec<u32> {
    let edges = EDGES.iter().flat_map(|edge| {
        let edge = edge + BESIDE;
        [edge - 1, edge, edge + 1]
    });
    let mut all: Vec<u32> = edges.chain(WIDTHS).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Helpers of the page that holds the frame.
const TOOLS: &str = "
async function framed(address, shape, scripts) {
    document.body.replaceChildren();
    const frame = document.createElement('iframe');
    // A script that is off in the frame is on in the page around it.
    if (!scripts) frame.sandbox = 'allow-same-origin';
    frame.style.cssText = 'display: block; border: 0; width: 640px;' + shape;
    const loaded = new Promise(done => frame.onload = done);
    frame.src = address;
    document.body.append(frame);
    await loaded;
    return frame;
}
const box = element => element.getBoundingClientRect();
function drawings(page) {
    return [...page.querySelectorAll('.plot > svg.scene')].filter(svg => box(svg).width > 0);
}
// The marks of what is drawn, but for those that only paper shows.
function marks(drawing) {
    return [...drawing.querySelectorAll('line, rect, circle, text, polyline, polygon')]
        .map(mark => [mark, box(mark)]).filter(([, at]) => at.width > 0 || at.height > 0);
}
function faults(page, width, upright) {
    const found = [];
    const seen = drawings(page);
    if (seen.length !== 1) return [`${width}: ${seen.length} drawings are seen`];
    const room = box(page.querySelector('.plot'));
    const drawn = marks(seen[0]);
    const edges = side => drawn.map(([, at]) => at[side]);
    const left = Math.min(...edges('left')), right = Math.max(...edges('right'));
    const top = Math.min(...edges('top')), bottom = Math.max(...edges('bottom'));
    const share = (from, to, all) => Math.round(100 * (to - from) / all);
    const whole = box(seen[0]);
    if (share(whole.left, whole.right, room.width) < 95) found.push(`a drawing of ${whole.width} px in ${room.width}`);
    // What is drawn leaves a margin at the ends of its axes, and behind bars as much
    // room as their labels take in the widest of fonts.
    if (share(left, right, room.width) < 80) found.push(`${share(left, right, room.width)} % of its width`);
    // Rows that would become blocks keep their height.
    if (!seen[0].classList.contains('low') && share(top, bottom, room.height) < 80) found.push(`${share(top, bottom, room.height)} % of its height`);
    if (left < -1 || right > width + 1) found.push(`is cut: from ${left} to ${right}`);
    const letters = Math.min(...drawn.filter(([mark]) => mark.tagName === 'text')
        .map(([mark]) => parseFloat(page.defaultView.getComputedStyle(mark).fontSize)));
    if (letters < 10.5) found.push(`letters of ${letters} px`);
    const root = page.documentElement;
    if (root.scrollWidth > width) found.push(`scrolls sideways to ${root.scrollWidth}`);
    if (upright && root.scrollHeight > page.defaultView.innerHeight + 1)
        found.push(`scrolls down to ${root.scrollHeight}`);
    return found.map(fault => `${width}: ${fault}`);
}
";

/// Goes to a page of the site that is no document of its own, to build on.
async fn bare(page: &Page) -> Result<()> {
    page.go_to(&format!("{}embed.js", page.site())).await?;
    page.wait_for("a page", "document.body").await
}

/// What Chromium's console tells of what is meant here: the page around the frame has
/// no icon, and the frame no scripts.
const MEANT: [&str; 2] = ["/favicon.ico", "Blocked script execution"];

/// Nothing else went wrong.
async fn all_went_well(page: &Page) -> Result<()> {
    let errors = page.take_errors().await?;
    let is_meant = |error: &str| MEANT.iter().any(|meant| error.contains(meant));
    let others: Vec<&String> = errors.iter().filter(|error| !is_meant(error)).collect();
    if others.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{others:?}")))
}

fn fault(kind: &str, found: &Value) -> Result<()> {
    if *found == json!([]) {
        return Ok(());
    }
    Err(Failure::new(format!("embed/{kind}: {found:#}")))
}

/// Each kind with its address, in the languages that an engine goes through; `PRESENT` is
/// the version of the data.
fn kinds(engine: Engine) -> Vec<(String, &'static str)> {
    let package = project().root.join("data/datapackage.json");
    let package = std::fs::read_to_string(package).expect("the data has a description");
    let package: Value = serde_json::from_str(&package).expect("it is JSON");
    let version = package["version"].as_str().expect("it has a version");
    let mut all = Vec::new();
    for (thing, (path, shape)) in KINDS.iter().enumerate() {
        let path = path.replace("PRESENT", version);
        for (at, language) in ["", "zh/"].into_iter().enumerate() {
            if goes_through(engine, thing, at) {
                all.push((format!("{language}embed/{path}"), *shape));
            }
        }
    }
    all
}

/// At all widths, as it was drawn in advance.
async fn fills_its_room(page: &Page, scripts: bool) -> Result<()> {
    bare(page).await?;
    for (path, shape) in kinds(page.session().engine()) {
        let address = format!("{}{path}", page.site());
        let is_fixed = shape != USUAL;
        let found = page
            .value(&format!(
                "(async () => {{
                    {TOOLS}
                    const frame = await framed({}, {}, {scripts});
                    const found = [];
                    for (const width of {}) {{
                        frame.style.width = width + 'px';
                        // Rows and lanes have the height that they need.
                        found.push(...faults(frame.contentDocument, width, {is_fixed} && width >= 360));
                    }}
                    return found;
                }})()",
                json!(address),
                json!(shape),
                json!(widths()),
            ))
            .await?;
        fault(&path, &found)?;
    }
    Ok(())
}

/// Wakes the app of a frame and holds that what was there stands where it stood.
async fn stays_where_it_is(page: &Page, widths: &[u32]) -> Result<()> {
    bare(page).await?;
    for (path, shape) in kinds(page.session().engine()) {
        for width in widths {
            let mut found = taken_over(page, &path, shape, *width).await?;
            // A browser that has shown dozens of frames may lose a request: a reader would
            // load the page again. What is lost twice fails.
            if found.to_string().contains(NEVER_CAME) {
                found = taken_over(page, &path, shape, *width).await?;
            }
            fault(&path, &found)?;
        }
    }
    Ok(())
}

async fn taken_over(page: &Page, path: &str, shape: &str, width: u32) -> Result<Value> {
    let address = json!(format!("{}{path}", page.site()));
    let shape = json!(shape);
    page.value(&format!(
        "(async () => {{
            {COMES}
            {TOOLS}
            {TAKEN_OVER}
            return await takenOver({address}, {shape}, {width});
        }})()"
    ))
    .await
}

const TAKEN_OVER: &str = "
function places(page) {
    const parts = '.figure-title, .figure-subtitle, .figure-controls, .legend, .plot, .source-line, .frame-foot';
    // The names below a drawing of another class are not seen.
    const around = [...page.querySelectorAll(parts)].map(part => [part, box(part)]).filter(([, at]) => at.width > 0);
    return [...around, ...marks(drawings(page)[0])].map(([part, at]) =>
        [part.tagName + '.' + (part.getAttribute('class') || '') + ' ' + (part.tagName === 'text' ? part.textContent : ''),
            at.left, at.top, at.right, at.bottom]);
}
async function takenOver(address, shape, width) {
    const frame = await framed(address, shape + 'width: ' + width + 'px;', true);
    const page = frame.contentDocument;
    const before = places(page);
    wake(page);
    const waits = () => !page.documentElement.hasAttribute('data-started') || page.querySelector('.plot .variant');
    const late = await comes(page, waits);
    if (late) return [`${width}: ${late}`];
    await new Promise(done => setTimeout(done, 60));
    const after = places(page);
    if (before.length !== after.length) {
        const names = parts => parts.map(part => part[0]);
        const rest = names(after);
        const lost = names(before).filter(name => {
            const at = rest.indexOf(name);
            if (at >= 0) rest.splice(at, 1);
            return at < 0;
        });
        return [`${width}: ${before.length} parts became ${after.length}: ${lost}`];
    }
    const moved = before.filter((part, at) =>
        part.slice(1).some((side, edge) => Math.abs(side - after[at][edge + 1]) > 2));
    return [...moved.slice(0, 5).map(part => `${width}: moved: ${part[0]}`), ...faults(page, width, false)];
}
";

/// Waits for the app of a frame whose figures can only be drawn by it.
async fn comes_to_fill(page: &Page, path: &str, shape: &str) -> Result<()> {
    let address = format!("{}{path}", page.site());
    let found = page
        .value(&format!(
            "(async () => {{
                {COMES}
                {TOOLS}
                const frame = await framed({}, {}, true);
                const page = frame.contentDocument;
                const late = await comes(page, () =>
                    page.documentElement.hasAttribute('data-pending') || !drawings(page).length);
                if (late) return [late];
                const found = [];
                for (const width of {}) {{
                    frame.style.width = width + 'px';
                    // The app hears of it a frame later, on a busy machine some frames later.
                    let seen = ['nothing was looked at'];
                    for (let look = 0; look < 20 && seen.length; look++) {{
                        await new Promise(done => setTimeout(done, 120));
                        const plots = [...page.querySelectorAll('.plot')];
                        seen = plots.length === 1 ? faults(page, width, false) : [];
                        for (const plot of plots) {{
                            const all = [...plot.querySelectorAll('svg.scene')];
                            const share = all.length === 1 && box(all[0]).width / box(plot).width;
                            if (!(share >= 0.95)) seen.push(`${{width}}: ${{all.length}} drawings, ${{share}} of the width`);
                        }}
                    }}
                    found.push(...seen);
                }}
                return found;
            }})()",
            json!(address),
            json!(shape),
            json!([340, 360, 480, 620, 640, 928, 1300]),
        ))
        .await?;
    fault(path, &found)
}

/// A board, and a figure with choices of each kind that asks for another height.
const CHOSEN: [(&str, &str); 6] = [
    ("embed/board/?pin=nev-sales&pin=ic-output", "height: 920px;"),
    ("embed/indicators/nev-sales/?measure=growth", USUAL),
    ("embed/indicators/nev-sales/?form=bars&periods=year", USUAL),
    ("zh/embed/indicators/robot-density/?form=ranked", USUAL),
    (
        "embed/indicators/ai-core-industry-scale/?form=multiples",
        USUAL,
    ),
    ("zh/embed/milestones/?industries=ai&lanes=kind", LANES),
];

fn before_and_without_scripts(engine: Engine) {
    journey_in(engine, Screen::DESKTOP, async |page| {
        fills_its_room(page, false).await?;
        // The frame's script is the same in all engines, and so is what it does.
        if engine == Engine::Chromium {
            fills_its_room(page, true).await?;
        }
        all_went_well(page).await
    });
}

fn as_the_app_takes_over(engine: Engine) {
    // A frame of each class of widths, and one in the middle of the widest.
    let all = [240, 360, 480, 640, 1000, 1600];
    // The other engines draw with the same program.
    let widths = if engine == Engine::Chromium {
        &all[..]
    } else {
        &all[1..4]
    };
    journey_in(engine, Screen::DESKTOP, async |page| {
        stays_where_it_is(page, widths).await?;
        all_went_well(page).await
    });
}

fn where_only_the_app_can_draw(engine: Engine) {
    journey_in(engine, Screen::DESKTOP, async |page| {
        bare(page).await?;
        for (path, shape) in CHOSEN {
            comes_to_fill(page, path, shape).await?;
        }
        all_went_well(page).await
    });
}

browser::in_every_engine! {
    an_embed_fills_its_room_at_every_width_without_the_app = before_and_without_scripts;
    nothing_moves_in_an_embed_as_the_app_takes_over = as_the_app_takes_over;
    an_embed_with_choices_comes_to_fill_its_room = where_only_the_app_can_draw;
}
