//! What the reader has chosen, and its written form, the page's address.
//!
//! Pure: no web type, no clock, no storage. State changes only in
//! [`App`]'s reducer; the address is read leniently and written canonically.

mod action;
mod address;
mod app;
mod builder;
mod change;
mod chart;
mod focus;
mod labels;
mod lane;
mod location;
mod own;
mod page;
mod pin;
mod preview;
mod view;

pub use action::{
    Action, BuilderAction, CatalogueAction, ChartAction, MilestonesAction, TableAction,
    TargetsAction,
};
pub use address::{Dropped, EMBED, MOST_READ, Parsed, is_version, parse, shortened, write};
pub use app::{App, History};
pub use builder::{Accent, BuilderView, Parts, greatest_width, is_font};
pub use chart::{ChartView, Form, MOST_BESIDE, Measure, Periods};
pub use focus::{Focus, MOST_FOCUSED, SeriesName};
pub use labels::{LabelSide, Labels, MOST_LABELLED, OwnLabel};
pub use lane::{LaneId, OpenGroup};
pub use location::{Builder, Location};
pub use own::{OwnPart, OwnWords};
pub use page::{FIXED_PAGES, Page, pages};
pub use pin::{MOST_PINNED, Pin};
pub use preview::Preview;
pub use view::{
    Embed, FIRST_COMPARED, Lanes, MOST_COMPARED, MOST_FILTERS, MilestonesView, Reader, Theme,
    ViewState,
};
