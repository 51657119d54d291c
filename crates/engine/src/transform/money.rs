//! Yuan as US dollars, by the mean rate of each year.

use dataset::{Bound, Dataset, IndicatorId, Period, PeriodKind, Unit};

use super::current::exact_measured;
use super::{InputRole, Outcome, Reason, Value, stated};
use crate::lines::lines;

/// The yearly mean rates of the data set, in yuan per US dollar.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Rates {
    years: Vec<Value>,
}

impl Rates {
    /// The rates of the fullest line that is measured in yuan per US dollar; none
    /// if the data has no such indicator.
    pub fn of(data: &Dataset) -> Self {
        let is_rate = |id: &IndicatorId| data[*id].unit == Unit::CnyPerUsd;
        let years = data
            .indicator_ids()
            .filter(is_rate)
            .filter_map(|id| {
                let is_year = |row: &dataset::Observation| row.period.kind() == PeriodKind::Year;
                lines(data, id, &is_year).into_iter().next()
            })
            .map(|line| stated(data, &line))
            .max_by_key(Vec::len);
        Self {
            years: years.unwrap_or_default(),
        }
    }

    /// Each value in US dollars by the mean rate of the year in which its period
    /// ends. A period that crosses a new year has no rate of its own.
    pub fn dollars(&self, values: &[Value]) -> Outcome {
        let mut outcome = Outcome::default();
        for value in values {
            let year = value.period.year();
            match self.rate(value.period) {
                Some(rate) => {
                    let number = value.number / rate.number;
                    outcome
                        .values
                        .push(value.with(number, InputRole::Rate, rate));
                }
                None => outcome.leave_out(value.period, Reason::NoRate(year)),
            }
        }
        outcome
    }

    fn rate(&self, period: Period) -> Option<&Value> {
        let year = Period::Year(i16::try_from(period.year()).ok()?);
        let rate = exact_measured(&self.years, year).ok().flatten()?;
        (year.contains(period) && rate.bound == Bound::Exact && rate.number > 0.0).then_some(rate)
    }
}
