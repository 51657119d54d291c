//! Watches a page from within, for WebKit, whose driver tells nothing of the
//! console.
//!
//! The test servers put one script before all others of a page. It catches what
//! nothing else caught, what does not load, what breaks the page's policy and
//! calls of `console.error`. It does not see workers, nor a page whose policy
//! comes as a header and allows no script; and what a frame's page had to say
//! is lost when another page replaces it in that frame.

use std::sync::atomic::{AtomicBool, Ordering};

use xtask::server::{Ask, Reply};

use crate::Engine;

const SCRIPT: &str = include_str!("watch.js");
const ADDRESS: &str = "/.watch.js";
static IS_ON: AtomicBool = AtomicBool::new(false);

/// From now on pages are watched, or not.
pub(crate) fn set(engine: Engine) {
    IS_ON.store(engine == Engine::WebKit, Ordering::Relaxed);
}

/// The script itself, when that is what is asked for.
pub(crate) fn script(ask: &Ask<'_>) -> Option<Reply> {
    (ask.target == ADDRESS).then(|| Reply::of(200, "text/javascript", SCRIPT))
}

/// Answers a request with the script in every page, if pages are watched.
pub(crate) fn over(ask: &Ask<'_>, answer: impl Fn(&Ask<'_>) -> Reply) -> Reply {
    if !IS_ON.load(Ordering::Relaxed) {
        return answer(ask);
    }
    let script = format!("<script src=\"{ADDRESS}\"></script>");
    before_all(&script, ask, answer)
}

/// Answers a request with an element at the head of every page: before its
/// policy, which therefore does not bear on it.
pub(crate) fn before_all(
    element: &str,
    ask: &Ask<'_>,
    answer: impl Fn(&Ask<'_>) -> Reply,
) -> Reply {
    // As it is, not compressed, and always anew.
    let mut reply = answer(&Ask {
        accept_encoding: "",
        if_none_match: "",
        ..*ask
    });
    reply.put_first(element);
    reply
}
