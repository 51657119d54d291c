//! What is said beside the mark that was pointed at, and the lines that lead there.

use figures::scene::Target;
use figures::svg;
use web_sys::HtmlElement;
use yew::prelude::*;

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

/// The line through a mark, and a ring around it.
pub fn crosshair(target: &Target, height: f64) -> Html {
    let (x, y) = target.at;
    html! {
        <g class="crosshair" aria-hidden="true">
            <line x1={x.to_string()} x2={x.to_string()} y1="0" y2={height.to_string()} />
            <circle cx={svg::number(x)} cy={svg::number(y)} r="7" />
        </g>
    }
}

/// Properties of [`Tooltip`].
#[derive(Properties, PartialEq)]
pub struct TooltipProps {
    /// Where the mark is in the drawing.
    pub at: (f64, f64),
    /// What it says.
    pub tip: Tip,
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
