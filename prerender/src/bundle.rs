//! The app as a script that starts itself: the one that wasm-bindgen made, behind
//! the guard by which it inserts and removes nodes, with a few lines in place of its
//! exports; and the line by which a page asks for the program before that script has
//! come. Both are checked by their digests.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use milepost::catalog::{LOG, SUMMARIES};
use milepost::platform::Later;

use crate::digest::{integrity, short};
use crate::gzip::gzip;
use crate::program::Program;
use crate::script::without_comments;
use crate::{Fault, Result};

/// Keeps the app in its place where others have changed the document.
const GUARD: &str = include_str!("../../static/guard.js");

/// What the guard does in place of the browser: by yew's ways alone, so that nobody
/// else's calls are changed.
const GUARDED: [(&str, &str); 3] = [
    (".insertBefore(", "[insertBefore]("),
    (".removeChild(", "[removeChild]("),
    (".nodeValue =", "[nodeValue] ="),
];

/// The data that comes when it is asked for: its name for the app, how its file's name
/// ends, its bytes. What is text nearly all through is named so: hosts compress that by
/// themselves.
pub(crate) const LATER: [(&str, &str, &[u8]); 2] = [
    (Later::Log.name(), "bin", LOG),
    (Later::Summaries.name(), "txt", SUMMARIES),
];

/// Asks for the program once the page is painted: it is by far the largest file, and
/// what is painted needs the line for itself. A page that is not shown is not painted;
/// there it is asked for after a second. Not a preload: no engine checks that by a
/// digest, and WebKit fetches the file again for who does.
const EARLY: &str = "milepostProgram = new Promise(painted => { \
    requestAnimationFrame(() => setTimeout(painted)); setTimeout(painted, 1e3) })\
    .then(() => fetch(\"./PROGRAM\", { integrity: \"DIGEST\" }))";

/// Starts the program, which an embed has not asked for yet; the pages' own script
/// waits for one event or the other, so that no error of somebody else's is taken for
/// one of these. A block, for the script has names of its own.
const START: &str = "\
const later = LATER;
for (const [name, digest] of Object.values(later)) digests[name] = digest;
self.milepostLater = name => part(later[name][0]);
function fetched(name) {
return fetch(new URL('./' + name, import.meta.url), { integrity: digests[name] })
  .then(come => come.ok ? come.arrayBuffer() : Promise.reject(come.status));
}
const needs = document.getElementById('app').dataset;
for (const name of firsts[needs.part] || []) part(name).catch(() => {});
if (later[needs.later] && !self.milepostKept) milepostLater(needs.later).catch(() => {});
try {
const program = self.milepostProgram ||
  fetch(new URL('./PROGRAM', import.meta.url), { integrity: 'DIGEST' });
const wasm = await INIT({ module_or_path: program });
dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
FAILED";

/// Says that the program cannot begin.
const FAILED: &str = "\
} catch (error) {
console.error(error);
dispatchEvent(new CustomEvent('milepost:unstarted', { detail: String(error) }));
}
";

/// The app's script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// Its name in the site's root.
    pub name: String,
    /// Its digest.
    pub integrity: String,
    /// The names of the data in the site's root that the script asks for when it is
    /// needed.
    pub later: Vec<String>,
    /// The script of a page that asks for the program.
    pub early: String,
    /// How many bytes script and program take on the way, as gzip: an upper bound of
    /// what a host sends that knows a better compression.
    pub weight: usize,
}

impl App {
    /// Writes the script and the program into the site's folder.
    ///
    /// # Errors
    /// When a file cannot be written, or the script is of an unknown shape.
    pub fn write(folder: &Path, program: &Program) -> Result<Self> {
        program.write(folder)?;
        let (name, code) = &program.main;
        let digest = integrity(code);
        let filled = |script: &str| script.replace("PROGRAM", name).replace("DIGEST", &digest);
        let mut later = BTreeMap::new();
        for (data, kind, bytes) in LATER {
            let name = format!("{data}-{}.{kind}", short(bytes));
            let file = folder.join(&name);
            fs::write(&file, bytes).map_err(|error| Fault::at(&file, &error))?;
            later.insert(data, [name, integrity(bytes)]);
        }
        let names = serde_json::to_string(&later)
            .map_err(|error| Fault::new(format!("the names of the data: {error}")))?;
        let script = starting(&program.glue, &filled(&START.replace("LATER", &names)))?;
        let app = Self {
            name: format!("app-{}.js", short(script.as_bytes())),
            integrity: integrity(script.as_bytes()),
            later: later.into_values().map(|[name, _]| name).collect(),
            early: filled(EARLY),
            weight: gzip(code, name)?.len() + gzip(script.as_bytes(), "the script")?.len(),
        };
        let file = folder.join(&app.name);
        fs::write(&file, script).map_err(|error| Fault::at(&file, &error))?;
        Ok(app)
    }
}

/// The script that wasm-bindgen made, with other lines in place of its exports;
/// `INIT` in them is the name of what loads the program.
///
/// # Errors
/// When the script is not of the shape that is known.
pub fn starting(glue: &str, start: &str) -> Result<String> {
    let unlike = |what: &str| {
        Fault::new(format!(
            "the script that wasm-bindgen made {what}: prerender/src/bundle.rs has to learn of it"
        ))
    };
    let begins = |word: &'static str| {
        glue.lines()
            .filter(move |line| line.starts_with(word) && !line.starts_with("import("))
    };
    if begins("import").next().is_some() {
        return Err(unlike("imports another"));
    }
    let mut exports = begins("export");
    let (Some(export), None) = (exports.next(), exports.next()) else {
        return Err(unlike("does not have one line of exports"));
    };
    let init = export
        .strip_prefix("export {")
        .and_then(|rest| rest.strip_suffix("};"))
        .and_then(|names| {
            names
                .split(',')
                .find_map(|name| name.trim().strip_suffix(" as default"))
        })
        .ok_or_else(|| unlike("exports no default"))?;
    let mut script = glue.replacen(
        export,
        &start.replace("INIT", init).replace("FAILED", FAILED),
        1,
    );
    for (plain, guarded) in GUARDED {
        if !script.contains(plain) {
            return Err(unlike(&format!("never calls `{plain}`")));
        }
        script = script.replace(plain, guarded);
    }
    Ok(without_comments(&format!("{GUARD}{script}")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{App, Program, starting};

    const GLUE: &str = "let wasm;\nasync function load(what) {}\n\
        one.insertBefore(two, three); one.removeChild(two); one.nodeValue = four;\n\
        export { sync, load as default };\n";

    #[test]
    fn the_script_starts_the_program_instead_of_exporting_it() {
        let script = starting(GLUE, "await INIT({});\n").unwrap();
        assert!(script.contains("await load({});"), "{script}");
        assert!(!script.contains("export"), "{script}");
    }

    #[test]
    fn the_app_changes_the_document_by_the_guard_alone() {
        let script = starting(GLUE, "").unwrap();
        let (guard, app) = script.split_once("let wasm;").unwrap();
        assert!(guard.contains("milepostShape"), "{guard}");
        assert!(
            app.contains(
                "one[insertBefore](two, three); one[removeChild](two); one[nodeValue] = four;"
            ),
            "{app}"
        );
        let fault = starting(&GLUE.replace("removeChild", "x"), "").unwrap_err();
        assert!(fault.to_string().contains(".removeChild("), "{fault}");
    }

    #[test]
    fn a_script_of_another_shape_is_refused_in_words() {
        for (glue, what) in [
            ("let wasm;", "one line of exports"),
            ("export { a };\nexport { b as default };", "one line"),
            ("export { a, b };", "no default"),
            ("export default load;", "no default"),
            (
                "import { a } from './a.js';\nexport { b as default };",
                "imports",
            ),
        ] {
            let fault = starting(glue, "").unwrap_err().to_string();
            assert!(fault.contains(what), "{fault}");
        }
    }

    #[test]
    fn the_script_names_its_program_with_its_digest() {
        let folder = std::env::temp_dir().join(format!("milepost-app-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let program = Program {
            glue: GLUE.into(),
            main: ("x.wasm".into(), b"abc".to_vec()),
            files: BTreeMap::new(),
        };
        let app = App::write(&folder, &program).unwrap();
        let script = std::fs::read_to_string(folder.join(&app.name)).unwrap();
        for script in [script, app.early] {
            assert!(script.contains("./x.wasm"), "{script}");
            let known = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
            assert!(script.contains(known), "{script}");
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}
