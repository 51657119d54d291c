//! What a part of the program draws: shown once that has come, and what it is drawn with.

use yew::prelude::*;

use super::coming::{Coming, use_coming};
use super::context::use_app;
use crate::need::Need;
use crate::parts::Part;
use crate::platform::{PATIENCE, within};

/// Properties of [`WithPart`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is needed.
    pub need: Need,
}

/// Asks for what is needed; until it has come it says so, and how to try again where it
/// does not come.
#[component]
pub fn WithPart(props: &Props) -> Html {
    let ctx = use_app();
    let need = props.need;
    let coming = use_coming(need, need.has_come(ctx.catalog()), {
        let ctx = ctx.clone();
        move |answer| {
            let tell = within(PATIENCE, false, Box::new(move |come| answer.emit(come)));
            need.ask(&ctx.platform, ctx.catalog(), move |come| tell(come));
        }
    });
    // Where a page was gone to before it was there, its heading is told now.
    let comes_later = need.part != Part::Builder && coming == Coming::Here { late: true };
    use_effect_with((need, comes_later), {
        let platform = ctx.platform.clone();
        move |&(_, comes_later): &(Need, bool)| {
            if comes_later {
                platform.focus_heading();
            }
        }
    });
    if let Coming::Here { .. } = coming
        && let Some(drawn) = need.part.drawn(&ctx)
    {
        return drawn;
    }
    let site = &ctx.messages().site;
    coming.notice(&ctx, site.part_coming, site.part_failed)
}
