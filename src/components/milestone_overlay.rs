//! What happened while an indicator was measured: whose milestones are marked on
//! its axis, and those that are, as a list.

use dataset::{IndustryId, MilestoneId};
use engine::MilestoneQuery;
use yew::prelude::*;

use super::before_after;
use super::context::AppContext;
use super::milestone_item::MilestoneItem;
use view::{ChartAction, ChartView, Location};
use viewmodel::chart::ChartModel;
use viewmodel::chart::render;

/// How many milestones are listed under a figure.
const LISTED: usize = 8;

/// The switch that marks the milestones of the indicator's own industry, and once it
/// is on, those of others.
pub fn switch(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let Some(own) = model
        .selection
        .indicators
        .first()
        .map(|id| data[*id].industry)
    else {
        return html! {};
    };
    if !render::has_time(model.form) {
        return html! {};
    }
    let on = !view.events.is_empty() || view.before_after.is_some();
    let mut next = view.clone();
    if on {
        next.events.clear();
        next.before_after = None;
    } else {
        next.events.insert(own);
    }
    let toggle = |id: IndustryId| {
        let mut next = view.clone();
        if !next.events.remove(&id) {
            next.events.insert(id);
        }
        html! {
            <button type="button" class="toggle" key={id.0}
                aria-pressed={view.events.contains(&id).to_string()}
                onclick={ctx.does::<MouseEvent>(ChartAction::Set(Box::new(next)))}>
                { data[id].name.get(language) }
            </button>
        }
    };
    html! {
        <>
            <button type="button" class="toggle happened-switch" aria-pressed={on.to_string()}
                onclick={ctx.does::<MouseEvent>(ChartAction::Set(Box::new(next)))}>
                { messages.chart.what_happened }
            </button>
            if on {
                <details class="areas happened">
                    <summary>{ (messages.chart.industries_marked)(view.events.len()) }</summary>
                    <div class="areas" role="group" aria-label={messages.navigation.industries}>
                        { for data.industry_ids().map(toggle) }
                    </div>
                </details>
            }
        </>
    }
}

/// The milestones that are marked within what is seen, the weightiest and latest
/// first, for those who cannot point at them, and for print.
pub fn list(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Html {
    let (messages, data) = (ctx.messages(), ctx.data());
    let asked = !view.events.is_empty() || view.before_after.is_some();
    if !asked || !render::has_time(model.form) {
        return html! {};
    }
    let seen = render::seen(view, model);
    let mut marked: Vec<MilestoneId> = render::marked(data, view)
        .filter(|id| {
            let when = data[*id].date;
            seen.is_some_and(|(from, to)| when.first_day() <= to && when.last_day() >= from)
        })
        .collect();
    dataset::sort::by(&mut marked, |a, b| {
        let rank = |id: &MilestoneId| (data[*id].significance, data[*id].date.last_day());
        rank(b).cmp(&rank(a))
    });
    let all = ctx.at(Location::milestones(MilestoneQuery {
        industries: view.events.clone(),
        ..MilestoneQuery::default()
    }));
    // The weightiest, and of those some from all of the time that is seen.
    let heaviest = marked.first().map_or(0, |id| data[*id].significance);
    let all_marked = marked.len();
    let offered = marked.clone();
    marked.retain(|id| data[*id].significance == heaviest);
    let every = marked.len().div_ceil(LISTED).max(1);
    marked = marked.into_iter().step_by(every).collect();
    let more = all_marked - marked.len();
    dataset::sort::by_key(&mut marked, |id| data[*id].date.first_day());
    html! {
        <div class="happened-list">
            { before_after::choice(ctx, view, offered) }
            { before_after::told(ctx, view, model) }
            <h3>{ messages.chart.what_happened }</h3>
            if marked.is_empty() { <p class="none">{ messages.chart.none_marked }</p> }
            <ol role="list" class="milestones">
                { for marked.iter().map(|id| MilestoneItem::default().view(ctx, *id)) }
            </ol>
            if more > 0 {
                <p><a href={ctx.link(&all)} class="onward">{ (messages.punctuation.and_more)(more) }</a></p>
            }
        </div>
    }
}
