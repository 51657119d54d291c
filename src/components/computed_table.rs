//! The values of a chart that were computed, as a table: each with what it was computed
//! from. The figures behind them have a table of their own (`observation_table`).

use engine::transform::{InputRole, Value};
use i18n::{Named, period, value_long};
use viewmodel::chart::{ChartModel, ComputedSeries};
use yew::prelude::*;

use super::context::AppContext;
use super::figure_value::figure_value;
use super::provenance::part_name;

/// The computed values by series and period; nothing where all values are as stated.
pub fn computed_table(ctx: &AppContext, model: &ChartModel, caption: &str) -> Html {
    if model.is_stated() {
        return html! {};
    }
    let messages = ctx.messages();
    let several = model.series.len() > 1;
    html! {
        <table role="table" class="observations computed">
            <caption>
                { messages.computed.as_drawn }
                <span class="visually-hidden">{ messages.punctuation.colon }{ caption.to_owned() }</span>
            </caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{ messages.terms.period }</th>
                    if several { <th role="columnheader" scope="col">{ messages.terms.series }</th> }
                    <th role="columnheader" scope="col" class="number">{ messages.terms.value }</th>
                    <th role="columnheader" scope="col">{ messages.terms.status }</th>
                    <th role="columnheader" scope="col">{ messages.computed.from }</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                { for model.values().zip(&model.marks).map(|((series, value), (at, _))| {
                    let name = several.then(|| model.series[*at].name.clone());
                    row(ctx, series, value, name)
                }) }
            </tbody>
        </table>
    }
}

fn row(ctx: &AppContext, series: &ComputedSeries, value: &Value, name: Option<String>) -> Html {
    let (punctuation, language) = (&ctx.messages().punctuation, ctx.language);
    let input = |(part, rows): &(InputRole, Vec<dataset::ObservationId>)| {
        let first = *rows.first()?;
        let when = ctx.data()[first].period;
        Some(html! {
            <li>
                { part_name(ctx, *part) }{ punctuation.colon }{ figure_value(ctx, first) }
                if when != value.period { { " · " }{ period(language, when) } }
            </li>
        })
    };
    html! {
        <tr role="row">
            <td role="cell" class="when">{ period(language, value.period) }</td>
            if let Some(name) = name { <td role="cell">{ name }</td> }
            <td role="cell" class="number">{ value_long(ctx.data(), language, series.unit, value) }</td>
            <td role="cell" class="status">{ value.status.name(language) }</td>
            <td role="cell" class="lengthy"><ul role="list">{ for value.inputs.iter().filter_map(input) }</ul></td>
        </tr>
    }
}
