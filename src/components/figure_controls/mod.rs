//! The switches of an indicator's figure.

mod switches;

use yew::prelude::*;

use super::context::AppContext;
use super::fold::Fold;
use super::play::Play;
use i18n::period;
use view::{ChartAction, ChartView, Focus, Form, Measure, Page, Periods};
use viewmodel::chart::{self, ChartModel};

pub use switches::Switches;
use switches::{form_name, measure_name, scale};

/// The switches that fit what is drawn. In a frame there is one row of them: what
/// the reader would need a second one for is on the full page.
pub fn controls(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Html {
    if ctx.view().is_embedded() {
        embedded(ctx, view, model)
    } else {
        full(ctx, view, model)
    }
}

fn embedded(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Html {
    let messages = ctx.messages();
    let switches = Switches { ctx, view, model };
    let few = [Measure::Level, Measure::Growth];
    let measures = few
        .into_iter()
        .filter(|measure| model.offer.measures.contains(measure));
    let forms = [Form::Line, Form::Bars];
    let forms = forms
        .into_iter()
        .filter(|form| model.offer.forms.contains(form));
    html! {
        <>
            if model.offer.measures.contains(&Measure::Growth) {
                <div class="segmented" role="group" aria-label={messages.controls.measure}>
                    { for measures.map(|measure| switches.press(
                        measure_name(messages, measure),
                        model.measure() == measure,
                        |next| next.measure = measure,
                    )) }
                </div>
            }
            if forms.clone().count() > 1 {
                <div class="segmented form" role="group" aria-label={messages.controls.form}>
                    { for forms.map(|form| switches.press(
                        form_name(messages, form),
                        model.form == form,
                        |next| next.form = form,
                    )) }
                </div>
            }
            { scale(&switches) }
            { all_alike(ctx, model) }
            { play(view, model) }
        </>
    }
}

fn full(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Html {
    let switches = Switches { ctx, view, model };
    html! {
        <>
            { compare_areas(&switches) }
            <Fold name={ctx.messages().controls.options} id="options">{ switches.all() }</Fold>
            { play(view, model) }
        </>
    }
}

/// The way to all series alike and, on the front page, back to those that stand out
/// there.
pub fn all_alike(ctx: &AppContext, model: &ChartModel) -> Html {
    let is_front = ctx.view().subject() == Page::Overview;
    let is_all = model.focus.is_empty();
    if is_all && !is_front {
        return html! {};
    }
    let next = if is_front && !is_all {
        Focus::All
    } else {
        Focus::Auto
    };
    html! {
        <button type="button" class="toggle" aria-pressed={is_all.to_string()}
            onclick={ctx.does::<MouseEvent>(ChartAction::Focus(next))}>
            { model.all_label(ctx.language) }
        </button>
    }
}

/// Compares the areas of the latest period that there are several for, where the
/// figure shows but one.
fn compare_areas(switches: &Switches<'_>) -> Html {
    let Switches { ctx, model, .. } = *switches;
    let selection = &model.selection;
    let [indicator] = selection.indicators[..] else {
        return html! {};
    };
    let compared = chart::comparison(ctx.data(), indicator);
    match compared.filter(|_| selection.shown.len() == 1 && model.measure() == Measure::Level) {
        Some((at, areas)) => {
            let name =
                (ctx.messages().controls.compare_areas)(areas.len(), &period(ctx.language, at));
            let next = ChartView {
                areas: areas.into_iter().collect(),
                form: Form::Ranked,
                at: Some(at),
                periods: Periods::of(at.kind()),
                log: false,
                span: None,
                ..switches.view.clone()
            };
            html! {
                <button type="button" class="toggle"
                    onclick={ctx.does::<MouseEvent>(ChartAction::Set(Box::new(next)))}>
                    { name }
                </button>
            }
        }
        None => html! {},
    }
}

/// Plays a ranking through its periods.
fn play(view: &ChartView, model: &ChartModel) -> Html {
    match model.at {
        Some(at)
            if model.form == Form::Ranked
                && model.measure() != Measure::Compound
                && model.offer.ranks.len() > 1 =>
        {
            html! {
                <Play periods={model.offer.ranks.clone()} {at} view={view.clone()} />
            }
        }
        _ => html! {},
    }
}
