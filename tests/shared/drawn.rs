//! A page as HTML, drawn without a browser.

use engine::Catalog;
use milepost::app::{App, Props};
use milepost::platform::{PlatformHandle, PrerenderPlatform};
use yew::LocalServerRenderer;

/// The page of the platform's address.
pub(super) fn drawn(catalog: &'static Catalog, platform: PrerenderPlatform) -> String {
    let platform = PlatformHandle::new(platform);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let renderer = LocalServerRenderer::<App>::with_props(Props { platform, catalog });
    runtime.block_on(renderer.hydratable(false).render())
}
