//! A page for each route: the shell, told how deep it lies.

use std::fs;
use std::path::Path;

use crate::{Fault, Result};

/// A page of the site.
#[derive(Clone, Debug)]
pub struct Route {
    /// Its path without a slash at the start, like `milestones/`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
}

/// The shell's base: everything it names lies beside it.
const BASE: &str = "<base href=\"./\"";
/// The shell's title and what goes before and after its description.
const TITLE: &str = "<title>Milepost</title>";
const DESCRIPTION: [&str; 2] = ["<meta name=\"description\" content=\"", "\">"];

/// Writes `index.html` into each route's folder, and `404.html`.
///
/// # Errors
/// When the shell has no base, title or description to change, or a file cannot
/// be written.
pub fn write(site: &Path, routes: &[Route]) -> Result<()> {
    let index = site.join("index.html");
    let shell = fs::read_to_string(&index)
        .map_err(|error| Fault::new(format!("{}: {error}", index.display())))?;
    once(&shell, BASE, "a page in a folder does not find its files")?;
    // It answers for any depth, so it can only name the top.
    put(&site.join("404.html"), &with_base(&shell, "/"))?;
    for route in routes {
        let file = site.join(&route.path).join("index.html");
        let page = with_base(&shell, &way_up(&route.path));
        put(&file, &with_head(&page, route)?)?;
    }
    Ok(())
}

fn once(shell: &str, part: &str, otherwise: &str) -> Result<()> {
    if shell.matches(part).count() == 1 {
        return Ok(());
    }
    Err(Fault::new(format!(
        "index.html must hold `{part}` exactly once: without it, {otherwise}"
    )))
}

fn with_base(shell: &str, base: &str) -> String {
    shell.replacen(BASE, &format!("<base href=\"{base}\""), 1)
}

/// The shell with what the route says of itself, also to those who share it.
fn with_head(shell: &str, route: &Route) -> Result<String> {
    once(shell, TITLE, "a page has no title")?;
    once(shell, DESCRIPTION[0], "a page says nothing of itself")?;
    let (title, description) = (escaped(&route.title), escaped(&route.description));
    let named = shell.replacen(TITLE, &format!("<title>{title}</title>"), 1);
    let [open, close] = DESCRIPTION;
    let parts = named
        .split_once(open)
        .and_then(|(before, rest)| Some((before, rest.split_once(close)?.1)));
    let Some((before, after)) = parts else {
        return Err(Fault::new("index.html: the description does not end"));
    };
    Ok(format!(
        "{before}{open}{description}{close}\n    \
         <meta property=\"og:type\" content=\"website\">\n    \
         <meta property=\"og:site_name\" content=\"Milepost\">\n    \
         <meta property=\"og:title\" content=\"{title}\">\n    \
         <meta property=\"og:description\" content=\"{description}\">{after}"
    ))
}

/// A text as it may stand in an attribute or between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// `milestones/` lies one folder down: `../`.
fn way_up(path: &str) -> String {
    let depth = path.split('/').filter(|part| !part.is_empty()).count();
    if depth == 0 {
        return "./".to_owned();
    }
    "../".repeat(depth)
}

fn put(file: &Path, text: &str) -> Result<()> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .map_err(|error| Fault::new(format!("{}: {error}", file.display())))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::{Route, write};

    const SHELL: &str = "<head><base href=\"./\"><title>Milepost</title>\
        <meta name=\"description\" content=\"All of it.\"><script src=\"./app.js\"></script></head>";

    /// A folder with this shell in it.
    fn site(name: &str, shell: &str) -> PathBuf {
        let site = std::env::temp_dir().join(format!("milepost-{name}-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("index.html"), shell).unwrap();
        site
    }

    fn routes() -> [Route; 3] {
        ["", "data/", "indicators/ai-core-industry-scale/"].map(|path| Route {
            path: path.to_owned(),
            title: format!("Page <{path}>"),
            description: "Research & \"development\"".to_owned(),
        })
    }

    #[test]
    fn each_route_finds_the_files_at_the_top_from_its_own_depth() {
        let site = site("depth", SHELL);
        write(&site, &routes()).unwrap();
        let base = |path: &str| {
            let page = fs::read_to_string(site.join(path)).unwrap();
            let base = page.split("<base href=\"").nth(1).unwrap();
            base.split('"').next().unwrap().to_owned()
        };
        assert_eq!(base("index.html"), "./");
        assert_eq!(base("data/index.html"), "../");
        assert_eq!(
            base("indicators/ai-core-industry-scale/index.html"),
            "../../"
        );
        assert_eq!(base("404.html"), "/");
        fs::remove_dir_all(site).unwrap();
    }

    #[test]
    fn each_route_says_what_it_is_in_words_that_cannot_be_markup() {
        let site = site("head", SHELL);
        write(&site, &routes()).unwrap();
        let page = fs::read_to_string(site.join("data/index.html")).unwrap();
        assert!(page.contains("<title>Page &lt;data/&gt;</title>"), "{page}");
        let said = "content=\"Research &amp; &quot;development&quot;\">";
        assert_eq!(page.matches(said).count(), 2, "{page}");
        assert!(!page.contains("All of it."), "{page}");
        fs::remove_dir_all(site).unwrap();
    }

    #[test]
    fn a_shell_that_lacks_a_part_is_refused() {
        for (part, otherwise) in [
            ("<base href=\"./\">", "does not find its files"),
            ("<title>Milepost</title>", "has no title"),
            ("name=\"description\"", "says nothing"),
        ] {
            let site = site("lack", &SHELL.replace(part, ""));
            let fault = write(&site, &routes()).unwrap_err().to_string();
            assert!(fault.contains("exactly once"), "{fault}");
            assert!(fault.contains(otherwise), "{fault}");
            fs::remove_dir_all(site).unwrap();
        }
    }
}
