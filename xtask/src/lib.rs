//! The developer's commands: set up, build, serve, check, test and measure.
//!
//! A library as well as a program, so that the browser tests serve the built
//! site with the same server and hold the same size budget. It knows how the
//! project is built and nothing about what the page shows.

pub mod bench;
pub mod changelog;
pub mod cli;
pub mod compress;
pub mod data;
mod fault;
pub mod process;
pub mod project;
pub mod release_data;
pub mod serve;
pub mod server;
pub mod setup;
pub mod site;
pub mod step;
pub mod suite;

pub use fault::{Fault, Result};
