//! Observations as a table, with all that a figure must say.

use dataset::{Bound, ObservationId};
use yew::prelude::*;

use super::context::AppContext;
use super::figure_value::figure_value;
use super::source_link::source_link;
use i18n::{Named, period};
use view::Page;

/// The table of some observations, in the order given; `caption` says what it
/// shows to a screen reader. A `compact` one, for a narrow place, names the
/// indicators, and leaves body, source and note to the indicator's own page,
/// which each row leads to.
pub fn observation_table(
    ctx: &AppContext,
    rows: &[ObservationId],
    caption: &str,
    compact: bool,
) -> Html {
    let (terms, data) = (&ctx.messages().terms, ctx.data());
    let areas = rows
        .windows(2)
        .any(|pair| data[pair[0]].area != data[pair[1]].area);
    html! {
        <table role="table" class={classes!("observations", compact.then_some("compact"))}>
            <caption class="visually-hidden">{ caption }</caption>
            // On a phone a row is laid out as a card: some browsers take it for no row then,
            // unless it says that it is one.
            <thead role="rowgroup">
                <tr role="row">
                    if compact { <th role="columnheader" scope="col">{ terms.indicator }</th> }
                    <th role="columnheader" scope="col">{ terms.period }</th>
                    if areas { <th role="columnheader" scope="col">{ terms.area }</th> }
                    <th role="columnheader" scope="col" class="number">{ terms.value }</th>
                    <th role="columnheader" scope="col">{ terms.status }</th>
                    if !compact {
                        <th role="columnheader" scope="col">{ terms.body }</th>
                        <th role="columnheader" scope="col">{ terms.source }</th>
                        <th role="columnheader" scope="col">{ terms.note }</th>
                    }
                </tr>
            </thead>
            <tbody role="rowgroup">
                { for rows.iter().map(|&id| row(ctx, id, areas, compact)) }
            </tbody>
        </table>
    }
}

/// An observation; with its area where the rows of the table differ in it.
fn row(ctx: &AppContext, id: ObservationId, areas: bool, compact: bool) -> Html {
    let (language, data) = (ctx.language, ctx.data());
    let row = &data[id];
    let measured = (!row.status.is_measured()).then_some("unmeasured");
    let open = (row.bound != Bound::Exact).then_some("bounded");
    html! {
        <tr role="row" key={id.0} class={classes!(measured)}>
            if compact {
                <th role="rowheader" scope="row">
                    <a href={ctx.href(Page::Indicator(row.indicator))}>
                        { data[row.indicator].name.get(language) }
                    </a>
                </th>
            }
            <td role="cell" class="when">{ period(language, row.period) }</td>
            if areas { <td role="cell">{ row.area.name().get(language) }</td> }
            <td role="cell" class={classes!("number", open)}>
                { figure_value(ctx, id) }
            </td>
            <td role="cell" class="status">{ row.status.name(language) }</td>
            if !compact {
                <td role="cell" class="lengthy">{ data[row.body].name.get(language) }</td>
                <td role="cell" class="lengthy">{ source_link(ctx, row.source) }</td>
                <td role="cell" class="note">{ row.note.get(language) }</td>
            }
        </tr>
    }
}
