//! Milepost's charts as data: what a chart selects, computes, offers, presents, draws
//! and says. Knows no page and no browser (docs/architecture.md).

pub mod chart;
