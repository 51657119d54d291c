//! What a figure does not show, since it is not worked out or has no place on an
//! axis, each with its reason.

use yew::prelude::*;

use super::context::AppContext;
use i18n::{period, reason};
use viewmodel::chart::{ChartModel, body_name};

/// More reasons than this are counted, not told.
const MOST: usize = 30;

/// The reasons: folded away beside what is drawn, open where nothing is.
pub fn unavailable(ctx: &AppContext, model: &ChartModel) -> Html {
    let (data, messages, language) = (ctx.data(), ctx.messages(), ctx.language);
    let unavailable = &model.unavailable;
    if unavailable.is_empty() {
        return html! {};
    }
    let item = |(at, unavailable): &(usize, engine::transform::Unavailable)| {
        let line = model.selection.lines.get(*at)?;
        let mut name = body_name(data, language, line.body);
        if model.selection.indicators.len() > 1 {
            name = format!("{} · {name}", data[line.indicator].name.get(language));
        }
        if model.selection.shown.len() > 1 {
            name = format!("{} · {name}", line.area.name().get(language));
        }
        if let Some(at) = unavailable.period {
            name = format!(
                "{name}{}{}",
                messages.punctuation.fact_gap,
                period(language, at)
            );
        }
        Some(html! {
            <li>{ name }{ messages.punctuation.colon }{ reason(language, unavailable.reason) }</li>
        })
    };
    let list = html! {
        <ul role="list">
            { for unavailable.iter().take(MOST).filter_map(item) }
            if unavailable.len() > MOST { <li>{ (messages.punctuation.and_more)(unavailable.len() - MOST) }</li> }
        </ul>
    };
    if model.series.is_empty() {
        return html! {
            <div class="refusals" role="status"><p>{ messages.computed.nothing_worked_out }</p>{ list }</div>
        };
    }
    html! {
        <details class="refusals">
            <summary>{ (messages.computed.not_shown)(unavailable.len()) }</summary>
            { list }
        </details>
    }
}
