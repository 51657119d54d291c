//! The ways to take a figure along, made only once they are asked for.

use engine::CsvStyle;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{File, Props};
use crate::components::context::{AppContext, use_app};
use crate::components::icon::Icon;
use crate::components::remembered::FOR_EXCEL;
use viewmodel::citation::Format;
use viewmodel::export::picture::EXPORT_WIDTH;

/// The least and the most width of a picture, in pixels.
const WIDTHS: (f64, f64) = (320.0, 4000.0);

/// The ways, each a button.
#[component]
pub(super) fn Ways(props: &Props) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let width = use_state_eq(|| EXPORT_WIDTH * 2.0);
    let said = use_state_eq(|| None::<AttrValue>);
    let for_excel = use_state_eq(|| FOR_EXCEL.is_ticked(&ctx.platform));
    let style = if *for_excel {
        CsvStyle::Excel
    } else {
        CsvStyle::Plain
    };
    let taking = Taking {
        ctx: &ctx,
        props,
        said: said.setter(),
    };
    html! {
        <div class="take-box">
            if !ctx.platform.saves_files() { <p class="hint">{ messages.export.no_files }</p> }
            if let Some(svg) = &props.svg { { taking.pictures(svg, &width) } }
            <h3>{ messages.navigation.data }</h3>
            <div class="copy-row">
                { for props.files.iter().map(|file| taking.file(file, style)) }
                { FOR_EXCEL.view(&ctx, "for-excel", messages.export.csv_for_excel, &for_excel) }
            </div>
            { taking.references() }
            <p class="hint" role="status">{ (*said).clone() }</p>
        </div>
    }
}

/// What the buttons know.
struct Taking<'a> {
    ctx: &'a AppContext,
    props: &'a Props,
    /// Says how it went.
    said: UseStateSetter<Option<AttrValue>>,
}

impl Taking<'_> {
    /// The drawing as files of some sizes, one of them of the reader's choice.
    fn pictures(&self, svg: &Callback<f64, String>, width: &UseStateHandle<f64>) -> Html {
        let export = &self.ctx.messages().export;
        let png = |label: &str, pixels: f64| self.png(svg, label, pixels);
        html! {
            <>
                <h3>{ export.picture }</h3>
                <div class="copy-row">
                    { self.vector(svg) }
                    { png("PNG 1×", EXPORT_WIDTH) }
                    { png("PNG 2×", EXPORT_WIDTH * 2.0) }
                    <label class="choice">
                        <span>{ export.picture_width }</span>
                        <input type="number" min={WIDTHS.0.to_string()} max={WIDTHS.1.to_string()}
                            step="10" value={width.to_string()} oninput={chooses_width(width)} />
                    </label>
                    { png(&format!("PNG {} px", **width), **width) }
                </div>
            </>
        }
    }

    /// The button for the drawing as vectors.
    fn vector(&self, svg: &Callback<f64, String>) -> Html {
        let (svg, platform) = (svg.clone(), self.ctx.platform.clone());
        let name = format!("{}.svg", self.props.stem);
        let save = Callback::from(move |_: MouseEvent| {
            platform.download(&name, "image/svg+xml", &svg.emit(EXPORT_WIDTH));
        });
        saves("SVG", ".svg".into(), save)
    }

    /// The button for the drawing so many pixels wide.
    fn png(&self, svg: &Callback<f64, String>, label: &str, pixels: f64) -> Html {
        let (svg, platform) = (svg.clone(), self.ctx.platform.clone());
        let ending = format!("-{pixels}px.png");
        let name = format!("{}{ending}", self.props.stem);
        let (said, refused) = (self.said.clone(), self.ctx.messages().export.no_picture);
        // Drawn for a page's width and scaled: its letters keep their size to it.
        let drawn = pixels.min(EXPORT_WIDTH);
        let save = Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            platform.download_picture(
                &name,
                &svg.emit(drawn),
                pixels / drawn,
                Box::new(move |done| {
                    said.set((!done).then(|| refused.into()));
                }),
            );
        });
        saves(label, ending.into(), save)
    }

    /// The button for a file.
    fn file(&self, file: &File, style: CsvStyle) -> Html {
        let save = file.saves(self.ctx, &self.props.stem, style);
        saves(file.label, file.ending.into(), save)
    }

    /// How to cite it, in each format, and its address.
    fn references(&self) -> Html {
        let export = &self.ctx.messages().export;
        let citation = &self.props.citation;
        html! {
            <>
                <h3>{ export.cite_as }</h3>
                <p class="citation">{ citation.write(Format::Text) }</p>
                <div class="copy-row">
                    { for Format::ALL.into_iter().map(|format| {
                        let name = if format == Format::Text { export.plain_text } else { format.name() };
                        self.copies(name, citation.write(format))
                    }) }
                    if !citation.url.is_empty() {
                        { self.copies(export.permalink, citation.url.clone()) }
                    }
                </div>
            </>
        }
    }

    /// The button that copies a text. Where the browser refuses, the text is shown to be
    /// copied by hand.
    fn copies(&self, name: &str, text: String) -> Html {
        let export = &self.ctx.messages().export;
        let (platform, said) = (self.ctx.platform.clone(), self.said.clone());
        let (copied, by_hand) = (export.copied, export.copy_by_hand);
        let onclick = Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            let shown = text.clone();
            platform.copy(
                &text,
                Box::new(move |done| {
                    let refused = || format!("{by_hand} {shown}").into();
                    said.set(Some(if done { copied.into() } else { refused() }));
                }),
            );
        });
        html! {
            <button type="button" {onclick}>{ Icon::Share.view() }{ name }</button>
        }
    }
}

/// A button that saves a file of this ending.
fn saves(name: &str, ending: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" data-takes={ending} {onclick}>
            { Icon::Download.view() }{ name }
        </button>
    }
}

/// Takes a width that is typed, if it is one of a picture.
fn chooses_width(width: &UseStateHandle<f64>) -> Callback<InputEvent> {
    let width = width.setter();
    Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        // What is no number is none of these.
        let chosen = input.value_as_number();
        if (WIDTHS.0..=WIDTHS.1).contains(&chosen) {
            width.set(chosen);
        }
    })
}
