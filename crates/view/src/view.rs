//! The whole of what a reader can choose.

use dataset::{IndustryId, Language, ObservationId, codes};
use engine::targets::TargetFilter;
use engine::{IndicatorQuery, MilestoneQuery, TableQuery};

use super::{BuilderView, ChartView, LaneId, OpenGroup, Page, Pin};

codes! {
    /// Light or dark.
    #[derive(Default)]
    Theme {
        /// As the system wishes.
        #[default]
        Auto = "auto",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
    }
}

codes! {
    /// What the timeline's lanes are.
    #[derive(Default)]
    Lanes {
        /// One for each industry.
        #[default]
        Industry = "industry",
        /// One for each kind of milestone.
        Kind = "kind",
        /// One for each of the busiest actors.
        Actor = "actor",
        /// A single one.
        All = "all",
    }
}

/// What is chosen on the milestones page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MilestonesView {
    /// The filters.
    pub query: MilestoneQuery,
    /// The lanes of the timeline.
    pub lanes: Lanes,
    /// Whether every day has the same room, however much happened.
    pub linear: bool,
    /// The lanes that are folded, in order, each once.
    pub folded: Vec<LaneId>,
    /// The group whose list is open.
    pub group: Option<OpenGroup>,
    /// Whether what a search found stands by date, not the best first.
    pub by_date: bool,
}

/// What is chosen in the catalogue of indicators.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CatalogueView {
    /// The filters.
    pub query: IndicatorQuery,
}

/// What is chosen on the data page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TableView {
    /// Table, filters, order and page.
    pub query: TableQuery,
}

/// The most values that a table is filtered by: an address has to hold them.
pub const MOST_FILTERS: usize = 100;

/// The most industries that stand beside each other.
pub const MOST_COMPARED: usize = 6;

/// The industries that are compared before any is chosen: the data's first two.
pub const FIRST_COMPARED: [IndustryId; 2] = [IndustryId(0), IndustryId(1)];

/// The whole of what a reader can choose. Its written form is the address.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ViewState {
    /// The page.
    pub page: Page,
    /// Whether its figure stands alone, in a frame on another page.
    pub embedded: bool,
    /// The version of the data that such a figure is kept with, where it does not
    /// follow the latest.
    pub kept: Option<String>,
    /// A language other than the reader's own.
    pub language: Option<Language>,
    /// A theme other than the reader's own.
    pub theme: Option<Theme>,
    /// The figure whose receipt is open.
    pub provenance: Option<ObservationId>,
    /// The version of the data that the address was cited with.
    pub cited: String,
    /// Of the milestones page.
    pub milestones: MilestonesView,
    /// Of the catalogue.
    pub catalogue: CatalogueView,
    /// The industries that are compared, in the order chosen.
    pub compared: Vec<IndustryId>,
    /// The step of the story that is read; none before the first is reached.
    pub step: Option<u16>,
    /// What targets are narrowed to, in order, each once.
    pub targets: Vec<TargetFilter>,
    /// Of an indicator's page.
    pub figure: ChartView,
    /// The figures on the board, in the order chosen.
    pub pins: Vec<Pin>,
    /// Of the data page.
    pub table: TableView,
    /// Of a figure that is to stand on another page.
    pub builder: BuilderView,
}

impl ViewState {
    /// The page whose figure is being embedded, or would be.
    pub fn subject(&self) -> Page {
        if self.page == Page::Builder {
            self.builder.subject
        } else {
            self.page
        }
    }

    /// Whether its figure stands on another page, or is being made ready for one.
    pub fn is_for_another_page(&self) -> bool {
        self.embedded || self.builder.open || self.page == Page::Builder
    }

    /// That figure as it stands alone, for a reader of a language.
    #[must_use]
    pub fn in_frame(&self, language: Language) -> Self {
        Self {
            page: match self.subject() {
                Page::Milestones(_) => Page::Milestones(None),
                page => page,
            },
            embedded: true,
            // Nothing opens over a figure there.
            milestones: MilestonesView {
                group: None,
                ..self.milestones.clone()
            },
            targets: self.targets.clone(),
            figure: self.figure.clone(),
            pins: self.pins.clone(),
            ..Self::default()
        }
        .in_language(self.builder.language.unwrap_or(language))
    }

    /// The same in a language whose address need not name it: that of the page
    /// which is there without a choice of the reader's.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self {
            language: (language != Language::En).then_some(language),
            ..self
        }
    }

    /// The same reader on another page, whose filters start empty.
    #[must_use]
    pub fn at(&self, page: Page) -> Self {
        Self {
            page,
            language: self.language,
            theme: self.theme,
            ..Self::default()
        }
    }
}
