use super::numbers::compact;
use crate::messages::Provenance;

pub(super) const PROVENANCE: Provenance = Provenance {
    opens_receipt: ": source and details",
    sources: "Sources",
    via: ", via ",
    before_more: " ",
    more_sources: |count| format!("and {} more", compact(count)),
    all_sources: "All sources",
    other_sources: "Other figures for the same",
};
