//! What is on its way: asked for once it is needed, and what a reader sees until then.

use yew::prelude::*;

use super::context::{AppContext, use_app};
use crate::later::take;
use crate::platform::Later;

/// How something stands that comes when it is asked for.
#[derive(Clone, PartialEq)]
pub(super) enum Coming {
    /// It is there.
    Here {
        /// Whether it had to be waited for.
        late: bool,
    },
    /// It has been asked for.
    OnItsWay,
    /// It did not come; asks again.
    Failed(Callback<MouseEvent>),
}

/// How something stands; it is asked for by `ask`, which gives `answer` whether it has
/// come. `wanted` is what is asked for: another is asked for anew.
#[hook]
pub(super) fn use_coming<W: PartialEq + 'static>(
    wanted: W,
    has_come: bool,
    ask: impl FnOnce(Callback<bool>) + 'static,
) -> Coming {
    // Whether it came, once that is known.
    let answer = use_state_eq(|| None::<bool>);
    let tries = use_state_eq(|| 0_usize);
    use_effect_with((wanted, *tries), {
        let answer = answer.setter();
        move |_: &(W, usize)| {
            if !has_come {
                answer.set(None);
                ask(Callback::from(move |come| answer.set(Some(come))));
            }
        }
    });
    if has_come {
        let late = *answer == Some(true);
        return Coming::Here { late };
    }
    if *answer == Some(false) {
        return Coming::Failed(Callback::from(move |_: MouseEvent| tries.set(*tries + 1)));
    }
    Coming::OnItsWay
}

/// How data stands that comes later; it is asked for.
#[hook]
pub(super) fn use_later(later: Later) -> Coming {
    let ctx = use_app();
    use_coming(later, later.has_come(ctx.catalog()), move |answer| {
        take(later, &ctx.platform, ctx.catalog(), move |come| {
            answer.emit(come);
        });
    })
}

impl Coming {
    /// What is said until it is there: `coming`, or `failed` with how to ask again.
    pub(super) fn notice(&self, ctx: &AppContext, coming: &str, failed: &str) -> Html {
        match self {
            Self::Here { .. } => html! {},
            Self::OnItsWay => html! { <p class="notice coming" role="status">{ coming }</p> },
            Self::Failed(again) => html! {
                <div class="notice" role="alert">
                    <p>{ failed }</p>
                    <button type="button" onclick={again.clone()}>
                        { ctx.messages().site.try_again }
                    </button>
                </div>
            },
        }
    }
}
