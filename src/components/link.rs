//! Links within the explorer: ordinary addresses, which the app follows without
//! a reload where the browser's own habits (a new tab, a download) do not apply.

use dataset::Dataset;

use crate::state::{ViewState, write};

/// A view's address as a link has it: below the document's base.
pub fn href(view: &ViewState, data: &Dataset) -> String {
    let address = write(view, data);
    if address.is_empty() || address.starts_with('?') {
        format!("./{address}")
    } else {
        address
    }
}
