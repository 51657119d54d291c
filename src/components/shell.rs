//! What stands around every page: the head with navigation and switches, the
//! notice of dropped parts, and the foot.

use dataset::{Code, Language};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::context::AppContext;
use super::find::Find;
use super::icon::Icon;
use super::pin::board_of;
use crate::platform::preference;
use view::{Action, Dropped, MOST_READ, Page, Reader, Theme, ViewState};

/// The id of the list of sections.
const SECTIONS: &str = "sections";

/// The head of every page.
pub fn head(ctx: &AppContext) -> Html {
    let navigation = &ctx.messages().navigation;
    // Followed as an address, it would load the page anew where that is written in
    // another way than ours.
    let platform = ctx.platform.clone();
    let skip = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        platform.focus_heading();
    });
    html! {
        <header class="head">
            <a class="skip" href={format!("{}#main", ctx.link(ctx.view()))} onclick={skip}>
                { navigation.skip }
            </a>
            <div class="head-row">
                <a href={ctx.href(Page::Overview)} class="wordmark">
                    <span class="mark" aria-hidden="true"></span>{ "Milepost" }
                </a>
                <div class="switches">
                    <Find />
                    { language_switch(ctx) }
                    { theme_switch(ctx) }
                    // Opens without a script; where there is room for all, it is not seen.
                    <button type="button" class="switch menu-button" aria-label={navigation.sections}
                        title={navigation.sections} popovertarget={SECTIONS}>
                        { Icon::Menu.view() }
                    </button>
                </div>
            </div>
            { sections(ctx) }
        </header>
    }
}

/// The way to the same view in the other language.
fn language_switch(ctx: &AppContext) -> Html {
    let (other, name, short) = match ctx.language {
        Language::En => (Language::Zh, "中文", "中"),
        Language::Zh => (Language::En, "English", "EN"),
    };
    let in_other = ViewState {
        reader: Reader {
            language: Some(other),
            ..ctx.view().reader
        },
        ..ctx.view().clone()
    };
    let keep = keep_preference(ctx, preference::LANGUAGE, other.code());
    html! {
        <a href={ctx.link(&in_other)} class="switch" lang={other.code()}
            hreflang={other.code()} onclick={move |_: MouseEvent| keep()}>
            <span class="whole-name">{ name }</span>
            <span class="short-name" aria-hidden="true">{ short }</span>
        </a>
    }
}

/// The button for the theme that is not shown.
fn theme_switch(ctx: &AppContext) -> Html {
    let site = &ctx.messages().site;
    let dark = match ctx.theme {
        Theme::Auto => ctx.platform.prefers_dark(),
        Theme::Dark => true,
        Theme::Light => false,
    };
    let (theme, name, icon) = if dark {
        (Theme::Light, site.light_theme, Icon::Sun)
    } else {
        (Theme::Dark, site.dark_theme, Icon::Moon)
    };
    let keep = keep_preference(ctx, preference::THEME, theme.code());
    let onclick = ctx.act(move |_: MouseEvent| {
        keep();
        Action::SetTheme(theme)
    });
    html! {
        <button type="button" class="switch theme" aria-label={name} title={name} {onclick}>
            { icon.view() }
        </button>
    }
}

/// The list of sections.
fn sections(ctx: &AppContext) -> Html {
    let navigation = &ctx.messages().navigation;
    let sections = [
        (Page::Overview, navigation.overview),
        (Page::Story, navigation.story),
        (Page::Milestones(None), navigation.milestones),
        (Page::Indicators, navigation.indicators),
        (Page::Industries, navigation.industries),
        (Page::Targets, navigation.targets),
        (Page::Data, navigation.data),
    ];
    html! {
        <nav id={SECTIONS} popover="auto" aria-label={navigation.sections}
            onclick={|event: MouseEvent| close_sections(&event)}>
            <ul role="list">
                { for sections.into_iter().map(|(target, name)| {
                    let here = ctx.view().page().same_section(target);
                    html! {
                        <li><a href={ctx.href(target)} aria-current={here.then_some("page")}>{ name }</a></li>
                    }
                }) }
                { own_board(ctx) }
            </ul>
        </nav>
    }
}

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
fn own_board(ctx: &AppContext) -> Html {
    let count = ctx.app.board.len();
    if count == 0 {
        return html! {};
    }
    let name = (ctx.messages().board.counted)(count);
    let here = ctx.view().page() == Page::Board;
    html! {
        <li><a class="board-link" href={ctx.link(&board_of(ctx))} aria-label={name.clone()}
            title={name} aria-current={here.then_some("page")}>
            { Icon::Pin.view() }{ count }
        </a></li>
    }
}

/// Remembers what the reader prefers for the next visit: what was chosen here, not
/// what an address has asked for.
fn keep_preference(ctx: &AppContext, name: &'static str, code: &'static str) -> impl Fn() + use<> {
    let platform = ctx.platform.clone();
    move || platform.store(name, code)
}

/// Says which parts of the address could not be used.
pub fn notice(ctx: &AppContext) -> Html {
    let messages = ctx.messages();
    let dropped = &ctx.app.dropped;
    html! {
        <div role="status">
            if !dropped.is_empty() {
                <div class="notice">
                    <div>
                        <p>{ messages.site.dropped }</p>
                        <ul role="list">
                            { for dropped.iter().map(|part| match part {
                                Dropped::Part { name, value } => html! {
                                    <li><code>{ format!("{name} = {value}") }</code></li>
                                },
                                Dropped::More(count) => html! {
                                    <li>{ (messages.punctuation.and_more)(*count) }</li>
                                },
                                Dropped::TooLong(bytes) => html! {
                                    <li>{ (messages.site.address_too_long)(bytes >> 10, MOST_READ >> 10) }</li>
                                },
                            }) }
                        </ul>
                    </div>
                    <button type="button" class="quiet" aria-label={messages.site.dismiss}
                        onclick={ctx.does::<MouseEvent>(Action::DismissNotice)}>
                        { Icon::Close.view() }
                    </button>
                </div>
            }
        </div>
    }
}

/// The foot of every page.
pub fn foot(ctx: &AppContext) -> Html {
    let messages = ctx.messages();
    html! {
        <footer class="foot" id="foot">
            <p>{ messages.site.foot }</p>
            <p>
                <a href={ctx.href(Page::Data)}>{ messages.site.foot_data }</a>
                { " · " }<a href={ctx.href(Page::Changes)}>{ messages.changes.title }</a>
                { " · " }<a href={ctx.link(&board_of(ctx))}>{ messages.board.title }</a>
                { " · " }<a href={ctx.href(Page::Builder)}>{ messages.builder.title }</a>
                { " · " }{ (messages.site.versions)(env!("CARGO_PKG_VERSION"), ctx.catalog().version) }
            </p>
        </footer>
    }
}
