//! Drives a real browser over the built site as a reader would.
//!
//! A test is one call of [`journey()`] with what a reader does in Chromium, or
//! of [`journey_in`] for one of the three engines. Each journey has a browser of
//! its own with a fixed screen, a fixed time zone and no history, and fails,
//! whatever else it looks at, when the page writes an error to the console or
//! asks another host for anything. Pages that embed the site are served from an
//! origin of their own. What pages hold is left to the tests.

mod capabilities;
mod chromium;
mod console;
mod deploy;
mod display;
pub mod documents;
mod driver;
mod elsewhere;
mod engine;
mod failure;
mod frames;
mod hosts;
mod journey;
mod page;
mod png;
mod pointer;
mod release;
mod requests;
mod screen;
mod session;
mod share;
mod site;
mod traffic;
mod watch;

pub use deploy::{Deploy, Instead};
pub use engine::Engine;
pub use failure::{Failure, Result};
pub use frames::{COMES, NEVER_CAME};
pub use hosts::hosts;
pub use journey::{in_each_engine, journey, journey_in, journey_with};
pub use page::Page;
pub use png::png_size;
pub use screen::{Scheme, Screen};
pub use session::Session;
pub use share::goes_through;
pub use site::{project, site};
