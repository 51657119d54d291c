//! A figure's key in an address: what makes its row one of its kind, joined by
//! colons, which none of the parts can hold.

use dataset::{Code, Dataset, ObservationId};

/// `indicator:area:period:status:source`.
pub fn key(data: &Dataset, id: ObservationId) -> String {
    let row = &data[id];
    format!(
        "{}:{}:{}:{}:{}",
        data[row.indicator].slug,
        row.area,
        row.period,
        row.status.code(),
        data[row.source].slug
    )
}

/// The row with a key.
pub(super) fn find(data: &Dataset, text: &str) -> Option<ObservationId> {
    let slug = text.split(':').next()?;
    let indicator = data.find_indicator(slug)?;
    data.observation_ids()
        .filter(|id| data[*id].indicator == indicator)
        .find(|id| key(data, *id) == text)
}
