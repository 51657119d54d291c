//! Pins a figure to the reader's board, which this browser keeps.

use dataset::Dataset;
use yew::prelude::*;

use super::context::Context;
use super::icon::Icon;
use crate::platform::{Outside, wish};
use view::{Action, MOST_PINNED, Page, Pin, ViewState, parse, write};

/// The board that the browser keeps; `None` without one, or where it keeps none.
pub fn stored(outside: &Outside, data: &Dataset) -> Option<Vec<Pin>> {
    let query = outside.stored(wish::BOARD)?;
    Some(parse(&Page::Board.path(data), &query, data).view.pins)
}

/// Makes these figures the reader's board, and has the browser keep it.
fn keep(outside: &Outside, data: &Dataset, pins: &[Pin]) {
    let address = write(
        &ViewState {
            page: Page::Board,
            pins: pins.to_vec(),
            ..ViewState::default()
        },
        data,
    );
    let query = address.split_once('?').map_or("", |(_, query)| query);
    outside.store(wish::BOARD, query);
}

/// A callback that makes these figures the reader's board.
pub fn keeps(page: &Context, pins: Vec<Pin>) -> Callback<MouseEvent> {
    let (outside, data) = (page.outside.clone(), page.data());
    page.act(move |_| {
        keep(&outside, data, &pins);
        Action::Keep(pins.clone())
    })
}

/// The reader's board, for a link.
pub fn board_of(page: &Context) -> ViewState {
    ViewState {
        pins: page.app.board.clone(),
        ..page.at(Page::Board)
    }
}

/// Pins a figure, or takes it off again; once it is pinned, the way to the board.
pub fn button(page: &Context, pin: &Pin) -> Html {
    let words = page.words();
    let board = &page.app.board;
    let is_pinned = board.contains(pin);
    let is_full = !is_pinned && board.len() >= MOST_PINNED;
    let (outside, data) = (page.outside.clone(), page.data());
    let (one, shown) = (pin.clone(), board.clone());
    let onclick = page.act(move |_: MouseEvent| {
        // Another tab may have changed it since.
        let mut next = stored(&outside, data).unwrap_or_else(|| shown.clone());
        if is_pinned {
            next.retain(|other| *other != one);
        } else if !next.contains(&one) && next.len() < MOST_PINNED {
            next.push(one.clone());
        }
        keep(&outside, data, &next);
        Action::Keep(next)
    });
    html! {
        <span class="pin">
            <button type="button" class="quiet" aria-pressed={is_pinned.to_string()} disabled={is_full}
                title={is_full.then(|| (words.board_full)(MOST_PINNED))} {onclick}>
                { Icon::Pin.view() }{ if is_pinned { words.pinned } else { words.pin } }
            </button>
            if is_pinned {
                <a href={page.link(&board_of(page))}>{ (words.board_counted)(board.len()) }</a>
            }
        </span>
    }
}
