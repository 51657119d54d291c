//! The names of source files in the built module: where a panic says that it
//! happened. As they are, they would tell the builder's folders to every reader
//! and make the module depend on them.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::project::Project;

/// Flags for the compiler, as `CARGO_ENCODED_RUSTFLAGS` holds them, that cut
/// the folders of this machine from the names of files: the project's, and those
/// in which cargo keeps the dependencies.
pub(super) fn flags(project: &Project) -> String {
    let mut folders = sources_of_dependencies();
    folders.push(project.root.clone());
    let mut flags: Vec<String> = folders
        .iter()
        .map(|folder| format!("--remap-path-prefix={}/=", folder.display()))
        .collect();
    // The variable stands in for the flags of `.cargo/config.toml`.
    flags.push("-Clink-arg=--keep-section=target_features".to_owned());
    // Where each function calls others and names data: what is split is told by it.
    flags.push("-Clink-arg=--emit-relocs".to_owned());
    flags.join("\u{1f}")
}

/// Cargo unpacks each registry's crates into a folder of its own.
fn sources_of_dependencies() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let Some(home) = home else {
        return Vec::new();
    };
    let registries = fs::read_dir(home.join("registry/src"));
    registries
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect()
}
