//! What the document's scripts hand over: fields of theirs, and bytes that are on their
//! way.

use js_sys::{ArrayBuffer, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A field of an object; `None` where it has none of that name.
pub(super) fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined()).then_some(value)
}

/// The bytes of a buffer; `None` where it does not come.
pub(super) async fn bytes(coming: Promise) -> Option<Vec<u8>> {
    let buffer: ArrayBuffer = JsFuture::from(coming).await.ok()?.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
