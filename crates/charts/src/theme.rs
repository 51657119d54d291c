//! The colours of the two themes.
//!
//! The eight slots start from Okabe and Ito's palette and were moved until each
//! pair stays apart for readers who see no red, no green or no blue, and each colour
//! has a contrast of 3:1 with the paper (WCAG 2.2, 1.4.11). Those that are too light
//! for text (4.5:1, 1.4.3) have a darker one for names. Tests hold all of it. The
//! last is a grey, for all series that are past telling apart by colour.

use crate::paint::Ink;

/// The colours of a theme, each `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    paper: &'static str,
    ink: &'static str,
    muted: &'static str,
    grid: &'static str,
    axis: &'static str,
    band: &'static str,
    tint: &'static str,
    goal: &'static str,
    chosen: &'static str,
    unchosen: &'static str,
    current: &'static str,
    quiet: &'static str,
    slots: [&'static str; 8],
    names: [&'static str; 8],
    heat: [&'static str; 6],
    events: [&'static str; 3],
}

/// Dark on light.
pub const LIGHT: Theme = Theme {
    paper: "#ffffff",
    ink: "#1b1f24",
    muted: "#59616b",
    grid: "#e3e6ea",
    axis: "#8b939c",
    band: "#f4f6f8",
    tint: "#eaf3fa",
    goal: "#3d444d",
    chosen: "#0f6cab",
    unchosen: "#c3c9d0",
    current: "#d33209",
    quiet: "#8b939c",
    slots: [
        "#0f6cab", "#d33208", "#036132", "#790c5f", "#879240", "#0499b2", "#5a180c", "#646a75",
    ],
    names: [
        "#0f6cab", "#d33208", "#036132", "#790c5f", "#6a7330", "#037b8f", "#5a180c", "#646a75",
    ],
    heat: [
        "#f1f3f5", "#d4e4f1", "#a9cbe4", "#6fa8d0", "#2a74a8", "#0b4f85",
    ],
    events: ["#6f97b8", "#2f7db4", "#0b4f85"],
};

/// Light on dark.
pub const DARK: Theme = Theme {
    paper: "#14171c",
    ink: "#e9ecef",
    muted: "#a3abb5",
    grid: "#2b3038",
    axis: "#6b747e",
    band: "#1b1f26",
    tint: "#182836",
    goal: "#c9d0d8",
    chosen: "#5ab0ee",
    unchosen: "#454c56",
    current: "#ff9b57",
    quiet: "#6b747e",
    slots: [
        "#5ab0ee", "#d97624", "#14a763", "#c942e6", "#d9bd0f", "#9addb4", "#bba8b1", "#79828f",
    ],
    names: [
        "#5ab0ee", "#d97624", "#14a763", "#c942e6", "#d9bd0f", "#9addb4", "#bba8b1", "#79828f",
    ],
    heat: [
        "#20252d", "#1d3a52", "#225579", "#2c668e", "#7fbce6", "#c4e2f8",
    ],
    events: ["#5c7f9c", "#5ab0ee", "#c4e2f8"],
};

impl Theme {
    /// The colour of an ink.
    pub fn colour(&self, ink: Ink) -> &'static str {
        match ink {
            Ink::Paper => self.paper,
            Ink::Ink => self.ink,
            Ink::Muted => self.muted,
            Ink::Grid => self.grid,
            Ink::Axis => self.axis,
            Ink::Band => self.band,
            Ink::Tint => self.tint,
            Ink::Goal => self.goal,
            Ink::Chosen => self.chosen,
            Ink::Unchosen => self.unchosen,
            Ink::Current => self.current,
            Ink::Quiet => self.quiet,
            Ink::Slot(slot) => self.slots[usize::from(slot % 8)],
            Ink::Name(slot) => self.names[usize::from(slot % 8)],
            Ink::Heat(depth) => self.heat[usize::from(depth.min(5))],
            Ink::Event(significance) => self.events[usize::from(significance.clamp(1, 3)) - 1],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::{self, Parts, distance, lab};
    use crate::paint::paint;
    use crate::scene::Role;
    use crate::within;

    fn linear(colour: &str) -> Parts {
        colour::linear(colour).unwrap()
    }

    fn luminance([r, g, b]: Parts) -> f64 {
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (a, b) = (luminance(linear(one)), luminance(linear(other)));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// All colours as they are, and Machado, Oliveira and Fernandes 2009, severity 1:
    /// no red, no green, no blue.
    const SIGHTS: [[Parts; 3]; 4] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ];

    fn seen(colour: &str, rows: &[Parts; 3]) -> Parts {
        let [r, g, b] = linear(colour);
        lab(rows.map(|row| within(row[0] * r + row[1] * g + row[2] * b, 0.0, 1.0)))
    }

    #[test]
    fn marks_have_a_contrast_of_three_to_one_and_texts_more() {
        for theme in [LIGHT, DARK] {
            let paper = theme.paper;
            let marks = theme.slots.into_iter().chain(theme.events);
            for colour in marks.chain([
                theme.axis,
                theme.goal,
                theme.chosen,
                theme.current,
                theme.quiet,
            ]) {
                assert!(contrast(colour, paper) >= 3.0, "{colour} on {paper}");
            }
            for colour in theme.names.into_iter().chain([theme.ink, theme.muted]) {
                assert!(contrast(colour, paper) >= 4.5, "{colour} on {paper}");
            }
            for depth in 0..=5 {
                let words = theme.colour(paint(Role::HeatText(depth)).fill.unwrap());
                let cell = theme.colour(Ink::Heat(depth));
                assert!(contrast(words, cell) >= 4.5, "{words} on {cell}");
            }
        }
    }

    #[test]
    fn slots_stay_apart_without_red_green_or_blue() {
        for theme in [LIGHT, DARK] {
            for rows in SIGHTS {
                let seen = theme.slots.map(|slot| seen(slot, &rows));
                for (index, one) in seen.iter().enumerate() {
                    for other in &seen[index + 1..] {
                        let far = distance(*one, *other);
                        assert!(far > 15.0, "slot {index} of {}", theme.paper);
                    }
                }
            }
        }
    }
}
