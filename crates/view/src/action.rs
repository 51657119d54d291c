//! What a reader can do. Leaves to [`change`](super::change) what that changes in the
//! view, and to [`App`](super::App) how it enters the browser's history.

use dataset::{ActorId, Area, IndustryId, MilestoneId, MilestoneKind, ObservationId};
use engine::targets::TargetFilter;
use engine::{Column, DaySpan, Table};

use super::{BuilderView, ChartView, Dropped, LaneId, Lanes, OpenGroup, Pin, Theme, ViewState};

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
    /// Types into the search of the present page.
    Search(String),
    /// Chooses an industry or lets it go, among milestones or indicators.
    ToggleIndustry(IndustryId),
    /// Chooses a kind of milestone or lets it go.
    ToggleKind(MilestoneKind),
    /// Chooses an actor or lets it go.
    ToggleActor(ActorId),
    /// Chooses an area or lets it go.
    ToggleArea(Area),
    /// Chooses a significance or lets it go.
    ToggleSignificance(u8),
    /// Narrows targets to a value, or lets it go.
    ToggleTarget(TargetFilter),
    /// Chooses a span of time.
    SetSpan(Option<DaySpan>),
    /// The same while a hand is still on it: zooming, dragging.
    ZoomSpan(Option<DaySpan>),
    /// Lets all filters of the present page go.
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
    OpenMilestone(Option<MilestoneId>),
    /// Opens the receipt of a figure, or closes the open one.
    OpenProvenance(Option<ObservationId>),
    /// Chooses how the figure of an indicator is drawn.
    SetChart(Box<ChartView>),
    /// Reads a step of the story, by scrolling to it.
    SetStoryStep(u16),
    /// The same while a hand is still on it: dragging, zooming, playing.
    AdjustChart(Box<ChartView>),
    /// Chooses a table.
    SetTable(Table),
    /// Chooses a value of a column as a filter, or lets it go.
    ToggleCell(Column, String),
    /// Sorts by a column, or turns its order round.
    SortBy(Column),
    /// Chooses how a figure is to stand on another page.
    SetEmbed(Box<BuilderView>),
    /// Turns to a page of the table, the first being 0.
    SetPage(usize),
    /// Makes these figures the reader's own board.
    SetSavedBoard(Vec<Pin>),
    /// Puts these figures on the board that is shown, and on no other.
    SetBoard(Vec<Pin>),
}
