//! The ways to put a figure on another page: markup to copy, and a picture to upload.
//! A way that can show the figure only as it is without choices says so.

use std::rc::Rc;

use charts::look::Look;
use charts::svg::SvgFile;
use charts::theme::{DARK, LIGHT};
use dataset::Language;
use i18n::messages;
use view::{BuilderView, ChartView, Location, OwnPart, Page, Theme, ViewState};
use viewmodel::chart::describe::describe;
use viewmodel::chart::{ChartModel, scope};
use yew::prelude::*;

use super::check::check;
use super::picture::BuilderPicture;
use crate::components::chart_export;
use crate::components::context::AppContext;
use crate::components::copy_box::CopyBox;
use embed::accent::{PAPERS, legible};
use embed::inline::{Drawing, LAYOUTS};
use embed::snippet::Snippet;
use viewmodel::export;
use viewmodel::export::picture::{Export, PictureSize, own_note, via};
use viewmodel::page_chart::indicator_of;

/// What a figure says, and its chart where it is an indicator's.
pub(super) struct Told {
    /// Its title.
    pub title: String,
    /// Who published what it shows.
    pub source_line: String,
    /// What was chosen for the chart, and the chart.
    pub chart: Option<(ChartView, Rc<ChartModel>)>,
}

/// All ways.
pub(super) fn ways(ctx: &AppContext, snippet: &Snippet<'_>, told: &Told) -> Html {
    let snippets = &ctx.messages().snippets;
    html! {
        <section class="snippets">
            if !snippet.is_plain() || !snippet.chosen.own.is_empty() {
                <p class="hint">{ snippets.oembed_hint }</p>
            }
            { for markup(ctx, snippet, told).into_iter().map(|(name, hint, code)| html! {
                <CopyBox {name} {hint} code={code.clone()} key={name}>
                    if !ctx.is_alone() { { check(ctx, snippet.chosen.theme, &code) } }
                </CopyBox>
            }) }
            <CopyBox name={snippets.amp} hint={snippets.amp_hint} code={snippet.amp()} />
            { picture(ctx, snippet, told) }
        </section>
    }
}

/// The markup to copy: its name, what it is for, and itself.
fn markup(
    ctx: &AppContext,
    snippet: &Snippet<'_>,
    told: &Told,
) -> Vec<(&'static str, &'static str, String)> {
    let snippets = &ctx.messages().snippets;
    let mut markup = vec![
        (snippets.iframe, snippets.iframe_hint, snippet.iframe()),
        (snippets.element, snippets.element_hint, snippet.element()),
    ];
    if snippet.has_card() {
        markup.push((snippets.figure, snippets.figure_hint, snippet.figure()));
    }
    if let Some((view, model)) = &told.chart {
        markup.push((
            snippets.inline,
            snippets.inline_hint,
            in_page(ctx, snippet, view, model),
        ));
    }
    markup
}

/// The picture to upload, or why there is none.
fn picture(ctx: &AppContext, snippet: &Snippet<'_>, told: &Told) -> Html {
    let snippets = &ctx.messages().snippets;
    if let Some((view, model)) = &told.chart {
        let make = maker(ctx, snippet, view, model);
        let stem = export::stem(ctx.catalog(), snippet.language, view, model);
        return html! {
            <BuilderPicture {make} {stem} alt={alternative(ctx, snippet, told)}
                title={snippet.name().to_owned()} source_line={told.source_line.clone()}
                address={snippet.page()} />
        };
    }
    if snippet.has_card() {
        return html! {};
    }
    html! {
        <p class="hint">
            { if ctx.view().subject() == Page::Board {
                snippets.picture_of_board
            } else {
                snippets.picture_elsewhere
            } }
        </p>
    }
}

/// What the picture shows, in words.
fn alternative(ctx: &AppContext, snippet: &Snippet<'_>, told: &Told) -> String {
    let own = snippet.chosen.own.shown(OwnPart::Alternative);
    if !own.is_empty() {
        return own.to_owned();
    }
    let words = told
        .chart
        .as_ref()
        .map(|(view, model)| describe(ctx.data(), snippet.language, model, view));
    words.unwrap_or_else(|| told.title.clone())
}

/// Draws the chart in the look that was chosen.
fn maker(
    ctx: &AppContext,
    snippet: &Snippet<'_>,
    view: &ChartView,
    model: &Rc<ChartModel>,
) -> Callback<PictureSize, SvgFile> {
    let address = permalink(ctx, view, snippet.language);
    let builder = snippet.chosen;
    let look = look_in(builder, builder.theme == Theme::Dark);
    let looks = (look, builder.own.clone());
    chart_export::maker(
        ctx.catalog(),
        snippet.language,
        (view, model),
        address,
        looks,
    )
}

/// The chart drawn in somebody else's page.
fn in_page(
    ctx: &AppContext,
    snippet: &Snippet<'_>,
    view: &ChartView,
    model: &ChartModel,
) -> String {
    let (catalog, language, builder) = (ctx.catalog(), snippet.language, snippet.chosen);
    let export = Export {
        catalog,
        language,
        view,
        model,
        address: "",
        own: &builder.own,
    };
    let mut told = scope(&catalog.data, language, model);
    told.extend(own_note(language, &builder.own, &view.own_labels));
    let is_auto = builder.theme == Theme::Auto;
    let look = look_in(builder, builder.theme == Theme::Dark).in_page();
    let look = if is_auto { look.with_variables() } else { look };
    let dark = look_in(builder, true);
    snippet.inline(&Drawing {
        layouts: &LAYOUTS.map(|width| export.part(&look, width)),
        dark: is_auto.then_some(&dark),
        scope: &told.join(messages(language).punctuation.sentence_gap),
        via: &via(catalog, language),
    })
}

/// The page of the chart, with the version of the data.
fn permalink(ctx: &AppContext, view: &ChartView, language: Language) -> String {
    let subject = ctx.view().subject();
    let full: ViewState = match indicator_of(ctx.data(), subject) {
        Some(id) => Location::Indicator(id, view.clone()).into(),
        None => ViewState::of(subject),
    };
    ctx.permalink(&full.in_language(language))
}

/// The look of the frame in one of the themes.
fn look_in(builder: &BuilderView, is_dark: bool) -> Look {
    let (theme, paper) = if is_dark {
        (DARK, PAPERS[1])
    } else {
        (LIGHT, PAPERS[0])
    };
    let mut look = Look::of(theme).with_font(&builder.font);
    if let Some(accent) = builder.accent {
        look = look.with_accent(format!("#{}", legible(accent, paper).code()));
    }
    if builder.transparent {
        look = look.transparent();
    }
    look
}
