//! Where a figure is made ready for another page: what is shown and how it looks,
//! a preview of it, and the snippets to copy.

mod check;
mod choices;
mod dialog;
mod labels;
mod own;
mod picture;
mod preview;
mod search;
mod subject;
mod ways;

use std::rc::Rc;

use dataset::Language;
use yew::prelude::*;

use self::ways::{Told, ways};
use super::context::Context;
use crate::figure::{front_view, indicator_of};
use crate::frame::has_frame;
use crate::frame::height::{FrameHeight, Framed};
use crate::frame::snippet::Snippet;
use crate::{sources, take};
use i18n::words;
use view::{FigureView, Page};
use viewmodel::chart;

pub use dialog::builder_dialog;

/// The builder for the figure of the present view.
pub fn builder(page: &Context) -> Html {
    let subject = page.view().subject();
    if !has_frame(subject) {
        return html! {};
    }
    let root = page.platform.absolute("");
    let alone = page.is_alone();
    // In one file that knows no site, that is an address within it.
    if root.contains('#') {
        return html! { <p class="notice">{ page.words().snippets_online }</p> };
    }
    let view = page.view();
    let language = view.builder.language.unwrap_or(page.language);
    let told = told(page, subject, language);
    let has_labels = matches!(subject, Page::Indicator(_));
    let snippet = Snippet {
        data: page.data(),
        view,
        language,
        root: &root,
        title: &told.title,
        source_line: &told.source_line,
        height: height(page, &told, language),
    };
    html! {
        <div class="builder">
            <form class="builder-choices">
                { subject::choices(page, subject, &told) }
                { own::words_of_own(page) }
                if let Some((view, model)) = told.chart.as_ref().filter(|_| has_labels) {
                    { labels::choices(page, view, model) }
                }
                { choices::choices(page) }
            </form>
            <div class="builder-result">
                // Its frame is a page of the site.
                if !alone { { preview::preview(page, &snippet) } }
                { ways(page, &snippet, &told) }
            </div>
        </div>
    }
}

/// What the figure says, and its chart where it is an indicator's.
fn told(page: &Context, subject: Page, language: Language) -> Told {
    let (catalog, words) = (page.catalog(), words(language));
    let Some(id) = indicator_of(&catalog.data, subject) else {
        let title = match subject {
            Page::Industries => words.heat_title,
            Page::Targets => words.targets_title,
            Page::Board => words.board,
            _ => words.timeline_title,
        };
        return Told {
            title: title.into(),
            source_line: words.heat_source.into(),
            chart: None,
        };
    };
    let view = match subject {
        Page::Indicator(_) => page.view().figure.clone(),
        Page::Overview => front_view(&catalog.data, &page.view().figure),
        _ => FigureView::default(),
    };
    let model = chart::chart(&catalog.data, language, id, &view);
    Told {
        title: take::title(catalog, language, &model),
        source_line: sources::line_of(catalog, language, &model),
        chart: Some((view, Rc::new(model))),
    }
}

/// How high the figure's frame has to be.
fn height(page: &Context, told: &Told, language: Language) -> FrameHeight {
    let chart = told.chart.as_ref();
    FrameHeight::of(&Framed {
        catalog: page.catalog(),
        language,
        view: page.view(),
        title: &told.title,
        chart: chart.map(|(view, model)| (view, &**model)),
    })
}
