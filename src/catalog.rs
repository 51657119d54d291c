//! The data package in the program: its blob, decoded once into the catalog that all
//! pages share. No lower crate holds it, so that a changed row rebuilds none of them.

use std::sync::OnceLock;

use dataset::{Dataset, DecodeError};
use engine::{Catalog, Engine, Release};

/// The checked data package, encoded by `build.rs`.
pub static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));

/// The log of changes, encoded likewise. Where the program has parts it comes when it is
/// asked for: a seventh of the data, which hardly any reader needs.
#[cfg(not(all(target_arch = "wasm32", feature = "parts")))]
pub const LOG: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/log.bin"));

/// The summaries of the milestones. Where the program has parts they come when a page
/// shows or searches them: a fifth of the data's texts.
#[cfg(not(all(target_arch = "wasm32", feature = "parts")))]
pub const SUMMARIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/summaries.bin"));

/// How the Chinese characters of the data are read, for [`Engine::for_readers`].
pub static PINYIN: &str = include_str!(concat!(env!("OUT_DIR"), "/pinyin.txt"));

/// The version of the data package.
pub const DATA_VERSION: &str = env!("MILEPOST_DATA_VERSION");

/// The day the data package was made, like `2026-11-25`.
pub const DATA_DATE: &str = env!("MILEPOST_DATA_DATE");

/// The licence of the data package, an SPDX expression.
pub const DATA_LICENCE: &str = env!("MILEPOST_DATA_LICENCE");

/// What is said of the data package.
const RELEASE: Release = Release {
    version: DATA_VERSION,
    date: DATA_DATE,
    licence: DATA_LICENCE,
};

static CATALOG: OnceLock<Catalog> = OnceLock::new();

/// The one catalog of the program, decoded at the first call.
///
/// # Errors
/// If the blob is damaged.
pub fn shipped() -> Result<&'static Catalog, DecodeError> {
    if let Some(catalog) = CATALOG.get() {
        return Ok(catalog.present());
    }
    let data = Dataset::decode(BLOB)?;
    let engine = Engine::for_readers(&data, PINYIN);
    let catalog = Catalog::brief(data, engine, RELEASE);
    // Before others can see it.
    #[cfg(not(all(target_arch = "wasm32", feature = "parts")))]
    {
        take_summaries(&catalog, SUMMARIES)?;
        catalog.take_log(LOG)?;
    }
    Ok(CATALOG.get_or_init(|| catalog).present())
}

/// Gives a catalog the summaries of its milestones, and the engine over them.
///
/// # Errors
/// If they are damaged.
pub fn take_summaries(catalog: &Catalog, bytes: &'static [u8]) -> Result<(), DecodeError> {
    catalog.take_summaries(bytes, |data| Engine::for_readers(data, PINYIN))
}

/// A catalog of other data under the version of the data package, for tests.
pub fn of(data: Dataset, engine: Engine) -> Catalog {
    Catalog::new(data, engine, RELEASE)
}

/// The catalog of a version of the data that a figure is kept with, for the rest of
/// the program.
pub fn of_version(data: Dataset, version: String, day: String) -> &'static Catalog {
    let engine = Engine::for_readers(&data, PINYIN);
    let release = Release {
        version: version.leak(),
        date: day.leak(),
        licence: DATA_LICENCE,
    };
    Box::leak(Box::new(Catalog::new(data, engine, release)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use engine::everything::{Everything, Hit};

    use super::*;

    #[test]
    fn whoever_asks_gets_the_same_catalog_which_is_whole_outside_a_browser() {
        let [first, second] = [(); 2].map(|()| shipped().unwrap());
        assert!(std::ptr::eq(first, second));
        assert!(second.has_summaries() && second.log().is_some());
    }

    #[test]
    fn chinese_names_are_found_by_their_sound() {
        let Catalog { data, engine, .. } = shipped().unwrap();
        let all = Everything::of(data);
        let names = |typed: &str| -> Vec<&str> {
            let name = |hit: Hit| match hit {
                Hit::Industry(id) => data[id].name.zh,
                Hit::Indicator(id) => data[id].name.zh,
                Hit::Actor(id) => data[id].name.zh,
                Hit::Milestone(id) => data[id].title.zh,
                Hit::Source(_) => "",
            };
            let found = all.search(engine, typed, 5).hits;
            found.into_iter().map(name).collect()
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
        assert_eq!(names("rengongzhineng").first(), Some(&"人工智能"));
        assert_eq!(names("新能源汽車").first(), Some(&"新能源汽车"));
        // English words are not taken for initials.
        assert_eq!(names("huawei").first(), Some(&"华为"));
    }
}
