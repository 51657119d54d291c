//! What a hand does on a drawing: pointers, fingers and keys.

use std::cell::RefCell;
use std::rc::Rc;

use charts::scene::{HitTarget, Named, Scene};
use charts::step::Step;
use charts::time::TimeScale;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

use super::{Drawing, Props};
use crate::components::keys::{pressed, use_escape};
use crate::components::pointer::{is_held, named, pointed, use_wheel, within};
use crate::components::zoom::{Gesture, Zoom};

/// A finger that is down.
#[derive(Clone, Copy)]
pub(super) struct Touch {
    /// The target that was spoken of before.
    shown: Option<usize>,
}

/// What listens to it, and what it changes.
#[derive(Clone)]
pub(super) struct Hand {
    /// What is drawn.
    scene: Rc<Scene>,
    /// The element that it is drawn in.
    pub drawing: NodeRef,
    /// The target that is spoken of.
    active: UseStateHandle<Option<usize>>,
    /// Whether that is said aloud: keys have come to it.
    pub spoken: UseStateHandle<bool>,
    /// What a finger came down on; nothing for other pointers.
    touched: Rc<RefCell<Option<Touch>>>,
    /// The pointers that are down.
    gesture: Rc<RefCell<Gesture>>,
    /// The axis of time, where that can be zoomed.
    zoom: Option<(Zoom, TimeScale)>,
    /// Called with a target that is chosen.
    choose: Option<Callback<HitTarget>>,
    /// Called with a name that is pressed.
    press: Option<Callback<Named>>,
    /// Whether a first touch only shows what is said of a mark.
    tip_first: bool,
}

/// The hand on a drawing in an element: nothing is spoken of at first.
#[hook]
pub(super) fn use_hand(props: &Props, element: &NodeRef, drawing: &Drawing) -> Hand {
    let hand = Hand {
        scene: drawing.scene.clone(),
        drawing: element.clone(),
        active: use_state_eq(|| None::<usize>),
        spoken: use_state_eq(|| false),
        touched: use_mut_ref(|| None::<Touch>),
        gesture: use_mut_ref(Gesture::default),
        zoom: props.zoom.clone().zip(drawing.time),
        choose: props.choose.clone(),
        press: props.press.clone(),
        tip_first: props.tip_first,
    };
    use_wheel(element, &hand.scene, hand.zoom.clone());
    use_escape(hand.chosen().is_some() && !*hand.spoken, {
        let active = hand.active.clone();
        move || active.set(None)
    });
    hand
}

impl Hand {
    /// The target that is spoken of, where the drawing still has it.
    pub(super) fn chosen(&self) -> Option<usize> {
        self.active.filter(|&at| at < self.scene.targets.len())
    }

    /// The key of that target.
    pub(super) fn key(&self) -> Option<u32> {
        self.target(self.chosen())?.keys.first().copied()
    }

    /// Goes to the target with a key.
    pub(super) fn goes_to(&self) -> Callback<u32> {
        let hand = self.clone();
        Callback::from(move |key: u32| {
            let is_there = |target: &HitTarget| target.keys.contains(&key);
            hand.active
                .set(hand.scene.targets.iter().position(is_there));
            // The words would be spoken into the notes.
            hand.spoken.set(false);
        })
    }

    /// Speaks of no target any more.
    pub(super) fn lets_go(&self) -> Callback<()> {
        let active = self.active.clone();
        Callback::from(move |()| active.set(None))
    }

    /// Calls one of its methods with an event.
    pub(super) fn hears<E: 'static>(&self, act: fn(&Self, &E)) -> Callback<E> {
        let hand = self.clone();
        Callback::from(move |event| act(&hand, &event))
    }

    /// The target at a place.
    pub(super) fn target(&self, at: Option<usize>) -> Option<&HitTarget> {
        self.scene.targets.get(at?)
    }

    fn point(&self, event: &MouseEvent) -> Option<usize> {
        let target = pointed(&self.scene, &self.drawing, event);
        if target != *self.active {
            self.active.set(target);
            self.spoken.set(false);
        }
        target
    }

    /// A pointer moves: it points, or drags the time.
    pub(super) fn moves(&self, event: &PointerEvent) {
        if !is_held(event) {
            // Let go where nobody saw it.
            self.lifts(event);
        }
        let drawing = self.drawing.cast::<Element>();
        let at = drawing.and_then(|drawing| within(&self.scene, &drawing, event));
        if let (Some((zoom, _)), Some((x, _))) = (&self.zoom, at) {
            let span = self.gesture.borrow_mut().go(event.pointer_id(), x, zoom);
            if let Some(span) = span {
                zoom.set.emit(span);
                return;
            }
        }
        self.point(event);
    }

    /// A pointer goes up, or is lost.
    pub(super) fn lifts(&self, event: &PointerEvent) {
        self.gesture.borrow_mut().up(event.pointer_id());
    }

    /// A click, or the end of a touch: it chooses, unless it ends a drag.
    pub(super) fn clicks(&self, event: &MouseEvent) {
        if std::mem::take(&mut self.gesture.borrow_mut().moved) {
            return;
        }
        let name = named(&self.scene, &self.drawing, event);
        if let (Some(press), Some(name)) = (&self.press, name) {
            press.emit(name);
            return;
        }
        let at = self.point(event);
        let before = self.touched.take();
        if self.tip_first && before.is_some_and(|before| before.shown != at) {
            return;
        }
        if let (Some(target), Some(choose)) = (self.target(at), &self.choose) {
            choose.emit(target.clone());
        }
    }

    /// The main button, a finger or a pen comes down.
    pub(super) fn goes_down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let touch = Touch {
            shown: *self.active,
        };
        *self.touched.borrow_mut() = (event.pointer_type() == "touch").then_some(touch);
        let Some(drawing) = self.drawing.cast::<Element>() else {
            return;
        };
        let at = within(&self.scene, &drawing, event);
        if let (Some((zoom, time)), Some((x, _))) = (&self.zoom, at) {
            let mut gesture = self.gesture.borrow_mut();
            gesture.down(event.pointer_id(), x, *time, zoom.seen());
            // Without capture a drag that leaves the drawing only ends early.
            let _ = drawing.set_pointer_capture(event.pointer_id());
        }
    }

    /// A pointer leaves. A finger that lifts leaves what was said to be read, and a
    /// pointer may go onto it.
    pub(super) fn leaves(&self, event: &PointerEvent) {
        if event.pointer_type() != "touch" && !goes_to_tip(event) {
            self.active.set(None);
        }
    }

    /// The focus goes. A dialog over the page gives it back, and the point is still
    /// there.
    pub(super) fn blurs(&self, event: &FocusEvent) {
        let next = event.related_target();
        let within = next.and_then(|next| next.dyn_into::<Element>().ok());
        let dialog = within.and_then(|within| within.closest("dialog").ok()?);
        if dialog.is_none() {
            self.active.set(None);
        }
    }

    /// A key: it chooses, zooms, leaves or goes on.
    pub(super) fn keys(&self, event: &KeyboardEvent) {
        let Some(key) = pressed(event) else {
            return;
        };
        if key == "Enter" || key == " " {
            if let (Some(target), Some(choose)) = (self.target(*self.active), &self.choose) {
                event.prevent_default();
                choose.emit(target.clone());
            }
            return;
        }
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let zoom = self.zoom.as_ref().filter(|_| plain);
        if let Some((zoom, span)) = zoom.and_then(|(zoom, _)| Some((zoom, zoom.keyed(&key)?))) {
            event.prevent_default();
            zoom.set.emit(span);
        } else if key == "Escape" && self.active.is_some() {
            // What is said of the mark, and nothing behind it.
            event.prevent_default();
            self.active.set(None);
        } else if let Some(next) =
            step_of(&key).and_then(|step| self.scene.stepped(*self.active, step))
        {
            event.prevent_default();
            self.active.set(Some(next));
            self.spoken.set(true);
        }
    }
}

/// Whether a pointer leaves the drawing for what is said about a mark of it.
fn goes_to_tip(event: &PointerEvent) -> bool {
    let next = event.related_target();
    let next = next.and_then(|next| next.dyn_into::<Element>().ok());
    next.is_some_and(|next| next.closest(".tip").is_ok_and(|tip| tip.is_some()))
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
