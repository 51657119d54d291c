//! Reading `traits.csv`, and what holds between an indicator and its whole.

use std::collections::HashMap;

use super::Faults;
use super::cell::Row;
use super::file::Table;
use super::keys::Keys;
use super::tables::{find_indicator, rows};
use crate::quote::{Cut, Quoted};
use crate::traits::circle;
use crate::{Accrual, Indicator, IndicatorId, IndicatorKind, Quantity, Traits, Unit};

/// Written accruals by the id of their indicator.
type Accruals = HashMap<&'static str, &'static str>;

/// Reads the table; rows with a fault are left out.
pub(super) fn read(
    table: &Table,
    keys: &Keys,
    indicators: &[Indicator],
    faults: &mut Faults,
) -> Vec<Traits> {
    let accruals = accruals(table);
    let mut traits = rows(table, faults, |row| {
        traits(row, keys, indicators, accruals.as_ref())
    });
    traits.sort_by_key(|row| row.indicator);
    let part = circle(&traits).and_then(|id| indicators.get(id.index()));
    let mut raw = table.rows.iter();
    // Where an indicator's row has a fault, numbers and rows may not agree.
    if let Some(part) = part.filter(|_| faults.is_empty())
        && let Some(raw) = raw.find(|&&raw| table.cell(raw, "indicator") == part.slug)
    {
        let message = format!("{} is a part of itself", Quoted(part.slug));
        faults.push(table.fault(raw.line, "whole", message));
    }
    traits
}

/// The accrual of each indicator's row as it is written; `None` where some rows could
/// not be read.
fn accruals(table: &Table) -> Option<Accruals> {
    let mut accruals = HashMap::new();
    for &raw in &table.rows {
        let indicator = table.cell(raw, "indicator");
        let accrual = table.cell(raw, "accrual");
        accruals.entry(indicator).or_insert(accrual);
    }
    table.complete.then_some(accruals)
}

fn traits(
    row: &mut Row,
    keys: &Keys,
    indicators: &[Indicator],
    accruals: Option<&Accruals>,
) -> Option<Traits> {
    let indicator = row.mention("indicator", &keys.indicators, "indicators");
    let accrual = row.code("accrual");
    let whole = match row.cell("whole") {
        "" => Some(None),
        _ => whole(row, keys, indicators, accruals).map(Some),
    };
    let quantity = match row.cell("quantity") {
        "" => Some(Quantity::Amount),
        _ => row.code("quantity"),
    };
    let growth = match row.cell("growth") {
        "" => Some(None),
        _ => growth(row, keys, indicators).map(Some),
    };
    let counter_zh = counter(row, indicators);
    let id = row.cell("indicator");
    if let Some(known) = find_indicator(indicators, id)
        && known.kind != IndicatorKind::Level
        && accrual == Some(Accrual::Flow)
    {
        let message = format!(
            "{id} is a growth or a share, which is never added up",
            id = Quoted(id)
        );
        row.fault("accrual", message);
        return None;
    }
    Some(Traits {
        indicator: IndicatorId(indicator?),
        accrual: accrual?,
        whole: whole?,
        quantity: quantity?,
        growth: growth?,
        counter_zh: counter_zh?,
    })
}

/// The Chinese measure word of a count.
fn counter(row: &mut Row, indicators: &[Indicator]) -> Option<&'static str> {
    let word = row.cell("counter_zh");
    if word.is_empty() {
        return Some(word);
    }
    let id = row.cell("indicator");
    let is_count = find_indicator(indicators, id).is_none_or(|known| known.unit == Unit::Count);
    let is_chinese = word
        .chars()
        .all(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign));
    if is_count && is_chinese {
        return Some(word);
    }
    let message = if is_count {
        format!("{} is no Chinese measure word, such as 家", Quoted(word))
    } else {
        let id = Quoted(id);
        format!("{id} is no count (its unit in indicators.csv is another): its unit says it")
    };
    row.fault("counter_zh", message);
    None
}

/// The indicator that states the growth of the row's own.
fn growth(row: &mut Row, keys: &Keys, indicators: &[Indicator]) -> Option<IndicatorId> {
    let id = row.cell("growth");
    let growth = row.mention("growth", &keys.indicators, "indicators")?;
    if find_indicator(indicators, id).is_some_and(|known| known.kind != IndicatorKind::Growth) {
        let message = format!(
            "{id} is no growth (its kind in indicators.csv is another)",
            id = Quoted(id)
        );
        row.fault("growth", message);
        return None;
    }
    Some(IndicatorId(growth))
}

/// The whole that the row names: one that can have this part.
fn whole(
    row: &mut Row,
    keys: &Keys,
    indicators: &[Indicator],
    accruals: Option<&Accruals>,
) -> Option<IndicatorId> {
    let (id, part) = (row.cell("whole"), row.cell("indicator"));
    let whole = row.mention("whole", &keys.indicators, "indicators")?;
    let units = find_indicator(indicators, id).zip(find_indicator(indicators, part));
    if units.is_some_and(|(whole, part)| whole.unit != part.unit) {
        let message = format!(
            "{id} has another unit than {part}, which is no part of it",
            id = Quoted(id),
            part = Quoted(part)
        );
        row.fault("whole", message);
        return None;
    }
    let part = row.cell("accrual");
    if accruals.is_some_and(|accruals| accruals.get(id) != Some(&part)) {
        let message = format!(
            "{id} must be a {part}, as its part is, in a row of its own",
            id = Quoted(id),
            part = Cut(part)
        );
        row.fault("whole", message);
        return None;
    }
    Some(IndicatorId(whole))
}
