//! One industry: what belongs to it, its key figure, policy, milestones and
//! indicators.

use dataset::{IndicatorId, IndustryId, MilestoneId, MilestoneKind};
use yew::prelude::*;

use crate::components::context::{Context, use_page};
use crate::components::indicator_card::IndicatorCard;
use crate::components::indicator_figure::IndicatorFigure;
use crate::components::link::Link;
use crate::components::milestone_item::MilestoneItem;
use crate::components::source_link::SourceLink;
use crate::state::{FigureView, Page, ViewState};
use crate::text::Named;

/// Properties of [`IndustryPage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The industry.
    pub id: IndustryId,
}

/// How many milestones are listed before the link to all of them.
const LISTED: usize = 8;

/// How many indicators are shown before the link to all of them.
const SHOWN: usize = 12;

/// An industry's page.
#[component]
pub fn IndustryPage(props: &Props) -> Html {
    let page = use_page();
    let (words, data, language) = (page.words(), page.data(), page.language);
    let industry = &data[props.id];
    let (policy, other) = milestones_of(&page, props.id);
    let all = policy.len() + other.len();
    let indicators: Vec<IndicatorId> = data
        .indicator_ids()
        .filter(|id| data[*id].industry == props.id)
        .collect();
    html! {
        <article class="industry">
            <p class="crumbs"><Link to={page.at(Page::Industries)}>{ words.industries }</Link></p>
            <h1 tabindex="-1">{ industry.name.get(language) }</h1>
            <p class="lead-text">{ industry.summary.get(language) }</p>
            <p class="facts">
                <span class="tag">{ industry.tier.name(language) }</span>{ " " }
                { words.named_by }{ words.colon }<SourceLink source={industry.source} full=true />
            </p>
            <IndicatorFigure indicator={industry.headline} view={FigureView::default()} id="headline"
                linked=true />
            <div class="columns">
                { list(&page, "policy", words.policy, &policy) }
                { list(&page, "events", words.milestones, &other) }
            </div>
            <p><Link to={filtered(&page, props.id)} class="onward">
                { (words.all_milestones)(all) }
            </Link></p>
            <section aria-labelledby="indicators">
                <h2 id="indicators">{ words.indicators }</h2>
                <ul class="cards">
                    { for indicators.iter().take(SHOWN).map(|id| html! {
                        <li class="card" key={id.0}><IndicatorCard indicator={*id} /></li>
                    }) }
                </ul>
                if indicators.len() > SHOWN {
                    <p><Link to={catalogue(&page, props.id)} class="onward">
                        { (words.all_indicators)(indicators.len()) }
                    </Link></p>
                }
            </section>
        </article>
    }
}

/// The milestones page with this industry chosen.
fn filtered(page: &Context, id: IndustryId) -> ViewState {
    let mut view = page.at(Page::Milestones(None));
    view.milestones.query.industries.insert(id);
    view
}

/// The catalogue of indicators with this industry chosen.
fn catalogue(page: &Context, id: IndustryId) -> ViewState {
    let mut view = page.at(Page::Indicators);
    view.catalogue.query.industries.insert(id);
    view
}

/// The industry's milestones, newest first: policy and rules, and all others.
fn milestones_of(page: &Context, id: IndustryId) -> (Vec<MilestoneId>, Vec<MilestoneId>) {
    let data = page.data();
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

fn list(page: &Context, id: &'static str, title: &'static str, rows: &[MilestoneId]) -> Html {
    if rows.is_empty() {
        return html! {
            <section aria-labelledby={id}>
                <h2 {id}>{ title }</h2>
                <p class="none">{ page.words().none_recorded }</p>
            </section>
        };
    }
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <ol class="milestones">
                { for rows.iter().take(LISTED).map(|id| html! {
                    <MilestoneItem id={*id} key={page.data()[*id].slug} />
                }) }
            </ol>
        </section>
    }
}
