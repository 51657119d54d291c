//! The whole explorer as one file that opens from a disk: style, scripts, icon,
//! program and data stand within the document, which asks for nothing. Its
//! addresses are hashes, which is up to the app; what it is made of is up to
//! trunk.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use dataset::Language;
use engine::Catalog;
use view::Page;
use viewmodel::page_meta::{description, title};

use crate::bundle::{LATER, starting};
use crate::escape::escaped;
use crate::gzip::gzip;
use crate::held::Held;
use crate::program::Program;
use crate::render::Renderer;
use crate::script::without_comments;
use crate::{Fault, Place, Result, Shell, links, policy};

const DOCUMENT: &str = include_str!("one_file.html");
const SCRIPT: &str = include_str!("../../static/one-file.js");
const ICON: &str = include_str!("../../static/icon.svg");

/// What no page of a site needs. Until the app paints another page than the one
/// that is there, none is seen.
const STYLE: &str = "\
[data-pending] :is(main, .foot), [data-pending]:lang(zh) #app { visibility: hidden; }
.lead-text + .notice { margin-top: 1.5rem; }
";

/// Unpacks the program and starts it, or says that it cannot.
const START: &str = "\
function unpacked(part) {
const packed = Uint8Array.from(atob(document.getElementById(part).textContent), c => c.charCodeAt(0));
return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
self.milepostLater = unpacked;
const fetched = unpacked;
try {
await INIT({ module_or_path: await unpacked('program') });
FAILED";

/// Writes the file into the folder of the site, which holds what trunk made.
///
/// # Errors
/// When a part cannot be read, or is not as it has to be to stand in a document.
pub(crate) fn write(
    folder: &Path,
    shell: &Shell,
    program: &Program,
    catalog: &'static Catalog,
    place: &Place,
) -> Result<()> {
    let read = |name: &str| {
        let file = folder.join(name);
        fs::read(&file).map_err(|error| Fault::at(&file, &error))
    };
    let text = |name: &str| {
        String::from_utf8(read(name)?)
            .map_err(|_| Fault::new(format!("{name} is not written in UTF-8")))
    };
    let mut style = String::new();
    for sheet in shell.style_sheets()? {
        style.push_str(&text(sheet)?);
    }
    style.push_str(STYLE);
    let parts = Parts {
        style,
        module: starting(&program.glue, START)?,
        program: packed(&program.main.1, "the program")?,
        later: later(program)?,
        held: Held::view(
            links::address(&catalog.data, Page::Overview, Language::En),
            Renderer::new(catalog, place)?
                .alone()
                .html(&links::view(Page::Overview, Language::En)),
        ),
        title: title(catalog, Page::Overview, Language::En),
        description: description(catalog, Page::Overview, Language::En),
        online: place.absolute("").unwrap_or_default(),
    };
    let file = folder.join(catalog.one_file());
    fs::write(&file, parts.document()?).map_err(|error| Fault::at(&file, &error))
}

/// What differs from build to build.
struct Parts {
    style: String,
    module: String,
    program: String,
    /// The elements that hold what comes later on a site.
    later: String,
    held: Held,
    title: String,
    description: String,
    /// The site's address, or nothing where that is not known.
    online: String,
}

impl Parts {
    fn document(&self) -> Result<String> {
        let script = without_comments(SCRIPT);
        for (code, end) in [
            (&script, "</script"),
            (&self.module, "</script"),
            (&self.style, "</style"),
        ] {
            // Either would change what the rest of the document is read as.
            if code.contains(end) || code.contains("<!--") {
                return Err(Fault::new(format!(
                    "a part of the one file holds `{end}` or `<!--`, which cannot stand in a document"
                )));
            }
        }
        let icon = BASE64_STANDARD.encode(ICON);
        let policy = policy::of_one_file(&self.style, &[&script, &self.module]);
        let (title, description) = (escaped(&self.title), escaped(&self.description));
        let online = escaped(&self.online);
        Ok(filled(&[
            ("online", &online),
            ("policy", &policy),
            ("title", &title),
            ("description", &description),
            ("icon", &icon),
            ("style", &self.style),
            ("script", &script),
            ("app", &self.held.element()),
            ("program", &self.program),
            ("later", &self.later),
            ("module", &self.module),
        ]))
    }
}

/// The document with its places filled, in the order in which they stand: what
/// fills one is never read as another.
fn filled(values: &[(&str, &str)]) -> String {
    let mut document = String::new();
    let mut rest = DOCUMENT;
    for (name, value) in values {
        if let Some((before, after)) = rest.split_once(&format!("{{{{{name}}}}}")) {
            document.push_str(before);
            document.push_str(value);
            rest = after;
        }
    }
    document + rest
}

/// The program's parts and the data that comes later, an element each.
fn later(program: &Program) -> Result<String> {
    let mut elements = String::new();
    let files = program.files.iter();
    let files = files.map(|(name, code)| (name.as_str(), code.as_slice()));
    let data = LATER.into_iter().map(|(name, _, content)| (name, content));
    for (name, content) in data.chain(files) {
        let content = packed(content, name)?;
        let _ = writeln!(
            elements,
            "<script type=\"application/gzip\" id=\"{name}\">{content}</script>"
        );
    }
    Ok(elements)
}

/// A part as text: compressed, since that leaves a third of it.
fn packed(part: &[u8], name: &str) -> Result<String> {
    Ok(BASE64_STANDARD.encode(gzip(part, name)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::integrity;

    const GLUE: &str = "let wasm;\nasync function load(what) {}\n\
        one.insertBefore(two, three); one.removeChild(two); one.nodeValue = four;\n\
        export { sync, load as default };\n";

    fn parts() -> Parts {
        Parts {
            style: "body { margin: 0; }".into(),
            module: starting(GLUE, START).unwrap(),
            program: packed(b"program", "a program").unwrap(),
            later: String::new(),
            held: Held::provisional("<main>{{module}}</main>".into()),
            title: "A & B".into(),
            description: String::new(),
            online: String::new(),
        }
    }

    #[test]
    fn the_one_file_asks_for_nothing() {
        let document = parts().document().unwrap();
        for asks in [
            "src=",
            "rel=\"stylesheet\"",
            "rel=\"preload\"",
            "import ",
            "url(",
            "<base",
            "href=\"http",
        ] {
            assert!(!document.contains(asks), "{asks}");
        }
        assert!(document.contains("<title>A &amp; B</title>"));
        assert_eq!(document.matches("</script").count(), 3);
        assert_eq!(document.matches("</style").count(), 1);
    }

    #[test]
    fn what_fills_a_place_is_not_read_as_another() {
        let document = parts().document().unwrap();
        assert!(document.contains("<main>{{module}}</main>"));
        assert_eq!(document.matches("{{").count(), 1, "a place is left");
    }

    #[test]
    fn the_policy_allows_the_scripts_as_they_stand() {
        let document = parts().document().unwrap();
        let (_, rest) = document.split_once("<script>").unwrap();
        let (script, rest) = rest.split_once("</script>").unwrap();
        let (_, rest) = rest.split_once("<script type=\"module\">").unwrap();
        let (module, _) = rest.split_once("</script>").unwrap();
        for part in [script, module] {
            assert!(document.contains(&format!("'{}'", integrity(part.as_bytes()))));
        }
    }

    #[test]
    fn a_part_that_would_end_its_element_is_refused() {
        let mut broken = parts();
        broken.module.push_str("\"</script>\"");
        assert!(
            broken
                .document()
                .unwrap_err()
                .to_string()
                .contains("</script")
        );
    }
}
