//! The targets with a verdict as a figure: each outcome in percent of its target.

use charts::ranked::{self, Row};
use charts::scene::HitTarget;
use dataset::ObservationId;
use engine::targets::Judged;
use yew::prelude::*;

use super::{Props, files, use_targets};
use crate::components::chart::{Canvas, Chart, Drawing};
use crate::components::chart_card::{ChartCard, description_id};
use crate::components::context::{AppContext, use_app};
use crate::components::figure_value::figure_value;
use crate::components::source_line::SourceLine;
use crate::components::tooltip::Tip;
use i18n::{figure, period};
use view::Action;
use viewmodel::shares::{self, LIMITS, Share, verdict_name};

/// The figures in percent of their targets.
#[component]
pub(in crate::pages) fn Against(props: &Props) -> Html {
    let ctx = use_app();
    let (messages, language) = (ctx.messages(), ctx.language);
    let selection = use_targets(&props.chosen);
    let key = (language, props.chosen.clone());
    let shown = use_memo(key.clone(), |_| {
        shares::of(ctx.data(), language, &selection.rows)
    });
    let draw = {
        let shown = shown.clone();
        use_memo(key, move |_| {
            Callback::from(move |canvas: Canvas| -> Drawing {
                ranked::draw(&rows_of(&shown), canvas.width, LIMITS).into()
            })
        })
    };
    let tip = {
        let (ctx, shown) = (ctx.clone(), shown.clone());
        Callback::from(move |target: HitTarget| tip_of(&ctx, &shown, &target))
    };
    let choose = {
        let (ctx, shown) = (ctx.clone(), shown.clone());
        Callback::from(move |target: HitTarget| {
            if let Some(one) = target.keys.first().and_then(|key| shown.get(*key as usize)) {
                ctx.app.dispatch(Action::OpenProvenance(Some(one.figure)));
            }
        })
    };
    if shown.is_empty() {
        return html! { <p class="none">{ messages.terms.none_comparable }</p> };
    }
    let figures = shown.iter().flat_map(|one| [one.goal, one.figure]);
    let figures: Vec<ObservationId> = figures.collect();
    ChartCard {
        id: "against",
        title: messages.targets.against_title,
        subtitle: messages.targets.against_subtitle,
        sources: html! { <SourceLine rows={figures} /> },
        drawing: html! {
            <Chart draw={(*draw).clone()} {tip} label={messages.targets.against_title}
                described_by={description_id("against")} choose={choose} tip_first=true />
        },
        description: (messages.targets.against_description)(shown.len()),
        table: table(&ctx, &selection.rows),
        export: Some(files::export(&ctx, &rows_of(&shown), &selection)),
        ..ChartCard::default()
    }
    .view(&ctx)
}

fn rows_of(shown: &[Share]) -> Vec<Row> {
    shown.iter().map(|one| one.row.clone()).collect()
}

/// The targets with their verdicts, also those that cannot be drawn.
fn table(ctx: &AppContext, judged: &[Judged]) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let told = |id: Option<ObservationId>| match id {
        Some(id) => {
            html! { <>{ figure_value(ctx, id) }{ " · " }{ period(language, data[id].period) }</> }
        }
        None => html! {},
    };
    let headings = [
        messages.terms.indicator,
        messages.targets.target,
        messages.targets.outcome,
        messages.targets.verdict,
    ];
    let cell = |heading: &'static str, content: Html| {
        html! { <td role="cell" data-heading={heading}>{ content }</td> }
    };
    html! {
        // As cards it is still a table to a screen reader, of rows and cells.
        <table role="table" class="as-cards">
            <caption class="visually-hidden">{ messages.targets.title }</caption>
            <thead role="rowgroup"><tr role="row">
                { for headings.map(|heading| html! {
                    <th role="columnheader" scope="col">{ heading }</th>
                }) }
            </tr></thead>
            <tbody role="rowgroup">
                { for judged.iter().map(|one| html! {
                    <tr role="row" key={one.goal.rows[0].0}>
                        <th role="rowheader" scope="row">{ data[one.goal.indicator].name.get(language) }</th>
                        { cell(messages.targets.target, told(one.goal.rows.first().copied())) }
                        { cell(messages.targets.outcome, told(one.then.or(one.figure))) }
                        { cell(messages.targets.verdict, html! { { verdict_name(messages, one.verdict.kind()) } }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn tip_of(ctx: &AppContext, shown: &[Share], target: &HitTarget) -> Tip {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let Some(one) = target.keys.first().and_then(|key| shown.get(*key as usize)) else {
        return Tip::default();
    };
    let told = |label: &str, id: ObservationId| {
        let row = &data[id];
        let who = data[row.body].name.get(language);
        let what = figure(data, language, row);
        format!(
            "{label}{}{what} ({who}, {})",
            messages.punctuation.colon,
            period(language, row.period)
        )
    };
    Tip {
        heading: format!("{}{}", one.row.name, one.row.tail),
        value: one.row.label.clone(),
        lines: vec![
            told(messages.targets.target, one.goal),
            told(messages.targets.outcome, one.figure),
        ],
    }
}
