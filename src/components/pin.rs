//! Pins a figure to the reader's board, which this browser keeps.

use dataset::Dataset;
use yew::prelude::*;

use super::context::AppContext;
use super::icon::Icon;
use crate::platform::{PlatformHandle, preference};
use view::{Action, Location, MOST_PINNED, Page, Pin, ViewState, parse, write};

/// The board that the browser keeps; `None` without one, or where it keeps none.
pub fn stored(platform: &PlatformHandle, data: &Dataset) -> Option<Vec<Pin>> {
    let query = platform.stored(preference::BOARD)?;
    match parse(&Page::Board.path(data), &query, data).view.location {
        Location::Board(pins) => Some(pins),
        _ => None,
    }
}

/// Makes these figures the reader's board, and has the browser keep it.
fn keep(platform: &PlatformHandle, data: &Dataset, pins: &[Pin]) {
    let address = write(&Location::Board(pins.to_vec()).into(), data);
    let query = address.split_once('?').map_or("", |(_, query)| query);
    platform.store(preference::BOARD, query);
}

/// A callback that makes these figures the reader's board.
pub fn keeps(ctx: &AppContext, pins: Vec<Pin>) -> Callback<MouseEvent> {
    changes(ctx, move |board| board.clone_from(&pins))
}

/// A change of a board.
pub type Change = Box<dyn Fn(&mut Vec<Pin>)>;

/// A callback that changes the reader's board: as it is kept now, for another tab may
/// have changed it since this one was drawn.
pub fn changes(ctx: &AppContext, change: impl Fn(&mut Vec<Pin>) + 'static) -> Callback<MouseEvent> {
    let (platform, data, shown) = (ctx.platform.clone(), ctx.data(), ctx.app.board.clone());
    ctx.act(move |_| {
        let mut board = stored(&platform, data).unwrap_or_else(|| shown.clone());
        change(&mut board);
        keep(&platform, data, &board);
        Action::SetSavedBoard(board)
    })
}

/// The reader's board, for a link.
pub fn board_of(ctx: &AppContext) -> ViewState {
    ctx.at(Location::Board(ctx.app.board.clone()))
}

/// Pins a figure, or takes it off again; once it is pinned, the way to the board.
pub fn button(ctx: &AppContext, pin: &Pin) -> Html {
    let messages = ctx.messages();
    let board = &ctx.app.board;
    let is_pinned = board.contains(pin);
    let is_full = !is_pinned && board.len() >= MOST_PINNED;
    let one = pin.clone();
    let onclick = changes(ctx, move |board| {
        if is_pinned {
            board.retain(|other| *other != one);
        } else if !board.contains(&one) && board.len() < MOST_PINNED {
            board.push(one.clone());
        }
    });
    html! {
        <span class="pin">
            <button type="button" class="quiet" aria-pressed={is_pinned.to_string()} disabled={is_full}
                title={is_full.then(|| (messages.board.full)(MOST_PINNED))} {onclick}>
                { Icon::Pin.view() }{ if is_pinned { messages.board.pinned } else { messages.board.pin } }
            </button>
            if is_pinned {
                <a href={ctx.link(&board_of(ctx))}>{ (messages.board.counted)(board.len()) }</a>
            }
        </span>
    }
}
