//! The files of the package, as they were read.

use std::io;
use std::path::Path;

use super::file::Table;
use super::{Faults, TABLES, TableSpec, limits, read_file};

/// Where the bytes of a file come from, by its path.
pub(super) type Content<'a> = &'a dyn Fn(&Path) -> io::Result<Vec<u8>>;

/// The files as they were read.
#[derive(Debug)]
pub(super) struct Files {
    pub sources: Table,
    pub industries: Table,
    pub bodies: Table,
    pub actors: Table,
    pub indicators: Table,
    pub observations: Table,
    pub milestones: Table,
    pub publishers: Table,
    pub traits: Table,
    pub targets: Table,
    pub annotations: Table,
    pub story_en: Table,
    pub story_zh: Table,
    pub changes: Table,
}

impl Files {
    /// Reads all files of a folder, each as `content` gives it by its path.
    pub(super) fn load(folder: &Path, content: Content, faults: &mut Faults) -> Self {
        let mut left = limits::PACKAGE;
        Self::load_each(|spec| {
            let mut table = Table::new(folder, spec);
            table.read(content, &mut left, faults);
            table
        })
    }

    /// Reads the files of an earlier version: its tables may lack the last columns of
    /// today's, whose cells are empty then.
    pub(super) fn load_earlier(folder: &Path, faults: &mut Faults) -> Self {
        let mut left = limits::PACKAGE;
        Self::load_each(|spec| {
            let mut table = Table::of_earlier(folder, spec);
            table.read(&read_file, &mut left, faults);
            table
        })
    }

    fn load_each(load: impl FnMut(&'static TableSpec) -> Table) -> Self {
        let [
            sources,
            industries,
            bodies,
            actors,
            indicators,
            observations,
            milestones,
            publishers,
            traits,
            targets,
            annotations,
            story_en,
            story_zh,
            changes,
        ] = TABLES.each_ref().map(load);
        Self {
            sources,
            industries,
            bodies,
            actors,
            indicators,
            observations,
            milestones,
            publishers,
            traits,
            targets,
            annotations,
            story_en,
            story_zh,
            changes,
        }
    }

    /// All files.
    pub(super) fn all(&self) -> [&Table; 14] {
        [
            &self.sources,
            &self.industries,
            &self.bodies,
            &self.actors,
            &self.indicators,
            &self.observations,
            &self.milestones,
            &self.publishers,
            &self.traits,
            &self.targets,
            &self.annotations,
            &self.story_en,
            &self.story_zh,
            &self.changes,
        ]
    }

    /// Whether every row of every file could be read.
    pub(super) fn complete(&self) -> bool {
        self.all().iter().all(|table| table.complete)
    }
}
