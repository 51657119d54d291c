//! The drawings that stand in the page before that knows its width: one for each class
//! of widths, with the room of all that comes once it does.

use yew::prelude::*;

use super::hand::Hand;
use super::shown::Shown;
use super::{Drawing, Props, classes_of, tools};
use crate::components::context::AppContext;
use crate::components::first_paint::{Variant, embed_variants, page_variants, wide_variants};

/// All of them, in the element that measures their room.
pub(super) fn view(
    ctx: &AppContext,
    props: &Props,
    shown: &Shown<'_>,
    hand: &Hand,
    node: NodeRef,
) -> Html {
    let embedded = ctx.view().is_embedded();
    let variants = variants_of(props, shown.fills);
    let drawn: Vec<Drawing> = variants
        .iter()
        .map(|variant| props.draw.emit(variant.canvas))
        .collect();
    let each = || variants.iter().zip(&drawn);
    let is_low = each().all(|(variant, drawing)| shown.is_low(drawing, variant.canvas));
    html! {
        <div class={classes_of(props, is_low)}>
            <div class="plot" ref={node}>
                { for each().map(|(variant, drawing)| shown.first(*variant, drawing, embedded)) }
            </div>
            // Their room, so that nothing moves as they come.
            if !embedded {
                <div class="chart-tools to-come">
                    { tools(ctx, props, hand, drawn.iter().any(|drawing| drawing.time.is_some())) }
                </div>
            }
            { for each().map(|(variant, drawing)| html! {
                <div class={classes!("variant", variant.name)}>{ drawing.below.clone() }</div>
            }) }
        </div>
    }
}

/// The classes of widths that it is drawn for.
fn variants_of(props: &Props, fills: bool) -> Vec<Variant> {
    if fills {
        embed_variants(props.embed_height).collect()
    } else if props.is_for_wide {
        wide_variants().collect()
    } else {
        page_variants().collect()
    }
}
