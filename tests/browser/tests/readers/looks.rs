//! The page as a reader's system wishes it: in forced colours, on paper, with
//! nothing that moves by itself.

use browser::{Page, Result, Screen, journey};
use serde_json::{Value, json};

/// Figures with several series as bars, of which one was not measured.
const BARS: &str = "indicators/nev-sales/?with=nev-exports&form=bars&periods=year\
    &events=new-energy-vehicles&lang=en";

async fn emulate(page: &Page, media: &str, features: Value) -> Result<()> {
    let wish = json!({"media": media, "features": features});
    page.session()
        .devtools("Emulation.setEmulatedMedia", wish)
        .await
        .map(drop)
}

/// Whether an element of a class of marks is drawn.
async fn shown(page: &Page, selector: &str) -> Result<Value> {
    page.value(&format!(
        "getComputedStyle(document.querySelector('{selector}')).display !== 'none'"
    ))
    .await
}

#[test]
fn forced_colours_are_taken_and_bars_told_apart_without_their_own() {
    journey(Screen::DESKTOP, async |page| {
        page.open(BARS).await?;
        page.wait_for_element(".chart .m-hatch").await?;
        assert_eq!(shown(page, ".chart .m-hatch").await?, false);
        emulate(
            page,
            "",
            json!([{"name": "forced-colors", "value": "active"}]),
        )
        .await?;
        assert_eq!(shown(page, ".chart .m-hatch").await?, true);
        // What a colour of the system is here.
        let same = |selector: &str, style: &str, system: &str| {
            format!(
                "((probe) => {{ probe.style.color = '{system}'; document.body.append(probe); \
                 const wanted = getComputedStyle(probe).color; probe.remove(); \
                 return getComputedStyle(document.querySelector('{selector}')).{style} === wanted; }})\
                 (document.createElement('i'))"
            )
        };
        for (selector, style, system) in [
            (".chart .m-fill.s0", "fill", "CanvasText"),
            (".chart .m-fill.s1", "fill", "LinkText"),
            (".chart .m-axis-text", "fill", "CanvasText"),
            (
                ".figure-controls [aria-pressed=\"true\"]",
                "backgroundColor",
                "Highlight",
            ),
            (
                ".figure-controls [aria-pressed=\"true\"]",
                "color",
                "HighlightText",
            ),
        ] {
            let is_so = page.value(&same(selector, style, system)).await?;
            assert_eq!(is_so, true, "{style} of {selector} is not {system}");
        }
        Ok(())
    });
}

#[test]
fn a_printed_page_has_its_numbers_and_none_of_its_switches() {
    journey(Screen::DESKTOP, async |page| {
        page.open(BARS).await?;
        page.wait_for_element(".happened-list .milestone").await?;
        emulate(page, "print", json!([])).await?;
        assert_eq!(shown(page, ".chart .m-hatch").await?, true);
        for gone in [
            ".figure-controls",
            ".figure-foot",
            ".zoom button",
            ".hear button",
            ".switches",
        ] {
            let seen = page
                .value(&format!(
                    "document.querySelector('{gone}').getClientRects().length"
                ))
                .await?;
            assert_eq!(seen, 0, "{gone} is printed");
        }
        let numbers = page
            .value(
                "[...document.querySelectorAll('section .observations button.value')]\
                 .every(value => value.getClientRects().length > 0)",
            )
            .await?;
        assert_eq!(numbers, true, "numbers are missing");
        for there in [
            ".happened-list .milestone",
            ".chart .scene",
            ".source-line",
            "main h1",
        ] {
            let seen = page
                .value(&format!(
                    "document.querySelector('{there}').getClientRects().length > 0"
                ))
                .await?;
            assert_eq!(seen, true, "{there} is not printed");
        }
        Ok(())
    });
}

#[test]
fn nothing_moves_for_a_reader_who_wants_nothing_to_move() {
    journey(Screen::DESKTOP, async |page| {
        emulate(
            page,
            "",
            json!([{"name": "prefers-reduced-motion", "value": "reduce"}]),
        )
        .await?;
        page.open("indicators/ai-core-industry-scale/?form=ranked&lang=en")
            .await?;
        page.wait_for_element(".play input").await?;
        assert_eq!(shown(page, ".play button").await?, false);
        // The slider goes through the same years.
        let before = page.text(".play output").await?;
        page.value(
            "(slider => { slider.value = 0; slider.dispatchEvent(new Event('input', { bubbles: true })); })\
             (document.querySelector('.play input'))",
        )
        .await?;
        page.wait_for(
            "an earlier year",
            &format!(
                "document.querySelector('.play output').textContent !== {}",
                json!(before)
            ),
        )
        .await?;
        assert_eq!(page.value("document.getAnimations().length").await?, 0);
        for route in ["", "story/", "milestones/"] {
            page.open(&format!("{route}?lang=en")).await?;
            let moving = page
                .value(
                    "[...document.querySelectorAll('*')].filter(one => { const style = getComputedStyle(one); \
                     return style.animationName !== 'none' || style.scrollBehavior === 'smooth' || \
                     style.transitionDuration.split(',').some(time => parseFloat(time) > 0); }).length",
                )
                .await?;
            assert_eq!(moving, 0, "{route}");
        }
        Ok(())
    });
}

/// The windows of phones in both positions, of a tablet and of laptops.
const WINDOWS: [(u32, u32); 7] = [
    (844, 390),
    (640, 360),
    (390, 844),
    (360, 640),
    (768, 1024),
    (1280, 800),
    (1280, 600),
];

/// What takes more of the window than it may, or does not fit where it stands.
const IN_THE_WAY: &str = "(() => {
    const figure = document.querySelector('.story-figure');
    const whole = figure.getBoundingClientRect();
    const drawing = figure.querySelector('.plot > svg.scene').getBoundingClientRect();
    const found = [];
    if (whole.height > 0.45 * innerHeight + 1) found.push(`${whole.height} of ${innerHeight} px`);
    if (figure.scrollHeight > whole.height + 1) found.push(`holds ${figure.scrollHeight} px`);
    if (drawing.bottom > whole.bottom + 1) found.push('its drawing leaves it');
    if (drawing.height < 80) found.push(`a drawing of ${drawing.height} px`);
    return found;
})()";

#[test]
fn the_storys_figure_leaves_the_text_more_than_half_of_any_window() {
    journey(Screen::DESKTOP, async |page| {
        for (language, code) in [("", "en"), ("zh/", "zh")] {
            for (width, height) in WINDOWS {
                let touch = width < 900;
                let screen = Screen {
                    width,
                    height,
                    touch,
                };
                page.session().set_screen(screen).await?;
                page.open(&format!("{language}story/?lang={code}")).await?;
                let steps = page.count(".story-steps a").await?;
                assert!(steps > 5, "{steps} steps");
                for step in 0..steps {
                    page.value(&format!(
                        "document.querySelectorAll('.story-steps a')[{step}].click()"
                    ))
                    .await?;
                    let current = format!(
                        "document.querySelectorAll('.story-steps a')[{step}].ariaCurrent === 'step' && \
                         !document.querySelector('.story-figure .variant') && \
                         new Promise(done => setTimeout(() => done(true), 60))"
                    );
                    page.wait_for("the step's drawing", &current).await?;
                    let found = page.value(IN_THE_WAY).await?;
                    assert_eq!(found, json!([]), "{language}{step} at {width} x {height}");
                }
            }
        }
        Ok(())
    });
}
