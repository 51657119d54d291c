//! What Milepost does most, each as a function that can be measured: on the data as it
//! is, or on as many times as much of it.
//!
//! Instructions are counted by `tests/instructions.rs`, times and their growth by
//! `cargo xtask bench`; neither is done here.

mod grown;

use std::hint::black_box;
use std::path::Path;

use charts::pace::Pace;
use charts::timeline::{self, Event, Lane, Timeline, Words};
use dataset::read::read_package;
use dataset::{Code, Dataset, DayNumber, IndicatorId, IndustryId, LANDMARK, Language, encode};
use engine::everything::Everything;
use engine::{Engine, MilestoneQuery, Table, TableQuery};
use view::ChartView;

pub use grown::grown;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// The blob becomes tables, as at every start of the page.
    Decode,
    /// The columns that filters read are built, and all milestones counted.
    FirstCount,
    /// A filter is ticked: everything is counted anew.
    Tick,
    /// A word is searched in the milestones.
    Search,
    /// A word is searched in all that the explorer has.
    SearchAll,
    /// The timeline is drawn with all milestones.
    Timeline,
    /// The charts of the catalogue go from rows to marks.
    Charts,
}

impl Operation {
    /// All, in the order in which a reader meets them.
    pub const ALL: [Self; 7] = [
        Self::Decode,
        Self::FirstCount,
        Self::Tick,
        Self::Search,
        Self::SearchAll,
        Self::Timeline,
        Self::Charts,
    ];

    /// Its name in budgets and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decode => "decode",
            Self::FirstCount => "first-count",
            Self::Tick => "tick",
            Self::Search => "search",
            Self::SearchAll => "search-all",
            Self::Timeline => "timeline",
            Self::Charts => "charts",
        }
    }

    /// The one of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// All that the operations work on, made before they are measured.
pub struct Prepared {
    blob: &'static [u8],
    data: Dataset,
    engine: Engine,
    everything: Everything,
}

/// How many charts [`Operation::Charts`] draws: those of the first indicators.
const CHARTS: usize = 40;
/// The width of what is drawn, in CSS pixels.
const WIDTH: f64 = 900.0;

impl Prepared {
    /// As many times the data of this package as are asked for.
    ///
    /// # Errors
    /// A sentence when the package is not sound, or more rows than a table can have.
    pub fn read(folder: &Path, times: usize) -> Result<Self, String> {
        Self::of(&grown(&read(folder)?, times)?)
    }

    /// The same of a data set.
    ///
    /// # Errors
    /// When what was encoded cannot be decoded.
    pub fn of(data: &Dataset) -> Result<Self, String> {
        let blob: &'static [u8] = encode(data).leak();
        let data = Dataset::decode(blob).map_err(|error| error.to_string())?;
        let prepared = Self {
            blob,
            engine: Engine::for_readers(&data, ""),
            everything: Everything::of(&data),
            data,
        };
        // The columns of the milestones are built when they are first asked for.
        prepared.found(&MilestoneQuery::default());
        Ok(prepared)
    }

    /// The rows of the largest tables, to say how much data there is.
    pub fn rows(&self) -> usize {
        self.data.milestones.len() + self.data.observations.len()
    }

    /// The tables as JSON: what the blob stands instead of.
    pub fn as_json(&self) -> Vec<String> {
        let json = |table: &Table| {
            let query = TableQuery {
                table: *table,
                page_size: usize::MAX,
                ..TableQuery::default()
            };
            let rows = self.engine.table(&self.data, &query).rows;
            engine::json(&self.data, *table, &rows)
        };
        Table::ALL.iter().map(json).collect()
    }

    /// Does one of the operations once; the number says how much came of it.
    pub fn run(&self, operation: Operation) -> usize {
        match operation {
            Operation::Decode => {
                let decoded = Dataset::decode(black_box(self.blob));
                decoded.map_or(0, |data| data.observations.len())
            }
            Operation::FirstCount => {
                let engine = Engine::new(black_box(&self.data));
                engine
                    .milestones(&self.data, &MilestoneQuery::default())
                    .rows
                    .len()
            }
            Operation::Tick => self.found(&MilestoneQuery {
                industries: [IndustryId(0)].into(),
                ..MilestoneQuery::default()
            }),
            Operation::Search => self.found(&MilestoneQuery {
                text: "open model".to_owned(),
                ..MilestoneQuery::default()
            }),
            Operation::SearchAll => {
                let found = self.everything.search(&self.engine, "chip export", 50);
                found.hits.len()
            }
            Operation::Timeline => self.timeline(),
            Operation::Charts => self.charts(),
        }
    }

    fn found(&self, query: &MilestoneQuery) -> usize {
        let found = self.engine.milestones(&self.data, black_box(query));
        found.rows.len()
    }

    /// In a lane for each industry, with the titles of landmarks.
    fn timeline(&self) -> usize {
        let data = &self.data;
        let lane = |id: IndustryId| Lane {
            name: data[id].name.en.to_owned(),
            is_folded: false,
        };
        let lanes: Vec<Lane> = data.industry_ids().map(lane).collect();
        let ids = || data.milestone_ids();
        let event = |id: dataset::MilestoneId| {
            let row = &data[id];
            let lane = row.industries.first().map(|industry| industry.index());
            Event {
                lane: lane.unwrap_or(lanes.len()),
                first_day: row.date.first_day(),
                last_day: row.date.last_day(),
                significance: row.significance,
                key: u32::from(id.0),
            }
        };
        let events: Vec<Event> = ids().map(event).collect();
        let landmarks = ids().filter(|id| data[*id].significance >= LANDMARK);
        let titles: Vec<(u32, String)> = landmarks
            .map(|id| (u32::from(id.0), data[id].title.en.to_owned()))
            .collect();
        let days: Vec<DayNumber> = events.iter().map(|event| event.first_day).collect();
        let first = days.iter().copied().min().unwrap_or(0);
        let last = events.iter().map(|event| event.last_day).max().unwrap_or(0);
        let plot = timeline::draw(&Timeline {
            lanes: &lanes,
            events: &events,
            titles: &titles,
            span: (first, last),
            pace: Pace::of(&days, (first, last)),
            open: None,
            width: WIDTH,
            height: None,
            words: Words {
                year: &|year| year.to_string(),
                period: &|period| period.to_string(),
                part: &|period| period.to_string(),
                before: &|year| year.to_string(),
            },
        });
        plot.scene.marks.len()
    }

    fn charts(&self) -> usize {
        let (data, view) = (&self.data, ChartView::default());
        let drawn = |id: IndicatorId| {
            let model = viewmodel::chart::chart(data, Language::En, id, &view);
            let size = (WIDTH, None);
            let drawn = viewmodel::chart::render::render(data, Language::En, &view, &model, size);
            drawn.scene.marks.len()
        };
        data.indicator_ids().take(CHARTS).map(drawn).sum()
    }
}

/// The data of a package.
///
/// # Errors
/// A sentence when it is not sound.
pub fn read(folder: &Path) -> Result<Dataset, String> {
    let data = read_package(folder).dataset;
    data.ok_or_else(|| format!("{}: not a sound package", folder.display()))
}

/// Runs an operation, and nothing else: what is counted begins and ends with this call.
#[inline(never)]
pub fn counted(prepared: &Prepared, operation: Operation) -> usize {
    black_box(prepared).run(black_box(operation))
}
