//! Pins a figure to the reader's board, which this browser keeps.

use dataset::Dataset;
use yew::prelude::*;

use super::context::Context;
use super::icon::Icon;
use crate::platform::{PlatformHandle, preference};
use view::{Action, MOST_PINNED, Page, Pin, ViewState, parse, write};

/// The board that the browser keeps; `None` without one, or where it keeps none.
pub fn stored(platform: &PlatformHandle, data: &Dataset) -> Option<Vec<Pin>> {
    let query = platform.stored(preference::BOARD)?;
    Some(parse(&Page::Board.path(data), &query, data).view.pins)
}

/// Makes these figures the reader's board, and has the browser keep it.
fn keep(platform: &PlatformHandle, data: &Dataset, pins: &[Pin]) {
    let address = write(
        &ViewState {
            page: Page::Board,
            pins: pins.to_vec(),
            ..ViewState::default()
        },
        data,
    );
    let query = address.split_once('?').map_or("", |(_, query)| query);
    platform.store(preference::BOARD, query);
}

/// A callback that makes these figures the reader's board.
pub fn keeps(page: &Context, pins: Vec<Pin>) -> Callback<MouseEvent> {
    changes(page, move |board| board.clone_from(&pins))
}

/// A change of a board.
pub type Change = Box<dyn Fn(&mut Vec<Pin>)>;

/// A callback that changes the reader's board: as it is kept now, for another tab may
/// have changed it since this one was drawn.
pub fn changes(page: &Context, change: impl Fn(&mut Vec<Pin>) + 'static) -> Callback<MouseEvent> {
    let (platform, data, shown) = (page.platform.clone(), page.data(), page.app.board.clone());
    page.act(move |_| {
        let mut board = stored(&platform, data).unwrap_or_else(|| shown.clone());
        change(&mut board);
        keep(&platform, data, &board);
        Action::Keep(board)
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
    let one = pin.clone();
    let onclick = changes(page, move |board| {
        if is_pinned {
            board.retain(|other| *other != one);
        } else if !board.contains(&one) && board.len() < MOST_PINNED {
            board.push(one.clone());
        }
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
