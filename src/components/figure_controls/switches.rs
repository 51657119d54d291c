//! The switches of a figure, one by one: each shows where it stands and what else is
//! offered.

use std::collections::BTreeSet;

use dataset::{Area, Code, Period};
use yew::prelude::*;

use crate::components::compare_picker::ComparePicker;
use crate::components::context::AppContext;
use crate::components::milestone_overlay;
use crate::components::select::select;
use i18n::{Messages, Named, compact, period};
use view::{ChartAction, ChartView, Form, Measure, Periods};
use viewmodel::chart::ChartModel;

/// Switches one figure view from another.
pub struct Switches<'a> {
    /// Where they stand.
    pub ctx: &'a AppContext,
    /// What is chosen.
    pub view: &'a ChartView,
    /// What is drawn.
    pub model: &'a ChartModel,
}

impl Switches<'_> {
    /// A button that makes a change.
    pub(super) fn press(
        &self,
        name: &str,
        pressed: bool,
        change: impl FnOnce(&mut ChartView),
    ) -> Html {
        let mut next = self.view.clone();
        change(&mut next);
        html! {
            <button type="button" aria-pressed={pressed.to_string()}
                onclick={self.ctx.does::<MouseEvent>(ChartAction::Set(Box::new(next)))}>
                { name }
            </button>
        }
    }

    /// A list that makes a change with what is chosen from it.
    pub fn list(
        &self,
        label: &str,
        options: &[(String, String)],
        chosen: &str,
        change: impl Fn(&mut ChartView, &str, &'static dataset::Dataset) + 'static,
    ) -> Html {
        let (view, data) = (self.view.clone(), self.ctx.data());
        let choose = self.ctx.act(move |value: String| {
            let mut next = view.clone();
            change(&mut next, &value, data);
            ChartAction::Set(Box::new(next)).into()
        });
        select(label, options, chosen, choose)
    }
}

/// The name of a measure.
pub(super) fn measure_name(messages: &Messages, measure: Measure) -> &'static str {
    match measure {
        Measure::Level => messages.controls.level,
        Measure::Growth => messages.controls.growth,
        Measure::YearGrowth => messages.controls.year_growth,
        Measure::Index => messages.controls.index,
        Measure::Compound => messages.controls.compound,
        Measure::Share => messages.controls.share,
        Measure::Cumulative => messages.controls.cumulative,
        Measure::SingleMonths => messages.controls.single_months,
    }
}

/// The name of a way to show values.
pub(super) fn form_name(messages: &Messages, form: Form) -> &'static str {
    match form {
        Form::Auto | Form::Line => messages.controls.line,
        Form::Step => messages.controls.step,
        Form::Bars => messages.controls.bars,
        Form::Stacked => messages.controls.stacked,
        Form::Dots => messages.controls.dots,
        Form::Slope => messages.controls.slope,
        Form::Multiples => messages.controls.multiples,
        Form::Scatter => messages.controls.scatter,
        Form::Ranked => messages.controls.ranked,
        Form::Number => messages.controls.one_number,
    }
}

pub(super) fn scale(switches: &Switches<'_>) -> Html {
    let model = switches.model;
    let controls = &switches.ctx.messages().controls;
    // A logarithmic axis that does not fit has to have its way back.
    let has_axis = !matches!(model.form, Form::Ranked | Form::Number);
    if !has_axis || !model.offer.log && !switches.view.log {
        return html! {};
    }
    html! {
        <div class="segmented scale" role="group" aria-label={controls.scale}>
            { switches.press(controls.linear, !switches.view.log, |next| next.log = false) }
            { switches.press(controls.log, switches.view.log, |next| next.log = true) }
        </div>
    }
}

impl Switches<'_> {
    /// All that fit what is drawn.
    pub fn all(&self) -> Html {
        let Self { ctx, view, model } = *self;
        html! {
            <>
                { self.measures() }
                { ends(self) }
                { self.forms() }
                { self.bodies() }
                { scale(self) }
                { self.currencies() }
                { self.periods() }
                { milestone_overlay::switch(ctx, view, model) }
                { self.areas() }
                <ComparePicker indicators={model.selection.indicators.clone()} view={view.clone()} />
            </>
        }
    }

    fn measures(&self) -> Html {
        let messages = self.ctx.messages();
        let offered = self.model.offer.measures.iter();
        let measures: Vec<_> = offered
            .map(|measure| coded(measure.code(), measure_name(messages, *measure)))
            .collect();
        if measures.len() < 2 {
            return html! {};
        }
        let chosen = self.model.measure().code();
        self.list(
            messages.controls.measure,
            &measures,
            chosen,
            |next, code, _| {
                next.measure = Code::from_code(code).unwrap_or_default();
            },
        )
    }

    fn forms(&self) -> Html {
        let messages = self.ctx.messages();
        let offered = self.model.offer.forms.iter();
        let forms: Vec<_> = offered
            .map(|form| coded(form.code(), form_name(messages, *form)))
            .collect();
        if forms.len() < 2 {
            return html! {};
        }
        self.list(
            messages.controls.form,
            &forms,
            self.model.form.code(),
            |next, code, _| {
                next.form = Code::from_code(code).unwrap_or_default();
            },
        )
    }

    fn bodies(&self) -> Html {
        let (ctx, selection) = (self.ctx, &self.model.selection);
        let (controls, data) = (&ctx.messages().controls, ctx.data());
        if selection.bodies.len() < 2 {
            return html! {};
        }
        let mut bodies = vec![coded("", &(controls.every_body)(selection.bodies.len()))];
        let named = selection.bodies.iter();
        bodies
            .extend(named.map(|body| coded(data[*body].slug, data[*body].name.get(ctx.language))));
        let by = selection.by.map_or("", |body| data[body].slug);
        self.list(controls.whose, &bodies, by, |next, slug, data| {
            next.by = data.body_ids().find(|id| data[*id].slug == slug);
        })
    }

    fn currencies(&self) -> Html {
        let Some(dollars) = self.model.computed.dollars else {
            return html! {};
        };
        let name = |unit: dataset::Unit| unit.name(self.ctx.language);
        html! {
            <div class="segmented" role="group" aria-label={self.ctx.messages().controls.currency}>
                { self.press(name(dataset::Unit::Cny), !dollars, |next| next.dollars = false) }
                { self.press(name(dataset::Unit::Usd), dollars, |next| next.dollars = true) }
            </div>
        }
    }

    fn periods(&self) -> Html {
        let (messages, selection) = (self.ctx.messages(), &self.model.selection);
        if selection.kinds.len() < 2 || self.model.measure() == Measure::SingleMonths {
            return html! {};
        }
        html! {
            <div class="segmented" role="group" aria-label={messages.terms.period}>
                { self.press(messages.controls.all_periods, selection.kind.is_none(), |next| next.periods = Periods::All) }
                { for selection.kinds.iter().map(|(kind, count)| self.press(
                    &(self.ctx.messages().punctuation.with_remark)(
                        kind.name(self.ctx.language),
                        &compact(self.ctx.language, *count),
                    ),
                    selection.kind == Some(*kind),
                    |next| next.periods = Periods::of(*kind),
                )) }
            </div>
        }
    }

    fn areas(&self) -> Html {
        let (ctx, selection) = (self.ctx, &self.model.selection);
        if selection.areas.len() < 2 {
            return html! {};
        }
        html! {
            <div class="areas" role="group" aria-label={ctx.messages().terms.area}>
                { for selection.areas.iter().map(|&area| {
                    // Beside those that are shown, chosen or not.
                    let mut areas: BTreeSet<Area> = selection.shown.iter().copied().collect();
                    let is_shown = areas.remove(&area);
                    if !is_shown {
                        areas.insert(area);
                    }
                    html! {
                        <button type="button" class="toggle" key={area.code()}
                            aria-pressed={is_shown.to_string()}
                            onclick={ctx.does::<MouseEvent>(ChartAction::Set(Box::new(ChartView {
                                areas,
                                ..self.view.clone()
                            })))}>
                            { area.name().get(ctx.language) }
                        </button>
                    }
                }) }
            </div>
        }
    }
}

/// A choice of a list: what it is called in an address, and on the page.
fn coded(code: &str, name: &str) -> (String, String) {
    (code.to_owned(), name.to_owned())
}

/// The periods that a measure is worked out from.
fn ends(switches: &Switches<'_>) -> Html {
    let model = switches.model;
    let (controls, language) = (&switches.ctx.messages().controls, switches.ctx.language);
    let options = |wanted: &dyn Fn(&&Period) -> bool| -> Vec<(String, String)> {
        model
            .computed
            .periods
            .iter()
            .filter(wanted)
            .map(|at| (at.to_string(), period(language, *at)))
            .collect()
    };
    match (model.measure(), model.computed.base, model.computed.between) {
        (Measure::Index, Some(base), _) => switches.list(
            controls.base_period,
            &options(&|_| true),
            &base.to_string(),
            |next, code, _| next.base = Period::parse(code).ok(),
        ),
        (measure, _, Some((from, to)))
            if measure == Measure::Compound || model.form == Form::Slope =>
        {
            html! {
            <>
                { switches.list(
                    controls.first_period,
                    &options(&|at| to.years_since(**at).is_some()),
                    &from.to_string(),
                    move |next, code, _| {
                        next.between = Period::parse(code).ok().map(|from| (from, to));
                    },
                ) }
                { switches.list(
                    controls.last_period,
                    &options(&|at| at.years_since(from).is_some()),
                    &to.to_string(),
                    move |next, code, _| {
                        next.between = Period::parse(code).ok().map(|to| (from, to));
                    },
                ) }
            </>
            }
        }
        _ => html! {},
    }
}
