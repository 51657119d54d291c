//! The figures of the CSV files that a chart has to draw.

use dataset::{Code, ObservationId};
use view::Form;

use super::book::{Figure, book};
use super::catalogue::{Shown, data};
use super::naive::default_sort;
use super::reading::is_near;
use super::when::{Day, Sort, when};

/// The areas that a chart shows, in the order in which they lead.
pub(crate) fn areas(shown: &Shown) -> Vec<&'static str> {
    let areas = shown.model.selection.shown.iter();
    areas.map(|area| area.code()).collect()
}

/// The figures of those areas.
fn of_areas(shown: &Shown) -> Vec<&'static Figure> {
    let areas = areas(shown);
    let all = book().figures(shown.indicator).iter();
    all.filter(|figure| areas.contains(&&*figure.area))
        .collect()
}

/// The kind of period that is drawn of them; all where it is `None`.
pub(crate) fn sort(shown: &Shown) -> Option<Sort> {
    match shown.asked("periods") {
        None => default_sort(&of_areas(shown), book().is_stock(shown.indicator)),
        Some("all") => None,
        Some(code) => Sort::ALL.into_iter().find(|sort| sort.code() == code),
    }
}

/// The figures of that kind.
pub(crate) fn drawn(shown: &Shown) -> Vec<&'static Figure> {
    let sort = sort(shown);
    let mut all = of_areas(shown);
    all.retain(|figure| sort.is_none_or(|sort| sort == figure.when.sort));
    all
}

/// The days that are seen, where the address or the form chooses them and there is an
/// axis of time.
pub(crate) fn seen(shown: &Shown) -> Option<(Day, Day)> {
    let between = shown.model.computed.between;
    match (shown.model.form, between) {
        (Form::Slope, Some((from, to))) => {
            let [from, to] = [from, to].map(|period| when(&period.to_string()));
            Some((from.first, to.last))
        }
        (Form::Number | Form::Ranked, _) => None,
        _ => {
            let [from, to] = ["from", "to"].map(|end| shown.asked(end).map(when));
            let is_asked = from.is_some() || to.is_some();
            let first = from.map_or((0, 1, 1), |from| from.first);
            let last = to.map_or((9999, 12, 31), |to| to.last);
            is_asked.then_some((first, last))
        }
    }
}

/// The figure that a row of the data set was made of.
pub(crate) fn figure_of(indicator: &str, row: ObservationId) -> &'static Figure {
    let row = &data()[row];
    let line = (row.area.code(), data()[row.body].slug);
    let is_it = |figure: &&Figure| {
        figure.line() == line
            && figure.period == row.period.to_string()
            && (&*figure.bound, &*figure.status) == (row.bound.code(), row.status.code())
            && is_near(row.value.as_f64(), figure.number())
    };
    let mut found = book().figures(indicator).iter().filter(is_it);
    found.next().expect("every row is in the file")
}
