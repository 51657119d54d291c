//! How far a series stands out among the others of its figure.
//!
//! It travels in the upper bits of a palette slot, so that every role of a series
//! carries it without a word of its own: a line, a mark, a name.

/// How far a series stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    /// Grey and thin, behind the others.
    Quiet,
    /// As in a figure that brings nothing forward.
    #[default]
    Usual,
    /// Thicker, in front of the others.
    Focused,
}

const QUIET: u8 = 0x80;
const FOCUSED: u8 = 0x40;
const PLACE: u8 = FOCUSED - 1;

impl Emphasis {
    /// A palette slot with this emphasis.
    #[must_use]
    pub fn on(self, slot: u8) -> u8 {
        let place = bare(slot);
        match self {
            Self::Quiet => place | QUIET,
            Self::Usual => place,
            Self::Focused => place | FOCUSED,
        }
    }

    /// The emphasis that a slot carries.
    pub fn of(slot: u8) -> Self {
        if slot & QUIET != 0 {
            Self::Quiet
        } else if slot & FOCUSED != 0 {
            Self::Focused
        } else {
            Self::Usual
        }
    }

    /// How large its marks are beside the usual ones.
    pub(crate) fn size(self) -> f64 {
        match self {
            Self::Quiet => 0.8,
            Self::Usual => 1.0,
            Self::Focused => 1.25,
        }
    }
}

/// A palette slot without its emphasis.
pub fn bare(slot: u8) -> u8 {
    slot & PLACE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_keeps_its_place_and_its_last_emphasis() {
        for slot in 0..=PLACE {
            for emphasis in [Emphasis::Quiet, Emphasis::Usual, Emphasis::Focused] {
                let carried = Emphasis::Focused.on(emphasis.on(slot));
                assert_eq!(
                    (bare(carried), Emphasis::of(carried)),
                    (slot, Emphasis::Focused)
                );
                assert_eq!(Emphasis::of(emphasis.on(slot)), emphasis);
            }
        }
    }
}
