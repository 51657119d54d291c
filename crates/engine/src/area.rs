//! Which area lies in which.

use dataset::Area;

/// The area and the country that it is a province of: choosing `CN` finds what
/// is of `CN-GD` too, choosing `CN-GD` only what is of that province. Groups
/// (`EU`, `WORLD`) stand for themselves.
pub(crate) fn with_country(area: Area) -> impl Iterator<Item = Area> {
    let country = area.code().split_once('-');
    let country = country.and_then(|(country, _)| Area::from_code(country));
    [Some(area), country].into_iter().flatten()
}
