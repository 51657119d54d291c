//! What is written into a figure beside its values: a line at a value, with a shade
//! above it or without, an event, a shaded part of time. Words stand where they cover
//! neither a mark nor another text, what matters most first, or not at all.

use crate::within;
use dataset::DayNumber;

use super::layout::Layout;
use crate::measure;
use crate::place::{Spot, Words};
use crate::rect::Rect;
use crate::scene::{Anchor, HitTarget, Role};
use crate::sheet::{Sheet, TEXT};

/// Something that is written into a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Where.
    pub at: NoteAt,
    /// Its words.
    pub text: String,
    /// What matters more takes its place first.
    pub weight: u8,
}

/// Where a note stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoteAt {
    /// A line at a value, with a shade above it or not.
    Value {
        /// The value.
        value: f64,
        /// Whether what lies above is shaded.
        above: bool,
    },
    /// An event, whose words can be pressed.
    Event {
        /// Its first day.
        first: DayNumber,
        /// Its last day.
        last: DayNumber,
        /// The caller's number for it.
        key: u32,
    },
    /// A shaded part of time.
    Span {
        /// Its first day.
        first: DayNumber,
        /// Its last day.
        last: DayNumber,
    },
}

/// The height of a row of events' words.
const ROW: f64 = 17.0;

/// How much of the plot's height the words of events may take.
const MOST_ROWS: usize = 2;

/// What is drawn of the notes.
#[derive(Default)]
pub(super) struct Placed {
    shades: Vec<Rect>,
    lines: Vec<([(f64, f64); 2], Role)>,
    words: Vec<(Spot, Role, String)>,
    targets: Vec<HitTarget>,
}

/// The height above the plot for the words of events and spans.
pub(super) fn height(notes: &[Note]) -> f64 {
    let timed = notes
        .iter()
        .filter(|note| !matches!(note.at, NoteAt::Value { .. }));
    timed.count().min(MOST_ROWS) as f64 * ROW
}

/// Finds places for the notes; `series` is that of their targets.
pub(super) fn place(notes: &[Note], layout: &mut Layout<'_>, series: usize) -> Placed {
    let mut order: Vec<&Note> = notes.iter().collect();
    dataset::sort::by_key(&mut order, |note| std::cmp::Reverse(note.weight));
    let mut placed = Placed::default();
    let mut rows = Rows::new(layout);
    for note in &order {
        match note.at {
            NoteAt::Value { .. } => {}
            NoteAt::Event { first, last, key } => {
                rows.event(
                    layout,
                    (first, last),
                    &note.text,
                    (series, key),
                    &mut placed,
                );
            }
            NoteAt::Span { first, last } => {
                rows.span(layout, (first, last), &note.text, &mut placed);
            }
        }
    }
    for note in order {
        if let NoteAt::Value { value, above } = note.at {
            value_line(layout, value, above, &note.text, &mut placed);
        }
    }
    placed
}

/// A line at a value that the axis has, with its words.
fn value_line(layout: &mut Layout<'_>, value: f64, above: bool, text: &str, to: &mut Placed) {
    let (plot, y) = (layout.plot, layout.y_of(value));
    if !y.is_finite() || y < plot.top || y > plot.bottom {
        return;
    }
    if above && y - plot.top >= 1.0 {
        to.shades
            .push(Rect::new(plot.left, plot.top, plot.right, y));
    }
    let line = [(plot.left, y), (plot.right, y)];
    to.lines.push((line, Role::Threshold));
    layout.places.take_line(line[0], line[1]);
    let words = Words::bold(text);
    let (start, end) = (plot.left + 6.0, plot.right - 4.0);
    let [over, under] = [y - 6.0, y + TEXT + 3.0];
    let spots = [
        ((start, over), Anchor::Start),
        ((start, under), Anchor::Start),
        ((plot.center().0, over), Anchor::Middle),
        ((end, over), Anchor::End),
        ((end, under), Anchor::End),
    ];
    let spots = spots.map(|(at, anchor)| Spot { at, anchor });
    let free = spots
        .into_iter()
        .find(|spot| layout.places.is_free(words.at(*spot)));
    if let Some(spot) = free {
        layout.places.take(words.at(spot));
        to.words.push((spot, Role::Note, text.to_owned()));
    }
}

/// The rows above the plot, in which the words of events stand.
struct Rows {
    /// What is taken of each.
    taken: Vec<Vec<(f64, f64)>>,
    /// The top of the first.
    top: f64,
    /// The left and the right edge that words stay within.
    edges: (f64, f64),
}

impl Rows {
    fn new(layout: &Layout<'_>) -> Self {
        let count = (layout.notes.height() / ROW).round() as usize;
        Self {
            taken: vec![Vec::new(); count],
            top: layout.notes.top,
            edges: (layout.plot.left, layout.whole.right),
        }
    }

    /// A place for words around `x`, in the lowest row that is free and whose words have
    /// a free way down where a line leads there.
    fn spot(&mut self, x: f64, text: &str, has_line: bool) -> Option<(Spot, Rect)> {
        const GAP: f64 = 10.0;
        let width = measure::width(text, TEXT);
        let (left, right) = self.edges;
        if width > right - left {
            return None;
        }
        let start = within(x - width / 2.0, left, right - width);
        let end = start + width;
        let is_free = |taken: &Vec<(f64, f64)>| {
            let mut taken = taken.iter();
            taken.all(|(from, to)| end + GAP <= *from || to + GAP <= start)
        };
        let crosses = |taken: &Vec<(f64, f64)>| {
            let mut taken = taken.iter();
            has_line && taken.any(|(from, to)| (from - 2.0..=to + 2.0).contains(&x))
        };
        let below = self.taken.iter().rposition(crosses);
        let rows = below.map_or(0, |row| row + 1)..self.taken.len();
        // Above words that a line would cross there is no place.
        let row = rows.rev().find(|row| is_free(&self.taken[*row]))?;
        self.taken[row].push((start, end));
        if has_line {
            for lower in &mut self.taken[row + 1..] {
                lower.push((x, x));
            }
        }
        let spot = Spot {
            at: (start, self.top + ROW * row as f64 + 12.0),
            anchor: Anchor::Start,
        };
        Some((spot, Words::plain(text).at(spot)))
    }

    /// An event in the part of time that is seen.
    fn event(
        &mut self,
        layout: &Layout<'_>,
        (first, last): (DayNumber, DayNumber),
        text: &str,
        (series, key): (usize, u32),
        to: &mut Placed,
    ) {
        let time = layout.time;
        if last < time.from() || first > time.to() {
            return;
        }
        let (from, end) = time.extent(first, last);
        let x = within(f64::midpoint(from, end), time.left(), time.right());
        let Some((spot, words)) = self.spot(x, text, true) else {
            return;
        };
        let line = [(x, words.bottom + 1.0), (x, layout.plot.bottom)];
        to.lines.push((line, Role::Guide));
        to.words.push((spot, Role::AxisText, text.to_owned()));
        let reach = words.at_least(24.0, layout.whole);
        to.targets
            .push(HitTarget::new(reach, words.center(), series, vec![key]));
    }

    /// A part of time, as far as it is seen.
    fn span(
        &mut self,
        layout: &Layout<'_>,
        (first, last): (DayNumber, DayNumber),
        text: &str,
        to: &mut Placed,
    ) {
        let (time, plot) = (layout.time, layout.plot);
        let (from, end) = time.extent(first, last);
        let (from, end) = (from.max(time.left()), end.min(time.right()));
        if end - from < 1.0 {
            return;
        }
        to.shades.push(Rect::new(from, plot.top, end, plot.bottom));
        if let Some((spot, _)) = self.spot(f64::midpoint(from, end), text, false) {
            to.words.push((spot, Role::AxisText, text.to_owned()));
        }
    }
}

/// Draws what lies behind the values.
pub(super) fn draw_behind(sheet: &Sheet, placed: &Placed) {
    for shade in &placed.shades {
        sheet.rect(*shade, Role::Tint);
    }
}

/// Draws the lines.
pub(super) fn draw_lines(sheet: &Sheet, placed: &Placed) {
    for (line, role) in &placed.lines {
        sheet.line(line, *role);
    }
}

/// Writes the words, and gives back the events that can be pressed.
pub(super) fn write(sheet: &Sheet, placed: Placed) -> Vec<HitTarget> {
    for (spot, role, text) in &placed.words {
        spot.write(sheet, *role, text);
    }
    placed.targets
}
