//! What a part of the program draws: shown once that has come.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::context::use_app;
use super::with_log::waiting;
use crate::parts::Part;
use crate::platform::within;

/// How long a part may be on its way, in ms; then a reader is told.
const PATIENCE: u32 = 20_000;

/// Properties of [`WithPart`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The part.
    pub part: Part,
}

/// Asks for the part; until it has come it says so, and how to try again where it does
/// not come.
#[component]
pub fn WithPart(props: &Props) -> Html {
    let ctx = use_app();
    let part = props.part;
    // Whether it came, once that is known.
    let answer = use_state_eq(|| None::<bool>);
    let tries = use_state_eq(|| 0_usize);
    use_effect_with((part.name(), *tries), {
        let answer = answer.setter();
        move |_: &(&str, usize)| {
            if !part.has_come() {
                answer.set(None);
                let tell = within(
                    PATIENCE,
                    false,
                    Box::new(move |come| answer.set(Some(come))),
                );
                spawn_local(async move { tell(part.load().await) });
            }
        }
    });
    // Where a page was gone to before it was there, its heading is told now.
    let comes_later = *answer == Some(true) && part != Part::Builder;
    use_effect_with(comes_later, {
        let platform = ctx.platform.clone();
        move |&comes_later: &bool| {
            if comes_later {
                platform.focus_heading();
            }
        }
    });
    if let Some(drawn) = part.drawn(&ctx) {
        return drawn;
    }
    let site = &ctx.messages().site;
    let again = Callback::from(move |_: MouseEvent| tries.set(*tries + 1));
    let has_failed = *answer == Some(false);
    let said = if has_failed {
        site.part_failed
    } else {
        site.part_coming
    };
    waiting(&ctx, said, has_failed.then_some(again))
}
