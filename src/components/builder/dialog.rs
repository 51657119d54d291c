//! The builder over the page whose figure it is for.

use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::dialog::Dialog;
use crate::components::with_part::WithPart;
use crate::need::Need;
use view::BuilderAction;

/// The dialog.
pub fn builder_dialog(ctx: &AppContext) -> Html {
    let close = ctx.does::<()>(BuilderAction::Close);
    html! {
        <Dialog title={ctx.messages().builder.title} {close} class="wide">
            <WithPart need={Need::BUILDER} />
        </Dialog>
    }
}
