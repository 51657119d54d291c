//! The one place where state changes: an action in, a new state out.

use std::collections::BTreeSet;
use std::mem::{self, Discriminant};
use std::rc::Rc;

use dataset::{ActorId, Area, IndustryId, MilestoneId, MilestoneKind, ObservationId};
use engine::targets::TargetFilter;
use engine::{Column, DaySpan, Direction, MilestoneQuery, Table, TableQuery};

use super::{
    BuilderView, ChartView, Dropped, FIRST_COMPARED, LaneId, Lanes, MOST_COMPARED, MOST_FILTERS,
    MilestonesView, OpenGroup, Page, Pin, Theme, ViewState,
};

/// How a change enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// As a step that the back button undoes.
    Push,
    /// In place of the present step: paging, a switch of theme, and all but the first
    /// of what is typed or dragged in one go.
    Replace,
    /// As the step before, where that is what is shown now, else as a new one: what
    /// was opened is closed.
    Back,
}

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

/// The view, with what its address could not say.
#[derive(Clone, Debug, PartialEq)]
pub struct App {
    /// What the reader has chosen.
    pub view: ViewState,
    /// The parts of the address that were dropped.
    pub dropped: Vec<Dropped>,
    /// The reader's own board.
    pub board: Vec<Pin>,
    /// How the last change enters the history.
    pub history: History,
    /// How many changes were to be steps of their own so far: of several that are drawn
    /// at once, `history` tells the last.
    pub steps: usize,
    /// What was done last, while it can go on.
    going_on: Option<Discriminant<Action>>,
}

impl App {
    /// The state at the start.
    pub fn new(view: ViewState, dropped: Vec<Dropped>) -> Self {
        Self {
            view,
            dropped,
            board: Vec::new(),
            history: History::Replace,
            steps: 0,
            going_on: None,
        }
    }

    /// The state after an action; the very same one where nothing changes.
    pub fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let (history, going_on) = (self.history_of(&action), going_on(&action));
        let mut next = (*self).clone();
        match action {
            Action::Navigate(view) => {
                next.view = *view;
                next.dropped.clear();
            }
            Action::Restore(view, dropped) => {
                next.view = *view;
                next.dropped = dropped;
            }
            Action::DismissNotice => next.dropped.clear(),
            Action::SetSavedBoard(pins) => {
                if next.view.page == Page::Board && next.view.pins == next.board {
                    next.view.pins.clone_from(&pins);
                }
                next.board = pins;
            }
            action => change(&mut next.view, action),
        }
        // An address without figures means the reader's own board.
        if next.view.subject() == Page::Board && !next.view.embedded && next.view.pins.is_empty() {
            next.view.pins.clone_from(&next.board);
        }
        if (&next.view, &next.dropped, &next.board) == (&self.view, &self.dropped, &self.board) {
            return self;
        }
        (next.history, next.going_on) = (history, going_on);
        next.steps += usize::from(history == History::Push);
        Rc::new(next)
    }

    fn history_of(&self, action: &Action) -> History {
        match action {
            Action::SetPage(_)
            | Action::Restore(..)
            | Action::SetTheme(_)
            | Action::SetStoryStep(_)
            | Action::SetSavedBoard(_)
            | Action::SetEmbed(_) => History::Replace,
            Action::OpenProvenance(None)
            | Action::OpenMilestone(None)
            | Action::OpenGroup(None) => History::Back,
            // The first of them is a step of its own: in place of what was chosen
            // before, it would take that along when it is undone.
            _ if self.going_on == Some(mem::discriminant(action)) => History::Replace,
            _ => History::Push,
        }
    }
}

/// What may be gone on with: typing, dragging, zooming.
fn going_on(action: &Action) -> Option<Discriminant<Action>> {
    let goes_on = matches!(
        action,
        Action::Search(_) | Action::AdjustChart(_) | Action::ZoomSpan(_)
    );
    goes_on.then(|| mem::discriminant(action))
}

/// Whether an action leaves the marks of the timeline where they are.
fn keeps_groups(action: &Action) -> bool {
    !matches!(
        action,
        Action::Search(_)
            | Action::ToggleIndustry(_)
            | Action::ToggleKind(_)
            | Action::ToggleActor(_)
            | Action::ToggleArea(_)
            | Action::ToggleSignificance(_)
            | Action::SetSpan(_)
            | Action::ZoomSpan(_)
            | Action::ClearFilters
            | Action::SetLanes(_)
            | Action::ToggleLane(_)
            | Action::FoldLanes(_)
            | Action::ToggleLinear
    )
}

fn change(view: &mut ViewState, action: Action) {
    let milestones = &mut view.milestones;
    if !keeps_groups(&action) {
        milestones.group = None;
    }
    match action {
        Action::SetTheme(theme) => view.theme = Some(theme),
        Action::Search(text) => search(view, engine::searched(&text).to_owned()),
        Action::ToggleIndustry(id) if view.page == Page::Indicators => {
            toggle(&mut view.catalogue.query.industries, id);
        }
        Action::ToggleIndustry(id) if view.page == Page::Compare => compare(view, id),
        Action::ToggleIndustry(id) => toggle(&mut milestones.query.industries, id),
        Action::ToggleKind(kind) => toggle(&mut milestones.query.kinds, kind),
        Action::ToggleActor(id) => toggle(&mut milestones.query.actors, id),
        Action::ToggleArea(area) => toggle(&mut milestones.query.areas, area),
        Action::ToggleSignificance(level) => toggle(&mut milestones.query.significance, level),
        Action::ToggleTarget(filter) => toggle_in_order(&mut view.targets, filter),
        Action::SetSpan(span) | Action::ZoomSpan(span) => milestones.query.span = span,
        Action::ClearFilters => clear_filters(view),
        Action::SetLanes(lanes) => {
            if lanes != milestones.lanes {
                milestones.folded.clear();
            }
            milestones.lanes = lanes;
        }
        Action::ToggleLane(lane) => toggle_in_order(&mut milestones.folded, lane),
        Action::FoldLanes(lanes) => milestones.folded = lanes,
        Action::OpenGroup(group) => milestones.group = group,
        Action::ListByDate(by_date) => milestones.by_date = by_date,
        Action::ToggleLinear => milestones.linear = !milestones.linear,
        Action::OpenMilestone(id) => view.page = Page::Milestones(id),
        Action::OpenProvenance(id) => view.provenance = id,
        Action::SetStoryStep(step) => view.step = Some(step),
        Action::SetChart(figure) | Action::AdjustChart(figure) => view.figure = *figure,
        Action::SetTable(table) => {
            if table != view.table.query.table {
                view.table.query = TableQuery {
                    table,
                    ..TableQuery::default()
                };
            }
        }
        Action::ToggleCell(column, code) => toggle_cell(&mut view.table.query, column, code),
        Action::SortBy(column) => sort_by(&mut view.table.query, column),
        Action::SetPage(page) => view.table.query.page = page,
        Action::SetEmbed(builder) => {
            if builder.subject != view.builder.subject {
                // The choices for one figure mean nothing for another.
                view.figure = ChartView::default();
                view.milestones = MilestonesView::default();
                view.targets = Vec::new();
                view.pins = Vec::new();
            }
            view.builder = *builder;
        }
        Action::SetBoard(pins) => view.pins = pins,
        Action::Navigate(_)
        | Action::Restore(..)
        | Action::DismissNotice
        | Action::SetSavedBoard(_) => {}
    }
}

/// Chosen industries stand in the order in which they were chosen, as many as
/// can be read beside each other.
fn compare(view: &mut ViewState, id: IndustryId) {
    if view.compared.is_empty() {
        view.compared = FIRST_COMPARED.to_vec();
    }
    if let Some(at) = view.compared.iter().position(|other| *other == id) {
        view.compared.remove(at);
    } else if view.compared.len() < MOST_COMPARED {
        view.compared.push(id);
    }
}

fn search(view: &mut ViewState, text: String) {
    match view.page {
        Page::Indicators => view.catalogue.query.text = text,
        Page::Data => {
            view.table.query.text = text;
            view.table.query.page = 0;
        }
        _ => view.milestones.query.text = text,
    }
}

fn clear_filters(view: &mut ViewState) {
    match view.page {
        Page::Indicators => view.catalogue.query = engine::IndicatorQuery::default(),
        Page::Targets => view.targets.clear(),
        Page::Data => {
            view.table.query = TableQuery {
                table: view.table.query.table,
                ..TableQuery::default()
            };
        }
        _ => view.milestones.query = MilestoneQuery::default(),
    }
}

fn toggle<T: Ord>(chosen: &mut BTreeSet<T>, value: T) {
    if !chosen.remove(&value) {
        chosen.insert(value);
    }
}

fn toggle_cell(query: &mut TableQuery, column: Column, code: String) {
    let filter = (column, code);
    if query.filters.len() < MOST_FILTERS || query.filters.contains(&filter) {
        toggle_in_order(&mut query.filters, filter);
        query.page = 0;
    }
}

/// The same for a list that is kept in order.
fn toggle_in_order<T: Ord>(chosen: &mut Vec<T>, value: T) {
    if let Some(at) = chosen.iter().position(|other| *other == value) {
        chosen.remove(at);
    } else {
        chosen.push(value);
        dataset::sort::by(chosen, Ord::cmp);
    }
}

fn sort_by(query: &mut TableQuery, column: Column) {
    query.sort = match query.sort {
        Some((present, Direction::Ascending)) if present == column => {
            Some((column, Direction::Descending))
        }
        Some((present, Direction::Descending)) if present == column => None,
        _ => Some((column, Direction::Ascending)),
    };
    query.page = 0;
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use dataset::{MilestoneId, MilestoneKind, ObservationId};
    use engine::DaySpan;

    use super::{Action, App, History};
    use crate::ViewState;

    fn zoomed(year: i32) -> Action {
        Action::ZoomSpan(Some(DaySpan::of_years(year, year + 1)))
    }

    /// How each of some actions, one after the other, enters the history.
    fn steps(actions: Vec<Action>) -> Vec<History> {
        let mut app = Rc::new(App::new(ViewState::default(), Vec::new()));
        let mut step = |action| {
            app = app.clone().reduce(action);
            app.history
        };
        actions.into_iter().map(&mut step).collect()
    }

    #[test]
    fn what_goes_on_is_one_step_and_never_in_place_of_a_choice() {
        use History::{Push, Replace};
        let typed = |text: &str| Action::Search(text.into());
        assert_eq!(
            steps(vec![
                typed("c"),
                typed("ch"),
                Action::ToggleKind(MilestoneKind::Policy),
                typed("chi"),
                typed("chip"),
                zoomed(2020),
                zoomed(2021),
                typed("chips"),
            ]),
            [Push, Replace, Push, Push, Replace, Push, Replace, Push]
        );
    }

    #[test]
    fn what_is_closed_goes_back() {
        use History::{Back, Push};
        assert_eq!(
            steps(vec![
                Action::OpenMilestone(Some(MilestoneId(3))),
                Action::OpenMilestone(None),
                Action::OpenProvenance(Some(ObservationId(3))),
                Action::OpenProvenance(None),
            ]),
            [Push, Back, Push, Back]
        );
    }

    #[test]
    fn coming_back_ends_what_was_going_on() {
        let typed = |text: &str| Action::Search(text.into());
        let back = Action::Restore(Box::default(), Vec::new());
        let last = steps(vec![typed("c"), back, typed("d")]).pop();
        assert_eq!(last, Some(History::Push));
    }
}
