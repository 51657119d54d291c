//! One who acts: a company or a ministry, with all its milestones and, where it
//! also measures, what it states.

use dataset::{ActorId, IndicatorId, IndustryId, MilestoneId};
use engine::MilestoneQuery;
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::heading::heading;
use crate::components::indicator_card::IndicatorCard;
use crate::components::milestone_item::MilestoneItem;
use i18n::Named;
use view::{Location, Page};
use viewmodel::page_meta::description;

/// How many indicators are shown.
const SHOWN: usize = 12;

/// An actor's page.
pub(super) fn actor_page(ctx: &AppContext, id: ActorId) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let actor = &data[id];
    let milestones: Vec<MilestoneId> = data
        .milestone_ids()
        .rev()
        .filter(|milestone| data[*milestone].actors.contains(&id))
        .collect();
    let indicators = stated(ctx, id);
    let timeline = ctx.at(Location::milestones(MilestoneQuery {
        actors: [id].into(),
        ..MilestoneQuery::default()
    }));
    html! {
        <article class="actor" key={id.0}>
            <p class="crumbs">
                <a href={ctx.href(Page::Milestones(None))}>{ messages.navigation.milestones }</a>
            </p>
            <h1 tabindex="-1">{ heading(ctx, actor.name.get(language)) }</h1>
            <p class="lead-text">
                { description(ctx.catalog(), Page::Actor(id), language) }
            </p>
            <dl class="detail-facts">
                <dt>{ messages.terms.kind }</dt><dd>{ actor.kind.name(language) }</dd>
                <dt>{ messages.terms.area }</dt><dd>{ actor.area.name().get(language) }</dd>
                <dt>{ messages.navigation.industries }</dt>
                <dd>
                    { for industries_of(ctx, &milestones).into_iter().map(|id| html! {
                        <a href={ctx.href(Page::Industry(id))} class="tag">
                            { data[id].name.get(language) }
                        </a>
                    }) }
                </dd>
            </dl>
            <section aria-labelledby="acts">
                <h2 id="acts">{ messages.navigation.milestones }</h2>
                <ol role="list" class="milestones">
                    { for milestones.into_iter().map(|id| {
                        MilestoneItem { summary: true, ..MilestoneItem::default() }.view(ctx, id)
                    }) }
                </ol>
                <p><a href={ctx.link(&timeline)} class="onward">{ messages.milestones.on_timeline }</a></p>
            </section>
            if !indicators.is_empty() {
                <section aria-labelledby="stated">
                    <h2 id="stated">{ messages.milestones.figures_stated }</h2>
                    <ul role="list" class="cards">
                        { for indicators.into_iter().map(|id| html! {
                            <li class="card" key={id.0}><IndicatorCard indicator={id} /></li>
                        }) }
                    </ul>
                </section>
            }
        </article>
    }
}

/// The industries of some milestones, each once.
fn industries_of(ctx: &AppContext, milestones: &[MilestoneId]) -> Vec<IndustryId> {
    let mut industries: Vec<IndustryId> = milestones
        .iter()
        .flat_map(|milestone| &ctx.data()[*milestone].industries)
        .copied()
        .collect();
    dataset::sort::by(&mut industries, Ord::cmp);
    industries.dedup();
    industries
}

/// The indicators that the actor states most figures of, if it is also a body
/// that measures: the two tables name it alike.
fn stated(ctx: &AppContext, id: ActorId) -> Vec<IndicatorId> {
    let data = ctx.data();
    let slug = data[id].slug;
    let Some(body) = data.body_ids().find(|body| data[*body].slug == slug) else {
        return Vec::new();
    };
    let mut counts: Vec<(usize, IndicatorId)> = data
        .indicator_ids()
        .map(|indicator| {
            let stated = data
                .observations
                .iter()
                .filter(|row| row.indicator == indicator && row.body == body);
            (stated.count(), indicator)
        })
        .filter(|(count, _)| *count > 0)
        .collect();
    dataset::sort::by_key(&mut counts, |(count, id)| (std::cmp::Reverse(*count), *id));
    counts.into_iter().take(SHOWN).map(|(_, id)| id).collect()
}
