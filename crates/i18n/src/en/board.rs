use crate::messages::Board;

pub(super) const BOARD: Board = Board {
    title: "Board",
    lead: "The figures that you pinned, together: to see them beside each other, to share them by one address, to embed them as one.",
    empty: "Nothing is pinned yet. Under each figure of an indicator there is a button that pins it here just as it is drawn.",
    keep: "Keep as my board",
    address: "This board with all its figures, as it is with the present data.",
    full: |most| format!("There is room for {most} figures on the board."),
    counted: |count| match count {
        1 => "Board (1 figure)".into(),
        _ => format!("Board ({count} figures)"),
    },
    pin: "Pin",
    pinned: "Pinned",
    unpin: |name| format!("Take off the board: {name}"),
    move_earlier: |name| format!("Move up: {name}"),
    move_later: |name| format!("Move down: {name}"),
};
