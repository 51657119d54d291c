//! A figure alone, in a frame on another page.

use std::rc::Rc;

use yew::prelude::*;

use super::board::figures;
use super::industries::Heat;
use super::milestones::TimelineFigure;
use super::missing_page;
use super::overview::headline_figure;
use super::targets::Against;
use crate::components::context::Context;
use crate::components::frame_foot::frame_foot;
use crate::components::indicator_figure::{IndicatorFigure, Place};
use crate::figure::indicator_of;
use view::{FigureView, Page, ViewState};

/// The figure that a page has in a frame.
pub fn framed_page(page: &Context) -> Html {
    let data = page.data();
    let kept = page.view().kept.as_deref();
    if let Some(version) = kept.filter(|version| *version != page.catalog().version) {
        return not_kept(page, version);
    }
    match page.view().page {
        Page::Milestones(_) => {
            let selection = Rc::new(page.engine().milestones(&page.view().milestones.query));
            html! { <TimelineFigure {selection} /> }
        }
        Page::Industries => html! { <Heat /> },
        Page::Targets => html! { <Against /> },
        Page::Board => html! {
            <>
                <h1 class="visually-hidden">{ page.words().board }</h1>
                if page.view().pins.is_empty() {
                    <p class="board-empty">{ page.words().board_empty }</p>
                }
                { figures(page, &page.view().pins, false) }
                { frame_foot(page, page.words().board, None) }
            </>
        },
        shown => {
            let Some(id) = indicator_of(data, shown) else {
                return missing_page(page);
            };
            if shown == Page::Overview {
                return headline_figure(page, id, data[id].slug);
            }
            let own = matches!(shown, Page::Indicator(_));
            let view = if own {
                page.view().figure.clone()
            } else {
                FigureView::default()
            };
            let place = if own { Place::Own } else { Place::Guest };
            html! {
                <IndicatorFigure indicator={id} {view} id={data[id].slug} {place} />
            }
        }
    }
}

/// A figure of a version that the site does not have: the latest would say something
/// else in silence.
fn not_kept(page: &Context, version: &str) -> Html {
    let words = page.words();
    let live = ViewState {
        kept: None,
        ..page.view().clone()
    };
    html! {
        <div class="frame-missing">
            <p>{ (words.not_kept)(version) }</p>
            <p><a class="explore" href={page.link(&live)}>{ words.frozen_live }</a></p>
        </div>
    }
}
