//! The width that an element has on the page, for what is drawn to fit it.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width of an element in CSS pixels, as it changes; `first` before the page
/// knows it.
#[hook]
pub fn use_width(node: &NodeRef, first: f64) -> f64 {
    let width = use_state_eq(|| first);
    use_effect_with(node.clone(), {
        let width = width.setter();
        move |node: &NodeRef| observe_width(node, width)
    });
    *width
}

/// Keeps `width` equal to the element's own; gives back what ends it.
fn observe_width(node: &NodeRef, width: UseStateSetter<f64>) -> Box<dyn FnOnce()> {
    let Some(element) = node.cast::<Element>() else {
        return Box::new(|| {});
    };
    let measure = {
        let element = element.clone();
        move || {
            let measured = f64::from(element.client_width());
            if measured > 0.0 {
                width.set(measured);
            }
        }
    };
    measure();
    let callback = Closure::<dyn Fn()>::new(measure.clone());
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
