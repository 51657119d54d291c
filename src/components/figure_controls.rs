//! The switches of an indicator's figure.

use dataset::{Code, Period};
use yew::prelude::*;

use super::beside::Beside;
use super::context::Context;
use super::fold::Fold;
use super::happened;
use super::play::Play;
use super::select::select;
use i18n::{Named, Words, period};
use view::{Action, FigureView, Form, Measure, Periods};
use viewmodel::chart::{self, ChartModel};

/// The switches that fit what is drawn. In a frame there is one row of them: what
/// the reader would need a second one for is on the full page.
pub fn controls(page: &Context, view: &FigureView, model: &ChartModel) -> Html {
    if page.view().framed {
        framed(page, view, model)
    } else {
        full(page, view, model)
    }
}

/// Switches one figure view from another.
struct Switches<'a> {
    page: &'a Context,
    view: &'a FigureView,
}

impl Switches<'_> {
    /// A button that makes a change.
    fn press(&self, name: &str, pressed: bool, change: impl FnOnce(&mut FigureView)) -> Html {
        let mut next = self.view.clone();
        change(&mut next);
        html! {
            <button type="button" aria-pressed={pressed.to_string()}
                onclick={self.page.does::<MouseEvent>(Action::Draw(Box::new(next)))}>
                { name }
            </button>
        }
    }

    /// A list that makes a change with what is chosen from it.
    fn list(
        &self,
        label: &str,
        options: &[(String, String)],
        chosen: &str,
        change: impl Fn(&mut FigureView, &str, &'static dataset::Dataset) + 'static,
    ) -> Html {
        let (view, data) = (self.view.clone(), self.page.data());
        let choose = self.page.act(move |value: String| {
            let mut next = view.clone();
            change(&mut next, &value, data);
            Action::Draw(Box::new(next))
        });
        select(label, options, chosen, choose)
    }
}

/// The name of a measure.
fn measure_name(words: &Words, measure: Measure) -> &'static str {
    match measure {
        Measure::Level => words.level,
        Measure::Growth => words.growth,
        Measure::YearGrowth => words.year_growth,
        Measure::Index => words.index,
        Measure::Compound => words.compound,
        Measure::Share => words.share,
        Measure::Cumulative => words.cumulative,
        Measure::SingleMonths => words.single_months,
    }
}

/// The name of a way to show values.
fn form_name(words: &Words, form: Form) -> &'static str {
    match form {
        Form::Auto | Form::Line => words.line,
        Form::Step => words.step,
        Form::Bars => words.bars,
        Form::Stacked => words.stacked,
        Form::Dots => words.dots,
        Form::Slope => words.slope,
        Form::Multiples => words.multiples,
        Form::Scatter => words.scatter,
        Form::Ranked => words.ranked,
        Form::Number => words.one_number,
    }
}

fn scale(switches: &Switches<'_>, model: &ChartModel) -> Html {
    let words = switches.page.words();
    // A logarithmic axis that does not fit has to have its way back.
    let has_axis = !matches!(model.form, Form::Ranked | Form::Number);
    if !has_axis || !model.offer.log && !switches.view.log {
        return html! {};
    }
    html! {
        <div class="segmented scale" role="group" aria-label={words.scale}>
            { switches.press(words.linear, !switches.view.log, |next| next.log = false) }
            { switches.press(words.log, switches.view.log, |next| next.log = true) }
        </div>
    }
}

fn framed(page: &Context, view: &FigureView, model: &ChartModel) -> Html {
    let words = page.words();
    let switches = Switches { page, view };
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
                <div class="segmented" role="group" aria-label={words.measure}>
                    { for measures.map(|measure| switches.press(
                        measure_name(words, measure),
                        model.measure() == measure,
                        |next| next.measure = measure,
                    )) }
                </div>
            }
            if forms.clone().count() > 1 {
                <div class="segmented form" role="group" aria-label={words.form}>
                    { for forms.map(|form| switches.press(
                        form_name(words, form),
                        model.form == form,
                        |next| next.form = form,
                    )) }
                </div>
            }
            { scale(&switches, model) }
            { play(view, model) }
        </>
    }
}

fn full(page: &Context, view: &FigureView, model: &ChartModel) -> Html {
    let (words, data) = (page.words(), page.data());
    let switches = Switches { page, view };
    let coded = |code: &str, name: &str| (code.to_owned(), name.to_owned());
    let measures: Vec<_> = model
        .offer
        .measures
        .iter()
        .map(|measure| coded(measure.code(), measure_name(words, *measure)))
        .collect();
    let forms: Vec<_> = model
        .offer
        .forms
        .iter()
        .map(|form| coded(form.code(), form_name(words, *form)))
        .collect();
    let mut bodies = vec![coded("", &(words.every_body)(model.selection.bodies.len()))];
    bodies.extend(
        model
            .selection
            .bodies
            .iter()
            .map(|body| coded(data[*body].slug, data[*body].name.get(page.language))),
    );
    let by = model.selection.by.map_or("", |body| data[body].slug);
    html! {
        <>
            { compare_areas(&switches, model) }
            <Fold name={words.chart_options} id="options">
                if measures.len() > 1 {
                    { switches.list(words.measure, &measures, model.measure().code(), |next, code, _| {
                        next.measure = Code::from_code(code).unwrap_or_default();
                    }) }
                }
                { ends(&switches, model) }
                if forms.len() > 1 {
                    { switches.list(words.form, &forms, model.form.code(), |next, code, _| {
                        next.form = Code::from_code(code).unwrap_or_default();
                    }) }
                }
                if model.selection.bodies.len() > 1 {
                    { switches.list(words.whose, &bodies, by, |next, slug, data| {
                        next.by = data.body_ids().find(|id| data[*id].slug == slug);
                    }) }
                }
                { scale(&switches, model) }
                if let Some(dollars) = model.computed.dollars {
                    <div class="segmented" role="group" aria-label={words.currency}>
                        { switches.press(dataset::Unit::Cny.name(page.language), !dollars, |next| next.dollars = false) }
                        { switches.press(dataset::Unit::Usd.name(page.language), dollars, |next| next.dollars = true) }
                    </div>
                }
                if model.selection.kinds.len() > 1 && model.measure() != Measure::SingleMonths {
                    <div class="segmented" role="group" aria-label={words.period}>
                        { switches.press(words.all_periods, model.selection.kind.is_none(), |next| next.periods = Periods::All) }
                        { for model.selection.kinds.iter().map(|(kind, count)| switches.press(
                            &format!("{} ({count})", kind.name(page.language)),
                            model.selection.kind == Some(*kind),
                            |next| next.periods = Periods::of(*kind),
                        )) }
                    </div>
                }
                { happened::switch(page, view, model) }
                if model.selection.areas.len() > 1 {
                    <div class="areas" role="group" aria-label={words.area}>
                        { for model.selection.areas.iter().map(|&area| {
                            let shown = model.selection.shown.contains(&area);
                            html! {
                                <button type="button" class="toggle" key={area.code()}
                                    aria-pressed={shown.to_string()}
                                    onclick={page.does::<MouseEvent>(Action::ToggleArea(area))}>
                                    { area.name().get(page.language) }
                                </button>
                            }
                        }) }
                    </div>
                }
                <Beside indicators={model.selection.indicators.clone()} view={view.clone()} />
            </Fold>
            { play(view, model) }
        </>
    }
}

/// Compares the areas of the latest period that there are several for, where the
/// figure shows but one.
fn compare_areas(switches: &Switches<'_>, model: &ChartModel) -> Html {
    let (page, selection) = (switches.page, &model.selection);
    let [indicator] = selection.indicators[..] else {
        return html! {};
    };
    let compared = chart::comparison(page.data(), indicator);
    match compared.filter(|_| selection.shown.len() == 1 && model.measure() == Measure::Level) {
        Some((at, areas)) => {
            let name = (page.words().compare_areas)(areas.len(), &period(page.language, at));
            let next = FigureView {
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
                    onclick={page.does::<MouseEvent>(Action::Draw(Box::new(next)))}>
                    { name }
                </button>
            }
        }
        None => html! {},
    }
}

/// Plays a ranking through its periods.
fn play(view: &FigureView, model: &ChartModel) -> Html {
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

/// The periods that a measure is worked out from.
fn ends(switches: &Switches<'_>, model: &ChartModel) -> Html {
    let (words, language) = (switches.page.words(), switches.page.language);
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
            words.base_period,
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
                    words.first_period,
                    &options(&|at| to.years_since(**at).is_some()),
                    &from.to_string(),
                    move |next, code, _| {
                        next.between = Period::parse(code).ok().map(|from| (from, to));
                    },
                ) }
                { switches.list(
                    words.last_period,
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
