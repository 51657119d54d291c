//! The timeline as it is drawn: which days it shows, its lanes, what its marks are
//! called. Pure; what a reader does with it is [`super::timeline`]'s.

use std::rc::Rc;

use charts::pace::Pace;
use charts::timeline::{self, Event, Lane, Timeline, TimelinePlot, Words};
use dataset::{Dataset, Date, DayNumber, LANDMARK, Language, MilestoneId};
use engine::{Catalog, DaySpan, MilestoneQuery, MilestoneSelection};

use super::lanes::{Assigned, assign, name};
use crate::components::chart::Canvas;
use i18n::messages;
use view::MilestonesView;
use viewmodel::overview;

/// With no more milestones than this, lesser ones are named as well.
const FEW: usize = 40;

/// The days from the first milestone of the data, whatever is chosen of them, to the end
/// of the last one's month.
pub(super) fn whole(data: &Dataset) -> (DayNumber, DayNumber) {
    let days = || data.milestones.iter().map(|row| row.date);
    let first = days().map(Date::first_day).min().unwrap_or(0);
    let last = days().map(Date::last_day).max().unwrap_or(0);
    let month = |day: DayNumber| Date::from_day(day).in_month();
    (month(first).first_day(), month(last).last_day())
}

/// The days that are shown: the chosen ones, or all.
pub(super) fn seen(data: &Dataset, query: &MilestoneQuery) -> (DayNumber, DayNumber) {
    let (first, last) = whole(data);
    let Some(DaySpan { from, to }) = query.span else {
        return (first, last);
    };
    let known = |day: DayNumber, open: DayNumber, end: DayNumber| {
        if day == open { end } else { day }
    };
    (known(from, i32::MIN, first), known(to, i32::MAX, last))
}

/// How much room a day has.
pub(super) fn pace(data: &Dataset, view: &MilestonesView) -> Pace {
    if view.linear {
        return Pace::EVEN;
    }
    let days: Vec<DayNumber> = (data.milestones.iter())
        .map(|row| row.date.first_day())
        .collect();
    Pace::of(&days, whole(data))
}

/// What is chosen, with what a zoom leaves out: lanes keep their order and their height
/// while a reader zooms.
pub(super) struct Chosen {
    /// What is seen.
    pub selection: Rc<MilestoneSelection>,
    /// The same for all days.
    pub all: Rc<MilestoneSelection>,
    /// The same as a search ranks it; nothing where nothing is searched.
    ranked: Vec<MilestoneId>,
}

impl Chosen {
    /// A selection, with what its query would find in all days.
    pub(super) fn new(
        catalog: &Catalog,
        query: &MilestoneQuery,
        selection: &Rc<MilestoneSelection>,
    ) -> Self {
        let Catalog { data, engine, .. } = catalog;
        let all = if query.span.is_none() {
            selection.clone()
        } else {
            Rc::new(engine.milestones(
                data,
                &MilestoneQuery {
                    span: None,
                    ..query.clone()
                },
            ))
        };
        let ranked = if selection.sought.is_empty() {
            Vec::new()
        } else {
            engine.ranked(data, &query.text, selection)
        };
        Self {
            selection: selection.clone(),
            all,
            ranked,
        }
    }
}

/// The lanes of what is chosen.
pub(super) fn lanes(data: &Dataset, view: &MilestonesView, chosen: &Chosen) -> Assigned {
    assign(data, view.lanes, &view.query, &chosen.all)
}

/// Draws what is chosen.
pub(super) fn draw(
    data: &Dataset,
    language: Language,
    view: &MilestonesView,
    chosen: &Chosen,
    canvas: Canvas,
) -> TimelinePlot {
    let assigned = lanes(data, view, chosen);
    let events: Vec<Event> = (assigned.marks.iter())
        .map(|&(id, lane)| Event {
            lane,
            first_day: data[id].date.first_day(),
            last_day: data[id].date.last_day(),
            significance: data[id].significance,
            key: u32::from(id.0),
        })
        .collect();
    let lanes: Vec<Lane> = (assigned.lanes.iter().enumerate())
        .map(|(at, &lane)| {
            let is_folded = view.folded.contains(&lane);
            let mut name = name(data, language, lane);
            if is_folded {
                let count = assigned.count(at).to_string();
                name = (messages(language).timeline.lane_counted)(&name, &count);
            }
            Lane { name, is_folded }
        })
        .collect();
    timeline::draw(&Timeline {
        lanes: &lanes,
        events: &events,
        titles: &titles(data, language, chosen, view.open),
        span: seen(data, &view.query),
        pace: pace(data, view),
        open: view.open.map(|id| u32::from(id.0)),
        width: canvas.width,
        height: canvas.height,
        words: Words {
            year: &|year| year.to_string(),
            period: &|period| i18n::period(language, period),
            part: &|period| i18n::part(language, period),
            before: &|year| (messages(language).timeline.years_before)(year),
        },
    })
}

/// What marks are called, the one that matters most first: the open one; then as the list
/// of a search has them, or the one that the explorer is about and the others by
/// significance, the latest first.
fn titles(
    data: &Dataset,
    language: Language,
    chosen: &Chosen,
    open: Option<MilestoneId>,
) -> Vec<(u32, String)> {
    let selection = &chosen.selection;
    let is_few = selection.rows.len() <= FEW;
    let mut ids: Vec<MilestoneId> = (selection.rows.iter().copied())
        .filter(|id| is_few || Some(*id) == open || data[*id].significance >= LANDMARK)
        .collect();
    let subject = data.find_milestone(overview::PASSED);
    dataset::sort::by_key(&mut ids, |&id| {
        (
            Some(id) != open,
            chosen.ranked.iter().position(|other| *other == id),
            Some(id) != subject,
            std::cmp::Reverse((data[id].significance, data[id].date.first_day())),
        )
    });
    let title = |id: &MilestoneId| {
        let row = &data[*id];
        let short = row.short.get(language);
        let text = if short.is_empty() {
            cut(language, row.title.get(language))
        } else {
            short.to_owned()
        };
        (u32::from(id.0), text)
    };
    ids.iter().map(title).collect()
}

/// A title that is as short as those that were made for it.
fn cut(language: Language, title: &str) -> String {
    let most = match language {
        Language::En => 36,
        Language::Zh => 18,
    };
    if title.chars().count() <= most {
        return title.to_owned();
    }
    let kept: String = title.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use charts::scene::{Role, Shape};
    use dataset::Code;

    use super::*;
    use crate::catalog;
    use view::{LaneId, Lanes};

    /// What is written beside marks in a part of time.
    fn named(
        catalog: &Catalog,
        language: Language,
        view: &MilestonesView,
        width: f64,
    ) -> BTreeSet<String> {
        let selection = Rc::new(catalog.engine.milestones(&catalog.data, &view.query));
        let chosen = Chosen::new(catalog, &view.query, &selection);
        let canvas = Canvas::wide(width);
        let plot = draw(&catalog.data, language, view, &chosen, canvas);
        let labels = plot.scene.marks.into_iter();
        labels
            .filter(|mark| mark.role == Role::Label)
            .filter_map(|mark| match mark.shape {
                Shape::Text { text, .. } => Some(text),
                _ => None,
            })
            .collect()
    }

    fn within(from: DayNumber, to: DayNumber, lanes: Lanes) -> MilestonesView {
        let mut view = MilestonesView {
            lanes,
            ..MilestonesView::default()
        };
        view.query.span = Some(DaySpan { from, to });
        view
    }

    #[test]
    fn every_landmark_of_the_data_is_named_at_some_zoom() {
        let catalog = catalog::shipped().unwrap();
        for (language, width, lanes) in [
            (Language::En, 280.0, Lanes::Industry),
            (Language::Zh, 280.0, Lanes::All),
            (Language::En, 1130.0, Lanes::All),
            (Language::Zh, 760.0, Lanes::Industry),
        ] {
            let mut read = BTreeSet::new();
            let landmarks = catalog.data.milestones.iter();
            for row in landmarks.filter(|row| row.significance >= LANDMARK) {
                let title = row.short.get(language);
                let (first, last) = (row.date.first_day(), row.date.last_day());
                let middle = first.midpoint(last);
                let zooms = [
                    (middle - 3, middle + 3),
                    (middle, middle + 6),
                    (middle - 6, middle),
                    (first, last),
                    (first - 5, last + 20),
                    (first - 20, last + 5),
                ];
                // What is dated to one month stands beside each other in it.
                let weeks = (first..=last).step_by(2).map(|day| (day, day + 6));
                for (from, to) in zooms.into_iter().chain(weeks) {
                    if !read.contains(title) {
                        read.extend(named(catalog, language, &within(from, to, lanes), width));
                    }
                }
                assert!(read.contains(title), "{title} at {width} in {lanes:?}");
            }
        }
    }

    #[test]
    fn all_years_name_the_milestone_that_the_explorer_is_about() {
        let catalog = catalog::shipped().unwrap();
        let subject = catalog.data.find_milestone(overview::PASSED).unwrap();
        for language in [Language::En, Language::Zh] {
            for lanes in Lanes::ALL {
                for width in [280.0, 350.0, 700.0, 1130.0] {
                    let view = MilestonesView {
                        lanes: *lanes,
                        ..MilestonesView::default()
                    };
                    let title = catalog.data[subject].short.get(language);
                    let named = named(catalog, language, &view, width);
                    assert!(named.contains(title), "{lanes:?} at {width}: {named:?}");
                }
            }
        }
    }

    #[test]
    fn a_milestone_stands_in_the_lane_of_each_of_its_industries() {
        let catalog = catalog::shipped().unwrap();
        let view = MilestonesView::default();
        let selection = Rc::new(catalog.engine.milestones(&catalog.data, &view.query));
        let chosen = Chosen::new(catalog, &view.query, &selection);
        let assigned = lanes(&catalog.data, &view, &chosen);
        let mut counts = Vec::new();
        for (at, lane) in assigned.lanes.iter().enumerate() {
            let count = assigned.count(at);
            let LaneId::Industry(id) = *lane else {
                panic!("{lane:?}")
            };
            assert_eq!(
                selection.industries[usize::from(id.0)].count,
                count,
                "{lane:?}"
            );
            counts.push(count);
        }
        assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
    }
}
