//! Some industries beside each other: their key figures, landmarks and policies.

use dataset::{IndustryId, MilestoneId, MilestoneKind};
use engine::MilestoneQuery;
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::indicator_card::IndicatorCard;
use crate::components::milestone_item::MilestoneItem;
use i18n::Named;
use view::{Action, FIRST_COMPARED, Location, MOST_COMPARED, Page};

/// How many landmarks and how many policies of each are listed.
const LISTED: usize = 5;

/// The comparison; without a choice, of the first two industries.
pub(super) fn compare_page(ctx: &AppContext, chosen: &[IndustryId]) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let mut chosen = chosen.to_vec();
    if chosen.is_empty() {
        chosen = FIRST_COMPARED.to_vec();
    }
    chosen.retain(|id| id.index() < data.industries.len());
    let full = chosen.len() >= MOST_COMPARED;
    html! {
        <article class="compare" key="compare">
            <p class="crumbs"><a href={ctx.href(Page::Industries)}>{ messages.navigation.industries }</a></p>
            <h1 tabindex="-1">{ messages.industries.compare }</h1>
            <p class="lead-text">{ messages.industries.compare_lead }</p>
            <div class="areas" role="group" aria-label={messages.navigation.industries}>
                { for data.industry_ids().map(|id| {
                    let pressed = chosen.contains(&id);
                    html! {
                        <button type="button" class="toggle" key={id.0}
                            aria-pressed={pressed.to_string()} disabled={full && !pressed}
                            onclick={ctx.does::<MouseEvent>(Action::ToggleCompared(id))}>
                            { data[id].name.get(language) }
                        </button>
                    }
                }) }
            </div>
            <div class="compared" tabindex="0" role="region" aria-label={messages.industries.compare}>
                { for chosen.into_iter().map(|id| column(ctx, id)) }
            </div>
        </article>
    }
}

fn column(ctx: &AppContext, id: IndustryId) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let industry = &data[id];
    let is_policy = |kind| matches!(kind, MilestoneKind::Policy | MilestoneKind::Regulation);
    let of_industry = |wanted: &dyn Fn(MilestoneId) -> bool| -> Vec<MilestoneId> {
        data.milestone_ids()
            .rev()
            .filter(|one| data[*one].industries.contains(&id))
            .filter(|one| wanted(*one))
            .collect()
    };
    let mut landmarks = of_industry(&|one| data[one].significance == 3);
    landmarks.truncate(LISTED);
    let mut policies = of_industry(&|one| is_policy(data[one].kind));
    // What stands among the landmarks is not told twice, if there is anything else.
    if policies.iter().any(|one| !landmarks.contains(one)) {
        policies.retain(|one| !landmarks.contains(one));
    }
    let all = of_industry(&|_| true).len();
    let timeline = ctx.at(Location::milestones(MilestoneQuery {
        industries: [id].into(),
        ..MilestoneQuery::default()
    }));
    let list = |title: &'static str, rows: Vec<MilestoneId>| {
        html! {
            <>
                <h3>{ title }</h3>
                if rows.is_empty() {
                    <p class="none">{ messages.terms.none_recorded }</p>
                } else {
                    <ol role="list" class="milestones">
                        { for rows.into_iter().take(LISTED).map(|id| {
                            MilestoneItem::default().view(ctx, id)
                        }) }
                    </ol>
                }
            </>
        }
    };
    html! {
        <section class="compared-one" key={id.0} aria-label={industry.name.get(language)}>
            <h2><a href={ctx.href(Page::Industry(id))}>{ industry.name.get(language) }</a></h2>
            <p class="card-facts">{ industry.tier.name(language) }</p>
            <IndicatorCard indicator={industry.headline} bare=true />
            { list(messages.milestones.landmarks, landmarks) }
            { list(messages.industries.policy, policies) }
            <p><a href={ctx.link(&timeline)} class="onward">{ (messages.milestones.all)(all) }</a></p>
        </section>
    }
}
