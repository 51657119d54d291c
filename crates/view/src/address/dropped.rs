//! What of an address could not be used, told within bounds: it may be of any length.

/// What of an address could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// A part of it.
    Part {
        /// The parameter's name, or `path`.
        name: String,
        /// The value that was dropped.
        value: String,
    },
    /// So many more parts.
    More(usize),
    /// All of it but its path, for it has so many bytes, and [`MOST_READ`] are read.
    TooLong(usize),
}

/// The most bytes of an address that are read.
pub const MOST_READ: usize = 64 << 10;

/// The most parts that are named of those that could not be used.
const MOST_NAMED: usize = 10;

/// The most characters of a text that was not expected and is shown all the same.
pub(super) const MOST_SHOWN: usize = 80;

/// A text of any length, short enough to be shown.
pub fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Adds a part: the first are named, the others counted.
pub(super) fn leave_out(dropped: &mut Vec<Dropped>, part: Dropped) {
    let more = match part {
        Dropped::More(count) => count,
        _ => 1,
    };
    if let Some(Dropped::More(count)) = dropped.last_mut() {
        *count += more;
    } else if dropped.len() < MOST_NAMED {
        dropped.push(part);
    } else {
        dropped.push(Dropped::More(more));
    }
}
