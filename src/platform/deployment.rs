//! Where the page stands, and how its addresses are written there. What an
//! address says is for `state` to read.

/// Where the page stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deployment {
    /// On a site: a page is a path below its root, with files beside it.
    #[default]
    Site,
    /// Alone, as one file with nothing beside it, opened from wherever it lies:
    /// a page is what follows `#/`.
    SingleFile,
}

impl Deployment {
    /// A page's address as a link has it.
    pub fn href(self, address: &str) -> String {
        let before = match self {
            Self::SingleFile => "#/",
            Self::Site if address.is_empty() || address.starts_with('?') => "./",
            Self::Site => "",
        };
        format!("{before}{address}")
    }
}

/// The path and the query that a hash says; the overview's where it says none.
pub(super) fn in_hash(hash: &str) -> (String, String) {
    let address = hash.strip_prefix("#/").unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    (path.to_owned(), query.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Deployment, in_hash};

    #[test]
    fn what_a_link_of_the_one_file_says_is_read_back() {
        for address in ["", "?lang=en", "zh/", "zh/indicators/nev-sales/?scale=log"] {
            let (path, query) = in_hash(&Deployment::SingleFile.href(address));
            let sign = if query.is_empty() { "" } else { "?" };
            assert_eq!(format!("{path}{sign}{query}"), address);
        }
    }

    #[test]
    fn a_hash_that_names_no_page_is_the_overview() {
        for hash in ["", "#", "#main", "#/"] {
            assert_eq!(in_hash(hash), (String::new(), String::new()), "{hash}");
        }
    }

    #[test]
    fn a_link_on_a_site_is_never_empty() {
        assert_eq!(Deployment::Site.href(""), "./");
        assert_eq!(Deployment::Site.href("?lang=en"), "./?lang=en");
        assert_eq!(Deployment::Site.href("data/"), "data/");
    }
}
