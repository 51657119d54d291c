//! What a finger meets, on a page of each kind: fields into which iOS does not zoom, and
//! targets that are large enough.

use browser::{Failure, Page, Result, Screen, journey};
use serde_json::{Value, json};

/// A page of each kind, each with what opens more of it.
pub(crate) const PAGES: [(&str, &str); 20] = [
    ("", ".find"),
    ("story/", ""),
    ("milestones/", ".fold-button"),
    (
        "milestones/?open=deepseek-r1-open-reasoning-2025&q=chip",
        "",
    ),
    ("milestones/deepseek-r1-open-reasoning-2025/", ""),
    ("indicators/", ".fold-button"),
    ("indicators/nev-sales/?measure=growth", ".take > button"),
    (
        "indicators/nev-sales/?with=nev-exports&events=ai",
        ".figure-controls .fold-button",
    ),
    (
        "indicators/ai-core-industry-scale/",
        ".figure-table summary",
    ),
    ("indicators/nev-sales/?embed=1", ""),
    ("board/?pin=nev-sales&pin=ic-output%3Fform%3Dbars", ""),
    ("industries/", ""),
    ("industries/ai/", ""),
    ("industries/compare/?industry=ai,integrated-circuits", ""),
    ("actors/huawei/", ""),
    ("targets/", ".fold-button"),
    ("data/?table=milestones&q=chip", ""),
    ("data/changes/", ""),
    ("embed-a-figure/", ""),
    ("zh/", ".menu-button"),
];

/// What is met most often.
const MAIN: &str = ".head nav a, .head .switch, .wordmark, .search input, .finder input, select, \
    .take > button, .take-box button, .tabs button, .pager button, .fold-button, .wide-button, \
    .segmented button, .builder-choices button, dialog button:not(.value), .detail button:not(.value)";

/// How far what is hit by a finger reaches from the middle of each target: its own box, or
/// that of the label around it. A link in a line of text, a mark of a drawing and what is
/// not seen are left out (WCAG 2.2, 2.5.8).
const LOOK: &str = "
const seen = one => one.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    !one.closest('.visually-hidden, svg, .skip, [hidden]') && !one.disabled;
const inLine = one => {
    if (one.tagName !== 'A' || getComputedStyle(one).display !== 'inline') return false;
    const around = one.closest('p, li, dd, figcaption, blockquote');
    return !!around && around.textContent.trim().length > one.textContent.trim().length + 3;
};
const box = one => {
    const own = one.getBoundingClientRect();
    const label = one.matches('input') && one.closest('label');
    const its = label ? label.getBoundingClientRect() : own;
    return [Math.max(own.width, its.width), Math.max(own.height, its.height)];
};
const name = one => `${one.tagName.toLowerCase()}.${one.className} ${(one.textContent || one.ariaLabel || one.type || '').trim().slice(0, 40)}`;
const found = [];
for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!seen(one)) continue;
    const [width, height] = box(one);
    if (!width || !height) continue;
    if (one.matches('input:not([type=checkbox], [type=radio], [type=range], [type=color]), select, textarea')) {
        const size = parseFloat(getComputedStyle(one).fontSize);
        if (size < 16) found.push(`letters of ${size}: ${name(one)}`);
    }
    const least = one.matches(MAIN) ? 44 : 24;
    const tall = height < least - .5 && !inLine(one);
    const wide = width < 24 - .5 && !inLine(one);
    if (tall || wide) found.push(`${width.toFixed(0)} × ${height.toFixed(0)}: ${name(one)}`);
}
return [...new Set(found)];
";

async fn look(page: &Page) -> Result<Value> {
    page.value(&format!(
        "(() => {{ const MAIN = {}; {LOOK} }})()",
        json!(MAIN)
    ))
    .await
}

#[test]
fn fingers_meet_large_targets_and_fields_that_do_not_zoom() {
    journey(Screen::PHONE, async |page| {
        let mut faults = Vec::new();
        for (path, more) in PAGES {
            page.open(path).await?;
            page.wait_for(
                "the app",
                "document.documentElement.hasAttribute('data-started')",
            )
            .await?;
            assert_eq!(
                page.value("matchMedia('(pointer: coarse)').matches")
                    .await?,
                true
            );
            let mut found = vec![look(page).await?];
            if !more.is_empty() {
                page.click(more).await?;
                found.push(look(page).await?);
            }
            found.retain(|one| *one != json!([]));
            if !found.is_empty() {
                faults.push(json!([path, found]));
            }
        }
        if faults.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("{:#}", Value::Array(faults))))
    });
}
