//! A drawn scene in the page: fits its width, answers pointer, touch and
//! keyboard with a tooltip, and says the value under the crosshair.

use std::rc::Rc;

use figures::scene::{Named, Scene, Target};
use figures::step::Step;
use figures::svg;
use figures::time::TimeScale;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::context::use_page;
use super::first_paint::{
    GUESS, Variant, embed_canvas, embed_variants, page_variants, wide_variants,
};
use super::hear::Hear;
use super::keys::{pressed, use_escape};
use super::marks::{Marks, brought_forward, view_box};
use super::pointer::{is_held, named, pointed, use_wheel, within};
use super::size::use_room;
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
    /// Draws for a width in CSS pixels, and for a height where it fills an embed.
    pub draw: Callback<Canvas, Drawing>,
    /// Says what a target is.
    pub tip: Callback<Target, Tip>,
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
    pub choose: Option<Callback<Target>>,
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
    pub voices: Option<Rc<Vec<Voice>>>,
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
    let page = use_page();
    let node = use_node_ref();
    let svg_node = use_node_ref();
    let active = use_state_eq(|| None::<usize>);
    let spoken = use_state_eq(|| false);
    // What was shown before a finger came down; nothing for other pointers.
    let touched = use_mut_ref(|| None::<Option<usize>>);

    let framed = page.view().framed;
    let fills = framed && props.fit == Fit::Alone;
    let room = use_room(&node);
    // The page as it was pre-rendered does not know its width either.
    let first = room.is_none() && page.outside.paints_first();
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
        let (scene, svg_node) = (scene.clone(), svg_node.clone());
        Callback::from(move |event: PointerEvent| {
            if !is_held(&event) {
                // Let go where nobody saw it.
                gesture.borrow_mut().up(event.pointer_id());
            }
            let drawing = svg_node.cast::<Element>();
            let at = drawing.and_then(|drawing| within(&scene, &drawing, &event));
            if let (Some((zoom, _)), Some((x, _))) = (&zoom, at) {
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
        let (press, svg_node) = (props.press.clone(), svg_node.clone());
        let gesture = gesture.clone();
        Callback::from(move |event: MouseEvent| {
            // The end of a drag chooses nothing.
            if std::mem::take(&mut gesture.borrow_mut().moved) {
                return;
            }
            let name = named(&scene, &svg_node, &event);
            if let (Some(press), Some(name)) = (&press, name) {
                press.emit(name);
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
        let scene = scene.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            *touched.borrow_mut() = (event.pointer_type() == "touch").then_some(*active);
            let Some(drawing) = svg_node.cast::<Element>() else {
                return;
            };
            let at = within(&scene, &drawing, &event);
            if let (Some((zoom, time)), Some((x, _))) = (&zoom, at) {
                let mut gesture = gesture.borrow_mut();
                gesture.down(event.pointer_id(), x, *time, zoom.seen());
                // Without capture a drag that leaves the drawing only ends early.
                let _ = drawing.set_pointer_capture(event.pointer_id());
            }
        })
    };
    use_escape(chosen.is_some() && !*spoken, {
        let active = active.clone();
        move || active.set(None)
    });
    let onpointerleave = {
        let active = active.clone();
        Callback::from(move |event: PointerEvent| {
            // A finger that lifts leaves the tooltip to be read, a pointer may go onto it.
            if event.pointer_type() != "touch" && !goes_to_tip(&event) {
                active.set(None);
            }
        })
    };
    let onblur = {
        let active = active.clone();
        Callback::from(move |event: FocusEvent| {
            // A dialog over the page gives the focus back, and the point is still there.
            let next = event.related_target();
            let within = next.and_then(|next| next.dyn_into::<Element>().ok());
            let dialog = within.and_then(|within| within.closest("dialog").ok()?);
            if dialog.is_none() {
                active.set(None);
            }
        })
    };
    let onkeydown = {
        let (scene, active, spoken) = (scene.clone(), active.clone(), spoken.clone());
        let (choose, zoom) = (props.choose.clone(), zoom.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(key) = pressed(&event) else {
                return;
            };
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
            } else if key == "Escape" && active.is_some() {
                // The tooltip, and nothing behind it.
                event.prevent_default();
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
    let tools = |has_time: bool| {
        html! {
            <>
                if let Some(voices) = &props.voices {
                    <Hear voices={voices.clone()} {at} go={go.clone()} />
                }
                if let Some(zoom) = props.zoom.as_ref().filter(|_| has_time) {
                    { zoom.buttons(&page) }
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
                        .map(|(variant, drawing)| shown.first(*variant, drawing, framed)) }
                </div>
                // Their room, so that nothing moves as they come.
                if !framed {
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
    let words = page.words();
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
                    {onpointerdown} {onpointermove} {onpointerleave} onpointerup={lift.clone()}
                    onpointercancel={lift.clone()} onlostpointercapture={lift} {onclick} {onkeydown} {onblur}>
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
            if !framed {
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

/// Whether a pointer leaves the drawing for what is said about a mark of it.
fn goes_to_tip(event: &PointerEvent) -> bool {
    let next = event.related_target();
    let next = next.and_then(|next| next.dyn_into::<Element>().ok());
    next.is_some_and(|next| next.closest(".tip").is_ok_and(|tip| tip.is_some()))
}

/// How a drawing is shown.
struct Shown<'a> {
    /// Whether it fills the height that an embed leaves it.
    fills: bool,
    /// Whether its marks move apart with its room, as [`super::marks`] does it: where it
    /// is drawn for a class of widths, and not for its own.
    stretches: bool,
    label: &'a AttrValue,
    described_by: Option<&'a AttrValue>,
}

impl Shown<'_> {
    /// The drawing of a class of widths, as long as the page does not know its own.
    fn first(&self, Variant { name, canvas }: Variant, drawing: &Drawing, framed: bool) -> Html {
        html! {
            <>
                if self.fills { { spacer(drawing, canvas, classes!("variant", name)) } }
                <svg class={classes!(self.class(drawing, canvas), "variant", name)}
                    viewBox={self.view_box(&drawing.scene)} height={self.height(drawing, canvas)}
                    role="img" tabindex={framed.then_some("0")} aria-label={self.label.clone()}
                    aria-describedby={self.described_by.cloned()}>
                    <Marks scene={drawing.scene.clone()} fills={self.stretches} />
                </svg>
            </>
        }
    }

    /// Whether it keeps its own height in a room that offers more than a pixel more:
    /// bars of a few rows would become blocks.
    fn is_low(&self, drawing: &Drawing, canvas: Canvas) -> bool {
        let offered = canvas.height.filter(|_| self.fills);
        offered.is_some_and(|offered| drawing.scene.height < offered - 1.0)
    }

    fn class(&self, drawing: &Drawing, canvas: Canvas) -> Classes {
        let is_fluid = !self.fills && drawing.height.is_none();
        let is_low = self.is_low(drawing, canvas);
        classes!(
            "scene",
            is_fluid.then_some("fluid"),
            is_low.then_some("low")
        )
    }

    fn view_box(&self, scene: &Scene) -> Option<String> {
        (!self.stretches).then(|| view_box(scene))
    }

    fn height(&self, drawing: &Drawing, canvas: Canvas) -> Option<String> {
        let keeps = !self.fills || self.is_low(drawing, canvas);
        let height = drawing.height.filter(|_| keeps);
        height.map(svg::number)
    }
}

/// Keeps the room of a drawing that needs more height than it was offered.
fn spacer(drawing: &Drawing, canvas: Canvas, class: Classes) -> Html {
    let needed = drawing.scene.height;
    if canvas.height.is_none_or(|offered| needed <= offered) {
        return html! {};
    }
    html! {
        <svg class={classes!("spacer", class)} width="1" height={svg::number(needed)}
            aria-hidden="true" />
    }
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
