//! A drawing as an element of the page: its classes, its height, and the drawings of
//! classes of widths that stand there before the page knows its own.

use charts::scene::Scene;
use charts::svg;
use yew::prelude::*;

use super::{Canvas, Drawing};
use crate::components::first_paint::Variant;
use crate::components::marks::{Marks, view_box};

/// How a drawing is shown.
pub(super) struct Shown<'a> {
    /// Whether it fills the height that an embed leaves it.
    pub fills: bool,
    /// Whether its marks move apart with its room, as [`crate::components::marks`] does it: where it
    /// is drawn for a class of widths, and not for its own.
    pub stretches: bool,
    /// The name of the figure.
    pub label: &'a AttrValue,
    /// The id of what describes it.
    pub described_by: Option<&'a AttrValue>,
}

impl Shown<'_> {
    /// The drawing of a class of widths, as long as the page does not know its own.
    pub(super) fn first(
        &self,
        Variant { name, canvas }: Variant,
        drawing: &Drawing,
        embedded: bool,
    ) -> Html {
        html! {
            <>
                if self.fills { { spacer(drawing, canvas, classes!("variant", name)) } }
                <svg class={classes!(self.class(drawing, canvas), "variant", name)}
                    viewBox={self.view_box(&drawing.scene)} height={self.height(drawing, canvas)}
                    role="img" tabindex={embedded.then_some("0")} aria-label={self.label.clone()}
                    aria-describedby={self.described_by.cloned()}>
                    <Marks scene={drawing.scene.clone()} fills={self.stretches} />
                </svg>
            </>
        }
    }

    /// Whether it keeps its own height in a room that offers more than a pixel more:
    /// bars of a few rows would become blocks.
    pub(super) fn is_low(&self, drawing: &Drawing, canvas: Canvas) -> bool {
        let offered = canvas.height.filter(|_| self.fills);
        offered.is_some_and(|offered| drawing.scene.height < offered - 1.0)
    }

    /// Its classes in the page.
    pub(super) fn class(&self, drawing: &Drawing, canvas: Canvas) -> Classes {
        let is_fluid = !self.fills && drawing.height.is_none();
        let is_low = self.is_low(drawing, canvas);
        classes!(
            "scene",
            is_fluid.then_some("fluid"),
            is_low.then_some("low")
        )
    }

    /// Its view box, where its marks do not move apart.
    pub(super) fn view_box(&self, scene: &Scene) -> Option<String> {
        (!self.stretches).then(|| view_box(scene))
    }

    /// Its height in CSS pixels, where it has one of its own.
    pub(super) fn height(&self, drawing: &Drawing, canvas: Canvas) -> Option<String> {
        let keeps = !self.fills || self.is_low(drawing, canvas);
        let height = drawing.height.filter(|_| keeps);
        height.map(svg::number)
    }
}

/// Keeps the room of a drawing that needs more height than it was offered.
pub(super) fn spacer(drawing: &Drawing, canvas: Canvas, class: Classes) -> Html {
    let needed = drawing.scene.height;
    if canvas.height.is_none_or(|offered| needed <= offered) {
        return html! {};
    }
    html! {
        <svg class={classes!("spacer", class)} width="1" height={svg::number(needed)}
            aria-hidden="true" />
    }
}
