//! A figure as sound: which note stands for which value. Higher is more, on one
//! scale for all series of the figure, so that they can be compared. Pure; playing
//! a note is the platform's.

use charts::Scale;
use charts::series::{Claim, Point, Series};
use dataset::Bound;

/// The pitch of the least value, and how many octaves above it the greatest lies:
/// what a small loudspeaker and most ears carry well.
const LOWEST: f64 = 220.0;
const OCTAVES: f64 = 2.0;

/// A value as a note.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Note {
    /// Its pitch in hertz.
    pub hz: f64,
    /// Whether a click tells that the value is a bound, such as "more than".
    pub click: bool,
    /// Whether it is soft: not measured, but expected, estimated or a target.
    pub soft: bool,
}

/// A series as notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The name of the series.
    pub name: String,
    /// The notes in the order of time, each with the key of its point.
    pub notes: Vec<(u32, Note)>,
}

/// The series as voices, those that have a course to be heard.
pub fn tracks(series: &[Series], scale: Scale) -> Vec<Track> {
    let height = |point: &Point| match scale {
        Scale::Linear => point.value,
        Scale::Log => point.value.log10(),
    };
    // What only says again what holds is no note more.
    let is_own = |point: &Point| point.standing.claim != Claim::Repeats;
    let heard = |point: &&Point| height(point).is_finite() && is_own(point);
    let heights = || {
        let points = series.iter().flat_map(|series| &series.points);
        points.filter(heard).map(height)
    };
    let (least, most) = (
        heights().fold(f64::INFINITY, f64::min),
        heights().fold(f64::NEG_INFINITY, f64::max),
    );
    let note = |point: &Point| {
        // What does not vary stands in the middle.
        let share = if most > least {
            (height(point) - least) / (most - least)
        } else {
            0.5
        };
        Note {
            hz: LOWEST * (share * OCTAVES).exp2(),
            click: point.bound != Bound::Exact,
            soft: !point.status.is_measured(),
        }
    };
    let track = |series: &Series| {
        let mut points: Vec<&Point> = series.points.iter().filter(heard).collect();
        dataset::sort::by_key(&mut points, |point| (point.period.last_day(), point.key));
        let notes = points.into_iter().map(|point| (point.key, note(point)));
        Track {
            name: series.name.clone(),
            notes: notes.collect(),
        }
    };
    let has_course = |track: &Track| track.notes.len() > 1;
    series.iter().map(track).filter(has_course).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use charts::series::Standing;
    use dataset::{Period, Status};

    use super::*;

    fn point(key: u32, year: &str, value: f64) -> Point {
        Point {
            period: Period::parse(year).unwrap(),
            value,
            bound: Bound::Exact,
            status: Status::Reported,
            label: None,
            weight: 0,
            side: None,
            key,
            standing: Standing::default(),
        }
    }

    fn series(points: Vec<Point>) -> Series {
        Series {
            name: "MIIT".into(),
            slot: 0,
            subject: 0,
            points,
        }
    }

    fn pitches(track: &Track) -> Vec<i32> {
        track
            .notes
            .iter()
            .map(|(_, note)| charts::whole(note.hz))
            .collect()
    }

    #[test]
    fn the_greatest_value_is_two_octaves_above_the_least() {
        let all = [series(vec![
            point(0, "2021", 10.0),
            point(1, "2022", 20.0),
            point(2, "2023", 30.0),
        ])];
        assert_eq!(pitches(&tracks(&all, Scale::Linear)[0]), [220, 440, 880]);
    }

    #[test]
    fn on_a_log_scale_equal_growth_is_an_equal_interval() {
        let all = [series(vec![
            point(0, "2021", 1.0),
            point(1, "2022", 10.0),
            point(2, "2023", 100.0),
            point(3, "2024", 0.0),
        ])];
        assert_eq!(pitches(&tracks(&all, Scale::Log)[0]), [220, 440, 880]);
    }

    #[test]
    fn series_share_a_scale_and_one_point_alone_is_no_voice() {
        let all = [
            series(vec![point(0, "2021", 0.0), point(1, "2022", 10.0)]),
            series(vec![point(2, "2021", 20.0), point(3, "2022", 10.0)]),
            series(vec![point(4, "2022", 5.0)]),
        ];
        let tracks = tracks(&all, Scale::Linear);
        let heard: Vec<_> = tracks.iter().map(pitches).collect();
        assert_eq!(heard, [[220, 440], [880, 440]]);
    }

    #[test]
    fn a_bound_clicks_and_what_is_not_measured_is_soft() {
        let bound = Point {
            bound: Bound::MoreThan,
            ..point(1, "2025", 1000.0)
        };
        let goal = Point {
            status: Status::Target,
            ..point(2, "2030", 1000.0)
        };
        let all = [series(vec![point(0, "2024", 700.0), bound, goal])];
        let tracks = tracks(&all, Scale::Linear);
        let signs: Vec<_> = tracks[0]
            .notes
            .iter()
            .map(|(_, note)| (note.click, note.soft))
            .collect();
        assert_eq!(signs, [(false, false), (true, false), (false, true)]);
    }

    #[test]
    fn notes_follow_time_and_what_does_not_vary_is_in_the_middle() {
        let all = [series(vec![point(7, "2023", 5.0), point(8, "2021", 5.0)])];
        let tracks = tracks(&all, Scale::Linear);
        assert_eq!(
            tracks[0]
                .notes
                .iter()
                .map(|(key, _)| *key)
                .collect::<Vec<_>>(),
            [8, 7]
        );
        assert_eq!(pitches(&tracks[0]), [440, 440]);
    }
}
