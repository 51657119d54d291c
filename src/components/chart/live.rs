//! A drawing as a reader works with it: made for its own width, with what is said of the
//! mark that pointer or keys are at.

use charts::scene::HitTarget;
use yew::prelude::*;

use super::hand::Hand;
use super::shown::{Shown, spacer};
use super::{Canvas, Drawing, Props, classes_of, tools};
use crate::components::context::AppContext;
use crate::components::marks::{Marks, brought_forward};
use crate::components::size::Room;
use crate::components::tooltip::{Tip, Tooltip, crosshair};

/// A drawing and what is known of its place.
pub(super) struct Live<'a> {
    pub ctx: &'a AppContext,
    pub props: &'a Props,
    /// How it is shown.
    pub shown: Shown<'a>,
    /// What is drawn.
    pub drawing: &'a Drawing,
    /// What it was drawn on.
    pub canvas: Canvas,
    /// Its room on the page, once that is known.
    pub room: Option<Room>,
    /// What pointers and keys do on it.
    pub hand: &'a Hand,
}

impl Live<'_> {
    /// All of it, in the element that measures its room.
    pub(super) fn view(self, node: NodeRef) -> Html {
        let tip = self
            .hand
            .target(self.hand.chosen())
            .map(|target| (target, self.props.tip.emit(target.clone())));
        let is_low = self.shown.is_low(self.drawing, self.canvas);
        html! {
            <div class={classes_of(self.props, is_low)}>
                <div class="plot" ref={node}>
                    if self.shown.fills { { spacer(self.drawing, self.canvas, Classes::new()) } }
                    { self.scene(tip.as_ref().map(|(target, _)| *target)) }
                    if let (Some((target, tip)), Some(at)) = (&tip, self.hand.chosen()) {
                        { self.tooltip(at, target, tip) }
                    }
                </div>
                // In a frame every line of height is the drawing's.
                if !self.ctx.view().is_embedded() {
                    <div class="chart-tools">
                        { tools(self.ctx, self.props, self.hand, self.drawing.time.is_some()) }
                    </div>
                }
                // With all that is below: another part beside the tools would take their
                // place in the page as it was first drawn, and move them.
                <div>
                    { self.drawing.below.clone() }
                    if let Some(id) = self.keys_id() {
                        <p class="visually-hidden" {id}>{ self.ctx.messages().chart.keys }</p>
                    }
                </div>
                <p class="visually-hidden" aria-live="polite">
                    if let (true, Some((_, tip))) = (*self.hand.spoken, &tip) {
                        { format!("{}: {}. {}", tip.heading, tip.value, tip.lines.join(". ")) }
                    }
                </p>
            </div>
        }
    }

    /// The drawing itself, with the target that is spoken of brought forward.
    fn scene(&self, target: Option<&HitTarget>) -> Html {
        let (shown, hand, props) = (&self.shown, self.hand, self.props);
        let (scene, fills) = (&self.drawing.scene, shown.fills);
        html! {
            <svg class={shown.class(self.drawing, self.canvas)} ref={hand.drawing.clone()}
                viewBox={shown.view_box(scene)} height={shown.height(self.drawing, self.canvas)}
                role="application" aria-roledescription={self.ctx.messages().chart.role} tabindex="0"
                aria-label={props.label.clone()} aria-describedby={self.described_by()}
                onpointerdown={hand.hears(Hand::goes_down)} onpointermove={hand.hears(Hand::moves)}
                onpointerleave={hand.hears(Hand::leaves)} onpointerup={hand.hears(Hand::lifts)}
                onpointercancel={hand.hears(Hand::lifts)} onlostpointercapture={hand.hears(Hand::lifts)}
                onclick={hand.hears(Hand::clicks)} onkeydown={hand.hears(Hand::keys)}
                onblur={hand.hears(Hand::blurs)}>
                <Marks scene={scene.clone()} {fills} />
                if let Some(target) = target {
                    { brought_forward(target, scene, fills) }
                    { crosshair(target, scene) }
                }
            </svg>
        }
    }

    /// What is said of a target, beside it.
    fn tooltip(&self, at: usize, target: &HitTarget, tip: &Tip) -> Html {
        let scene = &self.drawing.scene;
        let (across, down) = self.scale();
        html! {
            <Tooltip key={at} leave={self.hand.lets_go()}
                at={(target.at.0 * across, target.at.1 * down)} tip={tip.clone()}
                width={scene.width * across} height={scene.height * down} />
        }
    }

    /// From the drawing's own pixels to those of its room.
    fn scale(&self) -> (f64, f64) {
        let scene = &self.drawing.scene;
        match self.room {
            Some(room) if self.shown.fills => {
                let across = f64::from(room.width) / scene.width;
                let down = f64::from(room.height) / scene.height;
                let is_low = self.shown.is_low(self.drawing, self.canvas);
                (across, if is_low { 1.0 } else { down })
            }
            _ => (1.0, 1.0),
        }
    }

    /// The id of what tells of the keys, where something describes the figure. A screen
    /// reader has to leave them to the drawing: a picture has none.
    fn keys_id(&self) -> Option<String> {
        let described = self.props.described_by.as_ref();
        described.map(|id| format!("{id}-keys"))
    }

    /// The ids of all that describes it.
    fn described_by(&self) -> Option<String> {
        let described = self.props.described_by.as_ref().zip(self.keys_id());
        described.map(|(id, keys)| format!("{id} {keys}"))
    }
}
