//! A page for each route: the shell, told how deep it lies.

use std::fs;
use std::path::Path;

use crate::{Fault, Result};

/// The shell's base: everything it names lies beside it.
const BASE: &str = "<base href=\"./\"";

/// Writes `index.html` into each route's folder, and `404.html`.
///
/// A route is a path without a slash at its start, like `milestones/`.
///
/// # Errors
/// When the shell has no base to change, or a file cannot be written.
pub fn write(site: &Path, routes: &[String]) -> Result<()> {
    let index = site.join("index.html");
    let shell = fs::read_to_string(&index)
        .map_err(|error| Fault::new(format!("{}: {error}", index.display())))?;
    if shell.matches(BASE).count() != 1 {
        return Err(Fault::new(format!(
            "index.html must hold `{BASE}>` exactly once: without it, a page in a folder does \
             not find its files"
        )));
    }
    for route in routes.iter().filter(|route| !route.is_empty()) {
        let file = site.join(route).join("index.html");
        put(&file, &with_base(&shell, &way_up(route)))?;
    }
    // It answers for any depth, so it can only name the top.
    put(&site.join("404.html"), &with_base(&shell, "/"))
}

fn with_base(shell: &str, base: &str) -> String {
    shell.replacen(BASE, &format!("<base href=\"{base}\""), 1)
}

/// `milestones/` lies one folder down: `../`.
fn way_up(route: &str) -> String {
    "../".repeat(route.split('/').filter(|part| !part.is_empty()).count())
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

    use super::write;

    #[test]
    fn each_route_finds_the_files_at_the_top_from_its_own_depth() {
        let site = std::env::temp_dir().join(format!("milepost-pages-{}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        let shell = "<head><base href=\"./\"><script src=\"./app.js\"></script></head>";
        fs::write(site.join("index.html"), shell).unwrap();
        let routes = ["", "data/", "indicators/ai-core-industry-scale/"].map(str::to_owned);
        write(&site, &routes).unwrap();
        let page = |path: &str| fs::read_to_string(site.join(path)).unwrap();
        assert_eq!(page("index.html"), shell);
        assert!(page("data/index.html").contains("<base href=\"../\">"));
        assert!(
            page("indicators/ai-core-industry-scale/index.html").contains("<base href=\"../../\">")
        );
        assert!(page("404.html").contains("<base href=\"/\">"));

        fs::write(site.join("index.html"), "<head></head>").unwrap();
        let fault = write(&site, &routes).unwrap_err().to_string();
        assert!(fault.contains("exactly once"), "{fault}");
        fs::remove_dir_all(site).unwrap();
    }
}
