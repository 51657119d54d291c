//! The recording backend: what plotters draws becomes marks of a scene.
//!
//! plotters' pixels are whole numbers. Its canvas is [`FINE`] times as fine as
//! a CSS pixel, so that lines are smooth and a scene's numbers are tenths.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::ink;
use crate::measure;
use crate::scene::{Anchor, Mark, Role, Shape};

/// Canvas pixels in one CSS pixel.
pub(crate) const FINE: f64 = 10.0;

/// The marks that a recorder has seen so far.
pub(crate) type Marks = Rc<RefCell<Vec<Mark>>>;

/// A drawing backend that keeps marks instead of pixels.
pub(crate) struct Recorder {
    marks: Marks,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder {
    /// A recorder for a drawing of this many CSS pixels.
    pub(crate) fn new(width: f64, height: f64, marks: Marks) -> Self {
        Self {
            marks,
            size: ((width * FINE) as u32, (height * FINE) as u32),
        }
    }

    fn keep(&mut self, color: BackendColor, shape: Shape) {
        if color.alpha > 0.0
            && let Some(role) = ink::role(color.rgb)
        {
            self.marks.borrow_mut().push(Mark { shape, role });
        }
    }

    fn write(&mut self, text: &str, size: f64, place: &Place) {
        if text.is_empty() {
            return;
        }
        let shape = Shape::Text {
            x: place.at.0,
            y: place.at.1 + place.drop * size,
            text: text.to_owned(),
            anchor: place.anchor,
            size,
        };
        self.marks.borrow_mut().push(Mark {
            shape,
            role: place.role,
        });
    }
}

/// Where and as what a text is to be written.
struct Place {
    at: (f64, f64),
    anchor: Anchor,
    /// How far the baseline lies below `at`, in font sizes.
    drop: f64,
    role: Role,
}

fn fine((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x) / FINE, f64::from(y) / FINE)
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        let (x, y) = fine(point);
        let (width, height) = (1.0 / FINE, 1.0 / FINE);
        self.keep(
            color,
            Shape::Rect {
                x,
                y,
                width,
                height,
            },
        );
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.keep(style.color(), Shape::Polyline(vec![fine(from), fine(to)]));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let ((x0, y0), (x1, y1)) = (fine(from), fine(to));
        self.keep(
            style.color(),
            Shape::Rect {
                x: x0.min(x1),
                y: y0.min(y1),
                width: tenths((x1 - x0).abs()),
                height: tenths((y1 - y0).abs()),
            },
        );
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points = path.into_iter().map(fine).collect();
        self.keep(style.color(), Shape::Polyline(points));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let ((x, y), r) = (fine(center), f64::from(radius) / FINE);
        self.keep(style.color(), Shape::Circle { x, y, r });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let points = corners.into_iter().map(fine).collect();
        self.keep(style.color(), Shape::Polygon(points));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let Some(role) = ink::role(style.color().rgb) else {
            return Ok(());
        };
        let anchor = style.anchor();
        let place = Place {
            at: fine(at),
            anchor: match anchor.h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            drop: match anchor.v_pos {
                VPos::Top => measure::ASCENT,
                VPos::Center => measure::MIDDLE,
                VPos::Bottom => -measure::DESCENT,
            },
            role,
        };
        self.write(text, style.size() / FINE, &place);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        Ok((measure::width(text, size) as u32, size as u32))
    }
}

/// A length as tenths of a pixel, without the noise of a subtraction.
pub(crate) fn tenths(length: f64) -> f64 {
    (length * FINE).round() / FINE
}
