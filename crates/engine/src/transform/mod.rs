//! What is worked out of a line: growth, an index, shares, sums, dollars.
//!
//! | measure | asks for | bound and status of the outcome |
//! |---|---|---|
//! | level | nothing | as stated |
//! | growth on the period before, on a year before | both values exact and measured, the first above zero | exact, measured |
//! | index to a base period | an exact measured base above zero, of the same sort of period | as stated |
//! | compound annual growth | both ends exact and measured, above zero, whole years apart | exact, measured |
//! | share of a whole | an exact measured whole of the same body for the same period, not smaller than the part | as stated |
//! | cumulative | exact measured yearly values of what adds up, without a gap | exact, measured |
//! | single months | exact measured figures from January to a month and to the month before | exact, measured |
//! | in US dollars | a yearly mean rate for the period's year | as stated |
//!
//! A value is *exact and measured* if it holds for its period (`current.rs`), was measured and is
//! exact. Nothing is worked out across bodies. What cannot be worked out is left out with
//! its reason, never guessed.
//!
//! Leaves to others: which lines there are, words, drawing.

mod before_after;
mod cumulative;
mod current;
mod growth;
mod money;
mod months;
mod precision;
mod relative;

use dataset::{Area, Bound, Dataset, Date, Grade, ObservationId, Period, Range, Status, Unit};

use crate::lines::{Line, Statement};

pub use before_after::{BeforeAfter, before_after};
pub use current::{Current, among, common_base, current, periods};
pub use growth::as_stated;
pub use money::Rates;
pub use precision::{off_by, written};

/// What is worked out of the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Measure {
    /// The values as stated.
    #[default]
    Level,
    /// Growth on the period before, in percent.
    Growth,
    /// Growth on the same period of the year before, in percent.
    YearGrowth,
    /// Relative to a base period, which is 100.
    Index(Period),
    /// Mean growth a year between two periods, in percent.
    Compound(Period, Period),
    /// Percent of a whole.
    Share,
    /// Added up over years.
    Cumulative,
    /// Of single months, also where they are stated from January on alone.
    SingleMonths,
}

/// What a row had to do with an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputRole {
    /// It is the value itself.
    Itself,
    /// The value that it is compared with.
    Base,
    /// The whole that it is a share of.
    Whole,
    /// The rate that it was converted by.
    Rate,
    /// A value that was added to it.
    Added,
    /// The figure from January to the end of the month.
    Through,
    /// The figure to the end of the month before, which was taken from that.
    Before,
    /// A published level that it can be computed from, though the body states it.
    Level,
}

/// The statement of a value: of several sources that repeat it the earliest date and
/// the best grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The day, month or year in which it was published.
    pub published: Date,
    /// How close its source is to the one who measured.
    pub grade: Grade,
}

/// What the numbers of a line are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueUnit {
    /// As stated, in this unit.
    Stated(Unit),
    /// Computed, in this unit.
    Computed(Unit),
    /// Growth in percent.
    Growth,
    /// Relative to a base at 100.
    Index,
}

impl ValueUnit {
    /// Their unit; an index has none.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Self::Stated(unit) | Self::Computed(unit) => Some(unit),
            Self::Growth => Some(Unit::Percent),
            Self::Index => None,
        }
    }
}

/// A value, stated or worked out, with all that went into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The period that it is for.
    pub period: Period,
    /// The number: in the indicator's unit, in dollars, in percent, or with the
    /// base at 100.
    pub number: f64,
    /// How it relates to the true number.
    pub bound: Bound,
    /// What kind of statement it is.
    pub status: Status,
    /// How far the number may be off, as its last digit says; 0 where it is all that
    /// a computation gave.
    pub half: f64,
    /// Of growth that the body itself states: what its published levels give.
    pub from_levels: Option<f64>,
    /// When it was stated, and how close to the one who measured.
    pub stated: Stated,
    /// The statements that went into it; the first is its own.
    pub inputs: Vec<(InputRole, Statement)>,
}

impl Value {
    /// The rows that went into it, its own first.
    pub fn rows(&self) -> impl Iterator<Item = ObservationId> + '_ {
        self.inputs.iter().flat_map(|(_, rows)| rows).copied()
    }

    /// Of growth that the body itself states: what its published levels give, where
    /// rounding does not explain the difference.
    pub fn other_growth(&self) -> Option<f64> {
        /// How far rounding of the levels moves a growth, in percentage points.
        const ROUNDING: f64 = 0.05;
        let is_other = |levels: &f64| (self.number - levels).abs() > self.half + ROUNDING;
        self.from_levels.filter(is_other)
    }

    /// Where the true number lies.
    pub fn range(&self) -> Range {
        Range::of(self.number, self.bound, self.half)
    }

    /// Whether a number in this unit is the one that the body states.
    pub fn is_stated(&self, unit: ValueUnit) -> bool {
        let is_own = self.inputs.first().map(|(part, _)| *part) == Some(InputRole::Itself);
        is_own && matches!(unit, ValueUnit::Stated(_))
    }

    /// The same value with what was made of it and another.
    fn with(&self, number: f64, part: InputRole, other: &Self) -> Self {
        let mut inputs = self.inputs.clone();
        let taken = other.inputs.iter().map(|(theirs, rows)| match theirs {
            InputRole::Itself => (part, rows.clone()),
            theirs => (*theirs, rows.clone()),
        });
        for input in taken {
            if !inputs.contains(&input) {
                inputs.push(input);
            }
        }
        let scale = if self.number == 0.0 {
            0.0
        } else {
            (number / self.number).abs()
        };
        Self {
            number,
            half: self.half * scale,
            inputs,
            ..self.clone()
        }
    }
}

/// Why something is not worked out, or not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The value for this period is a bound, such as "more than".
    Bound(Period, Bound),
    /// There is only an expectation, target or estimate for this period.
    NotMeasured(Period, Status),
    /// The body states two values for this period that exclude each other.
    Differ(Period),
    /// There is no value for this period.
    Missing(Period),
    /// The value for this period is not above zero.
    NotPositive(Period),
    /// The part is greater than its whole for this period.
    MoreThanWhole(Period),
    /// This base is another sort of period.
    OtherSort(Period),
    /// There is no rate for this year.
    NoRate(i32),
    /// No two periods are neighbours.
    NoNeighbours,
    /// No period has an exact measured value above zero that could be the base.
    NoBase,
    /// No two periods with exact measured values above zero are whole years apart.
    NoPair,
    /// The two periods are not whole years apart.
    NotWholeYears(Period, Period),
    /// The figures are for other than whole years.
    NotYears,
    /// The value for this period is too large or too close to zero to be written
    /// on an axis. Nothing here refuses for it: who draws knows the axes.
    OffAxis(Period),
}

/// A refusal, for one period or, without it, for the whole line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable {
    /// The period whose outcome is missing.
    pub period: Option<Period>,
    /// Why.
    pub reason: Reason,
}

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Outcome {
    /// The values, in the order of the line.
    pub values: Vec<Value>,
    /// What was not worked out.
    pub unavailable: Vec<Unavailable>,
}

impl Outcome {
    /// Nothing, for one reason.
    fn none(reason: Reason) -> Self {
        Self {
            values: Vec::new(),
            unavailable: vec![Unavailable {
                period: None,
                reason,
            }],
        }
    }

    fn leave_out(&mut self, period: Period, reason: Reason) {
        self.unavailable.push(Unavailable {
            period: Some(period),
            reason,
        });
    }
}

/// The values of a line as stated.
pub fn stated(data: &Dataset, line: &Line) -> Vec<Value> {
    let value = |statement: &Statement| {
        let row = &data[statement[0]];
        let sources = || statement.iter().map(|id| &data[data[*id].source]);
        let first = sources().map(|source| source.published);
        let first = first.min_by_key(|date| (date.last_day(), date.first_day()));
        Value {
            period: row.period,
            number: row.value.as_f64(),
            bound: row.bound,
            status: row.status,
            half: row.value.half_digit(row.bound),
            from_levels: None,
            stated: Stated {
                published: first.unwrap_or(data[row.source].published),
                grade: sources()
                    .map(|source| source.grade)
                    .min()
                    .unwrap_or(data[row.source].grade),
            },
            inputs: vec![(InputRole::Itself, statement.clone())],
        }
    };
    line.statements.iter().map(value).collect()
}

/// Works a measure out of a line's values. `whole` are the values of the whole
/// that they are parts of, by the same body, if there is one; only a share asks
/// for it.
pub fn transform(values: &[Value], measure: Measure, whole: &[Value]) -> Outcome {
    match measure {
        Measure::Level => Outcome {
            values: values.to_vec(),
            unavailable: Vec::new(),
        },
        Measure::Growth => growth::on(values, Period::before),
        Measure::YearGrowth => growth::on(values, Period::year_before),
        Measure::Index(base) => relative::index(values, base),
        Measure::Compound(from, to) => growth::compound(values, from, to),
        Measure::Share => relative::share(values, whole),
        Measure::Cumulative => cumulative::sum(values),
        Measure::SingleMonths => months::single(values),
    }
}

/// The area whose figure is the whole of all others'.
pub fn world() -> Option<Area> {
    Area::from_code("WORLD")
}

/// The status of what two measured values make.
fn softer(a: Status, b: Status) -> Status {
    if a == Status::Preliminary || b == Status::Preliminary {
        Status::Preliminary
    } else {
        Status::Reported
    }
}
