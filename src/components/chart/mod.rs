//! A drawn scene in the page: fits its width, answers pointer, touch and
//! keyboard with a tooltip, and says the value under the crosshair.

mod hand;
mod shown;

use std::rc::Rc;

use charts::scene::{HitTarget, Named, Scene};
use charts::time::TimeScale;
use yew::prelude::*;

use super::context::use_app;
use super::first_paint::{
    GUESS, Variant, embed_canvas, embed_variants, page_variants, wide_variants,
};
use super::keys::use_escape;
use super::marks::{Marks, brought_forward};
use super::pointer::use_wheel;
use super::size::use_room;
use super::sonification::Sonification;
use super::tooltip::{Tip, Tooltip, crosshair};
use super::zoom::{Gesture, Zoom};
use crate::sonification::Track;
use hand::{Hand, Touch};
use shown::{Shown, spacer};

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
    let node = use_node_ref();
    let svg_node = use_node_ref();
    let active = use_state_eq(|| None::<usize>);
    let spoken = use_state_eq(|| false);
    let touched = use_mut_ref(|| None::<Touch>);

    let embedded = ctx.view().embedded;
    let fills = embedded && props.fit == Fit::Alone;
    let room = use_room(&node);
    // The page as it was pre-rendered does not know its width either.
    let first = room.is_none() && ctx.platform.paints_first();
    let width = room.map_or(GUESS as i32, |room| room.width);
    let canvas = match (room, props.fit) {
        _ if fills => embed_canvas(width, props.embed_height),
        (Some(room), Fit::Room) => Canvas {
            width: f64::from(width),
            height: Some(f64::from(room.height)),
        },
        _ => Canvas::wide(f64::from(width)),
    };
    let drawing = use_memo((props.draw.clone(), canvas, first), |(draw, canvas, _)| {
        draw.emit(*canvas)
    });
    let scene = drawing.scene.clone();
    let chosen = active.filter(|&at| at < scene.targets.len());

    let zoom = props.zoom.clone().zip(drawing.time);
    let gesture = use_mut_ref(Gesture::default);
    use_wheel(&svg_node, &scene, zoom.clone());

    let hand = Hand {
        scene: scene.clone(),
        drawing: svg_node.clone(),
        active: active.clone(),
        spoken: spoken.clone(),
        touched,
        gesture,
        zoom,
        choose: props.choose.clone(),
        press: props.press.clone(),
        tip_first: props.tip_first,
    };
    use_escape(chosen.is_some() && !*spoken, {
        let active = active.clone();
        move || active.set(None)
    });
    let go = {
        let (scene, active, spoken) = (scene.clone(), active.clone(), spoken.clone());
        Callback::from(move |key: u32| {
            let is_there = |target: &HitTarget| target.keys.contains(&key);
            active.set(scene.targets.iter().position(is_there));
            // The words would be spoken into the notes.
            spoken.set(false);
        })
    };
    let at = chosen.and_then(|at| scene.targets.get(at)?.keys.first().copied());
    let tip = chosen
        .and_then(|at| scene.targets.get(at))
        .map(|target| (target.clone(), props.tip.emit(target.clone())));
    let tools = |has_time: bool| {
        html! {
            <>
                if let Some(tracks) = &props.tracks {
                    <Sonification tracks={tracks.clone()} {at} go={go.clone()} />
                }
                if let Some(zoom) = props.zoom.as_ref().filter(|_| has_time) {
                    { zoom.buttons(&ctx) }
                }
            </>
        }
    };
    let mut class = classes!(
        "chart",
        props.choose.is_some().then_some("choosable"),
        props.press.is_some().then_some("pressable"),
        props.zoom.is_some().then_some("zoomable"),
        props
            .zoom
            .as_ref()
            .is_some_and(|zoom| zoom.span.is_some())
            .then_some("zoomed")
    );
    let shown = Shown {
        fills,
        stretches: fills || first,
        label: &props.label,
        described_by: props.described_by.as_ref(),
    };
    if first {
        let variants: Vec<Variant> = if fills {
            embed_variants(props.embed_height).collect()
        } else if props.is_for_wide {
            wide_variants().collect()
        } else {
            page_variants().collect()
        };
        let drawn: Vec<Drawing> = variants
            .iter()
            .map(|variant| props.draw.emit(variant.canvas))
            .collect();
        let mut each = variants.iter().zip(&drawn);
        let is_low = each.all(|(variant, drawing)| shown.is_low(drawing, variant.canvas));
        class.push(is_low.then_some("low"));
        return html! {
            <div {class}>
                <div class="plot" ref={node}>
                    { for variants.iter().zip(&drawn)
                        .map(|(variant, drawing)| shown.first(*variant, drawing, embedded)) }
                </div>
                // Their room, so that nothing moves as they come.
                if !embedded {
                    <div class="chart-tools to-come">
                        { tools(drawn.iter().any(|drawing| drawing.time.is_some())) }
                    </div>
                }
                { for variants.iter().zip(&drawn).map(|(variant, drawing)| html! {
                    <div class={classes!("variant", variant.name)}>{ drawing.below.clone() }</div>
                }) }
            </div>
        };
    }
    // What a screen reader has to leave to the drawing: a picture has no keys.
    let words = ctx.words();
    let described = props.described_by.as_ref();
    let keys_id = described.map(|id| format!("{id}-keys"));
    let described_by = described.zip(keys_id.as_ref());
    let described_by = described_by.map(|(id, keys)| format!("{id} {keys}"));
    let leave = {
        let active = active.clone();
        Callback::from(move |()| active.set(None))
    };
    let is_low = shown.is_low(&drawing, canvas);
    class.push(is_low.then_some("low"));
    // From the drawing's own pixels to those of its room.
    let (across, down) = match room {
        Some(room) if fills => {
            let across = f64::from(room.width) / scene.width;
            let down = f64::from(room.height) / scene.height;
            (across, if is_low { 1.0 } else { down })
        }
        _ => (1.0, 1.0),
    };
    html! {
        <div {class}>
            <div class="plot" ref={node}>
                if fills { { spacer(&drawing, canvas, Classes::new()) } }
                <svg class={shown.class(&drawing, canvas)} ref={svg_node} viewBox={shown.view_box(&scene)}
                    height={shown.height(&drawing, canvas)}
                    role="application" aria-roledescription={words.chart_role} tabindex="0"
                    aria-label={props.label.clone()} aria-describedby={described_by}
                    onpointerdown={hand.hears(Hand::goes_down)} onpointermove={hand.hears(Hand::moves)}
                    onpointerleave={hand.hears(Hand::leaves)} onpointerup={hand.hears(Hand::lifts)}
                    onpointercancel={hand.hears(Hand::lifts)} onlostpointercapture={hand.hears(Hand::lifts)}
                    onclick={hand.hears(Hand::clicks)} onkeydown={hand.hears(Hand::keys)}
                    onblur={hand.hears(Hand::blurs)}>
                    <Marks scene={scene.clone()} {fills} />
                    if let Some((target, _)) = &tip {
                        { brought_forward(target, &scene, fills) }
                        { crosshair(target, &scene) }
                    }
                </svg>
                if let (Some((target, tip)), Some(at)) = (&tip, chosen) {
                    <Tooltip key={at} leave={leave} at={(target.at.0 * across, target.at.1 * down)} tip={tip.clone()}
                        width={scene.width * across} height={scene.height * down} />
                }
            </div>
            // In a frame every line of height is the drawing's.
            if !embedded {
                <div class="chart-tools">{ tools(drawing.time.is_some()) }</div>
            }
            // With all that is below: another part beside the tools would take their
            // place in the page as it was first drawn, and move them.
            <div>
                { drawing.below.clone() }
                if let Some(id) = keys_id {
                    <p class="visually-hidden" {id}>{ words.chart_keys }</p>
                }
            </div>
            <p class="visually-hidden" aria-live="polite">
                if let (true, Some((_, tip))) = (*spoken, &tip) {
                    { format!("{}: {}. {}", tip.heading, tip.value, tip.lines.join(". ")) }
                }
            </p>
        </div>
    }
}
