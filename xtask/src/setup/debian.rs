//! The WebAssembly target where rustup's server cannot be reached: Debian's
//! compiler, with a standard library built once from Debian's own source.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt::Apt;
use super::disk;
use super::wasm_target::{TARGET, has_std};
use crate::process;
use crate::project::Project;
use crate::step::Step;
use crate::{Fault, Result};

const COMPILER: &str = "/usr/bin/rustc";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
/// What rustup calls Debian's compiler.
const NAME: &str = "debian";

/// Is there a standard library, and was it built by the compiler of today?
pub(super) fn is_ready() -> bool {
    let built_by = fs::read_to_string(stamp()).unwrap_or_default();
    has_std(&folder()) && compiler().is_some_and(|compiler| built_by == compiler)
}

/// Lets rustup know Debian's compiler; `None` where there is no rustup.
pub(super) fn toolchain(step: &mut Step) -> Result<Option<String>> {
    let Some(known) = process::ask(Command::new("rustup").args(["toolchain", "list"])) else {
        return Ok(None);
    };
    if !known
        .lines()
        .any(|line| line.split(' ').next() == Some(NAME))
    {
        process::must(
            step,
            Command::new("rustup").args(["toolchain", "link", NAME, "/usr"]),
        )?;
    }
    Ok(Some(NAME.to_owned()))
}

/// Installs the packages and builds the standard library.
pub(super) fn build(step: &mut Step, project: &Project, apt: &mut Apt) -> Result<()> {
    apt.refresh_lists(step)?;
    let linker = linker_package()?;
    let mut packages = PACKAGES.to_vec();
    packages.push(&linker);
    apt.ensure(step, &packages)?;

    let scratch = project.tools.join("std-build");
    let built = build_std(step, &scratch)?;
    install(&built)?;
    let compiler = compiler().ok_or_else(|| Fault::new(format!("{COMPILER} does not run")))?;
    fs::write(stamp(), compiler).map_err(|error| disk(&stamp(), &error))?;
    // 40 MB that nothing needs any more; if it stays, it does no harm.
    let _ = fs::remove_dir_all(&scratch);
    Ok(())
}

/// The linker's package is named for the LLVM that Debian's Rust is built on.
fn linker_package() -> Result<String> {
    let depends = process::ask(Command::new("apt-cache").args(["depends", "rust-web-llvm"]))
        .unwrap_or_default();
    depends
        .lines()
        .find_map(|line| line.trim().strip_prefix("Depends: llvm-"))
        .map(|version| format!("lld-{version}"))
        .ok_or_else(|| {
            Fault::new(
                "the WebAssembly target is missing: rustup could not fetch it, and this system's \
                 package lists have no rust-web-llvm",
            )
            .type_this(format!("rustup target add {TARGET}"))
        })
}

/// An empty crate, so that cargo builds the standard library and little else.
fn build_std(step: &mut Step, scratch: &Path) -> Result<PathBuf> {
    let source = scratch.join("src");
    fs::create_dir_all(&source).map_err(|error| disk(&source, &error))?;
    let manifest = "[package]\nname = \"std-build\"\nedition = \"2021\"\n[workspace]\n";
    for (path, text) in [
        (scratch.join("Cargo.toml"), manifest),
        (source.join("lib.rs"), "#![no_std]\n"),
    ] {
        fs::write(&path, text).map_err(|error| disk(&path, &error))?;
    }
    let target = scratch.join("target");
    process::must(
        step,
        process::clean("/usr/bin/cargo")
            .current_dir(scratch)
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTC", COMPILER)
            // `-Zbuild-std` is unstable. This is the one place that says so.
            .env("RUSTC_BOOTSTRAP", "1")
            .env(
                "RUSTFLAGS",
                "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked",
            )
            .args(["build", "--release", "--target", TARGET])
            .arg("-Zbuild-std=std,panic_abort,test"),
    )?;
    Ok(target.join(TARGET).join("release/deps"))
}

/// Puts the libraries where the compiler looks, in place of older ones: two
/// standard libraries side by side would be an ambiguity.
fn install(built: &Path) -> Result<()> {
    let folder = folder().join("lib");
    let by_hand = format!("sudo install -d -o \"$USER\" {0} {0}/lib", folder_name());
    let no_right = |error: std::io::Error| disk(&folder, &error).type_this(by_hand.clone());
    fs::create_dir_all(&folder).map_err(no_right)?;
    for old in libraries(&folder).map_err(no_right)? {
        fs::remove_file(old).map_err(no_right)?;
    }
    for library in libraries(built).map_err(|error| disk(built, &error))? {
        let Some(name) = library.file_name() else {
            continue;
        };
        if !name.to_string_lossy().starts_with("libsysroot-") {
            fs::copy(&library, folder.join(name)).map_err(no_right)?;
        }
    }
    Ok(())
}

fn libraries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "rlib")
        {
            found.push(path);
        }
    }
    Ok(found)
}

fn compiler() -> Option<String> {
    process::ask(Command::new(COMPILER).arg("-vV"))
}

fn folder_name() -> String {
    format!("/usr/lib/rustlib/{TARGET}")
}

fn folder() -> PathBuf {
    PathBuf::from(folder_name())
}

/// Says which compiler built the library: it loads in no other.
fn stamp() -> PathBuf {
    folder().join("built-by.txt")
}
