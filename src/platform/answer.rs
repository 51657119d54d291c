//! A question that may never be answered: browsers leave a promise or an event out
//! where they refuse, and a reader would wait for ever.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;

/// Takes the first answer.
pub(crate) type Answer<T> = Rc<dyn Fn(T)>;

/// Calls `done` once: with the first answer that is given, or, after so many
/// milliseconds without one, with what stands for silence.
pub fn within<T: 'static>(limit: u32, silence: T, done: Box<dyn FnOnce(T)>) -> Answer<T> {
    let waits = Rc::new(RefCell::new(Some(done)));
    let answer = move |answer: T| {
        let done = waits.borrow_mut().take();
        if let Some(done) = done {
            done(answer);
        }
    };
    let answer = Rc::new(answer);
    let late = answer.clone();
    Timeout::new(limit, move || late(silence)).forget();
    answer
}
