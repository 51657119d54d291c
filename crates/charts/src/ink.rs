//! Roles carried through plotters as colours.
//!
//! plotters knows colours, a scene knows roles. Each role has a colour of its
//! own on the way in, and the recorder reads the role back from it.

use plotters::style::RGBColor;

use crate::scene::Role;

/// The colour that stands for a role while plotters draws.
pub(crate) fn colour(role: Role) -> RGBColor {
    let (kind, argument) = match role {
        Role::Grid => (1, 0),
        Role::Axis => (2, 0),
        Role::AxisText => (3, 0),
        Role::Label => (4, 0),
        Role::SeriesLabel(slot) => (5, slot),
        Role::SeriesLine(slot) => (6, slot),
        Role::SeriesDashed(slot) => (7, slot),
        Role::SeriesFill(slot) => (8, slot),
        Role::SeriesHollow(slot) => (9, slot),
        Role::SeriesBound(slot) => (10, slot),
        Role::Target => (11, 0),
        Role::Band => (12, 0),
        Role::Heat(depth) => (13, depth),
        Role::HeatText(depth) => (14, depth),
        Role::Event(significance) => (15, significance),
        Role::Cluster => (16, 0),
        Role::ClusterText => (17, 0),
        Role::Chosen => (18, 0),
        Role::Unchosen => (19, 0),
        Role::Current => (20, 0),
        Role::Hatch => (21, 0),
        Role::Threshold => (22, 0),
        Role::Note => (23, 0),
        Role::Guide => (24, 0),
        Role::Tint => (25, 0),
        Role::LandmarkCluster => (26, 0),
        Role::LandmarkClusterText => (27, 0),
        Role::Repeated => (28, 0),
        Role::Extent => (29, 0),
    };
    RGBColor(kind, argument, 0)
}

/// The role that a colour of [`colour`] stands for; `None` for any other.
pub(crate) fn role((kind, argument, _): (u8, u8, u8)) -> Option<Role> {
    Some(match kind {
        1 => Role::Grid,
        2 => Role::Axis,
        3 => Role::AxisText,
        4 => Role::Label,
        5 => Role::SeriesLabel(argument),
        6 => Role::SeriesLine(argument),
        7 => Role::SeriesDashed(argument),
        8 => Role::SeriesFill(argument),
        9 => Role::SeriesHollow(argument),
        10 => Role::SeriesBound(argument),
        11 => Role::Target,
        12 => Role::Band,
        13 => Role::Heat(argument),
        14 => Role::HeatText(argument),
        15 => Role::Event(argument),
        16 => Role::Cluster,
        17 => Role::ClusterText,
        18 => Role::Chosen,
        19 => Role::Unchosen,
        20 => Role::Current,
        21 => Role::Hatch,
        22 => Role::Threshold,
        23 => Role::Note,
        24 => Role::Guide,
        25 => Role::Tint,
        26 => Role::LandmarkCluster,
        27 => Role::LandmarkClusterText,
        28 => Role::Repeated,
        29 => Role::Extent,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Role;

    #[test]
    fn every_role_comes_back_from_its_colour() {
        for wanted in Role::all() {
            let RGBColor(red, green, blue) = colour(wanted);
            assert_eq!(role((red, green, blue)), Some(wanted));
        }
    }

    #[test]
    fn a_colour_that_is_no_role_draws_nothing() {
        assert_eq!(role((0, 0, 0)), None);
    }
}
