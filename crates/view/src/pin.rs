//! A figure that was pinned, and its written form: the indicator, and after a
//! question mark what is chosen for it, as the address of its own page has it.

use dataset::{Dataset, IndicatorId};

use super::address::Dropped;
use super::{ChartView, Location, Page, ViewState, parse, write};

/// The most figures on a board: more would be another page, not a comparison.
pub const MOST_PINNED: usize = 8;

/// A pinned figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The indicator.
    pub indicator: IndicatorId,
    /// How it is drawn.
    pub figure: ChartView,
}

impl Pin {
    /// The page that it was pinned on, as it was.
    pub fn view(&self) -> ViewState {
        Location::Indicator(self.indicator, self.figure.clone()).into()
    }

    /// Its written form.
    pub fn code(&self, data: &Dataset) -> String {
        let address = write(&self.view(), data);
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", data[self.indicator].slug)
    }

    /// A figure from its written form, with what of that means nothing; `None` if
    /// there is no such indicator.
    pub fn parse(code: &str, data: &Dataset) -> Option<(Self, Vec<Dropped>)> {
        let (slug, query) = code.split_once('?').unwrap_or((code, ""));
        let path = Page::Indicator(data.find_indicator(slug)?).path(data);
        let parsed = parse(&path, query, data);
        let Location::Indicator(indicator, figure) = parsed.view.location else {
            return None;
        };
        Some((Self { indicator, figure }, parsed.dropped))
    }
}
