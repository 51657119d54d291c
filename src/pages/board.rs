//! The board: figures that a reader pinned, together. They stand in the address;
//! those that the reader's own browser keeps are the app's to remember.

use yew::prelude::*;

use crate::components::chart_card::embed;
use crate::components::context::AppContext;
use crate::components::copy_box::CopyBox;
use crate::components::icon::Icon;
use crate::components::indicator_figure::{IndicatorFigure, Place};
use crate::components::pin::{Change, changes, keeps};
use view::{Action, Location, Page, Pin};

/// The board's page.
pub(super) fn board_page(ctx: &AppContext, pins: &[Pin]) -> Html {
    let messages = ctx.messages();
    let is_own = *pins == ctx.app.board;
    html! {
        <article class="board-page" key="board">
            <h1 tabindex="-1">{ messages.board.title }</h1>
            <p class="lead-text">{ messages.board.lead }</p>
            if pins.is_empty() {
                <div class="board-empty">
                    <p>{ messages.board.empty }</p>
                    <p><a href={ctx.href(Page::Indicators)} class="onward">{ messages.navigation.indicators }</a></p>
                </div>
            } else {
                <div class="board-tools">
                    { embed(ctx) }
                    if !is_own {
                        <button type="button" onclick={keeps(ctx, pins.to_vec())}>
                            { messages.board.keep }
                        </button>
                    }
                </div>
                { figures(ctx, pins, true) }
                <CopyBox name={messages.export.permalink} hint={messages.board.address}
                    code={ctx.permalink(ctx.view())} />
            }
        </article>
    }
}

/// The figures, beside each other where there is room.
pub(super) fn figures(ctx: &AppContext, pins: &[Pin], can_arrange: bool) -> Html {
    html! {
        <ul role="list" class="board">
            { for pins.iter().enumerate().map(|(at, pin)| html! {
                <li key={pin.code(ctx.data())}>
                    <IndicatorFigure indicator={pin.indicator} view={pin.figure.clone()}
                        id={format!("pin-{at}")} place={Place::Board} />
                    if can_arrange { { arrange(ctx, pins, at) } }
                </li>
            }) }
        </ul>
    }
}

/// The way to the figure's own page, and its place on the board.
fn arrange(ctx: &AppContext, pins: &[Pin], at: usize) -> Html {
    let (messages, data) = (ctx.messages(), ctx.data());
    let Some(pin) = pins.get(at) else {
        return html! {};
    };
    let name = data[pin.indicator].name.get(ctx.language);
    let own = ctx.at(Location::Indicator(pin.indicator, pin.figure.clone()));
    let is_own = *pins == ctx.app.board;
    let press = |sign: Html, label: String, off: bool, change: Change| {
        let onclick = if is_own {
            changes(ctx, change)
        } else {
            let mut next = pins.to_vec();
            change(&mut next);
            ctx.does(Action::SetBoard(next))
        };
        html! {
            <button type="button" class="quiet" aria-label={label.clone()} title={label} disabled={off}
                {onclick}>
                { sign }
            </button>
        }
    };
    // By themselves, not by their places: these may be others by then.
    let swapped = |other: usize| -> Change {
        let (one, other) = (pin.clone(), pins.get(other).cloned());
        Box::new(move |board| {
            let at = |pin: &Pin| board.iter().position(|other| other == pin);
            if let (Some(one), Some(other)) = (at(&one), other.as_ref().and_then(at)) {
                board.swap(one, other);
            }
        })
    };
    let gone = pin.clone();
    let without = Box::new(move |board: &mut Vec<Pin>| board.retain(|other| *other != gone));
    html! {
        <div class="board-foot">
            <a href={ctx.link(&own)} class="onward">{ messages.indicators.explore }</a>
            <span>
                { press(html! { "↑" }, (messages.board.move_earlier)(name), at == 0, swapped(at.wrapping_sub(1))) }
                { press(html! { "↓" }, (messages.board.move_later)(name), at + 1 == pins.len(), swapped(at + 1)) }
                { press(Icon::Close.view(), (messages.board.unpin)(name), false, without) }
            </span>
        </div>
    }
}
