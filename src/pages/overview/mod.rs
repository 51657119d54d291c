//! The overview: the headline with its sources, the path to it, the key
//! figures, the industries and what happened last.

mod facts;

use dataset::{IndustryId, MilestoneId, ObservationId, Tier};
use yew::prelude::*;

use crate::components::context::{Context, use_page};
use crate::components::figure_value::figure_value;
use crate::components::indicator_card::IndicatorCard;
use crate::components::indicator_figure::IndicatorFigure;
use crate::components::link::Link;
use crate::components::milestone_item::MilestoneItem;
use crate::components::source_link::SourceLink;
use crate::state::{FigureView, Page};
use crate::text::{date, period, with_unit};

pub use facts::{Fact, all as all_facts};

/// How many of the latest milestones are told.
const LATEST: usize = 6;

/// The overview.
#[component]
pub fn OverviewPage() -> Html {
    let page = use_page();
    let words = page.words();
    let data = page.data();
    let announced = facts::ANNOUNCED.find(data);
    html! {
        <article class="overview">
            <header class="lead">
                <p class="kicker">{ words.kicker }</p>
                <h1 tabindex="-1">{ headline(&page, announced) }</h1>
                <div class="statements">
                    { for announced.map(|id| statement(&page, id, words.announced)) }
                    { for facts::MINISTER.find(data).map(|id| statement(&page, id, words.minister)) }
                </div>
            </header>
            if let Some(id) = announced {
                <IndicatorFigure indicator={data[id].indicator} view={FigureView::default()}
                    id="path" title={words.path_title} linked=true />
            }
            <section aria-labelledby="key-figures">
                <h2 id="key-figures">{ words.key_figures }</h2>
                <p class="section-lead">{ words.key_figures_lead }</p>
                <ul class="key-figures">
                    { for facts::KEY_FIGURES.iter().filter_map(|fact| fact.find(data))
                        .map(|id| key_figure(&page, id)) }
                </ul>
            </section>
            { tier(&page, Tier::Pillar, words.pillars, words.pillars_lead) }
            { tier(&page, Tier::Future, words.future, words.future_lead) }
            <section aria-labelledby="latest">
                <h2 id="latest">{ words.latest }</h2>
                <ol class="milestones">
                    { for latest(&page).into_iter().map(|id| html! {
                        <MilestoneItem {id} summary=true />
                    }) }
                </ol>
                <p><Link to={page.at(Page::Milestones(None))} class="onward">
                    { (words.all_milestones)(data.milestones.len()) }
                </Link></p>
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
    let indicator = &page.data()[row.indicator];
    let number = with_unit(page.language, indicator.unit, indicator.kind, row.value);
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
                    <Link to={page.at(Page::Indicator(row.indicator))}>
                        { figure_value(page, usd) }
                    </Link>
                    if !row.note.is_empty() {
                        <span class="statement-note">{ row.note.get(language) }</span>
                    }
                </p>
            }
        });
    html! {
        <div class="statement">
            <p class="statement-value">
                <Link to={page.at(Page::Indicator(row.indicator))}>
                    { figure_value(page, id) }
                </Link>
            </p>
            { dollars.unwrap_or_default() }
            <p class="statement-who">{ who(&when) }{ " " }<SourceLink source={row.source} /></p>
        </div>
    }
}

fn key_figure(page: &Context, id: ObservationId) -> Html {
    let (data, language) = (page.data(), page.language);
    let row = &data[id];
    let indicator = &data[row.indicator];
    let status =
        (!row.status.is_measured()).then(|| crate::text::Named::name(row.status, language));
    html! {
        <li class="key-figure">
            <p class="key-value">{ figure_value(page, id) }</p>
            <p class="key-name">
                <Link to={page.at(Page::Indicator(row.indicator))}>
                    { indicator.name.get(language) }
                </Link>
            </p>
            <p class="key-facts">
                { period(language, row.period) }
                if let Some(status) = status { <>{ " · " }<b>{ status }</b></> }
                { " · " }<SourceLink source={row.source} />
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
                if let Some(source) = source { <SourceLink {source} /> }
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
            <h3><Link to={page.at(Page::Industry(id))}>{ industry.name.get(language) }</Link></h3>
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
