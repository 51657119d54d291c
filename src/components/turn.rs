//! What a page draws after its first screen: a page that a link leads to shows its
//! heading and what stands below it at once, and the rest part by part; and what follows
//! a choice below the screen does so a frame later. No reader waits for what is not seen.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::context::use_app;

/// The time between two parts, in ms: a frame, in which a page is painted and a press
/// is heard.
const BETWEEN: u32 = 16;

/// Whether a part of the page is drawn yet: the part 0 always, the others in their turn.
/// The page that its document was opened with is drawn whole: it may be there already,
/// and its scripts are what a reader waits for.
#[hook]
pub fn use_turn(turn: u32) -> bool {
    let ctx = use_app();
    let has_come = use_state_eq(|| turn == 0 || ctx.app.steps == 0);
    use_effect_with((), {
        let (waits, has_come) = (!*has_come, has_come.setter());
        move |()| {
            let come = move || has_come.set(true);
            let timer = waits.then(|| Timeout::new(BETWEEN * (turn + 1), come));
            move || drop(timer)
        }
    });
    *has_come
}

/// What follows what is chosen a frame later: a choice is answered at once where it was
/// made, and what takes longer comes after it. Two choices within a frame are followed
/// once.
#[hook]
pub fn use_late<T: Clone + PartialEq + 'static>(now: T) -> T {
    let late = use_state_eq(|| now.clone());
    use_effect_with(now, {
        let late = late.setter();
        move |now: &T| {
            let now = now.clone();
            let timer = Timeout::new(BETWEEN, move || late.set(now));
            move || drop(timer)
        }
    });
    (*late).clone()
}
