//! How each role looks: fill, stroke, width and dashes, in inks that a theme
//! turns into colours. The page's sheet ([`crate::css`]) and the exported file
//! ([`crate::svg`]) are both made from this table.

use crate::emphasis::{Emphasis, bare};
use crate::scene::{DEEPEST, Role, SLOTS};

/// An ink: what a theme has a colour for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The background.
    Paper,
    /// Text and strong marks.
    Ink,
    /// Text of axes and lanes.
    Muted,
    /// Lines of the grid.
    Grid,
    /// Base lines.
    Axis,
    /// Shades behind something.
    Band,
    /// A shade that is meant, behind values.
    Tint,
    /// The line of a policy's goal.
    Goal,
    /// What is chosen.
    Chosen,
    /// What is not chosen.
    Unchosen,
    /// What is open or under the crosshair.
    Current,
    /// A palette slot, 0 to 7.
    Slot(u8),
    /// A series that others are brought before.
    Quiet,
    /// The name of what has a palette slot: legible as text.
    Name(u8),
    /// A depth of a heat map, 0 to 5.
    Heat(u8),
    /// A milestone's significance, 1 to 3.
    Event(u8),
}

impl Ink {
    /// Every ink.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Paper,
            Self::Ink,
            Self::Muted,
            Self::Grid,
            Self::Axis,
            Self::Band,
            Self::Tint,
            Self::Goal,
            Self::Chosen,
            Self::Unchosen,
            Self::Current,
            Self::Quiet,
        ];
        all.extend((0..SLOTS).map(Self::Slot));
        all.extend((0..SLOTS).map(Self::Name));
        all.extend((0..=DEEPEST).map(Self::Heat));
        all.extend([1, 2, 3].map(Self::Event));
        all
    }

    /// The CSS variable that the page's sheet keeps its colour in.
    pub fn variable(self) -> String {
        match self {
            Self::Paper => "--paper".to_owned(),
            Self::Ink => "--ink".to_owned(),
            Self::Muted => "--muted".to_owned(),
            Self::Grid => "--grid".to_owned(),
            Self::Axis => "--axis".to_owned(),
            Self::Band => "--band".to_owned(),
            Self::Tint => "--tint".to_owned(),
            Self::Goal => "--goal".to_owned(),
            Self::Chosen => "--chosen".to_owned(),
            Self::Unchosen => "--unchosen".to_owned(),
            Self::Current => "--current".to_owned(),
            Self::Quiet => "--quiet".to_owned(),
            Self::Slot(slot) => format!("--s{slot}"),
            Self::Name(slot) => format!("--n{slot}"),
            Self::Heat(depth) => format!("--heat{depth}"),
            Self::Event(significance) => format!("--event{significance}"),
        }
    }
}

/// A stroke.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its ink.
    pub ink: Ink,
    /// Its width in CSS pixels.
    pub width: f64,
    /// Lengths of dash and gap; `None` for a whole line.
    pub dash: Option<(f64, f64)>,
}

/// How a role looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The ink of its inside.
    pub fill: Option<Ink>,
    /// Its outline or line.
    pub stroke: Option<Stroke>,
    /// Whether the stroke lies behind the fill, as the halo of a text.
    pub halo: bool,
    /// Whether it is a text in bold letters.
    pub bold: bool,
}

impl Paint {
    fn fill(ink: Ink) -> Self {
        Self {
            fill: Some(ink),
            stroke: None,
            halo: false,
            bold: false,
        }
    }

    fn line(ink: Ink, width: f64) -> Self {
        Self {
            fill: None,
            stroke: Some(Stroke {
                ink,
                width,
                dash: None,
            }),
            halo: false,
            bold: false,
        }
    }

    fn dashed(self, dash: f64, gap: f64) -> Self {
        Self {
            stroke: self.stroke.map(|stroke| Stroke {
                dash: Some((dash, gap)),
                ..stroke
            }),
            ..self
        }
    }

    fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    fn filled(self, ink: Ink) -> Self {
        Self {
            fill: Some(ink),
            ..self
        }
    }

    /// A text that stays readable over lines.
    fn words(ink: Ink) -> Self {
        Self {
            halo: true,
            ..Self::line(Ink::Paper, 3.0).filled(ink)
        }
    }
}

/// How a role looks.
pub fn paint(role: Role) -> Paint {
    let shared = |slot: u8| bare(slot).min(SLOTS - 1);
    let slot = |slot: u8| match Emphasis::of(slot) {
        Emphasis::Quiet => Ink::Quiet,
        _ => Ink::Slot(shared(slot)),
    };
    // The width of a stroke, as far as its series stands out.
    let stroke = |slot: u8, quiet: f64, usual: f64, focused: f64| match Emphasis::of(slot) {
        Emphasis::Quiet => quiet,
        Emphasis::Usual => usual,
        Emphasis::Focused => focused,
    };
    match role {
        Role::Grid => Paint::line(Ink::Grid, 1.0),
        Role::Axis => Paint::line(Ink::Axis, 1.0),
        Role::AxisText => Paint::words(Ink::Muted),
        Role::Label => Paint::words(Ink::Ink),
        Role::SeriesLabel(at) => match Emphasis::of(at) {
            Emphasis::Quiet => Paint::words(Ink::Muted),
            Emphasis::Usual => Paint::words(Ink::Name(shared(at))),
            Emphasis::Focused => Paint::words(Ink::Name(shared(at))).bold(),
        },
        Role::SeriesLine(at) => Paint::line(slot(at), stroke(at, 1.25, 2.25, 3.5)),
        Role::SeriesDashed(at) => {
            Paint::line(slot(at), stroke(at, 1.25, 1.75, 2.5)).dashed(4.0, 4.0)
        }
        Role::SeriesFill(at) => Paint::fill(slot(at)),
        Role::SeriesHollow(at) => Paint::line(slot(at), 1.75).filled(Ink::Paper),
        Role::SeriesBound(at) => Paint::line(slot(at), 1.5),
        Role::Target => Paint::line(Ink::Goal, 1.5).dashed(2.0, 2.5),
        Role::Threshold => Paint::line(Ink::Ink, 2.0),
        Role::Note => Paint::words(Ink::Ink).bold(),
        Role::Guide => Paint::line(Ink::Unchosen, 1.0).dashed(1.5, 2.5),
        Role::Tint => Paint::fill(Ink::Tint),
        Role::Band => Paint::fill(Ink::Band),
        Role::Heat(depth) => Paint::fill(Ink::Heat(depth.min(DEEPEST))),
        Role::HeatText(0..=3) | Role::ClusterText => Paint::fill(Ink::Ink),
        Role::HeatText(_) | Role::LandmarkClusterText => Paint::fill(Ink::Paper),
        Role::Event(rank) => Paint::line(Ink::Paper, 1.0).filled(Ink::Event(rank.clamp(1, 3))),
        Role::Cluster | Role::Repeated => Paint::line(Ink::Event(2), 1.5).filled(Ink::Paper),
        Role::LandmarkCluster => Paint::line(Ink::Paper, 1.0).filled(Ink::Event(3)),
        Role::Chosen => Paint::fill(Ink::Chosen),
        Role::Extent | Role::Unchosen => Paint::fill(Ink::Unchosen),
        Role::Current => Paint::line(Ink::Current, 2.0),
        Role::Hatch => Paint::line(Ink::Paper, 1.5),
    }
}
