//! The versions of the data that embeds may be kept with: `data/pinned.csv` lists
//! them. The present one is the app's own; each older one has its tables in
//! `data/pinned/<version>/`, where `cargo xtask pin` has put them.

use std::fs;
use std::path::Path;

use dataset::{Date, Language, Quoted};
use engine::Catalog;
use i18n::{date, messages};
use milepost::catalog::{self, DATA_VERSION};

use crate::escape::escaped;
use crate::{Fault, Result};

/// A version of the data.
pub struct Pinned {
    /// The data.
    pub catalog: &'static Catalog,
}

impl Pinned {
    /// All versions that a data folder lists.
    ///
    /// # Errors
    /// When the list or the tables of a version do not read; the sentence says
    /// which and where.
    pub fn all(data: &Path) -> Result<Vec<Self>> {
        let list = data.join("pinned.csv");
        let text = fs::read_to_string(&list).map_err(|error| Fault::at(&list, &error))?;
        let mut lines = text.lines().zip(1..);
        if lines
            .next()
            .is_none_or(|(head, _)| head.trim() != "version,date")
        {
            return Err(Fault::at(&list, &"line 1: must be `version,date`"));
        }
        lines
            .filter(|(line, _)| !line.trim().is_empty())
            .map(|(line, number)| {
                let wrong = |what: String| Fault::at(&list, &format!("line {number}: {what}"));
                let (version, day) = line.trim().split_once(',').ok_or_else(|| {
                    wrong(format!(
                        "{} must be a version, a comma, a day",
                        Quoted(line)
                    ))
                })?;
                if !view::is_version(version) {
                    return Err(wrong(format!(
                        "{} must be a version, like 0.1.0",
                        Quoted(version)
                    )));
                }
                if Date::parse(day).is_err() {
                    return Err(wrong(format!(
                        "{} must be a day, like 2026-11-25",
                        Quoted(day)
                    )));
                }
                Self::read(data, version, day)
            })
            .collect()
    }

    fn read(data: &Path, version: &str, day: &str) -> Result<Self> {
        if version == DATA_VERSION {
            let catalog = catalog::shipped().map_err(|error| Fault::new(error.to_string()))?;
            return Ok(Self { catalog });
        }
        let folder = data.join("pinned").join(version);
        let checked = dataset::read::read_earlier_package(&folder);
        let Some(tables) = checked.dataset else {
            let first = checked.faults.lines().next();
            return Err(Fault::at(
                &folder,
                &format!(
                    "the tables of version {version} do not read: {}; `cargo xtask pin` puts them \
                     there before the data changes",
                    first.unwrap_or_default()
                ),
            ));
        };
        // Once for each version, in a program that ends when the pages are there.
        let catalog = catalog::of_version(tables, version.to_owned(), day.to_owned());
        Ok(Self { catalog })
    }

    /// Whether the app has this data.
    pub fn is_present(&self) -> bool {
        self.catalog.version == DATA_VERSION
    }

    /// What an embed that is kept says of it: of when it is, and where the live
    /// one is.
    pub fn note(&self, language: Language, live: &str) -> String {
        let embed = &messages(language).embed;
        let day = Date::parse(self.catalog.date)
            .map_or_else(|_| self.catalog.date.to_owned(), |day| date(language, day));
        format!(
            "<footer class=\"frozen\">{} <a href=\"{}\">{}</a></footer>",
            escaped(&(embed.versioned_note)(&day, self.catalog.version)),
            escaped(live),
            escaped(embed.versioned_live)
        )
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn shipped() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
    }

    /// A data folder with the shipped tables as version 0.0.9, one value changed.
    fn older(name: &str) -> PathBuf {
        let data = std::env::temp_dir().join(format!("milepost-{name}-{}", std::process::id()));
        let folder = data.join("pinned/0.0.9");
        fs::create_dir_all(&folder).unwrap();
        for entry in fs::read_dir(shipped()).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end == "csv") {
                let text = fs::read_to_string(&path).unwrap();
                let text = text.replace("Core AI industry scale", "Core AI industry as it was");
                fs::write(folder.join(path.file_name().unwrap()), text).unwrap();
            }
        }
        fs::write(data.join("pinned.csv"), "version,date\n0.0.9,2026-01-31\n").unwrap();
        data
    }

    #[test]
    fn the_present_version_is_listed_so_that_a_snippet_of_today_can_be_kept() {
        let pinned = Pinned::all(&shipped()).unwrap();
        assert!(pinned.iter().any(Pinned::is_present));
    }

    #[test]
    fn an_older_version_is_drawn_from_its_own_tables_and_says_its_day() {
        let data = older("kept");
        let pinned = Pinned::all(&data).unwrap();
        let [old] = pinned.as_slice() else {
            panic!("one version is listed");
        };
        assert!(!old.is_present());
        let names = old
            .catalog
            .data
            .indicators
            .iter()
            .map(|indicator| indicator.name.en);
        assert!(
            names
                .clone()
                .any(|name| name == "Core AI industry as it was")
        );
        let note = old.note(Language::En, "embed/");
        assert!(note.contains("31 Jan 2026"), "{note}");
        assert!(note.contains("href=\"embed/\""), "{note}");
        fs::remove_dir_all(data).unwrap();
    }

    #[test]
    fn what_is_wrong_in_the_list_is_said_with_its_line() {
        let data = older("wrong");
        for (list, said) in [
            ("date,version\n", "line 1"),
            ("version,date\n../up,2026-01-31\n", "\"../up\""),
            ("version,date\n0.0.9,yesterday\n", "line 2: \"yesterday\""),
            ("version,date\n\u{1b}[2J\n", "line 2: \"\\u{1b}[2J\""),
            ("version,date\n0.0.9\n", "line 2"),
            ("version,date\n0.0.8,2026-01-31\n", "cargo xtask pin"),
        ] {
            fs::write(data.join("pinned.csv"), list).unwrap();
            let fault = Pinned::all(&data).err().unwrap().to_string();
            assert!(fault.contains(said), "{list}: {fault}");
        }
        fs::remove_dir_all(data).unwrap();
    }
}
