//! How much of a page is drawn, and how much of it an input draws anew: counts, which are
//! the same on any machine. `cargo xtask bench` has the times.

use browser::{Page, Result, Screen, journey};

/// The most elements that a page may have, the app's and those in drawings: some 5 % more
/// than it had when this was written down. A page with more draws something twice, or
/// shows more, for which the number is changed here.
const ELEMENTS: [(&str, u64); 6] = [
    ("?lang=en", 980),
    ("milestones/?lang=en", 2_640),
    ("indicators/?lang=en", 4_800),
    ("indicators/nev-sales/?lang=en", 1_125),
    ("industries/?lang=en", 1_550),
    ("data/?lang=en", 1_290),
];

/// What is done on a page, and the most nodes that may be put in, taken out, or changed in
/// a text or an attribute by it.
struct Input {
    route: &'static str,
    what: &'static str,
    act: &'static str,
    most: u64,
}

const TICK: &str = "document.querySelector('main input[type=checkbox]').click()";

const LETTER: &str = "(() => {
    const box = document.querySelector('main input[type=search]');
    box.value = 'q';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
})()";

const INPUTS: [Input; 6] = [
    Input {
        route: "milestones/?lang=en",
        what: "a filter is ticked",
        act: TICK,
        most: 2_570,
    },
    Input {
        route: "indicators/?lang=en",
        what: "a filter is ticked",
        act: TICK,
        most: 1_630,
    },
    Input {
        route: "indicators/?lang=en",
        what: "a letter is typed",
        act: LETTER,
        most: 540,
    },
    Input {
        route: "data/?lang=en",
        what: "a letter is typed",
        act: LETTER,
        most: 1_750,
    },
    Input {
        route: "indicators/nev-sales/?lang=en",
        what: "another form is chosen",
        act: "document.querySelector('#options button[aria-pressed=false]').click()",
        most: 80,
    },
    Input {
        route: "?lang=en",
        what: "the theme is changed",
        act: "document.querySelector('.switch.theme').click()",
        most: 60,
    },
];

/// Waits until nothing is drawn any more, for as long as a list takes that follows a
/// frame later.
async fn settle(page: &Page) -> Result<()> {
    let rest = "new Promise(done => {
        let last = performance.now();
        const seen = new MutationObserver(() => last = performance.now());
        seen.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        const look = setInterval(() => {
            if (performance.now() - last < 400) return;
            clearInterval(look);
            seen.disconnect();
            done(true);
        }, 50);
    })";
    page.wait_for("a page that rests", rest).await
}

/// Begins to count what is changed.
const COUNT: &str = "(() => {
    window.counted = 0;
    const count = changes => changes.forEach(change => window.counted +=
        change.type === 'childList' ? change.addedNodes.length + change.removedNodes.length : 1);
    window.counter = new MutationObserver(count);
    window.counter.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
})()";

async fn number(page: &Page, expression: &str) -> Result<u64> {
    Ok(page.value(expression).await?.as_u64().unwrap_or(u64::MAX))
}

#[test]
fn a_page_has_no_more_elements_than_it_may() {
    journey(Screen::PHONE, async |page| {
        for (route, most) in ELEMENTS {
            page.open(route).await?;
            settle(page).await?;
            let count = number(page, "document.querySelectorAll('body *').length").await?;
            assert!(count <= most, "{route}: {count} elements of {most}");
        }
        Ok(())
    });
}

#[test]
fn an_input_draws_no_more_anew_than_it_may() {
    journey(Screen::PHONE, async |page| {
        for Input {
            route,
            what,
            act,
            most,
        } in INPUTS
        {
            page.open(route).await?;
            settle(page).await?;
            page.value(COUNT).await?;
            page.value(act).await?;
            settle(page).await?;
            let count = number(page, "window.counted").await?;
            assert!(count > 0, "{route}: nothing is drawn when {what}");
            assert!(count <= most, "{route}, {what}: {count} changes of {most}");
        }
        Ok(())
    });
}
