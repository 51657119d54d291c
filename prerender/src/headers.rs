//! The file by which common static hosts learn what to serve the site with: the
//! template's rules, the one of files that never change written out for each.

use std::fs;
use std::path::Path;

use crate::{Fault, Place, Result};

const TEMPLATE: &str = include_str!("../../static/_headers");
/// The file's name in the site's root.
const NAME: &str = "_headers";
/// Begins the rule of files that never change.
const HASHED: &str = "/{{hashed}}\n";

/// Writes the file into the site's folder; `files` are those of the site's root.
///
/// # Errors
/// When the template lacks its rules or the file cannot be written.
pub(crate) fn write<'a>(
    folder: &Path,
    place: &Place,
    files: impl Iterator<Item = &'a String>,
) -> Result<()> {
    let hashed: Vec<&str> = files
        .map(String::as_str)
        .filter(|name| is_hashed(name))
        .collect();
    let text = filled(TEMPLATE, place.top(), &hashed)
        .ok_or_else(|| Fault::new("static/_headers has no rules for `/*` and `/{{hashed}}`"))?;
    let file = folder.join(NAME);
    fs::write(&file, text).map_err(|error| Fault::at(&file, &error))
}

fn filled(template: &str, base: &str, hashed: &[&str]) -> Option<String> {
    let (all, rule) = template.split_once(HASHED)?;
    if !all.contains("\n/*\n") {
        return None;
    }
    let mut text = String::new();
    for line in all.lines() {
        match line.strip_prefix('/') {
            Some(path) => text.extend([base, path]),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    for name in hashed {
        text.extend([base, name, "\n", rule]);
    }
    Some(text)
}

/// Whether a name holds its content's digest: `milepost-2f0c9d….wasm`.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '_', '.'])
        .any(|part| part.len() >= 15 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{TEMPLATE, filled, is_hashed};

    #[test]
    fn rules_are_written_below_the_base_and_the_last_for_each_file() {
        let template = "# x\n/*\n  A: b\n/e/*\n  E: f\n/{{hashed}}\n  C: d\n";
        let names = ["a-1.js", "b-2.css"];
        assert_eq!(
            filled(template, "/m/", &names).unwrap(),
            "# x\n/m/*\n  A: b\n/m/e/*\n  E: f\n/m/a-1.js\n  C: d\n/m/b-2.css\n  C: d\n"
        );
        assert_eq!(filled("/*\n", "/", &names), None);
    }

    #[test]
    fn no_file_has_two_rules_for_its_caching() {
        // Cloudflare joins the values of all rules that a path has.
        let (all, _) = TEMPLATE.split_once("/{{hashed}}").unwrap();
        assert!(!all.contains("Cache-Control:"), "{all}");
    }

    #[test]
    fn only_a_name_with_a_hash_never_changes_its_content() {
        assert!(is_hashed("milepost-2f0c9d5a11b3e8f7.wasm"));
        assert!(is_hashed("page-2f0c9d5a11b3e8f.css"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("ai-core-industry-scale.csv"));
    }
}
