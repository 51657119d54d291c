//! What stands around every page: the head with navigation and switches, the
//! notice of dropped parts, and the foot.

use dataset::{Code, Language};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::context::Context;
use super::find::Find;
use super::icon::Icon;
use super::pin::board_of;
use crate::platform::preference;
use view::{Action, Dropped, MOST_READ, Page, Theme, ViewState};

/// The head of every page.
pub fn head(page: &Context) -> Html {
    let words = page.words();
    let sections = [
        (Page::Overview, words.overview),
        (Page::Story, words.story),
        (Page::Milestones(None), words.milestones),
        (Page::Indicators, words.indicators),
        (Page::Industries, words.industries),
        (Page::Targets, words.targets),
        (Page::Data, words.data),
    ];
    let (other, other_name, other_short) = match page.language {
        Language::En => (Language::Zh, "中文", "中"),
        Language::Zh => (Language::En, "English", "EN"),
    };
    let dark = match page.theme {
        Theme::Auto => page.platform.prefers_dark(),
        Theme::Dark => true,
        Theme::Light => false,
    };
    let (theme, theme_name, icon) = if dark {
        (Theme::Light, words.light_theme, Icon::Sun)
    } else {
        (Theme::Dark, words.dark_theme, Icon::Moon)
    };
    let in_other = ViewState {
        language: Some(other),
        ..page.view().clone()
    };
    let keep_language = keep_preference(page, preference::LANGUAGE, other.code());
    let keep_theme = keep_preference(page, preference::THEME, theme.code());
    let set_theme = page.act(move |_: MouseEvent| {
        keep_theme();
        Action::SetTheme(theme)
    });
    // Followed as an address, it would load the page anew where that is written in
    // another way than ours.
    let platform = page.platform.clone();
    let skip = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        platform.focus_heading();
    });
    html! {
        <header class="head">
            <a class="skip" href={format!("{}#main", page.link(page.view()))} onclick={skip}>
                { words.skip }
            </a>
            <div class="head-row">
                <a href={page.href(Page::Overview)} class="wordmark">
                    <span class="mark" aria-hidden="true"></span>{ "Milepost" }
                </a>
                <div class="switches">
                    <Find />
                    <a href={page.link(&in_other)} class="switch" lang={other.code()}
                        hreflang={other.code()} onclick={move |_: MouseEvent| keep_language()}>
                        <span class="whole-name">{ other_name }</span>
                        <span class="short-name" aria-hidden="true">{ other_short }</span>
                    </a>
                    <button type="button" class="switch theme" aria-label={theme_name}
                        title={theme_name} onclick={set_theme}>
                        { icon.view() }
                    </button>
                    // Opens without a script; where there is room for all, it is not seen.
                    <button type="button" class="switch menu-button" aria-label={words.navigation}
                        title={words.navigation} popovertarget={SECTIONS}>
                        { Icon::Menu.view() }
                    </button>
                </div>
            </div>
            <nav id={SECTIONS} popover="auto" aria-label={words.navigation} onclick={|event: MouseEvent| close_sections(&event)}>
                <ul role="list">
                    { for sections.into_iter().map(|(target, name)| {
                        let here = page.view().page.same_section(target);
                        html! {
                            <li><a href={page.href(target)} aria-current={here.then_some("page")}>{ name }</a></li>
                        }
                    }) }
                    { own_board(page) }
                </ul>
            </nav>
        </header>
    }
}

/// The id of the list of sections.
const SECTIONS: &str = "sections";

/// Closes the list of sections where it lies over the page, once one is chosen.
fn close_sections(event: &MouseEvent) {
    let pressed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let list = pressed.and_then(|it| it.closest("nav").ok().flatten());
    let list = list.and_then(|list| list.dyn_into::<HtmlElement>().ok());
    // A list that is not open, or a browser without such lists, has nothing to close.
    if let Some(list) = list.filter(|list| list.matches(":popover-open").unwrap_or(false)) {
        let _ = list.hide_popover();
    }
}

/// The way to the reader's board, once something is on it.
fn own_board(page: &Context) -> Html {
    let count = page.app.board.len();
    if count == 0 {
        return html! {};
    }
    let name = (page.words().board_counted)(count);
    let here = page.view().page == Page::Board;
    html! {
        <li><a class="board-link" href={page.link(&board_of(page))} aria-label={name.clone()}
            title={name} aria-current={here.then_some("page")}>
            { Icon::Pin.view() }{ count }
        </a></li>
    }
}

/// Remembers what the reader prefers for the next visit: what was chosen here, not
/// what an address has asked for.
fn keep_preference(page: &Context, name: &'static str, code: &'static str) -> impl Fn() + use<> {
    let platform = page.platform.clone();
    move || platform.store(name, code)
}

/// Says which parts of the address could not be used.
pub fn notice(page: &Context) -> Html {
    let words = page.words();
    let dropped = &page.app.dropped;
    html! {
        <div role="status">
            if !dropped.is_empty() {
                <div class="notice">
                    <div>
                        <p>{ words.dropped }</p>
                        <ul role="list">
                            { for dropped.iter().map(|part| match part {
                                Dropped::Part { name, value } => html! {
                                    <li><code>{ format!("{name} = {value}") }</code></li>
                                },
                                Dropped::More(count) => html! {
                                    <li>{ (words.and_more)(*count) }</li>
                                },
                                Dropped::TooLong(bytes) => html! {
                                    <li>{ (words.address_too_long)(bytes >> 10, MOST_READ >> 10) }</li>
                                },
                            }) }
                        </ul>
                    </div>
                    <button type="button" class="quiet" aria-label={words.dismiss}
                        onclick={page.does::<MouseEvent>(Action::DismissNotice)}>
                        { Icon::Close.view() }
                    </button>
                </div>
            }
        </div>
    }
}

/// The foot of every page.
pub fn foot(page: &Context) -> Html {
    let words = page.words();
    html! {
        <footer class="foot" id="foot">
            <p>{ words.foot }</p>
            <p>
                <a href={page.href(Page::Data)}>{ words.foot_data }</a>
                { " · " }<a href={page.href(Page::Changes)}>{ words.changes }</a>
                { " · " }<a href={page.link(&board_of(page))}>{ words.board }</a>
                { " · " }<a href={page.href(Page::Builder)}>{ words.builder_title }</a>
                { " · " }{ (words.versions)(env!("CARGO_PKG_VERSION"), page.catalog().version) }
            </p>
        </footer>
    }
}
