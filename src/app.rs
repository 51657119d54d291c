//! The app: state above all pages, and what of it is shown. The effects that follow a
//! change of it are left to `app_effects`.

use dataset::{Code, Language};
use yew::prelude::*;

use crate::app_effects::{use_address, use_document, use_focus, use_outside};
use crate::app_state::AppState;
use crate::components::builder::builder_dialog;
use crate::components::changes_since_cited;
use crate::components::context::AppContext;
use crate::components::provenance::provenance;
use crate::components::shell::{foot, head, notice};
use crate::components::with_part::WithPart;
use crate::need::Need;
use crate::pages::{
    IndicatorPage, builder_page, embedded_page, indicators_page, missing_page, overview_page,
};
use crate::platform::{Platform, PlatformHandle, preference};
use embed::has_embed;
use engine::Catalog;
use view::{Location, Reader, Theme, ViewState};

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
        .reader
        .language
        .unwrap_or_else(|| own_language(&*platform));
    let embedded = app.view.is_embedded();
    let theme = app
        .view
        .reader
        .theme
        .unwrap_or_else(|| own_theme(&*platform));

    let drawn = use_outside(&platform, &app, catalog);
    use_address(&platform, &app, catalog);
    use_document(&platform, &app, catalog, language, theme);
    use_focus(&platform, app.view.page());

    let context = AppContext::new(app.clone(), platform, catalog, language, theme);
    html! {
        <ContextProvider<AppContext> context={context.clone()} key={drawn}>
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
                if app.view.dialog.is_some() && has_embed(app.view.page()) {
                    { builder_dialog(&context) }
                }
            }
            if let Some(id) = app.view.provenance { { provenance(&context, id) } }
        </ContextProvider<AppContext>>
    }
}

fn page(page: &AppContext) -> Html {
    match &page.view().location {
        Location::Overview(focus) => overview_page(page, focus),
        Location::Indicators(query) => indicators_page(page, query),
        Location::Indicator(id, view) => html! {
            <IndicatorPage id={*id} view={view.clone()} key={id.0} />
        },
        // Its heading is there before the part that it is for.
        Location::Builder(_) => builder_page(page),
        other => match Need::of(other.page(), false) {
            Some(need) => html! { <WithPart {need} key={need.part.name()} /> },
            None => missing_page(page),
        },
    }
}

/// Whether the page that was pre-rendered under the address `held` is what the
/// present address asks for, so that the app can take over its elements.
pub fn is_prerendered(platform: &dyn Platform, catalog: &Catalog, held: &str) -> bool {
    let (path, query) = platform.address();
    let parsed = view::parse(&path, &query, &catalog.data);
    let plain = ViewState {
        embed: parsed.view.embed.clone(),
        ..ViewState::of(parsed.view.page())
    };
    // The theme is the style sheet's; a language is a page of its own.
    let asked = ViewState {
        reader: Reader::default(),
        ..parsed.view.clone()
    };
    let language = parsed
        .view
        .reader
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
