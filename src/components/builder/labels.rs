//! What is written beside the marks of the figure: as it has it, nothing, the values of
//! some periods, and the newsroom's own words.

use dataset::{Code, Period};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::select::select;
use i18n::period;
use view::{ChartAction, ChartView, LabelSide, Labels, MOST_LABELLED, OwnLabel, SeriesName};
use viewmodel::chart::ChartModel;

/// The choice of labels for a chart.
pub(super) fn choices(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Html {
    let own_words = &ctx.messages().own_words;
    let periods = periods(model);
    let press = |name: &'static str, labels: Labels, pressed: bool| {
        let next = ChartView {
            labels,
            ..view.clone()
        };
        html! {
            <button type="button" aria-pressed={pressed.to_string()} onclick={draws(ctx, next)}>
                { name }
            </button>
        }
    };
    // The latest is the first that is chosen.
    let first = match &view.labels {
        chosen @ Labels::Of(_) => chosen.clone(),
        _ => Labels::Of(periods.last().copied().into_iter().collect()),
    };
    html! {
        <details class="own-words" open={view.labels != Labels::Auto || !view.own_labels.is_empty()}>
            <summary>{ own_words.labels_legend }</summary>
            <div class="row" role="group" aria-label={own_words.labels_values}>
                <span>{ own_words.labels_values }</span>
                <span class="segmented">
                    { press(own_words.labels_auto, Labels::Auto, view.labels == Labels::Auto) }
                    { press(own_words.labels_none, Labels::None, view.labels == Labels::None) }
                    { press(own_words.labels_some, first, matches!(view.labels, Labels::Of(_))) }
                </span>
            </div>
            if let Labels::Of(chosen) = &view.labels { { some(ctx, view, chosen, &periods) } }
            <p class="hint">{ own_words.labels_hint }</p>
            { for (0..=view.own_labels.len()).take(OwnLabel::MOST).map(|at| {
                own(ctx, view, model, at)
            }) }
        </details>
    }
}

/// The periods whose values can be written, each once, in the order of time.
fn periods(model: &ChartModel) -> Vec<Period> {
    let points = model.series.iter().flat_map(|series| &series.points);
    let mut periods: Vec<Period> = points.map(|point| point.period).collect();
    dataset::sort::by_key(&mut periods, |one| (one.last_day(), one.first_day()));
    periods.dedup();
    periods
}

fn draws(ctx: &AppContext, next: ChartView) -> Callback<MouseEvent> {
    ctx.does::<MouseEvent>(ChartAction::Set(Box::new(next)))
}

/// A switch for each period.
fn some(ctx: &AppContext, view: &ChartView, chosen: &[Period], periods: &[Period]) -> Html {
    html! {
        <div class="label-periods" role="group" aria-label={ctx.messages().own_words.labels_some}>
            { for periods.iter().map(|one| {
                let mut next: Vec<Period> = chosen.to_vec();
                let is_on = next.contains(one);
                if is_on {
                    next.retain(|other| other != one);
                } else {
                    next.push(*one);
                }
                let is_full = !is_on && chosen.len() >= MOST_LABELLED;
                let labels = if next.is_empty() { Labels::None } else { Labels::Of(next) };
                let next = ChartView { labels, ..view.clone() };
                html! {
                    <button key={one.to_string()} type="button" class="toggle" disabled={is_full}
                        aria-pressed={is_on.to_string()} onclick={draws(ctx, next)}>
                        { period(ctx.language, *one) }
                    </button>
                }
            }) }
        </div>
    }
}

/// The fields for one of the newsroom's labels; those of a new one are at the end.
fn own(ctx: &AppContext, view: &ChartView, model: &ChartModel, at: usize) -> Html {
    let own_words = &ctx.messages().own_words;
    let marks = marks(ctx, model);
    let written = view.own_labels.get(at).cloned();
    let is_written = written.is_some();
    let Some(label) = written.or_else(|| blank(model, &marks)) else {
        return html! {};
    };
    let put = {
        let (view, app) = (view.clone(), ctx.app.dispatcher());
        Callback::from(move |label: OwnLabel| {
            let mut next = view.clone();
            if at < next.own_labels.len() {
                next.own_labels[at] = label;
            } else {
                next.own_labels.push(label);
            }
            app.dispatch(ChartAction::Set(Box::new(next)).into());
        })
    };
    // Once it is written: every way to embed is made anew with it.
    let onchange = {
        let (put, label) = (put.clone(), label.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            put.emit(label.clone().saying(&input.value()));
        })
    };
    html! {
        <fieldset class="own-label" key={at}>
            <legend>{ (own_words.label_number)(at + 1) }</legend>
            <div class="row">
                <label><span>{ own_words.label_text }</span>
                    <input type="text" value={label.text.clone()} {onchange} autocomplete="off"
                        maxlength={OwnLabel::LONGEST.to_string()} /></label>
            </div>
            if is_written {
                { mark(ctx, &label, &marks, put.clone()) }
                { side(ctx, &label, put) }
                <button type="button" class="quiet" onclick={draws(ctx, without(view, at))}>
                    { own_words.label_remove }
                </button>
            }
        </fieldset>
    }
}

/// A label without words beside the latest mark that was measured, rather than a goal or
/// a forecast; none where there is no mark.
fn blank(model: &ChartModel, marks: &[Mark]) -> Option<OwnLabel> {
    let ((last, series), _) = marks.last()?;
    let points = &model.series.first()?.points;
    let measured = points.iter().rev().find(|point| point.status.is_measured());
    Some(OwnLabel {
        period: measured.map_or(*last, |point| point.period),
        series: *series,
        side: LabelSide::Auto,
        text: String::new(),
    })
}

/// The choice of its mark.
fn mark(ctx: &AppContext, label: &OwnLabel, marks: &[Mark], put: Callback<OwnLabel>) -> Html {
    let data = ctx.data();
    let code = |(at, series): (Period, SeriesName)| format!("{at},{}", series.code(data));
    // Written by hand it may name less of its series.
    let named = label.series;
    let is_meant = |(at, name): &(Period, SeriesName)| {
        *at == label.period
            && (named.area.is_none() || named.area == name.area)
            && (named.body.is_none() || named.body == name.body)
            && (named.indicator.is_none() || named.indicator == name.indicator)
    };
    let latest_first = marks.iter().rev();
    let meant = latest_first.clone().map(|(one, _)| *one).find(is_meant);
    let meant = code(meant.unwrap_or((label.period, named)));
    let options: Vec<(String, String)> = latest_first
        .map(|(one, name)| (code(*one), name.clone()))
        .collect();
    let label = label.clone();
    let choose = Callback::from(move |chosen: String| {
        let Some((at, series)) = chosen.split_once(',') else {
            return;
        };
        if let (Ok(period), Some(series)) = (Period::parse(at), SeriesName::parse(series, data)) {
            put.emit(OwnLabel {
                period,
                series,
                ..label.clone()
            });
        }
    });
    select(
        ctx.messages().own_words.label_mark,
        &options,
        &meant,
        choose,
    )
}

/// The choice of its side.
fn side(ctx: &AppContext, label: &OwnLabel, put: Callback<OwnLabel>) -> Html {
    let own_words = &ctx.messages().own_words;
    let named = |side: &LabelSide| {
        let name = own_words.label_sides[*side as usize];
        (side.code().to_owned(), name.to_owned())
    };
    let sides: Vec<(String, String)> = LabelSide::ALL.iter().map(named).collect();
    let (label, chosen) = (label.clone(), label.side.code());
    let choose = Callback::from(move |chosen: String| {
        let side = LabelSide::from_code(&chosen).unwrap_or_default();
        put.emit(OwnLabel {
            side,
            ..label.clone()
        });
    });
    select(own_words.label_side, &sides, chosen, choose)
}

fn without(view: &ChartView, at: usize) -> ChartView {
    let mut next = view.clone();
    next.own_labels.remove(at);
    next
}

/// A mark by its period and series, and what it is called.
type Mark = ((Period, SeriesName), String);

/// All marks with their names, the latest of the first series last.
fn marks(ctx: &AppContext, model: &ChartModel) -> Vec<Mark> {
    let is_one = model.series.len() < 2;
    let mut marks = Vec::new();
    for (series, computed) in model.series.iter().zip(&model.computed.series).rev() {
        let line = &computed.line;
        let name = SeriesName {
            indicator: (model.selection.indicators.len() > 1).then_some(line.indicator),
            area: Some(line.area),
            body: Some(line.body),
        };
        let mut periods: Vec<Period> = series.points.iter().map(|point| point.period).collect();
        periods.dedup();
        marks.extend(periods.into_iter().map(|at| {
            let told = period(ctx.language, at);
            let told = if is_one {
                told
            } else {
                format!("{told} · {}", series.name)
            };
            ((at, name), told)
        }));
    }
    marks
}
