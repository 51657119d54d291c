//! What a reader does with figures: pins them to a board, sees them before and
//! after a milestone, hears them.

use browser::{Page, Result, Screen, journey};

const CORE: &str = "indicators/ai-core-industry-scale/";

async fn pin(page: &Page, route: &str) -> Result<()> {
    page.open(route).await?;
    page.click(".pin button").await?;
    page.wait_for_element(".pin button[aria-pressed='true']")
        .await
}

#[test]
fn pinned_figures_stand_on_one_board_with_one_address() {
    journey(Screen::DESKTOP, async |page| {
        pin(page, &format!("{CORE}?form=dots&lang=en")).await?;
        pin(page, "indicators/nev-sales/?form=bars&lang=en").await?;
        page.click(".board-link").await?;
        page.wait_for_text("h1", "Board").await?;
        page.wait_for(
            "two drawings",
            "document.querySelectorAll('.board .chart .scene').length === 2",
        )
        .await?;
        let address = page.address().await?;
        assert!(
            address
                .contains("pin=ai-core-industry-scale%3Fform%3Ddots&pin=nev-sales%3Fform%3Dbars"),
            "{address}"
        );
        // The later one first.
        page.click(".board > li:last-child .board-foot button")
            .await?;
        page.wait_for(
            "the other order",
            "location.search.startsWith('?pin=nev-sales')",
        )
        .await?;
        // It is there the next time, without any address.
        page.open("board/?lang=en").await?;
        page.wait_for(
            "both",
            "document.querySelectorAll('.board > li').length === 2",
        )
        .await?;
        page.wait_for(
            "them in the address",
            "location.search.includes('pin=nev-sales')",
        )
        .await?;
        page.click(".board > li:first-child .board-foot button:last-child")
            .await?;
        page.wait_for(
            "one",
            "document.querySelectorAll('.board > li').length === 1",
        )
        .await?;
        // A board that someone sent leaves the own one alone.
        page.open("board/?pin=ic-output&lang=en").await?;
        page.wait_for_element(".board-tools > button:not(.quiet)")
            .await?;
        page.wait_for_text(".board-link", "1").await?;
        page.click(".board > li .board-foot button:last-child")
            .await?;
        page.wait_for(
            "the own one",
            "location.search.includes('pin=ai-core-industry-scale')",
        )
        .await
    });
}

#[test]
fn a_board_is_embedded_as_one_frame_as_high_as_its_figures() {
    journey(Screen::DESKTOP, async |page| {
        page.open("board/?pin=nev-sales&pin=ic-output%3Fform%3Dbars&lang=en")
            .await?;
        page.click(".board-tools button.quiet").await?;
        page.wait_for_element("dialog.wide[open]").await?;
        let code = page
            .text("dialog .copy-box textarea, dialog .copy-box code")
            .await?;
        assert!(
            code.contains("/embed/board/?pin=nev-sales&amp;pin=ic-output"),
            "{code}"
        );
        page.open("embed/board/?pin=nev-sales&pin=ic-output%3Fform%3Dbars&lang=en")
            .await?;
        page.wait_for(
            "two drawings",
            "document.querySelectorAll('.board .chart .scene').length === 2",
        )
        .await?;
        page.wait_for(
            "figures that do not overlap",
            "(([one, other]) => Math.abs(one.top - other.top) > 200 ? one.bottom <= other.top : one.right <= other.left)(\
             [...document.querySelectorAll('.board .figure')].map(figure => figure.getBoundingClientRect()))",
        )
        .await?;
        assert_eq!(page.count(".board-foot").await?, 0);
        page.wait_for_element(".frame-foot .explore[href*='board/?pin=nev-sales']")
            .await
    });
}

#[test]
fn a_figure_is_told_before_and_after_a_milestone() {
    journey(Screen::PHONE, async |page| {
        page.open(&format!("{CORE}?events=ai&periods=all&lang=en"))
            .await?;
        page.wait_for_element(".around-choice select").await?;
        page.value(
            "(select => { select.value = 'deepseek-r1-open-reasoning-2025'; \
             select.dispatchEvent(new Event('change', { bubbles: true })); })\
             (document.querySelector('.around-choice select'))",
        )
        .await?;
        page.wait_for_element(".around li dl").await?;
        page.wait_for(
            "the milestone in the address",
            "location.search.includes('around=deepseek-r1-open-reasoning-2025')",
        )
        .await?;
        let told = page.text(".around").await?;
        assert!(told.contains("Before: Nov 2024"), "{told}");
        assert!(told.contains("need not have come from it"), "{told}");
        // Each of its numbers has its receipt.
        page.click(".around button.value").await?;
        page.wait_for_element("dialog.receipt[open]").await
    });
}

/// Goes to the next point of the figure.
async fn right(page: &Page) -> Result<()> {
    page.value("document.querySelector('.chart .scene').focus()")
        .await?;
    let browser = page.session().browser();
    let keys = browser
        .action_chain()
        .send_keys(thirtyfour::Key::Right + "");
    Ok(keys.perform().await?)
}

/// Keeps what is played instead of playing it.
const EAR: &str = "(() => { window.heard = []; \
    const start = OscillatorNode.prototype.start; \
    OscillatorNode.prototype.start = function (...rest) { \
        window.heard.push([Math.round(this.frequency.value), this.type]); return start.apply(this, rest); }; \
    return true; })()";

#[test]
fn a_series_is_heard_once_a_reader_wants_it() {
    journey(Screen::DESKTOP, async |page| {
        page.open(&format!("{CORE}?by=miit&periods=all&lang=en"))
            .await?;
        page.wait_for_element(".hear button").await?;
        page.value(EAR).await?;
        right(page).await?;
        page.wait_for_element(".tip").await?;
        assert_eq!(page.value("heard.length").await?, 0, "silent at first");
        page.click(".hear button").await?;
        page.wait_for_element(".hear-key").await?;
        right(page).await?;
        page.wait_for("a note", "heard.length > 0").await?;
        page.value("heard.length = 0").await?;
        // From the first to the last, the highest value highest.
        page.click(".hear button[aria-label='Play']").await?;
        page.wait_for_element(".hear button[aria-label='Pause']")
            .await?;
        page.wait_for_element(".hear button[aria-label='Play']")
            .await?;
        // The ministry has stated eight figures; the one of December 2025 was raised in
        // March: it is seen, and no longer heard.
        let each = page
            .value(
                "[heard.filter(([, type]) => type !== 'square').length, \
                 document.querySelectorAll('.chart .scene :is(.m-fill, .m-hollow)').length].join()",
            )
            .await?;
        assert_eq!(each, "7,8", "each value that holds is heard once");
        let notes = page
            .value("heard.filter(([, type]) => type === 'triangle').map(([hz]) => hz)")
            .await?;
        let notes: Vec<i64> = notes
            .as_array()
            .map(|all| all.iter().filter_map(serde_json::Value::as_i64).collect())
            .unwrap_or_default();
        assert!(notes.len() > 2, "{notes:?}");
        assert_eq!(notes.iter().max(), Some(&880), "{notes:?}");
        // More than a trillion is a bound: it clicks.
        page.wait_for("a click", "heard.some(([, type]) => type === 'square')")
            .await
    });
}
