//! The pages and the path of each.

use dataset::{ActorId, Dataset, IndicatorId, IndustryId, MilestoneId};

/// A page of the explorer, without what is chosen on it: a [`Location`](super::Location)
/// has that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Page {
    /// The headline, the path to it, key figures and industries.
    #[default]
    Overview,
    /// The timeline and its list, with one milestone open beside it or none.
    Milestones(Option<MilestoneId>),
    /// One milestone alone.
    Milestone(MilestoneId),
    /// The catalogue of indicators.
    Indicators,
    /// One indicator.
    Indicator(IndicatorId),
    /// The industries side by side.
    Industries,
    /// One industry.
    Industry(IndustryId),
    /// Some industries beside each other.
    Compare,
    /// One who acts: a company, a ministry.
    Actor(ActorId),
    /// A guided reading.
    Story,
    /// Figures that were pinned, together.
    Board,
    /// What policies asked for, and what became of it.
    Targets,
    /// The tables.
    Data,
    /// What each version of the data changed.
    Changes,
    /// Where a figure is made ready for another page.
    Builder,
    /// An address that leads nowhere.
    Missing,
}

impl Page {
    /// The path below the site's root, without a leading slash. A milestone that
    /// is open beside the list stands in the query.
    pub fn path(self, data: &Dataset) -> String {
        match self {
            Self::Overview | Self::Missing => String::new(),
            Self::Milestones(_) => "milestones/".into(),
            Self::Milestone(id) => format!("milestones/{}/", data[id].slug),
            Self::Indicators => "indicators/".into(),
            Self::Indicator(id) => format!("indicators/{}/", data[id].slug),
            Self::Industries => "industries/".into(),
            Self::Industry(id) => format!("industries/{}/", data[id].slug),
            Self::Compare => "industries/compare/".into(),
            Self::Actor(id) => format!("actors/{}/", data[id].slug),
            Self::Story => "story/".into(),
            Self::Board => "board/".into(),
            Self::Targets => "targets/".into(),
            Self::Data => "data/".into(),
            Self::Changes => "data/changes/".into(),
            Self::Builder => "embed-a-figure/".into(),
        }
    }

    /// The page with this path; `Missing` if there is none.
    pub fn from_path(path: &str, data: &Dataset) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let page = match (parts.next(), parts.next()) {
            (None, _) => Some(Self::Overview),
            (Some("milestones"), None) => Some(Self::Milestones(None)),
            (Some("milestones"), Some(slug)) => data.find_milestone(slug).map(Self::Milestone),
            (Some("indicators"), None) => Some(Self::Indicators),
            (Some("indicators"), Some(slug)) => data.find_indicator(slug).map(Self::Indicator),
            (Some("industries"), None) => Some(Self::Industries),
            (Some("industries"), Some("compare")) => Some(Self::Compare),
            (Some("actors"), Some(slug)) => data.find_actor(slug).map(Self::Actor),
            (Some("industries"), Some(slug)) => data.find_industry(slug).map(Self::Industry),
            (Some("story"), None) => Some(Self::Story),
            (Some("board"), None) => Some(Self::Board),
            (Some("targets"), None) => Some(Self::Targets),
            (Some("data"), None) => Some(Self::Data),
            (Some("data"), Some("changes")) => Some(Self::Changes),
            (Some("embed-a-figure"), None) => Some(Self::Builder),
            _ => None,
        };
        page.filter(|_| parts.next().is_none())
            .unwrap_or(Self::Missing)
    }

    /// Whether two pages share their place in the navigation.
    pub fn same_section(self, other: Self) -> bool {
        let section = |page| match page {
            Self::Overview => 0,
            Self::Milestones(_) | Self::Milestone(_) | Self::Actor(_) => 1,
            Self::Indicators | Self::Indicator(_) => 2,
            Self::Industries | Self::Industry(_) | Self::Compare => 3,
            Self::Targets => 4,
            Self::Data | Self::Changes => 5,
            Self::Builder => 6,
            Self::Missing => 7,
            Self::Story => 8,
            Self::Board => 9,
        };
        section(self) == section(other)
    }
}

/// The pages that are there whatever the data, the overview first.
pub const FIXED_PAGES: [Page; 11] = [
    Page::Overview,
    Page::Milestones(None),
    Page::Indicators,
    Page::Industries,
    Page::Compare,
    Page::Story,
    Page::Targets,
    Page::Board,
    Page::Data,
    Page::Changes,
    Page::Builder,
];

/// Every page that the data set has, the overview first.
pub fn pages(data: &Dataset) -> impl Iterator<Item = Page> {
    FIXED_PAGES
        .into_iter()
        .chain(data.milestone_ids().map(Page::Milestone))
        .chain(data.indicator_ids().map(Page::Indicator))
        .chain(data.industry_ids().map(Page::Industry))
        .chain(data.actor_ids().map(Page::Actor))
}
