//! The one place where state changes: an action in, a new state out.

use std::rc::Rc;

use super::change::change;
use super::{
    Action, CatalogueAction, ChartAction, Dropped, Location, MilestonesAction, Pin, TableAction,
    ViewState,
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
    going_on: Option<Gesture>,
}

/// What a reader goes on with: all of it in one go is one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gesture {
    /// Typing into a search.
    Types,
    /// Dragging or zooming a chart, or letting it play.
    Adjusts,
    /// Zooming or dragging on the timeline.
    Zooms,
}

impl Gesture {
    fn of(action: &Action) -> Option<Self> {
        match action {
            Action::Milestones(MilestonesAction::Search(_))
            | Action::Catalogue(CatalogueAction::Search(_))
            | Action::Table(TableAction::Search(_)) => Some(Self::Types),
            Action::Chart(ChartAction::Adjust(_)) => Some(Self::Adjusts),
            Action::Milestones(MilestonesAction::ZoomSpan(_)) => Some(Self::Zooms),
            _ => None,
        }
    }
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
        let (history, going_on) = (self.history_of(&action), Gesture::of(&action));
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
                if let Location::Board(shown) = &mut next.view.location
                    && *shown == next.board
                {
                    shown.clone_from(&pins);
                }
                next.board = pins;
            }
            action => change(&mut next.view, action),
        }
        // An address without figures means the reader's own board.
        if !next.view.is_embedded()
            && let Location::Board(shown) = next.view.location.subject_mut()
            && shown.is_empty()
        {
            shown.clone_from(&next.board);
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
            Action::Table(TableAction::SetPage(_))
            | Action::Restore(..)
            | Action::SetTheme(_)
            | Action::SetStoryStep(_)
            | Action::SetSavedBoard(_)
            | Action::Builder(_) => History::Replace,
            Action::OpenProvenance(None)
            | Action::Milestones(
                MilestonesAction::Open(None) | MilestonesAction::OpenGroup(None),
            ) => History::Back,
            // The first of them is a step of its own: in place of what was chosen
            // before, it would take that along when it is undone.
            _ if self.going_on.is_some() && self.going_on == Gesture::of(action) => {
                History::Replace
            }
            _ => History::Push,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use dataset::{MilestoneId, MilestoneKind, ObservationId};
    use engine::DaySpan;

    use super::{Action, App, History};
    use crate::{MilestonesAction, Page, ViewState};

    fn typed(text: &str) -> Action {
        MilestonesAction::Search(text.into()).into()
    }

    fn zoomed(year: i32) -> Action {
        MilestonesAction::ZoomSpan(Some(DaySpan::of_years(year, year + 1))).into()
    }

    /// How each of some actions on the page of the milestones, one after the other,
    /// enters the history.
    fn steps(actions: Vec<Action>) -> Vec<History> {
        let view = ViewState::of(Page::Milestones(None));
        let mut app = Rc::new(App::new(view, Vec::new()));
        let mut step = |action| {
            app = app.clone().reduce(action);
            app.history
        };
        actions.into_iter().map(&mut step).collect()
    }

    #[test]
    fn what_goes_on_is_one_step_and_never_in_place_of_a_choice() {
        use History::{Push, Replace};
        assert_eq!(
            steps(vec![
                typed("c"),
                typed("ch"),
                MilestonesAction::ToggleKind(MilestoneKind::Policy).into(),
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
                MilestonesAction::Open(Some(MilestoneId(3))).into(),
                MilestonesAction::Open(None).into(),
                Action::OpenProvenance(Some(ObservationId(3))),
                Action::OpenProvenance(None),
            ]),
            [Push, Back, Push, Back]
        );
    }

    #[test]
    fn coming_back_ends_what_was_going_on() {
        let view = ViewState::of(Page::Milestones(None));
        let back = Action::Restore(Box::new(view), Vec::new());
        let last = steps(vec![typed("c"), back, typed("d")]).pop();
        assert_eq!(last, Some(History::Push));
    }
}
