//! Values as a line has them, made by hand.

use dataset::{Bound, Date, Grade, ObservationId, Period, Status};
use engine::transform::{InputRole, Stated, Value};

pub(crate) fn at(text: &str) -> Period {
    Period::parse(text).unwrap()
}

/// A measured, exact value, stated in 2026 by its body; its row is a number of the
/// test's own.
pub(crate) fn value(row: u16, period: &str, number: f64) -> Value {
    Value {
        period: at(period),
        number,
        bound: Bound::Exact,
        status: Status::Reported,
        half: 0.0,
        from_levels: None,
        stated: Stated {
            published: Date::parse("2026").unwrap(),
            grade: Grade::Primary,
        },
        inputs: vec![(InputRole::Itself, vec![ObservationId(row)])],
    }
}

pub(crate) fn bound(row: u16, period: &str, number: f64, bound: Bound) -> Value {
    Value {
        bound,
        ..value(row, period, number)
    }
}

pub(crate) fn status(row: u16, period: &str, number: f64, status: Status) -> Value {
    Value {
        status,
        ..value(row, period, number)
    }
}
