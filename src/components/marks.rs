//! The marks of a drawn scene as elements of the page: at their places, or as shares
//! of a room that the drawing fills.
//!
//! In a drawing that fills its room each mark keeps its place as a share of the room,
//! while letters, dots and strokes keep their size. So one drawing serves a whole
//! class of widths and every height, before any script. It is laid out for the least
//! room that it is shown in: in a larger one its marks only move apart.

use std::rc::Rc;

use charts::scene::{HitTarget, Mark, Scene, Shape};
use charts::{css, svg};
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
    /// Whether it fills whatever room it has.
    #[prop_or_default]
    pub fills: bool,
}

impl PartialEq for MarksProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene) && self.fills == other.fills
    }
}

/// The marks alone, so that a moving crosshair does not draw them again.
#[component]
pub fn Marks(props: &MarksProps) -> Html {
    let scene = &props.scene;
    let room = props.fills.then_some((scene.width, scene.height));
    html! { <g>{ for scene.marks.iter().map(|mark| view(mark, room)) }</g> }
}

/// The marks of a target's series, in front of the others, where they are grey.
pub fn brought_forward(target: &HitTarget, scene: &Scene, fills: bool) -> Html {
    let room = fills.then_some((scene.width, scene.height));
    let marks = scene.brought_forward(target);
    html! { <g aria-hidden="true">{ for marks.iter().map(|mark| view(mark, room)) }</g> }
}

/// A scene that does not answer: a small picture beside words that say the same.
pub fn still(scene: &Scene) -> Html {
    html! {
        <svg class="scene still" viewBox={view_box(scene)}
            width={scene.width.to_string()} height={scene.height.to_string()} aria-hidden="true">
            { for scene.marks.iter().map(|mark| view(mark, None)) }
        </svg>
    }
}

/// A length as a share of a room's, in percent to a hundredth: a tenth of a pixel in a
/// room of 1000.
pub fn percent(length: f64, of: f64) -> String {
    if of <= 0.0 {
        return "0".to_owned();
    }
    format!("{}%", svg::number(length / of * 100.0))
}

/// A mark at its place, or in a room that its drawing fills.
fn view(mark: &Mark, room: Option<(f64, f64)>) -> Html {
    let class = css::class(mark.role);
    let x = |x: f64| room.map_or_else(|| svg::number(x), |room| percent(x, room.0));
    let y = |y: f64| room.map_or_else(|| svg::number(y), |room| percent(y, room.1));
    match &mark.shape {
        Shape::Polyline(points) => match (room, points.as_slice()) {
            (Some(_), [from, to]) => html! {
                <line {class} x1={x(from.0)} y1={y(from.1)} x2={x(to.0)} y2={y(to.1)} />
            },
            _ => outline(false, class, points, room),
        },
        Shape::Polygon(points) => outline(true, class, points, room),
        Shape::Rect {
            x: left,
            y: top,
            width,
            height,
        } => {
            if room.is_some() && is_square(*width, *height) {
                let (right, bottom) = (left + width, top + height);
                let corners = [
                    (*left, *top),
                    (right, *top),
                    (right, bottom),
                    (*left, bottom),
                ];
                return outline(true, class, &corners, room);
            }
            html! {
                <rect {class} x={x(*left)} y={y(*top)} width={x(*width)} height={y(*height)} />
            }
        }
        Shape::Circle { x: cx, y: cy, r } => html! {
            <circle {class} cx={x(*cx)} cy={y(*cy)} r={svg::number(*r)} />
        },
        Shape::Text {
            x: left,
            y: baseline,
            text,
            anchor,
            size,
        } => {
            // Half of the height of its capitals: the middle of a text keeps its place.
            let rise = room.map(|_| size * 0.35);
            html! {
                <text {class} x={x(*left)} y={y(baseline - rise.unwrap_or_default())}
                    dy={rise.map(svg::number)} text-anchor={svg::anchor_name(*anchor)}
                    font-size={size.to_string()}>{ text }</text>
            }
        }
    }
}

/// The longest side, in CSS pixels, of an outline or a line that is a sign (the shape
/// of a series, the head of an arrow): it keeps its size in a room, others stretch.
const SIGN: f64 = 14.0;

/// The square shape of a series: bars are seldom square and small at once.
fn is_square(width: f64, height: f64) -> bool {
    (width - height).abs() < 0.2 && width <= SIGN
}

/// A line through points, or a closed outline.
fn outline(
    is_closed: bool,
    class: &'static str,
    points: &[(f64, f64)],
    room: Option<(f64, f64)>,
) -> Html {
    let element = |points: String| {
        if is_closed {
            html! { <polygon {class} {points} /> }
        } else {
            html! { <polyline {class} {points} /> }
        }
    };
    let Some(room) = room else {
        return element(svg::points(points));
    };
    if let Some((at, points)) = sign(points) {
        return html! {
            <svg class="pinned" x={percent(at.0, room.0)} y={percent(at.1, room.1)}>
                { element(points) }
            </svg>
        };
    }
    // Its points keep their places; the style sheet keeps the width of its stroke.
    html! {
        <svg class="stretched" viewBox={format!("0 0 {} {}", room.0, room.1)}
            preserveAspectRatio="none">{ element(svg::points(points)) }</svg>
    }
}

/// The middle of a small outline and its points from there; `None` for what is larger.
fn sign(points: &[(f64, f64)]) -> Option<((f64, f64), String)> {
    let (mut least, mut most) = (*points.first()?, *points.first()?);
    for (x, y) in points {
        least = (least.0.min(*x), least.1.min(*y));
        most = (most.0.max(*x), most.1.max(*y));
    }
    if most.0 - least.0 > SIGN || most.1 - least.1 > SIGN {
        return None;
    }
    let (x, y) = (least.0.midpoint(most.0), least.1.midpoint(most.1));
    let around: Vec<(f64, f64)> = points
        .iter()
        .map(|point| (point.0 - x, point.1 - y))
        .collect();
    Some(((x, y), svg::points(&around)))
}

#[cfg(test)]
mod tests {
    use super::{percent, sign};

    #[test]
    fn a_place_is_a_share_of_the_room() {
        assert_eq!(percent(50.0, 200.0), "25%");
        assert_eq!(percent(1.0, 300.0), "0.33%");
        assert_eq!(percent(-3.0, 300.0), "-1%");
        assert_eq!(percent(5.0, 0.0), "0");
    }

    #[test]
    fn a_small_outline_keeps_its_size_around_its_middle() {
        let found = sign(&[(100.0, 90.0), (104.0, 98.0), (96.0, 98.0)]);
        assert_eq!(found, Some(((100.0, 94.0), "0,-4 4,4 -4,4".to_owned())));
    }

    #[test]
    fn a_long_line_and_none_stretch() {
        assert_eq!(sign(&[(0.0, 0.0), (15.0, 0.0), (16.0, 1.0)]), None);
        assert_eq!(sign(&[]), None);
    }
}
