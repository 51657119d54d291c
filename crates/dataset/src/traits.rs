//! What has to be known of an indicator before its figures are worked with, and
//! its unit does not say: whether they add up over time, of what they are a part,
//! what kind of number they are and where their growth is stated.
//!
//! A package may leave the table out, and an indicator its row: then nothing is
//! known, and nothing may be added up.

use crate::{Accrual, Dataset, IndicatorId, Quantity};

/// What is known of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traits {
    /// The indicator.
    pub indicator: IndicatorId,
    /// How its figures come about.
    pub accrual: Accrual,
    /// The indicator of which it is a part that adds up with its siblings: of
    /// the same unit, scope and accrual.
    pub whole: Option<IndicatorId>,
    /// What kind of number it has.
    pub quantity: Quantity,
    /// The indicator of its growth as bodies state it.
    pub growth: Option<IndicatorId>,
    /// The Chinese measure word of what is counted, such as 家; empty for none.
    pub counter_zh: &'static str,
}

impl Dataset {
    /// What is known of an indicator; `None` where nobody has said.
    pub fn traits(&self, indicator: IndicatorId) -> Option<&Traits> {
        find(&self.traits, indicator)
    }

    /// What kind of number an indicator has; an amount where nobody has said.
    pub fn quantity(&self, indicator: IndicatorId) -> Quantity {
        self.traits(indicator)
            .map_or(Quantity::Amount, |traits| traits.quantity)
    }

    /// The Chinese measure word of what an indicator counts; empty where there is none.
    pub fn counter_zh(&self, indicator: IndicatorId) -> &'static str {
        self.traits(indicator)
            .map_or("", |traits| traits.counter_zh)
    }

    /// Whether an indicator is measured at points in time rather than over periods.
    pub fn is_at_points(&self, indicator: IndicatorId) -> bool {
        let traits = self.traits(indicator);
        traits.is_some_and(|traits| traits.accrual == Accrual::Stock)
    }

    /// The indicators that are parts of this one, in table order. They need not
    /// be all of its parts.
    pub fn parts(&self, whole: IndicatorId) -> impl Iterator<Item = IndicatorId> {
        let rows = self.traits.iter();
        rows.filter(move |row| row.whole == Some(whole))
            .map(|row| row.indicator)
    }
}

fn find(traits: &[Traits], indicator: IndicatorId) -> Option<&Traits> {
    let place = traits.binary_search_by_key(&indicator, |row| row.indicator);
    place.ok().and_then(|place| traits.get(place))
}

/// An indicator that is, over its wholes, a part of itself.
pub(crate) fn circle(traits: &[Traits]) -> Option<IndicatorId> {
    let place_of = |id| traits.binary_search_by_key(&id, |row| row.indicator).ok();
    // The walk that came by each row first: none goes where an earlier one was.
    let mut walks: Vec<Option<usize>> = vec![None; traits.len()];
    for walk in 0..traits.len() {
        let mut at = Some(walk);
        while let Some(place) = at {
            let (Some(row), Some(by)) = (traits.get(place), walks.get_mut(place)) else {
                break;
            };
            match by {
                Some(earlier) if *earlier == walk => return Some(row.indicator),
                Some(_) => break,
                None => *by = Some(walk),
            }
            at = row.whole.and_then(place_of);
        }
    }
    None
}
