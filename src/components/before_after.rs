//! Before and after: the choice of a milestone, and each body's figures on both
//! sides of it, with what can be said of the change and what cannot.

use charts::glyph;
use dataset::{Dataset, Date, MilestoneId, Period};
use engine::transform::{BeforeAfter, Value, before_after};
use yew::prelude::*;

use super::context::AppContext;
use super::figure_value::opens_receipt;
use super::marks::still;
use super::select::select;
use engine::transform::ValueUnit;
use i18n::{change, date, no_change, paces, period, value_long, worked};
use view::{ChartAction, ChartView, Measure, Page};
use viewmodel::chart::{self, ChartModel};

/// The choice among milestones, those of the same figure in the order of time.
pub fn choice(ctx: &AppContext, view: &ChartView, mut offered: Vec<MilestoneId>) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    offered.extend(view.before_after.filter(|id| !offered.contains(id)));
    dataset::sort::by_key(&mut offered, |id| data[*id].date.first_day());
    let mut options = vec![(String::new(), "–".to_owned())];
    options.extend(offered.iter().map(|id| {
        let milestone = &data[*id];
        let when = date(language, milestone.date);
        let title = milestone.title.get(language);
        (milestone.slug.to_owned(), format!("{when} · {title}"))
    }));
    let chosen = view.before_after.map_or("", |id| data[id].slug);
    let view = view.clone();
    let choose = ctx.act(move |slug: String| {
        let next = ChartView {
            before_after: data.find_milestone(&slug),
            ..view.clone()
        };
        ChartAction::Set(Box::new(next)).into()
    });
    html! {
        <div class="around-choice">
            { select(messages.before_after.title, &options, chosen, choose) }
        </div>
    }
}

/// Every line's figures around the milestone that is chosen.
pub fn told(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let Some(id) = view.before_after else {
        return html! {};
    };
    let milestone = &data[id];
    let when = milestone.date;
    let lines = model
        .computed
        .series
        .iter()
        .enumerate()
        .filter_map(|(at, series)| {
            let at_points = data.is_at_points(series.line.indicator);
            let (first, last) = (when.first_day(), when.last_day());
            let sides = before_after(&series.values, first, last, at_points);
            let has_any = !sides.before.is_empty() || !sides.after.is_empty();
            has_any.then(|| line(ctx, model, at, when, &sides))
        });
    let lines: Vec<Html> = lines.collect();
    html! {
        <section class="around" aria-labelledby="around-title">
            <h3 id="around-title" aria-live="polite">
                { date(language, when) }{ " · " }
                <a href={ctx.href(Page::Milestone(id))}>{ milestone.title.get(language) }</a>
            </h3>
            if lines.is_empty() { <p class="none">{ messages.terms.none_comparable }</p> }
            <ul role="list">{ for lines }</ul>
            <p class="caution">{ messages.before_after.not_cause }</p>
        </section>
    }
}

/// One line's figures on both sides of a date.
fn line(
    ctx: &AppContext,
    model: &ChartModel,
    at: usize,
    when: Date,
    sides: &BeforeAfter<'_>,
) -> Html {
    let (messages, language) = (ctx.messages(), ctx.language);
    let values = model.computed.series.get(at).map(|series| &series.values);
    // What is there may be of another sort of period, or not measured.
    let has = |is_there: &dyn Fn(Period) -> bool| {
        values.is_some_and(|values| values.iter().any(|value| is_there(value.period)))
    };
    let has_before = has(&|period| period.last_day() < when.first_day());
    let has_after = has(&|period| period.first_day() > when.last_day());
    let side = |name: &'static str, values: &[&Value]| match values.first() {
        None => html! {},
        Some(first) => html! {
            <div>
                <dt>{ name }{ messages.punctuation.colon }{ period(language, first.period) }</dt>
                { for values.iter().map(|one| html! { <dd>{ value(ctx, model, at, one) }</dd> }) }
            </div>
        },
    };
    let nothing = |name: &'static str, values: &[&Value], has_any: bool| match values {
        [] => {
            let missing = if has_any {
                messages.terms.none_comparable
            } else {
                messages.terms.none_recorded
            };
            html! { <div><dt>{ name }</dt><dd class="none">{ missing }</dd></div> }
        }
        _ => side(name, values),
    };
    let name = model.series.get(at).map(|series| series.name.clone());
    html! {
        <li>
            <p class="around-name">
                { still(&glyph::series(chart::slot(at))) }{ name }
            </p>
            <dl>
                { nothing(messages.before_after.before, &sides.before, has_before) }
                { side(messages.before_after.during, &sides.during) }
                { nothing(messages.before_after.after, &sides.after, has_after) }
            </dl>
            { changed(ctx, model, at, sides) }
        </li>
    }
}

/// A value, which leads to its receipt.
fn value(ctx: &AppContext, model: &ChartModel, at: usize, value: &Value) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let series = model.computed.series.get(at);
    let told = series.map_or_else(String::new, |series| {
        value_long(data, language, series.unit, value)
    });
    match value.rows().next() {
        Some(own) => opens_receipt(ctx, own, &told, html! { { &told } }),
        None => html! { { told } },
    }
}

/// What changed from the one side to the other, of values that growth means
/// something for.
fn changed(ctx: &AppContext, model: &ChartModel, at: usize, sides: &BeforeAfter<'_>) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    if !grows(data, model, at) {
        return html! {};
    }
    let percent = |value: &Value| worked(language, ValueUnit::Growth, value.number);
    let told = match &sides.change {
        None => return html! {},
        Some(Err(reason)) => no_change(language, *reason),
        Some(Ok(value)) => {
            let from = sides.before.first().map_or(value.period, |one| one.period);
            change(language, from, value.period, &percent(value))
        }
    };
    let speeds = sides.paces.as_ref().map(|[before, after]| {
        let side = |(from, value): &(_, Value)| (*from, value.period, percent(value));
        let ((a, b, first), (c, d, then)) = (side(before), side(after));
        paces(language, [(a, b, &first), (c, d, &then)])
    });
    html! {
        <>
            <p>{ told }</p>
            if let Some(speeds) = speeds { <p>{ speeds }</p> }
        </>
    }
}

/// Whether growth means something for what is drawn of a line: not for shares, nor
/// for what is worked out already.
fn grows(data: &Dataset, model: &ChartModel, at: usize) -> bool {
    let line = model.computed.series.get(at).map(|series| &series.line);
    model.measure() == Measure::Level
        && line.is_some_and(|line| chart::can_grow(data, line.indicator))
}
