//! The ways to put a figure on another page: markup to copy, and a picture to upload.
//! A way that can show the figure only as it is without choices says so.

use std::rc::Rc;

use dataset::Language;
use figures::look::Look;
use figures::svg::SvgFile;
use figures::theme::{DARK, LIGHT};
use view::{FigureView, Page, Theme, ViewState};
use viewmodel::chart::ChartModel;
use viewmodel::chart::describe::describe;
use yew::prelude::*;

use super::builder_picture::BuilderPicture;
use super::context::Context;
use super::copy_box::CopyBox;
use crate::figure::{EXPORT_WIDTH, Export, PictureSize, indicator_of};
use crate::frame::accent::{PAPERS, legible};
use crate::frame::snippet::Snippet;
use crate::take;

/// What a figure says, and its chart where it is an indicator's.
pub struct Told {
    /// Its title.
    pub title: String,
    /// Who published what it shows.
    pub source_line: String,
    /// What was chosen for the chart, and the chart.
    pub chart: Option<(FigureView, Rc<ChartModel>)>,
}

/// All ways.
pub fn ways(page: &Context, snippet: &Snippet<'_>, told: &Told) -> Html {
    let words = page.words();
    let mut markup = vec![
        (
            words.snippet_iframe,
            words.snippet_iframe_hint,
            snippet.iframe(),
        ),
        (
            words.snippet_element,
            words.snippet_element_hint,
            snippet.element(),
        ),
    ];
    if snippet.has_card() {
        markup.push((
            words.snippet_figure,
            words.snippet_figure_hint,
            snippet.figure(),
        ));
    }
    let drawing = told.chart.as_ref().map(|(view, model)| {
        let make = maker(page, snippet, view, model);
        let svg = make.emit(PictureSize::of_width(EXPORT_WIDTH));
        (
            make,
            svg,
            take::stem(page.atlas(), snippet.language, view, model),
        )
    });
    if let Some((_, svg, _)) = &drawing {
        markup.push((
            words.snippet_inline,
            words.snippet_inline_hint,
            snippet.inline(&svg.text),
        ));
    }
    markup.push((words.snippet_amp, words.snippet_amp_hint, snippet.amp()));
    html! {
        <section class="snippets">
            if !snippet.is_plain() { <p class="hint">{ words.oembed_hint }</p> }
            { for markup.into_iter().map(|(name, hint, code)| html! {
                <CopyBox {name} {hint} {code} key={name} />
            }) }
            if let Some((make, _, stem)) = drawing {
                <BuilderPicture {make} {stem} alt={alternative(page, snippet, told)}
                    title={told.title.clone()} source_line={told.source_line.clone()}
                    address={snippet.page()} />
            } else if !snippet.has_card() {
                <p class="hint">{ words.picture_elsewhere }</p>
            }
        </section>
    }
}

/// What the picture shows, in words.
fn alternative(page: &Context, snippet: &Snippet<'_>, told: &Told) -> String {
    let words = told
        .chart
        .as_ref()
        .map(|(view, model)| describe(page.data(), snippet.language, model, view));
    words.unwrap_or_else(|| told.title.clone())
}

/// Draws the chart in the look that was chosen.
fn maker(
    page: &Context,
    snippet: &Snippet<'_>,
    view: &FigureView,
    model: &Rc<ChartModel>,
) -> Callback<PictureSize, SvgFile> {
    let (atlas, language) = (page.atlas(), snippet.language);
    let address = permalink(page, view, language);
    let look = look(page);
    let (view, model) = (view.clone(), model.clone());
    Callback::from(move |size| {
        let export = Export {
            atlas,
            language,
            view: &view,
            model: &model,
            address: &address,
        };
        export.svg(&look, size)
    })
}

/// The page of the chart, with the version of the data.
fn permalink(page: &Context, view: &FigureView, language: Language) -> String {
    let subject = page.view().subject();
    let own = indicator_of(page.data(), subject).map_or(subject, Page::Indicator);
    let full = ViewState {
        page: own,
        figure: view.clone(),
        ..ViewState::default()
    };
    page.permalink(&full.in_language(language))
}

/// The look of the frame, for a file that cannot follow its reader's wish.
fn look(page: &Context) -> Look {
    let builder = &page.view().builder;
    let is_dark = builder.theme == Theme::Dark;
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
