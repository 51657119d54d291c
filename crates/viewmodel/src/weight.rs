//! How much an indicator has to tell, and so where it stands in a list of an
//! industry's indicators.

use std::cmp::Reverse;

use dataset::{Dataset, DayNumber, Grade, IndicatorId, IndustryId, ObservationId, Status};
use view::ChartView;

use crate::chart::{self, Computed, headline_of, own_row};

/// An indicator with what its place in a list rests on, all of its default chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The figure that it leads with; a target's where there is nothing else.
    pub figure: Option<ObservationId>,
    /// How many figures its chart tells: measured ones, or where nothing was measured
    /// all but targets.
    pub figures: usize,
    /// How many periods were measured.
    pub periods: usize,
    /// The last day of the period that its headline is for.
    pub last: DayNumber,
    /// Whether the headline's source is the one who measured or decided.
    pub primary: bool,
}

impl Weighed {
    /// Whether there is no course to draw: one figure in all, or targets alone.
    pub fn is_single(&self) -> bool {
        self.figures < 2
    }
}

/// The indicators of an industry, those with most to tell first.
pub fn by_weight(data: &Dataset, industry: IndustryId) -> Vec<Weighed> {
    let of_industry = |id: &IndicatorId| data[*id].industry == industry;
    let indicators = data.indicator_ids().filter(of_industry);
    let all = indicators.map(|id| weigh(data, id)).collect();
    in_order(all, data[industry].headline)
}

/// Sets some indicators in order: the industry's headline first, then by the number of
/// periods that were measured, by how recent the headline figure is, and by whether its
/// source is primary. What is equal keeps its order.
pub fn in_order(mut all: Vec<Weighed>, headline: IndicatorId) -> Vec<Weighed> {
    dataset::sort::by_key(&mut all, |one| {
        (
            one.indicator != headline,
            Reverse((one.periods, one.last, one.primary)),
        )
    });
    all
}

/// What an indicator's place rests on.
fn weigh(data: &Dataset, indicator: IndicatorId) -> Weighed {
    let (selection, computed) = chart::computed(data, indicator, &ChartView::default());
    let headline = headline_of(&selection, &computed).map(|headline| headline.row);
    let source = headline.map(|row| &data[data[row].source]);
    Weighed {
        indicator,
        figure: headline.or_else(|| last_target(&computed)),
        figures: figures(&computed),
        periods: computed.periods.len(),
        last: headline.map_or(DayNumber::MIN, |row| data[row].period.last_day()),
        primary: source.is_some_and(|source| source.grade == Grade::Primary),
    }
}

/// How many figures were measured, or where none was, are no targets.
fn figures(computed: &Computed) -> usize {
    let count = |wanted: &dyn Fn(Status) -> bool| {
        let values = computed.series.iter().flat_map(|series| &series.values);
        values.filter(|value| wanted(value.status)).count()
    };
    match count(&Status::is_measured) {
        0 => count(&|status| status != Status::Target),
        measured => measured,
    }
}

/// The target for the latest period.
fn last_target(computed: &Computed) -> Option<ObservationId> {
    let values = computed.series.iter().flat_map(|series| &series.values);
    let last = values.max_by_key(|value| value.period.last_day())?;
    own_row(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighed(id: u16, periods: usize, last: DayNumber, primary: bool) -> Weighed {
        Weighed {
            indicator: IndicatorId(id),
            figure: None,
            figures: periods,
            periods,
            last,
            primary,
        }
    }

    fn ids(all: Vec<Weighed>, headline: u16) -> Vec<u16> {
        let ordered = in_order(all, IndicatorId(headline));
        ordered.iter().map(|one| one.indicator.0).collect()
    }

    #[test]
    fn the_headline_comes_first_and_then_what_was_measured_for_most_periods() {
        let all = vec![
            weighed(0, 3, 500, true),
            weighed(1, 9, 100, false),
            weighed(2, 1, 10, false),
        ];
        assert_eq!(ids(all.clone(), 2), [2, 1, 0]);
        assert_eq!(ids(all, 0), [0, 1, 2]);
    }

    #[test]
    fn of_equals_the_more_recent_comes_first_then_the_primary_then_the_order_of_the_table() {
        let all = vec![
            weighed(0, 3, 400, true),
            weighed(1, 3, 500, false),
            weighed(2, 3, 500, true),
            weighed(3, 3, 500, true),
        ];
        assert_eq!(ids(all, 9), [2, 3, 1, 0]);
    }

    #[test]
    fn one_figure_and_targets_alone_are_no_course() {
        assert!(weighed(0, 1, 0, true).is_single());
        assert!(weighed(0, 0, 0, true).is_single());
        assert!(!weighed(0, 2, 0, true).is_single());
    }
}
