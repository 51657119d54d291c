//! What tells of the log of changes: shown once that has come.

use yew::prelude::*;

use super::coming::{Coming, use_later};
use super::context::{AppContext, use_app};
use crate::platform::Later;

/// Properties of [`WithLog`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is shown then.
    pub show: Callback<AppContext, Html>,
}

/// Asks for the log; until it has come it says so, and how to try again where it does
/// not come.
#[component]
pub fn WithLog(props: &Props) -> Html {
    let ctx = use_app();
    let coming = use_later(Later::Log);
    if let Coming::Here { .. } = coming {
        return props.show.emit(ctx);
    }
    let changes = &ctx.messages().changes;
    coming.notice(&ctx, changes.log_coming, changes.log_failed)
}
