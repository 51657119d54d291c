//! Data folders with earlier releases, made of the shipped tables: in each another
//! number of cars was sold in 2025.

use std::fs;
use std::path::{Path, PathBuf};

/// The versions, each with its day and the sales that it has.
pub(super) const RELEASES: [(&str, &str, &str); 2] = [
    ("0.0.8", "2026-01-31", "16470000"),
    ("0.0.9", "2026-03-31", "16480000"),
];

/// The row of `observations.csv` that differs.
const ROW: &str = "nev-sales,CN,2025,";

/// Makes the folder of a test.
pub(super) fn releases(shipped: &Path, name: &str) -> PathBuf {
    let data = std::env::temp_dir().join(format!("milepost-{name}-{}", std::process::id()));
    let mut list = String::from("version,date\n");
    for (version, day, sales) in RELEASES {
        let folder = data.join("pinned").join(version);
        fs::create_dir_all(&folder).unwrap();
        for entry in fs::read_dir(shipped).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end == "csv") {
                let text = fs::read_to_string(&path).unwrap();
                let lines = text.lines().map(|line| with_sales(line, sales));
                let text = lines.collect::<Vec<_>>().join("\n") + "\n";
                fs::write(folder.join(path.file_name().unwrap()), text).unwrap();
            }
        }
        list.extend([version, ",", day, "\n"]);
    }
    fs::write(data.join("pinned.csv"), list).unwrap();
    data
}

fn with_sales(line: &str, sales: &str) -> String {
    match line.strip_prefix(ROW).and_then(|rest| rest.split_once(',')) {
        Some((_, rest)) => format!("{ROW}{sales},{rest}"),
        None => line.to_owned(),
    }
}
