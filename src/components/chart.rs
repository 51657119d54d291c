//! A drawn scene in the page: fits its width, answers pointer, touch and
//! keyboard with a tooltip, and says the value under the crosshair.

use std::rc::Rc;

use figures::scene::{Scene, Target};
use figures::step::Step;
use figures::svg;
use figures::time::TimeScale;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::context::use_page;
use super::first_paint::{GUESS, variants};
use super::hear::Hear;
use super::marks::{Marks, view_box};
use super::pointer::{from_left, pointed, use_wheel};
use super::size::{Room, use_room};
use super::tooltip::{Tip, Tooltip, crosshair};
use super::zoom::{Gesture, Zoom};
use crate::sound::Voice;

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
    /// Draws for a width in CSS pixels, or for a whole room where the figure
    /// fills a frame.
    pub draw: Callback<Canvas, Drawing>,
    /// Says what a target is.
    pub tip: Callback<Target, Tip>,
    /// The name of the figure for a screen reader.
    pub label: AttrValue,
    /// The id of the element that describes the figure.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Height to draw for in a frame before the page knows its own.
    #[prop_or(280.0)]
    pub framed_height: f64,
    /// Called with a target that is chosen by click, touch or Enter.
    #[prop_or_default]
    pub choose: Option<Callback<Target>>,
    /// What can be seen of its axis of time, where the drawing has one.
    #[prop_or_default]
    pub zoom: Option<Zoom>,
    /// Whether it stands beside others or a text: in a frame it has a height of its
    /// own then.
    #[prop_or_default]
    pub beside: bool,
    /// Its series as sound, where they can be heard.
    #[prop_or_default]
    pub voices: Option<Rc<Vec<Voice>>>,
    /// Whether a first touch only shows the tooltip, and the next one on the same
    /// mark chooses it.
    #[prop_or_default]
    pub tip_first: bool,
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

    fn of(room: Room, fills: bool) -> Self {
        Self {
            width: f64::from(room.width),
            height: fills.then(|| f64::from(room.height)),
        }
    }
}

/// A figure's drawing.
#[component]
pub fn Chart(props: &Props) -> Html {
    let page = use_page();
    let node = use_node_ref();
    let svg_node = use_node_ref();
    let active = use_state_eq(|| None::<usize>);
    let spoken = use_state_eq(|| false);
    // What was shown before a finger came down; nothing for other pointers.
    let touched = use_mut_ref(|| None::<Option<usize>>);

    let framed = page.view().framed;
    let fills = framed && !props.beside;
    let room = use_room(&node);
    // The page as it was pre-rendered does not know its width either.
    let first = room.is_none() && page.outside.paints_first();
    let canvas = room.map_or(Canvas::wide(GUESS), |room| Canvas::of(room, fills));
    let drawing = use_memo((props.draw.clone(), canvas, first), |(draw, canvas, _)| {
        draw.emit(*canvas)
    });
    let scene = drawing.scene.clone();
    let chosen = active.filter(|&at| at < scene.targets.len());

    let zoom = props.zoom.clone().zip(drawing.time);
    let gesture = use_mut_ref(Gesture::default);
    use_wheel(&svg_node, zoom.clone());

    let point = {
        let (scene, active, spoken) = (scene.clone(), active.clone(), spoken.clone());
        let svg_node = svg_node.clone();
        move |event: &MouseEvent| {
            let target = pointed(&scene, &svg_node, event);
            if target != *active {
                active.set(target);
                spoken.set(false);
            }
            target
        }
    };
    let onpointermove = {
        let (point, zoom, gesture) = (point.clone(), zoom.clone(), gesture.clone());
        let svg_node = svg_node.clone();
        Callback::from(move |event: PointerEvent| {
            let drawing = svg_node.cast::<Element>();
            if let (Some((zoom, _)), Some(drawing)) = (&zoom, drawing) {
                let x = from_left(&drawing, &event);
                let span = gesture.borrow_mut().go(event.pointer_id(), x, zoom);
                if let Some(span) = span {
                    zoom.set.emit(span);
                    return;
                }
            }
            point(&event);
        })
    };
    let lift = {
        let gesture = gesture.clone();
        Callback::from(move |event: PointerEvent| gesture.borrow_mut().up(event.pointer_id()))
    };
    let onclick = {
        let (scene, choose) = (scene.clone(), props.choose.clone());
        let (before, waits) = (touched.clone(), props.tip_first);
        let gesture = gesture.clone();
        Callback::from(move |event: MouseEvent| {
            // The end of a drag chooses nothing.
            if std::mem::take(&mut gesture.borrow_mut().moved) {
                return;
            }
            let at = point(&event);
            if waits && before.take().is_some_and(|before| before != at) {
                return;
            }
            let target = at.and_then(|at| scene.targets.get(at));
            if let (Some(target), Some(choose)) = (target, &choose) {
                choose.emit(target.clone());
            }
        })
    };
    let onpointerdown = {
        let (active, touched) = (active.clone(), touched.clone());
        let (zoom, gesture, svg_node) = (zoom.clone(), gesture.clone(), svg_node.clone());
        Callback::from(move |event: PointerEvent| {
            *touched.borrow_mut() = (event.pointer_type() == "touch").then_some(*active);
            let drawing = svg_node.cast::<Element>();
            if let (Some((zoom, time)), Some(drawing)) = (&zoom, drawing) {
                let x = from_left(&drawing, &event);
                let mut gesture = gesture.borrow_mut();
                gesture.down(event.pointer_id(), x, *time, zoom.seen());
                // Without capture a drag that leaves the drawing only ends early.
                let _ = drawing.set_pointer_capture(event.pointer_id());
            }
        })
    };
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |event: PointerEvent| {
            // A finger that lifts leaves the tooltip to be read.
            if event.pointer_type() != "touch" {
                active.set(None);
            }
        })
    };
    let onblur = {
        let active = active.clone();
        Callback::from(move |_: FocusEvent| active.set(None))
    };
    let onkeydown = {
        let (scene, active, spoken) = (scene.clone(), active.clone(), spoken.clone());
        let (choose, zoom) = (props.choose.clone(), zoom.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if key == "Enter" || key == " " {
                if let (Some(target), Some(choose)) =
                    (active.and_then(|at| scene.targets.get(at)), &choose)
                {
                    event.prevent_default();
                    choose.emit(target.clone());
                }
                return;
            }
            let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
            if let Some((zoom, span)) = zoom
                .as_ref()
                .filter(|_| plain)
                .and_then(|(zoom, _)| Some((zoom, zoom.keyed(&key)?)))
            {
                event.prevent_default();
                zoom.set.emit(span);
            } else if key == "Escape" {
                active.set(None);
            } else if let Some(next) = step_of(&key).and_then(|step| scene.stepped(*active, step)) {
                event.prevent_default();
                active.set(Some(next));
                spoken.set(true);
            }
        })
    };

    let go = {
        let (scene, active, spoken) = (scene.clone(), active.clone(), spoken.clone());
        Callback::from(move |key: u32| {
            let is_there = |target: &Target| target.keys.contains(&key);
            active.set(scene.targets.iter().position(is_there));
            // The words would be spoken into the notes.
            spoken.set(false);
        })
    };
    let at = chosen.and_then(|at| scene.targets.get(at)?.keys.first().copied());
    let tip = chosen
        .and_then(|at| scene.targets.get(at))
        .map(|target| (target.clone(), props.tip.emit(target.clone())));
    let class = classes!(
        "chart",
        props.choose.is_some().then_some("choosable"),
        props.zoom.is_some().then_some("zoomable"),
        props
            .zoom
            .as_ref()
            .is_some_and(|zoom| zoom.span.is_some())
            .then_some("zoomed")
    );
    if first {
        let height_of_frame = fills.then_some(props.framed_height);
        let drawn = variants(framed, |width| {
            props.draw.emit(Canvas {
                width,
                height: height_of_frame,
            })
        });
        return html! {
            <div {class}>
                <div class="plot" ref={node}>
                    { for drawn.iter().map(|variant| html! {
                        <svg class={classes!(class_of(&variant.drawing), "variant", variant.name)}
                            viewBox={view_box(&variant.drawing.scene)}
                            height={height(&variant.drawing)} role="img"
                            tabindex={framed.then_some("0")}
                            aria-label={props.label.clone()}
                            aria-describedby={props.described_by.clone()}>
                            <Marks scene={variant.drawing.scene.clone()} />
                        </svg>
                    }) }
                </div>
                { for drawn.iter().map(|variant| html! {
                    <div class={classes!("variant", variant.name)}>
                        { variant.drawing.below.clone() }
                    </div>
                }) }
            </div>
        };
    }
    html! {
        <div {class}>
            <div class="plot" ref={node}>
                <svg class={class_of(&drawing)} ref={svg_node} viewBox={view_box(&scene)}
                    height={height(&drawing)}
                    role="img" tabindex="0" aria-label={props.label.clone()}
                    aria-describedby={props.described_by.clone()}
                    {onpointerdown} {onpointermove} {onpointerleave} onpointerup={lift.clone()}
                    onpointercancel={lift} {onclick} {onkeydown} {onblur}>
                    <Marks scene={scene.clone()} />
                    if let Some((target, _)) = &tip { { crosshair(target, scene.height) } }
                </svg>
                if let Some((target, tip)) = &tip {
                    <Tooltip at={target.at} tip={tip.clone()} width={scene.width} height={scene.height} />
                }
            </div>
            // In a frame every line of height is the drawing's.
            if !framed {
                <div class="chart-tools">
                    if let Some(voices) = &props.voices {
                        <Hear voices={voices.clone()} at={at} go={go} />
                    }
                    if let Some(zoom) = props.zoom.as_ref().filter(|_| drawing.time.is_some()) {
                        { zoom.buttons(&page) }
                    }
                </div>
            }
            <div>{ drawing.below.clone() }</div>
            <p class="visually-hidden" aria-live="polite">
                if let (true, Some((_, tip))) = (*spoken, &tip) {
                    { format!("{}: {}. {}", tip.heading, tip.value, tip.lines.join(". ")) }
                }
            </p>
        </div>
    }
}

fn class_of(drawing: &Drawing) -> Classes {
    classes!("scene", drawing.height.is_none().then_some("fluid"))
}

fn height(drawing: &Drawing) -> Option<String> {
    drawing.height.map(svg::number)
}

/// The step that a key asks for.
fn step_of(key: &str) -> Option<Step> {
    Some(match key {
        "ArrowRight" => Step::Next,
        "ArrowLeft" => Step::Previous,
        "Home" => Step::First,
        "End" => Step::Last,
        "ArrowUp" => Step::SeriesBefore,
        "ArrowDown" => Step::SeriesAfter,
        _ => return None,
    })
}
