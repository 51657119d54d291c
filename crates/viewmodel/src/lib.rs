//! What Milepost shows, as data: what a chart selects, computes, offers, presents, draws
//! and says; what of it is taken along as files and references; what pages say of
//! themselves, of their sources and of changes. Knows no page and no browser
//! (docs/architecture.md).

pub mod changes;
pub mod chart;
pub mod citation;
pub mod export;
pub mod milestone_heatmap;
pub mod overview;
pub mod page_chart;
pub mod page_meta;
pub mod shares;
#[cfg(test)]
#[path = "../../../tests/shared/shipped.rs"]
mod shipped;
pub mod sonification;
pub mod sources;
pub mod weight;
