//! The parts of the program that come when they are asked for, so that a first visit
//! fetches what most readers need: the pages that are named here, and making a figure
//! ready for another page. With the feature `parts` each is split off at its function
//! (`split.rs`; `prerender/src/program/` divides the program there); without it, and
//! where pages are drawn in advance, all of them are there from the start.
//!
//! What a reader sees until a part has come is left to `components/with_part.rs`.

#[cfg(feature = "parts")]
mod split;
#[cfg(feature = "parts")]
use split as pieces;

#[cfg(not(feature = "parts"))]
mod whole;
#[cfg(not(feature = "parts"))]
use whole as pieces;

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use view::Page;
use yew::Html;

use crate::components::context::AppContext;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The milestones: list, timeline, and a milestone's own page.
    Milestones,
    /// The pages that fewer readers begin with.
    Pages,
    /// What makes a figure ready for another page.
    Builder,
}

/// Which parts have come.
static HAVE_COME: [AtomicBool; 3] = [const { AtomicBool::new(false) }; 3];

impl Part {
    /// The part that draws a page, or its figure in a frame; none where the program
    /// itself does.
    pub fn of(page: Page, embedded: bool) -> Option<Self> {
        match page {
            Page::Milestones(_) => Some(Self::Milestones),
            Page::Industries | Page::Targets | Page::Board => Some(Self::Pages),
            Page::Overview | Page::Indicators | Page::Indicator(_) | Page::Missing => None,
            // Figures of indicators, or none.
            _ if embedded => None,
            Page::Milestone(_) => Some(Self::Milestones),
            Page::Builder => Some(Self::Builder),
            Page::Industry(_)
            | Page::Compare
            | Page::Actor(_)
            | Page::Story
            | Page::Data
            | Page::Changes => Some(Self::Pages),
        }
    }

    /// Its name in the names of files and in `data-part`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Milestones => "milestones",
            Self::Pages => "pages",
            Self::Builder => "builder",
        }
    }

    /// Whether it is there.
    pub fn has_come(self) -> bool {
        let is_whole = cfg!(not(all(feature = "parts", target_family = "wasm")));
        is_whole || HAVE_COME[self as usize].load(Ordering::Relaxed)
    }

    /// Asks for it; says whether it has come. What has not may be asked for again.
    pub async fn load(self) -> bool {
        let come = match self {
            Self::Milestones => pieces::load_milestones().await.is_ok(),
            Self::Pages => pieces::load_pages().await.is_ok(),
            Self::Builder => pieces::load_builder().await.is_ok(),
        };
        if come {
            HAVE_COME[self as usize].store(true, Ordering::Relaxed);
        }
        come
    }

    /// What it draws of the present view; nothing before it has come.
    pub fn drawn(self, ctx: &AppContext) -> Option<Html> {
        if !self.has_come() {
            return None;
        }
        match self {
            Self::Milestones => at_once(pieces::milestones(ctx)),
            Self::Pages => at_once(pieces::pages(ctx)),
            Self::Builder => at_once(pieces::builder(ctx)),
        }
    }
}

/// What is there at the first look: a part that has come is not waited for.
fn at_once<T, E>(future: impl Future<Output = Result<T, E>>) -> Option<T> {
    let mut context = Context::from_waker(Waker::noop());
    match pin!(future).poll(&mut context) {
        Poll::Ready(answer) => answer.ok(),
        Poll::Pending => None,
    }
}
