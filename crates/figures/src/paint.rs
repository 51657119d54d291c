//! How each role looks: fill, stroke, width and dashes, in inks that a theme
//! turns into colours. The page's sheet ([`crate::css`]) and the exported file
//! ([`crate::svg`]) are both made from this table.

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
            Self::Goal,
            Self::Chosen,
            Self::Unchosen,
            Self::Current,
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
            Self::Goal => "--goal".to_owned(),
            Self::Chosen => "--chosen".to_owned(),
            Self::Unchosen => "--unchosen".to_owned(),
            Self::Current => "--current".to_owned(),
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
}

impl Paint {
    fn fill(ink: Ink) -> Self {
        Self {
            fill: Some(ink),
            stroke: None,
            halo: false,
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
    let shared = |slot: u8| slot.min(SLOTS - 1);
    let slot = |slot: u8| Ink::Slot(shared(slot));
    match role {
        Role::Grid => Paint::line(Ink::Grid, 1.0),
        Role::Axis => Paint::line(Ink::Axis, 1.0),
        Role::AxisText => Paint::words(Ink::Muted),
        Role::Label => Paint::words(Ink::Ink),
        Role::SeriesLabel(at) => Paint::words(Ink::Name(shared(at))),
        Role::SeriesLine(at) => Paint::line(slot(at), 2.25),
        Role::SeriesDashed(at) => Paint::line(slot(at), 1.75).dashed(4.0, 4.0),
        Role::SeriesFill(at) => Paint::fill(slot(at)),
        Role::SeriesHollow(at) => Paint::line(slot(at), 1.75).filled(Ink::Paper),
        Role::SeriesBound(at) => Paint::line(slot(at), 1.5),
        Role::Target => Paint::line(Ink::Goal, 1.5).dashed(2.0, 2.5),
        Role::Band => Paint::fill(Ink::Band),
        Role::Heat(depth) => Paint::fill(Ink::Heat(depth.min(DEEPEST))),
        Role::HeatText(0..=3) | Role::ClusterText => Paint::fill(Ink::Ink),
        Role::HeatText(_) => Paint::fill(Ink::Paper),
        Role::Event(rank) => Paint::line(Ink::Paper, 1.0).filled(Ink::Event(rank.clamp(1, 3))),
        Role::Cluster => Paint::line(Ink::Event(2), 1.5).filled(Ink::Paper),
        Role::Chosen => Paint::fill(Ink::Chosen),
        Role::Unchosen => Paint::fill(Ink::Unchosen),
        Role::Current => Paint::line(Ink::Current, 2.0),
        Role::Hatch => Paint::line(Ink::Paper, 1.5),
    }
}
