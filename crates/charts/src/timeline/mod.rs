//! Milestones over time in lanes: each as large as it is significant, with a line over the
//! days of an inexact date, gathered into clusters where they would crowd, and titled
//! where there is room.

mod axis;
mod cluster;
pub(crate) mod marks;
mod rooms;
mod titles;

pub(crate) use cluster::{Group, Mark, gather};

use dataset::{DayNumber, Period};

use crate::pace::Pace;
use crate::rect::Rect;
use crate::scene::{HitTarget, Role, Scene};
use crate::sheet::Sheet;
use crate::time::TimeScale;
use rooms::{LaneName, LaneRoom, pressable, rooms};
use titles::LaneTitles;

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its name.
    pub name: String,
    /// Whether it is folded: low, with a stroke for each event in place of its marks.
    pub is_folded: bool,
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
    /// drawn. One that stands in several lanes is at home in the one that comes first here.
    pub events: &'a [Event],
    /// What marks are called, by the key of their event: the one that matters most first.
    /// As many as find room are written.
    pub titles: &'a [(u32, String)],
    /// The first and the last day to show.
    pub span: (DayNumber, DayNumber),
    /// How much room a day has.
    pub pace: Pace,
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels that the lanes share, as far as they stay legible;
    /// without it the height follows from the lanes.
    pub height: Option<f64>,
    /// The key of the event that is open.
    pub open: Option<u32>,
    /// What the axis says.
    pub words: Words<'a>,
}

/// Parts of time in words.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// A year.
    pub year: &'a dyn Fn(i32) -> String,
    /// A month with its year.
    pub period: &'a dyn Fn(Period) -> String,
    /// A quarter, a month or a day without its year.
    pub part: &'a dyn Fn(Period) -> String,
    /// All years before one.
    pub before: &'a dyn Fn(i32) -> String,
}

/// A drawn timeline, and what the page needs beside the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelinePlot {
    /// The drawing. A target for each event or cluster of the lanes that are not folded,
    /// lane by lane in the order of time; its series is the lane, its keys are in the
    /// order of time. The lanes' names can be pressed.
    pub scene: Scene,
    /// Days to pixels and back.
    pub time: TimeScale,
    /// The frame of each lane's track.
    pub lanes: Vec<Rect>,
}

/// From this width on the names stand beside the lanes, else above them.
const WIDE: f64 = 600.0;
/// From so many lanes on the years stand below as well.
const MANY: usize = 7;
/// The height of the strokes of a folded lane.
const STROKE: f64 = 9.0;

/// Draws the timeline.
pub fn draw(timeline: &Timeline<'_>) -> TimelinePlot {
    let width = timeline.width;
    let is_wide = width >= WIDE;
    let number = timeline.lanes.len();
    let below = if number >= MANY { axis::BELOW } else { 4.0 };
    let rooms = rooms(timeline, is_wide, below);
    let bottom = rooms.last().map_or(axis::ROOM, |room| room.track.bottom);
    let sheet = Sheet::new(width, bottom + below);
    let left = rooms.first().map_or(0.0, |room| room.track.left);
    // Marks at the ends of time stay within the figure.
    let air = 14.0_f64.min(width / 4.0);
    let (from, to) = timeline.span;
    let time =
        TimeScale::new(from, to, left + air, (width - air).max(left + air)).paced(timeline.pace);
    let ends = (axis::ROOM, bottom);
    axis::draw(&sheet, time, &timeline.words, ends, number >= MANY);
    let names: Vec<LaneName> = (timeline.lanes.iter().zip(&rooms))
        .map(|(lane, room)| LaneName::new(&lane.name, *room, is_wide))
        .collect();
    for (name, room) in names.iter().zip(&rooms) {
        name.draw(&sheet, *room);
    }
    let targets = draw_events(&sheet, timeline, time, &rooms, &names);
    let mut scene = sheet.finish(targets);
    scene.names = pressable(&names);
    TimelinePlot {
        scene,
        time,
        lanes: rooms.iter().map(|room| room.track).collect(),
    }
}

/// Draws the marks of all lanes with their titles; gives back their targets.
fn draw_events(
    sheet: &Sheet,
    timeline: &Timeline<'_>,
    time: TimeScale,
    rooms: &[LaneRoom],
    names: &[LaneName],
) -> Vec<HitTarget> {
    let is_folded = |lane: usize| timeline.lanes.get(lane).is_some_and(|lane| lane.is_folded);
    let home = |key: u32| {
        let mut events = timeline.events.iter();
        events
            .find(|event| event.key == key && !is_folded(event.lane))
            .map(|event| event.lane)
    };
    let right = sheet.plot_area().right;
    let mut lanes: Vec<LaneTitles> = Vec::with_capacity(rooms.len());
    for (lane, room) in rooms.iter().enumerate() {
        let mut marks = marks::of_lane(timeline.events, lane, time);
        if is_folded(lane) {
            let stroke = |mark: Mark| {
                let (x, half) = (mark.x, STROKE / 2.0);
                let stroke = Rect::new(x - 0.75, room.y - half, x + 0.75, room.y + half);
                sheet.rect(stroke, Role::Extent);
            };
            marks.drain(..).for_each(stroke);
        }
        for mark in &mut marks {
            mark.is_repeated = home(mark.event.key) != Some(lane);
        }
        let groups = cluster::gather(marks);
        let mut taken = marks::draw_extents(sheet, &groups, room.y);
        taken.extend(names.get(lane).map(LaneName::rect));
        lanes.push(LaneTitles::new(*room, right, groups, taken, timeline.open));
    }
    titles::place(&mut lanes, timeline.titles);
    let mut targets = Vec::new();
    for lane in &lanes {
        lane.draw_leaders(sheet);
    }
    for (at, (lane, room)) in lanes.iter().zip(rooms).enumerate() {
        let row = Rect::new(room.track.left, room.y, room.track.right, room.y);
        for group in lane.groups() {
            targets.push(marks::draw_group(sheet, group, row, at, timeline.open));
        }
    }
    for lane in &lanes {
        lane.draw(sheet);
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;
    use crate::time::new_year;

    const PLAIN: Words<'static> = Words {
        year: &|year| year.to_string(),
        period: &|period| period.to_string(),
        part: &|period| period.to_string(),
        before: &|year| format!("before {year}"),
    };

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
                is_folded: false,
            }],
            events,
            titles: &[],
            span: (new_year(2020), new_year(2026) - 1),
            pace: Pace::EVEN,
            width: 700.0,
            height: None,
            open,
            words: PLAIN,
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
        let mut marks = plot.scene.marks.iter();
        let line = marks.find(|mark| mark.role == Role::Extent).unwrap();
        let Shape::Rect { x, width, .. } = line.shape else {
            panic!("{line:?}")
        };
        let (from, to) = plot.time.extent(new_year(2022), new_year(2023) - 1);
        assert!((x - from).abs() < 0.2 && (x + width - to).abs() < 0.2);
        assert_eq!(count(&plot, Role::Event(2)), 1);
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
