//! What became of one target: which figures count, what each of them shows, and which
//! of them decides.

use std::cmp::Reverse;

use dataset::{
    Accrual, Area, Bound, Comparable, Dataset, DayNumber, IndicatorId, Observation, ObservationId,
    Period, Status, TargetNote,
};

use super::{Goal, Judged, Unclear, Verdict};
use crate::lines::lines;
use crate::transform::{Value, current, periods, stated};

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

/// Judges a target as of a day, by the rules in the head of the module above.
pub(super) fn judge(data: &Dataset, goal: Goal, today: DayNumber) -> Judged {
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
        let is_exact_and_measured = |id: &ObservationId| {
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
        let exact_measured = before.iter().copied().filter(is_exact_and_measured);
        exact_measured.min_by_key(|id| period(*id).last_day())
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
