//! The areas that figures and milestones are for.
//!
//! ISO 3166-1 countries, ISO 3166-2 provinces of China, and four groups that
//! ISO has no code for, with their names in both languages.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Bilingual;

/// An area: a country, a province of China, or a group of countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Area(u16);

/// Code, English name, Chinese name.
const AREAS: &[(&str, &str, &str)] = &[
    ("CN", "China", "中国"),
    ("WORLD", "World", "全球"),
    ("EU", "European Union", "欧盟"),
    ("EUROPE", "Europe", "欧洲"),
    ("OECD", "OECD", "经合组织"),
    ("US", "United States", "美国"),
];

impl Area {
    /// All areas, in table order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..AREAS.len() as u16).map(Self)
    }

    /// The area with this code, or `None`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|area| area.code() == code)
    }

    /// Its code: ISO 3166-1 alpha-2, ISO 3166-2, or EU, EUROPE, OECD, WORLD.
    pub fn code(self) -> &'static str {
        AREAS.get(usize::from(self.0)).map_or("", |area| area.0)
    }

    /// Its name in both languages.
    pub fn name(self) -> Bilingual {
        AREAS
            .get(usize::from(self.0))
            .map_or(Bilingual::default(), |area| Bilingual {
                en: area.1,
                zh: area.2,
            })
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
