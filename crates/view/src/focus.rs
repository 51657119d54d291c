//! Which series of a figure stand out before the others.

use dataset::{Area, BodyId, Dataset, IndicatorId};

/// The most series that stand out: more have no colours of their own.
pub const MOST_FOCUSED: usize = 7;

/// Which series stand out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// As the page that shows the figure has it.
    #[default]
    Auto,
    /// All alike.
    All,
    /// These, in the order chosen; others are grey.
    On(Vec<SeriesName>),
}

/// What tells a series from the others of its figure: as many of its parts as are
/// needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeriesName {
    /// What is measured.
    pub indicator: Option<IndicatorId>,
    /// Where.
    pub area: Option<Area>,
    /// By whom.
    pub body: Option<BodyId>,
}

impl SeriesName {
    /// Whether a series is meant.
    pub fn is_of(self, indicator: IndicatorId, area: Area, body: BodyId) -> bool {
        self.indicator.is_none_or(|own| own == indicator)
            && self.area.is_none_or(|own| own == area)
            && self.body.is_none_or(|own| own == body)
    }

    /// Its written form, such as `miit` or `nev-sales:CN`. The ids of indicators, areas
    /// and bodies have nothing in common.
    pub fn code(self, data: &Dataset) -> String {
        let parts = [
            self.indicator.map(|id| data[id].slug.to_owned()),
            self.area.map(|area| area.to_string()),
            self.body.map(|id| data[id].slug.to_owned()),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(":")
    }

    /// Reads what [`SeriesName::code`] writes; `None` if a part is unknown or said
    /// twice.
    pub fn parse(code: &str, data: &Dataset) -> Option<Self> {
        let mut name = Self::default();
        for part in code.split(':') {
            let is_new = if let Some(area) = Area::from_code(part) {
                name.area.replace(area).is_none()
            } else if let Some(body) = data.find_body(part) {
                name.body.replace(body).is_none()
            } else {
                let indicator = data.find_indicator(part)?;
                name.indicator.replace(indicator).is_none()
            };
            if !is_new {
                return None;
            }
        }
        Some(name)
    }
}
