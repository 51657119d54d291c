//! Reading `targets.csv`, and what holds between a target and its outcome.

use std::collections::HashSet;

use super::Faults;
use super::cell::Row;
use super::file::{RawRow, Table};
use super::keys::Keys;
use super::tables::{find_indicator, rows};
use crate::quote::Quoted;
use crate::{Code, Comparable, Indicator, IndicatorId, Status, TargetNote};

/// The columns that a target and what is said of it share.
const KEY: [&str; 3] = ["indicator", "area", "period"];

/// Their cells.
type Key = [&'static str; 3];

/// Reads the table; rows with a fault are left out.
pub(super) fn read(
    table: &Table,
    keys: &Keys,
    indicators: &[Indicator],
    observations: &Table,
    faults: &mut Faults,
) -> Vec<TargetNote> {
    let targets = targets_of(observations);
    let mut notes = rows(table, faults, |row| {
        note(row, keys, indicators, targets.as_ref())
    });
    notes.sort_by_key(|note| (note.indicator, note.area, note.period));
    notes
}

/// The targets that there are, by the cells: a row that has a fault of its own is there
/// all the same. `None` where some rows could not be read: then nothing is known to be gone.
fn targets_of(observations: &Table) -> Option<HashSet<Key>> {
    let is_target = |row: &&RawRow| observations.cell(**row, "status") == Status::Target.code();
    let targets = observations.rows.iter().filter(is_target);
    let keys = targets.map(|row| KEY.map(|column| observations.cell(*row, column)));
    observations.complete.then(|| keys.collect())
}

fn note(
    row: &mut Row,
    keys: &Keys,
    indicators: &[Indicator],
    targets: Option<&HashSet<Key>>,
) -> Option<TargetNote> {
    let indicator = row.mention("indicator", &keys.indicators, "indicators");
    let (area, period) = (row.area("area"), row.period("period"));
    let outcome = match row.cell("outcome") {
        "" => Some(None),
        _ => outcome(row, keys, indicators).map(Some),
    };
    let comparable: Option<Comparable> = row.code("comparable");
    let reason = row.optional_bilingual("reason");
    let (indicator, area, period) = (IndicatorId(indicator?), area?, period?);
    let own = KEY.map(|column| row.cell(column));
    if targets.is_some_and(|targets| !targets.contains(&own)) {
        let id = row.cell("indicator");
        let message = format!(
            "{id} has no target for this area and period",
            id = Quoted(id)
        );
        row.fault("period", message);
        return None;
    }
    let (comparable, reason) = (comparable?, reason?);
    if comparable == Comparable::No && reason.is_empty() {
        row.fault("reason_en", "say why the two cannot be compared");
        return None;
    }
    Some(TargetNote {
        indicator,
        area,
        period,
        outcome: outcome?,
        comparable,
        reason,
    })
}

/// The indicator that the row names: another, in the same unit.
fn outcome(row: &mut Row, keys: &Keys, indicators: &[Indicator]) -> Option<IndicatorId> {
    let (id, own) = (row.cell("outcome"), row.cell("indicator"));
    let outcome = row.mention("outcome", &keys.indicators, "indicators")?;
    if id == own {
        row.fault(
            "outcome",
            "leave it empty: a target is judged by its own indicator",
        );
        return None;
    }
    let units = find_indicator(indicators, id).zip(find_indicator(indicators, own));
    if units.is_some_and(|(outcome, own)| outcome.unit != own.unit) {
        let message = format!(
            "{id} has another unit than {own}",
            id = Quoted(id),
            own = Quoted(own)
        );
        row.fault("outcome", message);
        return None;
    }
    Some(IndicatorId(outcome))
}
