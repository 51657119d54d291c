//! Reading `traits.csv`, and what holds between an indicator and its whole.

use super::Fault;
use super::cell::Row;
use super::file::Table;
use super::keys::Keys;
use super::tables::{find_indicator, rows};
use crate::traits::circle;
use crate::{Accrual, Indicator, IndicatorId, IndicatorKind, Quantity, Traits};

/// Reads the table; rows with a fault are left out.
pub(super) fn read(
    table: &Table,
    keys: &Keys,
    indicators: &[Indicator],
    faults: &mut Vec<Fault>,
) -> Vec<Traits> {
    let mut traits = rows(table, faults, |row| traits(row, keys, indicators));
    traits.sort_by_key(|row| row.indicator);
    let part = circle(&traits).and_then(|id| indicators.get(id.index()));
    let mut raw = table.rows.iter();
    // Where an indicator's row has a fault, numbers and rows may not agree.
    if let Some(part) = part.filter(|_| faults.is_empty())
        && let Some(raw) = raw.find(|&&raw| table.cell(raw, "indicator") == part.slug)
    {
        let message = format!("\"{}\" is a part of itself", part.slug);
        faults.push(table.fault(raw.line, "whole", message));
    }
    traits
}

fn traits(row: &mut Row, keys: &Keys, indicators: &[Indicator]) -> Option<Traits> {
    let indicator = row.mention("indicator", &keys.indicators, "indicators");
    let accrual = row.code("accrual");
    let whole = match row.cell("whole") {
        "" => Some(None),
        _ => whole(row, keys, indicators).map(Some),
    };
    let quantity = match row.cell("quantity") {
        "" => Some(Quantity::Amount),
        _ => row.code("quantity"),
    };
    let growth = match row.cell("growth") {
        "" => Some(None),
        _ => growth(row, keys, indicators).map(Some),
    };
    let id = row.cell("indicator");
    if let Some(known) = find_indicator(indicators, id)
        && known.kind != IndicatorKind::Level
        && accrual == Some(Accrual::Flow)
    {
        let message = format!("\"{id}\" is a growth or a share, which is never added up");
        row.fault("accrual", message);
        return None;
    }
    Some(Traits {
        indicator: IndicatorId(indicator?),
        accrual: accrual?,
        whole: whole?,
        quantity: quantity?,
        growth: growth?,
    })
}

/// The indicator that states the growth of the row's own.
fn growth(row: &mut Row, keys: &Keys, indicators: &[Indicator]) -> Option<IndicatorId> {
    let id = row.cell("growth");
    let growth = row.mention("growth", &keys.indicators, "indicators")?;
    if find_indicator(indicators, id).is_some_and(|known| known.kind != IndicatorKind::Growth) {
        let message = format!("\"{id}\" is no growth (its kind in indicators.csv is another)");
        row.fault("growth", message);
        return None;
    }
    Some(IndicatorId(growth))
}

/// The whole that the row names: one that can have this part.
fn whole(row: &mut Row, keys: &Keys, indicators: &[Indicator]) -> Option<IndicatorId> {
    let (id, part) = (row.cell("whole"), row.cell("indicator"));
    let whole = row.mention("whole", &keys.indicators, "indicators")?;
    let units = find_indicator(indicators, id).zip(find_indicator(indicators, part));
    if units.is_some_and(|(whole, part)| whole.unit != part.unit) {
        let message = format!("\"{id}\" has another unit than \"{part}\", which is no part of it");
        row.fault("whole", message);
        return None;
    }
    let table = row.table;
    let mut own = table.rows.iter();
    let own = own.find(|&&raw| table.cell(raw, "indicator") == id);
    let accrual = own.map(|&raw| table.cell(raw, "accrual"));
    if accrual != Some(row.cell("accrual")) {
        let part = row.cell("accrual");
        let message = format!("\"{id}\" must be a {part}, as its part is, in a row of its own");
        row.fault("whole", message);
        return None;
    }
    Some(IndicatorId(whole))
}
