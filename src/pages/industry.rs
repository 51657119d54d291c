//! One industry: what belongs to it, its key figure, policy, milestones and
//! indicators.

use dataset::{IndustryId, MilestoneId, MilestoneKind};
use engine::{IndicatorQuery, MilestoneQuery};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::heading::heading;
use crate::components::indicator_figure::IndicatorFigure;
use crate::components::indicator_list::IndicatorList;
use crate::components::milestone_item::MilestoneItem;
use crate::components::source_link::source_full;
use i18n::Named;
use view::{ChartView, Location, Page, ViewState};

/// How many milestones are listed before the link to all of them.
const LISTED: usize = 8;

/// How many indicators have a card before the link to all of them.
const SHOWN: usize = 12;

/// An industry's page.
pub(super) fn industry_page(ctx: &AppContext, id: IndustryId) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let industry = &data[id];
    let (policy, other) = milestones_of(ctx, id);
    let all = policy.len() + other.len();
    let indicators = data.indicators.iter();
    let indicators = indicators.filter(|one| one.industry == id).count();
    html! {
        <article class="industry" key={id.0}>
            <p class="crumbs"><a href={ctx.href(Page::Industries)}>{ messages.navigation.industries }</a></p>
            <h1 tabindex="-1">{ heading(ctx, industry.name.get(language)) }</h1>
            <p class="lead-text">{ industry.summary.get(language) }</p>
            <p class="facts">
                <span class="tag">{ industry.tier.name(language) }</span>{ " " }
                { messages.industries.named_by }{ messages.punctuation.colon }{ source_full(ctx, industry.source) }
            </p>
            <IndicatorFigure indicator={industry.headline} view={ChartView::default()} id="headline" />
            <div class="columns">
                { list(ctx, "policy", messages.industries.policy, &policy) }
                { list(ctx, "events", messages.navigation.milestones, &other) }
            </div>
            <p><a href={ctx.link(&filtered(ctx, id))} class="onward">
                { (messages.milestones.all)(all) }
            </a></p>
            <section aria-labelledby="indicators">
                <h2 id="indicators">{ messages.navigation.indicators }</h2>
                <IndicatorList industry={id} most={SHOWN} />
                if indicators > SHOWN {
                    <p><a href={ctx.link(&catalogue(ctx, id))} class="onward">
                        { (messages.indicators.all)(indicators) }
                    </a></p>
                }
            </section>
        </article>
    }
}

/// The milestones page with this industry chosen.
fn filtered(ctx: &AppContext, id: IndustryId) -> ViewState {
    ctx.at(Location::milestones(MilestoneQuery {
        industries: [id].into(),
        ..MilestoneQuery::default()
    }))
}

/// The catalogue of indicators with this industry chosen.
fn catalogue(ctx: &AppContext, id: IndustryId) -> ViewState {
    ctx.at(Location::Indicators(IndicatorQuery {
        industries: [id].into(),
        ..IndicatorQuery::default()
    }))
}

/// The industry's milestones, newest first: policy and rules, and all others.
fn milestones_of(ctx: &AppContext, id: IndustryId) -> (Vec<MilestoneId>, Vec<MilestoneId>) {
    let data = ctx.data();
    data.milestone_ids()
        .rev()
        .filter(|milestone| data[*milestone].industries.contains(&id))
        .partition(|milestone| {
            matches!(
                data[*milestone].kind,
                MilestoneKind::Policy | MilestoneKind::Regulation
            )
        })
}

fn list(ctx: &AppContext, id: &'static str, title: &'static str, rows: &[MilestoneId]) -> Html {
    if rows.is_empty() {
        return html! {
            <section aria-labelledby={id}>
                <h2 {id}>{ title }</h2>
                <p class="none">{ ctx.messages().terms.none_recorded }</p>
            </section>
        };
    }
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <ol role="list" class="milestones">
                { for rows.iter().take(LISTED).map(|id| MilestoneItem::default().view(ctx, *id)) }
            </ol>
        </section>
    }
}
