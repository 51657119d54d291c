//! No page scrolls sideways: on the narrowest screens, with letters two and a half times
//! as large, and where a reader's own words have no place to break.
//!
//! Each page stands in a frame on a page of the same origin, so that one script can ask
//! for widths that no window has.

use browser::{COMES, Engine, Failure, Page, Result, Screen, journey, journey_in};
use serde_json::{Value, json};

use crate::touch::PAGES;

/// How large the browser's usual letters are, and in which widths.
const ROOMS: [(u32, &[u32]); 3] = [
    (16, &[200, 240, 280, 320]),
    (24, &[320]),
    (40, &[390, 768, 1280]),
];

/// Puts a page into frames of some widths and says where it is wider than they are, and
/// by what: what scrolls within itself may be wider.
const LOOK: &str = "
function beyond(page, width) {
    const view = page.defaultView;
    const scrolls = part => part && part !== page.body && part !== page.documentElement &&
        (/auto|scroll|hidden|clip/.test(view.getComputedStyle(part).overflowX) || scrolls(part.parentElement));
    return [...page.body.querySelectorAll('*')]
        .filter(part => part.getBoundingClientRect().right > width + 1 &&
            part.checkVisibility({visibilityProperty: true}) && !scrolls(part))
        .map(part => `${part.tagName.toLowerCase()}.${part.getAttribute('class')} to ${part.getBoundingClientRect().right.toFixed()}`)
        .slice(0, 4);
}
async function look(address, opens, widths) {
    const frame = document.createElement('iframe');
    frame.style.cssText = `display: block; border: 0; height: 800px; width: ${widths[0]}px`;
    const loaded = new Promise(done => frame.onload = done);
    frame.src = address;
    document.body.replaceChildren(frame);
    await loaded;
    const page = frame.contentDocument, root = page.documentElement;
    const waits = () => root.hasAttribute('data-pending') || !root.hasAttribute('data-started');
    const late = await comes(page, waits);
    if (late) return [late];
    if (opens) page.querySelector(opens)?.click();
    const found = [];
    for (const width of widths) {
        frame.style.width = width + 'px';
        // A drawing hears of its room some frames later.
        for (let wait = 0; wait < 20; wait++) {
            await new Promise(done => setTimeout(done, 60));
            if (root.scrollWidth <= width) break;
        }
        if (root.scrollWidth > width)
            found.push([`${width} px: ${root.scrollWidth}`, ...beyond(page, width)]);
    }
    return found;
}
";

/// What is wider than it may be, of a page of each kind and of long words.
async fn faults(page: &Page, widths: &[u32]) -> Result<Vec<Value>> {
    page.go_to(&format!("{}embed.js", page.site())).await?;
    page.wait_for("a page", "document.body").await?;
    let long = "W".repeat(200);
    let searched = [
        "milestones/?q=",
        "data/?table=milestones&q=",
        "indicators/?q=",
    ];
    let searched = searched.map(|path| (format!("{path}{long}"), ""));
    let kinds = PAGES.map(|(path, opens)| (path.to_owned(), opens));
    let mut all = Vec::new();
    for (path, opens) in kinds.into_iter().chain(searched) {
        let address = json!(format!("{}{path}", page.site()));
        let look = format!(
            "(async () => {{ {COMES} {LOOK} return await look({address}, {}, {}); }})()",
            json!(opens),
            json!(widths)
        );
        let found = page.value(&look).await?;
        if found != json!([]) {
            all.push(json!([path, found]));
        }
    }
    // The page around the frame has no icon.
    page.take_errors().await?;
    Ok(all)
}

fn nothing(wrong: Vec<Value>) -> Result<()> {
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{:#}", Value::Array(wrong))))
}

#[test]
fn no_page_scrolls_sideways_whatever_the_width_and_the_letters() {
    journey(Screen::DESKTOP, async |page| {
        let mut wrong = Vec::new();
        for (letters, widths) in ROOMS {
            let sizes = json!({"fontSizes": {"standard": letters, "fixed": letters}});
            page.session().devtools("Page.setFontSizes", sizes).await?;
            let of_size = faults(page, widths).await?;
            wrong.extend(of_size.into_iter().map(|one| json!([letters, one])));
        }
        nothing(wrong)
    });
}

/// Other engines break the same lines; no driver of theirs sets the letters.
#[test]
fn no_page_scrolls_sideways_in_other_engines() {
    for engine in [Engine::Firefox, Engine::WebKit] {
        journey_in(engine, Screen::DESKTOP, async |page| {
            nothing(faults(page, &[240, 320]).await?)
        });
    }
}
