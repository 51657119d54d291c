//! What a reader can choose for an indicator's figure.

use std::collections::BTreeSet;

use dataset::{Area, BodyId, IndicatorId, IndustryId, MilestoneId, Period, PeriodKind, codes};
use engine::DaySpan;

use super::{Focus, Labels, OwnLabel};

/// The most indicators that stand beside the page's own: more are never told
/// apart.
pub const MOST_BESIDE: usize = 5;

codes! {
    /// How a figure shows its values.
    #[derive(Default)]
    Form {
        /// As fits the data.
        #[default]
        Auto = "auto",
        /// Joined by lines.
        Line = "line",
        /// Each holding over its period.
        Step = "step",
        /// As bars.
        Bars = "bars",
        /// As columns that add up to a whole.
        Stacked = "stacked",
        /// As dots with the spread of the sources.
        Dots = "dots",
        /// Between two periods.
        Slope = "slope",
        /// Each series in a panel of its own.
        Multiples = "multiples",
        /// One indicator against another.
        Scatter = "scatter",
        /// Ranked for one period.
        Ranked = "ranked",
        /// As the one number that there is.
        Number = "number",
    }
}

codes! {
    /// Which sorts of period are drawn.
    #[derive(Default)]
    Periods {
        /// Years where they tell enough of a long mixed series, else all.
        #[default]
        Auto = "auto",
        /// All of them.
        All = "all",
        /// Years.
        Year = "year",
        /// Half years.
        Half = "half",
        /// Quarters.
        Quarter = "quarter",
        /// Months.
        Month = "month",
        /// Days.
        Day = "day",
        /// Cumulative spans of months.
        Span = "span",
    }
}

impl Periods {
    /// The choice of one sort of period.
    pub fn of(kind: PeriodKind) -> Self {
        match kind {
            PeriodKind::Year => Self::Year,
            PeriodKind::Half => Self::Half,
            PeriodKind::Quarter => Self::Quarter,
            PeriodKind::Month => Self::Month,
            PeriodKind::Day => Self::Day,
            PeriodKind::Span => Self::Span,
        }
    }
}

codes! {
    /// What of an indicator is drawn.
    #[derive(Default)]
    Measure {
        /// Its values.
        #[default]
        Level = "level",
        /// Their growth on the period before.
        Growth = "growth",
        /// Their growth on the same period of the year before.
        YearGrowth = "year-growth",
        /// Relative to a base period.
        Index = "index",
        /// Their mean growth a year between two periods.
        Compound = "compound",
        /// In percent of a whole.
        Share = "share",
        /// Added up over years.
        Cumulative = "cumulative",
        /// Of single months, also where they are stated from January on alone.
        SingleMonths = "months",
    }
}

/// What is chosen on an indicator's page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ChartView {
    /// The indicators that stand beside the page's own, in the order chosen.
    pub with: Vec<IndicatorId>,
    /// The areas shown; none means the figure's own choice.
    pub areas: BTreeSet<Area>,
    /// The body whose figures alone are followed.
    pub by: Option<BodyId>,
    /// Which series stand out.
    pub focus: Focus,
    /// What of the values is drawn.
    pub measure: Measure,
    /// The base period of an index; the figure's own choice without one.
    pub base: Option<Period>,
    /// The two periods that are compared; the first and the last without them.
    pub between: Option<(Period, Period)>,
    /// Whether yuan are drawn as US dollars.
    pub dollars: bool,
    /// Which sorts of period.
    pub periods: Periods,
    /// How the values are shown.
    pub form: Form,
    /// The period that is ranked; the last without one.
    pub at: Option<Period>,
    /// Whether the value axis is logarithmic.
    pub log: bool,
    /// The industries whose milestones are marked on the axis of time.
    pub events: BTreeSet<IndustryId>,
    /// The milestone before and after which the figures are told.
    pub before_after: Option<MilestoneId>,
    /// The part of the time axis that is seen; all of it without one.
    pub span: Option<DaySpan>,
    /// Which values are written beside their marks.
    pub labels: Labels,
    /// What a newsroom writes beside marks: on other pages alone, never on ours.
    pub own_labels: Vec<OwnLabel>,
}
