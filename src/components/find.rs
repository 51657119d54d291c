//! The search over everything: a button in the head, the key `/`, and a dialog with
//! one box and what it finds.

use std::rc::Rc;

use engine::everything::{Everything, Found, Hit};
use engine::{MOST_SEARCHED, Sought, Table, TableQuery, searched};
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent, ScrollLogicalPosition};
use yew::prelude::*;

use super::coming::{Coming, use_later};
use super::context::{AppContext, use_app};
use super::dialog::Dialog;
use super::icon::Icon;
use super::milestone_item::marked;
use super::remembered::SLASH;
use super::{keys, scroll};
use crate::platform::Later;
use i18n::{Named, date};
use view::{Action, Location, Page, ViewState};

/// The most that is shown of what is found.
const MOST: usize = 12;

/// The button, and the dialog once it is asked for.
#[component]
pub fn Find() -> Html {
    let ctx = use_app();
    let search = &ctx.messages().search;
    let open = use_state_eq(|| false);
    use_effect_with((), {
        let (open, platform) = (open.setter(), ctx.platform.clone());
        move |()| {
            let listener = web_sys::window()
                .and_then(|window| window.document())
                .map(|document| {
                    let options = gloo_events::EventListenerOptions::enable_prevent_default();
                    EventListener::new_with_options(&document, "keydown", options, move |event| {
                        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                            return;
                        };
                        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
                        let slash = keys::pressed(event).is_some_and(|key| key == "/");
                        if slash && plain && !is_typing(event) && SLASH.is_ticked(&platform) {
                            event.prevent_default();
                            open.set(true);
                        }
                    })
                });
            move || drop(listener)
        }
    });
    let show = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <>
            <button type="button" class="switch find" aria-label={search.everything} title={search.everything_key}
                aria-haspopup="dialog" aria-keyshortcuts="/" onclick={show}>
                { Icon::Search.view() }
            </button>
            if *open { <Box {close} /> }
        </>
    }
}

/// Whether a key belongs to what is being typed, or to a dialog that is open.
fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return false;
    };
    let fields = "input, textarea, select, [contenteditable], dialog";
    target.closest(fields).is_ok_and(|found| found.is_some())
}

#[derive(Properties, PartialEq)]
struct BoxProps {
    /// Closes it.
    close: Callback<()>,
}

/// The dialog: a combobox with its list (ARIA 1.2).
#[component]
fn Box(props: &BoxProps) -> Html {
    let ctx = use_app();
    let (search, data) = (&ctx.messages().search, ctx.data());
    let has_all = Later::Summaries.has_come(ctx.catalog());
    let coming = use_later(Later::Summaries);
    let all = use_memo(has_all, |_| Everything::of(data));
    let query = use_state_eq(String::new);
    let at = use_state_eq(|| 0_usize);
    let found = use_memo(((*query).clone(), has_all), |(query, _)| {
        all.search(ctx.engine(), query, MOST)
    });
    let go = goes(&ctx, &props.close);
    let slash = use_state_eq(|| SLASH.is_ticked(&ctx.platform));
    let list = use_node_ref();
    use_effect_with((list.clone(), *at), |(list, at)| {
        scroll::to_child(list, *at, ScrollLogicalPosition::Nearest);
    });
    let active = (!found.hits.is_empty()).then(|| option_id((*at).min(found.hits.len() - 1)));
    let oninput = on_input(&query, &at);
    let onkeydown = on_key(&at, &found, &go, &props.close);
    html! {
        <Dialog title={search.everything} close={props.close.clone()} class="finder">
            <input data-first="" type="search" role="combobox" aria-label={search.everything}
                aria-expanded={(!found.hits.is_empty()).to_string()} aria-controls="found"
                aria-autocomplete="list" aria-activedescendant={active} autocomplete="off"
                spellcheck="false" maxlength={MOST_SEARCHED.to_string()} placeholder={search.placeholder} {oninput} {onkeydown} />
            <p class="hint" role="status">{ said(&ctx, &query, &found, &coming) }</p>
            if let Coming::Failed(_) = coming { { coming.notice(&ctx, "", search.texts_failed) } }
            <ul id="found" ref={list} role="listbox" aria-label={search.everything}>
                { for found.hits.iter().enumerate().map(|(index, hit)| {
                    let (go, hit) = (go.clone(), *hit);
                    let onclick = Callback::from(move |event: MouseEvent| {
                        event.prevent_default();
                        go.emit(hit);
                    });
                    html! {
                        <li id={option_id(index)} key={index} role="option"
                            aria-selected={(index == *at).to_string()} {onclick}>
                            { told(&ctx, hit, &found.sought) }
                        </li>
                    }
                }) }
            </ul>
            { SLASH.view(&ctx, "slash-key", search.slash_key, &slash) }
        </Dialog>
    }
}

/// The id of something that was found, by its place in the list.
fn option_id(index: usize) -> String {
    format!("found-{index}")
}

/// Goes to something that was found, and closes the dialog.
fn goes(ctx: &AppContext, close: &Callback<()>) -> Callback<Hit> {
    let (ctx, close) = (ctx.clone(), close.clone());
    Callback::from(move |hit: Hit| {
        close.emit(());
        ctx.app
            .dispatch(Action::Navigate(std::boxed::Box::new(view_of(&ctx, hit))));
    })
}

/// Searches what is typed, and stands at the first that is found.
fn on_input(query: &UseStateHandle<String>, at: &UseStateHandle<usize>) -> Callback<InputEvent> {
    let (query, at) = (query.setter(), at.setter());
    Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        query.set(searched(&input.value()).to_owned());
        at.set(0);
    })
}

/// Walks through what is found by keys.
fn on_key(
    at: &UseStateHandle<usize>,
    found: &Rc<Found>,
    go: &Callback<Hit>,
    close: &Callback<()>,
) -> Callback<KeyboardEvent> {
    let (at, found) = (at.clone(), found.clone());
    let (go, close) = (go.clone(), close.clone());
    Callback::from(move |event: KeyboardEvent| {
        let last = found.hits.len().saturating_sub(1);
        let Some(key) = keys::pressed(&event) else {
            return;
        };
        match key.as_str() {
            "ArrowDown" => at.set((*at + 1).min(last)),
            "ArrowUp" => at.set(at.saturating_sub(1)),
            "Enter" => {
                if let Some(hit) = found.hits.get(*at) {
                    go.emit(*hit);
                }
            }
            // Safari empties the field, and leaves the dialog open.
            "Escape" => close.emit(()),
            _ => return,
        }
        event.prevent_default();
    })
}

/// How many were found, or what can be; nothing is known yet while what would be
/// searched is on its way.
fn said(ctx: &AppContext, query: &str, found: &Found, coming: &Coming) -> String {
    let search = &ctx.messages().search;
    if query.trim().is_empty() {
        search.hint.to_owned()
    } else if found.hits.is_empty() && *coming == Coming::OnItsWay {
        search.texts_coming.to_owned()
    } else if found.hits.is_empty() {
        search.nothing_found.to_owned()
    } else {
        (search.found_counted)(found.hits.len())
    }
}

/// What kind of thing it is, its name with what was searched marked, and what tells it
/// from others.
fn told(ctx: &AppContext, hit: Hit, sought: &Sought) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let (kind, name, facts) = match hit {
        Hit::Milestone(id) => {
            let milestone = &data[id];
            (
                messages.terms.milestone,
                milestone.title.get(language),
                date(language, milestone.date),
            )
        }
        Hit::Indicator(id) => {
            let industry = data[data[id].industry].name.get(language);
            (
                messages.terms.indicator,
                data[id].name.get(language),
                industry.to_owned(),
            )
        }
        Hit::Industry(id) => (
            messages.terms.industry,
            data[id].name.get(language),
            String::new(),
        ),
        Hit::Actor(id) => {
            let kind = data[id].kind.name(language).to_owned();
            (messages.terms.actor, data[id].name.get(language), kind)
        }
        Hit::Source(id) => {
            let source = &data[id];
            let when = date(language, source.published);
            (
                messages.terms.source,
                source.title,
                format!(
                    "{}{}{when}",
                    data.publisher(id, language),
                    messages.punctuation.fact_gap
                ),
            )
        }
    };
    html! {
        <>
            <span class="found-kind">{ kind }</span>
            <span class="found-name">{ marked(name, Some(sought)) }</span>
            <span class="found-facts">{ facts }</span>
        </>
    }
}

/// Where something that was found leads: a source to its row among the sources.
fn view_of(ctx: &AppContext, hit: Hit) -> ViewState {
    match hit {
        Hit::Milestone(id) => ctx.at(Page::Milestone(id)),
        Hit::Indicator(id) => ctx.at(Page::Indicator(id)),
        Hit::Industry(id) => ctx.at(Page::Industry(id)),
        Hit::Actor(id) => ctx.at(Page::Actor(id)),
        Hit::Source(id) => {
            let query = TableQuery {
                table: Table::Sources,
                text: ctx.data()[id].title.to_owned(),
                ..TableQuery::default()
            };
            ctx.at(Location::Data(query))
        }
    }
}
