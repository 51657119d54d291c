//! The one place where state changes: an action in, a new state out.

use std::mem::{self, Discriminant};
use std::rc::Rc;

use super::change::change;
use super::{Action, Dropped, Page, Pin, ViewState};

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
