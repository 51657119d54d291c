//! What the reader has chosen, and its written form, the page's address.
//!
//! Pure: no web type, no clock, no storage. State changes only in
//! [`App`]'s reducer; the address is read leniently and written canonically.

mod action;
mod address;
mod builder;
mod figure;
mod page;
mod pin;
mod view;

pub use action::{Action, App, History};
pub use address::{Dropped, Parsed, is_version, parse, write};
pub use builder::{Accent, BuilderView, Parts, Preview, greatest_width, is_font};
pub use figure::{FigureView, Form, MOST_BESIDE, Measure, Periods};
pub use page::{FIXED_PAGES, Page, pages};
pub use pin::{MOST_PINNED, Pin};
pub use view::{
    CatalogueView, FIRST_COMPARED, Lanes, MOST_COMPARED, MilestonesView, TableView, Theme,
    ViewState,
};
