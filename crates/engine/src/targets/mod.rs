//! Policy targets held against what was measured.
//!
//! A target is judged by the figures of its own indicator, or of the one that its
//! note names, for the same area: of each body's figures for a period by the one that
//! holds ([`current`]). Only what was measured counts; where nothing was ever measured,
//! estimates. A forecast is no outcome, whatever it is called: what came out before
//! its period began is one.
//!
//! A body that states another number for the same indicator, area and period has
//! revised its target: the number stated last is the target, the others are told
//! beside it.
//!
//! In this order:
//!
//! 1. Definitions differ, says the note: no verdict.
//! 2. The figures for the target's period surely fall short: missed. Some do and
//!    some do not: no verdict.
//! 3. A figure for an earlier period surely reached it, no other for that period
//!    denies it, and the last one of the same body before the target's period does
//!    not either: met early.
//! 4. A figure for the period, or for a part of it, surely reached it: met.
//! 5. The period is not over: open.
//! 6. The bounds of the figures leave it open, or there is none: not measurable.
//!
//! "Surely" means for every value that a bound allows. What is stated as "about"
//! may be off by a fiftieth either way. A part of a period can show that a target is
//! reached, never that it is not: more of a flow may come, a stock may grow. A
//! percentage for a shorter period says nothing of a longer one.

mod filter;

use std::cmp::Reverse;

use dataset::{
    Accrual, Area, BodyId, Bound, Comparable, Dataset, DayNumber, IndicatorId, Observation,
    ObservationId, Period, Status, TargetNote,
};

use crate::lines::{Statement, lines};
use crate::transform::{Value, current, periods, stated};

pub use filter::{TargetFacet, TargetFilter, TargetSelection, VerdictKind, select};

/// What a policy, or a body, asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The indicator that it is stated for.
    pub indicator: IndicatorId,
    /// Its area.
    pub area: Area,
    /// When it is to be reached.
    pub period: Period,
    /// Who set it.
    pub body: BodyId,
    /// The rows that state it, one a source.
    pub rows: Statement,
    /// What the same body had asked for before, the latest first.
    pub earlier: Vec<Statement>,
}

/// What became of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Reached before its period began.
    MetEarly,
    /// Reached in its period.
    Met,
    /// Surely not reached.
    Missed,
    /// Its period is not over.
    Open,
    /// Nothing can be said.
    NotMeasurable(Unclear),
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// What was measured is not what was asked for.
    Definitions,
    /// Bodies disagree on whether it was reached.
    Disagree,
    /// The bounds of the figures leave it open.
    Bounds,
    /// There is no figure for its period.
    NoFigure,
}

/// A target with what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The target.
    pub goal: Goal,
    /// The indicator that it is judged by.
    pub outcome: IndicatorId,
    /// What became of it.
    pub verdict: Verdict,
    /// The figure that decides, or else the last one that there is.
    pub figure: Option<ObservationId>,
    /// The figure for the target's own period, where another decides.
    pub then: Option<ObservationId>,
}

/// Judges every target of the data as of a day, in the order of their periods.
pub fn targets(data: &Dataset, today: DayNumber) -> Vec<Judged> {
    let mut all: Vec<Judged> = goals(data)
        .into_iter()
        .map(|goal| judge(data, goal, today))
        .collect();
    dataset::sort::by_key(&mut all, |judged| judged.goal.period.last_day());
    all
}

/// Judges the target that a row states as of a day; `None` where the row is no target.
pub fn target(data: &Dataset, row: ObservationId, today: DayNumber) -> Option<Judged> {
    let mut goals = goals(data).into_iter();
    let goal = goals.find(|goal| goal.rows.contains(&row))?;
    Some(judge(data, goal, today))
}

/// The targets of the data, each once: what a body asks of an indicator in an area
/// and a period, however many sources repeat it and however often it was revised.
fn goals(data: &Dataset) -> Vec<Goal> {
    let mut goals: Vec<Goal> = Vec::new();
    for id in data.observation_ids() {
        let row = &data[id];
        if row.status != Status::Target {
            continue;
        }
        let same = |goal: &&mut Goal| {
            (goal.indicator, goal.area, goal.period, goal.body)
                == (row.indicator, row.area, row.period, row.body)
        };
        if let Some(goal) = goals.iter_mut().find(same) {
            goal.earlier.push(vec![id]);
        } else {
            goals.push(Goal {
                indicator: row.indicator,
                area: row.area,
                period: row.period,
                body: row.body,
                rows: vec![id],
                earlier: Vec::new(),
            });
        }
    }
    for goal in &mut goals {
        put_in_order(data, goal);
    }
    goals
}

/// Joins the rows of a target that repeat a number, and sets the number that was
/// stated last before those that it took the place of.
fn put_in_order(data: &Dataset, goal: &mut Goal) {
    let mut statements: Vec<Statement> = vec![std::mem::take(&mut goal.rows)];
    for id in goal.earlier.drain(..).flatten() {
        let value = data[id].value.as_f64();
        let same = |statement: &&mut Statement| {
            let known = data[statement[0]].value.as_f64();
            known.total_cmp(&value).is_eq()
        };
        match statements.iter_mut().find(same) {
            Some(statement) => statement.push(id),
            None => statements.push(vec![id]),
        }
    }
    dataset::sort::by_key(&mut statements, |statement| {
        let published = statement.iter().map(|id| data[data[*id].source].published);
        let days = published.map(|date| (date.last_day(), date.first_day()));
        Reverse(days.min())
    });
    let mut statements = statements.into_iter();
    goal.rows = statements.next().unwrap_or_default();
    goal.earlier = statements.collect();
}

/// Whether a figure reached a target.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reached {
    Yes,
    No,
    Unsure,
}

/// What "about" may be off by, as a share.
const ABOUT: f64 = 0.02;

fn reached(figure: &Observation, goal: &Observation) -> Reached {
    let (value, wanted) = (figure.value.as_f64(), goal.value.as_f64());
    let off = value.abs() * ABOUT;
    // The lowest and the highest value, and whether each can be the value itself.
    let (low, high) = match figure.bound {
        Bound::Exact => ((value, true), (value, true)),
        Bound::MoreThan => ((value, false), (f64::INFINITY, false)),
        Bound::AtLeast => ((value, true), (f64::INFINITY, false)),
        Bound::LessThan => ((f64::NEG_INFINITY, false), (value, false)),
        Bound::About => ((value - off, true), (value + off, true)),
    };
    let (yes, no) = match goal.bound {
        Bound::LessThan => (high.0 < wanted || high == (wanted, false), low.0 >= wanted),
        Bound::MoreThan => (low.0 > wanted || low == (wanted, false), high.0 <= wanted),
        Bound::Exact | Bound::AtLeast => {
            (low.0 >= wanted, high.0 < wanted || high == (wanted, false))
        }
        Bound::About => {
            let least = wanted - wanted.abs() * ABOUT;
            (low.0 >= least, high.0 < least || high == (least, false))
        }
    };
    match (yes, no) {
        (true, _) => Reached::Yes,
        (_, true) => Reached::No,
        _ => Reached::Unsure,
    }
}

fn judge(data: &Dataset, goal: Goal, today: DayNumber) -> Judged {
    let note = data.target_note(goal.indicator, goal.area, goal.period);
    let outcome = note.and_then(|note| note.outcome).unwrap_or(goal.indicator);
    let case = Case {
        data,
        wanted: &data[goal.rows[0]],
        accrual: data.traits(outcome).map(|traits| traits.accrual),
        figures: figures(data, outcome, goal.area),
    };
    let found = case.decide(note, goal.period.last_day() < today);
    Judged {
        goal,
        outcome,
        verdict: found.verdict,
        figure: found.figure.or_else(|| case.last()),
        then: found.then.filter(|then| found.figure != Some(*then)),
    }
}

/// What was measured of an indicator in an area, or else estimated: of each body and
/// period what holds, the latest published first.
fn figures(data: &Dataset, indicator: IndicatorId, area: Area) -> Vec<ObservationId> {
    let is_outcome = |row: &Observation| {
        let published = data[row.source].published.last_day();
        row.area == area
            && (row.status.is_measured() || row.status == Status::Estimate)
            && published >= row.period.first_day()
    };
    let mut holding: Vec<Value> = Vec::new();
    for line in lines(data, indicator, &is_outcome) {
        let values = stated(data, &line);
        for period in periods(&values) {
            holding.extend(current(&values, period).all().into_iter().cloned());
        }
    }
    if holding.iter().any(|value| value.status.is_measured()) {
        holding.retain(|value| value.status.is_measured());
    }
    dataset::sort::by_key(&mut holding, |value| {
        let row = value.rows().next();
        (Reverse(value.stated.published.first_day()), row)
    });
    holding
        .iter()
        .filter_map(|value| value.rows().next())
        .collect()
}

/// What decided.
struct Found {
    verdict: Verdict,
    figure: Option<ObservationId>,
    then: Option<ObservationId>,
}

struct Case<'a> {
    data: &'a Dataset,
    /// A row that states the target.
    wanted: &'a Observation,
    accrual: Option<Accrual>,
    figures: Vec<ObservationId>,
}

impl Case<'_> {
    fn decide(&self, note: Option<&TargetNote>, over: bool) -> Found {
        let found = |verdict, figure, then| Found {
            verdict,
            figure,
            then,
        };
        if note.is_some_and(|note| note.comparable == Comparable::No) {
            let verdict = if over {
                Verdict::NotMeasurable(Unclear::Definitions)
            } else {
                Verdict::Open
            };
            return found(verdict, None, None);
        }
        let then = |wanted: Reached| {
            let mut of_period = self.figures.iter().filter(|id| self.covers(**id));
            of_period.find(|id| self.reached(**id) == wanted).copied()
        };
        let (yes, no) = (then(Reached::Yes), then(Reached::No));
        if let (Some(_), Some(no)) = (yes, no) {
            return found(Verdict::NotMeasurable(Unclear::Disagree), Some(no), yes);
        }
        if no.is_some() {
            return found(Verdict::Missed, no, None);
        }
        if let Some(early) = self.early() {
            return found(Verdict::MetEarly, Some(early), yes);
        }
        if let Some(within) = yes.or_else(|| self.within()) {
            return found(Verdict::Met, Some(within), None);
        }
        if !over {
            return found(Verdict::Open, None, None);
        }
        match then(Reached::Unsure) {
            Some(id) => found(Verdict::NotMeasurable(Unclear::Bounds), Some(id), None),
            None => found(Verdict::NotMeasurable(Unclear::NoFigure), None, None),
        }
    }

    fn reached(&self, id: ObservationId) -> Reached {
        reached(&self.data[id], self.wanted)
    }

    /// Whether a figure is for the target's period: the same days, or of a stock its
    /// last day.
    fn covers(&self, id: ObservationId) -> bool {
        let (own, wanted) = (self.data[id].period, self.wanted.period);
        let ends = own.last_day() == wanted.last_day();
        ends && (own.first_day() == wanted.first_day()
            || self.accrual == Some(Accrual::Stock) && own.first_day() > wanted.first_day())
    }

    /// Whether a figure can be held against the target though it is for another
    /// period: of a stock any, of a flow one that is no longer, of all else one as
    /// long.
    fn fits(&self, id: ObservationId) -> bool {
        let days = |period: Period| period.last_day() - period.first_day();
        let (own, wanted) = (days(self.data[id].period), days(self.wanted.period));
        match self.accrual {
            Some(Accrual::Stock) => true,
            Some(Accrual::Flow) => own <= wanted + 1,
            Some(Accrual::Rate) | None => (own - wanted).abs() <= 1,
        }
    }

    /// The figure that first reached the target before its period began.
    fn early(&self) -> Option<ObservationId> {
        let begins = self.wanted.period.first_day();
        let before: Vec<ObservationId> = self
            .figures
            .iter()
            .copied()
            .filter(|id| self.data[*id].period.last_day() < begins && self.fits(*id))
            .collect();
        let period = |id: ObservationId| self.data[id].period;
        let is_firm = |id: &ObservationId| {
            let denied = before
                .iter()
                .any(|other| period(*other) == period(*id) && self.reached(*other) == Reached::No);
            let own = before
                .iter()
                .filter(|other| self.data[**other].body == self.data[*id].body)
                // A flow for a shorter period falls short of a longer one's target.
                .filter(|other| self.accrual != Some(Accrual::Flow) || self.is_as_long(**other));
            let last = own.max_by_key(|other| period(**other).last_day());
            self.reached(*id) == Reached::Yes
                && !denied
                && last.is_none_or(|last| self.reached(*last) != Reached::No)
        };
        let firm = before.iter().copied().filter(is_firm);
        firm.min_by_key(|id| period(*id).last_day())
    }

    fn is_as_long(&self, id: ObservationId) -> bool {
        let days = |period: Period| period.last_day() - period.first_day();
        (days(self.data[id].period) - days(self.wanted.period)).abs() <= 1
    }

    /// A figure for a part of the target's period that reached it.
    fn within(&self) -> Option<ObservationId> {
        let wanted = self.wanted.period;
        let is_part = |id: &ObservationId| {
            let own = self.data[*id].period;
            own.first_day() >= wanted.first_day() && own.last_day() <= wanted.last_day()
        };
        let mut parts = self.figures.iter().copied().filter(is_part);
        parts.find(|id| {
            self.accrual.is_some() && self.fits(*id) && self.reached(*id) == Reached::Yes
        })
    }

    /// The last figure that there is.
    fn last(&self) -> Option<ObservationId> {
        let figures = self.figures.iter().copied();
        figures.max_by_key(|id| self.data[*id].period.last_day())
    }
}
