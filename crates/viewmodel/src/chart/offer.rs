//! The third step of a chart: what a reader can choose for what was computed. A
//! measure is offered that the data bears, a form that does not mislead.

use dataset::{Code, Dataset, IndicatorKind, Observation, Period, PeriodKind, Quantity};
use engine::lines::{Line, lines};
use engine::transform::{self, Value, ValueUnit};
use view::{ChartView, Form, Measure, Periods};

use super::compare::place_of;
use super::compute::{Computed, ComputedSeries};
use super::measures::{self, Wholes, whole_of};
use super::meetings::{dots, slopes};
use super::select::Selection;

/// What can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The measures that the data bears.
    pub measures: Vec<Measure>,
    /// The ways to show the values that fit them.
    pub forms: Vec<Form>,
    /// The periods that can be ranked, rising.
    pub ranks: Vec<Period>,
    /// Whether a logarithmic axis says something.
    pub log: bool,
}

/// What can be chosen for what was computed.
pub(super) fn offer(
    data: &Dataset,
    selection: &Selection,
    computed: &Computed,
    view: &ChartView,
) -> Offer {
    let ranks = ranks(computed);
    Offer {
        measures: offered_measures(data, selection, computed),
        forms: forms(
            &Fit {
                data,
                selection,
                computed,
                view,
            },
            &ranks,
        ),
        ranks,
        log: can_log(data, computed),
    }
}

/// The measures that at least one line bears.
fn offered_measures(data: &Dataset, selection: &Selection, computed: &Computed) -> Vec<Measure> {
    let wholes = Wholes::of(data, selection);
    let is_borne = |wanted: Measure| {
        let Some(measure) = measures::with_periods(computed, wanted) else {
            return false;
        };
        let mut lines = selection.lines.iter().zip(&computed.inputs);
        lines.any(|(line, values)| {
            if !measures::bears(data, line, values, wanted) {
                return false;
            }
            if wanted == Measure::SingleMonths {
                return adds_months(data, line);
            }
            let outcome = measures::worked_out(data, line, values, measure, &wholes);
            match wanted {
                // One base alone, or one year alone, says nothing new.
                Measure::Index | Measure::Cumulative => outcome.values.len() > 1,
                _ => !outcome.values.is_empty(),
            }
        })
    };
    let has_parts = computed
        .periods
        .iter()
        .any(|period| !matches!(period.kind(), PeriodKind::Year | PeriodKind::Day));
    [
        Measure::Level,
        Measure::Growth,
        Measure::YearGrowth,
        Measure::Index,
        Measure::Compound,
        Measure::Share,
        Measure::Cumulative,
        Measure::SingleMonths,
    ]
    .into_iter()
    // For years the two are the same.
    .filter(|measure| *measure != Measure::YearGrowth || has_parts || computed.measure == *measure)
    // What was asked for stays to be seen, with the reasons against it.
    .filter(|measure| [Measure::Level, computed.measure].contains(measure) || is_borne(*measure))
    .collect()
}

/// Whether a body's cumulative figures, whichever are drawn, give months that it does
/// not state.
fn adds_months(data: &Dataset, line: &Line) -> bool {
    let is_own = |row: &Observation| (row.area, row.body) == (line.area, line.body);
    let all = lines(data, line.indicator, &is_own);
    let months = all.iter().map(|line| {
        let stated = transform::stated(data, line);
        transform::transform(&stated, transform::Measure::SingleMonths, &[]).values
    });
    let unit = ValueUnit::Stated(data[line.indicator].unit);
    let mut months = months.filter(|months| months.len() > 1);
    months.any(|months| months.iter().any(|value| !value.is_stated(unit)))
}

/// Whether a logarithmic axis says something: it needs amounts above zero, and means
/// little for percents.
fn can_log(data: &Dataset, computed: &Computed) -> bool {
    let is_level = matches!(
        computed.measure,
        Measure::Level | Measure::Index | Measure::Cumulative | Measure::SingleMonths
    );
    let fits = |series: &ComputedSeries| {
        let quantity = data.quantity(series.line.indicator);
        !matches!(quantity, Quantity::Rank | Quantity::Difference)
            && series.values.iter().all(|value| value.number > 0.0)
    };
    is_level && computed.series.iter().all(fits)
}

/// With more panels than this none is large enough to be read.
const MOST_PANELS: usize = 24;

/// What a form has to fit.
#[derive(Clone, Copy)]
struct Fit<'a> {
    data: &'a Dataset,
    selection: &'a Selection,
    computed: &'a Computed,
    view: &'a ChartView,
}

/// The ways to show what is drawn that do not mislead.
fn forms(fit: &Fit<'_>, ranks: &[Period]) -> Vec<Form> {
    let computed = fit.computed;
    if computed.measure == Measure::Compound {
        return vec![Form::Ranked];
    }
    let one_unit = computed.unit().is_some();
    let several = computed.series.len() > 1;
    let fits = |form: &Form| match form {
        Form::Auto => false,
        Form::Line => one_unit,
        Form::Step => one_unit && values(computed).all(|value| covers(value.period.kind())),
        Form::Bars => one_unit && fit.bears_lengths(),
        Form::Stacked => fit.is_alike() && !fit.view.log && fit.are_parts(),
        Form::Dots => one_unit && several && fit.shares_periods(),
        Form::Slope => one_unit && slopes(computed).next().is_some(),
        Form::Multiples => several && fit.panels() <= MOST_PANELS,
        Form::Scatter => {
            let indicators = fit.selection.indicators.len();
            indicators > 1 && !dots(fit.selection, computed, indicators).is_empty()
        }
        Form::Ranked => one_unit && several && !ranks.is_empty(),
        Form::Number => is_one(computed),
    };
    Form::ALL.iter().copied().filter(fits).collect()
}

/// The periods that there are values for, rising.
fn all_periods(computed: &Computed) -> Vec<Period> {
    let mut all: Vec<Period> = values(computed).map(|value| value.period).collect();
    dataset::sort::by(&mut all, Ord::cmp);
    all.dedup();
    all
}

/// Whether one value is all that there is: others only round it.
fn is_one(computed: &Computed) -> bool {
    let [series] = &computed.series[..] else {
        return false;
    };
    let Some(first) = series.values.first() else {
        return false;
    };
    let of_first =
        |value: &Value| value.period == first.period && value.range().overlaps(first.range());
    series.values.iter().all(of_first)
}

/// All values that were computed.
fn values(computed: &Computed) -> impl Iterator<Item = &Value> {
    computed.series.iter().flat_map(|series| &series.values)
}

/// Whether a value may be drawn as holding over its period: a day has no width, and
/// spans overlap.
fn covers(kind: PeriodKind) -> bool {
    !matches!(kind, PeriodKind::Day | PeriodKind::Span)
}

impl Fit<'_> {
    /// Whether lengths of periods compare. Left to the figure, one sort is drawn.
    fn is_alike(&self) -> bool {
        self.view.periods == Periods::Auto
            || self.selection.kind.is_some()
            || self.selection.kinds.len() < 2
    }

    /// Whether bars say something. On a logarithmic scale, or from a base of 100, a
    /// length means nothing, nor does that of a rank or a score.
    fn bears_lengths(&self) -> bool {
        let has_length = |series: &ComputedSeries| {
            let quantity = self.data.quantity(series.line.indicator);
            !matches!(quantity, Quantity::Rank | Quantity::Score)
        };
        !self.view.log
            && self.computed.measure != Measure::Index
            && self.is_alike()
            && self.computed.series.iter().all(has_length)
    }

    /// Whether the lines are parts of one whole: indicators that add up, by the same
    /// body, for the same area, each once.
    fn are_parts(&self) -> bool {
        let (data, all) = (self.data, &self.computed.series);
        let Some(first) = all.first().map(|series| &series.line) else {
            return false;
        };
        let Some(whole) = whole_of(data, first.indicator) else {
            return false;
        };
        let adds = matches!(
            self.computed.measure,
            Measure::Level | Measure::Cumulative | Measure::SingleMonths | Measure::Share
        );
        let is_once = |series: &ComputedSeries| {
            let same = |other: &&ComputedSeries| other.line.indicator == series.line.indicator;
            all.iter().filter(same).count() == 1
        };
        let fits = |series: &ComputedSeries| {
            whole_of(data, series.line.indicator) == Some(whole)
                && (series.line.area, series.line.body) == (first.area, first.body)
                && is_once(series)
        };
        // A stack with a part missing is no whole.
        let is_part = |series: &ComputedSeries, period: Period| {
            let value = place_of(series, period).and_then(|at| series.values.get(at));
            value.is_some_and(|value| value.number >= 0.0)
        };
        let is_whole = |period: &Period| all.iter().all(|series| is_part(series, *period));
        adds && all.len() > 1 && all.iter().all(fits) && self.computed.periods.iter().any(is_whole)
    }

    /// Whether several bodies state the same for the same period.
    fn shares_periods(&self) -> bool {
        let all = &self.computed.series;
        let subject = |series: &ComputedSeries| (series.line.indicator, series.line.area);
        let one = all
            .iter()
            .all(|series| Some(subject(series)) == all.first().map(subject));
        let each: Vec<Vec<Period>> = all
            .iter()
            .map(|series| transform::periods(&series.values))
            .collect();
        let shared = |at: usize| {
            let mut others = each.iter().skip(at + 1).flatten();
            others.any(|period| each[at].contains(period))
        };
        one && (0..each.len()).any(shared)
    }

    /// How many panels the lines need: one an indicator where they differ in that,
    /// else one each.
    fn panels(&self) -> usize {
        match self.selection.indicators.len() {
            1 => self.computed.series.len(),
            several => several,
        }
    }
}

/// The periods that two series or more have a value for, rising.
fn ranks(computed: &Computed) -> Vec<Period> {
    let has = |period: &&Period| {
        let with = computed.series.iter();
        with.filter(|series| place_of(series, **period).is_some())
            .count()
            > 1
    };
    let all = all_periods(computed);
    all.iter().filter(has).copied().collect()
}

/// The way to show it: as chosen if it fits, else as fits best (docs/chart-rules.md,
/// 10).
pub(super) fn form(
    data: &Dataset,
    selection: &Selection,
    computed: &Computed,
    offer: &Offer,
    view: &ChartView,
) -> Form {
    let is_offered = |form: Form| offer.forms.contains(&form);
    if is_offered(view.form) {
        return view.form;
    }
    let at_once = all_periods(computed);
    let suited = [
        (Form::Number, true),
        (Form::Ranked, at_once.len() == 1),
        (Form::Bars, suits_bars(data, selection, computed)),
    ];
    let suited = suited
        .into_iter()
        .find(|(form, suits)| *suits && is_offered(*form));
    suited
        .map(|(form, _)| form)
        .or(offer.forms.first().copied())
        .unwrap_or(Form::Line)
}

/// Bars suit yearly amounts of one series that cover their years; all else is joined
/// or dotted.
fn suits_bars(data: &Dataset, selection: &Selection, computed: &Computed) -> bool {
    let is_yearly = |value: &Value| matches!(value.period, Period::Year(_));
    let is_amount = |series: &ComputedSeries| {
        let id = series.line.indicator;
        data[id].kind == IndicatorKind::Level
            && !data.is_at_points(id)
            && data.quantity(id) != Quantity::Difference
    };
    computed.measure == Measure::Level
        && selection.lines.len() == 1
        && computed.series.iter().all(is_amount)
        && values(computed).all(is_yearly)
}
