//! The rows of the tables, and the data set that holds them.
//!
//! Text is `&'static str`: a slice of the blob, which lives in the program for
//! as long as it runs. Ids are row numbers of their table; the written id
//! (slug) stands in the row.

use crate::{
    ActorKind, Annotation, Area, BodyKind, Bound, Change, Date, Grade, IndicatorKind, Language,
    MilestoneKind, Period, Publisher, SourceKind, Status, Step, TargetNote, Tier, Traits, Unit,
    Value,
};

/// The same text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Bilingual {
    /// English.
    pub en: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
}

impl Bilingual {
    /// The text in one language.
    pub fn get(self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Zh => self.zh,
        }
    }

    /// Whether neither language has text.
    pub fn is_empty(self) -> bool {
        self.en.is_empty() && self.zh.is_empty()
    }
}

macro_rules! tables {
    ($($(#[$doc:meta])* $id:ident => $row:ident in $table:ident, $iter:ident;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $id(pub u16);

            impl $id {
                /// The id of the row of this number.
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "tables are read and decoded with no more rows than ids number"
                )]
                pub const fn of_row(row: usize) -> Self {
                    Self(row as u16)
                }

                /// The row number in its table.
                pub fn index(self) -> usize {
                    usize::from(self.0)
                }
            }

            impl std::ops::Index<$id> for Dataset {
                type Output = $row;

                fn index(&self, id: $id) -> &$row {
                    &self.$table[id.index()]
                }
            }
        )+

        impl Dataset {
            $(
                /// The ids of the table's rows, in table order.
                pub fn $iter(&self) -> impl ExactSizeIterator<Item = $id> + DoubleEndedIterator + use<> {
                    (0..self.$table.len()).map($id::of_row)
                }
            )+
        }
    };
}

tables! {
    /// A source's row.
    SourceId => Source in sources, source_ids;
    /// An industry's row.
    IndustryId => Industry in industries, industry_ids;
    /// A body's row.
    BodyId => Body in bodies, body_ids;
    /// An actor's row.
    ActorId => Actor in actors, actor_ids;
    /// An indicator's row.
    IndicatorId => Indicator in indicators, indicator_ids;
    /// An observation's row.
    ObservationId => Observation in observations, observation_ids;
    /// A milestone's row.
    MilestoneId => Milestone in milestones, milestone_ids;
}

/// A page or data set that states facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Written id.
    pub slug: &'static str,
    /// Who published it, as the editor wrote it; [`Dataset::publisher`] has its name.
    pub publisher: &'static str,
    /// Its title, in its own language.
    pub title: &'static str,
    /// Its http(s) address.
    pub url: &'static str,
    /// When it was published.
    pub published: Date,
    /// Its language, ISO 639-1.
    pub language: &'static str,
    /// What kind of publication it is.
    pub kind: SourceKind,
    /// How near it stands to the fact.
    pub grade: Grade,
}

/// An industry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Industry {
    /// Written id.
    pub slug: &'static str,
    /// Name.
    pub name: Bilingual,
    /// Where it stands in policy.
    pub tier: Tier,
    /// What belongs to it.
    pub summary: Bilingual,
    /// Who names it an industry of this tier.
    pub source: SourceId,
    /// The indicator that stands for it.
    pub headline: IndicatorId,
}

/// A body that measures or states figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Written id.
    pub slug: &'static str,
    /// Short name, the same in both languages.
    pub short: &'static str,
    /// Full name.
    pub name: Bilingual,
    /// What it is.
    pub kind: BodyKind,
}

/// A company, ministry, institute … that acts in a milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Written id.
    pub slug: &'static str,
    /// Name.
    pub name: Bilingual,
    /// What it is.
    pub kind: ActorKind,
    /// Where it is seated.
    pub area: Area,
}

/// Something that is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Written id.
    pub slug: &'static str,
    /// Name.
    pub name: Bilingual,
    /// The industry that it belongs to.
    pub industry: IndustryId,
    /// The unit of its values.
    pub unit: Unit,
    /// What its number is.
    pub kind: IndicatorKind,
    /// What is counted and by whom.
    pub definition: Bilingual,
}

/// One figure, by one body, from one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// What is measured.
    pub indicator: IndicatorId,
    /// Where.
    pub area: Area,
    /// For when.
    pub period: Period,
    /// The number as given, in the indicator's unit.
    pub value: Value,
    /// How it relates to the true value.
    pub bound: Bound,
    /// What kind of statement it is.
    pub status: Status,
    /// Who measured or stated it.
    pub body: BodyId,
    /// Where it was read.
    pub source: SourceId,
    /// What a reader must know about its scope; may be empty.
    pub note: Bilingual,
}

/// The significance of a milestone that every account of its field names.
pub const LANDMARK: u8 = 3;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Written id.
    pub slug: &'static str,
    /// When, as exact as known.
    pub date: Date,
    /// Title.
    pub title: Bilingual,
    /// What happened, in a few sentences.
    pub summary: Bilingual,
    /// What sort of thing happened.
    pub kind: MilestoneKind,
    /// The industries that it concerns, the first being the main one.
    pub industries: Vec<IndustryId>,
    /// Who acted; may be empty.
    pub actors: Vec<ActorId>,
    /// Where.
    pub area: Area,
    /// 3: every account names it; 2: important in its industry; 1: a detail.
    pub significance: u8,
    /// Where it was read; at least one.
    pub sources: Vec<SourceId>,
    /// What it is called on a drawing; empty where that is not said.
    pub short: Bilingual,
}

/// The whole data package, checked: every id in it is a row of its table.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Dataset {
    /// Sources, sorted by slug.
    pub sources: Vec<Source>,
    /// Industries, in the order in which the page lists them.
    pub industries: Vec<Industry>,
    /// Bodies, sorted by slug.
    pub bodies: Vec<Body>,
    /// Actors, sorted by slug.
    pub actors: Vec<Actor>,
    /// Indicators, sorted by slug.
    pub indicators: Vec<Indicator>,
    /// Observations, in file order: by indicator, area, then period.
    pub observations: Vec<Observation>,
    /// Milestones, sorted by date.
    pub milestones: Vec<Milestone>,
    /// What some publishers are called in each language, in the order in which sources
    /// name them: their texts lie so in the blob, which is smaller by that.
    pub publishers: Vec<Publisher>,
    /// What is known of some indicators, sorted by indicator.
    pub traits: Vec<Traits>,
    /// What has to be said of some targets, sorted by indicator, area and period.
    pub targets: Vec<TargetNote>,
    /// What is written into drawings, in file order: by indicator.
    pub annotations: Vec<Annotation>,
    /// The steps of the guided reading, in order.
    pub story: Vec<Step>,
    /// What each version changed, the oldest first; empty where the log is kept apart.
    pub changes: Vec<Change>,
    /// The day of the newest version in the log, by which targets are judged; none
    /// without a log.
    pub day: Option<Date>,
}
