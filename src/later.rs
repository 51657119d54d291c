//! Data that comes later, for the catalog: asked for, and taken. What a reader sees
//! until then is left to `components/coming.rs`.

use engine::Catalog;

use crate::catalog::take_summaries;
use crate::platform::{Later, PlatformHandle};

impl Later {
    /// Whether the catalog has it.
    pub fn has_come(self, catalog: &Catalog) -> bool {
        match self {
            Self::Log => catalog.log().is_some(),
            Self::Summaries => catalog.has_summaries(),
        }
    }
}

/// Asks for data, unless it is there, and gives it to the catalog; calls back with
/// whether it has come whole.
pub fn take(
    later: Later,
    platform: &PlatformHandle,
    catalog: &'static Catalog,
    done: impl FnOnce(bool) + 'static,
) {
    if later.has_come(catalog) {
        return done(true);
    }
    let taken = move |bytes: Option<Vec<u8>>| {
        // Its texts are slices of it for as long as the program runs.
        let bytes: &'static [u8] = bytes?.leak();
        let taken = match later {
            Later::Log => catalog.take_log(bytes),
            Later::Summaries => take_summaries(catalog, bytes),
        };
        taken.ok()
    };
    platform.ask_later(later, Box::new(move |bytes| done(taken(bytes).is_some())));
}
