//! One folder or file a page.

mod actor;
mod board;
mod builder;
pub mod changes;
mod compare;
mod data;
mod embedded;
mod indicator;
mod indicators;
mod industries;
mod industry;
mod milestone;
mod milestones;
mod missing;
mod overview;
mod story;
mod targets;

pub use actor::actor_page;
pub use board::board_page;
pub use builder::builder_page;
pub use changes::changes_page;
pub use compare::compare_page;
pub use data::data_page;
pub use embedded::embedded_page;
pub use indicator::IndicatorPage;
pub use indicators::indicators_page;
pub use industries::industries_page;
pub use industry::industry_page;
pub use milestone::milestone_page;
pub use milestones::MilestonesPage;
pub use missing::missing_page;
pub use overview::overview_page;
pub use story::StoryPage;
pub use targets::TargetsPage;
