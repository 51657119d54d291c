//! The marks of a drawn scene as elements of the page.

use std::rc::Rc;

use figures::scene::{Mark, Scene, Shape};
use figures::{css, svg};
use yew::prelude::*;

/// The drawing's own coordinates.
pub fn view_box(scene: &Scene) -> String {
    format!("0 0 {} {}", scene.width, scene.height)
}

/// Properties of [`Marks`].
#[derive(Properties)]
pub struct MarksProps {
    /// The drawing.
    pub scene: Rc<Scene>,
}

impl PartialEq for MarksProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

/// The marks alone, so that a moving crosshair does not draw them again.
#[component]
pub fn Marks(props: &MarksProps) -> Html {
    html! { <g>{ for props.scene.marks.iter().map(mark) }</g> }
}

/// A scene that does not answer: a small picture beside words that say the same.
pub fn still(scene: &Scene) -> Html {
    html! {
        <svg class="scene still" viewBox={view_box(scene)}
            width={scene.width.to_string()} height={scene.height.to_string()} aria-hidden="true">
            { for scene.marks.iter().map(mark) }
        </svg>
    }
}

fn mark(mark: &Mark) -> Html {
    let class = css::class(mark.role);
    match &mark.shape {
        Shape::Polyline(points) => html! { <polyline {class} points={svg::points(points)} /> },
        Shape::Polygon(points) => html! { <polygon {class} points={svg::points(points)} /> },
        Shape::Rect {
            x,
            y,
            width,
            height,
        } => html! {
            <rect {class} x={svg::number(*x)} y={svg::number(*y)}
                width={svg::number(*width)} height={svg::number(*height)} />
        },
        Shape::Circle { x, y, r } => html! {
            <circle {class} cx={svg::number(*x)} cy={svg::number(*y)} r={svg::number(*r)} />
        },
        Shape::Text {
            x,
            y,
            text,
            anchor,
            size,
        } => {
            let anchor = svg::anchor_name(*anchor);
            html! {
                <text {class} x={svg::number(*x)} y={svg::number(*y)} text-anchor={anchor}
                    font-size={size.to_string()}>{ text }</text>
            }
        }
    }
}
