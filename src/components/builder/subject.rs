//! Which figure is taken, and how it is drawn: the same switches as on its own page.

use dataset::Period;
use engine::DaySpan;
use yew::prelude::*;

use super::search::FigureSearch;
use super::ways::Told;
use crate::components::context::AppContext;
use crate::components::figure_controls::Switches;
use crate::components::legend::series_key;
use crate::components::select::{Group, Select, plain};
use i18n::period;
use view::{BuilderAction, ChartView, Form, Page};
use viewmodel::chart::ChartModel;
use viewmodel::chart::render::{chosen, has_time, whole};

/// The choice of a figure on the builder's own page, and its switches.
pub(super) fn choices(ctx: &AppContext, subject: Page, told: &Told) -> Html {
    let messages = ctx.messages();
    let own = matches!(subject, Page::Indicator(_));
    html! {
        <>
            if ctx.view().page() == Page::Builder {
                <FigureSearch />
                { figure_choice(ctx, subject) }
            }
            if let Some((view, model)) = told.chart.as_ref().filter(|_| own) {
                <details class="view-choices" open=true>
                    <summary>{ messages.controls.options }</summary>
                    <div class="options">
                        { Switches { ctx, view, model }.all() }
                        { years(ctx, view, model) }
                        { series_key(ctx, model) }
                    </div>
                </details>
            } else if ctx.view().page() == Page::Builder
                && matches!(subject, Page::Milestones(_) | Page::Targets | Page::Board) {
                <p class="hint">
                    { messages.builder.choices_elsewhere }{ " " }
                    <a href={ctx.href(subject)}>{ &told.title }</a>
                </p>
            }
        </>
    }
}

/// The years that are seen, or the period that is ranked.
fn years(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Html {
    let messages = ctx.messages();
    let switches = Switches { ctx, view, model };
    if model.form == Form::Ranked {
        let named = |at: &Period| (at.to_string(), period(ctx.language, *at));
        let ranks: Vec<_> = model.offer.ranks.iter().map(named).collect();
        let at = model.at.map_or_else(String::new, |at| at.to_string());
        return switches.list(messages.terms.period, &ranks, &at, |next, code, _| {
            next.at = Period::parse(code).ok();
        });
    }
    let Some((first, last)) = whole(model).filter(|_| has_time(model.form)) else {
        return html! {};
    };
    let all = DaySpan {
        from: first,
        to: last,
    };
    let (first, last) = (all.from_year(), all.to_year());
    let seen = chosen(view, model).map_or((first, last), |(from, to)| {
        let seen = DaySpan { from, to };
        let within = |year: i32| year.clamp(first, last);
        (within(seen.from_year()), within(seen.to_year()))
    });
    let options = |from: i32, to: i32| -> Vec<(String, String)> {
        let named = |year: i32| {
            (
                year.to_string(),
                period(ctx.language, Period::of_year(year)),
            )
        };
        (from..=to).map(named).collect()
    };
    let narrowed = move |from: i32, to: i32| {
        ((from, to) != (first, last)).then(|| DaySpan::of_years(from, to))
    };
    html! {
        if first < last {
            { switches.list(messages.controls.first_period, &options(first, seen.1), &seen.0.to_string(),
                move |next, code, _| {
                    next.span = narrowed(code.parse().unwrap_or(first), seen.1);
                }) }
            { switches.list(messages.controls.last_period, &options(seen.0, last), &seen.1.to_string(),
                move |next, code, _| {
                    next.span = narrowed(seen.0, code.parse().unwrap_or(last));
                }) }
        }
    }
}

/// Any figure that can stand alone, the most told first.
fn figure_choice(ctx: &AppContext, subject: Page) -> Html {
    let (data, messages, language) = (ctx.data(), ctx.messages(), ctx.language);
    let choose =
        ctx.act(move |path: String| BuilderAction::Take(Page::from_path(&path, data)).into());
    let option = |shown: Page, name: &'static str| (shown.path(data), name);
    let board = subject == Page::Board || !ctx.app.board.is_empty();
    let whole = [
        option(Page::Overview, messages.builder.headline_figure),
        option(Page::Milestones(None), messages.timeline.title),
        option(Page::Industries, messages.industries.heat_title),
        option(Page::Targets, messages.targets.title),
    ];
    let own = board.then(|| option(Page::Board, messages.board.title));
    let mut groups = plain(whole.into_iter().chain(own));
    for industry in data.industry_ids() {
        let indicators = data
            .indicator_ids()
            .filter(|id| data[*id].industry == industry)
            .map(|id| option(Page::Indicator(id), data[id].name.get(language)));
        groups.extend(plain(indicators).into_iter().map(|group| Group {
            name: data[industry].name.get(language).into(),
            ..group
        }));
    }
    html! {
        <label class="row">
            <span>{ messages.builder.figure_choice }</span>
            <Select {groups} chosen={subject.path(data)} {choose} />
        </label>
    }
}
