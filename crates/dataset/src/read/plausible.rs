//! Whether a figure or an event can be so: its size, and its time beside that
//! of its sources.

use super::cell::Row;
use super::tables::find_indicator;
use crate::{Date, DayNumber, Indicator, IndicatorKind, Period, Source, Status, UnitFamily, Value};

/// A value is one that its indicator can have.
pub(super) fn check_size(row: &mut Row, indicators: &[Indicator], value: Value) {
    let id = row.cell("indicator");
    let Some(indicator) = find_indicator(indicators, id) else {
        return;
    };
    let (kind, family) = (indicator.kind, indicator.unit.family());
    let number = value.as_f64();
    let message = match family {
        _ if kind == IndicatorKind::Share && !(0.0..=100.0).contains(&number) => {
            format!("{value} is no share (0 to 100 percent)")
        }
        UnitFamily::Percent if !(-100.0..=1000.0).contains(&number) => {
            format!("{value} percent is beyond belief (-100 to 1000)")
        }
        UnitFamily::Count | UnitFamily::Physical if number < 0.0 => {
            format!("{value} is below zero, which only money and percent can be")
        }
        _ => return,
    };
    row.fault("value", message);
}

/// A measured figure is for a period that had begun when its source came out.
pub(super) fn check_measured(row: &mut Row, sources: &[Source], period: Period, status: Status) {
    let source = row.cell("source");
    let Some(published) = published(sources, source) else {
        return;
    };
    if status.is_measured() && period.first_day() > published.last_day() {
        let status = row.cell("status");
        let message = format!(
            "{status} for {period} by a source of {published} (use expected, target or estimate)"
        );
        row.fault("status", message);
    }
}

/// An event lies before the latest of its sources.
pub(super) fn check_happened(row: &mut Row, sources: &[Source], date: Date) {
    let named = row.cell("sources").split(';');
    let dates: Option<Vec<Date>> = named.map(|source| published(sources, source)).collect();
    let latest: Option<DayNumber> =
        dates.and_then(|dates| dates.into_iter().map(Date::last_day).max());
    if latest.is_some_and(|latest| latest < date.first_day()) {
        row.fault("date", format!("{date} is after all of its sources"));
    }
}

fn published(sources: &[Source], id: &str) -> Option<Date> {
    let place = sources.binary_search_by(|source| source.slug.cmp(id));
    place.ok().map(|place| sources[place].published)
}
