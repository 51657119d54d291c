//! A drawing as a picture of pixels: the browser draws the SVG file on a canvas.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, Document, HtmlCanvasElement, HtmlImageElement};

/// Called with the picture; `None` where the browser refuses.
pub(super) type Drawn = Box<dyn FnOnce(Option<Blob>)>;

/// Draws an SVG file that says its own size, `scale` pixels to each of its own.
pub(super) fn draw(document: &Document, svg: &str, scale: f64, done: Drawn) {
    let Ok(image) = HtmlImageElement::new() else {
        done(None);
        return;
    };
    let (document, drawn) = (document.clone(), image.clone());
    let loaded = Closure::once_into_js(move || {
        paint(&document, &drawn, scale, done);
    });
    // A drawing of ours always loads; where it does not, nothing is saved.
    image.set_onload(Some(loaded.unchecked_ref()));
    let text = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
}

fn paint(document: &Document, image: &HtmlImageElement, scale: f64, done: Drawn) {
    let (width, height) = (image.natural_width(), image.natural_height());
    let canvas = (|| -> Result<HtmlCanvasElement, JsValue> {
        let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
        canvas.set_width((f64::from(width) * scale).round() as u32);
        canvas.set_height((f64::from(height) * scale).round() as u32);
        let context: CanvasRenderingContext2d =
            canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
        context.scale(scale, scale)?;
        context.draw_image_with_html_image_element(image, 0.0, 0.0)?;
        Ok(canvas)
    })();
    let Ok(canvas) = canvas else {
        done(None);
        return;
    };
    let given = Closure::once_into_js(move |blob: Option<Blob>| done(blob));
    // Refused only for a canvas that holds what is not ours.
    let _ = canvas.to_blob(given.unchecked_ref());
}
