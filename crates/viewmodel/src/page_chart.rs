//! The chart that stands first on a page, and how it is drawn before a reader chooses.

use dataset::{Dataset, IndicatorId};
use view::{ChartView, Focus, Page, SeriesName};

use crate::overview;

/// The indicator whose figure stands first on a page, if one does.
pub fn indicator_of(data: &Dataset, page: Page) -> Option<IndicatorId> {
    match page {
        Page::Overview => overview::ANNOUNCED.find(data).map(|id| data[id].indicator),
        Page::Indicator(id) => Some(id),
        Page::Industry(id) => Some(data[id].headline),
        _ => None,
    }
}

/// How a page's figure is drawn before a reader chooses: on the front page the body
/// that announced its number stands out.
pub fn first_view(data: &Dataset, page: Page) -> ChartView {
    let announced = overview::ANNOUNCED
        .find(data)
        .filter(|_| page == Page::Overview);
    let focus = announced.map_or(Focus::Auto, |id| {
        Focus::On(vec![SeriesName {
            body: Some(data[id].body),
            ..SeriesName::default()
        }])
    });
    ChartView {
        focus,
        ..ChartView::default()
    }
}

/// The same with what the reader has chosen to stand out.
pub fn front_view(data: &Dataset, chosen: &Focus) -> ChartView {
    match chosen {
        Focus::Auto => first_view(data, Page::Overview),
        focus => ChartView {
            focus: focus.clone(),
            ..ChartView::default()
        },
    }
}
