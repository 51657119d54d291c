//! The room that an element has on the page, for what is drawn to fit it.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The room for a drawing, in whole CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// From side to side.
    pub width: i32,
    /// From top to bottom.
    pub height: i32,
}

/// The room of an element as it changes; `None` before the page knows it.
#[hook]
pub fn use_room(node: &NodeRef) -> Option<Room> {
    let room = use_state_eq(|| None::<Room>);
    use_effect_with(node.clone(), {
        let room = room.setter();
        move |node: &NodeRef| observe(node, room)
    });
    *room
}

/// Keeps `room` equal to the element's own; gives back what ends it.
fn observe(node: &NodeRef, room: UseStateSetter<Option<Room>>) -> Box<dyn FnOnce()> {
    let Some(element) = node.cast::<Element>() else {
        return Box::new(|| {});
    };
    let measure = {
        let element = element.clone();
        move || {
            // Down to whole pixels, as the style sheet's classes of widths begin at them.
            let width = charts::whole(element.get_bounding_client_rect().width().floor());
            let height = element.client_height();
            if width > 0 {
                room.set(Some(Room { width, height }));
            }
        }
    };
    measure();
    let callback = {
        let measure = measure.clone();
        // Drawing within the report could change what else is being reported, and
        // engines call that an error of the page.
        Closure::<dyn Fn()>::new(move || {
            Timeout::new(0, measure.clone()).forget();
        })
    };
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(&element);
        return Box::new(move || {
            observer.disconnect();
            drop(callback);
        });
    }
    let Some(window) = web_sys::window() else {
        return Box::new(|| {});
    };
    let listener = EventListener::new(&window, "resize", move |_| measure());
    Box::new(move || drop(listener))
}
