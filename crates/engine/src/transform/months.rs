//! Single months, worked out of what a body publishes from the start of a year on.

use dataset::{Bound, Period};

use super::current::{Current, current, exact_measured, periods};
use super::{InputRole, Outcome, Reason, Value, softer};

/// The last month of a year.
const LAST_MONTH: u8 = 12;

/// The months of the years that there are values for: as stated where they are, else
/// what the cumulative figure to the end of a month adds to the one to the end of the
/// month before.
pub(super) fn single(values: &[Value]) -> Outcome {
    let mut outcome = Outcome::default();
    let mut years: Vec<i16> = values
        .iter()
        .filter_map(|value| start(value.period))
        .collect();
    dataset::sort::by(&mut years, Ord::cmp);
    years.dedup();
    for year in years {
        for month in 1..=LAST_MONTH {
            let period = Period::Month(year, month);
            let stated = current(values, period);
            if stated == Current::None {
                match added(values, year, month) {
                    Ok(Some(value)) => outcome.values.push(value),
                    Ok(None) => {}
                    Err(reason) => outcome.leave_out(period, reason),
                }
            } else {
                outcome.values.extend(stated.all().into_iter().cloned());
            }
        }
    }
    if outcome == Outcome::default() {
        return Outcome::none(Reason::NoNeighbours);
    }
    outcome
}

/// The year of a period that starts with it or lies within it.
fn start(period: Period) -> Option<i16> {
    match period {
        Period::Year(year)
        | Period::Half(year, 1)
        | Period::Quarter(year, 1)
        | Period::Month(year, _) => Some(year),
        Period::Span {
            from: (year, 1),
            to,
        } if to.0 == year => Some(year),
        _ => None,
    }
}

/// What a month adds to its year so far; `None` without both cumulative figures.
///
/// # Errors
/// Why one of them is not exact and measured, or why nothing can have been added.
fn added(values: &[Value], year: i16, month: u8) -> Result<Option<Value>, Reason> {
    let Some(before) = month.checked_sub(1).filter(|before| *before > 0) else {
        return Ok(None);
    };
    let has = |month: u8| {
        let mut forms = to_the_end_of(year, month).into_iter();
        forms.any(|period| periods(values).contains(&period))
    };
    if !has(month) || !has(before) {
        return Ok(None);
    }
    let (Some(to), Some(from)) = (
        cumulative(values, year, month)?,
        cumulative(values, year, before)?,
    ) else {
        return Ok(None);
    };
    let number = to.number - from.number;
    if number <= 0.0 {
        return Err(Reason::NotPositive(Period::Month(year, month)));
    }
    Ok(Some(difference(to, from, Period::Month(year, month))))
}

/// How the months from January to one of the same year can be stated.
fn to_the_end_of(year: i16, month: u8) -> Vec<Period> {
    let span = Period::Span {
        from: (year, 1),
        to: (year, month),
    };
    match month {
        1 => vec![Period::Month(year, 1)],
        3 => vec![Period::Quarter(year, 1), span],
        6 => vec![Period::Half(year, 1), span],
        LAST_MONTH => vec![Period::Year(year), span],
        _ => vec![span],
    }
}

/// The exact measured figure from January to the end of a month.
///
/// # Errors
/// Why none of its forms is exact and measured, or that two differ.
fn cumulative(values: &[Value], year: i16, month: u8) -> Result<Option<&Value>, Reason> {
    let mut found: Option<&Value> = None;
    for period in to_the_end_of(year, month) {
        let Some(value) = exact_measured(values, period)? else {
            continue;
        };
        match found {
            Some(other) if !other.range().overlaps(value.range()) => {
                return Err(Reason::Differ(period));
            }
            Some(_) => {}
            None => found = Some(value),
        }
    }
    Ok(found)
}

/// The difference of two cumulative figures, off by as much as both may be.
fn difference(to: &Value, from: &Value, period: Period) -> Value {
    let mut value = Value {
        period,
        bound: Bound::Exact,
        status: softer(to.status, from.status),
        half: to.half + from.half,
        ..to.with(to.number - from.number, InputRole::Before, from)
    };
    for (part, _) in &mut value.inputs {
        if *part == InputRole::Itself {
            *part = InputRole::Through;
        }
    }
    value
}
