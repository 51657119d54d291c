//! Debian's packages, where the system has them.

use std::path::Path;
use std::process::Command;

use crate::process;
use crate::step::Step;
use crate::{Fault, Result};

/// Installs packages; fetches the lists once, before the first of them.
#[derive(Debug, Default)]
pub(super) struct Apt {
    lists_are_fresh: bool,
}

impl Apt {
    /// Does this system have Debian's packages?
    pub(super) fn is_here() -> bool {
        Path::new("/usr/bin/apt-get").exists()
    }

    /// Installs those of the packages that are missing.
    ///
    /// # Errors
    /// Without the rights to install, or when apt-get fails.
    pub(super) fn ensure(&mut self, step: &mut Step, packages: &[&str]) -> Result<()> {
        let missing: Vec<&str> = packages
            .iter()
            .copied()
            .filter(|package| !is_installed(package))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let list = missing.join(" ");
        let by_hand =
            format!("sudo apt-get update && sudo apt-get install --no-install-recommends {list}");
        if process::ask(Command::new("id").arg("-u")).as_deref() != Some("0") {
            return Err(Fault::new(format!(
                "packages are missing and only root may install them: {list}"
            ))
            .type_this(by_hand));
        }
        self.refresh_lists(step)?;
        process::must(
            step,
            apt_get()
                .args(["install", "--yes", "--no-install-recommends"])
                .args(&missing),
        )
        .map_err(|fault| fault.type_this(by_hand))?;
        step.note(&format!("installed {list}"));
        Ok(())
    }

    /// Fetches the package lists, unless this run has done it.
    ///
    /// # Errors
    /// When apt-get fails.
    pub(super) fn refresh_lists(&mut self, step: &mut Step) -> Result<()> {
        if !self.lists_are_fresh {
            process::must(step, apt_get().arg("update"))?;
            self.lists_are_fresh = true;
        }
        Ok(())
    }
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_installed(package: &str) -> bool {
    process::ask(Command::new("dpkg-query").args(["-W", "-f=${Status}", package]))
        .is_some_and(|status| status.ends_with(" installed"))
}
