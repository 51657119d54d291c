//! Which target of a scene a pointer means, and where a key leads from one.
//! The page turns events into points and steps; this knows the scene alone.

use crate::scene::{HitTarget, Scene};

/// Where a reader at the keyboard wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The target after this one in reading order.
    Next,
    /// The target before this one.
    Previous,
    /// The first target.
    First,
    /// The last target.
    Last,
    /// The series before this one, at the target nearest in time.
    SeriesBefore,
    /// The series after this one, at the target nearest in time.
    SeriesAfter,
}

impl Scene {
    /// The target that a point means: of those whose box has the point, the
    /// one with the nearest mark. Boxes of crowded marks overlap; this way each
    /// can still be reached.
    pub fn target_at(&self, x: f64, y: f64) -> Option<usize> {
        self.nearest(x, y, |target| target.rect().has((x, y)))
    }

    /// The target whose mark is nearest to a point, if it is within `reach`
    /// pixels.
    pub fn nearest_target(&self, x: f64, y: f64, reach: f64) -> Option<usize> {
        self.nearest(x, y, |target| distance(target, x, y) <= reach)
    }

    fn nearest(&self, x: f64, y: f64, among: impl Fn(&HitTarget) -> bool) -> Option<usize> {
        self.nearest_by(among, |target| distance(target, x, y))
    }

    fn nearest_by(
        &self,
        among: impl Fn(&HitTarget) -> bool,
        far: impl Fn(&HitTarget) -> f64,
    ) -> Option<usize> {
        let targets = self.targets.iter().enumerate();
        targets
            .filter(|(_, target)| among(target))
            .min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)))
            .map(|(at, _)| at)
    }

    /// Where a step leads from a target, or from none; `None` where there is
    /// nothing to go to.
    pub fn stepped(&self, from: Option<usize>, step: Step) -> Option<usize> {
        let last = self.targets.len().checked_sub(1)?;
        Some(match (step, from) {
            (Step::First, _) | (Step::Next, None) => 0,
            (Step::Last, _) | (Step::Previous, None) => last,
            (Step::Next, Some(at)) => at.saturating_add(1).min(last),
            (Step::Previous, Some(at)) => at.min(last).saturating_sub(1),
            (Step::SeriesBefore, at) => {
                let from = self.targets.get(at?)?;
                let series = self.series().filter(|&series| series < from.series).max()?;
                self.nearest_in(series, from)?
            }
            (Step::SeriesAfter, at) => {
                let from = self.targets.get(at?)?;
                let series = self.series().filter(|&series| series > from.series).min()?;
                self.nearest_in(series, from)?
            }
        })
    }

    fn series(&self) -> impl Iterator<Item = usize> {
        self.targets.iter().map(|target| target.series)
    }

    fn nearest_in(&self, series: usize, from: &HitTarget) -> Option<usize> {
        self.nearest_by(
            |target| target.series == series,
            |target| (target.at.0 - from.at.0).abs(),
        )
    }
}

fn distance(target: &HitTarget, x: f64, y: f64) -> f64 {
    (target.at.0 - x).hypot(target.at.1 - y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rect::Rect;

    /// Two series of three marks each, in reading order.
    fn scene() -> Scene {
        let target = |series: usize, x: f64, y: f64| {
            HitTarget::new(
                Rect::new(x - 5.0, y - 5.0, x + 5.0, y + 5.0),
                (x, y),
                series,
                vec![],
            )
        };
        Scene {
            targets: vec![
                target(0, 10.0, 10.0),
                target(0, 50.0, 10.0),
                target(0, 90.0, 10.0),
                target(2, 12.0, 50.0),
                target(2, 85.0, 50.0),
                target(2, 95.0, 50.0),
            ],
            ..Scene::default()
        }
    }

    #[test]
    fn a_pointer_means_the_box_it_is_in_or_the_nearest_mark_in_reach() {
        let scene = scene();
        assert_eq!(scene.target_at(13.0, 12.0), Some(0));
        // Two boxes overlap at (90, 50): the nearer mark wins.
        assert_eq!(scene.target_at(89.0, 50.0), Some(4));
        assert_eq!(scene.target_at(30.0, 30.0), None);
        assert_eq!(scene.nearest_target(48.0, 25.0, 20.0), Some(1));
        assert_eq!(scene.nearest_target(48.0, 31.0, 20.0), None);
    }

    #[test]
    fn steps_keep_to_the_scene() {
        let scene = scene();
        assert_eq!(scene.stepped(None, Step::Next), Some(0));
        assert_eq!(scene.stepped(None, Step::Previous), Some(5));
        assert_eq!(scene.stepped(Some(5), Step::Next), Some(5));
        assert_eq!(scene.stepped(Some(0), Step::Previous), Some(0));
        assert_eq!(scene.stepped(Some(4), Step::First), Some(0));
        assert_eq!(scene.stepped(Some(1), Step::Last), Some(5));
        // A target of an earlier, longer drawing.
        assert_eq!(scene.stepped(Some(9), Step::Previous), Some(4));
    }

    #[test]
    fn a_step_to_another_series_stays_near_in_time() {
        let scene = scene();
        assert_eq!(scene.stepped(Some(2), Step::SeriesAfter), Some(4));
        assert_eq!(scene.stepped(Some(3), Step::SeriesBefore), Some(0));
        assert_eq!(scene.stepped(Some(3), Step::SeriesAfter), None);
        assert_eq!(scene.stepped(None, Step::SeriesAfter), None);
    }

    #[test]
    fn an_empty_scene_has_nowhere_to_go() {
        for step in [Step::Next, Step::Previous, Step::First, Step::SeriesAfter] {
            assert_eq!(Scene::default().stepped(None, step), None);
        }
    }
}
