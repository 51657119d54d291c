//! The closed lists of codes that the tables use.
//!
//! Each is an enum whose order is the order in which the page lists it. The
//! written form is the one of the CSV files and of the page's address.

/// A closed list of codes: every value, and the written form of each.
pub trait Code: Sized + Copy + 'static {
    /// All values in their listing order.
    const ALL: &'static [Self];

    /// The written form, as in the CSV files and the address.
    fn code(self) -> &'static str;

    /// The value with this written form, or `None`.
    fn from_code(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == text)
    }
}

/// An enum that is a closed list of codes, each variant with its written form.
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $crate::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

codes! {
    /// A language of the data and the page.
    Language {
        /// English.
        En = "en",
        /// Simplified Chinese.
        Zh = "zh",
    }
}

codes! {
    /// How a stated value relates to the true one.
    Bound {
        /// Stated as exact.
        Exact = "eq",
        /// More than the value.
        MoreThan = "gt",
        /// The value or more.
        AtLeast = "ge",
        /// Less than the value.
        LessThan = "lt",
        /// About the value.
        About = "approx",
    }
}

impl Bound {
    /// Whether the true value lies above the stated one.
    pub fn is_open_above(self) -> bool {
        matches!(self, Self::MoreThan | Self::AtLeast)
    }
}

codes! {
    /// What kind of statement a figure is.
    Status {
        /// Measured and reported.
        Reported = "reported",
        /// A first figure that may be revised.
        Preliminary = "preliminary",
        /// Replaces an earlier figure.
        Revised = "revised",
        /// An authority's forecast.
        Expected = "expected",
        /// A policy's goal.
        Target = "target",
        /// A third party's estimate.
        Estimate = "estimate",
    }
}

impl Status {
    /// Whether the figure was measured: a forecast, goal or estimate was not.
    pub fn is_measured(self) -> bool {
        matches!(self, Self::Reported | Self::Preliminary | Self::Revised)
    }

    /// How much a figure counts beside others of the same body for the same period,
    /// the one that holds first.
    pub fn rank(self) -> u8 {
        match self {
            Self::Revised => 0,
            Self::Reported => 1,
            Self::Preliminary => 2,
            Self::Estimate => 3,
            Self::Expected => 4,
            Self::Target => 5,
        }
    }
}

codes! {
    /// What an indicator's number is.
    IndicatorKind {
        /// A size at or over a period.
        Level = "level",
        /// Year-on-year change in percent.
        Growth = "growth",
        /// Percent of a whole.
        Share = "share",
    }
}

codes! {
    /// How an indicator's figures come about, which decides what may be added up.
    Accrual {
        /// Added up over a period: twelve months make a year.
        Flow = "flow",
        /// Held or counted at a point in time: months are never added.
        Stock = "stock",
        /// Neither: a ratio, a rank, a price over a period.
        Rate = "rate",
    }
}

codes! {
    /// What kind of number an indicator has, which decides how it is drawn and told.
    Quantity {
        /// How much or how many of something.
        Amount = "amount",
        /// A place in an order: 1 is the highest.
        Rank = "rank",
        /// Points on a scale without a zero that means nothing.
        Score = "score",
        /// What one unit costs.
        Price = "price",
        /// How long something takes.
        Duration = "duration",
        /// By how much one thing is ahead of another; it may pass zero.
        Difference = "difference",
    }
}

codes! {
    /// What an annotation draws.
    AnnotationKind {
        /// Words at the mark of a figure.
        Point = "point",
        /// A milestone at its date.
        Event = "event",
        /// A line at the value of a figure.
        Line = "line",
        /// The same with a shade above it.
        Above = "above",
        /// A shaded part of time.
        Span = "span",
    }
}

codes! {
    /// Whether what was measured can be held against what was asked for.
    Comparable {
        /// The same is counted in the same way.
        Yes = "yes",
        /// What is counted differs: no verdict.
        No = "no",
    }
}

codes! {
    /// What became of a row in a version of the data.
    ChangeKind {
        /// The version as a whole is the first.
        Released = "released",
        /// The row is new.
        Added = "added",
        /// A cell of it says something else.
        Changed = "changed",
        /// The row is gone.
        Removed = "removed",
    }
}

codes! {
    /// Where an industry stands in the policy of December 2025.
    Tier {
        /// AI itself.
        Core = "core",
        /// What carries it.
        Base = "base",
        /// The six pillar industries that the ministry named.
        Pillar = "pillar",
        /// Strategic emerging industries.
        Emerging = "emerging",
        /// Fields of the 15th Five-Year Plan's proposals.
        Future = "future",
    }
}

codes! {
    /// What happened at a milestone.
    MilestoneKind {
        /// A plan or policy.
        Policy = "policy",
        /// A law, rule or licence.
        Regulation = "regulation",
        /// A measured size passed a mark.
        Threshold = "threshold",
        /// A result of research.
        Research = "research",
        /// A product.
        Product = "product",
        /// Infrastructure.
        Infrastructure = "infrastructure",
        /// A company's founding, listing or deal.
        Corporate = "corporate",
        /// Trade, sanctions, exports.
        Trade = "trade",
        /// Any other event.
        Event = "event",
    }
}

codes! {
    /// What kind of publication a source is.
    SourceKind {
        /// A statistical office's release.
        Statistics = "statistics",
        /// A government page.
        Government = "government",
        /// A news agency.
        Wire = "wire",
        /// A newspaper or magazine.
        Press = "press",
        /// A company.
        Company = "company",
        /// A research paper or report.
        Research = "research",
        /// A data set.
        Dataset = "dataset",
        /// An encyclopedia.
        Encyclopedia = "encyclopedia",
    }
}

codes! {
    /// How near a source stands to the fact.
    Grade {
        /// The one who measured or decided.
        Primary = "primary",
        /// A wire or named publication.
        Press = "press",
        /// A copy on another site, the weakest.
        Repost = "repost",
    }
}

codes! {
    /// What a body that measures is.
    BodyKind {
        /// A ministry.
        Ministry = "ministry",
        /// Another part of a government.
        Government = "government",
        /// An agency or office.
        Agency = "agency",
        /// A research institute.
        Institute = "institute",
        /// A university.
        University = "university",
        /// An association.
        Association = "association",
        /// An international organisation.
        International = "international",
        /// A company.
        Company = "company",
        /// A newspaper, agency or site.
        Media = "media",
    }
}

codes! {
    /// What an actor is.
    ActorKind {
        /// A ministry.
        Ministry = "ministry",
        /// Another part of a government.
        Government = "government",
        /// An agency or office.
        Agency = "agency",
        /// A research institute.
        Institute = "institute",
        /// A university.
        University = "university",
        /// An association.
        Association = "association",
        /// An international organisation.
        International = "international",
        /// A military body.
        Military = "military",
        /// A company.
        Company = "company",
        /// Anything else.
        Other = "other",
    }
}
