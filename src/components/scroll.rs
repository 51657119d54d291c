//! Bringing a part of a list into view.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// Scrolls to a child of a list, to this place of the screen.
pub fn to_child(list: &NodeRef, at: usize, place: ScrollLogicalPosition) {
    let child = list
        .cast::<Element>()
        .and_then(|list| list.children().item(u32::try_from(at).ok()?));
    if let Some(child) = child {
        let options = ScrollIntoViewOptions::new();
        options.set_block(place);
        child.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
