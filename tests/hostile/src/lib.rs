//! What holds for any input, however hostile: one function for each way in.
//!
//! Each takes bytes and panics where its promise is broken. The fuzz targets in
//! `fuzz/` call them with what they invent; the tests beside this call them with
//! the inputs that were kept, and with a short random run. What the inputs look
//! like on a page is held by `tests/strings.rs`.
#![allow(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "checks for tests: they panic where a promise is broken"
)]

mod address;
mod blob;
mod csv;
mod good;
mod package;
mod search;

pub use address::{address, address_length};
pub use blob::blob_decoder;
pub use csv::csv_reader;
pub use good::{good, good_file};
pub use package::package_shape;
pub use search::search;
