//! The whole of what a reader can choose.

use dataset::{IndustryId, Language, MilestoneId, ObservationId, codes};
use engine::MilestoneQuery;

use super::{BuilderView, LaneId, Location, OpenGroup, Page};

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
    /// The milestone that is open beside the list.
    pub open: Option<MilestoneId>,
}

/// The most values that a table is filtered by: an address has to hold them.
pub const MOST_FILTERS: usize = 100;

/// The most industries that stand beside each other.
pub const MOST_COMPARED: usize = 6;

/// The industries that are compared before any is chosen: the data's first two.
pub const FIRST_COMPARED: [IndustryId; 2] = [IndustryId(0), IndustryId(1)];

/// What a reader wants of every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Reader {
    /// A language other than the reader's own.
    pub language: Option<Language>,
    /// A theme other than the reader's own.
    pub theme: Option<Theme>,
}

/// A figure that stands alone, in a frame on another page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Embed {
    /// The version of the data that it is kept with, where it does not follow the latest.
    pub kept: Option<String>,
}

/// The whole of what a reader can choose. Its written form is the address.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ViewState {
    /// The page, with what is chosen on it.
    pub location: Location,
    /// What the reader wants of every page.
    pub reader: Reader,
    /// The figure whose receipt is open.
    pub provenance: Option<ObservationId>,
    /// How the page's figure stands alone, where it does.
    pub embed: Option<Embed>,
    /// What is chosen for the page's figure in the builder, where that is open over it.
    pub dialog: Option<Box<BuilderView>>,
    /// The version of the data that the address was cited with.
    pub cited: Option<String>,
}

impl From<Location> for ViewState {
    fn from(location: Location) -> Self {
        Self {
            location,
            ..Self::default()
        }
    }
}

impl ViewState {
    /// A page before anything is chosen.
    pub fn of(page: Page) -> Self {
        Location::of(page).into()
    }

    /// The page.
    pub fn page(&self) -> Page {
        self.location.page()
    }

    /// The page whose figure is being embedded, or would be.
    pub fn subject(&self) -> Page {
        self.location.subject().page()
    }

    /// Whether its figure stands alone, in a frame on another page.
    pub fn is_embedded(&self) -> bool {
        self.embed.is_some()
    }

    /// The version of the data that such a figure is kept with, if one.
    pub fn kept(&self) -> Option<&str> {
        self.embed.as_ref()?.kept.as_deref()
    }

    /// Whether its figure stands on another page, or is being made ready for one.
    pub fn is_for_another_page(&self) -> bool {
        self.is_embedded() || self.builder().is_some()
    }

    /// What is chosen for a figure on another page, where the builder is open: as a page
    /// of its own, or over the page of the figure.
    pub fn builder(&self) -> Option<&BuilderView> {
        match &self.location {
            Location::Builder(builder) => Some(&builder.chosen),
            _ => self.dialog.as_deref(),
        }
    }

    /// The same, to be changed.
    pub(crate) fn builder_mut(&mut self) -> Option<&mut BuilderView> {
        match &mut self.location {
            Location::Builder(builder) => Some(&mut builder.chosen),
            _ => self.dialog.as_deref_mut(),
        }
    }

    /// That figure as it stands alone, for a reader of a language.
    #[must_use]
    pub fn in_frame(&self, language: Language) -> Self {
        let mut location = self.location.subject().clone();
        if let Location::Milestones(milestones) = &mut location {
            // Nothing opens over a figure there.
            (milestones.open, milestones.group) = (None, None);
        }
        let chosen = self.builder().and_then(|builder| builder.language);
        Self {
            location,
            embed: Some(Embed::default()),
            ..Self::default()
        }
        .in_language(chosen.unwrap_or(language))
    }

    /// The same in a language whose address need not name it: that of the page
    /// which is there without a choice of the reader's.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        let reader = Reader {
            language: (language != Language::En).then_some(language),
            ..self.reader
        };
        Self { reader, ..self }
    }

    /// The same with something else chosen on its page.
    #[must_use]
    pub fn with(&self, location: Location) -> Self {
        Self {
            location,
            reader: self.reader,
            provenance: self.provenance,
            embed: self.embed.clone(),
            dialog: self.dialog.clone(),
            cited: self.cited.clone(),
        }
    }

    /// The same reader on another page, whose filters start empty.
    #[must_use]
    pub fn at(&self, location: impl Into<Location>) -> Self {
        Self {
            location: location.into(),
            reader: self.reader,
            ..Self::default()
        }
    }
}
