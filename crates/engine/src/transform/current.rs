//! Which of a body's values for a period holds: the one rule for marks, lines,
//! sentences, cards and computations (docs/chart-rules.md, "Which figure holds").

use dataset::{Bound, Period, PeriodKind, Status};

use super::{Reason, Value};

/// What a body's values say of a period.
#[derive(Clone, Debug, PartialEq)]
pub enum Current<'a> {
    /// There is none; a target is no value.
    None,
    /// This one holds.
    Value(&'a Value),
    /// Several of the same rank exclude each other.
    Contradiction(Vec<&'a Value>),
}

impl<'a> Current<'a> {
    /// The one that holds, if one does.
    pub fn value(self) -> Option<&'a Value> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// All that may be told of the period: one, or those that exclude each other.
    pub fn all(self) -> Vec<&'a Value> {
        match self {
            Self::None => Vec::new(),
            Self::Value(value) => vec![value],
            Self::Contradiction(values) => values,
        }
    }

    /// The one to draw through where one has to be: of a contradiction the first.
    pub fn first(self) -> Option<&'a Value> {
        self.all().into_iter().next()
    }
}

/// Which of the values of one line holds for a period.
pub fn current(values: &[Value], period: Period) -> Current<'_> {
    let is_of = |value: &&Value| value.period == period;
    among(&values.iter().filter(is_of).collect::<Vec<_>>())
}

/// Which of some values of one line for one period holds.
pub fn among<'a>(values: &[&'a Value]) -> Current<'a> {
    let no_target = |value: &&'a Value| value.status != Status::Target;
    let all = || values.iter().copied().filter(no_target);
    let best = all().map(|value| value.status.rank()).min();
    let ranked: Vec<&Value> = all()
        .filter(|value| Some(value.status.rank()) == best)
        .collect();
    let is_beaten = |value: &&Value| ranked.iter().any(|other| beats(other, value));
    let mut left: Vec<&Value> = ranked
        .iter()
        .copied()
        .filter(|value| !is_beaten(value))
        .collect();
    if left.is_empty() {
        left = ranked;
    }
    let agree = |one: &&Value| left.iter().all(|other| one.range().overlaps(other.range()));
    if !left.iter().all(agree) {
        return Current::Contradiction(left);
    }
    let width = |value: &&Value| value.range().to - value.range().from;
    let narrowest = left.into_iter().reduce(|best, next| {
        if width(&next) < width(&best) {
            next
        } else {
            best
        }
    });
    narrowest.map_or(Current::None, Current::Value)
}

/// Whether a value takes the place of another of the same rank for the same period.
fn beats(one: &Value, other: &Value) -> bool {
    if says_more(one, other) {
        return true;
    }
    if says_more(other, one) {
        return false;
    }
    let (published, before) = (one.stated.published, other.stated.published);
    if published.first_day() > before.last_day() {
        return true;
    }
    if before.first_day() > published.last_day() {
        return false;
    }
    one.stated.grade < other.stated.grade
}

/// Whether a value says all that another does and more: its range lies within the
/// other's, or it is the exact number behind a bound.
fn says_more(one: &Value, other: &Value) -> bool {
    let meets = match other.bound {
        Bound::MoreThan | Bound::AtLeast => one.number >= other.number,
        Bound::LessThan => one.number <= other.number,
        Bound::Exact | Bound::About => false,
    };
    one.range().is_within(other.range()) || one.bound == Bound::Exact && meets
}

/// The exact measured value of a period, `None` without any value for it.
///
/// # Errors
/// Why none of the values is exact and measured.
pub(super) fn exact_measured(values: &[Value], period: Period) -> Result<Option<&Value>, Reason> {
    match current(values, period) {
        Current::None => {
            let target = values.iter().find(|value| value.period == period);
            target.map_or(Ok(None), |any| Err(Reason::NotMeasured(period, any.status)))
        }
        Current::Contradiction(_) => Err(Reason::Differ(period)),
        Current::Value(value) if !value.status.is_measured() => {
            Err(Reason::NotMeasured(period, value.status))
        }
        Current::Value(value) if value.bound != Bound::Exact => {
            Err(Reason::Bound(period, value.bound))
        }
        Current::Value(value) => Ok(Some(value)),
    }
}

/// The measured values of a period that hold.
pub(super) fn measured(values: &[Value], period: Period) -> Vec<&Value> {
    let mut all = current(values, period).all();
    all.retain(|value| value.status.is_measured());
    all
}

/// The same, where a value above zero has to be there.
///
/// # Errors
/// Why there is none.
pub(super) fn positive(values: &[Value], period: Period) -> Result<&Value, Reason> {
    let value = exact_measured(values, period)?.ok_or(Reason::Missing(period))?;
    if value.number > 0.0 {
        Ok(value)
    } else {
        Err(Reason::NotPositive(period))
    }
}

/// The periods of some values, rising, each once.
pub fn periods(values: &[Value]) -> Vec<Period> {
    let mut periods: Vec<Period> = values.iter().map(|value| value.period).collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    periods
}

/// The base period that most lines have an exact measured value above zero for: a year if
/// any is, of equals the earliest; `None` without any.
pub fn common_base(lines: &[Vec<Value>]) -> Option<Period> {
    let mut all: Vec<Period> = lines.iter().flat_map(|line| periods(line)).collect();
    dataset::sort::by(&mut all, Ord::cmp);
    all.dedup();
    let number = |period: Period| {
        let has = |line: &&Vec<Value>| positive(line, period).is_ok();
        lines.iter().filter(has).count()
    };
    // The last of equals is taken, so the earliest has to come last.
    all.into_iter()
        .rev()
        .map(|period| (number(period), period))
        .filter(|(number, _)| *number > 0)
        .max_by_key(|(number, period)| (period.kind() == PeriodKind::Year, *number))
        .map(|(_, period)| period)
}
