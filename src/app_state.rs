//! The view's state where yew keeps it: its own reducer, behind yew's trait.

use std::ops::Deref;
use std::rc::Rc;

use view::{Action, App, Dropped, ViewState};
use yew::Reducible;

/// The state of the app.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState(Rc<App>);

impl AppState {
    /// The state at the start.
    pub fn new(view: ViewState, dropped: Vec<Dropped>) -> Self {
        Self(Rc::new(App::new(view, dropped)))
    }
}

impl Deref for AppState {
    type Target = App;

    fn deref(&self) -> &App {
        &self.0
    }
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.0.clone().reduce(action);
        if Rc::ptr_eq(&next, &self.0) {
            return self;
        }
        Rc::new(Self(next))
    }
}
