//! One indicator: its figure with switches, its table, and where to go on.

use dataset::{IndicatorId, MilestoneId};
use yew::prelude::*;

use crate::components::context::{AppContext, use_app};
use crate::components::heading::heading;
use crate::components::indicator_figure::{IndicatorFigure, Place};
use crate::components::indicator_list::IndicatorList;
use crate::components::milestone_item::MilestoneItem;
use crate::components::observation_table::observation_table;
use i18n::Named;
use view::{ChartView, Page};

/// Properties of [`IndicatorPage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The indicator.
    pub id: IndicatorId,
    /// How its figure is drawn.
    pub view: ChartView,
}

/// How many other indicators and milestones are shown.
const ONWARD: usize = 6;

/// An indicator's page.
#[component]
pub fn IndicatorPage(props: &Props) -> Html {
    let ctx = use_app();
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let indicator = &data[props.id];
    let view = props.view.clone();
    let rows: Vec<_> = data
        .observation_ids()
        .filter(|id| data[*id].indicator == props.id)
        .collect();
    let alone = view.with.iter().all(|other| *other == props.id);
    let title = alone.then(|| {
        AttrValue::from((messages.indicators.every_source)(
            indicator.name.get(language),
        ))
    });
    html! {
        <article class="indicator">
            <p class="crumbs">
                <a href={ctx.href(Page::Indicators)}>{ messages.navigation.indicators }</a>{ " / " }
                <a href={ctx.href(Page::Industry(indicator.industry))}>
                    { data[indicator.industry].name.get(language) }
                </a>
            </p>
            <h1 tabindex="-1">{ heading(&ctx, indicator.name.get(language)) }</h1>
            <p class="lead-text">{ indicator.definition.get(language) }</p>
            <IndicatorFigure indicator={props.id} {view} id={indicator.slug} place={Place::Own} {title} />
            <section aria-labelledby="all-figures">
                <h2 id="all-figures">{ messages.indicators.all_figures }</h2>
                <div class="scroller" tabindex="0" role="group" aria-label={messages.indicators.all_figures}>
                    { observation_table(&ctx, &rows, indicator.name.get(language), false) }
                </div>
            </section>
            { onward(&ctx, props.id) }
        </article>
    }
}

fn onward(ctx: &AppContext, id: IndicatorId) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let industry = data[id].industry;
    let others: Vec<IndicatorId> = data
        .indicator_ids()
        .filter(|other| *other != id && data[*other].industry == industry)
        .collect();
    let milestones: Vec<MilestoneId> = data
        .milestone_ids()
        .rev()
        .filter(|other| {
            data[*other].industries.first() == Some(&industry) && data[*other].significance == 3
        })
        .take(ONWARD)
        .collect();
    html! {
        <>
            if !milestones.is_empty() {
                <section aria-labelledby="around">
                    <h2 id="around">
                        { (messages.milestones.landmarks_in)(data[industry].name.get(language)) }
                    </h2>
                    <ol role="list" class="milestones">
                        { for milestones.into_iter().map(|id| {
                            MilestoneItem::default().view(ctx, id)
                        }) }
                    </ol>
                </section>
            }
            if !others.is_empty() {
                <section aria-labelledby="others">
                    <h2 id="others">{ (messages.indicators.more_on)(data[industry].name.get(language)) }</h2>
                    <IndicatorList {industry} only={others} most={ONWARD} />
                </section>
            }
            <p class="facts">
                { messages.terms.kind }{ messages.punctuation.colon }{ data[id].kind.name(language) }{ " · " }
                { messages.terms.unit }{ messages.punctuation.colon }{ data[id].unit.name(language) }{ " · " }
                <code>{ data[id].slug }</code>
            </p>
        </>
    }
}
