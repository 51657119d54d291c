//! Which link a click follows within the app: the browser's own habits (a new tab, a
//! download, a place within the page) are left to it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent, Url};

use super::deployment::in_hash;

/// Whether a click asks for nothing but to follow what is under it.
pub(super) fn is_plain(event: &MouseEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    !modified && event.button() == 0 && !event.default_prevented()
}

/// The link that was clicked, if it leads on in this tab.
pub(super) fn link_under(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok().flatten()?;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let stays = link.target().is_empty() && !link.has_attribute("download");
    stays.then_some(link)
}

/// The path below the site's root and the query of a link, if it leads there.
pub(super) fn below(link: &HtmlAnchorElement, root: Option<&str>) -> Option<(String, String)> {
    let hash = link.hash();
    let Some(root) = root else {
        return hash.starts_with("#/").then(|| in_hash(&hash));
    };
    if !hash.is_empty() {
        // A place within the page is the browser's to find.
        return None;
    }
    let base = link.base_uri().ok().flatten()?;
    let origin = Url::new(&base).ok()?.origin();
    if link.origin() != origin {
        return None;
    }
    let path = link.pathname();
    Some((path.strip_prefix(root)?.to_owned(), link.search()))
}
