//! A picture of the chosen view, made in the browser: its width and shape are chosen,
//! the file is saved to be uploaded, and its markup copied.

use charts::svg::SvgFile;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::context::{AppContext, use_app};
use crate::components::copy_box::CopyBox;
use crate::components::icon::Icon;
use embed::picture::{Uploaded, uploaded};
use viewmodel::export::picture::PictureSize;

/// Properties of [`BuilderPicture`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Draws it as an SVG file.
    pub make: Callback<PictureSize, SvgFile>,
    /// The beginning of its file's name.
    pub stem: AttrValue,
    /// What it shows, in words.
    pub alt: AttrValue,
    /// The figure's title.
    pub title: AttrValue,
    /// Who published what it shows.
    pub source_line: AttrValue,
    /// Where the same view can be explored.
    pub address: AttrValue,
}

/// The least and the most width, in CSS pixels, and the usual one: a column of text.
const WIDTHS: (f64, f64) = (280.0, 2000.0);
const COLUMN: f64 = 640.0;

/// Widths of a picture to its height; the first is as high as the drawing wishes.
const SHAPES: [(&str, f64); 4] = [
    ("", 0.0),
    ("16:9", 16.0 / 9.0),
    ("4:3", 4.0 / 3.0),
    ("1:1", 1.0),
];

/// How many pixels a file has to each of CSS.
const DENSITIES: [(&str, f64); 2] = [("PNG 1×", 1.0), ("PNG 2×", 2.0)];

/// The choices of a picture, its files and its markup.
#[component]
pub(super) fn BuilderPicture(props: &Props) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let width = use_state_eq(|| COLUMN);
    // States of the sorts that other parts have: each sort more makes the app larger.
    let ratio = use_state_eq(|| SHAPES[0].1);
    let said = use_state_eq(|| None::<AttrValue>);
    let size = PictureSize {
        width: *width,
        height: (*ratio > 0.0).then_some((*width / *ratio).round()),
    };
    let SvgFile { text: svg, height } = props.make.emit(size);
    let stem = format!("{}-{}x{}", props.stem, *width, height.round());
    let file = |name: &str, pixels: Option<f64>| {
        let onclick = saves(&ctx, &svg, &stem, pixels, said.setter());
        html! {
            <button type="button" {onclick}>{ Icon::Download.view() }{ name }</button>
        }
    };
    let markup = uploaded(&Uploaded {
        file: &format!("{stem}.png"),
        size: (*width, height),
        alt: &props.alt,
        title: &props.title,
        source_line: &props.source_line,
        address: &props.address,
    });
    html! {
        <div class="builder-picture">
            <h3>{ messages.snippets.picture_of_view }</h3>
            <p class="hint">{ messages.snippets.picture_of_view_hint }</p>
            if !ctx.platform.saves_files() { <p class="hint">{ messages.export.no_files }</p> }
            <div class="copy-row">
                { width_field(&ctx, &width, said.setter()) }
                { shapes(&ctx, &ratio) }
            </div>
            <div class="copy-row">
                { for DENSITIES.into_iter().map(|(name, pixels)| file(name, Some(pixels))) }
                { file("SVG", None) }
            </div>
            <p class="hint" role="status">{ (*said).clone() }</p>
            <CopyBox name={messages.snippets.picture_markup}
                hint={messages.snippets.picture_markup_hint} code={markup} />
        </div>
    }
}

/// Its width; one that is out of range is said to be so.
fn width_field(
    ctx: &AppContext,
    width: &UseStateHandle<f64>,
    said: UseStateSetter<Option<AttrValue>>,
) -> Html {
    let messages = ctx.messages();
    let oninput = {
        let (width, out_of_range) = (width.setter(), messages.snippets.picture_width_range);
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let chosen = input.value_as_number().round();
            let fits = (WIDTHS.0..=WIDTHS.1).contains(&chosen);
            said.set((!fits).then(|| out_of_range.into()));
            if fits {
                width.set(chosen);
            }
        })
    };
    html! {
        <label class="choice">
            <span>{ messages.export.picture_width }</span>
            <input type="number" min={WIDTHS.0.to_string()} max={WIDTHS.1.to_string()}
                step="10" value={width.to_string()} {oninput} />
        </label>
    }
}

/// Its shape.
fn shapes(ctx: &AppContext, ratio: &UseStateHandle<f64>) -> Html {
    let snippets = &ctx.messages().snippets;
    html! {
        <span class="segmented" role="group" aria-label={snippets.picture_shape}>
            { for SHAPES.into_iter().map(|(name, of)| {
                let ratio = ratio.clone();
                let is_chosen = (*ratio - of).abs() < f64::EPSILON;
                html! {
                    <button type="button" aria-pressed={is_chosen.to_string()}
                        onclick={Callback::from(move |_: MouseEvent| ratio.set(of))}>
                        { if name.is_empty() { snippets.picture_shape_own } else { name } }
                    </button>
                }
            }) }
        </span>
    }
}

/// Saves it with so many pixels to each of CSS, or as the SVG file that it is.
fn saves(
    ctx: &AppContext,
    svg: &str,
    stem: &str,
    pixels: Option<f64>,
    said: UseStateSetter<Option<AttrValue>>,
) -> Callback<MouseEvent> {
    let (platform, svg, stem) = (ctx.platform.clone(), svg.to_owned(), stem.to_owned());
    let refused = ctx.messages().export.no_picture;
    Callback::from(move |_: MouseEvent| {
        let Some(pixels) = pixels else {
            platform.download(&format!("{stem}.svg"), "image/svg+xml", &svg);
            return;
        };
        let said = said.clone();
        let done = move |done: bool| said.set((!done).then(|| refused.into()));
        platform.download_picture(&format!("{stem}.png"), &svg, pixels, Box::new(done));
    })
}
