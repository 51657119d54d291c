//! The one place where state changes: an action in, a new state out.

use std::collections::BTreeSet;
use std::rc::Rc;

use dataset::{ActorId, Area, IndustryId, MilestoneId, MilestoneKind, ObservationId};
use engine::targets::TargetFilter;
use engine::{Column, DaySpan, Direction, MilestoneQuery, Table, TableQuery};

use super::{
    BuilderView, Dropped, FIRST_COMPARED, FigureView, Lanes, MOST_COMPARED, MilestonesView, Page,
    Pin, Theme, ViewState,
};

/// How a change enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// As a step that the back button undoes.
    Push,
    /// In place of the present step: typing, paging, a switch of theme.
    Replace,
}

/// What a reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Follows a link.
    Go(Box<ViewState>),
    /// Comes by an address: at the start, by back or forward.
    Arrive(Box<ViewState>, Vec<Dropped>),
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
    /// Lets all filters of the present page go.
    ClearFilters,
    /// Chooses the lanes of the timeline.
    SetLanes(Lanes),
    /// Opens a milestone, or closes the open one.
    Open(Option<MilestoneId>),
    /// Opens the receipt of a figure, or closes the open one.
    Receipt(Option<ObservationId>),
    /// Chooses how the figure of an indicator is drawn.
    Draw(Box<FigureView>),
    /// Reads a step of the story, by scrolling to it.
    Step(u16),
    /// The same while a hand is still on it: dragging, zooming, playing.
    Adjust(Box<FigureView>),
    /// Chooses a table.
    SetTable(Table),
    /// Chooses a value of a column as a filter, or lets it go.
    ToggleCell(Column, String),
    /// Sorts by a column, or turns its order round.
    SortBy(Column),
    /// Chooses how a figure is to stand on another page.
    Build(Box<BuilderView>),
    /// Turns to a page of the table, the first being 0.
    Turn(usize),
    /// Makes these figures the reader's own board.
    Keep(Vec<Pin>),
    /// Puts these figures on the board that is shown, and on no other.
    Arrange(Vec<Pin>),
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
}

impl App {
    /// The state at the start.
    pub fn new(view: ViewState, dropped: Vec<Dropped>) -> Self {
        Self {
            view,
            dropped,
            board: Vec::new(),
            history: History::Replace,
        }
    }

    /// The state after an action; the very same one where nothing changes.
    pub fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let history = history_of(&action);
        let mut next = (*self).clone();
        match action {
            Action::Go(view) => {
                next.view = *view;
                next.dropped.clear();
            }
            Action::Arrive(view, dropped) => {
                next.view = *view;
                next.dropped = dropped;
            }
            Action::DismissNotice => next.dropped.clear(),
            Action::Keep(pins) => {
                if next.view.page == Page::Board && next.view.pins == next.board {
                    next.view.pins.clone_from(&pins);
                }
                next.board = pins;
            }
            action => change(&mut next.view, action),
        }
        // An address without figures means the reader's own board.
        if next.view.subject() == Page::Board && !next.view.framed && next.view.pins.is_empty() {
            next.view.pins.clone_from(&next.board);
        }
        if (&next.view, &next.dropped, &next.board) == (&self.view, &self.dropped, &self.board) {
            return self;
        }
        next.history = history;
        Rc::new(next)
    }
}

fn history_of(action: &Action) -> History {
    match action {
        Action::Search(_)
        | Action::Turn(_)
        | Action::Arrive(..)
        | Action::SetTheme(_)
        | Action::Adjust(_)
        | Action::Step(_)
        | Action::Keep(_)
        | Action::Build(_) => History::Replace,
        _ => History::Push,
    }
}

fn change(view: &mut ViewState, action: Action) {
    let milestones = &mut view.milestones;
    match action {
        Action::SetTheme(theme) => view.theme = Some(theme),
        Action::Search(text) => search(view, text),
        Action::ToggleIndustry(id) if view.page == Page::Indicators => {
            toggle(&mut view.catalogue.query.industries, id);
        }
        Action::ToggleIndustry(id) if view.page == Page::Compare => compare(view, id),
        Action::ToggleIndustry(id) => toggle(&mut milestones.query.industries, id),
        Action::ToggleKind(kind) => toggle(&mut milestones.query.kinds, kind),
        Action::ToggleActor(id) => toggle(&mut milestones.query.actors, id),
        Action::ToggleArea(area) if matches!(view.page, Page::Indicator(_)) => {
            toggle(&mut view.figure.areas, area);
        }
        Action::ToggleArea(area) => toggle(&mut milestones.query.areas, area),
        Action::ToggleSignificance(level) => toggle(&mut milestones.query.significance, level),
        Action::ToggleTarget(filter) => toggle_in_order(&mut view.targets, filter),
        Action::SetSpan(span) => milestones.query.span = span,
        Action::ClearFilters => clear_filters(view),
        Action::SetLanes(lanes) => milestones.lanes = lanes,
        Action::Open(id) => view.page = Page::Milestones(id),
        Action::Receipt(id) => view.receipt = id,
        Action::Step(step) => view.step = Some(step),
        Action::Draw(figure) | Action::Adjust(figure) => view.figure = *figure,
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
        Action::Turn(page) => view.table.query.page = page,
        Action::Build(builder) => {
            if builder.subject != view.builder.subject {
                // The choices for one figure mean nothing for another.
                view.figure = FigureView::default();
                view.milestones = MilestonesView::default();
                view.targets = Vec::new();
                view.pins = Vec::new();
            }
            view.builder = *builder;
        }
        Action::Arrange(pins) => view.pins = pins,
        Action::Go(_) | Action::Arrive(..) | Action::DismissNotice | Action::Keep(_) => {}
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
    toggle_in_order(&mut query.filters, (column, code));
    query.page = 0;
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
