//! Drives a real browser over the built site as a reader would.
//!
//! A test is one call of [`journey()`] with what a reader does. Each journey has
//! a browser of its own with a fixed screen, a fixed time zone and no history,
//! and fails, whatever else it looks at, when the page writes an error to the
//! console or asks another host for anything. What the page holds is left to
//! the tests.

mod driver;
mod failure;
mod journey;
mod page;
mod screen;
mod session;
mod site;
mod traffic;

pub use failure::{Failure, Result};
pub use journey::journey;
pub use page::Page;
pub use screen::{Scheme, Screen};
pub use session::Session;
pub use site::{project, site};
