//! Where the pointer and the wheel are on a drawing, and what they mean there.

use std::rc::Rc;

use charts::scene::{Named, Scene};
use charts::time::TimeScale;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::zoom::Zoom;

/// How far from a mark, in CSS pixels, the pointer still means it.
const REACH: f64 = 48.0;

/// Whether the main button, a finger or the tip of a pen is down.
pub fn is_held(event: &PointerEvent) -> bool {
    event.buttons() & 1 == 1
}

/// Where an event is from the left of an element, in CSS pixels.
pub fn from_left(element: &Element, event: &MouseEvent) -> f64 {
    f64::from(event.client_x()) - element.get_bounding_client_rect().left()
}

/// Where an event is in a drawing, in the drawing's own pixels: it may be shown
/// smaller or larger than it was laid out. `None` while it is not shown.
pub fn within(scene: &Scene, element: &Element, event: &MouseEvent) -> Option<(f64, f64)> {
    let shown = element.get_bounding_client_rect();
    if shown.width() <= 0.0 || shown.height() <= 0.0 {
        return None;
    }
    let x = f64::from(event.client_x()) - shown.left();
    let y = f64::from(event.client_y()) - shown.top();
    Some((
        x * scene.width / shown.width(),
        y * scene.height / shown.height(),
    ))
}

/// The target under the pointer, or else the nearest mark within reach.
pub fn pointed(scene: &Scene, drawing: &NodeRef, event: &MouseEvent) -> Option<usize> {
    let (x, y) = within(scene, &drawing.cast::<Element>()?, event)?;
    scene
        .target_at(x, y)
        .or_else(|| scene.nearest_target(x, y, REACH))
}

/// The name under the pointer.
pub fn named(scene: &Scene, drawing: &NodeRef, event: &MouseEvent) -> Option<Named> {
    let (x, y) = within(scene, &drawing.cast::<Element>()?, event)?;
    scene.name_at(x, y)
}

/// Zooms with the wheel: with Control or Command, as a pinch on a trackpad comes, and
/// without where the drawing has the focus. A page that is scrolled past a figure
/// must not change it.
#[hook]
pub fn use_wheel(node: &NodeRef, scene: &Rc<Scene>, zoom: Option<(Zoom, TimeScale)>) {
    let scene = scene.clone();
    use_effect_with((node.clone(), zoom), move |(node, zoom)| {
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
                    let Some((x, _)) = within(&scene, &drawing, event) else {
                        return;
                    };
                    // A notch of a wheel is some 100 pixels, a step of a pinch a few.
                    let factor = (charts::within(event.delta_y(), -120.0, 120.0) / 240.0).exp();
                    zoom.set.emit(zoom.scaled(zoom.seen(), time.day(x), factor));
                })
            });
        move || drop(listener)
    });
}
