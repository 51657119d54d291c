//! The script that links the parts to the program: what the splitter wrote, as lines of the
//! program's own script.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::{Fault, Result};

/// The name by which the program imports what links the parts.
pub(super) const LINK: &str = "./link.js";

/// Asks for a part's file, once unless it did not come. How it is fetched is up to the
/// script: `fetched`.
const ASK: &str = "\
const asked = {};
function part(name) {
return asked[name] ||= fetched(name).catch(error => { delete asked[name]; throw error; });
}
async function instantiated(bytes, imports) {
return WebAssembly.instantiate(await bytes, imports);
}
";

/// What links the parts to the program, as lines of the program's own script: files by
/// their names in the site, each asked for once.
pub(super) fn link(made: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut script = String::new();
    let is_sent = |line: &&str| !line.starts_with("import ") && !line.starts_with("/*");
    for line in made.lines().filter(is_sent) {
        let line = line.strip_prefix("export ").unwrap_or(line);
        let _ = writeln!(script, "{line}");
    }
    for (stem, name) in names {
        let fetch = format!("fetch(new URL(\"./{stem}.wasm\", import.meta.url))");
        if !script.contains(&fetch) {
            return Err(unlike(&format!("never fetches {stem}")));
        }
        script = script.replace(&fetch, &format!("part({name:?})"));
    }
    script = script.replace("WebAssembly.instantiateStreaming(", "instantiated(");
    if script.contains("import.meta") {
        return Err(unlike("fetches more than the parts"));
    }
    Ok(script)
}

/// wasm-bindgen's script with the parts within it, in place of what it imports.
pub(super) fn linked(
    glue: &str,
    link: &str,
    digests: &BTreeMap<String, String>,
    firsts: &BTreeMap<String, Vec<String>>,
) -> Result<String> {
    let json = |value: serde_json::Result<String>| {
        value.map_err(|error| Fault::new(format!("the names of the parts: {error}")))
    };
    let mut script = format!(
        "const digests = {};\nconst firsts = {};\n{ASK}{link}",
        json(serde_json::to_string(digests))?,
        json(serde_json::to_string(firsts))?,
    );
    let loaders: Vec<String> = firsts
        .keys()
        .map(|part| format!("__wasm_split_load_{part}"))
        .collect();
    let from = format!(" from \"{LINK}\"");
    for line in glue.lines() {
        let imported = line
            .strip_prefix("import * as ")
            .and_then(|rest| rest.trim_end_matches(';').strip_suffix(&from));
        let _ = match imported {
            Some(name) => writeln!(script, "const {name} = {{ {} }};", loaders.join(", ")),
            None => writeln!(script, "{line}"),
        };
    }
    Ok(script)
}

fn unlike(what: &str) -> Fault {
    Fault::new(format!(
        "the script that links the parts {what}: prerender/src/program/link.rs has to learn of it"
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{link, linked};

    const MADE: &str = "import { initSync } from \"./milepost.js\";\n\n\
        function makeLoad(fetcher, deps) {}\n\
        /* builder, pages */\n\
        const __chunk_4 = makeLoad(() => {\n\
        const src = fetch(new URL(\"./chunk_4.wasm\", import.meta.url));\n\
        return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n\
        }, []);\n\
        export const __wasm_split_load_pages = makeLoad(() => {}, [__chunk_4]);\n";

    fn names() -> BTreeMap<String, String> {
        BTreeMap::from([("chunk_4".to_owned(), "shared-4-0f.wasm".to_owned())])
    }

    #[test]
    fn the_parts_are_asked_for_by_the_programs_own_script() {
        let link = link(MADE, &names()).unwrap();
        assert!(
            link.contains("const src = part(\"shared-4-0f.wasm\");"),
            "{link}"
        );
        assert!(link.contains("(instantiated(src, imports))"), "{link}");
        for gone in ["import ", "export ", "/*", "fetch("] {
            assert!(!link.contains(gone), "{gone} in {link}");
        }
        let firsts = BTreeMap::from([("pages".to_owned(), vec!["shared-4-0f.wasm".to_owned()])]);
        let digests = BTreeMap::from([("shared-4-0f.wasm".to_owned(), "sha256-x".to_owned())]);
        let glue = "import * as import1 from \"./link.js\"\nlet wasm;\n";
        let script = linked(glue, &link, &digests, &firsts).unwrap();
        assert!(
            script.contains("const import1 = { __wasm_split_load_pages };\nlet wasm;"),
            "{script}"
        );
        assert!(
            script.contains("{\"shared-4-0f.wasm\":\"sha256-x\"}"),
            "{script}"
        );
        assert!(
            script.contains("{\"pages\":[\"shared-4-0f.wasm\"]}"),
            "{script}"
        );
    }

    #[test]
    fn a_link_of_another_shape_is_refused_in_words() {
        for (made, what) in [
            (
                MADE.replace("chunk_4.wasm", "other.wasm"),
                "never fetches chunk_4",
            ),
            (format!("{MADE}\nfetch(import.meta.url);\n"), "fetches more"),
        ] {
            let fault = link(&made, &names()).unwrap_err().to_string();
            assert!(fault.contains(what), "{fault}");
        }
    }
}
