//! The targets with a verdict as a figure: each outcome in percent of its target.

use dataset::{Bound, ObservationId, Unit};
use engine::targets::{Judged, Verdict};
use figures::ranked::{self, Limits, Row};
use figures::scene::Target;
use yew::prelude::*;

use super::card::decisive;
use super::{files, use_targets, verdict_name};
use crate::components::chart::{Canvas, Chart, Drawing};
use crate::components::context::{Context, use_page};
use crate::components::figure_frame::{FigureFrame, description_id};
use crate::components::figure_value::figure_value;
use crate::components::source_link::source_line;
use crate::components::tooltip::Tip;
use i18n::{bounded_short, figure, figure_short, period, tick};
use view::Action;

/// The figures in percent of their targets.
#[component]
pub fn Against() -> Html {
    let page = use_page();
    let (words, language) = (page.words(), page.language);
    let selection = use_targets();
    let key = (language, page.view().targets.clone());
    let shown = use_memo(key.clone(), |_| shares(&page, &selection.rows));
    let draw = {
        let shown = shown.clone();
        use_memo(key, move |_| {
            Callback::from(move |canvas: Canvas| -> Drawing {
                ranked::draw(&rows_of(&shown), canvas.width, LIMITS).into()
            })
        })
    };
    let tip = {
        let (page, shown) = (page.clone(), shown.clone());
        Callback::from(move |target: Target| tip_of(&page, &shown, &target))
    };
    let choose = {
        let (page, shown) = (page.clone(), shown.clone());
        Callback::from(move |target: Target| {
            if let Some(one) = target.keys.first().and_then(|key| shown.get(*key as usize)) {
                page.app.dispatch(Action::Receipt(Some(one.figure)));
            }
        })
    };
    if shown.is_empty() {
        return html! { <p class="none">{ words.none_comparable }</p> };
    }
    let data = page.data();
    let sources = shown.iter().flat_map(|one| [one.goal, one.figure]);
    FigureFrame {
        id: "against",
        title: words.against_title,
        subtitle: words.against_subtitle,
        sources: source_line(&page, sources.map(|id| data[id].source)),
        drawing: html! {
            <Chart draw={(*draw).clone()} {tip} label={words.against_title}
                described_by={description_id("against")} choose={choose} tip_first=true />
        },
        description: (words.against_words)(shown.len()),
        table: table(&page, &selection.rows),
        take: Some(files::take(&page, &rows_of(&shown), &selection)),
        ..FigureFrame::default()
    }
    .view(&page)
}

fn rows_of(shown: &[Share]) -> Vec<Row> {
    shown.iter().map(|one| one.row.clone()).collect()
}

/// The targets with their verdicts, also those that cannot be drawn.
fn table(page: &Context, judged: &[Judged]) -> Html {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let cell = |id: Option<ObservationId>| match id {
        Some(id) => {
            html! { <>{ figure_value(page, id) }{ " · " }{ period(language, data[id].period) }</> }
        }
        None => html! {},
    };
    html! {
        <table>
            <caption class="visually-hidden">{ words.targets_title }</caption>
            <thead><tr>
                <th scope="col">{ words.indicator }</th><th scope="col">{ words.target }</th>
                <th scope="col">{ words.outcome }</th><th scope="col">{ words.verdict }</th>
            </tr></thead>
            <tbody>
                { for judged.iter().map(|one| html! {
                    <tr key={one.goal.rows[0].0}>
                        <th scope="row">{ data[one.goal.indicator].name.get(language) }</th>
                        <td>{ cell(one.goal.rows.first().copied()) }</td>
                        <td>{ cell(one.then.or(one.figure)) }</td>
                        <td>{ verdict_name(words, one.verdict.kind()) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// The line of what was asked for.
pub(super) const LIMITS: Limits = Limits {
    most: None,
    goal: Some(100.0),
};

/// A target that can be drawn: the share of it that was reached.
#[derive(Clone, PartialEq)]
struct Share {
    row: Row,
    goal: ObservationId,
    figure: ObservationId,
}

/// Rounded to a tenth of a percent; what is short of the target stays short of it.
fn to_a_tenth(percent: f64) -> f64 {
    /// What a computation of tenths may be off by.
    const SLACK: f64 = 1e-9;
    let tenths = percent * 10.0;
    if percent < 100.0 {
        (tenths + SLACK).floor() / 10.0
    } else {
        tenths.round() / 10.0
    }
}

fn shares(page: &Context, judged: &[Judged]) -> Vec<Share> {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let share = |one: &Judged| {
        let figure = decisive(one)?;
        let (goal, row) = (one.goal.rows[0], &data[figure]);
        let wanted = data[goal].value.as_f64();
        let value = row.value.as_f64() / wanted * 100.0;
        // A share of what was to be kept below a limit says nothing.
        if wanted <= 0.0 || !value.is_finite() || data[goal].bound == Bound::LessThan {
            return None;
        }
        let indicator = &data[one.goal.indicator];
        let asked = figure_short(data, language, &data[goal]);
        let when = period(language, one.goal.period);
        let reached = tick(language, Unit::Percent, to_a_tenth(value));
        let reached = bounded_short(row.bound, &reached);
        Some(Share {
            row: Row {
                name: indicator.name.get(language).into(),
                tail: format!(" · {when}{}{asked}", words.colon),
                value,
                label: format!("{reached} · {}", verdict_name(words, one.verdict.kind())),
                bound: row.bound,
                status: row.status,
                slot: match one.verdict {
                    Verdict::MetEarly => 2,
                    Verdict::Met => 0,
                    _ => 1,
                },
                key: 0,
            },
            goal,
            figure,
        })
    };
    let mut shares: Vec<Share> = judged.iter().filter_map(share).collect();
    dataset::sort::by(&mut shares, |a, b| b.row.value.total_cmp(&a.row.value));
    for (key, share) in shares.iter_mut().enumerate() {
        share.row.key = key as u32;
    }
    shares
}

fn tip_of(page: &Context, shown: &[Share], target: &Target) -> Tip {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let Some(one) = target.keys.first().and_then(|key| shown.get(*key as usize)) else {
        return Tip::default();
    };
    let told = |label: &str, id: ObservationId| {
        let row = &data[id];
        let who = data[row.body].name.get(language);
        let what = figure(data, language, row);
        format!(
            "{label}{}{what} ({who}, {})",
            words.colon,
            period(language, row.period)
        )
    };
    Tip {
        heading: format!("{}{}", one.row.name, one.row.tail),
        value: one.row.label.clone(),
        lines: vec![
            told(words.target, one.goal),
            told(words.outcome, one.figure),
        ],
    }
}
