//! Choosing a value among others, or letting it go.

use std::collections::BTreeSet;

/// Chooses a value, or lets it go.
pub(super) fn toggle<T: Ord>(chosen: &mut BTreeSet<T>, value: T) {
    if !chosen.remove(&value) {
        chosen.insert(value);
    }
}

/// The same for a list that is kept in order.
pub(super) fn toggle_in_order<T: Ord>(chosen: &mut Vec<T>, value: T) {
    if let Some(at) = chosen.iter().position(|other| *other == value) {
        chosen.remove(at);
    } else {
        chosen.push(value);
        dataset::sort::by(chosen, Ord::cmp);
    }
}
