//! What a reader can do: on any page, and grouped by the page where it means something.
//! Leaves to [`change`](super::change) what that changes in the view, and to
//! [`App`](super::App) how it enters the browser's history.

use dataset::{ActorId, Area, IndustryId, MilestoneId, MilestoneKind, ObservationId};
use engine::targets::TargetFilter;
use engine::{Column, DaySpan, Table};

use super::{
    BuilderView, ChartView, Dropped, Focus, LaneId, Lanes, OpenGroup, Page, Pin, Theme, ViewState,
};

/// What a reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Follows a link.
    Navigate(Box<ViewState>),
    /// Comes by an address: at the start, by back or forward.
    Restore(Box<ViewState>, Vec<Dropped>),
    /// Chooses a theme.
    SetTheme(Theme),
    /// Puts the notice of dropped parts away.
    DismissNotice,
    /// Opens the receipt of a figure, or closes the open one.
    OpenProvenance(Option<ObservationId>),
    /// Makes these figures the reader's own board.
    SetSavedBoard(Vec<Pin>),
    /// Chooses something of a figure for another page.
    Builder(BuilderAction),
    /// Chooses something of the page's chart.
    Chart(ChartAction),
    /// Chooses something among the milestones.
    Milestones(MilestonesAction),
    /// Chooses something in the catalogue of indicators.
    Catalogue(CatalogueAction),
    /// Chooses something on the page of the tables.
    Table(TableAction),
    /// Chooses something among the targets.
    Targets(TargetsAction),
    /// Chooses an industry to be compared, or lets it go.
    ToggleCompared(IndustryId),
    /// Reads a step of the story, by scrolling to it.
    SetStoryStep(u16),
    /// Puts these figures on the board that is shown, and on no other.
    SetBoard(Vec<Pin>),
}

/// What a reader does to a figure that is to stand on another page.
#[derive(Clone, Debug, PartialEq)]
pub enum BuilderAction {
    /// Opens the builder over the page, for its figure.
    Open,
    /// Closes it.
    Close,
    /// Takes the figure of a page, on the builder's own.
    Take(Page),
    /// Chooses how the figure is to look.
    Choose(Box<BuilderView>),
}

/// What a reader does to the chart of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartAction {
    /// Makes series stand out.
    Focus(Focus),
    /// Chooses how it is drawn.
    Set(Box<ChartView>),
    /// The same while a hand is still on it: dragging, zooming, playing.
    Adjust(Box<ChartView>),
}

/// What a reader does on the page of the milestones.
#[derive(Clone, Debug, PartialEq)]
pub enum MilestonesAction {
    /// Types into the search.
    Search(String),
    /// Chooses an industry or lets it go.
    ToggleIndustry(IndustryId),
    /// Chooses a kind of milestone or lets it go.
    ToggleKind(MilestoneKind),
    /// Chooses an actor or lets it go.
    ToggleActor(ActorId),
    /// Chooses an area or lets it go.
    ToggleArea(Area),
    /// Chooses a significance or lets it go.
    ToggleSignificance(u8),
    /// Chooses a span of time.
    SetSpan(Option<DaySpan>),
    /// The same while a hand is still on it: zooming, dragging.
    ZoomSpan(Option<DaySpan>),
    /// Lets all filters go.
    ClearFilters,
    /// Chooses the lanes of the timeline.
    SetLanes(Lanes),
    /// Gives every day the same room on the timeline, or more to the busier years.
    ToggleLinear,
    /// Folds a lane of the timeline, or unfolds it.
    ToggleLane(LaneId),
    /// Folds these lanes, in order, and no others.
    FoldLanes(Vec<LaneId>),
    /// Opens the list of a group on the timeline, or closes the open one.
    OpenGroup(Option<OpenGroup>),
    /// Lists what a search found by date, or the best first.
    ListByDate(bool),
    /// Opens a milestone, or closes the open one.
    Open(Option<MilestoneId>),
}

/// What a reader does in the catalogue of indicators.
#[derive(Clone, Debug, PartialEq)]
pub enum CatalogueAction {
    /// Types into the search.
    Search(String),
    /// Chooses an industry or lets it go.
    ToggleIndustry(IndustryId),
    /// Lets all filters go.
    ClearFilters,
}

/// What a reader does on the page of the tables.
#[derive(Clone, Debug, PartialEq)]
pub enum TableAction {
    /// Chooses a table.
    Choose(Table),
    /// Types into the search.
    Search(String),
    /// Chooses a value of a column as a filter, or lets it go.
    ToggleCell(Column, String),
    /// Sorts by a column, or turns its order round.
    SortBy(Column),
    /// Turns to a page of the table, the first being 0.
    SetPage(usize),
    /// Lets all filters go.
    ClearFilters,
}

/// What a reader does on the page of the targets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TargetsAction {
    /// Narrows them to a value, or lets it go.
    Toggle(TargetFilter),
    /// Lets all filters go.
    ClearFilters,
}

/// The action that is one of some page's.
macro_rules! grouped {
    ($($group:ident($of_page:ident)),*) => { $(
        impl From<$of_page> for Action {
            fn from(action: $of_page) -> Self {
                Self::$group(action)
            }
        }
    )* };
}

grouped!(
    Builder(BuilderAction),
    Chart(ChartAction),
    Milestones(MilestonesAction),
    Catalogue(CatalogueAction),
    Table(TableAction),
    Targets(TargetsAction)
);
