//! The height of a frame as it goes with its width: worked out from what is needed at
//! some widths, and written as CSS. What is needed is not known here.

use std::fmt::Write;

use crate::EmbedSize;

/// The narrowest frame that a height is worked out for, and steps on the way to the
/// widest, in CSS pixels.
const WIDTHS: [f64; 9] = [
    280.0, 320.0, 360.0, 420.0, 480.0, 560.0, 640.0, 800.0, 1200.0,
];

/// The height of a frame as it goes with its width.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbedHeight {
    /// The usual limits.
    usual: EmbedSize,
    /// What they do not hold.
    more: More,
}

/// What the usual limits of a height do not hold.
#[derive(Clone, Debug, PartialEq)]
enum More {
    /// Nothing.
    None,
    /// A frame without any width would need `narrow` pixels, and with each pixel of
    /// width `slope` less.
    Falling { narrow: f64, slope: f64 },
    /// From each of these widths on it is so high, whatever the usual limits.
    Own(Vec<(f64, f64)>),
}

impl EmbedHeight {
    /// The usual one alone.
    pub fn usual(usual: EmbedSize) -> Self {
        Self {
            usual,
            more: More::None,
        }
    }

    /// The usual one, and more where the words take more.
    pub(super) fn falling(usual: EmbedSize, height: &dyn Fn(f64) -> f64) -> Self {
        let needed = WIDTHS.map(|width| (width, height(width)));
        let over = |(width, height): &&(f64, f64)| *height > usual.at(*width);
        if needed.iter().find(over).is_none() {
            return Self::usual(usual);
        }
        let (first, highest) = needed[0];
        let slopes = needed[1..]
            .iter()
            .filter(over)
            .map(|(width, height)| (highest - height) / (width - first));
        // Of what needs more than the usual height nothing may be cut.
        let end = needed.iter().position(|one| !over(&one));
        let end = end.map(|at| {
            let (width, _) = needed[at];
            (highest - usual.at(width)) / (width - first)
        });
        let slope = slopes.chain(end).fold(f64::INFINITY, f64::min);
        let slope = if slope.is_finite() {
            slope.max(0.0)
        } else {
            0.0
        };
        let narrow = highest + slope * first;
        Self {
            usual,
            more: More::Falling { narrow, slope },
        }
    }

    /// One of its own in each class of widths: what its narrowest and its widest need.
    pub(super) fn own(usual: EmbedSize, classes: &[f64], height: &dyn Fn(f64) -> f64) -> Self {
        /// Steps that are lower than this are none.
        const STEP: f64 = 8.0;
        let mut steps: Vec<(f64, f64)> = Vec::new();
        for ends in classes.windows(2) {
            let needed = height(ends[0]).max(height(ends[1] - 1.0));
            match steps.last_mut() {
                Some((_, last)) if (*last - needed).abs() < STEP => *last = last.max(needed),
                _ => steps.push((ends[0], needed)),
            }
        }
        Self {
            usual,
            more: More::Own(steps),
        }
    }

    /// Whether the usual height is enough at every width.
    pub fn is_usual(&self) -> bool {
        self.more == More::None
    }

    /// Whether it is exact only once the frame has said its own.
    pub fn is_told(&self) -> bool {
        matches!(self.more, More::Own(_))
    }

    /// The usual limits.
    pub fn limits(&self) -> EmbedSize {
        self.usual
    }

    /// The height at a width.
    pub fn at(&self, width: f64) -> f64 {
        let usual = self.usual.at(width);
        match &self.more {
            More::None => usual,
            More::Falling { narrow, slope } => (narrow - slope * width).max(usual),
            More::Own(steps) => {
                let of = steps.iter().rev().find(|(from, _)| *from <= width);
                of.or(steps.first()).map_or(usual, |(_, height)| *height)
            }
        }
    }

    /// The least at any width.
    pub fn least(&self) -> f64 {
        match &self.more {
            More::Own(steps) => steps
                .iter()
                .map(|step| step.1)
                .fold(f64::INFINITY, f64::min),
            _ => f64::from(self.usual.least),
        }
    }

    /// The same as the padding of a box as wide as its column, for a frame that fills
    /// it: percents of padding are of that width.
    pub fn padding(&self) -> String {
        let EmbedSize { least, ratio, most } = self.usual;
        let usual = format!("min(max({least}px,{}%),{most}px)", ratio * 100.0);
        match &self.more {
            More::None => usual,
            More::Falling { narrow, slope } => format!(
                "max(calc({}px - {:.2}%),{usual})",
                narrow.ceil(),
                slope * 100.0
            ),
            More::Own(steps) => stepped(steps),
        }
    }
}

/// Heights that change at widths, as CSS: that of the widest, and for each narrower
/// class the difference from the next, which a steep slope brings in below its end.
fn stepped(steps: &[(f64, f64)]) -> String {
    let last = steps.last().map_or(0.0, |step| step.1);
    let mut css = format!("calc({last}px");
    for pair in steps.windows(2) {
        let (end, more) = (pair[1].0, pair[0].1 - pair[1].1);
        // Writing into a string cannot fail.
        let _ = if more > 0.0 {
            write!(css, " + clamp(0px,({end}px - 100%)*9999,{more}px)")
        } else {
            write!(css, " + clamp({more}px,(100% - {end}px)*9999,0px)")
        };
    }
    css + ")"
}

#[cfg(test)]
mod tests {
    use super::super::CLASSES;
    use super::*;
    use crate::embed_size;
    use view::Page;

    #[test]
    fn a_height_falls_with_the_width_down_to_the_usual_one() {
        let usual = embed_size(Page::Overview);
        let height = EmbedHeight {
            usual,
            more: More::Falling {
                narrow: 800.0,
                slope: 0.75,
            },
        };
        let at = [280.0, 360.0, 480.0, 700.0, 1200.0].map(|width| height.at(width) as u32);
        assert_eq!(at, [590, 530, 480, 525, 580]);
        assert_eq!(
            height.padding(),
            "max(calc(800px - 75.00%),min(max(480px,75%),580px))"
        );
        assert!(EmbedHeight::usual(usual).is_usual() && !height.is_usual());
    }

    #[test]
    fn a_height_of_its_own_changes_where_its_needs_do() {
        let needed = |width: f64| {
            if width < 360.0 {
                500.0
            } else {
                420.0 + width / 40.0
            }
        };
        let height = EmbedHeight::own(embed_size(Page::Overview), &CLASSES, &needed);
        let at = [200.0, 280.0, 359.0, 360.0, 900.0, 2000.0].map(|width| height.at(width) as u32);
        assert_eq!(at, [500, 500, 500, 441, 462, 462]);
        assert_eq!(height.least() as u32, 441);
        assert!(height.is_told() && !height.is_usual());
        let two = EmbedHeight {
            more: More::Own(vec![(280.0, 500.0), (360.0, 430.0), (880.0, 462.0)]),
            ..height
        };
        assert_eq!(
            two.padding(),
            "calc(462px + clamp(0px,(360px - 100%)*9999,70px) + clamp(-32px,(100% - 880px)*9999,0px))"
        );
    }
}
