//! The colours of a frame with an accent are those of the pictures: the accent as it can
//! be read, and another colour for the series that would be taken for it. Nothing in a
//! transparent frame is painted in the colour of a paper.

use browser::{Engine, Page, Result, Screen, journey_in};
use charts::look::Look;
use charts::paint::Ink;
use charts::theme::{DARK, LIGHT};
use embed::accent::{PAPERS, legible};
use serde_json::json;
use view::Accent;

/// Green, orange, grey and blue accents that come near to a series' colour in one theme
/// or both, and two that come near to none.
const ACCENTS: [[u8; 3]; 8] = [
    [0x0a, 0x7d, 0x4f],
    [0xd0, 0x40, 0x10],
    [0x60, 0x68, 0x70],
    [0x04, 0x90, 0xb0],
    [0xc9, 0x42, 0xe6],
    [0xff, 0xff, 0x00],
    [0x0f, 0x6c, 0xab],
    [0x00, 0x00, 0x80],
];

/// The colours of all series and of their names, as a frame has them.
const COLOURS: &str = "Array.from('01234567', slot => ['s', 'n'].map(kind => {
    const probe = document.createElement('i');
    probe.style.color = `var(--${kind}${slot})`;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
})).flat()";

/// A colour as a browser tells it.
fn told(colour: &str) -> String {
    let accent = Accent::from_code(colour.trim_start_matches('#'));
    let [red, green, blue] = accent.map_or([0; 3], |accent| accent.0);
    format!("rgb({red}, {green}, {blue})")
}

async fn holds(page: &Page) -> Result<()> {
    for (theme, name, paper) in [(LIGHT, "light", PAPERS[0]), (DARK, "dark", PAPERS[1])] {
        for accent in ACCENTS.map(Accent) {
            let frame = format!(
                "{}embed/indicators/ai-core-industry-scale/?theme={name}&accent={}",
                page.site(),
                accent.code()
            );
            page.go_to(&frame).await?;
            page.wait_for_element("main.embed .chart").await?;
            let shown = legible(accent, paper).code();
            let look = Look::of(theme).with_accent(format!("#{shown}"));
            let wanted: Vec<String> = (0..8)
                .flat_map(|slot| [Ink::Slot(slot), Ink::Name(slot)])
                .map(|ink| told(&look.colour(ink)))
                .collect();
            let found = page.value(COLOURS).await?;
            assert_eq!(found, json!(wanted), "{} in {name}", accent.code());
        }
    }
    Ok(())
}

fn agrees(engine: Engine) {
    journey_in(engine, Screen::DESKTOP, holds);
}

fn has_no_paper(engine: Engine) {
    journey_in(engine, Screen::DESKTOP, async |page| {
        for path in ["indicators/ai-core-industry-scale/", "industries/"] {
            let address = format!(
                "{}embed/{path}?theme=light&background=transparent",
                page.site()
            );
            page.go_to(&address).await?;
            page.wait_for_element("main.embed .chart").await?;
            let painted = "[...document.querySelectorAll('.scene *')].filter(mark => \
                mark.getBoundingClientRect().width > 0 && ['fill', 'stroke'].some(part => \
                getComputedStyle(mark)[part] === 'rgb(255, 255, 255)')).map(mark => mark.getAttribute('class'))";
            let white = page.value(painted).await?;
            let is_cell = |class: &serde_json::Value| {
                class
                    .as_str()
                    .is_some_and(|class| class.starts_with("m-heat-text"))
            };
            let others: Vec<_> = white
                .as_array()
                .into_iter()
                .flatten()
                .filter(|one| !is_cell(one))
                .collect();
            assert!(others.is_empty(), "{path}: {others:?}");
            // Light numbers on deep cells stay.
            assert_eq!(
                white.as_array().is_some_and(|all| !all.is_empty()),
                path == "industries/"
            );
        }
        Ok(())
    });
}

browser::in_every_engine! {
    a_frame_has_the_colours_of_the_pictures = agrees;
    a_transparent_frame_has_no_paper_in_it = has_no_paper;
}
