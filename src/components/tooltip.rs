//! What is said beside the mark that was pointed at, and the lines that lead there.

use charts::scene::{HitTarget, Scene};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::marks::percent;

/// Width of the tooltip in CSS pixels, as in the style sheet.
const TIP_WIDTH: f64 = 260.0;

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

/// The line through a mark, and a ring around it, wherever the drawing is shown.
pub fn crosshair(target: &HitTarget, scene: &Scene) -> Html {
    let x = percent(target.at.0, scene.width);
    let y = percent(target.at.1, scene.height);
    // The same where it stands once more, such as in another lane of the timeline.
    let others = scene.targets.iter().filter(|other| {
        target.keys.len() == 1 && other.keys == target.keys && other.series != target.series
    });
    html! {
        <g class="crosshair" aria-hidden="true">
            <line x1={x.clone()} x2={x.clone()} y1="0" y2="100%" />
            <circle cx={x} cy={y} r="7" />
            { for others.map(|other| html! {
                <circle cx={percent(other.at.0, scene.width)} cy={percent(other.at.1, scene.height)} r="7" />
            }) }
        </g>
    }
}

/// Properties of [`Tooltip`].
#[derive(Properties, PartialEq)]
pub struct TooltipProps {
    /// Where the mark is in the drawing, in CSS pixels of the page, as all of these.
    pub at: (f64, f64),
    /// What it says.
    pub tip: Tip,
    /// Called when a pointer that has gone onto it leaves it.
    pub leave: Callback<()>,
    /// The drawing's width.
    pub width: f64,
    /// The drawing's height.
    pub height: f64,
}

/// The tooltip, kept within the drawing.
#[component]
pub fn Tooltip(props: &TooltipProps) -> Html {
    let node = use_node_ref();
    // Set by script: the page's policy takes no style from markup.
    use_effect_with(
        (node.clone(), props.at, props.width, props.height),
        |(node, (x, y), whole, height)| {
            let width = TIP_WIDTH.min(*whole);
            let left = charts::within(x - width / 2.0, 0.0, whole - width);
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
    let onpointerleave = props.leave.reform(|_: PointerEvent| ());
    html! {
        <div class="tip" ref={node} aria-hidden="true" {onpointerleave}>
            <div class="tip-heading">{ &tip.heading }</div>
            if !tip.value.is_empty() { <div class="tip-value">{ &tip.value }</div> }
            { for tip.lines.iter().map(|line| html! { <div class="tip-line">{ line }</div> }) }
        </div>
    }
}
