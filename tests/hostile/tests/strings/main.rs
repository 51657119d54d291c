//! The strings of `strings.txt`, tried in every place that shows text: as the
//! texts of the data on every sort of page and in every file beside it, in
//! addresses, as stored values, in the builder and its snippets.
//!
//! What is made of them is parsed as a browser would. Its elements and their
//! attributes must be those of the same page with harmless texts, nothing may
//! run or lead elsewhere than to the web, and the string must stand there whole.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod addresses;
mod builder;
mod data;
mod dom;
mod files;
mod list;
mod pages;
