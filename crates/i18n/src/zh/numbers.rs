//! Numbers within Chinese messages.

use dataset::Language;

/// A count as Chinese writes it.
pub(super) fn compact(count: usize) -> String {
    crate::compact(Language::Zh, count)
}
