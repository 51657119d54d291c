//! The overview: the headline with its sources, the path to it, the key
//! figures, the industries and what happened last.

use dataset::{IndustryId, MilestoneId, ObservationId, Tier};
use yew::prelude::*;

use crate::components::context::Context;
use crate::components::figure_value::figure_value;
use crate::components::indicator_card::IndicatorCard;
use crate::components::indicator_figure::IndicatorFigure;
use crate::components::milestone_item::MilestoneItem;
use crate::components::source_link::source_link;
use crate::facts;
use i18n::{date, period, with_unit};
use view::{FigureView, Page};

/// How many of the latest milestones are told.
const LATEST: usize = 6;

/// The overview.
pub fn overview_page(page: &Context) -> Html {
    let words = page.words();
    let data = page.data();
    let announced = facts::ANNOUNCED.find(data);
    html! {
        <article class="overview" key="overview">
            <header class="lead">
                <p class="kicker">{ words.kicker }</p>
                <h1 tabindex="-1">{ headline(page, announced) }</h1>
                <div class="statements">
                    { for announced.map(|id| statement(page, id, words.announced)) }
                    { for facts::MINISTER.find(data).map(|id| statement(page, id, words.minister)) }
                </div>
            </header>
            <p><a href={page.href(Page::Story)} class="onward">{ (words.read_story)(data.story.len()) }</a></p>
            if let Some(id) = announced {
                <IndicatorFigure indicator={data[id].indicator} view={FigureView::default()}
                    id="path" title={words.path_title} />
            }
            <section aria-labelledby="key-figures">
                <h2 id="key-figures">{ words.key_figures }</h2>
                <p class="section-lead">{ words.key_figures_lead }</p>
                <ul class="key-figures">
                    { for facts::KEY_FIGURES.iter().filter_map(|fact| fact.find(data))
                        .map(|id| key_figure(page, id)) }
                </ul>
            </section>
            { tier(page, Tier::Pillar, words.pillars, words.pillars_lead) }
            { tier(page, Tier::Future, words.future, words.future_lead) }
            <section aria-labelledby="latest">
                <h2 id="latest">{ words.latest }</h2>
                <ol class="milestones">
                    { for latest(page).into_iter().map(|id| {
                        MilestoneItem { summary: true, ..MilestoneItem::default() }.view(page, id)
                    }) }
                </ol>
                <p><a href={page.href(Page::Milestones(None))} class="onward">
                    { (words.all_milestones)(data.milestones.len()) }
                </a></p>
            </section>
        </article>
    }
}

/// The headline in words, its number from the data.
fn headline(page: &Context, announced: Option<ObservationId>) -> String {
    let Some(id) = announced else {
        return page.words().title.into();
    };
    let row = &page.data()[id];
    let number = with_unit(page.data(), page.language, row.indicator, row.value);
    (page.words().headline)(&number, &period(page.language, row.period))
}

fn statement(page: &Context, id: ObservationId, who: fn(&str) -> String) -> Html {
    let (data, language) = (page.data(), page.language);
    let row = &data[id];
    let when = date(language, data[row.source].published);
    let dollars = (facts::ANNOUNCED.find(data) == Some(id))
        .then(|| facts::ANNOUNCED_USD.find(data))
        .flatten()
        .map(|usd| {
            let row = &data[usd];
            html! {
                <p class="statement-more">
                    { figure_value(page, usd) }
                    if !row.note.is_empty() {
                        <span class="statement-note">{ row.note.get(language) }</span>
                    }
                </p>
            }
        });
    html! {
        <div class="statement">
            <p class="statement-value">{ figure_value(page, id) }</p>
            { dollars.unwrap_or_default() }
            <p class="statement-who">{ who(&when) }{ " " }{ source_link(page, row.source) }</p>
        </div>
    }
}

fn key_figure(page: &Context, id: ObservationId) -> Html {
    let (data, language) = (page.data(), page.language);
    let row = &data[id];
    let indicator = &data[row.indicator];
    let status = (!row.status.is_measured()).then(|| i18n::Named::name(row.status, language));
    html! {
        <li class="key-figure">
            <p class="key-value">{ figure_value(page, id) }</p>
            <p class="key-name">
                <a href={page.href(Page::Indicator(row.indicator))}>
                    { indicator.name.get(language) }
                </a>
            </p>
            <p class="key-facts">
                { period(language, row.period) }
                if let Some(status) = status { <>{ " · " }<b>{ status }</b></> }
                { " · " }{ source_link(page, row.source) }
            </p>
        </li>
    }
}

fn tier(page: &Context, tier: Tier, title: &'static str, lead: &'static str) -> Html {
    let data = page.data();
    let industries: Vec<IndustryId> = data
        .industry_ids()
        .filter(|id| data[*id].tier == tier)
        .collect();
    let source = industries.first().map(|id| data[*id].source);
    let id = format!("tier-{}", dataset::Code::code(tier));
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 {id}>{ title }</h2>
            <p class="section-lead">
                { lead }{ " " }
                if let Some(source) = source { { source_link(page, source) } }
            </p>
            <ul class="cards">
                { for industries.into_iter().map(|id| industry_card(page, id)) }
            </ul>
        </section>
    }
}

fn industry_card(page: &Context, id: IndustryId) -> Html {
    let (data, language) = (page.data(), page.language);
    let industry = &data[id];
    html! {
        <li class="card industry-card">
            <h3><a href={page.href(Page::Industry(id))}>{ industry.name.get(language) }</a></h3>
            <p class="card-text">{ industry.summary.get(language) }</p>
            <IndicatorCard indicator={industry.headline} bare=true />
        </li>
    }
}

/// The last milestones that matter in their industry, the newest first.
fn latest(page: &Context) -> Vec<MilestoneId> {
    let data = page.data();
    data.milestone_ids()
        .rev()
        .filter(|id| data[*id].significance >= 2)
        .take(LATEST)
        .collect()
}
