//! Policy targets held against what was measured.
//!
//! A target is judged by the figures of its own indicator, or of the one that its
//! note names, for the same area: of each body's figures for a period by the one that
//! holds ([`current`](crate::transform::current)). Only what was measured counts; where
//! nothing was ever measured, estimates. A forecast is no outcome, whatever it is called:
//! what came out before its period began is one.
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
mod judge;

use std::cmp::Reverse;

use dataset::{Area, BodyId, Dataset, DayNumber, IndicatorId, ObservationId, Period, Status};

use crate::lines::Statement;
use judge::judge;

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
