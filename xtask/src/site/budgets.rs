//! What the site may transfer: `tests/budgets.toml`.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;

use super::code::Code;
use crate::project::Project;
use crate::{Fault, Result};

/// The most that may be transferred, in bytes with Brotli, or kept.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Budgets {
    /// By the overview with all that its page names.
    pub(super) first_visit: usize,
    /// By the explorer as one file as it lies on the disk, in percent of a first
    /// visit's raw bytes.
    pub(super) one_file_percent: usize,
    /// By the scripts of embeds.
    pub(super) scripts: Scripts,
    /// By a part of the program that comes when it is asked for, by its name; `shared`
    /// is all that several of them need.
    pub(super) parts: BTreeMap<String, usize>,
    /// How much code each crate had when that was
    /// written down, raw, to name what has grown.
    pub(super) code: Code,
    /// By the HTML of the heaviest page of a kind. A kind is a path in which a
    /// star stands for any name.
    pub(super) pages: BTreeMap<String, usize>,
}

/// The scripts of embeds.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(super) struct Scripts {
    /// `embed.js`, which stands on the pages of others.
    pub(super) embed: usize,
    /// The one within each embed.
    pub(super) frame: usize,
}

impl Budgets {
    /// Reads the project's budgets.
    ///
    /// # Errors
    /// When the file is missing or does not read.
    pub(super) fn read(project: &Project) -> Result<Self> {
        let path = project.root.join("tests/budgets.toml");
        let text = fs::read_to_string(&path)
            .map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
        toml::from_str(&text).map_err(|error| Fault::new(format!("{}: {error}", path.display())))
    }

    /// The most that a part of the program may take; nothing for one without a budget.
    pub(super) fn part(&self, name: &str) -> usize {
        self.parts.get(name).copied().unwrap_or_default()
    }
}
