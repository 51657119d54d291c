//! What a record of Milepost is.
//!
//! The types of every column of the data package, their order and their codes;
//! encoding a checked package into one blob and decoding that blob. With the
//! feature `read` also reading and checking the CSV files. It knows no chart,
//! no page and no language's wording: names of months, units and statuses are
//! left to the page.

pub mod annotations;
mod area;
pub mod changes;
mod codec;
mod codes;
mod date;
mod edtf;
mod find;
mod neighbour;
mod notes;
mod period;
mod publishers;
mod quote;
mod range;
mod record;
pub mod sort;
pub mod story;
mod targets;
mod traits;
mod unit;
mod value;
mod web;

#[cfg(feature = "read")]
pub mod read;

pub use annotations::Annotation;
pub use area::Area;
pub use changes::Change;
pub use codec::{DecodeError, encode};
pub use codes::{
    Accrual, ActorKind, AnnotationKind, BodyKind, Bound, ChangeKind, Code, Comparable, Grade,
    IndicatorKind, Language, MilestoneKind, Quantity, SourceKind, Status, Tier,
};
pub use date::{Date, Precision};
pub use period::{DayNumber, Period, PeriodKind};
pub use publishers::Publisher;
pub use quote::Quoted;
pub use range::Range;
pub use record::{
    Actor, ActorId, Bilingual, Body, BodyId, Dataset, Indicator, IndicatorId, Industry, IndustryId,
    LANDMARK, Milestone, MilestoneId, Observation, ObservationId, Source, SourceId,
};
pub use story::Step;
pub use targets::TargetNote;
pub use traits::Traits;
pub use unit::{Unit, UnitFamily};
pub use value::Value;
pub use web::is_web_address;
