//! A figure alone, in a frame on another page.

use std::rc::Rc;

use yew::prelude::*;

use super::industries::Heat;
use super::milestones::TimelineFigure;
use super::missing_page;
use super::targets::Against;
use crate::components::context::Context;
use crate::components::indicator_figure::IndicatorFigure;
use crate::figure::indicator_of;
use crate::state::{FigureView, Page};

/// The figure that a page has in a frame.
pub fn framed_page(page: &Context) -> Html {
    let data = page.data();
    match page.view().page {
        Page::Milestones(_) => {
            let selection = Rc::new(page.engine().milestones(&page.view().milestones.query));
            html! { <TimelineFigure {selection} /> }
        }
        Page::Industries => html! { <Heat /> },
        Page::Targets => html! { <Against /> },
        shown => {
            let Some(id) = indicator_of(data, shown) else {
                return missing_page(page);
            };
            let own = matches!(shown, Page::Indicator(_));
            let view = if own {
                page.view().figure.clone()
            } else {
                FigureView::default()
            };
            html! {
                <IndicatorFigure indicator={id} {view} id={data[id].slug} switches={own} />
            }
        }
    }
}
