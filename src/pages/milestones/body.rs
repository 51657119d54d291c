//! What is known of a milestone, for the page of its own and for the panel
//! beside the list.

use dataset::{MilestoneId, ObservationId};
use engine::{MilestoneQuery, Sought};
use yew::prelude::*;

use crate::components::context::{AppContext, use_app};
use crate::components::icon::Icon;
use crate::components::milestone_item::{MilestoneItem, marked};
use crate::components::observation_table::observation_table;
use crate::components::source_link::source_full;
use i18n::{Named, date};
use view::{Location, MilestonesView, Page, Reader, ViewState, write};

/// How many related milestones are shown.
const RELATED: usize = 5;
/// How many figures of the milestone's sources are shown.
const FIGURES: usize = 12;

/// Where a milestone is told.
pub(crate) struct Place<'a> {
    /// The list beside which related ones open; their own pages without one.
    pub within: Option<&'a MilestonesView>,
    /// What is searched, to be marked.
    pub sought: Option<&'a Sought>,
    /// Whether its title is the page's own, so that its headings stand higher.
    pub below_page: bool,
}

/// Summary, facts, sources, figures, and what is related.
pub(crate) fn body(ctx: &AppContext, id: MilestoneId, place: &Place) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let milestone = &data[id];
    let figures = figures_of(ctx, id);
    let heading = |words: &'static str| {
        if place.below_page {
            html! { <h2>{ words }</h2> }
        } else {
            html! { <h3>{ words }</h3> }
        }
    };
    html! {
        <>
            <p class="detail-text">{ marked(milestone.summary.get(language), place.sought) }</p>
            { facts(ctx, id) }
            { heading(messages.provenance.sources) }
            <ul role="list" class="source-list">
                { for milestone.sources.iter().map(|id| html! {
                    <li key={id.0}>{ source_full(ctx, *id) }</li>
                }) }
            </ul>
            if !figures.is_empty() {
                { heading(messages.milestones.figures_of_sources) }
                <div class="scroller" tabindex="0" role="region" aria-label={messages.milestones.figures_of_sources}>
                    { observation_table(ctx, &figures, messages.milestones.figures_of_sources, true) }
                </div>
            }
            { heading(messages.milestones.related) }
            <ol role="list" class="milestones">
                { for related(ctx, id).into_iter().map(|id| {
                    MilestoneItem { within: place.within, ..MilestoneItem::default() }.view(ctx, id)
                }) }
            </ol>
        </>
    }
}

/// The date, and a way to take the milestone's address along.
pub(crate) fn head(ctx: &AppContext, id: MilestoneId) -> Html {
    let when = ctx.data()[id].date;
    html! {
        <>
            <time datetime={when.to_string()}>{ date(ctx.language, when) }</time>
            <Permalink {id} />
        </>
    }
}

fn facts(ctx: &AppContext, id: MilestoneId) -> Html {
    let (terms, data, language) = (&ctx.messages().terms, ctx.data(), ctx.language);
    let milestone = &data[id];
    let of_its_kind = ctx.at(Location::milestones(MilestoneQuery {
        kinds: [milestone.kind].into(),
        ..MilestoneQuery::default()
    }));
    html! {
        <dl class="detail-facts">
            <dt>{ terms.kind }</dt>
            <dd>
                <a href={ctx.link(&of_its_kind)}>{ milestone.kind.name(language) }</a>
            </dd>
            <dt>{ terms.industry }</dt>
            <dd>
                { for milestone.industries.iter().map(|id| html! {
                    <a href={ctx.href(Page::Industry(*id))} class="tag">
                        { data[*id].name.get(language) }
                    </a>
                }) }
            </dd>
            if !milestone.actors.is_empty() {
                <dt>{ terms.actor }</dt>
                <dd>
                    { for milestone.actors.iter().map(|id| html! {
                        <a href={ctx.href(Page::Actor(*id))} class="tag">
                            { data[*id].name.get(language) }
                        </a>
                    }) }
                </dd>
            }
            <dt>{ terms.area }</dt>
            <dd>{ milestone.area.name().get(language) }</dd>
            <dt>{ terms.significance }</dt>
            <dd>{ terms.significances[usize::from(milestone.significance.clamp(1, 3)) - 1] }</dd>
        </dl>
    }
}

/// Figures that were read in the same sources.
fn figures_of(ctx: &AppContext, id: MilestoneId) -> Vec<ObservationId> {
    let data = ctx.data();
    let sources = &data[id].sources;
    data.observation_ids()
        .filter(|row| sources.contains(&data[*row].source))
        .take(FIGURES)
        .collect()
}

/// Milestones that share actors and industries, the nearest in time first
/// among those that share as much.
fn related(ctx: &AppContext, id: MilestoneId) -> Vec<MilestoneId> {
    let data = ctx.data();
    let this = &data[id];
    let mut ranked: Vec<(usize, i32, MilestoneId)> = data
        .milestone_ids()
        .filter(|other| *other != id)
        .filter_map(|other| {
            let that = &data[other];
            let actors = that.actors.iter().filter(|a| this.actors.contains(a));
            let industries = that
                .industries
                .iter()
                .filter(|i| this.industries.contains(i));
            // An actor in common says more than an industry in common.
            let shared = actors.count() * 2 + industries.count();
            let days = (that.date.first_day() - this.date.first_day()).abs();
            (shared > 0).then_some((shared, days, other))
        })
        .collect();
    dataset::sort::by_key(&mut ranked, |(shared, days, _)| {
        (std::cmp::Reverse(*shared), *days)
    });
    ranked
        .into_iter()
        .take(RELATED)
        .map(|(_, _, id)| id)
        .collect()
}

/// Properties of [`Permalink`].
#[derive(Properties, PartialEq)]
struct PermalinkProps {
    id: MilestoneId,
}

/// Copies the milestone's own address, without the filters that led to it.
#[component]
fn Permalink(props: &PermalinkProps) -> Html {
    let ctx = use_app();
    let export = &ctx.messages().export;
    let copied = use_state_eq(|| None::<bool>);
    let own = ViewState {
        reader: Reader {
            language: Some(ctx.language),
            theme: None,
        },
        ..ViewState::of(Page::Milestone(props.id))
    };
    let address = ctx.platform.absolute(&write(&own, ctx.data()));
    let onclick = {
        let (platform, copied, address) = (ctx.platform.clone(), copied.setter(), address.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            platform.copy(&address, Box::new(move |done| copied.set(Some(done))));
        })
    };
    html! {
        <>
            <button type="button" class="quiet permalink" {onclick} title={address.clone()}>
                { Icon::Share.view() }
                <span role="status">
                    { if *copied == Some(true) { export.copied } else { export.copy_link } }
                </span>
            </button>
            if *copied == Some(false) {
                <p role="alert">{ export.copy_by_hand }{ " " }<code>{ address }</code></p>
            }
        </>
    }
}
