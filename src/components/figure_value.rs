//! A figure in words, with its number for machines and the way to its receipt.

use dataset::ObservationId;
use yew::prelude::*;

use super::context::AppContext;
use i18n::figure;
use view::Action;

/// An observation's figure with bound and unit, which opens its receipt. The
/// element carries the number as the source gave it, for scripts, copies and
/// tests.
pub fn figure_value(ctx: &AppContext, id: ObservationId) -> Html {
    let data = ctx.data();
    let row = &data[id];
    let told = figure(ctx.data(), ctx.language, row);
    let shown = html! { <data value={row.value.to_string()}>{ &told }</data> };
    opens_receipt(ctx, id, &told, shown)
}

/// What leads to the receipt of an observation: shown so, and told with what it does.
pub fn opens_receipt(ctx: &AppContext, id: ObservationId, told: &str, shown: Html) -> Html {
    let name = format!("{told}{}", ctx.messages().provenance.opens_receipt);
    html! {
        <button type="button" class="value" aria-haspopup="dialog" aria-label={name}
            onclick={ctx.does::<MouseEvent>(Action::OpenProvenance(Some(id)))}>
            { shown }
        </button>
    }
}
