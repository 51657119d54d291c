//! Where the site stands: its address as others know it, and the way from a
//! page to its root.

use crate::{Fault, Result};

/// Where the site will be served from.
///
/// Without an origin nothing is written that must be an absolute address: the
/// site then works from any folder of any host, but has no sitemap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Like `https://example.org`, without a slash at its end.
    origin: Option<String>,
    /// Like `/` or `/folder/`; `None` where that is not known.
    base: Option<String>,
}

impl Place {
    /// A place from the two as they are typed.
    ///
    /// # Errors
    /// When the origin is not `http(s)://host`, or the base is not a path.
    pub fn new(origin: Option<&str>, base: Option<&str>) -> Result<Self> {
        if let Some(origin) = origin {
            let host = origin
                .strip_prefix("https://")
                .or_else(|| origin.strip_prefix("http://"));
            let is_host = host.is_some_and(|host| {
                !host.is_empty()
                    && host
                        .chars()
                        .all(|letter| letter.is_ascii_alphanumeric() || ".-:[]".contains(letter))
            });
            if !is_host {
                return Err(Fault::new(format!(
                    "`--origin` needs a scheme and a host, like https://example.org, not `{origin}`"
                )));
            }
        }
        if let Some(base) = base {
            let is_path = base.starts_with('/')
                && base.ends_with('/')
                && !base.contains("//")
                && base
                    .chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || "/-._~".contains(letter));
            if !is_path {
                return Err(Fault::new(format!(
                    "`--base` needs a path from slash to slash, like /folder/, not `{base}`"
                )));
            }
        }
        Ok(Self {
            origin: origin.map(str::to_owned),
            base: base.map(str::to_owned),
        })
    }

    /// The whole address of something below the root, if the origin is known.
    pub fn absolute(&self, path: &str) -> Option<String> {
        let origin = self.origin.as_ref()?;
        let base = self.base.as_deref().unwrap_or("/");
        Some(format!("{origin}{base}{path}"))
    }

    /// The same, or else relative to the root, to which a page's base leads.
    pub fn address(&self, path: &str) -> String {
        self.absolute(path).unwrap_or_else(|| {
            if path.is_empty() {
                "./".to_owned()
            } else {
                path.to_owned()
            }
        })
    }

    /// The root as a page that answers for any depth must name it.
    pub fn top(&self) -> &str {
        self.base.as_deref().unwrap_or("/")
    }
}

/// `milestones/` lies one folder down: `../`.
pub(crate) fn way_up(path: &str) -> String {
    let depth = path.split('/').filter(|part| !part.is_empty()).count();
    if depth == 0 {
        return "./".to_owned();
    }
    "../".repeat(depth)
}

#[cfg(test)]
mod tests {
    use super::{Place, way_up};

    #[test]
    fn an_address_is_absolute_once_the_origin_is_known() {
        let nowhere = Place::default();
        assert_eq!(nowhere.absolute("data/"), None);
        assert_eq!(nowhere.address("data/"), "data/");
        assert_eq!(nowhere.address(""), "./");
        let there = Place::new(Some("https://example.org"), Some("/x/")).unwrap();
        assert_eq!(there.address("data/"), "https://example.org/x/data/");
        assert_eq!(there.top(), "/x/");
        let at_top = Place::new(Some("https://example.org"), None).unwrap();
        assert_eq!(at_top.address(""), "https://example.org/");
    }

    #[test]
    fn what_is_no_origin_or_no_base_is_refused_in_words() {
        for origin in [
            "example.org",
            "https://",
            "https://a.b/c",
            "https://a b",
            "ftp://a",
        ] {
            let fault = Place::new(Some(origin), None).unwrap_err().to_string();
            assert!(fault.contains(&format!("not `{origin}`")), "{fault}");
        }
        for base in ["", "x", "/x", "x/", "//", "/a//b/", "/a\"/"] {
            let fault = Place::new(None, Some(base)).unwrap_err().to_string();
            assert!(fault.contains(&format!("not `{base}`")), "{fault}");
        }
    }

    #[test]
    fn the_way_up_has_a_step_for_each_folder() {
        assert_eq!(way_up(""), "./");
        assert_eq!(way_up("data/"), "../");
        assert_eq!(way_up("zh/embed/indicators/nev-sales/"), "../../../../");
    }
}
