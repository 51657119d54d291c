//! A drawing as a picture of pixels: the browser draws the SVG file on a canvas.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, Document, HtmlCanvasElement, HtmlImageElement};

use super::answer::{Answer, within};

/// How long a browser may take for a picture, in ms; then there is none.
const PATIENCE: u32 = 8000;

/// Called with the picture; `None` where the browser refuses.
pub(super) type Drawn = Box<dyn FnOnce(Option<Blob>)>;

/// Draws an SVG file that says its own size, `scale` pixels to each of its own.
pub(super) fn draw(document: &Document, svg: &str, scale: f64, done: Drawn) {
    let Ok(image) = HtmlImageElement::new() else {
        done(None);
        return;
    };
    let answer = within(PATIENCE, None, done);
    let (document, drawn) = (document.clone(), image.clone());
    let unavailable = {
        let answer = answer.clone();
        Closure::once_into_js(move || answer(None))
    };
    let loaded = Closure::once_into_js(move || paint(&document, &drawn, scale, &answer));
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_onerror(Some(unavailable.unchecked_ref()));
    let text = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
}

fn paint(document: &Document, image: &HtmlImageElement, scale: f64, answer: &Answer<Option<Blob>>) {
    let (width, height) = (image.natural_width(), image.natural_height());
    let canvas = (|| -> Result<HtmlCanvasElement, JsValue> {
        let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
        let scaled = |side: u32| charts::whole(f64::from(side) * scale).unsigned_abs();
        canvas.set_width(scaled(width));
        canvas.set_height(scaled(height));
        let context: CanvasRenderingContext2d =
            canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
        context.scale(scale, scale)?;
        context.draw_image_with_html_image_element(image, 0.0, 0.0)?;
        Ok(canvas)
    })();
    let Ok(canvas) = canvas else {
        answer(None);
        return;
    };
    let late = answer.clone();
    let given = Closure::once_into_js(move |blob: Option<Blob>| late(blob));
    if canvas.to_blob(given.unchecked_ref()).is_err() {
        // A browser that lets no page read what it draws.
        answer(None);
    }
}
