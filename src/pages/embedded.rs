//! A figure alone, in a frame on another page.

use yew::prelude::*;

use super::board::figures;
use super::industries::Heat;
use super::missing_page;
use super::overview::headline_figure;
use super::targets::Against;
use crate::components::context::AppContext;
use crate::components::embed_footer::embed_footer;
use crate::components::indicator_figure::{IndicatorFigure, Place};
use crate::components::with_part::WithPart;
use crate::need::Need;
use view::{ChartView, Embed, Location, ViewState};
use viewmodel::page_chart::indicator_of;

/// The figure that a page has in a frame.
pub fn embedded_page(ctx: &AppContext) -> Html {
    let data = ctx.data();
    if let Some(version) = ctx
        .view()
        .kept()
        .filter(|version| *version != ctx.catalog().version)
    {
        return not_kept(ctx, version);
    }
    let shown = ctx.view().page();
    if let Some(need) = Need::of(shown, true) {
        return html! { <WithPart {need} /> };
    }
    let Some(id) = indicator_of(data, shown) else {
        return missing_page(ctx);
    };
    let (view, place) = match &ctx.view().location {
        Location::Overview(focus) => return headline_figure(ctx, id, data[id].slug, focus),
        Location::Indicator(_, view) => (view.clone(), Place::Own),
        _ => (ChartView::default(), Place::Guest),
    };
    html! {
        <IndicatorFigure indicator={id} {view} id={data[id].slug} {place} />
    }
}

/// The figures of pages that are a part of the program.
pub(super) fn other_figures(ctx: &AppContext) -> Html {
    match &ctx.view().location {
        Location::Industries => html! { <Heat /> },
        Location::Targets(chosen) => html! { <Against chosen={chosen.clone()} /> },
        Location::Board(pins) => html! {
            <>
                <h1 class="visually-hidden">{ ctx.messages().board.title }</h1>
                if pins.is_empty() {
                    <p class="board-empty">{ ctx.messages().board.empty }</p>
                }
                { figures(ctx, pins, false) }
                { embed_footer(ctx, ctx.messages().board.title, None) }
            </>
        },
        _ => Html::default(),
    }
}

/// A figure of a version that the site does not have: the latest would say something
/// else in silence.
fn not_kept(ctx: &AppContext, version: &str) -> Html {
    let embed = &ctx.messages().embed;
    let live = ViewState {
        embed: Some(Embed { kept: None }),
        ..ctx.view().clone()
    };
    html! {
        <div class="frame-missing">
            <p>{ (embed.not_kept)(version) }</p>
            <p><a class="explore" href={ctx.link(&live)}>{ embed.versioned_live }</a></p>
        </div>
    }
}
