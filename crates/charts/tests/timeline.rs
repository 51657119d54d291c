//! What holds for every timeline: whatever happened, at every width and zoom.

mod common;

use charts::pace::Pace;
use charts::rect::Rect;
use charts::scene::{Mark, Role, Scene, Shape};
use charts::timeline::{Event, Lane, Timeline, TimelinePlot, Words};
use common::{assert_readable, assert_within, rect, text_rect};
use dataset::DayNumber;
use proptest::prelude::*;

const WHOLE: (DayNumber, DayNumber) = (12_053, 20_700);
const NAMES: [&str; 4] = [
    "人工智能",
    "Integrated circuits",
    "A name that is far too long to stand beside any lane",
    "",
];

const WORDS: Words<'static> = Words {
    year: &|year| year.to_string(),
    period: &|period| format!("in {period}"),
    part: &|period| period.to_string().split_off(5),
    before: &|year| format!("–{}", year - 1),
};

/// What is drawn.
struct Drawn<'a> {
    lanes: usize,
    /// The lanes that are folded.
    folded: &'a [usize],
    events: &'a [Event],
    titles: &'a [(u32, String)],
    span: (DayNumber, DayNumber),
    is_even: bool,
    width: f64,
    height: Option<f64>,
    open: Option<u32>,
}

impl<'a> Drawn<'a> {
    /// Two lanes, as far as they are seen around a day.
    fn around(day: DayNumber, events: &'a [Event], titles: &'a [(u32, String)]) -> Self {
        Self {
            lanes: 2,
            folded: &[],
            events,
            titles,
            span: (day - 900, day + 900),
            is_even: true,
            width: 700.0,
            height: None,
            open: None,
        }
    }

    fn plot(&self) -> TimelinePlot {
        let names = NAMES.iter().take(self.lanes);
        let lanes: Vec<Lane> = names
            .enumerate()
            .map(|(at, name)| Lane {
                name: (*name).to_owned(),
                is_folded: self.folded.contains(&at),
            })
            .collect();
        let days: Vec<DayNumber> = self.events.iter().map(|event| event.first_day).collect();
        let pace = if self.is_even {
            Pace::EVEN
        } else {
            Pace::of(&days, WHOLE)
        };
        charts::timeline::draw(&Timeline {
            lanes: &lanes,
            events: self.events,
            titles: self.titles,
            span: self.span,
            pace,
            width: self.width.round(),
            height: self.height,
            open: self.open,
            words: WORDS,
        })
    }
}

/// What happened on one day and matters most.
fn landmark(lane: usize, key: u32, day: DayNumber) -> Event {
    Event {
        lane,
        first_day: day,
        last_day: day,
        significance: 3,
        key,
    }
}

/// Up to so many events in lanes, most of them of a day.
fn any_events(most: usize) -> impl Strategy<Value = Vec<Event>> {
    let one = (0..5_usize, WHOLE.0..WHOLE.1, 0..400_i32, 0..5_u8);
    prop::collection::vec(one, 0..most).prop_map(|events| {
        let events = events.into_iter().zip(0..);
        let event = |((lane, first_day, days, significance), key)| Event {
            lane,
            first_day,
            last_day: first_day + if days < 300 { 0 } else { days },
            significance,
            key,
        };
        events.map(event).collect()
    })
}

/// A title of either language, as long as one may be.
fn any_title() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{1,9}( [a-z0-9]{2,8}){0,2}",
        "[人工智能核心产业规模万亿]{2,14}"
    ]
}

fn titles_of(scene: &Scene) -> Vec<(Rect, &str)> {
    let mut titles = Vec::new();
    for mark in scene.marks.iter().filter(|mark| mark.role == Role::Label) {
        if let (Shape::Text { text, .. }, Some(rect)) = (&mark.shape, text_rect(mark)) {
            titles.push((rect, text.as_str()));
        }
    }
    titles
}

/// A box without what rounding to tenths may add.
fn within(rect: Rect) -> Rect {
    rect.shrunk(0.15)
}

/// The events, some of them in another lane, too: by place and lane.
fn with_other_lanes(mut events: Vec<Event>, also: Vec<(usize, usize)>) -> Vec<Event> {
    for (at, lane) in also {
        let Some(event) = events.get(at).copied() else {
            continue;
        };
        let is_there = events
            .iter()
            .any(|other| (other.key, other.lane) == (event.key, lane));
        if !is_there {
            events.push(Event { lane, ..event });
        }
    }
    events
}

fn assert_titles_are_clear(scene: &Scene) {
    let is_mark = |mark: &&Mark| {
        matches!(
            mark.role,
            Role::Event(_)
                | Role::Cluster
                | Role::LandmarkCluster
                | Role::Repeated
                | Role::Extent
                | Role::Current
        )
    };
    for (title, text) in titles_of(scene) {
        for mark in scene.marks.iter().filter(is_mark) {
            let covers = within(title).overlaps(within(rect(mark)));
            assert!(!covers, "{text} over {mark:?}");
        }
    }
}

/// The lines of inexact dates lie behind all marks, and are thin.
fn assert_extents_lie_behind(scene: &Scene) {
    let behind = |mark: &Mark| mark.role == Role::Extent && rect(mark).height() < 3.0;
    let last_line = scene.marks.iter().rposition(behind);
    let is_circle = |mark: &Mark| matches!(mark.shape, Shape::Circle { .. });
    let first_circle = scene.marks.iter().position(is_circle);
    assert!(first_circle.is_none_or(|at| last_line.is_none_or(|line| line < at)));
    for line in scene.marks.iter().filter(|mark| mark.role == Role::Extent) {
        let rect = rect(line);
        assert!(rect.height() < 3.0 || rect.width() < 3.0, "{line:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn it_stays_on_its_sheet_and_no_title_covers_a_mark(
        events in any_events(90),
        titles in prop::collection::vec(any_title(), 90),
        also in prop::collection::vec((0..90_usize, 0..4_usize), 0..30),
        lanes in 1..5_usize,
        (from, days) in (WHOLE.0 - 400..WHOLE.1, 1..9000_i32),
        is_even in any::<bool>(),
        width in 200.0..1600.0_f64,
        height in prop::option::of(80.0..700.0_f64),
        open in prop::option::of(0..90_u32),
        folded in prop::collection::vec(0..5_usize, 0..3),
    ) {
        let events = with_other_lanes(events, also);
        let titles: Vec<(u32, String)> = (0..).zip(titles).collect();
        let span = (from, from + days);
        let folded = &folded;
        let drawn = Drawn { lanes, folded, events: &events, titles: &titles, span, is_even, width, height, open };
        let scene = drawn.plot().scene;
        assert_within(&scene);
        assert_readable(&scene);
        assert_titles_are_clear(&scene);
        assert_extents_lie_behind(&scene);

        let mut shown: Vec<(usize, u32)> = events
            .iter()
            .filter(|event| !folded.contains(&event.lane))
            .filter(|event| event.lane < lanes && event.first_day <= span.1 && event.last_day >= span.0)
            .map(|event| (event.lane, event.key))
            .collect();
        let mut keys: Vec<(usize, u32)> = (scene.targets.iter())
            .flat_map(|target| target.keys.iter().map(|key| (target.series, *key)))
            .collect();
        shown.sort_unstable();
        keys.sort_unstable();
        prop_assert_eq!(keys, shown);
    }

    #[test]
    fn every_landmark_can_be_read_at_some_zoom(
        // No two of a lane on one day: what shares a day is read in the list of its group.
        days in prop::collection::btree_set((0..4_usize, WHOLE.0..WHOLE.1), 1..60),
        titles in prop::collection::vec(any_title(), 60),
        lanes in 1..5_usize,
        is_even in any::<bool>(),
        width in 280.0..1600.0_f64,
    ) {
        let events: Vec<Event> = (0..)
            .zip(days)
            .map(|(key, (lane, day))| landmark(lane, key, day))
            .filter(|event| event.lane < lanes)
            .collect();
        let titles: Vec<(u32, String)> = (0..)
            .zip(titles)
            .map(|(key, title)| (key, format!("{key} {title}")))
            .collect();
        for event in &events {
            let day = event.first_day;
            let spans = [(day - 3, day + 3), (day, day + 6), (day - 6, day)];
            let read = spans.into_iter().any(|span| {
                let drawn = Drawn {
                    lanes, folded: &[], events: &events, titles: &titles, span, is_even, width,
                    height: None, open: None,
                };
                let title = &titles[event.key as usize].1;
                let scene = drawn.plot().scene;
                titles_of(&scene).iter().any(|(_, text)| text == title)
            });
            prop_assert!(read, "{:?} is never read", titles[event.key as usize]);
        }
    }
}

#[test]
fn what_matters_most_is_named_first_and_what_stands_in_two_lanes_once() {
    let day = 20_000;
    // Both in one group of the first lane; the second one is also in another.
    let events = [(0, 1), (0, 2), (1, 2)].map(|(lane, key)| landmark(lane, key, day));
    let titles = [(2, "Second".to_owned()), (1, "First".to_owned())];
    let scene = Drawn::around(day, &events, &titles).plot().scene;
    let texts: Vec<&str> = titles_of(&scene)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    assert_eq!(texts, ["Second", "First"]);
    let repeated = scene
        .marks
        .iter()
        .filter(|mark| mark.role == Role::Repeated);
    assert_eq!(repeated.count(), 1);
}

#[test]
fn a_group_names_its_landmarks_one_by_one_as_they_come_apart() {
    let day = 20_000;
    let days = [(0, day), (1, day + 1), (2, day + 300)];
    let events = days.map(|(key, day)| landmark(0, key, day));
    let titles: Vec<(u32, String)> = (0..).zip(["A", "B", "C"].map(str::to_owned)).collect();
    let texts = |span| {
        let drawn = Drawn {
            lanes: 1,
            span,
            ..Drawn::around(day, &events, &titles)
        };
        let scene = drawn.plot().scene;
        let mut texts: Vec<String> = titles_of(&scene)
            .into_iter()
            .map(|(_, text)| text.to_owned())
            .collect();
        texts.sort_unstable();
        texts
    };
    assert_eq!(texts((day - 900, day + 900)), ["A", "B", "C"]);
    assert_eq!(texts((day - 3, day + 3)), ["A", "B"]);
}

#[test]
fn a_folded_lane_is_low_has_a_stroke_for_each_event_and_leaves_its_rings_at_home() {
    let day = 20_000;
    let events = [
        landmark(0, 1, day),
        landmark(0, 2, day + 200),
        landmark(1, 2, day + 200),
    ];
    let titles: Vec<(u32, String)> = vec![(1, "First".to_owned()), (2, "Second".to_owned())];
    let plot = |folded: &[usize]| {
        Drawn {
            folded,
            ..Drawn::around(day, &events, &titles)
        }
        .plot()
    };
    let (open, folded) = (plot(&[]), plot(&[0]));
    assert!(folded.lanes[0].height() < open.lanes[0].height());
    let count = |plot: &TimelinePlot, role| {
        let marks = plot.scene.marks.iter();
        marks.filter(|mark| mark.role == role).count()
    };
    assert_eq!(count(&folded, Role::Extent), 2);
    let texts: Vec<&str> = titles_of(&folded.scene).iter().map(|one| one.1).collect();
    assert_eq!(texts, ["Second"]);
    // What stands in a folded lane, too, is at home where it is seen.
    assert_eq!(
        (count(&open, Role::Repeated), count(&folded, Role::Repeated)),
        (1, 0)
    );
    let series: Vec<usize> = folded.scene.targets.iter().map(|one| one.series).collect();
    assert_eq!(series, [1]);
    // Both names can be pressed.
    assert_eq!(folded.scene.names.len(), 2);
}
