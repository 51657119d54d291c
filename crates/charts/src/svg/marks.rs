//! Marks as SVG elements, painted as their roles say.

use std::fmt::Write;

use super::values::{anchor_name, escape, number, points};
use crate::look::Look;
use crate::paint::paint;
use crate::scene::{Mark, Role, Scene, Shape};

/// Writes the marks of a scene as elements, without the `svg` around them: for
/// a picture that has more in it than the figure.
pub fn marks(svg: &mut String, scene: &Scene, look: &Look) {
    let kept = |mark: &&Mark| mark.role != Role::Hatch;
    for mark in scene.marks.iter().filter(kept) {
        shape(svg, mark, look);
        svg.push('\n');
    }
}

fn shape(svg: &mut String, mark: &Mark, look: &Look) {
    let attributes = attributes(mark, look);
    // Writing into a string cannot fail.
    let _ = match &mark.shape {
        Shape::Polyline(points) => {
            write!(
                svg,
                "<polyline points=\"{}\"{attributes}/>",
                self::points(points)
            )
        }
        Shape::Polygon(points) => {
            write!(
                svg,
                "<polygon points=\"{}\"{attributes}/>",
                self::points(points)
            )
        }
        Shape::Rect {
            x,
            y,
            width,
            height,
        } => write!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{attributes}/>",
            number(*x),
            number(*y),
            number(*width),
            number(*height)
        ),
        Shape::Circle { x, y, r } => write!(
            svg,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{attributes}/>",
            number(*x),
            number(*y),
            number(*r)
        ),
        Shape::Text { .. } => return words(svg, mark, look),
    };
}

/// Writes a text, over its halo where there is paper to have one of. In a file the halo
/// is an element of its own: not every program that opens one knows how to paint a
/// stroke behind its letters, as browsers do.
fn words(svg: &mut String, mark: &Mark, look: &Look) {
    let Shape::Text {
        x,
        y,
        text,
        anchor,
        size,
    } = &mark.shape
    else {
        return;
    };
    let text = escape(text);
    let paint = paint(mark.role);
    let weight = if paint.bold {
        " font-weight=\"700\""
    } else {
        ""
    };
    let place = format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\"{weight}",
        number(*x),
        number(*y),
        number(*size),
        anchor_name(*anchor)
    );
    let halo = paint
        .stroke
        .filter(|stroke| look.plain(stroke.ink) != "none");
    let fill = paint
        .fill
        .map_or("none".into(), |ink| look.fill(mark.role, ink));
    if let Some(halo) = halo.filter(|_| look.is_in_page()) {
        let _ = write!(
            svg,
            "{place} fill=\"{fill}\" stroke=\"{}\" stroke-width=\"{}\" \
             stroke-linejoin=\"round\" paint-order=\"stroke\">{text}</text>",
            look.colour(halo.ink),
            number(halo.width)
        );
        return;
    }
    if let Some(halo) = halo {
        let colour = look.colour(halo.ink);
        let _ = write!(
            svg,
            "{place} aria-hidden=\"true\" fill=\"{colour}\" stroke=\"{colour}\" \
             stroke-width=\"{}\" stroke-linejoin=\"round\">{text}</text>",
            number(halo.width)
        );
    }
    let _ = write!(svg, "{place} fill=\"{fill}\">{text}</text>");
}

/// The attributes that the role of a shape becomes.
fn attributes(mark: &Mark, look: &Look) -> String {
    let paint = paint(mark.role);
    let fill = paint
        .fill
        .map_or("none".into(), |ink| look.fill(mark.role, ink));
    let mut text = format!(" fill=\"{fill}\"");
    if let Some(stroke) = paint.stroke {
        let _ = write!(
            text,
            " stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"",
            look.colour(stroke.ink),
            number(stroke.width)
        );
        let _ = match stroke.dash {
            Some((dash, gap)) => {
                write!(
                    text,
                    " stroke-dasharray=\"{} {}\"",
                    number(dash),
                    number(gap)
                )
            }
            None => write!(text, " stroke-linecap=\"round\""),
        };
    }
    text
}
