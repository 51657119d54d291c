//! A drawn scene in the page: fits its width, answers pointer, touch and
//! keyboard with a tooltip, and says the value under the crosshair.

use std::rc::Rc;

use figures::scene::{Mark, Scene, Shape, Target};
use figures::step::Step;
use figures::time::TimeScale;
use figures::{css, svg};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::context::use_page;
use super::first_paint::{GUESS, variants};
use super::size::{Room, use_room};
use super::zoom::{Gesture, Zoom, day_at};

/// What a tooltip says about a target.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Tip {
    /// The name of what is shown.
    pub heading: String,
    /// The value, with its bound and unit.
    pub value: String,
    /// Status, period, source and the like.
    pub lines: Vec<String>,
}

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

/// How far from a mark, in CSS pixels, the pointer still means it.
const REACH: f64 = 48.0;
/// Width of the tooltip in CSS pixels, as in the style sheet.
const TIP_WIDTH: f64 = 260.0;

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
    let room = use_room(&node);
    // The page as it was pre-rendered does not know its width either.
    let first = room.is_none() && page.outside.paints_first();
    let canvas = room.map_or(Canvas::wide(GUESS), |room| Canvas::of(room, framed));
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
        Callback::from(move |event: PointerEvent| {
            if let (Some((zoom, _)), Some(x)) = (&zoom, across(&event)) {
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
        let (zoom, gesture) = (zoom.clone(), gesture.clone());
        Callback::from(move |event: PointerEvent| {
            *touched.borrow_mut() = (event.pointer_type() == "touch").then_some(*active);
            if let (Some((zoom, time)), Some(x)) = (&zoom, across(&event)) {
                let mut gesture = gesture.borrow_mut();
                gesture.down(event.pointer_id(), x, *time, zoom.seen());
                if let Some(element) = event.target_dyn_into::<Element>() {
                    // Without capture a drag that leaves the drawing only ends early.
                    let _ = element.set_pointer_capture(event.pointer_id());
                }
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
        let height_of_frame = framed.then_some(props.framed_height);
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
            if let Some(zoom) = props.zoom.as_ref().filter(|_| drawing.time.is_some() && !framed) {
                { zoom.buttons(&page) }
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

/// Where the pointer is from the left of what it is on, in the pixels of a page's
/// drawing, which are the page's.
fn across(event: &PointerEvent) -> Option<f64> {
    let drawing = event.target_dyn_into::<Element>()?.closest("svg").ok()??;
    Some(f64::from(event.client_x()) - drawing.get_bounding_client_rect().left())
}

/// Zooms with the wheel: with Control or Command, as a pinch on a trackpad comes, and
/// without where the drawing has the focus. A page that is scrolled past a figure
/// must not change it.
#[hook]
fn use_wheel(node: &NodeRef, zoom: Option<(Zoom, TimeScale)>) {
    use_effect_with((node.clone(), zoom), |(node, zoom)| {
        let listener = node
            .cast::<Element>()
            .zip(zoom.clone())
            .map(|(element, (zoom, time))| {
                let options = EventListenerOptions::enable_prevent_default();
                let drawing = element.clone();
                EventListener::new_with_options(&element, "wheel", options, move |event| {
                    let Some(event) = event.dyn_ref::<WheelEvent>() else {
                        return;
                    };
                    let has_focus = drawing
                        .owner_document()
                        .and_then(|page| page.active_element());
                    let wanted = event.ctrl_key()
                        || event.meta_key()
                        || has_focus.as_ref() == Some(&drawing);
                    if !wanted || event.delta_y() == 0.0 {
                        return;
                    }
                    event.prevent_default();
                    let x = f64::from(event.client_x()) - drawing.get_bounding_client_rect().left();
                    // A notch of a wheel is some 100 pixels, a step of a pinch a few.
                    let factor = (event.delta_y().clamp(-120.0, 120.0) / 240.0).exp();
                    zoom.set
                        .emit(zoom.scaled(zoom.seen(), day_at(time, x), factor));
                })
            });
        move || drop(listener)
    });
}

/// The drawing's own coordinates.
pub fn view_box(scene: &Scene) -> String {
    format!("0 0 {} {}", scene.width, scene.height)
}

fn class_of(drawing: &Drawing) -> Classes {
    classes!("scene", drawing.height.is_none().then_some("fluid"))
}

fn height(drawing: &Drawing) -> Option<String> {
    drawing.height.map(svg::number)
}

/// Properties of [`Marks`].
#[derive(Properties)]
pub struct MarksProps {
    /// The drawing.
    pub scene: Rc<Scene>,
}

impl PartialEq for MarksProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

/// The marks alone, so that a moving crosshair does not draw them again.
#[component]
pub fn Marks(props: &MarksProps) -> Html {
    html! { <g>{ for props.scene.marks.iter().map(mark) }</g> }
}

/// A scene that does not answer: a small picture beside words that say the same.
pub fn still(scene: &Scene) -> Html {
    html! {
        <svg class="scene still" viewBox={format!("0 0 {} {}", scene.width, scene.height)}
            width={scene.width.to_string()} height={scene.height.to_string()} aria-hidden="true">
            { for scene.marks.iter().map(mark) }
        </svg>
    }
}

fn mark(mark: &Mark) -> Html {
    let class = css::class(mark.role);
    match &mark.shape {
        Shape::Polyline(points) => html! { <polyline {class} points={svg::points(points)} /> },
        Shape::Polygon(points) => html! { <polygon {class} points={svg::points(points)} /> },
        Shape::Rect {
            x,
            y,
            width,
            height,
        } => html! {
            <rect {class} x={svg::number(*x)} y={svg::number(*y)}
                width={svg::number(*width)} height={svg::number(*height)} />
        },
        Shape::Circle { x, y, r } => html! {
            <circle {class} cx={svg::number(*x)} cy={svg::number(*y)} r={svg::number(*r)} />
        },
        Shape::Text {
            x,
            y,
            text,
            anchor,
            size,
        } => {
            let anchor = svg::anchor_name(*anchor);
            html! {
                <text {class} x={svg::number(*x)} y={svg::number(*y)} text-anchor={anchor}
                    font-size={size.to_string()}>{ text }</text>
            }
        }
    }
}

fn crosshair(target: &Target, height: f64) -> Html {
    let (x, y) = target.at;
    html! {
        <g class="crosshair" aria-hidden="true">
            <line x1={x.to_string()} x2={x.to_string()} y1="0" y2={height.to_string()} />
            <circle cx={svg::number(x)} cy={svg::number(y)} r="7" />
        </g>
    }
}

#[derive(Properties, PartialEq)]
struct TooltipProps {
    /// Where the mark is in the drawing.
    at: (f64, f64),
    tip: Tip,
    /// The drawing's size.
    width: f64,
    height: f64,
}

#[component]
fn Tooltip(props: &TooltipProps) -> Html {
    let node = use_node_ref();
    // Set by script: the page's policy takes no style from markup.
    use_effect_with(
        (node.clone(), props.at, props.width, props.height),
        |(node, (x, y), whole, height)| {
            let width = TIP_WIDTH.min(*whole);
            let left = (x - width / 2.0).clamp(0.0, whole - width);
            // Above the mark where there is room, below it otherwise.
            let (side, other, far) = if *y > height / 2.0 {
                ("bottom", "top", height - y + 14.0)
            } else {
                ("top", "bottom", y + 14.0)
            };
            let Some(element) = node.cast::<HtmlElement>() else {
                return;
            };
            let style = element.style();
            for (name, value) in [("left", left), (side, far)] {
                // Refused only for a style sheet's own rules.
                let _ = style.set_property(name, &format!("{value}px"));
            }
            let _ = style.remove_property(other);
        },
    );
    let tip = &props.tip;
    html! {
        <div class="tip" ref={node} aria-hidden="true">
            <div class="tip-heading">{ &tip.heading }</div>
            if !tip.value.is_empty() { <div class="tip-value">{ &tip.value }</div> }
            { for tip.lines.iter().map(|line| html! { <div class="tip-line">{ line }</div> }) }
        </div>
    }
}

/// The target under the pointer, or else the nearest mark within reach.
fn pointed(scene: &Scene, drawing: &NodeRef, event: &MouseEvent) -> Option<usize> {
    let bounds = drawing.cast::<Element>()?.get_bounding_client_rect();
    if bounds.width() <= 0.0 {
        return None;
    }
    let scale = scene.width / bounds.width();
    let x = (f64::from(event.client_x()) - bounds.left()) * scale;
    let y = (f64::from(event.client_y()) - bounds.top()) * scale;
    scene
        .target_at(x, y)
        .or_else(|| scene.nearest_target(x, y, REACH))
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
