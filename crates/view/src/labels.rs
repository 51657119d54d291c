//! What is written beside the marks of a figure: values as the figure has them, none, or
//! those of chosen periods; and what a newsroom writes beside some in its own words.

use dataset::{Dataset, Period, codes};

use super::SeriesName;
use super::own::plain;

/// The most periods whose values are chosen to be written.
pub const MOST_LABELLED: usize = 12;

/// Which values are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Labels {
    /// As the figure has them.
    #[default]
    Auto,
    /// None, nor what the data annotates.
    None,
    /// Those of these periods, in the order chosen.
    Of(Vec<Period>),
}

codes! {
    /// The side of a mark on which words stand.
    #[derive(Default)]
    LabelSide {
        /// Where there is room.
        #[default]
        Auto = "auto",
        /// Above it.
        Above = "above",
        /// Below it.
        Below = "below",
        /// Left of it.
        Left = "left",
        /// Right of it.
        Right = "right",
    }
}

/// A newsroom's own words beside a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLabel {
    /// The period of the mark.
    pub period: Period,
    /// The series of the mark; the first that has the period if nothing is named.
    pub series: SeriesName,
    /// Where the words stand if there is room.
    pub side: LabelSide,
    /// The words: plain, without line feeds, with at most [`OwnLabel::LONGEST`] characters.
    pub text: String,
}

impl OwnLabel {
    /// The most of them in a figure.
    pub const MOST: usize = 4;
    /// The most characters.
    pub const LONGEST: usize = 60;

    /// The same with other words, as far as they have room.
    #[must_use]
    pub fn saying(self, text: &str) -> Self {
        Self {
            text: plain(text, Self::LONGEST),
            ..self
        }
    }

    /// Its written form: `2025,miit,above,What happened`. The parts between may be empty.
    pub fn code(&self, data: &Dataset) -> String {
        let side = match self.side {
            LabelSide::Auto => "",
            side => dataset::Code::code(side),
        };
        let series = self.series.code(data);
        format!("{},{series},{side},{}", self.period, self.text.trim())
    }

    /// Reads what [`OwnLabel::code`] writes; `None` if a part means nothing or it has no
    /// words. Words that are too long are cut.
    pub fn parse(code: &str, data: &Dataset) -> Option<Self> {
        let mut parts = code.splitn(4, ',');
        let period = Period::parse(parts.next()?).ok()?;
        let series = match parts.next()? {
            "" => SeriesName::default(),
            code => SeriesName::parse(code, data)?,
        };
        let side = match parts.next()? {
            "" => LabelSide::Auto,
            code => dataset::Code::from_code(code)?,
        };
        let text = parts.next()?.trim();
        let label = Self {
            period,
            series,
            side,
            text: String::new(),
        };
        (!text.is_empty()).then(|| label.saying(text))
    }
}
