//! The data that a figure in a frame is kept with, which the frame's script asks for
//! (`static/frame.js`). Without it, the app has its own.

use dataset::{Dataset, DecodeError};
use js_sys::Promise;
use wasm_bindgen::JsCast;

use super::handed::{bytes, field};
use crate::catalog;
use engine::Catalog;

/// A version of the data that is on its way.
pub struct Kept {
    version: String,
    date: String,
    bytes: Promise,
}

impl Kept {
    /// What the frame's script has asked for, if it has.
    pub fn asked() -> Option<Self> {
        let asked = field(web_sys::window()?.as_ref(), "milepostKept")?;
        Some(Self {
            version: field(&asked, "version")?.as_string()?,
            date: field(&asked, "date")?.as_string()?,
            bytes: field(&asked, "bytes")?.dyn_into().ok()?,
        })
    }

    /// The data, decoded; `None` where it did not come, which the frame's script says.
    ///
    /// # Errors
    /// If it is damaged.
    pub async fn catalog(self) -> Option<Result<&'static Catalog, DecodeError>> {
        // The texts of the data are slices of it for as long as the program runs.
        let blob = bytes(self.bytes).await?.leak();
        let catalog = |data| catalog::of_version(data, self.version, self.date);
        Some(Dataset::decode(blob).map(catalog))
    }
}
