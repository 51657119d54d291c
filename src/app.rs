//! The app: state above all pages, and the effects that follow a change of it:
//! address, document, stored preferences, focus.

use std::cell::Cell;
use std::rc::Rc;

use dataset::{Code, Language};
use yew::prelude::*;

use crate::app_state::AppState;
use crate::catalog::Catalog;
use crate::components::builder::builder_dialog;
use crate::components::changes_since_cited;
use crate::components::context::AppContext;
use crate::components::pin;
use crate::components::provenance::provenance;
use crate::components::shell::{foot, head, notice};
use crate::embed::has_embed;
use crate::head::title;
use crate::pages::{
    IndicatorPage, MilestonesPage, StoryPage, TargetsPage, actor_page, board_page, builder_page,
    changes_page, compare_page, data_page, embedded_page, indicators_page, industries_page,
    industry_page, milestone_page, missing_page, overview_page,
};
use crate::platform::{Platform, PlatformHandle, preference};
use i18n::tag;
use view::{Action, History, Page, Theme, ViewState};

/// Properties of [`App`].
#[derive(Properties)]
pub struct Props {
    /// The browser, or what stands for it while pages are pre-rendered.
    pub platform: PlatformHandle,
    /// The data and the engine.
    pub catalog: &'static Catalog,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.platform == other.platform && std::ptr::eq(self.catalog, other.catalog)
    }
}

/// The whole page.
#[component]
pub fn App(props: &Props) -> Html {
    let (platform, catalog) = (props.platform.clone(), props.catalog);
    let app = use_reducer(|| {
        let (path, query) = platform.address();
        let parsed = view::parse(&path, &query, &catalog.data);
        AppState::new(parsed.view, parsed.dropped)
    });
    let language = app
        .view
        .language
        .unwrap_or_else(|| own_language(&*platform));
    let embedded = app.view.embedded;
    // How often the page has been drawn anew, with the state that it has.
    let drawn = use_state_eq(|| 0_usize);
    let theme = app.view.theme.unwrap_or_else(|| own_theme(&*platform));

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
            if embedded {
                return;
            }
            platform.keep_steps();
            let (storage, keeping) = (platform.clone(), app.clone());
            let read = move || {
                if let Some(pins) = pin::stored(&storage, &catalog.data) {
                    keeping.dispatch(Action::SetSavedBoard(pins));
                }
            };
            read();
            platform.on_stored(Rc::new(read));
            platform.on_internal_link(Rc::new(move |path, query| {
                let parsed = view::parse(path, query, &catalog.data);
                let leads = parsed.view.page != Page::Missing;
                if leads {
                    app.dispatch(Action::Navigate(Box::new(parsed.view)));
                }
                leads
            }));
        }
    });
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
            if view.embedded {
                platform.notify_view_changed(&shown(view, catalog));
            } else {
                keep_address(&platform, view, history, catalog);
            }
        }
    });
    use_effect_with((app.view.page, language, theme), {
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
    use_focus(&platform, app.view.page);

    let context = AppContext::new(app.clone(), platform, catalog, language, theme);
    html! {
        <ContextProvider<AppContext> context={context.clone()} key={*drawn}>
            if embedded {
                <main class="embed">{ embedded_page(&context) }</main>
            } else {
                { head(&context) }
                <main id="main" tabindex="-1">
                    { notice(&context) }
                    { changes_since_cited::notice(&context) }
                    { page(&context) }
                </main>
                { foot(&context) }
                if app.view.builder.open && has_embed(app.view.page) {
                    { builder_dialog(&context) }
                }
            }
            if let Some(id) = app.view.provenance { { provenance(&context, id) } }
        </ContextProvider<AppContext>>
    }
}

fn page(page: &AppContext) -> Html {
    match page.view().page {
        Page::Overview => overview_page(page),
        Page::Milestones(_) => html! { <MilestonesPage /> },
        Page::Milestone(id) => milestone_page(page, id),
        Page::Indicators => indicators_page(page),
        Page::Indicator(id) => html! { <IndicatorPage {id} key={id.0} /> },
        Page::Industries => industries_page(page),
        Page::Industry(id) => industry_page(page, id),
        Page::Compare => compare_page(page),
        Page::Actor(id) => actor_page(page, id),
        Page::Story => html! { <StoryPage /> },
        Page::Board => board_page(page),
        Page::Targets => html! { <TargetsPage /> },
        Page::Data => data_page(page),
        Page::Changes => changes_page(page),
        Page::Builder => builder_page(page),
        Page::Missing => missing_page(page),
    }
}

/// What a frame shows, as the page around it names it: without what that page
/// itself has asked for.
fn shown(view: &ViewState, catalog: &Catalog) -> String {
    let bare = ViewState {
        embedded: false,
        language: None,
        theme: None,
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
fn use_focus(platform: &PlatformHandle, page: Page) {
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

/// Whether the page that was pre-rendered under the address `held` is what the
/// present address asks for, so that the app can take over its elements.
pub fn is_prerendered(platform: &dyn Platform, catalog: &Catalog, held: &str) -> bool {
    let (path, query) = platform.address();
    let parsed = view::parse(&path, &query, &catalog.data);
    let plain = ViewState {
        page: parsed.view.page,
        embedded: parsed.view.embedded,
        kept: parsed.view.kept.clone(),
        ..ViewState::default()
    };
    // The theme is the style sheet's; a language is a page of its own.
    let asked = ViewState {
        language: None,
        theme: None,
        ..parsed.view.clone()
    };
    let language = parsed
        .view
        .language
        .unwrap_or_else(|| own_language(platform));
    parsed.dropped.is_empty()
        && asked == plain
        && view::write(&plain.in_language(language), &catalog.data) == held
}

fn own_language(platform: &dyn Platform) -> Language {
    let stored = platform.stored(preference::LANGUAGE);
    if let Some(language) = stored.and_then(|code| Language::from_code(&code)) {
        return language;
    }
    for wished in platform.languages() {
        let primary = wished.split('-').next().unwrap_or("").to_ascii_lowercase();
        if let Some(language) = Language::from_code(&primary) {
            return language;
        }
    }
    Language::En
}

fn own_theme(platform: &dyn Platform) -> Theme {
    platform
        .stored(preference::THEME)
        .and_then(|code| Theme::from_code(&code))
        .unwrap_or_default()
}
