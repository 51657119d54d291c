//! Writes every page of the site as HTML: readable before any script has run,
//! and without any. What a page shows is the app's own; this crate adds what
//! stands around it: the document's head, the sitemap, the files beside a page.
//! Bundling the app is left to trunk, which runs this when it has done so.

pub mod bundle;
mod card;
mod digest;
mod embed;
mod escape;
mod fault;
mod feed;
mod files;
mod gzip;
mod head;
mod headers;
pub mod held;
pub mod kept;
pub mod linked_data;
mod links;
mod manifest;
mod oembed;
mod offline;
mod one_file;
pub mod package;
pub mod page;
pub mod pinned;
mod place;
mod policy;
mod program;
pub mod render;
mod script;
mod shell;
pub mod site;
mod sitemap;

pub use fault::{Fault, Result};
pub use place::Place;
pub use shell::Shell;
