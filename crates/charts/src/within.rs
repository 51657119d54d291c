//! A number kept between two others.

/// The number, moved into the range where it lies outside. Where the ends have crossed,
/// as by a rounding or in a drawing without room, the lower one wins; what is no number
/// becomes an end. The standard library's `clamp` stops the program there, and a drawing
/// that is a little off serves a reader better than a page that has stopped.
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}

/// The nearest whole number; one that is out of reach becomes the last within it, and
/// what is no number 0.
pub fn whole(value: f64) -> i32 {
    value.round() as i32
}

#[cfg(test)]
mod tests {
    use super::{whole, within};

    #[test]
    fn a_number_is_moved_into_its_range_whatever_the_range() {
        for (value, low, high, expected) in [
            (0.5, 0.0, 1.0, 0.5),
            (-3.0, 0.0, 1.0, 0.0),
            (3.0, 0.0, 1.0, 1.0),
            (0.0, 1e-183, 0.0, 1e-183),
            (5.0, 2.0, 1.0, 2.0),
            (f64::NAN, 0.0, 1.0, 1.0),
            (0.5, f64::NAN, 0.2, 0.2),
            (0.5, 0.7, f64::NAN, 0.7),
        ] {
            let found = within(value, low, high);
            assert!(
                found.total_cmp(&expected).is_eq(),
                "{value} in {low} to {high}: {found}"
            );
        }
    }

    #[test]
    fn every_number_has_a_nearest_whole_one() {
        for (value, expected) in [
            (2.5, 3),
            (-2.5, -3),
            (0.4, 0),
            (1e300, i32::MAX),
            (f64::NEG_INFINITY, i32::MIN),
            (f64::NAN, 0),
        ] {
            assert_eq!(whole(value), expected, "{value}");
        }
    }
}
