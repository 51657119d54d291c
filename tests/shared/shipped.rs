//! The data package as it lies in the repository, for the tests of a crate below `crates/`.

use std::path::Path;
use std::sync::OnceLock;

use engine::{Catalog, Engine, Release};

/// A release that no data package has.
pub(crate) const RELEASE: Release = Release {
    version: "1.0.0",
    date: "2026-11-25",
    licence: "CC-BY-4.0",
};

/// A catalog of it.
pub(crate) fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let checked = dataset::read::read_package(&folder);
        let data = checked.dataset.unwrap();
        let engine = Engine::new(&data);
        Catalog::new(data, engine, RELEASE)
    })
}
