//! Milestones over time in lanes: each as wide as its date is exact, as large
//! as it is significant, gathered into clusters where they would crowd.

mod cluster;
pub(crate) mod marks;

pub(crate) use cluster::{Group, Mark, gather};

use dataset::DayNumber;

use crate::frame::Frame;
use crate::measure;
use crate::scene::{Anchor, Role, Scene};
use crate::sheet::{Sheet, TEXT};
use crate::time::{self, Side, TimeScale, YEARS_ROOM};

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its name.
    pub name: String,
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its lane, in the order of the lanes.
    pub lane: usize,
    /// The first day that it may have happened on.
    pub first_day: DayNumber,
    /// The last such day; the same where the day is known.
    pub last_day: DayNumber,
    /// How significant it is, 1 to 3.
    pub significance: u8,
    /// The caller's number for it.
    pub key: u32,
}

/// What to draw.
pub struct Timeline<'a> {
    /// The lanes, from the top.
    pub lanes: &'a [Lane],
    /// The events in any order; those in no lane or outside the span are not
    /// drawn.
    pub events: &'a [Event],
    /// The first and the last day to show.
    pub span: (DayNumber, DayNumber),
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels that the lanes share, as far as they stay legible;
    /// without it the height follows from the lanes.
    pub height: Option<f64>,
    /// The key of the event that is open.
    pub open: Option<u32>,
    /// A year in words.
    pub year_label: &'a dyn Fn(i32) -> String,
}

/// A drawn timeline, and what the page needs beside the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelinePlot {
    /// The drawing. A target for each event or cluster, lane by lane in the
    /// order of time; its series is the lane, its keys are in the order of time.
    pub scene: Scene,
    /// Days to pixels and back.
    pub time: TimeScale,
    /// The frame of each lane's track.
    pub lanes: Vec<Frame>,
}

/// From this width on the names stand beside the lanes, else above them.
const WIDE: f64 = 600.0;
/// From so many lanes on the years stand below as well.
const MANY: usize = 7;
const TRACK: f64 = 34.0;
/// The least and the most height of a track that has to fit.
const TRACKS: (f64, f64) = (18.0, 44.0);
const NAME: f64 = 18.0;

/// Draws the timeline.
pub fn draw(timeline: &Timeline<'_>) -> TimelinePlot {
    let width = timeline.width;
    let is_wide = width >= WIDE;
    let widest = timeline
        .lanes
        .iter()
        .map(|lane| measure::width(&lane.name, TEXT))
        .fold(0.0, f64::max);
    let (left, above) = if is_wide {
        ((widest + 16.0).min(width * 0.3), 0.0)
    } else {
        (0.0, NAME)
    };
    let number = timeline.lanes.len();
    let below = if number >= MANY { YEARS_ROOM } else { 4.0 };
    let track = timeline.height.map_or(TRACK, |height| {
        let share = (height - YEARS_ROOM - below) / number.max(1) as f64;
        (share - above).clamp(TRACKS.0, TRACKS.1)
    });
    let bottom = YEARS_ROOM + (above + track) * number as f64;
    let sheet = Sheet::new(width, bottom + below);
    // Marks at the ends of time stay within the figure.
    let air = 14.0_f64.min(width / 4.0);
    let (from, to) = timeline.span;
    let time = TimeScale::new(from, to, left + air, (width - air).max(left + air));

    let lanes: Vec<Frame> = (0..number)
        .map(|lane| {
            let top = YEARS_ROOM + (above + track) * lane as f64 + above;
            Frame::new(left, top, width, top + track)
        })
        .collect();
    if let (Some(first), Some(last)) = (lanes.first(), lanes.last()) {
        time::year_lines(
            &sheet,
            time,
            first.top - above,
            last.bottom,
            timeline.year_label,
        );
    }
    time::years(&sheet, time, YEARS_ROOM, Side::Above, timeline.year_label);
    let mut targets = Vec::new();
    for (lane, frame) in lanes.iter().enumerate() {
        draw_lane(&sheet, &timeline.lanes[lane].name, *frame, is_wide);
        let marks = marks::of_lane(timeline.events, lane, time);
        for group in cluster::gather(marks) {
            targets.push(marks::draw_group(
                &sheet,
                &group,
                *frame,
                lane,
                timeline.open,
            ));
        }
    }
    if number >= MANY {
        time::years(&sheet, time, bottom, Side::Below, timeline.year_label);
    }
    TimelinePlot {
        scene: sheet.finish(targets),
        time,
        lanes,
    }
}

fn draw_lane(sheet: &Sheet, name: &str, track: Frame, is_wide: bool) {
    let y = track.center().1;
    let (baseline, room) = if is_wide {
        (y + measure::MIDDLE * TEXT, track.left - 16.0)
    } else {
        (track.top - 3.0, track.right)
    };
    let name = measure::fit(name, TEXT, room);
    sheet.text((0.0, baseline), Anchor::Start, TEXT, Role::AxisText, &name);
    sheet.line(&[(track.left, y), (track.right, y)], Role::Grid);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;
    use crate::time::new_year;

    fn event(day: DayNumber, key: u32) -> Event {
        Event {
            lane: 0,
            first_day: day,
            last_day: day,
            significance: 2,
            key,
        }
    }

    fn plot(events: &[Event], open: Option<u32>) -> TimelinePlot {
        draw(&Timeline {
            lanes: &[Lane {
                name: "Chips".to_owned(),
            }],
            events,
            span: (new_year(2020), new_year(2026) - 1),
            width: 700.0,
            height: None,
            open,
            year_label: &|year| year.to_string(),
        })
    }

    fn count(plot: &TimelinePlot, role: Role) -> usize {
        plot.scene
            .marks
            .iter()
            .filter(|mark| mark.role == role)
            .count()
    }

    #[test]
    fn events_that_would_hide_each_other_become_a_cluster_with_all_keys() {
        let day = new_year(2022);
        let plot = plot(
            &[event(day, 7), event(day + 9, 3), event(day + 800, 5)],
            None,
        );
        let keys: Vec<_> = plot
            .scene
            .targets
            .iter()
            .map(|target| target.keys.clone())
            .collect();
        assert_eq!(keys, [vec![7, 3], vec![5]]);
        assert_eq!(
            (count(&plot, Role::Cluster), count(&plot, Role::Event(2))),
            (1, 1)
        );
    }

    #[test]
    fn a_date_known_to_the_year_is_as_wide_as_the_year() {
        let year = Event {
            last_day: new_year(2023) - 1,
            ..event(new_year(2022), 1)
        };
        let plot = plot(&[year], None);
        let capsule = plot
            .scene
            .marks
            .iter()
            .find(|mark| mark.role == Role::Event(2))
            .unwrap();
        let Shape::Polygon(points) = &capsule.shape else {
            panic!("{capsule:?}")
        };
        let (from, to) = plot.time.extent(new_year(2022), new_year(2023) - 1);
        let left = points
            .iter()
            .map(|point| point.0)
            .fold(f64::INFINITY, f64::min);
        let right = points.iter().map(|point| point.0).fold(0.0, f64::max);
        assert!((left - from).abs() < 0.2 && (right - to).abs() < 0.2);
    }

    #[test]
    fn the_open_event_is_ringed_alone_and_in_a_cluster() {
        let day = new_year(2022);
        let events = [event(day, 1), event(day + 5, 2), event(day + 900, 3)];
        for (open, rings) in [(Some(1), 1), (Some(3), 1), (Some(9), 0), (None, 0)] {
            assert_eq!(
                count(&plot(&events, open), Role::Current),
                rings,
                "{open:?}"
            );
        }
    }

    #[test]
    fn events_outside_of_the_span_are_not_drawn() {
        let plot = plot(&[event(new_year(2010), 1), event(new_year(2030), 2)], None);
        assert!(plot.scene.targets.is_empty());
    }
}
