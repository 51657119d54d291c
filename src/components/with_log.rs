//! What tells of the log of changes: shown once that has come.

use yew::prelude::*;

use super::context::{AppContext, use_app};
use crate::platform::PlatformHandle;
use engine::Catalog;

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
    let changes = &ctx.messages().changes;
    // Whether it came, once that is known.
    let answer = use_state_eq(|| None::<bool>);
    let tries = use_state_eq(|| 0_usize);
    use_effect_with(*tries, {
        let (ctx, answer) = (ctx.clone(), answer.setter());
        move |_: &usize| {
            if ctx.catalog().log().is_none() {
                answer.set(None);
                take_log(&ctx.platform, ctx.catalog(), move |done| {
                    answer.set(Some(done));
                });
            }
        }
    });
    if ctx.catalog().log().is_some() {
        return props.show.emit(ctx);
    }
    let has_failed = *answer == Some(false);
    let said = if has_failed {
        changes.log_failed
    } else {
        changes.log_coming
    };
    let again = Callback::from(move |_: MouseEvent| tries.set(*tries + 1));
    waiting(&ctx, said, has_failed.then_some(again))
}

/// What is said while something is on its way, or that it did not come and how to ask
/// for it again.
pub fn waiting(ctx: &AppContext, said: &str, again: Option<Callback<MouseEvent>>) -> Html {
    let Some(again) = again else {
        return html! { <p class="notice coming" role="status">{ said }</p> };
    };
    html! {
        <div class="notice" role="alert">
            <p>{ said }</p>
            <button type="button" onclick={again}>{ ctx.messages().site.try_again }</button>
        </div>
    }
}

/// Asks for the log and gives it to the catalog; calls back with whether it has come whole.
pub fn take_log(
    platform: &PlatformHandle,
    catalog: &'static Catalog,
    done: impl FnOnce(bool) + 'static,
) {
    platform.ask_log(Box::new(move |bytes| {
        // Its texts are slices of it for as long as the program runs.
        let taken = bytes.map(|bytes| catalog.take_log(bytes.leak()));
        done(taken.is_some_and(|taken| taken.is_ok()));
    }));
}
