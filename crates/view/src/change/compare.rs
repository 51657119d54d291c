//! Changes of the page that compares industries.

use dataset::IndustryId;

use crate::{FIRST_COMPARED, MOST_COMPARED};

/// Chosen industries stand in the order in which they were chosen, as many as
/// can be read beside each other.
pub(super) fn toggle(compared: &mut Vec<IndustryId>, id: IndustryId) {
    if compared.is_empty() {
        *compared = FIRST_COMPARED.to_vec();
    }
    if let Some(at) = compared.iter().position(|other| *other == id) {
        compared.remove(at);
    } else if compared.len() < MOST_COMPARED {
        compared.push(id);
    }
}
