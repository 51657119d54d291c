//! The signs that a figure uses, explained: open ends, hollow marks. Series are
//! named in the drawing; those that find no room there are named here.

use charts::glyph;
use charts::scene::Scene;
use charts::series::Series;
use yew::prelude::*;

use super::context::AppContext;
use super::marks::still;
use view::{ChartAction, Focus};
use viewmodel::chart::ChartModel;
use viewmodel::chart::render::{self, RenderedChart};

/// The legend of a figure.
pub fn legend(ctx: &AppContext, model: &ChartModel) -> Html {
    listed(&render::glyphs(ctx.language, model))
}

/// The series of a figure, each to be brought before the others; nothing of a single
/// one.
pub fn series_key(ctx: &AppContext, model: &ChartModel) -> Html {
    if model.series.len() < 2 {
        return html! {};
    }
    let messages = ctx.messages();
    let button = |(at, series): (usize, &Series)| {
        let pressed = model.focus.contains(&at);
        let action = ChartAction::Focus(model.pressed(at, Focus::Auto));
        html! {
            <button type="button" class="toggle" aria-pressed={pressed.to_string()}
                onclick={ctx.does::<MouseEvent>(action)}>
                { still(&glyph::series(series.slot)) }{ &series.name }
            </button>
        }
    };
    html! {
        <div class="series-key" role="group" aria-label={messages.chart.bring_forward}>
            <span aria-hidden="true">{ messages.chart.bring_forward }{ messages.punctuation.colon }</span>
            <button type="button" class="toggle" aria-pressed={model.focus.is_empty().to_string()}
                onclick={ctx.does::<MouseEvent>(ChartAction::Focus(Focus::Auto))}>
                { model.all_label(ctx.language) }
            </button>
            { for model.series.iter().enumerate().map(button) }
        </div>
    }
}

/// The names of series that found no room in the drawing, and, to be opened, of those
/// that are past what a reader can tell apart.
pub fn unnamed(ctx: &AppContext, model: &ChartModel, drawn: &RenderedChart) -> Html {
    html! {
        <>
            { listed(&render::unnamed(model, &drawn.unnamed)) }
            if !drawn.more.is_empty() {
                <details class="legend-more">
                    <summary>{ (ctx.messages().chart.more_series)(drawn.more.len()) }</summary>
                    { listed(&render::unnamed(model, &drawn.more)) }
                </details>
            }
        </>
    }
}

fn listed(key: &[(Scene, String)]) -> Html {
    if key.is_empty() {
        return html! {};
    }
    html! {
        <ul role="list" class="legend">
            { for key.iter().map(|(scene, name)| html! {
                <li>{ still(scene) }{ name }</li>
            }) }
        </ul>
    }
}
