//! Milestones by their filters: matching rows, counts for every filter value,
//! and how many fall in each year.

use std::collections::BTreeSet;

use dataset::{
    ActorId, Area, Code, Dataset, Date, DayNumber, IndustryId, Milestone, MilestoneId,
    MilestoneKind, Period,
};

use crate::area::with_country;
use crate::bits::Bits;
use crate::facet::{Count, Postings, within, without};
use crate::fold::fold;
use crate::lexicon::Lexicon;
use crate::score::{of_milestone, score};
use crate::search::{Texts, searched};
use crate::sorted;
use crate::sought::Sought;

/// What a reader has chosen among the milestones.
///
/// Within one facet the chosen values are alternatives, between facets all must
/// hold; an empty set or text asks for nothing. A value that the data does not
/// have matches no milestone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MilestoneQuery {
    /// Words to be found in title, summary, names of industries and actors (both
    /// languages each) or the kind's code; all of them.
    pub text: String,
    /// Industries that it concerns.
    pub industries: BTreeSet<IndustryId>,
    /// Kinds.
    pub kinds: BTreeSet<MilestoneKind>,
    /// Who acted.
    pub actors: BTreeSet<ActorId>,
    /// Where; a country stands for its provinces too.
    pub areas: BTreeSet<Area>,
    /// Significance, 1 to 3.
    pub significance: BTreeSet<u8>,
    /// When.
    pub span: Option<DaySpan>,
}

/// A span of days, both ends included. A milestone is in it when any day that
/// its date may mean is: `2025` is in every span that touches 2025. A span that
/// ends before it starts holds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DaySpan {
    /// The first day.
    pub from: DayNumber,
    /// The last day.
    pub to: DayNumber,
}

impl DaySpan {
    /// The span of whole calendar years, both included.
    pub fn of_years(from: i32, to: i32) -> Self {
        Self {
            from: Period::of_year(from).first_day(),
            to: Period::of_year(to).last_day(),
        }
    }

    /// The year of the first day.
    pub fn from_year(self) -> i32 {
        Date::from_day(self.from).year()
    }

    /// The year of the last day.
    pub fn to_year(self) -> i32 {
        Date::from_day(self.to).year()
    }

    fn touches(self, first: DayNumber, last: DayNumber) -> bool {
        self.from <= self.to && first <= self.to && self.from <= last
    }
}

/// How many milestones a year has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearCount {
    /// The calendar year.
    pub year: i32,
    /// Its milestones.
    pub count: usize,
}

/// The milestones that a query finds.
///
/// Every count is taken under all other filters, text and span included, so
/// that it says what choosing that value instead would find. Values come in
/// their listing order (industries, kinds), table order (actors) or the order of
/// [`Area::all`]; zeros stand among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MilestoneSelection {
    /// The matching milestones, by date.
    pub rows: Vec<MilestoneId>,
    /// Of each industry.
    pub industries: Vec<Count<IndustryId>>,
    /// Of each kind.
    pub kinds: Vec<Count<MilestoneKind>>,
    /// Of each actor.
    pub actors: Vec<Count<ActorId>>,
    /// Of each area in which the data has a milestone; a country's count
    /// includes its provinces.
    pub areas: Vec<Count<Area>>,
    /// Of each significance, 1 to 3.
    pub significance: Vec<Count<u8>>,
    /// By year under every filter but the span: every year from the first to the
    /// last of the data, whatever the query, so that a histogram keeps its axis.
    pub per_year: Vec<YearCount>,
    /// What its words mean.
    pub sought: Sought,
}

const SIGNIFICANCES: [u8; 3] = [1, 2, 3];

/// The columns of the milestones.
#[derive(Debug)]
pub(crate) struct MilestoneIndex {
    texts: Texts,
    /// How many bytes of each row's text are its titles, and what it counts for beside
    /// equals.
    ranks: Vec<(usize, u32)>,
    /// First and last day that each date may mean.
    days: Vec<(DayNumber, DayNumber)>,
    first_year: i32,
    /// The areas that have a milestone, in the order of `area_rows`.
    areas: Vec<Area>,
    years: Postings,
    industries: Postings,
    kinds: Postings,
    actors: Postings,
    area_rows: Postings,
    significance: Postings,
}

impl MilestoneIndex {
    pub(crate) fn new(data: &Dataset) -> Self {
        let rows = data.milestones.len();
        let years = || {
            data.milestones
                .iter()
                .map(|milestone| milestone.date.year())
        };
        let first_year = years().min().unwrap_or_default();
        let last_place = years().max().map(|last| last.abs_diff(first_year) as usize);
        let year_count = last_place.map_or(0, |last| last + 1);
        let mut areas = Vec::new();
        for milestone in &data.milestones {
            with_country(milestone.area).for_each(|area| sorted::insert(&mut areas, area));
        }
        let mut index = Self {
            texts: Texts::default(),
            ranks: Vec::with_capacity(rows),
            days: Vec::with_capacity(rows),
            first_year,
            years: Postings::new(year_count, rows),
            industries: Postings::new(data.industries.len(), rows),
            kinds: Postings::new(MilestoneKind::ALL.len(), rows),
            actors: Postings::new(data.actors.len(), rows),
            area_rows: Postings::new(areas.len(), rows),
            areas,
            significance: Postings::new(SIGNIFICANCES.len(), rows),
        };
        for (row, milestone) in data.milestones.iter().enumerate() {
            index.insert(data, row, milestone);
        }
        index
    }

    fn insert(&mut self, data: &Dataset, row: usize, milestone: &Milestone) {
        let (title, summary) = (milestone.title, milestone.summary);
        let titles = self.texts.field(title.en) + self.texts.field(title.zh);
        self.ranks
            .push((titles, of_milestone(milestone.significance)));
        self.texts.field(summary.en);
        self.texts.field(summary.zh);
        self.texts.field(milestone.kind.code());
        self.kinds.insert(milestone.kind as usize, row);
        for &id in &milestone.industries {
            self.texts.field(data[id].name.en);
            self.texts.field(data[id].name.zh);
            self.industries.insert(id.index(), row);
        }
        for &id in &milestone.actors {
            self.texts.field(data[id].name.en);
            self.texts.field(data[id].name.zh);
            self.actors.insert(id.index(), row);
        }
        self.texts.end_row();
        for area in with_country(milestone.area) {
            self.area_rows.insert(self.area_place(area), row);
        }
        self.significance
            .insert(significance_place(milestone.significance), row);
        let when = milestone.date;
        self.days.push((when.first_day(), when.last_day()));
        self.years
            .insert(when.year().abs_diff(self.first_year) as usize, row);
    }

    fn area_place(&self, area: Area) -> usize {
        self.areas.binary_search(&area).unwrap_or(usize::MAX)
    }

    pub(crate) fn select(&self, lexicon: &Lexicon, query: &MilestoneQuery) -> MilestoneSelection {
        let sought = lexicon.sought(&query.text, &self.texts);
        let len = self.days.len();
        let industries = query.industries.iter().map(|id| id.index());
        let kinds = query.kinds.iter().map(|&kind| kind as usize);
        let actors = query.actors.iter().map(|id| id.index());
        let areas = query.areas.iter().map(|&area| self.area_place(area));
        let significance = query.significance.iter().copied().map(significance_place);
        let limits = [
            self.industries.choice(industries),
            self.kinds.choice(kinds),
            self.actors.choice(actors),
            self.area_rows.choice(areas),
            self.significance.choice(significance),
            query.span.map(|span| self.days_in(span)),
            self.texts.matching(&sought),
        ];
        let others = |place| without(len, &limits, place);
        let years = self.years.count(self.first_year.., &others(5));
        MilestoneSelection {
            rows: within(len, &limits)
                .iter()
                .map(MilestoneId::of_row)
                .collect(),
            industries: self.industries.count((0..).map(IndustryId), &others(0)),
            kinds: self
                .kinds
                .count(MilestoneKind::ALL.iter().copied(), &others(1)),
            actors: self.actors.count((0..).map(ActorId), &others(2)),
            areas: self.area_rows.count(self.areas.iter().copied(), &others(3)),
            significance: self.significance.count(SIGNIFICANCES, &others(4)),
            per_year: years
                .into_iter()
                .map(|Count { value: year, count }| YearCount { year, count })
                .collect(),
            sought,
        }
    }

    pub(crate) fn ranked(&self, query: &str, found: &MilestoneSelection) -> Vec<MilestoneId> {
        let whole = fold(searched(query).trim());
        let worth = |id: MilestoneId| {
            let row = usize::from(id.0);
            let (titles, weight) = self.ranks.get(row).copied().unwrap_or_default();
            let text = self.texts.row(row);
            let parts = text.split_at_checked(titles).unwrap_or((text, ""));
            score(parts, &whole, &found.sought).unwrap_or(0) + weight
        };
        let latest = found.rows.iter().rev();
        let mut ranked: Vec<(u32, MilestoneId)> = latest.map(|&id| (worth(id), id)).collect();
        dataset::sort::by_key(&mut ranked, |one| std::cmp::Reverse(one.0));
        ranked.into_iter().map(|one| one.1).collect()
    }

    fn days_in(&self, span: DaySpan) -> Bits {
        Bits::of(self.days.len(), |row| {
            let (first, last) = self.days[row];
            span.touches(first, last)
        })
    }
}

fn significance_place(significance: u8) -> usize {
    usize::from(significance).wrapping_sub(1)
}
