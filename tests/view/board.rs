//! The board: in the address, and the reader's own.

use std::rc::Rc;

use super::{assert_round_trip, data};
use view::*;

fn pin(code: &str) -> Pin {
    let (pin, dropped) = Pin::parse(code, data()).unwrap();
    assert_eq!(dropped, []);
    pin
}

fn board(pins: &[Pin]) -> ViewState {
    Location::Board(pins.to_vec()).into()
}

/// The figures that a board shows.
fn shown(view: &ViewState) -> &[Pin] {
    match &view.location {
        Location::Board(pins) => pins,
        other => panic!("{other:?}"),
    }
}

fn codes(view: &ViewState) -> Vec<String> {
    shown(view).iter().map(|pin| pin.code(data())).collect()
}

#[test]
fn a_board_stands_in_its_address_in_the_order_chosen() {
    let codes_there = ["nev-sales?form=bars", "ai-core-industry-scale"];
    let view = board(&codes_there.map(pin));
    assert_eq!(
        write(&view, data()),
        "board/?pin=nev-sales%3Fform%3Dbars&pin=ai-core-industry-scale"
    );
    assert_round_trip(&view);
    assert_eq!(codes(&view), codes_there);
}

#[test]
fn what_is_wrong_on_a_board_is_dropped_and_named_and_the_rest_stays() {
    let query = "pin=nev-sales%3Fform%3Dpie&pin=no-such&pin=nev-sales&pin=ic-output%3Fform%3Dbars";
    let parsed = parse("board/", query, data());
    assert_eq!(codes(&parsed.view), ["nev-sales", "ic-output?form=bars"]);
    // The second time it is the figure that is there already.
    let told = [("form", "pie"), ("pin", "no-such"), ("pin", "nev-sales")];
    let told = told.map(|(name, value)| Dropped::Part {
        name: name.into(),
        value: value.into(),
    });
    assert_eq!(parsed.dropped, told);
}

#[test]
fn a_board_has_room_for_eight() {
    let query: Vec<String> = data()
        .indicators
        .iter()
        .take(MOST_PINNED + 2)
        .map(|indicator| format!("pin={}", indicator.slug))
        .collect();
    let parsed = parse("board/", &query.join("&"), data());
    assert_eq!(shown(&parsed.view).len(), MOST_PINNED);
    assert_eq!(parsed.dropped.len(), 2);
}

#[test]
fn an_address_without_figures_is_the_own_board_and_follows_it() {
    let (one, other) = (pin("nev-sales"), pin("ic-output"));
    let state = Rc::new(App::new(board(&[]), Vec::new()));
    let state = state.reduce(Action::SetSavedBoard(vec![one.clone()]));
    assert_eq!(state.view, board(std::slice::from_ref(&one)));
    let state = state.reduce(Action::SetSavedBoard(vec![one.clone(), other.clone()]));
    assert_eq!(state.view, board(&[one, other]));
}

#[test]
fn the_board_of_another_reader_is_changed_without_the_own_one() {
    let (one, other) = (pin("nev-sales"), pin("ic-output"));
    let state = Rc::new(App::new(board(std::slice::from_ref(&one)), Vec::new()));
    let state = state.reduce(Action::SetSavedBoard(vec![other.clone()]));
    assert_eq!(shown(&state.view), std::slice::from_ref(&one));
    let state = state.reduce(Action::SetBoard(vec![one.clone(), other.clone()]));
    assert_eq!(shown(&state.view), [one.clone(), other.clone()]);
    assert_eq!(state.board, std::slice::from_ref(&other));
    let state = state.reduce(Action::SetSavedBoard(vec![one.clone(), other.clone()]));
    assert_eq!(state.board, shown(&state.view));
}
