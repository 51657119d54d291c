//! A drag over the histogram of the milestones: the span of time that it covers, and the
//! pointer that makes it.

use charts::time::{TimeScale, year_of};
use dataset::Date;
use engine::DaySpan;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::pointer::{from_left, is_held};
use view::MilestonesAction;

/// A shorter drag than this, in CSS pixels, is a click on a year.
const CLICK: f64 = 4.0;
/// How near to an end of the span a drag takes hold of it.
const HOLD: f64 = 12.0;

/// A drag over the histogram, in CSS pixels.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Drag {
    /// The end of its span that stays.
    from: f64,
    /// Where it was taken hold of.
    start: f64,
    /// Where it is.
    to: f64,
    /// Whether it has gone farther than a click does.
    is_moved: bool,
    /// Whether it has taken hold of an end of what was chosen: a click there is none.
    is_hold: bool,
}

impl Drag {
    /// A drag that begins: with the far end of the span that is there, if it takes hold of
    /// the near one. Where nothing is chosen, all is.
    fn begun(time: TimeScale, chosen: Option<DaySpan>, whole: DaySpan, x: f64) -> Self {
        let span = chosen.unwrap_or(whole);
        let (from, to) = time.extent(span.from, span.to);
        // Within the month of the end that stays.
        let from = if (x - from).abs() <= HOLD && from >= time.left() {
            to - 1.0
        } else if (x - to).abs() <= HOLD && to <= time.right() {
            from + 1.0
        } else {
            x
        };
        Self {
            from,
            start: x,
            to: x,
            is_moved: false,
            is_hold: chosen.is_some() && from.to_bits() != x.to_bits(),
        }
    }

    fn at(self, to: f64) -> Self {
        Self {
            to,
            is_moved: self.is_moved || (to - self.start).abs() >= CLICK,
            ..self
        }
    }

    /// The whole months that it covers; a click means its year, and on an end nothing.
    pub(super) fn covers(self, time: TimeScale) -> Option<DaySpan> {
        if !self.is_moved {
            let year = year_of(time.day_at(self.to));
            return (!self.is_hold).then(|| DaySpan::of_years(year, year));
        }
        let month = |x: f64| Date::from_day(time.day_at(x)).in_month();
        Some(DaySpan {
            from: month(self.from.min(self.to)).first_day(),
            to: month(self.from.max(self.to)).last_day(),
        })
    }
}

/// What the pointer takes hold of, and what that changes.
#[derive(Clone)]
pub(super) struct Hold {
    pub ctx: AppContext,
    /// The element of the histogram.
    pub histogram: NodeRef,
    /// The drag that goes on.
    pub drag: UseStateHandle<Option<Drag>>,
    /// Where days stand.
    pub time: TimeScale,
    /// What is chosen.
    pub span: Option<DaySpan>,
    /// All that there is.
    pub whole: DaySpan,
}

impl Hold {
    /// Calls one of its methods with an event.
    pub(super) fn hears(&self, act: fn(&Self, &PointerEvent)) -> Callback<PointerEvent> {
        let hold = self.clone();
        Callback::from(move |event| act(&hold, &event))
    }

    /// The main button, a finger or a pen comes down.
    pub(super) fn begins(&self, event: &PointerEvent) {
        let Some(element) = self.histogram.cast::<Element>() else {
            return;
        };
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        // Without capture a drag that leaves the histogram only ends early.
        let _ = element.set_pointer_capture(event.pointer_id());
        let x = from_left(&element, event);
        let drag = Drag::begun(self.time, self.span, self.whole, x);
        self.drag.set(Some(drag));
    }

    /// The pointer moves.
    pub(super) fn moves(&self, event: &PointerEvent) {
        if let (Some(present), Some(element)) = (*self.drag, self.histogram.cast::<Element>()) {
            // Without a button, it was let go where nobody saw it.
            let to = is_held(event).then(|| from_left(&element, event));
            self.drag.set(to.map(|to| present.at(to)));
        }
    }

    /// The pointer goes up: what the drag covers is chosen.
    pub(super) fn chooses(&self, event: &PointerEvent) {
        if let Some(chosen) = (*self.drag).and_then(|drag| drag.covers(self.time)) {
            // A second click on the same year lets it go.
            let next = (Some(chosen) != self.span && chosen != self.whole).then_some(chosen);
            let action = MilestonesAction::SetSpan(next);
            self.ctx.app.dispatch(action.into());
        }
        self.ends(event);
    }

    /// The pointer is lost, and the drag with it.
    pub(super) fn ends(&self, _: &PointerEvent) {
        self.drag.set(None);
    }
}
