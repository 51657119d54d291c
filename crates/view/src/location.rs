//! Where a reader is: a page, with what is chosen on it. What is chosen on a page is
//! nowhere else, so that no other page can read or change it.

use dataset::{ActorId, IndicatorId, IndustryId, MilestoneId};
use engine::targets::TargetFilter;
use engine::{IndicatorQuery, MilestoneQuery, TableQuery};

use super::{BuilderView, ChartView, Focus, MilestonesView, Page, Pin};

/// A page with its own state. [`Page`] names it without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// The headline and what follows, with the series of its figure that stand out.
    Overview(Focus),
    /// The timeline and its list.
    Milestones(MilestonesView),
    /// One milestone alone.
    Milestone(MilestoneId),
    /// The catalogue of indicators, with its filters.
    Indicators(IndicatorQuery),
    /// One indicator, with how its figure is drawn.
    Indicator(IndicatorId, ChartView),
    /// The industries side by side.
    Industries,
    /// One industry.
    Industry(IndustryId),
    /// Some industries beside each other, in the order chosen.
    Compare(Vec<IndustryId>),
    /// One who acts.
    Actor(ActorId),
    /// A guided reading, with the step that is read; none before the first is reached.
    Story(Option<u16>),
    /// Figures that were pinned, in the order chosen.
    Board(Vec<Pin>),
    /// The targets, with what they are narrowed to, in order, each once.
    Targets(Vec<TargetFilter>),
    /// The tables: which, filters, order and page.
    Data(TableQuery),
    /// What each version of the data changed.
    Changes,
    /// Where a figure is made ready for another page.
    Builder(Box<Builder>),
    /// An address that leads nowhere.
    Missing,
}

/// The builder's own page: whose figure is taken, and how that is to look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Builder {
    /// The page whose figure is taken, with what is chosen for that.
    pub subject: Location,
    /// How the figure is to look.
    pub chosen: BuilderView,
}

impl Builder {
    /// Takes the figure of a page. The choices for one figure mean nothing for another.
    pub(crate) fn take(&mut self, page: Page) {
        if self.subject.page() != page {
            self.subject = Location::of(page);
        }
    }
}

impl Default for Location {
    fn default() -> Self {
        Self::Overview(Focus::default())
    }
}

impl From<Page> for Location {
    fn from(page: Page) -> Self {
        Self::of(page)
    }
}

impl Location {
    /// A page before anything is chosen on it.
    pub fn of(page: Page) -> Self {
        match page {
            Page::Overview => Self::default(),
            Page::Milestones(open) => Self::Milestones(MilestonesView {
                open,
                ..MilestonesView::default()
            }),
            Page::Milestone(id) => Self::Milestone(id),
            Page::Indicators => Self::Indicators(IndicatorQuery::default()),
            Page::Indicator(id) => Self::Indicator(id, ChartView::default()),
            Page::Industries => Self::Industries,
            Page::Industry(id) => Self::Industry(id),
            Page::Compare => Self::Compare(Vec::new()),
            Page::Actor(id) => Self::Actor(id),
            Page::Story => Self::Story(None),
            Page::Board => Self::Board(Vec::new()),
            Page::Targets => Self::Targets(Vec::new()),
            Page::Data => Self::Data(TableQuery::default()),
            Page::Changes => Self::Changes,
            Page::Builder => Self::Builder(Box::default()),
            Page::Missing => Self::Missing,
        }
    }

    /// The milestones that a query finds.
    pub fn milestones(query: MilestoneQuery) -> Self {
        Self::Milestones(MilestonesView {
            query,
            ..MilestonesView::default()
        })
    }

    /// The page, by its name.
    pub fn page(&self) -> Page {
        match self {
            Self::Overview(_) => Page::Overview,
            Self::Milestones(milestones) => Page::Milestones(milestones.open),
            Self::Milestone(id) => Page::Milestone(*id),
            Self::Indicators(_) => Page::Indicators,
            Self::Indicator(id, _) => Page::Indicator(*id),
            Self::Industries => Page::Industries,
            Self::Industry(id) => Page::Industry(*id),
            Self::Compare(_) => Page::Compare,
            Self::Actor(id) => Page::Actor(*id),
            Self::Story(_) => Page::Story,
            Self::Board(_) => Page::Board,
            Self::Targets(_) => Page::Targets,
            Self::Data(_) => Page::Data,
            Self::Changes => Page::Changes,
            Self::Builder(_) => Page::Builder,
            Self::Missing => Page::Missing,
        }
    }

    /// The page whose figure is meant: that which the builder takes it from, or the page
    /// itself.
    pub fn subject(&self) -> &Self {
        match self {
            Self::Builder(builder) => &builder.subject,
            own => own,
        }
    }

    /// The same, to be changed.
    pub(crate) fn subject_mut(&mut self) -> &mut Self {
        match self {
            Self::Builder(builder) => &mut builder.subject,
            own => own,
        }
    }
}
