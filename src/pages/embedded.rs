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
use view::{ChartView, Page, ViewState};
use viewmodel::page_chart::indicator_of;

/// The figure that a page has in a frame.
pub fn embedded_page(ctx: &AppContext) -> Html {
    let data = ctx.data();
    let kept = ctx.view().kept.as_deref();
    if let Some(version) = kept.filter(|version| *version != ctx.catalog().version) {
        return not_kept(ctx, version);
    }
    let shown = ctx.view().page;
    if let Some(need) = Need::of(shown, true) {
        return html! { <WithPart {need} /> };
    }
    let Some(id) = indicator_of(data, shown) else {
        return missing_page(ctx);
    };
    if shown == Page::Overview {
        return headline_figure(ctx, id, data[id].slug);
    }
    let own = matches!(shown, Page::Indicator(_));
    let view = if own {
        ctx.view().figure.clone()
    } else {
        ChartView::default()
    };
    let place = if own { Place::Own } else { Place::Guest };
    html! {
        <IndicatorFigure indicator={id} {view} id={data[id].slug} {place} />
    }
}

/// The figures of pages that are a part of the program.
pub(super) fn other_figures(ctx: &AppContext) -> Html {
    match ctx.view().page {
        Page::Industries => html! { <Heat /> },
        Page::Targets => html! { <Against /> },
        Page::Board => html! {
            <>
                <h1 class="visually-hidden">{ ctx.messages().board.title }</h1>
                if ctx.view().pins.is_empty() {
                    <p class="board-empty">{ ctx.messages().board.empty }</p>
                }
                { figures(ctx, &ctx.view().pins, false) }
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
        kept: None,
        ..ctx.view().clone()
    };
    html! {
        <div class="frame-missing">
            <p>{ (embed.not_kept)(version) }</p>
            <p><a class="explore" href={ctx.link(&live)}>{ embed.versioned_live }</a></p>
        </div>
    }
}
