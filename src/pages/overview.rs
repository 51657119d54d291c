//! The overview: the headline with who said it, the figure that shows it, then the
//! story, the key figures, the industries and what happened last.

use dataset::{IndicatorId, IndustryId, ObservationId, Status, Tier};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::figure_value::figure_value;
use crate::components::heading::heading;
use crate::components::indicator_card::IndicatorCard;
use crate::components::indicator_figure::{IndicatorFigure, Place};
use crate::components::milestone_item::MilestoneItem;
use crate::components::source_link::source_link;
use i18n::{date, period, value_long, with_unit};
use view::{ChartView, Focus, Page};
use viewmodel::chart;
use viewmodel::overview;
use viewmodel::page_chart::front_view;

/// The overview.
pub fn overview_page(ctx: &AppContext, focus: &Focus) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let announced = overview::ANNOUNCED.find(data);
    html! {
        <article class="overview" key="overview">
            <header class="lead">
                <h1 tabindex="-1">{ heading(ctx, &headline(ctx, announced)) }</h1>
                if let Some(told) = announced.and_then(|id| own_count(ctx, id)) {
                    <p class="lead-text">{ told }</p>
                }
                <ul role="list" class="statements">
                    { for announced.map(|id| statement(ctx, id, messages.overview.announced)) }
                    { for overview::MINISTER.find(data).map(|id| statement(ctx, id, messages.overview.minister)) }
                </ul>
            </header>
            { for announced.map(|id| headline_figure(ctx, data[id].indicator, "path", focus)) }
            <p class="read-on"><a href={ctx.href(Page::Story)} class="onward">
                { (messages.overview.read_story)(data.story.len()) }
            </a></p>
            <section aria-labelledby="key-figures">
                <h2 id="key-figures">{ messages.overview.key_figures }</h2>
                if let Some(id) = announced {
                    <p class="section-lead">
                        { (messages.overview.key_figures_lead)(&date(language, data[data[id].source].published)) }
                    </p>
                }
                <ul role="list" class="key-figures">
                    { for overview::KEY_FIGURES.iter().filter_map(|fact| fact.find(data))
                        .map(|id| key_figure(ctx, id)) }
                </ul>
            </section>
            { tier(ctx, Tier::Pillar, &messages.overview.pillars, messages.overview.pillars_lead) }
            { tier(ctx, Tier::Future, &|_| messages.overview.future.into(), messages.overview.future_lead) }
            <section aria-labelledby="latest">
                <h2 id="latest">{ messages.overview.latest }</h2>
                <ol role="list" class="milestones">
                    { for data.latest().into_iter().map(|id| {
                        MilestoneItem { summary: true, ..MilestoneItem::default() }.view(ctx, id)
                    }) }
                </ol>
                <p><a href={ctx.href(Page::Milestones(None))} class="onward">
                    { (messages.milestones.all)(data.milestones.len()) }
                </a></p>
            </section>
        </article>
    }
}

/// The headline in words, its number from the data.
fn headline(ctx: &AppContext, announced: Option<ObservationId>) -> String {
    let Some(id) = announced else {
        return ctx.messages().site.title.into();
    };
    let row = &ctx.data()[id];
    let number = with_unit(ctx.data(), ctx.language, row.indicator, row.value);
    (ctx.messages().overview.headline)(&number, &period(ctx.language, row.period))
}

/// How the body that announced the headline's number counted from its first to its
/// last figure, in a sentence.
fn own_count(ctx: &AppContext, announced: ObservationId) -> Option<String> {
    let (data, language) = (ctx.data(), ctx.language);
    let row = &data[announced];
    let view = ChartView {
        by: Some(row.body),
        ..ChartView::default()
    };
    let (selection, computed) = chart::computed(data, row.indicator, &view);
    let lead = chart::lead(&selection, &computed, None)?;
    let series = &computed.series[lead.series];
    let last = &series.values[lead.value];
    let measured = series
        .values
        .iter()
        .filter(|value| value.status.is_measured());
    let first = measured.min_by_key(|value| value.period)?;
    let value = |value| value_long(data, language, series.unit, value);
    Some((ctx.messages().overview.own_count)(
        (&value(first), &period(language, first.period)),
        (&value(last), &period(language, last.period)),
    ))
}

/// The figure of the headline: the count of the body that announced it stands out, or
/// what a reader has chosen.
pub(super) fn headline_figure(
    ctx: &AppContext,
    indicator: IndicatorId,
    id: &'static str,
    focus: &Focus,
) -> Html {
    let view = front_view(ctx.data(), focus);
    let title = finding(ctx).unwrap_or_else(|| ctx.messages().overview.path_title.into());
    html! { <IndicatorFigure {indicator} {view} {id} {title} place={Place::Front} /> }
}

/// What the figure shows: how long before its plan's date the number was passed.
fn finding(ctx: &AppContext) -> Option<String> {
    let (data, language) = (ctx.data(), ctx.language);
    let row = &data[overview::ANNOUNCED.find(data)?];
    let same = |goal: &ObservationId| {
        let goal = &data[*goal];
        goal.status == Status::Target
            && (goal.indicator, goal.area) == (row.indicator, row.area)
            && goal.value == row.value
    };
    let goal = data.observation_ids().find(same)?;
    let years = chart::years_early(data, goal)?;
    let number = with_unit(data, language, row.indicator, row.value);
    let plan = data[data[goal].source].published.year();
    Some((ctx.messages().overview.path_finding)(&number, years, plan))
}

fn statement(ctx: &AppContext, id: ObservationId, who: fn(&str) -> String) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let row = &data[id];
    let when = date(language, data[row.source].published);
    html! {
        <li class="statement">
            <b>{ figure_value(ctx, id) }</b>
            <span class="statement-who">
                { who(&when) }{ "\u{a0}· " }{ source_link(ctx, overview::best_source(data, id, language)) }
            </span>
        </li>
    }
}

fn key_figure(ctx: &AppContext, id: ObservationId) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let row = &data[id];
    let indicator = &data[row.indicator];
    let status = (!row.status.is_measured()).then(|| i18n::Named::name(row.status, language));
    html! {
        <li class="key-figure">
            <p class="key-value">{ figure_value(ctx, id) }</p>
            <p class="key-name">
                <a href={ctx.href(Page::Indicator(row.indicator))}>
                    { indicator.name.get(language) }
                </a>
            </p>
            <p class="key-facts">
                { period(language, row.period) }
                if let Some(status) = status { <>{ " · " }<b>{ status }</b></> }
                { " · " }{ source_link(ctx, row.source) }
            </p>
        </li>
    }
}

fn tier(ctx: &AppContext, tier: Tier, title: &dyn Fn(usize) -> String, lead: &'static str) -> Html {
    let data = ctx.data();
    let industries: Vec<IndustryId> = data
        .industry_ids()
        .filter(|id| data[*id].tier == tier)
        .collect();
    let source = industries.first().map(|id| data[*id].source);
    let id = format!("tier-{}", dataset::Code::code(tier));
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 {id}>{ title(industries.len()) }</h2>
            <p class="section-lead">
                { lead }{ " " }
                if let Some(source) = source { { source_link(ctx, source) } }
            </p>
            <ul role="list" class="cards">
                { for industries.into_iter().map(|id| industry_card(ctx, id)) }
            </ul>
        </section>
    }
}

fn industry_card(ctx: &AppContext, id: IndustryId) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let industry = &data[id];
    html! {
        <li class="card industry-card">
            <h3><a href={ctx.href(Page::Industry(id))}>{ industry.name.get(language) }</a></h3>
            <IndicatorCard indicator={industry.headline} bare=true />
        </li>
    }
}
