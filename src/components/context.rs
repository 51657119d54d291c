//! What every component may know: the state, the outside, the data, the messages.

use dataset::{Dataset, Language};
use engine::{Catalog, Engine};
use yew::prelude::*;

use crate::app_state::AppState;
use crate::platform::{Deployment, PlatformHandle};
use i18n::{Messages, messages};
use view::{Action, Location, Page, ViewState, write};

/// Shared by all components through Yew's context.
#[derive(Clone, PartialEq)]
pub struct AppContext {
    /// The state and its reducer.
    pub app: UseReducerHandle<AppState>,
    /// The browser, or what stands for it while pages are pre-rendered.
    pub platform: PlatformHandle,
    /// The language that is shown.
    pub language: Language,
    /// Whether the dark theme is shown by the reader's preference.
    pub theme: view::Theme,
    catalog: CatalogRef,
}

#[derive(Clone, Copy)]
struct CatalogRef(&'static Catalog);

impl PartialEq for CatalogRef {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl AppContext {
    /// The context of a running page.
    pub fn new(
        app: UseReducerHandle<AppState>,
        platform: PlatformHandle,
        catalog: &'static Catalog,
        language: Language,
        theme: view::Theme,
    ) -> Self {
        Self {
            app,
            platform,
            language,
            theme,
            catalog: CatalogRef(catalog),
        }
    }

    /// Data and engine together, with all of the data that has come.
    pub fn catalog(&self) -> &'static Catalog {
        self.catalog.0.present()
    }

    /// The data set.
    pub fn data(&self) -> &'static Dataset {
        &self.catalog().data
    }

    /// The engine.
    pub fn engine(&self) -> &'static Engine {
        &self.catalog().engine
    }

    /// The messages of the language that is shown.
    pub fn messages(&self) -> &'static Messages {
        messages(self.language)
    }

    /// The present view.
    pub fn view(&self) -> &ViewState {
        &self.app.view
    }

    /// Whether the page is one file, with no other file beside it.
    pub fn is_alone(&self) -> bool {
        self.platform.deployment() == Deployment::SingleFile
    }

    /// The present reader on another page.
    pub fn at(&self, location: impl Into<Location>) -> ViewState {
        self.app.view.at(location)
    }

    /// The address of a view, for a link: an ordinary address, which the app
    /// follows without a reload where the browser's own habits (a new tab, a
    /// download) do not apply.
    pub fn link(&self, view: &ViewState) -> String {
        self.platform.deployment().href(&write(view, self.data()))
    }

    /// The address of another page for the present reader, for a link.
    pub fn href(&self, page: Page) -> String {
        self.link(&self.at(page))
    }

    /// The whole address of a view as it is with the present data, to share and to
    /// cite.
    pub fn permalink(&self, view: &ViewState) -> String {
        let view = ViewState {
            cited: Some(self.catalog().version.to_owned()),
            ..view.clone()
        }
        .in_language(self.language);
        self.platform.absolute(&write(&view, self.data()))
    }

    /// A callback that does an action, whatever the event.
    pub fn act<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        let app = self.app.dispatcher();
        Callback::from(move |event| app.dispatch(action(event)))
    }

    /// A callback that does one fixed action.
    pub fn does<E: 'static>(&self, action: impl Into<Action>) -> Callback<E> {
        let action = action.into();
        self.act(move |_| action.clone())
    }
}

/// The context of the component that calls it.
///
/// # Panics
/// Outside of [`crate::App`], which provides it: a programming error.
#[hook]
pub fn use_app() -> AppContext {
    #[allow(clippy::expect_used)]
    // No input reaches this: the app provides it above all components.
    use_context::<AppContext>().expect("components stand below the app, which provides the context")
}
