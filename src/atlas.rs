//! The data set and the engine over it, decoded once and shared by all pages.

use std::sync::OnceLock;

use dataset::{Dataset, DecodeError};
use engine::Engine;

/// The checked data package, encoded by `build.rs`.
pub static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));

/// The characters of Chinese names by the initials of their pinyin, for
/// [`engine::initials`].
pub static INITIALS: &str = include_str!(concat!(env!("OUT_DIR"), "/initials.txt"));

/// The version of the data package.
pub const DATA_VERSION: &str = env!("MILEPOST_DATA_VERSION");

/// The day the data package was made, like `2026-11-25`.
pub const DATA_DATE: &str = env!("MILEPOST_DATA_DATE");

/// The licence of the data package, an SPDX expression.
pub const DATA_LICENCE: &str = env!("MILEPOST_DATA_LICENCE");

static ATLAS: OnceLock<Atlas> = OnceLock::new();

/// The data set and the engine that filters it.
pub struct Atlas {
    /// The tables.
    pub data: Dataset,
    /// Filters, counts and search over them.
    pub engine: Engine,
    /// The version of the data package.
    pub version: &'static str,
    /// The day the data package was made, like `2026-11-25`.
    pub date: &'static str,
}

impl Atlas {
    /// The one atlas of the program, decoded at the first call.
    ///
    /// # Errors
    /// If the blob is damaged.
    pub fn get() -> Result<&'static Self, DecodeError> {
        if let Some(atlas) = ATLAS.get() {
            return Ok(atlas);
        }
        let data = Dataset::decode(BLOB)?;
        let engine = Engine::new(&data);
        Ok(ATLAS.get_or_init(|| Self {
            data,
            engine,
            version: DATA_VERSION,
            date: DATA_DATE,
        }))
    }

    /// The atlas of a version of the data that a figure is kept with, for the rest of
    /// the program.
    pub fn of_version(data: Dataset, version: String, day: String) -> &'static Self {
        let engine = Engine::new(&data);
        Box::leak(Box::new(Self {
            data,
            engine,
            version: version.leak(),
            date: day.leak(),
        }))
    }

    /// The name of the explorer as one file. It is named by the version of the
    /// data: that is what a reader keeps it for and a citation names.
    pub fn one_file(&self) -> String {
        format!("milepost-{}.html", self.version)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use engine::everything::{Everything, Hit};
    use engine::initials::Initials;

    use super::*;

    #[test]
    fn chinese_names_are_found_by_the_initials_of_their_pinyin() {
        let data = &Atlas::get().unwrap().data;
        let all = Everything::of(data, &Initials::read(INITIALS));
        let names = |typed: &str| -> Vec<&str> {
            let name = |hit: Hit| match hit {
                Hit::Industry(id) => data[id].name.zh,
                Hit::Indicator(id) => data[id].name.zh,
                Hit::Actor(id) => data[id].name.zh,
                Hit::Milestone(id) => data[id].title.zh,
                Hit::Source(_) => "",
            };
            all.search(typed, 5).into_iter().map(name).collect()
        };
        // 人工智能, 集成电路, 新能源汽车, 工业和信息化部, 量子
        assert_eq!(names("rgzn").first(), Some(&"人工智能"));
        assert_eq!(names("jcdl").first(), Some(&"集成电路"));
        assert_eq!(names("xnyqc").first(), Some(&"新能源汽车"));
        assert!(
            names("gyhxxhb")
                .iter()
                .any(|name| name.contains("工业和信息化部"))
        );
        assert!(names("lz").iter().any(|name| name.starts_with("量子")));
        // English words are not taken for initials.
        assert_eq!(names("huawei").first(), Some(&"华为"));
    }
}
