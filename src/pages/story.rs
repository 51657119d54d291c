//! The story: steps of text, and beside them a figure that changes with the step
//! that is read. What it says is the data's; its steps are addresses.

use dataset::story::{Part, parts};
use dataset::{ObservationId, SourceId, Step};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    ScrollLogicalPosition,
};
use yew::prelude::*;

use crate::components::context::{AppContext, use_app};
use crate::components::figure_value::figure_value;
use crate::components::heading::heading;
use crate::components::indicator_figure::{IndicatorFigure, Place};
use crate::components::scroll;
use crate::components::source_line::SourceLine;
use i18n::date;
use view::{Action, Location, Page, ViewState, parse};

/// Properties of [`StoryPage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The step that is read; none before the first is reached.
    pub step: Option<u16>,
}

/// The story.
#[component]
pub(super) fn StoryPage(props: &Props) -> Html {
    let ctx = use_app();
    let (story, data) = (&ctx.messages().story, ctx.data());
    let list = use_node_ref();
    let current = usize::from(props.step.unwrap_or(0));
    // The step that scrolling has led to: what the address says then is no reason to
    // scroll.
    let scrolled = use_mut_ref(|| None::<u16>);
    use_effect_with(list.clone(), {
        let (app, scrolled) = (ctx.app.dispatcher(), scrolled.clone());
        move |list: &NodeRef| {
            follow(list, move |step| {
                *scrolled.borrow_mut() = Some(step);
                app.dispatch(Action::SetStoryStep(step));
            })
        }
    });
    use_effect_with((list.clone(), props.step), {
        let scrolled = scrolled.clone();
        move |(list, step)| {
            if let Some(step) = step.filter(|step| *scrolled.borrow() != Some(*step)) {
                *scrolled.borrow_mut() = Some(step);
                scroll::to_child(list, usize::from(step), ScrollLogicalPosition::Center);
            }
        }
    });
    html! {
        <article class="story">
            <h1 tabindex="-1">{ story.title }</h1>
            <p class="lead-text">{ story.lead }</p>
            <nav aria-label={story.steps}>
                <ol role="list" class="story-steps">
                    { for data.story.iter().enumerate().map(|(at, step)| html! {
                        <li key={step.slug}>
                            <a href={ctx.link(&at_step(&ctx, at))}
                                aria-current={(at == current).then_some("step")}>
                                { step.title.get(ctx.language) }
                            </a>
                        </li>
                    }) }
                </ol>
            </nav>
            <div class="story-body">
                <div class="story-figure">
                    if let Some(step) = data.story.get(current) { { beside(&ctx, step) } }
                </div>
                <div class="story-text" ref={list}>
                    { for data.story.iter().enumerate().map(|(at, step)| told(&ctx, at, step, at == current)) }
                </div>
            </div>
        </article>
    }
}

fn at_step(ctx: &AppContext, at: usize) -> ViewState {
    ctx.at(Location::Story(u16::try_from(at).ok()))
}

/// A step: its text with each figure opening its receipt, and its sources.
fn told(ctx: &AppContext, at: usize, step: &Step, is_current: bool) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let parts = parts(data, step.text.get(language));
    let (mut rows, mut events): (Vec<ObservationId>, Vec<SourceId>) = Default::default();
    for part in &parts {
        match part {
            Part::Figure(id) => rows.push(*id),
            Part::Milestone(id) => events.extend(&data[*id].sources),
            _ => {}
        }
    }
    html! {
        <section key={step.slug} class={classes!("story-step", is_current.then_some("current"))}
            data-step={at.to_string()} aria-labelledby={format!("step-{}", step.slug)}>
            <h2 id={format!("step-{}", step.slug)} tabindex="-1">
                <a href={ctx.link(&at_step(ctx, at))}>{ heading(ctx, step.title.get(language)) }</a>
            </h2>
            <p>{ for parts.iter().map(|part| match part {
                Part::Text(text) | Part::Unknown(text) => html! { <>{ *text }</> },
                Part::Figure(id) => figure_value(ctx, *id),
                Part::Milestone(id) => html! {
                    <a href={ctx.href(Page::Milestone(*id))}>{ date(language, data[*id].date) }</a>
                },
            }) }</p>
            <SourceLine {rows} {events} />
        </section>
    }
}

/// The view beside a step.
fn beside(ctx: &AppContext, step: &Step) -> Html {
    let data = ctx.data();
    let (path, query) = step.figure.split_once('?').unwrap_or((step.figure, ""));
    let Location::Indicator(indicator, view) = parse(path, query, data).view.location else {
        return html! {};
    };
    html! {
        <IndicatorFigure {indicator} {view} id="story-figure" place={Place::Story} />
    }
}

/// Where on the screen a step has to be to be the one that is read: a line below
/// the middle, so that it is free of a figure above the text too.
const LINE: &str = "-62% 0px -37% 0px";

/// Calls back with each step that comes to be read; gives back what ends it.
fn follow(list: &NodeRef, reads: impl Fn(u16) + 'static) -> Box<dyn FnOnce()> {
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let step = entry.target().get_attribute("data-step");
            if let Some(step) = step.and_then(|step| step.parse().ok())
                && entry.is_intersecting()
            {
                reads(step);
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(LINE);
    let observer =
        IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok();
    if let (Some(observer), Some(list)) = (&observer, list.cast::<Element>()) {
        let steps = list.children();
        for at in 0..steps.length() {
            if let Some(step) = steps.item(at) {
                observer.observe(&step);
            }
        }
    }
    Box::new(move || {
        if let Some(observer) = observer {
            observer.disconnect();
        }
        drop(seen);
    })
}
