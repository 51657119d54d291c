//! The targets with a verdict as rows of a figure: each outcome in percent of its
//! target. The verdicts are `engine::targets`'s.

use charts::ranked::{Limits, Row};
use dataset::{Bound, Dataset, Date, DayNumber, Language, ObservationId, Unit};
use engine::targets::{Judged, Verdict, VerdictKind, targets};
use i18n::{Messages, bounded_short, figure_short, messages, period, tick};

use engine::Catalog;

/// All targets, judged as of the day of the data: what is due is due by then.
pub fn judged(catalog: &Catalog) -> Vec<Judged> {
    let today: DayNumber = Date::parse(catalog.date).map_or(i32::MAX, Date::last_day);
    targets(&catalog.data, today)
}

/// A verdict in words.
pub fn verdict_name(messages: &Messages, kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::MetEarly => messages.targets.met_early,
        VerdictKind::Met => messages.targets.met,
        VerdictKind::Missed => messages.targets.missed,
        VerdictKind::Open => messages.targets.open,
        VerdictKind::NotMeasurable => messages.targets.not_measurable,
    }
}

/// The figure that a target is measured by: that of its own period, or else the one
/// that decides.
pub fn decisive(one: &Judged) -> Option<ObservationId> {
    let decides = matches!(
        one.verdict,
        Verdict::MetEarly | Verdict::Met | Verdict::Missed
    );
    one.then.or(one.figure).filter(|_| decides)
}

/// The line of what was asked for.
pub const LIMITS: Limits = Limits {
    most: None,
    goal: Some(100.0),
};

/// A target that can be drawn: the share of it that was reached.
#[derive(Clone, PartialEq)]
pub struct Share {
    /// Its row in the figure.
    pub row: Row,
    /// What was asked for.
    pub goal: ObservationId,
    /// What was reached.
    pub figure: ObservationId,
}

/// Rounded to a tenth of a percent; what is short of the target stays short of it.
fn to_a_tenth(percent: f64) -> f64 {
    /// What a computation of tenths may be off by.
    const SLACK: f64 = 1e-9;
    let tenths = percent * 10.0;
    if percent < 100.0 {
        (tenths + SLACK).floor() / 10.0
    } else {
        tenths.round() / 10.0
    }
}

/// Those of some targets, the most of its own reached first.
pub fn of(data: &Dataset, language: Language, judged: &[Judged]) -> Vec<Share> {
    let messages = messages(language);
    let share = |one: &Judged| {
        let figure = decisive(one)?;
        let (goal, row) = (one.goal.rows[0], &data[figure]);
        let wanted = data[goal].value.as_f64();
        let value = row.value.as_f64() / wanted * 100.0;
        // A share of what was to be kept below a limit says nothing.
        if wanted <= 0.0 || !value.is_finite() || data[goal].bound == Bound::LessThan {
            return None;
        }
        let indicator = &data[one.goal.indicator];
        let asked = figure_short(data, language, &data[goal]);
        let when = period(language, one.goal.period);
        let reached = tick(language, Unit::Percent, to_a_tenth(value));
        let reached = bounded_short(row.bound, &reached);
        Some(Share {
            row: Row {
                name: indicator.name.get(language).into(),
                tail: format!(" · {when}{}{asked}", messages.punctuation.colon),
                value,
                label: format!("{reached} · {}", verdict_name(messages, one.verdict.kind())),
                bound: row.bound,
                status: row.status,
                slot: match one.verdict {
                    Verdict::MetEarly => 2,
                    Verdict::Met => 0,
                    _ => 1,
                },
                key: 0,
            },
            goal,
            figure,
        })
    };
    let mut shares: Vec<Share> = judged.iter().filter_map(share).collect();
    dataset::sort::by(&mut shares, |a, b| b.row.value.total_cmp(&a.row.value));
    for (key, share) in (0..).zip(&mut shares) {
        share.row.key = key;
    }
    shares
}
