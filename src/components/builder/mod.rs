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
use super::context::AppContext;
use crate::catalog::DATA_VERSION;
use embed::has_embed;
use embed::height::{EmbedHeight, Embedded};
use embed::snippet::Snippet;
use i18n::messages;
use view::{BuilderView, ChartView, Location, Page};
use viewmodel::chart;
use viewmodel::page_chart::{front_view, indicator_of};
use viewmodel::{export, sources};

pub use dialog::builder_dialog;

/// The builder for the figure of the present view.
pub fn builder(ctx: &AppContext) -> Html {
    let subject = ctx.view().subject();
    if !has_embed(subject) {
        return html! {};
    }
    let root = ctx.platform.absolute("");
    let alone = ctx.is_alone();
    // In one file that knows no site, that is an address within it.
    if root.contains('#') {
        return html! { <p class="notice">{ ctx.messages().snippets.online }</p> };
    }
    let view = ctx.view();
    let Some(chosen) = view.builder() else {
        return html! {};
    };
    let language = chosen.language.unwrap_or(ctx.language);
    let told = told(ctx, language);
    let has_labels = matches!(subject, Page::Indicator(_));
    let snippet = Snippet {
        data: ctx.data(),
        version: DATA_VERSION,
        view,
        chosen,
        language,
        root: &root,
        title: &told.title,
        source_line: &told.source_line,
        height: height(ctx, chosen, &told, language),
    };
    html! {
        <div class="builder">
            <form class="builder-choices">
                { subject::choices(ctx, subject, &told) }
                { own::words_of_own(ctx, chosen) }
                if let Some((view, model)) = told.chart.as_ref().filter(|_| has_labels) {
                    { labels::choices(ctx, view, model) }
                }
                { choices::choices(ctx, chosen) }
            </form>
            <div class="builder-result">
                // Its frame is a page of the site.
                if !alone { { preview::preview(ctx, &snippet) } }
                { ways(ctx, &snippet, &told) }
            </div>
        </div>
    }
}

/// What the figure says, and its chart where it is an indicator's.
fn told(ctx: &AppContext, language: Language) -> Told {
    let subject = ctx.view().location.subject();
    let (catalog, messages) = (ctx.catalog(), messages(language));
    let Some(id) = indicator_of(&catalog.data, subject.page()) else {
        let title = match subject {
            Location::Industries => messages.industries.heat_title,
            Location::Targets(_) => messages.targets.title,
            Location::Board(_) => messages.board.title,
            _ => messages.timeline.title,
        };
        return Told {
            title: title.into(),
            source_line: messages.industries.heat_source.into(),
            chart: None,
        };
    };
    let view = match subject {
        Location::Indicator(_, view) => view.clone(),
        Location::Overview(focus) => front_view(&catalog.data, focus),
        _ => ChartView::default(),
    };
    let model = chart::chart(&catalog.data, language, id, &view);
    Told {
        title: export::title(catalog, language, &model),
        source_line: sources::line_of(catalog, language, &model),
        chart: Some((view, Rc::new(model))),
    }
}

/// How high the figure's frame has to be.
fn height(ctx: &AppContext, chosen: &BuilderView, told: &Told, language: Language) -> EmbedHeight {
    let chart = told.chart.as_ref();
    EmbedHeight::of(&Embedded {
        catalog: ctx.catalog(),
        language,
        view: ctx.view(),
        chosen,
        title: &told.title,
        chart: chart.map(|(view, model)| (view, &**model)),
    })
}
