//! The app as a script that starts itself: the one that wasm-bindgen made, with a
//! few lines in place of its exports; and the line by which a page asks for the
//! program before that script has come. Both are checked by their digests.

use std::fs;
use std::path::Path;

use crate::digest::{integrity, short};
use crate::script::without_comments;
use crate::{Fault, Result};

/// Asks for the program. Not a preload: no engine checks that by a digest, and
/// WebKit fetches the file again for who does.
const EARLY: &str = "milepostProgram = fetch(\"./PROGRAM\", { integrity: \"DIGEST\" })";

/// Starts the program, which an embed has not asked for yet; the pages' own script
/// waits for the event, or the error: WebKit tells of none that a module leaves
/// uncaught. A block, for the script has names of its own.
const START: &str = "\
try {
const program = self.milepostProgram ||
  fetch(new URL('./PROGRAM', import.meta.url), { integrity: 'DIGEST' });
const wasm = await INIT({ module_or_path: program });
dispatchEvent(new CustomEvent('TrunkApplicationStarted', { detail: { wasm } }));
} catch (error) { reportError(error); }
";

/// The app's script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// Its name in the site's root.
    pub name: String,
    /// Its digest.
    pub integrity: String,
    /// The script of a page that asks for the program.
    pub early: String,
}

impl App {
    /// Writes the script into the folder that holds wasm-bindgen's and the program.
    ///
    /// # Errors
    /// When a file cannot be read or written, or the script is of an unknown shape.
    pub fn write(folder: &Path, (glue, program): &(String, String)) -> Result<Self> {
        let read = |name: &str| {
            let file = folder.join(name);
            fs::read(&file).map_err(|error| Fault::at(&file, &error))
        };
        let digest = integrity(&read(program)?);
        let filled = |script: &str| {
            script
                .replace("PROGRAM", program)
                .replace("DIGEST", &digest)
        };
        let text = String::from_utf8(read(glue)?)
            .map_err(|_| Fault::new(format!("{glue} is not written in UTF-8")))?;
        let script = starting(&text, &filled(START))?;
        let app = Self {
            name: format!("app-{}.js", short(script.as_bytes())),
            integrity: integrity(script.as_bytes()),
            early: filled(EARLY),
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
    let script = glue.replacen(export, &start.replace("INIT", init), 1);
    Ok(without_comments(&script))
}

#[cfg(test)]
mod tests {
    use super::{App, starting};

    const GLUE: &str =
        "let wasm;\nasync function load(what) {}\nexport { sync, load as default };\n";

    #[test]
    fn the_script_starts_the_program_instead_of_exporting_it() {
        let script = starting(GLUE, "await INIT({});\n").unwrap();
        assert!(script.contains("await load({});"), "{script}");
        assert!(!script.contains("export"), "{script}");
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
        std::fs::write(folder.join("glue.js"), GLUE).unwrap();
        std::fs::write(folder.join("x.wasm"), "abc").unwrap();
        let app = App::write(&folder, &("glue.js".into(), "x.wasm".into())).unwrap();
        let script = std::fs::read_to_string(folder.join(&app.name)).unwrap();
        for script in [script, app.early] {
            assert!(script.contains("./x.wasm"), "{script}");
            let known = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
            assert!(script.contains(known), "{script}");
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}
