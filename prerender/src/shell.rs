//! The shell that trunk has made of `index.html`: what every page shares, and
//! the places in it that each page fills.

use std::fs;
use std::path::Path;

use crate::bundle::App;
use crate::digest::integrity;
use crate::escape::escaped;
use crate::held::Held;
use crate::script::{style_without_comments, without_comments};
use crate::{Fault, Result, policy};

/// The parts of the shell that a page fills, and what it lacks without one.
const PARTS: [(&str, &str); 5] = [
    ("<html lang=\"en\"", "a page does not say its language"),
    (
        "<base href=\"./\"",
        "a page in a folder does not find its files",
    ),
    ("<title>Milepost</title>", "a page has no title"),
    (
        "<meta name=\"description\" content=\"",
        "a page says nothing of itself",
    ),
    ("<div id=\"app\"></div>", "a page has no content"),
];

/// How the address of a style sheet ends in the shell, before its other attributes.
const STYLE_SHEET: &str = ".css\" ";

const VIEWPORT: &str = "<meta name=\"viewport\"";

/// What a page puts into the shell.
#[derive(Clone, Debug, Default)]
pub struct Filling {
    /// The language's tag.
    pub language: String,
    /// The way to the site's root.
    pub base: String,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
    /// More elements of the head, as markup.
    pub head: String,
    /// The page itself.
    pub held: Held,
}

/// The shell.
#[derive(Clone, Debug)]
pub struct Shell(String);

impl Shell {
    /// Reads the shell from the folder of the site.
    ///
    /// # Errors
    /// When it cannot be read, or lacks a part that pages fill.
    pub fn read(site: &Path) -> Result<Self> {
        let index = site.join("index.html");
        let text = fs::read_to_string(&index).map_err(|error| Fault::at(&index, &error))?;
        Self::new(text)
    }

    /// A shell of this text.
    ///
    /// # Errors
    /// When it lacks a part that pages fill, or has it more than once.
    pub fn new(text: String) -> Result<Self> {
        for (part, otherwise) in PARTS {
            if text.matches(part).count() != 1 {
                return Err(Fault::new(format!(
                    "index.html must hold `{part}` exactly once: without it, {otherwise}"
                )));
            }
        }
        Ok(Self(text))
    }

    /// The page.
    pub fn filled(&self, page: &Filling) -> String {
        let [language, base, title, description, content] = PARTS.map(|(part, _)| part);
        let shell = self
            .0
            .replacen(language, &format!("<html lang=\"{}\"", page.language), 1)
            .replacen(base, &format!("<base href=\"{}\"", page.base), 1)
            .replacen(
                title,
                &format!("<title>{}</title>", escaped(&page.title)),
                1,
            )
            .replacen(content, &page.held.element(), 1);
        // The shell's own description ends at the next quotation mark.
        let Some((before, rest)) = shell.split_once(description) else {
            return shell;
        };
        let after = rest.split_once("\">").map_or("", |(_, after)| after);
        let said = escaped(&page.description);
        format!("{before}{description}{said}\">\n    {}{after}", page.head)
    }

    /// The same shell with the app's scripts in place of trunk's lines, and the
    /// policy that allows nothing else.
    ///
    /// # Errors
    /// When it lacks a part that is replaced.
    pub fn starting(&self, app: &App) -> Result<Self> {
        let App {
            name,
            integrity,
            early,
            weight,
            ..
        } = app;
        let script = format!(
            "<script type=\"module\" src=\"./{name}\" crossorigin integrity=\"{integrity}\" data-bytes=\"{weight}\"></script>"
        );
        let text = replaced(&self.0, "<script type=\"module\">", "</script>", &script)?;
        // Both are found as early by what stands in their place.
        let text = replaced(&text, "<link rel=\"modulepreload\"", ">", "")?;
        let text = replaced(&text, "<link rel=\"preload\"", ">", "")?;
        // After the base, which no other can then replace; the script before the
        // style sheets, for which it would wait.
        let policy = policy::of_page(early);
        let viewport = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    \
             <script>{early}</script>\n    {VIEWPORT}"
        );
        replaced(&text, VIEWPORT, "", &viewport).map(Self)
    }

    /// The same shell without indents, and with the digests of its scripts and style
    /// sheets as they are sent, which replace those in the folder that trunk has filled.
    ///
    /// # Errors
    /// When a file that it names cannot be read or written.
    pub fn lightened(&self, folder: &Path) -> Result<Self> {
        let lines: Vec<&str> = self.0.lines().map(str::trim_start).collect();
        let mut text = lines.join("\n");
        let light = |end, whole: &str| {
            if end == STYLE_SHEET {
                style_without_comments(whole)
            } else {
                without_comments(whole)
            }
        };
        for end in [STYLE_SHEET, ".js\" "] {
            let mut from = 0;
            while let Some(found) = text[from..].find(end) {
                let at = from + found + end.len();
                let name = text[..at - 2].rsplit('/').next().unwrap_or_default();
                let file = folder.join(name);
                let whole = fs::read_to_string(&file).map_err(|error| Fault::at(&file, &error))?;
                let sent = light(end, &whole);
                fs::write(&file, &sent).map_err(|error| Fault::at(&file, &error))?;
                text = with_digest(&text, at, &integrity(sent.as_bytes()));
                from = at;
            }
        }
        Ok(Self(text))
    }

    /// The names of the style sheets, in their order.
    ///
    /// # Errors
    /// When the shell has none.
    pub fn style_sheets(&self) -> Result<Vec<&str>> {
        let sheets: Vec<&str> = self
            .0
            .split("<link rel=\"stylesheet\" href=\"")
            .skip(1)
            .filter_map(|rest| rest.split_once('"')?.0.strip_prefix("./"))
            .collect();
        if sheets.is_empty() {
            let wanted = "<link rel=\"stylesheet\" href=\"./….css\"";
            return Err(Fault::new(format!("index.html has no `{wanted}`")));
        }
        Ok(sheets)
    }

    /// The names of the app's module and of its WebAssembly.
    ///
    /// # Errors
    /// When the shell does not load them.
    pub fn app(&self) -> Result<(String, String)> {
        let named = |before: &str, end: &str| {
            let rest = self.0.split_once(before)?.1;
            let name = rest.split_once('\'')?.0;
            let name = name.rsplit('/').next()?;
            name.ends_with(end).then(|| name.to_owned())
        };
        let script = named("from '", ".js");
        let module = named("module_or_path: '", ".wasm");
        script.zip(module).ok_or_else(|| {
            Fault::new("index.html does not load the app: `import init … from '….js'` and `module_or_path: '….wasm'` are missing")
        })
    }
}

/// The text with another digest in the element whose attributes go on at a place;
/// as it is where that element has none.
fn with_digest(text: &str, at: usize, digest: &str) -> String {
    const BEFORE: &str = "integrity=\"";
    let (head, tail) = text.split_at(at);
    let end = tail.find('>').unwrap_or(tail.len());
    let Some(start) = tail[..end].find(BEFORE).map(|start| start + BEFORE.len()) else {
        return text.to_owned();
    };
    let rest = tail[start..].split_once('"').map_or("", |(_, rest)| rest);
    format!("{head}{}{digest}\"{rest}", &tail[..start])
}

/// The text with another in place of what is between two marks, and of the marks.
fn replaced(text: &str, from: &str, to: &str, with: &str) -> Result<String> {
    text.split_once(from)
        .and_then(|(before, rest)| Some((before, rest.split_once(to)?.1)))
        .map(|(before, after)| format!("{before}{with}{after}"))
        .ok_or_else(|| Fault::new(format!("index.html has no `{from}`")))
}

#[cfg(test)]
mod tests {
    use super::{Filling, PARTS, Shell};
    use crate::bundle::App;

    fn text() -> String {
        "<html lang=\"en\" data-theme=\"auto\"><head><base href=\"./\"><title>Milepost</title>\
         <meta name=\"description\" content=\"All of it.\"><script type=\"module\">\
         import init from './app-1.js'; init({ module_or_path: './app-1_bg.wasm' });\
         </script></head><body><div id=\"app\"></div></body></html>"
            .to_owned()
    }

    #[test]
    fn a_page_fills_the_shell_with_words_that_cannot_be_markup() {
        let page = Shell::new(text()).unwrap().filled(&Filling {
            language: "zh-Hans".into(),
            base: "../".into(),
            title: "<One>".into(),
            description: "\"Two\" & three".into(),
            head: "<link rel=\"canonical\" href=\"zh/\">".into(),
            held: super::Held::view("zh/".into(), "<main>4</main>".into()),
        });
        for part in [
            "<html lang=\"zh-Hans\" data-theme",
            "<base href=\"../\">",
            "<title>&lt;One&gt;</title>",
            "content=\"&quot;Two&quot; &amp; three\">\n    <link rel=\"canonical\"",
            "<div id=\"app\" data-view=\"zh/\" data-shape=\"874d78c\"><main>4</main></div>",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
        assert!(!page.contains("All of it."), "{page}");
    }

    #[test]
    fn a_page_that_holds_nothing_offers_nothing_to_take_over() {
        let page = Shell::new(text()).unwrap().filled(&Filling::default());
        assert!(page.contains("<div id=\"app\"></div>"), "{page}");
    }

    #[test]
    fn a_shell_that_lacks_a_part_is_refused() {
        for (part, otherwise) in PARTS {
            let fault = Shell::new(text().replace(part, ""))
                .unwrap_err()
                .to_string();
            assert!(fault.contains("exactly once"), "{fault}");
            assert!(fault.contains(otherwise), "{fault}");
        }
    }

    #[test]
    fn a_sheet_that_is_sent_without_comments_is_checked_by_its_own_digest() {
        let folder = std::env::temp_dir().join(format!("milepost-sent-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("a-1.css"), "/* why */ b { c: d; }\n").unwrap();
        std::fs::write(folder.join("e-2.js"), "// why\nf();\n").unwrap();
        let links = "<link href=\"./a-1.css\" integrity=\"sha384-x\"/>\
             <script src=\"./e-2.js\" integrity=\"sha384-y\"></script></head>";
        let shell = Shell::new(text().replace("</head>", links)).unwrap();
        let light = shell.lightened(&folder).unwrap().0;
        for (name, sent) in [("a-1.css", "b { c: d; }"), ("e-2.js", "f();")] {
            assert_eq!(std::fs::read_to_string(folder.join(name)).unwrap(), sent);
            let digest = super::integrity(sent.as_bytes());
            assert!(
                light.contains(&format!("{name}\" integrity=\"{digest}\"")),
                "{light}"
            );
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn style_sheets_keep_their_order_and_a_shell_without_any_is_refused() {
        let link =
            |name| format!("<link rel=\"stylesheet\" href=\"./{name}.css\" integrity=\"x\"/>");
        let links = format!("{}\n{}</head>", link("b-1"), link("a-2"));
        let shell = Shell::new(text().replace("</head>", &links)).unwrap();
        assert_eq!(shell.style_sheets().unwrap(), ["b-1.css", "a-2.css"]);
        assert!(Shell::new(text()).unwrap().style_sheets().is_err());
    }

    #[test]
    fn the_app_starts_by_a_script_with_its_digest_under_a_policy() {
        let app = App {
            name: "app-2.js".into(),
            integrity: "sha256-x".into(),
            early: "early()".into(),
            later: vec!["log-1.bin".into()],
            weight: 7,
        };
        let bare = text()
            .replace("<title>", "<meta name=\"viewport\" content=\"x\"><title>")
            .replace(
                "</head>",
                "<link rel=\"modulepreload\" href=\"./app-1.js\">\
                 <link rel=\"preload\" href=\"./app-1_bg.wasm\" as=\"fetch\"></head>",
            );
        let bare = Shell::new(bare).unwrap();
        let page = bare.starting(&app).unwrap().filled(&Filling::default());
        assert!(
            page.contains(
                "src=\"./app-2.js\" crossorigin integrity=\"sha256-x\" data-bytes=\"7\"></script>"
            ),
            "{page}"
        );
        assert!(page.contains("<script>early()</script>"), "{page}");
        assert!(!page.contains("app-1"), "{page}");
        let at = |part: &str| page.find(part).unwrap();
        assert!(at("<base") < at("Content-Security-Policy"), "{page}");
        assert!(at("Content-Security-Policy") < at("<script"), "{page}");
        assert!(Shell::new(text()).unwrap().starting(&app).is_err());
    }

    #[test]
    fn the_app_is_named_by_the_shell() {
        let app = Shell::new(text()).unwrap().app().unwrap();
        assert_eq!(app, ("app-1.js".to_owned(), "app-1_bg.wasm".to_owned()));
        let without = Shell::new(text().replace("module_or_path", "x")).unwrap();
        assert!(without.app().is_err());
    }
}
