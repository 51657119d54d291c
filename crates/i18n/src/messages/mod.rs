//! The messages of the page by topic: a struct each, and a field for each message, so
//! that a language that lacks one does not compile.

// A field's name and its English text say what it is.
#![allow(missing_docs)]

mod before_after;
mod board;
mod builder;
mod changes;
mod chart;
mod computed;
mod controls;
mod data;
mod embed;
mod export;
mod filters;
mod indicators;
mod industries;
mod milestones;
mod navigation;
mod overview;
mod own_words;
mod provenance;
mod punctuation;
mod search;
mod site;
mod snippets;
mod story;
mod subtitles;
mod targets;
mod terms;
mod timeline;

pub(crate) use before_after::BeforeAfter;
pub(crate) use board::Board;
pub(crate) use builder::Builder;
pub(crate) use changes::Changes;
pub(crate) use chart::Chart;
pub(crate) use computed::Computed;
pub(crate) use controls::Controls;
pub(crate) use data::Data;
pub(crate) use embed::Embed;
pub(crate) use export::Export;
pub(crate) use filters::Filters;
pub(crate) use indicators::Indicators;
pub(crate) use industries::Industries;
pub(crate) use milestones::Milestones;
pub(crate) use navigation::Navigation;
pub(crate) use overview::Overview;
pub(crate) use own_words::OwnWords;
pub(crate) use provenance::Provenance;
pub(crate) use punctuation::Punctuation;
pub(crate) use search::Search;
pub(crate) use site::Site;
pub(crate) use snippets::Snippets;
pub(crate) use story::Story;
pub(crate) use subtitles::Subtitles;
pub(crate) use targets::Targets;
pub(crate) use terms::Terms;
pub(crate) use timeline::Timeline;

/// The messages of a language.
pub struct Messages {
    /// The site as a whole: its title, its head and foot, its notices.
    pub site: Site,
    /// The sections, and the ways to them.
    pub navigation: Navigation,
    /// What joins names, facts and sentences.
    pub punctuation: Punctuation,
    /// What the data holds: heads of columns, names of facts and of filters.
    pub terms: Terms,
    /// The first page.
    pub overview: Overview,
    /// The guided reading.
    pub story: Story,
    /// Filters of lists, and the choice of a part of time.
    pub filters: Filters,
    /// The search over everything, and the boxes that search one list.
    pub search: Search,
    /// Milestones: their list, the page of each, and those of a company or body.
    pub milestones: Milestones,
    /// The drawing of milestones in lanes over the years.
    pub timeline: Timeline,
    /// Indicators: their list, and the page of each.
    pub indicators: Indicators,
    /// Industries: their list, the page of each, and several beside each other.
    pub industries: Industries,
    /// Targets, what came of them, and how that is judged.
    pub targets: Targets,
    /// Figures that a reader has pinned.
    pub board: Board,
    /// Figures before and after a milestone.
    pub before_after: BeforeAfter,
    /// A chart: its legend, its zoom, its events, its sound.
    pub chart: Chart,
    /// What a reader chooses of a chart: its measure, its form, its scale, its periods.
    pub controls: Controls,
    /// What stands below a chart's title: what its values are, and in what.
    pub subtitles: Subtitles,
    /// Where a figure is from, and what else is stated for the same.
    pub provenance: Provenance,
    /// Values that were computed: from what, how, and why some are not.
    pub computed: Computed,
    /// Files to download, references to cite, and what is copied.
    pub export: Export,
    /// The page of the data: its tables, and how they came about.
    pub data: Data,
    /// What versions of the data changed.
    pub changes: Changes,
    /// A figure on another page, as its readers see it.
    pub embed: Embed,
    /// The page that makes an embed: what can be chosen of it.
    pub builder: Builder,
    /// A newsroom's own words and labels, as it writes them.
    pub own_words: OwnWords,
    /// The snippets and pictures that bring a figure to another page.
    pub snippets: Snippets,
}
