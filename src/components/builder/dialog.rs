//! The builder over the page whose figure it is for.

use yew::prelude::*;

use super::builder;
use crate::components::context::Context;
use crate::components::dialog::Dialog;
use view::{Action, BuilderView};

/// The dialog.
pub fn builder_dialog(page: &Context) -> Html {
    let close = page.does::<()>(Action::Build(Box::new(BuilderView {
        subject: page.view().builder.subject,
        ..BuilderView::default()
    })));
    html! {
        <Dialog title={page.words().builder_title} {close} class="wide">
            { builder(page) }
        </Dialog>
    }
}
