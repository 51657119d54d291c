//! What a mark of a drawing is, from which its colour and stroke follow.

use crate::emphasis::Emphasis;

/// How many palette slots there are for series. The last one is grey and shared by all
/// from there on, which their shapes tell apart.
pub const SLOTS: u8 = 8;

/// The deepest shade of a heat map.
pub const DEEPEST: u8 = 5;

/// What a mark is. The style sheet (in the page) or the theme (in an exported
/// file) turns a role into colour, width and dashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A line of the grid.
    Grid,
    /// The base line of an axis.
    Axis,
    /// The text of an axis or a lane.
    AxisText,
    /// A direct label of a datum.
    Label,
    /// A label in the colour of a series (palette slot).
    SeriesLabel(u8),
    /// The line that joins a series' measured values.
    SeriesLine(u8),
    /// A joining line to or between values that were not measured: dashed.
    SeriesDashed(u8),
    /// A filled mark: measured and exact.
    SeriesFill(u8),
    /// A hollow mark: expected, target or estimate.
    SeriesHollow(u8),
    /// The open end of a bound, and other strokes in a series' colour.
    SeriesBound(u8),
    /// A policy's goal.
    Target,
    /// A line at a value that others are held against.
    Threshold,
    /// The words of such a line: bold.
    Note,
    /// A line that leads from words to their place in time.
    Guide,
    /// A shade behind the values that is meant.
    Tint,
    /// A shade behind something, such as the years of a lane or a band.
    Band,
    /// A cell of a heat map, by depth: 0 is none, 5 the deepest.
    Heat(u8),
    /// A text on a heat map cell, by the depth of its cell.
    HeatText(u8),
    /// A milestone, by its significance, 1 to 3.
    Event(u8),
    /// A group of milestones that would crowd.
    Cluster,
    /// The number of a group.
    ClusterText,
    /// A group with a milestone of the highest significance.
    LandmarkCluster,
    /// The number of such a group.
    LandmarkClusterText,
    /// A milestone that stands in another lane as well, above this one.
    Repeated,
    /// The days that a milestone may have happened on.
    Extent,
    /// A bar of a histogram within the chosen span.
    Chosen,
    /// A bar of a histogram outside of it.
    Unchosen,
    /// The milestone that is open, or the value under the crosshair.
    Current,
    /// A line across a bar that tells its series where colours do not: in print and
    /// in forced colours. Left out of files.
    Hatch,
}

impl Role {
    /// Every role, each slot, depth and significance of its own.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Grid,
            Self::Axis,
            Self::AxisText,
            Self::Label,
            Self::Target,
            Self::Threshold,
            Self::Note,
            Self::Guide,
            Self::Tint,
            Self::Band,
            Self::Cluster,
            Self::ClusterText,
            Self::LandmarkCluster,
            Self::LandmarkClusterText,
            Self::Repeated,
            Self::Extent,
            Self::Chosen,
            Self::Unchosen,
            Self::Current,
            Self::Hatch,
        ];
        for slot in 0..SLOTS {
            let focused = Emphasis::Focused.on(slot);
            all.extend([
                Self::SeriesLabel(focused),
                Self::SeriesLine(focused),
                Self::SeriesDashed(focused),
                Self::SeriesLabel(slot),
                Self::SeriesLine(slot),
                Self::SeriesDashed(slot),
                Self::SeriesFill(slot),
                Self::SeriesHollow(slot),
                Self::SeriesBound(slot),
            ]);
        }
        let quiet = Emphasis::Quiet.on(0);
        all.extend([
            Self::SeriesLabel(quiet),
            Self::SeriesLine(quiet),
            Self::SeriesDashed(quiet),
            Self::SeriesFill(quiet),
            Self::SeriesHollow(quiet),
            Self::SeriesBound(quiet),
        ]);
        for depth in 0..=DEEPEST {
            all.extend([Self::Heat(depth), Self::HeatText(depth)]);
        }
        all.extend([1, 2, 3].map(Self::Event));
        all
    }

    /// The slot that the role of a series' mark carries.
    pub fn slot(self) -> Option<u8> {
        match self {
            Self::SeriesLabel(slot)
            | Self::SeriesLine(slot)
            | Self::SeriesDashed(slot)
            | Self::SeriesFill(slot)
            | Self::SeriesHollow(slot)
            | Self::SeriesBound(slot) => Some(slot),
            _ => None,
        }
    }

    /// The same role of a series that carries another slot.
    pub(crate) fn with_slot(self, slot: u8) -> Self {
        match self {
            Self::SeriesLabel(_) => Self::SeriesLabel(slot),
            Self::SeriesLine(_) => Self::SeriesLine(slot),
            Self::SeriesDashed(_) => Self::SeriesDashed(slot),
            Self::SeriesFill(_) => Self::SeriesFill(slot),
            Self::SeriesHollow(_) => Self::SeriesHollow(slot),
            Self::SeriesBound(_) => Self::SeriesBound(slot),
            other => other,
        }
    }
}
