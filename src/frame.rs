//! A figure in a frame on another page: which pages have one, and how high it is.

use crate::state::Page;

/// The heights that suit a figure in a frame. `static/embed.js` and the snippets
/// give a frame the same before it loads; `static/frame.js` asks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FrameSize {
    /// The least, in CSS pixels.
    pub least: u32,
    /// The share of the width, within the two limits.
    pub ratio: f64,
    /// The most, in CSS pixels.
    pub most: u32,
}

/// Whether a page has a figure to show in a frame.
pub fn has_frame(page: Page) -> bool {
    !matches!(
        page,
        Page::Milestone(_) | Page::Indicators | Page::Data | Page::Missing
    )
}

/// The heights that suit a page's figure: lanes and rows need theirs at any
/// width, lines and bars go with it.
pub fn frame_size(page: Page) -> FrameSize {
    match page {
        Page::Milestones(_) | Page::Industries => FrameSize {
            least: 820,
            ratio: 0.0,
            most: 820,
        },
        _ => FrameSize {
            least: 480,
            ratio: 0.75,
            most: 580,
        },
    }
}
