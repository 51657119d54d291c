//! Many runs of one thing in two numbers.

/// The measurements of one thing, in any order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample(Vec<f64>);

impl Sample {
    /// One more.
    pub(crate) fn add(&mut self, value: f64) {
        let at = self.0.partition_point(|other| *other < value);
        self.0.insert(at, value);
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The middle one; nothing without any.
    pub(crate) fn median(&self) -> Option<f64> {
        self.at(0.5)
    }

    /// The one that 95 of 100 do not exceed; nothing without any.
    pub(crate) fn p95(&self) -> Option<f64> {
        self.at(0.95)
    }

    /// By the nearest rank, which is one of the measurements.
    fn at(&self, share: f64) -> Option<f64> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "a place among some hundred measurements"
        )]
        let rank = (share * self.0.len() as f64).ceil() as usize;
        self.0.get(rank.saturating_sub(1)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Sample;

    fn of(values: &[f64]) -> Sample {
        let mut sample = Sample::default();
        for value in values {
            sample.add(*value);
        }
        sample
    }

    #[test]
    fn median_and_p95_are_the_nearest_ranks() {
        assert_eq!(of(&[]).median(), None);
        assert_eq!(of(&[3.0]).p95(), Some(3.0));
        assert_eq!(of(&[5.0, 1.0, 3.0]).median(), Some(3.0));
        assert_eq!(of(&[4.0, 1.0, 3.0, 2.0]).median(), Some(2.0));
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(of(&hundred).p95(), Some(95.0));
        assert_eq!(of(&hundred).count(), 100);
    }
}
