//! How high a frame has to be at each width for nothing in it to scroll, before it
//! has loaded: worked out from the words of its figure (`content`) and the sizes of
//! `static/frame.css`, and written as CSS (`curve`).
//!
//! A drawing that fills its frame takes what its words leave, so that a little too much
//! is not seen. What has a height of its own asks for it again once it is there: its
//! snippet listens.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "geometry: pixels, lines and columns are few"
)]

mod chart;
mod content;
mod curve;
mod pages;
mod text;

use charts::ranked;
use dataset::Language;
use i18n::messages;
use view::{BuilderView, ChartView, Form, Location, ViewState};
use viewmodel::chart::ChartModel;

use super::embed_size_of;
use content::{Content, Drawn};
use engine::Catalog;
use pages::{LANES_ROOM, ROOM, board, board_height, cells, lanes, targets};
use viewmodel::shares::LIMITS;

pub use curve::EmbedHeight;

/// Where the heights of what has one of its own change, and an end.
const CLASSES: [f64; 8] = [280.0, 320.0, 360.0, 440.0, 560.0, 640.0, 880.0, 1700.0];
/// The same for a board: it has more columns from 880 and 1,316 pixels on.
const BOARDS: [f64; 9] = [
    280.0, 320.0, 360.0, 480.0, 640.0, 880.0, 1100.0, 1316.0, 1700.0,
];

/// A figure for a frame.
pub struct Embedded<'a> {
    /// What is drawn.
    pub catalog: &'a Catalog,
    /// In which language.
    pub language: Language,
    /// The view of the figure.
    pub view: &'a ViewState,
    /// How it is to look.
    pub chosen: &'a BuilderView,
    /// Its title.
    pub title: &'a str,
    /// What is chosen of its chart, and the chart, where it is an indicator's.
    pub chart: Option<(&'a ChartView, &'a ChartModel)>,
}

impl EmbedHeight {
    /// That of a figure.
    pub fn of(embedded: &Embedded<'_>) -> Self {
        let usual = embed_size_of(embedded.view);
        if let Some((view, model)) = embedded.chart {
            let content = Content::of_chart(embedded, view, model);
            let low = matches!(model.form, Form::Number | Form::Ranked | Form::Multiples);
            return if low {
                Self::own(usual, &CLASSES, &|width| content.own_height(width, usual))
            } else {
                Self::falling(usual, &|width| content.height(width))
            };
        }
        let messages = messages(embedded.language);
        match embedded.view.location.subject() {
            Location::Board(pins) => {
                let figures = board(embedded, pins);
                Self::own(usual, &BOARDS, &|width| board_height(&figures, width))
            }
            Location::Targets(chosen) => {
                let (rows, sources) = targets(embedded, chosen);
                let draw = move |width, _| Drawn::of(ranked::draw(&rows, width, LIMITS).height);
                let content = Content::of_page(
                    embedded,
                    messages.targets.against_subtitle,
                    None,
                    Box::new(draw),
                );
                let content = content.with_sources(sources);
                Self::own(usual, &CLASSES, &|width| content.own_height(width, usual))
            }
            Location::Industries => {
                let draw = |width, height| cells(embedded, width, height);
                let content = Content::of_page(
                    embedded,
                    messages.industries.heat_subtitle,
                    Some(ROOM),
                    Box::new(draw),
                );
                Self::falling(usual, &|width| content.height(width))
            }
            Location::Milestones(shown) => {
                let draw = |width, height| lanes(embedded, shown.lanes, (width, height));
                let content = Content::of_page(
                    embedded,
                    messages.timeline.subtitle,
                    Some(LANES_ROOM),
                    Box::new(draw),
                )
                .with_sources(String::new())
                .with_switches(vec![
                    messages.terms.industry,
                    messages.terms.kind,
                    messages.terms.actor,
                ]);
                Self::own(usual, &CLASSES, &|width| content.own_height(width, usual))
            }
            _ => Self::usual(usual),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;
    use view::parse;

    fn of(query: &str) -> EmbedHeight {
        let catalog = shipped::catalog();
        let parsed = parse("embed-a-figure/", query, &catalog.data);
        assert_eq!(parsed.dropped, [], "{query}");
        EmbedHeight::of(&Embedded {
            catalog,
            language: Language::En,
            view: &parsed.view,
            chosen: parsed.view.builder().unwrap(),
            title: "A title",
            chart: None,
        })
    }

    #[test]
    fn a_board_of_two_columns_is_half_as_high() {
        let board = of("figure=board%2F&pin=nev-sales&pin=ic-output&pin=gii-rank&pin=rd-intensity");
        assert!(board.is_told());
        let (phone, column, wide) = (board.at(360.0), board.at(879.0), board.at(880.0));
        assert!(phone > 1500.0 && column > 1500.0, "{phone} {column}");
        assert!(wide < column * 0.6, "{wide} of {column}");
        assert!(board.at(1316.0) > board.at(880.0) * 0.6);
        let one = of("figure=board%2F&pin=nev-sales");
        assert!(one.at(360.0) < phone / 3.0);
    }

    #[test]
    fn fewer_targets_take_less() {
        let all = of("figure=targets%2F");
        let missed = of("figure=targets%2F&verdict=missed");
        assert!(all.is_told() && missed.at(360.0) < all.at(360.0) - 200.0);
        assert!(all.at(360.0) > all.at(900.0), "{all:?}");
    }
}
