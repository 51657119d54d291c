//! The ends of the span over the histogram: what a hand takes hold of, and what keys move
//! month by month.

use dataset::{Date, DayNumber, Period};
use engine::DaySpan;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::keys::pressed;
use view::MilestonesAction;

/// An end of the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

/// The months of a year.
const YEAR: i32 = 12;

/// A month, counted from the beginning of the year 0.
fn month_of(day: DayNumber) -> i32 {
    let date = Date::from_day(day);
    date.year() * YEAR + i32::from(date.month().unwrap_or(1)) - 1
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "months of the calendar, whose years are -9999 to 9999"
)]
fn period_of(month: i32) -> Period {
    Period::Month(
        month.div_euclid(YEAR) as i16,
        month.rem_euclid(YEAR) as u8 + 1,
    )
}

/// The ends of a span in whole months, and those of all that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Months {
    /// What there is.
    whole: DaySpan,
    /// What is chosen of it.
    span: DaySpan,
}

impl Months {
    /// A span within all that there is; all of it without.
    pub(super) fn new(whole: DaySpan, span: Option<DaySpan>) -> Self {
        let span = span.map_or(whole, |span| DaySpan {
            from: span.from.clamp(whole.from, whole.to),
            to: span.to.clamp(whole.from, whole.to),
        });
        Self { whole, span }
    }

    /// The days of its ends.
    pub(super) fn days(self) -> (DayNumber, DayNumber) {
        (self.span.from, self.span.to)
    }

    /// The month of an end.
    fn at(self, end: End) -> i32 {
        month_of(match end {
            End::First => self.span.from,
            End::Last => self.span.to,
        })
    }

    /// The months that an end can be moved to.
    fn reach(self, end: End) -> (i32, i32) {
        match end {
            End::First => (month_of(self.whole.from), self.at(End::Last)),
            End::Last => (self.at(End::First), month_of(self.whole.to)),
        }
    }

    /// What is chosen; nothing where all is.
    fn chosen(self) -> Option<DaySpan> {
        (self.span != self.whole).then_some(self.span)
    }

    /// The same once a key has moved an end.
    fn moved(self, end: End, key: &str) -> Option<Self> {
        let (least, most) = self.reach(end);
        let present = self.at(end);
        let month = match key {
            "ArrowLeft" | "ArrowDown" => present - 1,
            "ArrowRight" | "ArrowUp" => present + 1,
            "PageDown" => present - YEAR,
            "PageUp" => present + YEAR,
            "Home" => least,
            "End" => most,
            _ => return None,
        };
        let period = period_of(month.clamp(least, most));
        let mut next = self;
        match end {
            End::First => next.span.from = period.first_day(),
            End::Last => next.span.to = period.last_day(),
        }
        Some(next)
    }
}

/// The handles at the ends of the span. A drag of them is the histogram's, which puts
/// them into their places with [`place`].
pub(super) fn handles(ctx: &AppContext, months: Months, nodes: &[NodeRef; 2]) -> Html {
    let filters = &ctx.messages().filters;
    let ends = [
        (End::First, filters.first_month),
        (End::Last, filters.last_month),
    ];
    html! {
        { for ends.into_iter().zip(nodes).map(|((end, name), node)| {
            let app = ctx.app.dispatcher();
            let onkeydown = Callback::from(move |event: KeyboardEvent| {
                if event.ctrl_key() || event.meta_key() || event.alt_key() {
                    return;
                }
                if let Some(next) = pressed(&event).and_then(|key| months.moved(end, &key)) {
                    event.prevent_default();
                    app.dispatch(MilestonesAction::ZoomSpan(next.chosen()).into());
                }
            });
            let (least, most) = months.reach(end);
            let month = months.at(end);
            html! {
                <span class="brush-handle" role="slider" tabindex="0" ref={node.clone()} aria-label={name}
                    aria-valuemin={least.to_string()} aria-valuemax={most.to_string()}
                    aria-valuenow={month.to_string()} {onkeydown}
                    aria-valuetext={i18n::period(ctx.language, period_of(month))} />
            }
        }) }
    }
}

/// Puts the handles where the ends of the span are. By script: the page's policy takes no
/// style from markup. A transform moves nothing else, and is no shift of the layout.
pub(super) fn place((first, last): (f64, f64), nodes: &[NodeRef; 2]) {
    for (x, node) in [first, last].into_iter().zip(nodes) {
        if let Some(element) = node.cast::<HtmlElement>() {
            let moved = format!("translateX({x}px)");
            let _ = element.style().set_property("transform", &moved);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: (i32, i32) = (2003, 2026);

    fn day(year: i16, month: u8, day: u8) -> DayNumber {
        Period::Day(year, month, day).first_day()
    }

    fn months(span: Option<(DayNumber, DayNumber)>) -> Months {
        let span = span.map(|(from, to)| DaySpan { from, to });
        Months::new(DaySpan::of_years(WHOLE.0, WHOLE.1), span)
    }

    fn moved(from: Months, end: End, key: &str) -> Option<(DayNumber, DayNumber)> {
        let next = from.moved(end, key).expect("a key that moves");
        next.chosen().map(|span| (span.from, span.to))
    }

    #[test]
    fn arrows_move_an_end_by_a_month_and_page_keys_by_a_year() {
        let present = months(Some((day(2024, 1, 1), day(2025, 2, 28))));
        for (end, key, span) in [
            (
                End::First,
                "ArrowRight",
                (day(2024, 2, 1), day(2025, 2, 28)),
            ),
            (
                End::First,
                "ArrowLeft",
                (day(2023, 12, 1), day(2025, 2, 28)),
            ),
            (End::First, "PageUp", (day(2025, 1, 1), day(2025, 2, 28))),
            (End::First, "PageDown", (day(2023, 1, 1), day(2025, 2, 28))),
            (End::Last, "ArrowUp", (day(2024, 1, 1), day(2025, 3, 31))),
            (End::Last, "ArrowDown", (day(2024, 1, 1), day(2025, 1, 31))),
            (End::Last, "PageDown", (day(2024, 1, 1), day(2024, 2, 29))),
            (End::Last, "End", (day(2024, 1, 1), day(2026, 12, 31))),
            (End::First, "Home", (day(2003, 1, 1), day(2025, 2, 28))),
        ] {
            assert_eq!(moved(present, end, key), Some(span), "{end:?} {key}");
        }
        assert_eq!(present.moved(End::First, "Tab"), None);
    }

    #[test]
    fn ends_do_not_pass_each_other_and_all_of_it_is_no_choice() {
        let one = months(Some((day(2024, 5, 1), day(2024, 5, 31))));
        let same = Some((day(2024, 5, 1), day(2024, 5, 31)));
        assert_eq!(moved(one, End::First, "ArrowRight"), same);
        assert_eq!(moved(one, End::Last, "PageDown"), same);
        assert_eq!(moved(one, End::Last, "Home"), same);
        assert_eq!(moved(months(None), End::First, "ArrowLeft"), None);
        let less = months(Some((day(2003, 2, 1), day(2026, 12, 31))));
        assert_eq!(moved(less, End::First, "ArrowLeft"), None);
    }

    #[test]
    fn an_end_that_is_no_months_end_stays_where_the_other_is_moved() {
        let zoomed = months(Some((day(2025, 3, 9), day(2025, 6, 17))));
        let span = Some((day(2025, 4, 1), day(2025, 6, 17)));
        assert_eq!(moved(zoomed, End::First, "ArrowRight"), span);
    }
}
