//! A drawn scene in the page: fits its width, answers pointer, touch and
//! keyboard with a tooltip, and says the value under the crosshair. What stands there
//! before the page knows its width is `variants`, what a reader works with then `live`;
//! `hand` is what pointers and keys do.

mod hand;
mod live;
mod shown;
mod variants;

use std::rc::Rc;

use charts::scene::{HitTarget, Named, Scene};
use charts::time::TimeScale;
use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::first_paint::{GUESS, embed_canvas};
use super::size::{Room, use_room};
use super::sonification::Sonification;
use super::tooltip::Tip;
use super::zoom::Zoom;
use hand::{Hand, use_hand};
use live::Live;
use shown::Shown;
use viewmodel::sonification::Track;

/// What is drawn for a width.
#[derive(Clone)]
pub struct Drawing {
    /// The drawing.
    pub scene: Rc<Scene>,
    /// Its height in CSS pixels, where that does not go with its width: the page
    /// keeps the same room before and after it knows the width.
    pub height: Option<f64>,
    /// Its axis of time, where that can be zoomed.
    pub time: Option<TimeScale>,
    /// What stands under it, such as names that found no room in it.
    pub below: Html,
}

impl From<Scene> for Drawing {
    fn from(scene: Scene) -> Self {
        Self {
            height: Some(scene.height),
            scene: Rc::new(scene),
            time: None,
            below: Html::default(),
        }
    }
}

/// Properties of [`Chart`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Draws for a width in CSS pixels, and for a height where it fills an embed.
    pub draw: Callback<Canvas, Drawing>,
    /// Says what a target is.
    pub tip: Callback<HitTarget, Tip>,
    /// The name of the figure for a screen reader.
    pub label: AttrValue,
    /// The id of the element that describes the figure.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The least height that it has in an embed, where that is not the usual one.
    #[prop_or_default]
    pub embed_height: Option<f64>,
    /// Called with a target that is chosen by click, touch or Enter.
    #[prop_or_default]
    pub choose: Option<Callback<HitTarget>>,
    /// Called with a name in the drawing that is pressed.
    #[prop_or_default]
    pub press: Option<Callback<Named>>,
    /// What can be seen of its axis of time, where the drawing has one.
    #[prop_or_default]
    pub zoom: Option<Zoom>,
    /// Which height it has.
    #[prop_or_default]
    pub fit: Fit,
    /// Its series as sound, where they can be heard.
    #[prop_or_default]
    pub tracks: Option<Rc<Vec<Track>>>,
    /// Whether a narrow page does not show it at first.
    #[prop_or_default]
    pub is_for_wide: bool,
    /// Whether a first touch only shows the tooltip, and the next one on the same
    /// mark chooses it.
    #[prop_or_default]
    pub tip_first: bool,
}

/// Which height a drawing has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fit {
    /// What it likes on a page; in an embed, where it stands alone, all that is left.
    #[default]
    Alone,
    /// What it likes, wherever it stands: it is one of several.
    Beside,
    /// What the style sheet leaves it, so that it stays in sight beside a text.
    Room,
}

/// What there is to draw on, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Canvas {
    /// From side to side.
    pub width: f64,
    /// From top to bottom, where that is given.
    pub height: Option<f64>,
}

impl Canvas {
    /// A page's: as wide as this, as high as the figure likes.
    pub fn wide(width: f64) -> Self {
        Self {
            width,
            height: None,
        }
    }
}

/// A figure's drawing.
#[component]
pub fn Chart(props: &Props) -> Html {
    let ctx = use_app();
    let (node, svg_node) = (use_node_ref(), use_node_ref());
    let fills = ctx.view().is_embedded() && props.fit == Fit::Alone;
    let room = use_room(&node);
    // The page as it was pre-rendered does not know its width either.
    let first = room.is_none() && ctx.platform.paints_first();
    let canvas = canvas_of(props, fills, room);
    let drawing = use_memo((props.draw.clone(), canvas, first), |(draw, canvas, _)| {
        draw.emit(*canvas)
    });
    let hand = use_hand(props, &svg_node, &drawing);
    let shown = Shown {
        fills,
        stretches: fills || first,
        label: &props.label,
        described_by: props.described_by.as_ref(),
    };
    if first {
        return variants::view(&ctx, props, &shown, &hand, node);
    }
    Live {
        ctx: &ctx,
        props,
        shown,
        drawing: &drawing,
        canvas,
        room,
        hand: &hand,
    }
    .view(node)
}

/// What there is to draw on in a room, or in one of the usual width before that is known.
fn canvas_of(props: &Props, fills: bool, room: Option<Room>) -> Canvas {
    let width = room.map_or(charts::whole(GUESS), |room| room.width);
    match (room, props.fit) {
        _ if fills => embed_canvas(width, props.embed_height),
        (Some(room), Fit::Room) => Canvas {
            width: f64::from(width),
            height: Some(f64::from(room.height)),
        },
        _ => Canvas::wide(f64::from(width)),
    }
}

/// Its classes in the page; a low one keeps its own height in a room that offers more.
fn classes_of(props: &Props, is_low: bool) -> Classes {
    let zoomed = props.zoom.as_ref().is_some_and(|zoom| zoom.span.is_some());
    classes!(
        "chart",
        props.choose.is_some().then_some("choosable"),
        props.press.is_some().then_some("pressable"),
        props.zoom.is_some().then_some("zoomable"),
        zoomed.then_some("zoomed"),
        is_low.then_some("low")
    )
}

/// What stands beside a drawing to hear it and, where it has an axis of time, to zoom it.
fn tools(ctx: &AppContext, props: &Props, hand: &Hand, has_time: bool) -> Html {
    html! {
        <>
            if let Some(tracks) = &props.tracks {
                <Sonification tracks={tracks.clone()} at={hand.key()} go={hand.goes_to()} />
            }
            if let Some(zoom) = props.zoom.as_ref().filter(|_| has_time) {
                { zoom.buttons(ctx) }
            }
        </>
    }
}
