//! The app drawn as HTML, without a browser.

use dataset::Language;
use engine::Catalog;
use milepost::app::{App, Props};
use milepost::platform::{PlatformHandle, PrerenderPlatform};
use tokio::runtime::Runtime;
use view::ViewState;
use yew::LocalServerRenderer;

use crate::{Fault, Place, Result};

/// Draws views one after the other.
pub struct Renderer {
    catalog: &'static Catalog,
    runtime: Runtime,
    root: String,
    alone: bool,
}

impl Renderer {
    /// A renderer over the data, for a site at a place.
    ///
    /// # Errors
    /// When the system gives no runtime.
    pub fn new(catalog: &'static Catalog, place: &Place) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .map_err(|error| Fault::new(format!("no runtime: {error}")))?;
        Ok(Self {
            catalog,
            runtime,
            root: place.absolute("").unwrap_or_default(),
            alone: false,
        })
    }

    /// The same for pages of the one file.
    #[must_use]
    pub fn alone(self) -> Self {
        Self {
            alone: true,
            ..self
        }
    }

    /// The data that is drawn.
    pub fn catalog(&self) -> &'static Catalog {
        self.catalog
    }

    /// The page of a view whose address stands for all of it.
    pub fn html(&self, view: &ViewState) -> String {
        let address = view::write(view, &self.catalog.data);
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        let own = view.reader.language.unwrap_or(Language::En);
        let prerenders =
            PrerenderPlatform::at(path, query, &[dataset::Code::code(own)]).on(&self.root);
        let props = Props {
            platform: PlatformHandle::new(if self.alone {
                prerenders.alone()
            } else {
                prerenders
            }),
            catalog: self.catalog,
        };
        self.runtime
            .block_on(LocalServerRenderer::<App>::with_props(props).render())
    }
}
