//! A figure in words, with its number for machines and the way to its receipt.

use dataset::ObservationId;
use yew::prelude::*;

use super::context::Context;
use i18n::figure;
use view::Action;

/// An observation's figure with bound and unit, which opens its receipt. The
/// element carries the number as the source gave it, for scripts, copies and
/// tests.
pub fn figure_value(page: &Context, id: ObservationId) -> Html {
    let data = page.data();
    let row = &data[id];
    let told = html! {
        <data value={row.value.to_string()}>
            { figure(page.data(), page.language, row) }
        </data>
    };
    opens_receipt(page, id, told)
}

/// What leads to the receipt of an observation.
pub fn opens_receipt(page: &Context, id: ObservationId, told: Html) -> Html {
    html! {
        <button type="button" class="value" aria-haspopup="dialog"
            onclick={page.does::<MouseEvent>(Action::Receipt(Some(id)))}>
            { told }
        </button>
    }
}
