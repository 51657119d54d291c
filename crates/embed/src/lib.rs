//! A figure in a frame on another page: which pages have one, how high it is, how
//! its accent stays legible, and the snippets that put it there.

pub mod accent;
mod amp;
pub mod classes;
mod element;
mod frame;
pub mod height;
pub mod inline;
pub mod picture;
#[cfg(test)]
#[path = "../../../tests/shared/shipped.rs"]
mod shipped;
pub mod snippet;

use view::{Location, Page, ViewState};

/// The heights that suit a figure in a frame. `static/embed.js` and the snippets
/// give a frame the same before it loads; `static/frame.js` asks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EmbedSize {
    /// The least, in CSS pixels.
    pub least: u32,
    /// The share of the width, within the two limits.
    pub ratio: f64,
    /// The most, in CSS pixels.
    pub most: u32,
}

impl EmbedSize {
    /// The same height at every width.
    const fn fixed(height: u32) -> Self {
        Self {
            least: height,
            ratio: 0.0,
            most: height,
        }
    }

    /// The height at a width.
    pub fn at(self, width: f64) -> f64 {
        charts::within(
            width * self.ratio,
            f64::from(self.least),
            f64::from(self.most),
        )
    }

    /// The same as declarations of CSS, for a frame as wide as its column.
    pub fn css(self) -> String {
        let (least, most) = (self.least, self.most);
        format!("aspect-ratio:4/3;min-height:{least}px;max-height:{most}px")
    }
}

/// Whether a page has a figure to show in a frame.
pub fn has_embed(page: Page) -> bool {
    !matches!(
        page,
        Page::Milestone(_)
            | Page::Indicators
            | Page::Compare
            | Page::Actor(_)
            | Page::Story
            | Page::Data
            | Page::Changes
            | Page::Builder
            | Page::Missing
    )
}

/// The room that a figure takes on a board, and what stands under them all, in CSS
/// pixels: of a board in a column, which is what most articles have.
const PINNED: u32 = 430;
const FOOT: u32 = 60;

/// The heights that suit a view's figure: a board is as high as its figures.
pub fn embed_size_of(view: &ViewState) -> EmbedSize {
    let Location::Board(pins) = view.location.subject() else {
        return embed_size(view.subject());
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an address has room for few of them"
    )]
    let count = pins.len().max(1) as u32;
    EmbedSize::fixed(count * PINNED + FOOT)
}

/// The heights that suit a page's figure: lanes and cells need theirs at any
/// width, lines and bars go with it.
pub fn embed_size(page: Page) -> EmbedSize {
    match page {
        // Its eighteen lanes, with the name of each above it.
        Page::Milestones(_) => EmbedSize::fixed(920),
        Page::Industries => EmbedSize::fixed(820),
        _ => EmbedSize {
            least: 480,
            ratio: 0.75,
            most: 580,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;
    use view::parse;

    #[test]
    fn the_scripts_of_the_site_give_frames_the_same_heights() {
        let element = include_str!("../../../static/embed.js");
        for page in [
            Page::Overview,
            Page::Milestones(None),
            Page::Industries,
            Page::Targets,
        ] {
            let size = embed_size(page);
            let told = format!("least: {}, most: {}", size.least, size.most);
            assert!(element.contains(&told), "{told}");
        }
        for pages in ["/^milestones", "/^industries"] {
            assert!(element.contains(pages), "{pages}");
        }
        let data = &shipped::catalog().data;
        let high = |query: &str| embed_size_of(&parse("board/", query, data).view).least;
        let (one, two) = (high("pin=nev-sales"), high("pin=nev-sales&pin=ic-output"));
        let told = format!("rows * {} + {}", two - one, 2 * one - two);
        assert!(element.contains(&told), "{told}");
    }
}
