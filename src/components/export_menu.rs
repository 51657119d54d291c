//! What can be taken along of a figure or a list: pictures, its values, how to cite
//! it, its address. Folded away under its figure.

use std::rc::Rc;

use engine::{CsvStyle, Table, csv, json};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::icon::Icon;
use super::remembered::FOR_EXCEL;
use crate::cite::{Citation, Format};
use crate::export;
use crate::figure::EXPORT_WIDTH;

/// A file that is made when it is asked for.
#[derive(Clone, PartialEq)]
pub struct File {
    /// What it is called on its button.
    pub label: &'static str,
    /// What follows the stem in its name.
    pub ending: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Makes it; the style is for CSV alone.
    pub make: Callback<CsvStyle, String>,
}

/// The media type of CSV files.
const CSV_TYPE: &str = "text/csv;charset=utf-8";

impl File {
    /// The values as CSV.
    pub fn csv(make: impl Fn(CsvStyle) -> String + 'static) -> Self {
        Self::of("CSV", ".csv", CSV_TYPE, make)
    }

    /// The values as JSON.
    pub fn json(make: impl Fn() -> String + 'static) -> Self {
        Self::of("JSON", ".json", "application/json", move |_| make())
    }

    /// What has to be known of the values, under this label.
    pub fn metadata(label: &'static str, make: impl Fn() -> String + 'static) -> Self {
        Self::of(label, "-metadata.json", "application/json", move |_| make())
    }

    fn of(
        label: &'static str,
        ending: &'static str,
        media_type: &'static str,
        make: impl Fn(CsvStyle) -> String + 'static,
    ) -> Self {
        Self {
            label,
            ending,
            media_type,
            make: Callback::from(make),
        }
    }

    /// A callback that saves it under a name that begins so.
    pub fn saves(&self, ctx: &AppContext, stem: &str, style: CsvStyle) -> Callback<MouseEvent> {
        let (platform, file) = (ctx.platform.clone(), self.clone());
        let is_for_excel = style == CsvStyle::Excel && self.media_type == CSV_TYPE;
        let mark = if is_for_excel { "-excel" } else { "" };
        let name = format!("{stem}{mark}{}", self.ending);
        Callback::from(move |_: MouseEvent| {
            platform.download(&name, file.media_type, &file.make.emit(style));
        })
    }
}

/// Properties of [`ExportMenu`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The beginning of the files' names.
    pub stem: AttrValue,
    /// Makes the drawing as an SVG file of a width in CSS pixels.
    #[prop_or_default]
    pub svg: Option<Callback<f64, String>>,
    /// The values and what a reader has to know of them.
    pub files: Vec<File>,
    /// The figure or list as a reference, with its permanent address.
    pub citation: Citation,
}

impl Props {
    /// What can be taken along of rows of a table, shown by the present view under
    /// this title; `key` is what they are, for the names of the files.
    pub fn of_rows(ctx: &AppContext, key: &str, title: &str, table: Table, rows: Vec<u32>) -> Self {
        let (catalog, words) = (ctx.catalog(), ctx.words());
        let rows = Rc::new(rows);
        let stem = export::stem_of_rows(catalog, ctx.language, key, table, &rows);
        let address = ctx.permalink(ctx.view());
        let citation = export::citation(
            catalog,
            ctx.language,
            &stem,
            title,
            words.sources_within,
            &address,
        );
        let kept = rows.clone();
        let csv = File::csv(move |style| csv(&catalog.data, table, &kept, style));
        let json = File::json(move || json(&catalog.data, table, &rows));
        Self {
            stem: stem.into(),
            svg: None,
            files: vec![csv, json],
            citation,
        }
    }
}

/// The least and the most width of a picture, in pixels.
const WIDTHS: (f64, f64) = (320.0, 4000.0);

/// The ways to take a figure along.
#[component]
pub fn ExportMenu(props: &Props) -> Html {
    let ctx = use_app();
    let words = ctx.words();
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class={classes!("take", open.then_some("open"))}>
            <button type="button" class="quiet" aria-expanded={open.to_string()} onclick={ontoggle}>
                { Icon::Download.view() }{ words.export_menu }
            </button>
            if *open { <Ways ..props.clone() /> }
        </div>
    }
}

/// The ways, made only once they are asked for.
#[component]
fn Ways(props: &Props) -> Html {
    let ctx = use_app();
    let words = ctx.words();
    let width = use_state_eq(|| EXPORT_WIDTH * 2.0);
    let said = use_state_eq(|| None::<AttrValue>);
    let copy = |text: String| {
        let (platform, said) = (ctx.platform.clone(), said.setter());
        let (copied, by_hand) = (words.copied, words.copy_by_hand);
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            let shown = text.clone();
            platform.copy(
                &text,
                Box::new(move |done| {
                    let refused = || format!("{by_hand} {shown}").into();
                    said.set(Some(if done { copied.into() } else { refused() }));
                }),
            );
        })
    };
    let saves = |name: &str, ending: AttrValue, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" data-takes={ending} {onclick}>
                { Icon::Download.view() }{ name }
            </button>
        }
    };
    let copies = |name: &str, text: String| {
        html! {
            <button type="button" onclick={copy(text)}>{ Icon::Share.view() }{ name }</button>
        }
    };
    let for_excel = use_state_eq(|| FOR_EXCEL.is_ticked(&ctx.platform));
    let style = if *for_excel {
        CsvStyle::Excel
    } else {
        CsvStyle::Plain
    };
    let file = |file: &File| {
        let save = file.saves(&ctx, &props.stem, style);
        saves(file.label, file.ending.into(), save)
    };
    let onwidth = {
        let width = width.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            // What is no number is none of these.
            let chosen = input.value_as_number();
            if (WIDTHS.0..=WIDTHS.1).contains(&chosen) {
                width.set(chosen);
            }
        })
    };
    let pictures = props.svg.as_ref().map(|svg| {
        let vector = {
            let (svg, platform, name) = (
                svg.clone(),
                ctx.platform.clone(),
                format!("{}.svg", props.stem),
            );
            Callback::from(move |_: MouseEvent| {
                platform.download(&name, "image/svg+xml", &svg.emit(EXPORT_WIDTH));
            })
        };
        let png = |label: &str, pixels: f64| {
            let (svg, platform) = (svg.clone(), ctx.platform.clone());
            let ending = format!("-{pixels}px.png");
            let name = format!("{}{ending}", props.stem);
            let (said, refused) = (said.setter(), words.no_picture);
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
        };
        html! {
            <>
                <h3>{ words.pictures }</h3>
                <div class="copy-row">
                    { saves("SVG", ".svg".into(), vector) }
                    { png("PNG 1×", EXPORT_WIDTH) }
                    { png("PNG 2×", EXPORT_WIDTH * 2.0) }
                    <label class="choice">
                        <span>{ words.picture_width }</span>
                        <input type="number" min={WIDTHS.0.to_string()} max={WIDTHS.1.to_string()}
                            step="10" value={width.to_string()} oninput={onwidth} />
                    </label>
                    { png(&format!("PNG {} px", *width), *width) }
                </div>
            </>
        }
    });
    let citation = &props.citation;
    html! {
        <div class="take-box">
            if !ctx.platform.saves_files() { <p class="hint">{ words.no_files }</p> }
            { pictures.unwrap_or_default() }
            <h3>{ words.data }</h3>
            <div class="copy-row">
                { for props.files.iter().map(file) }
                { FOR_EXCEL.view(&ctx, "for-excel", words.csv_for_excel, &for_excel) }
            </div>
            <h3>{ words.cite_as }</h3>
            <p class="citation">{ citation.write(Format::Text) }</p>
            <div class="copy-row">
                { for Format::ALL.into_iter().map(|format| {
                    let name = if format == Format::Text { words.plain_text } else { format.name() };
                    copies(name, citation.write(format))
                }) }
                if !citation.url.is_empty() {
                    { copies(words.permalink, citation.url.clone()) }
                }
            </div>
            <p class="hint" role="status">{ (*said).clone() }</p>
        </div>
    }
}
