//! An indicator as a chart, in small pure steps:
//!
//! ```text
//! select  -> Selection    which figures: indicators, areas, bodies, periods
//! compute -> Computed     what is made of them, and what the data does not bear
//! offer   -> Offer        what a reader can choose for that
//! present -> ChartModel   the form, the names, the labels: all that is drawn or said
//! render  -> RenderedChart, describe -> sentences
//! ```
//!
//! Each body's figures of an indicator for an area are a series of their own:
//! sources that disagree are never joined. Knows no page and no browser; whatever
//! shows a figure reads the same model.

pub mod compare;
mod comparison;
mod compute;
pub mod describe;
mod focus;
mod headline;
mod labels;
mod measures;
mod meetings;
mod names;
mod notes;
mod off_axis;
mod offer;
mod present;
pub mod render;
mod scope;
mod select;

use charts::series::Series;
use dataset::{Dataset, IndicatorId, Language, Period};
use engine::lines::Line;
use engine::transform::{Unavailable, Value, ValueUnit};
use view::{ChartView, Form, Measure};

pub use comparison::comparison;
pub use compute::{Computed, ComputedSeries};
pub use headline::{Headline, Lead, headline, headline_of, headline_series, lead, own_row};
pub use measures::{can_grow, whole_of};
pub use meetings::{dots, slopes};
pub use names::{body_name, names};
pub use notes::{ModelNote, years_early};
pub use offer::Offer;
pub use scope::{definitions, note, scope};
pub use select::Selection;

/// A chart, ready to be drawn and told.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartModel {
    /// Which figures it is about.
    pub selection: Selection,
    /// What was computed of them.
    pub computed: Computed,
    /// What can be chosen.
    pub offer: Offer,
    /// How the values are shown.
    pub form: Form,
    /// The period that is ranked.
    pub at: Option<Period>,
    /// The computed series as they are drawn, in the same order: with names, colours
    /// and labels. A point's key is its place in `marks`.
    pub series: Vec<Series>,
    /// The series and the place in it of each value, by key.
    pub marks: Vec<(usize, usize)>,
    /// What is written into it beside its values.
    pub notes: Vec<ModelNote>,
    /// The series that stand out, in the order chosen; none where all are alike.
    pub focus: Vec<usize>,
    /// What is not shown and why, with the line's number among the selected ones.
    pub unavailable: Vec<(usize, Unavailable)>,
}

/// The chart of an indicator, and of those that stand beside it, as the view asks.
pub fn chart(
    data: &Dataset,
    language: Language,
    indicator: IndicatorId,
    view: &ChartView,
) -> ChartModel {
    let (selection, computed) = computed(data, indicator, view);
    let offer = offer::offer(data, &selection, &computed, view);
    present::present(data, language, (selection, computed, offer), view)
}

/// The first two steps: which figures a chart is about, and what is computed of them.
pub fn computed(data: &Dataset, indicator: IndicatorId, view: &ChartView) -> (Selection, Computed) {
    let selection = select::select(data, indicator, view);
    let computed = compute::compute(data, &selection, view);
    (selection, computed)
}

impl ChartModel {
    /// The value behind a point's key, and the series that it is of.
    pub fn of_key(&self, key: u32) -> Option<(&Line, ValueUnit, &Value)> {
        let (series, value) = self.at_key(key)?;
        Some((&series.line, series.unit, value))
    }

    /// The same with all of its series.
    pub(crate) fn at_key(&self, key: u32) -> Option<(&ComputedSeries, &Value)> {
        let (series, place) = *self.marks.get(key as usize)?;
        let series = self.computed.series.get(series)?;
        Some((series, series.values.get(place)?))
    }

    /// The key of a value by its place.
    pub fn key_of(&self, series: usize, place: usize) -> Option<u32> {
        let key = self
            .marks
            .iter()
            .position(|mark| *mark == (series, place))?;
        u32::try_from(key).ok()
    }

    /// All values that are drawn, with their series, by key.
    pub fn values(&self) -> impl Iterator<Item = (&ComputedSeries, &Value)> {
        self.marks.iter().filter_map(|(series, place)| {
            let series = self.computed.series.get(*series)?;
            Some((series, series.values.get(*place)?))
        })
    }

    /// What all numbers of the chart are, if they are the same.
    pub fn unit(&self) -> Option<ValueUnit> {
        self.computed.unit()
    }

    /// What of the values is drawn.
    pub fn measure(&self) -> Measure {
        self.computed.measure
    }

    /// Whether the numbers are as stated.
    pub fn is_stated(&self) -> bool {
        self.computed.measure == Measure::Level && self.computed.dollars != Some(true)
    }
}

/// The palette slot of the series at this place.
pub fn slot(at: usize) -> u8 {
    charts::emphasis::bare(u8::try_from(at).unwrap_or(u8::MAX))
}
