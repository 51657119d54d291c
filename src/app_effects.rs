//! The effects that follow a change of the app's state: on the address, the document, the
//! stored preferences and the focus; and what comes into it from outside.

use std::cell::Cell;
use std::rc::Rc;

use dataset::{Code, Language};
use yew::prelude::*;

use crate::app_state::AppState;
use crate::components::pin;
use crate::platform::PlatformHandle;
use engine::Catalog;
use i18n::tag;
use view::{Action, History, Page, Reader, Theme, ViewState};
use viewmodel::page_meta::title;

/// Says that the page has started, and listens to all that comes from outside. Gives how
/// often the page has to be drawn anew, with the state that it has.
#[hook]
pub(crate) fn use_outside(
    platform: &PlatformHandle,
    app: &UseReducerHandle<AppState>,
    catalog: &'static Catalog,
) -> usize {
    let drawn = use_state_eq(|| 0_usize);
    let embedded = app.view.is_embedded();
    use_effect_with((), {
        let (platform, app) = (platform.clone(), app.dispatcher());
        let (drawn, count) = (drawn.setter(), Cell::new(0));
        move |()| {
            platform.started();
            platform.on_astray(Rc::new(move || {
                count.set(count.get() + 1);
                drawn.set(count.get());
            }));
            let arriving = app.clone();
            platform.on_return(Rc::new(move |path, query| {
                let parsed = view::parse(&path, &query, &catalog.data);
                arriving.dispatch(Action::Restore(Box::new(parsed.view), parsed.dropped));
            }));
            if !embedded {
                platform.keep_steps();
                follow_board(&platform, app.clone(), catalog);
                follow_links(&platform, app, catalog);
            }
        }
    });
    *drawn
}

/// Keeps the reader's board as it is stored, also by other tabs.
fn follow_board(
    platform: &PlatformHandle,
    app: UseReducerDispatcher<AppState>,
    catalog: &'static Catalog,
) {
    let storage = platform.clone();
    let read = move || {
        if let Some(pins) = pin::stored(&storage, &catalog.data) {
            app.dispatch(Action::SetSavedBoard(pins));
        }
    };
    read();
    platform.on_stored(Rc::new(read));
}

/// Follows links to pages of the app.
fn follow_links(
    platform: &PlatformHandle,
    app: UseReducerDispatcher<AppState>,
    catalog: &'static Catalog,
) {
    platform.on_internal_link(Rc::new(move |path, query| {
        let parsed = view::parse(path, query, &catalog.data);
        let leads = parsed.view.page() != Page::Missing;
        if leads {
            app.dispatch(Action::Navigate(Box::new(parsed.view)));
        }
        leads
    }));
}

/// Keeps the address as the view is; a frame tells it to the page around it instead.
#[hook]
pub(crate) fn use_address(
    platform: &PlatformHandle,
    app: &UseReducerHandle<AppState>,
    catalog: &'static Catalog,
) {
    let steps = use_mut_ref(|| app.steps);
    use_effect_with(app.view.clone(), {
        let (platform, now) = (platform.clone(), app.steps);
        let history = app.history;
        move |view: &ViewState| {
            // What was drawn at once is one step, if any of it is.
            let is_new = steps.replace(now) != now;
            let history = match history {
                History::Replace if is_new => History::Push,
                history => history,
            };
            if view.is_embedded() {
                platform.notify_view_changed(&shown(view, catalog));
            } else {
                keep_address(&platform, view, history, catalog);
            }
        }
    });
}

/// Gives the document the page's title, language and theme; that of a frame has its own.
#[hook]
pub(crate) fn use_document(
    platform: &PlatformHandle,
    app: &UseReducerHandle<AppState>,
    catalog: &'static Catalog,
    language: Language,
    theme: Theme,
) {
    let embedded = app.view.is_embedded();
    use_effect_with((app.view.page(), language, theme), {
        let platform = platform.clone();
        move |(page, language, theme): &(Page, Language, Theme)| {
            if embedded {
                return;
            }
            platform.set_document_meta(
                tag(*language),
                &title(catalog, *page, *language),
                theme.code(),
            );
        }
    });
}

/// What a frame shows, as the page around it names it: without what that page
/// itself has asked for.
fn shown(view: &ViewState, catalog: &Catalog) -> String {
    let bare = ViewState {
        embed: None,
        reader: Reader::default(),
        ..view.clone()
    };
    view::write(&bare, &catalog.data)
}

/// Writes the view into the address, unless it already stands there: an
/// address that was read leniently is left as the reader gave it until the
/// first change.
fn keep_address(platform: &PlatformHandle, view: &ViewState, history: History, catalog: &Catalog) {
    let (path, query) = platform.address();
    let present = view::parse(&path, &query, &catalog.data);
    if present.view != *view {
        let address = view::write(view, &catalog.data);
        let from = view::write(&present.view, &catalog.data);
        platform.go(&address, &from, history);
    }
}

/// Puts the focus on the heading of a page that was come to by a link, so that
/// a screen reader says where it is and reading starts at the top. The first
/// page and the opening of a milestone keep their place.
#[hook]
pub(crate) fn use_focus(platform: &PlatformHandle, page: Page) {
    let before = use_mut_ref(|| page);
    let platform = platform.clone();
    use_effect_with(page, move |page| {
        let last = before.replace(*page);
        let within = matches!((last, *page), (Page::Milestones(_), Page::Milestones(_)));
        if last != *page && !within {
            platform.focus_heading();
        }
    });
}
