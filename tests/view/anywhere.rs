//! Whatever is chosen on any page, for any reader and wherever its figure stands, comes
//! back from its address.

use dataset::{IndustryId, Language, ObservationId};
use engine::IndicatorQuery;
use proptest::prelude::*;

use super::properties::{
    choice, count_of, figure_view, focus, milestones_view, table_view, targets_view,
};
use super::{assert_round_trip, data};
use view::*;

/// Any page, with any choice on it.
fn location() -> impl Strategy<Value = Location> {
    let data = data();
    let industries = count_of(data.industries.len());
    let compared = proptest::collection::vec(0..industries, 0..MOST_COMPARED);
    let compared = compared.prop_map(|ids| {
        let mut compared: Vec<IndustryId> = Vec::new();
        for id in ids.into_iter().map(IndustryId) {
            if !compared.contains(&id) {
                compared.push(id);
            }
        }
        Location::Compare(compared)
    });
    let all: Vec<Page> = pages(data).collect();
    let steps = count_of(data.story.len());
    let catalogue = ("\\PC{0,12}", 0..industries).prop_map(|(text, id)| {
        Location::Indicators(IndicatorQuery {
            text,
            industries: [IndustryId(id)].into(),
            ..IndicatorQuery::default()
        })
    });
    prop_oneof![
        proptest::sample::select(all).prop_map(Location::of),
        focus(count_of(data.indicators.len()), count_of(data.bodies.len()))
            .prop_map(Location::Overview),
        milestones_view().prop_map(|view| view.location),
        catalogue,
        figure_view().prop_map(|pin| pin.view().location),
        compared,
        proptest::option::of(0..steps).prop_map(Location::Story),
        targets_view().prop_map(|view| view.location),
        table_view().prop_map(|view| view.location),
    ]
}

/// The same without what opens over the milestones.
fn closed(mut location: Location) -> Location {
    if let Location::Milestones(milestones) = &mut location {
        (milestones.open, milestones.group) = (None, None);
    }
    location
}

/// The figure in a frame, which is in the language of its folder.
fn framed(view: ViewState) -> ViewState {
    let language = view.reader.language;
    ViewState {
        location: closed(view.location),
        reader: Reader {
            language: language.filter(|language| *language != Language::En),
            ..view.reader
        },
        embed: Some(Embed {
            kept: view.cited.clone(),
        }),
        ..view
    }
}

/// The figure as the builder takes it.
fn within_builder(view: ViewState) -> ViewState {
    let builder = Builder {
        subject: closed(view.location),
        chosen: BuilderView {
            versioned: true,
            ..BuilderView::default()
        },
    };
    ViewState {
        location: Location::Builder(Box::new(builder)),
        ..view
    }
}

/// Any page for any reader, as a page, in a frame, under the builder or within it.
fn any_view() -> impl Strategy<Value = ViewState> {
    let reader = (
        proptest::option::of(choice::<Language>()),
        proptest::option::of(choice::<Theme>()),
    );
    let reader = reader.prop_map(|(language, theme)| Reader { language, theme });
    let receipt = proptest::option::of(0..data().observations.len());
    let cited = proptest::option::of("[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    (location(), reader, receipt, cited, 0..4_u8).prop_map(
        |(location, reader, receipt, cited, stands)| {
            let view = ViewState {
                location,
                reader,
                provenance: receipt.map(ObservationId::of_row),
                cited,
                ..ViewState::default()
            };
            match (stands, view.page()) {
                (0, _) | (_, Page::Builder) => view,
                (1, _) => ViewState {
                    dialog: Some(Box::default()),
                    ..view
                },
                (2, _) => framed(view),
                _ => within_builder(view),
            }
        },
    )
}

proptest! {
    #[test]
    fn any_view_survives_its_address(view in any_view()) {
        assert_round_trip(&view);
    }

    #[test]
    fn another_page_keeps_the_reader_alone(view in any_view()) {
        let there = view.at(Page::Targets);
        prop_assert_eq!(there, ViewState { reader: view.reader, ..ViewState::of(Page::Targets) });
    }

    #[test]
    fn a_frame_shows_the_figure_that_the_builder_takes(view in any_view()) {
        let frame = view.in_frame(Language::En);
        prop_assert_eq!(frame.page(), closed(view.location.subject().clone()).page());
        prop_assert!(frame.is_embedded() && frame.dialog.is_none());
        assert_round_trip(&frame);
    }
}
