//! Milepost's charts as data: what a chart selects, computes, offers, presents, draws
//! and says, and which indicator has most to tell. Knows no page and no browser (docs/architecture.md).

pub mod chart;
pub mod weight;
