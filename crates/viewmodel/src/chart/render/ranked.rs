//! A chart for one period: its series ranked.

use charts::ranked::{self, Limits};
use charts::scene::Scene;
use dataset::{Period, Quantity};
use i18n::value_long;
use view::Measure;

use super::Renderer;
use crate::chart::compare::{in_order, values_for};

impl Renderer<'_> {
    /// The series ranked for the period that is chosen, the highest first, the first
    /// of ranks; of a compound growth, which has one value each, all of them.
    pub(super) fn ranked(&self, width: f64) -> Scene {
        let model = self.model;
        let quantity = self.quantity();
        let is_one = model.measure() == Measure::Compound;
        let order = in_order(self.data, &model.computed.series, self.places(model.at));
        let rows = order.into_iter();
        let mut rows: Vec<ranked::Row> =
            rows.filter_map(|(at, place)| self.row(at, place)).collect();
        // A length says nothing of a rank or a score.
        if matches!(quantity, Quantity::Rank | Quantity::Score) && model.is_stated() {
            for row in &mut rows {
                row.value = 0.0;
            }
            return ranked::draw(&rows, width, Limits::default());
        }
        // All periods share an axis, so that a ranking that plays shows growth too.
        let every = model.offer.ranks.iter().flat_map(|at| {
            let places = self.places(Some(*at)).into_iter().enumerate();
            places.filter_map(|(at, place)| {
                Some(model.computed.series[at].values.get(place?)?.number)
            })
        });
        let limits = Limits {
            most: (!is_one).then_some(every.fold(0.0, f64::max)),
            goal: None,
        };
        ranked::draw(&rows, width, limits)
    }

    /// The place of the value of each series that is ranked.
    fn places(&self, at: Option<Period>) -> Vec<Option<usize>> {
        let all = &self.model.computed.series;
        match at {
            Some(at) if self.model.measure() != Measure::Compound => values_for(self.data, all, at),
            _ => vec![Some(0); all.len()],
        }
    }

    fn row(&self, at: usize, place: usize) -> Option<ranked::Row> {
        let model = self.model;
        let point = model.series.get(at)?.points.get(place)?;
        let (_, unit, value) = model.of_key(point.key)?;
        Some(ranked::Row {
            name: model.series[at].name.clone(),
            tail: String::new(),
            value: point.value,
            label: value_long(self.data, self.language, unit, value),
            bound: point.bound,
            status: point.status,
            slot: model.series[at].slot,
            key: point.key,
        })
    }
}
