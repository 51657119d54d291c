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
    let told = figure(page.data(), page.language, row);
    let shown = html! { <data value={row.value.to_string()}>{ &told }</data> };
    opens_receipt(page, id, &told, shown)
}

/// What leads to the receipt of an observation: shown so, and told with what it does.
pub fn opens_receipt(page: &Context, id: ObservationId, told: &str, shown: Html) -> Html {
    let name = format!("{told}{}", page.words().opens_receipt);
    html! {
        <button type="button" class="value" aria-haspopup="dialog" aria-label={name}
            onclick={page.does::<MouseEvent>(Action::Receipt(Some(id)))}>
            { shown }
        </button>
    }
}
