//! The milestone that is open: all that is known of it, beside the list that
//! it was opened from.

use dataset::{MilestoneId, ObservationId};
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::components::context::{Context, use_page};
use crate::components::icon::Icon;
use crate::components::link::Link;
use crate::components::milestone_item::{MilestoneItem, marked};
use crate::components::observation_table::ObservationTable;
use crate::components::source_link::SourceLink;
use crate::state::{Action, Page, ViewState, write};
use crate::text::{Named, date};

/// How many related milestones are shown.
const RELATED: usize = 5;
/// How many figures of the milestone's sources are shown.
const FIGURES: usize = 12;

/// Properties of [`Detail`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The milestone.
    pub id: MilestoneId,
}

/// The open milestone.
#[component]
pub fn Detail(props: &Props) -> Html {
    let page = use_page();
    let (words, data, language) = (page.words(), page.data(), page.language);
    let milestone = &data[props.id];
    let heading = use_node_ref();
    use_effect_with((), {
        let heading = heading.clone();
        let app = page.app.dispatcher();
        move |()| take_focus(&heading, move || app.dispatch(Action::Open(None)))
    });
    let figures = figures_of(&page, props.id);
    let query = &page.view().milestones.query.text;
    html! {
        <aside class="detail" aria-labelledby="detail-title">
            <div class="detail-head">
                <time datetime={milestone.date.to_string()}>{ date(language, milestone.date) }</time>
                <Permalink id={props.id} />
                <button type="button" class="quiet" aria-label={words.close} title={words.close}
                    onclick={page.does::<MouseEvent>(Action::Open(None))}>{ Icon::Close.view() }</button>
            </div>
            <h2 id="detail-title" tabindex="-1" ref={heading}>
                { marked(milestone.title.get(language), query) }
            </h2>
            <p class="detail-text">{ marked(milestone.summary.get(language), query) }</p>
            { facts(&page, props.id) }
            <h3>{ words.sources }</h3>
            <ul class="source-list">
                { for milestone.sources.iter().map(|id| html! {
                    <li key={id.0}><SourceLink source={*id} full=true /></li>
                }) }
            </ul>
            if !figures.is_empty() {
                <h3>{ words.figures_of_sources }</h3>
                <div class="scroller" tabindex="0" role="region" aria-label={words.figures_of_sources}>
                    <ObservationTable rows={figures} caption={words.figures_of_sources} compact=true />
                </div>
            }
            <h3>{ words.related }</h3>
            <ol class="milestones">
                { for related(&page, props.id).into_iter().map(|id| html! {
                    <MilestoneItem {id} key={id.0} within={page.view().clone()} />
                }) }
            </ol>
        </aside>
    }
}

fn facts(page: &Context, id: MilestoneId) -> Html {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let milestone = &data[id];
    let only = |change: &dyn Fn(&mut ViewState)| {
        let mut view = page.at(Page::Milestones(None));
        change(&mut view);
        view
    };
    html! {
        <dl class="detail-facts">
            <dt>{ words.kind }</dt>
            <dd>
                <Link to={only(&|view| { view.milestones.query.kinds.insert(milestone.kind); })}>
                    { milestone.kind.name(language) }
                </Link>
            </dd>
            <dt>{ words.industry }</dt>
            <dd>
                { for milestone.industries.iter().map(|id| html! {
                    <Link to={page.at(Page::Industry(*id))} class="tag">
                        { data[*id].name.get(language) }
                    </Link>
                }) }
            </dd>
            if !milestone.actors.is_empty() {
                <dt>{ words.actor }</dt>
                <dd>
                    { for milestone.actors.iter().map(|id| html! {
                        <Link to={only(&|view| { view.milestones.query.actors.insert(*id); })}
                            class="tag">{ data[*id].name.get(language) }</Link>
                    }) }
                </dd>
            }
            <dt>{ words.area }</dt>
            <dd>{ milestone.area.name().get(language) }</dd>
            <dt>{ words.significance }</dt>
            <dd>{ words.significances[usize::from(milestone.significance.clamp(1, 3)) - 1] }</dd>
        </dl>
    }
}

/// Figures that were read in the same sources.
fn figures_of(page: &Context, id: MilestoneId) -> Vec<ObservationId> {
    let data = page.data();
    let sources = &data[id].sources;
    data.observation_ids()
        .filter(|row| sources.contains(&data[*row].source))
        .take(FIGURES)
        .collect()
}

/// Milestones that share actors and industries, the nearest in time first
/// among those that share as much.
fn related(page: &Context, id: MilestoneId) -> Vec<MilestoneId> {
    let data = page.data();
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
    let page = use_page();
    let words = page.words();
    let copied = use_state_eq(|| false);
    let own = ViewState {
        page: Page::Milestones(Some(props.id)),
        language: Some(page.language),
        ..ViewState::default()
    };
    let address = page.outside.absolute(&write(&own, page.data()));
    let onclick = {
        let (outside, copied, address) = (page.outside.clone(), copied.setter(), address.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            outside.copy(&address, Box::new(move |done| copied.set(done)));
        })
    };
    html! {
        <button type="button" class="quiet permalink" {onclick} title={address}>
            { Icon::Share.view() }
            <span role="status">{ if *copied { words.copied } else { words.copy_link } }</span>
        </button>
    }
}

/// Puts the focus on the heading, closes at Escape, and gives the focus back
/// to where it was when the milestone is closed.
fn take_focus(heading: &NodeRef, close: impl Fn() + 'static) -> Box<dyn FnOnce()> {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else {
        return Box::new(|| {});
    };
    let before = document
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading.cast::<HtmlElement>() {
        let _ = heading.focus();
    }
    let listener = EventListener::new(&document, "keydown", move |event| {
        let escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|event| event.key() == "Escape");
        if escape {
            close();
        }
    });
    Box::new(move || {
        drop(listener);
        if let Some(before) = before.filter(|element| element.is_connected()) {
            let _ = before.focus();
        }
    })
}
