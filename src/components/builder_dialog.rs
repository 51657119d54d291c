//! The builder over the page whose figure it is for.

use yew::prelude::*;

use super::builder::builder;
use super::context::Context;
use super::dialog::Dialog;
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
