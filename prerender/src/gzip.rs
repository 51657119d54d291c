//! Compression that travels within a file, for what a server may send as it is.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::{Fault, Result};

/// Some bytes as gzip (RFC 1952), the same for the same bytes; `what` names them.
///
/// # Errors
/// When they cannot be compressed, which would be a bug.
pub(crate) fn gzip(bytes: &[u8], what: &str) -> Result<Vec<u8>> {
    let failed = |error| Fault::new(format!("{what} cannot be compressed: {error}"));
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).map_err(failed)?;
    encoder.finish().map_err(failed)
}
