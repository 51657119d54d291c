//! One folder or file a page.

mod data;
mod indicator;
mod indicators;
mod industries;
mod industry;
mod milestones;
mod missing;
mod overview;

pub use data::DataPage;
pub use indicator::IndicatorPage;
pub use indicators::IndicatorsPage;
pub use industries::IndustriesPage;
pub use industry::IndustryPage;
pub use milestones::MilestonesPage;
pub use missing::MissingPage;
pub use overview::{Fact, OverviewPage, all_facts};
