//! What tells of the log of changes: shown once that has come.

use yew::prelude::*;

use super::coming::{Coming, use_coming};
use super::context::{AppContext, use_app};
use crate::later::take;
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
    let coming = use_coming(Later::Log, Later::Log.has_come(ctx.catalog()), {
        let ctx = ctx.clone();
        move |answer| {
            take(Later::Log, &ctx.platform, ctx.catalog(), move |come| {
                answer.emit(come);
            });
        }
    });
    if let Coming::Here { .. } = coming {
        return props.show.emit(ctx);
    }
    let changes = &ctx.messages().changes;
    coming.notice(&ctx, changes.log_coming, changes.log_failed)
}
