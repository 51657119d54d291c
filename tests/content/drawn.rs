//! The figures of the CSV files that a default chart has to draw.

use super::catalogue::Shown;
use super::naive::{Figure, book, default_sort};
use super::when::Sort;

/// The areas that a chart shows, in the order in which they lead.
pub fn areas(shown: &Shown) -> Vec<&'static str> {
    let areas = shown.model.selection.shown.iter();
    areas.map(|area| area.code()).collect()
}

/// The figures of those areas.
fn of_areas(shown: &Shown) -> Vec<&'static Figure> {
    let areas = areas(shown);
    let all = book().figures(shown.indicator).iter();
    all.filter(|figure| areas.contains(&&*figure.area)).collect()
}

/// The kind of period that is drawn of them; all where it is `None`.
pub fn sort(shown: &Shown) -> Option<Sort> {
    default_sort(&of_areas(shown), book().is_stock(shown.indicator))
}

/// The figures of that kind.
pub fn drawn(shown: &Shown) -> Vec<&'static Figure> {
    let sort = sort(shown);
    let mut all = of_areas(shown);
    all.retain(|figure| sort.is_none_or(|sort| sort == figure.when.sort));
    all
}
