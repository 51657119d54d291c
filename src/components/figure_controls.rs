//! The switches of an indicator's figure.

use yew::prelude::*;

use super::context::Context;
use crate::plotted::Plotted;
use crate::state::{Action, FigureView, Form, Measure, Periods};
use crate::text::Named;

/// The switches that fit what is drawn. In a frame there is one row of them: what
/// the reader would need a second one for is on the full page.
pub fn controls(page: &Context, view: &FigureView, plotted: &Plotted) -> Html {
    let words = page.words();
    let framed = page.view().framed;
    let grows = plotted.grows;
    // A logarithm needs values above zero, and means little for percents.
    let all_positive = plotted
        .series
        .iter()
        .flat_map(|series| &series.points)
        .all(|point| point.value > 0.0);
    let can_log = all_positive && !grows;
    let press = |name: AttrValue, pressed: bool, action: Action| {
        html! {
            <button type="button" aria-pressed={pressed.to_string()}
                onclick={page.does::<MouseEvent>(action)}>{ name }</button>
        }
    };
    html! {
        <>
            if plotted.has_growth {
                <div class="segmented" role="group" aria-label={words.measure}>
                    { press(words.level.into(), !grows, Action::SetMeasure(Measure::Level)) }
                    { press(words.growth.into(), grows, Action::SetMeasure(Measure::Growth)) }
                </div>
            }
            <div class="segmented form" role="group" aria-label={words.form}>
                { press(words.line.into(), !plotted.bars, Action::SetForm(Form::Line)) }
                { press(words.bars.into(), plotted.bars, Action::SetForm(Form::Bars)) }
            </div>
            if can_log {
                <div class="segmented scale" role="group" aria-label={words.scale}>
                    { press(words.linear.into(), !view.log, Action::SetLog(false)) }
                    { press(words.log.into(), view.log, Action::SetLog(true)) }
                </div>
            }
            if plotted.kinds.len() > 1 && !grows && !framed {
                <div class="segmented" role="group" aria-label={words.period}>
                    { press(words.all_periods.into(), plotted.kind.is_none(), Action::SetPeriods(Periods::All)) }
                    { for plotted.kinds.iter().map(|(kind, count)| press(
                        format!("{} ({count})", kind.name(page.language)).into(),
                        plotted.kind == Some(*kind),
                        Action::SetPeriods(Periods::of(*kind)),
                    )) }
                </div>
            }
            if plotted.areas.len() > 1 && !framed {
                <div class="areas" role="group" aria-label={words.area}>
                    { for plotted.areas.iter().map(|&area| {
                        let shown = plotted.shown.contains(&area);
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
        </>
    }
}
