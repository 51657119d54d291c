//! The headers that the site's own `_headers` file gives to a path, as the hosts
//! that read such a file do: so what is tried here is what they will serve.

use std::fs;
use std::path::Path;

/// A pattern's headers: names and values.
type Rule = (String, Vec<(String, String)>);

/// The rules of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Rules(Vec<Rule>);

impl Rules {
    /// Those of the file in a site's folder; none without one.
    pub(super) fn read(folder: &Path) -> Self {
        fs::read_to_string(folder.join("_headers"))
            .map_or_else(|_| Self::default(), |text| Self::of(&text))
    }

    /// A path or a pattern on a line, its headers indented below it.
    fn of(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with('/') {
                rules.push((line.trim_end().to_owned(), Vec::new()));
            } else if let (Some((_, headers)), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
            {
                headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        Self(rules)
    }

    /// The headers of a path, those of every rule that it falls under.
    pub(super) fn headers(&self, path: &str) -> Vec<(String, String)> {
        self.0
            .iter()
            .filter(|(pattern, _)| match pattern.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == pattern,
            })
            .flat_map(|(_, headers)| headers.clone())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn a_path_has_the_headers_of_all_its_rules() {
        let rules = Rules::of("# x: y\n/*\n  A: b: c\n/m/*\n  D: e\n/m/f.js\n  G: h\n");
        let names = |path: &str| {
            let headers = rules.headers(path);
            headers
                .iter()
                .map(|(name, _)| name.clone())
                .collect::<String>()
        };
        assert_eq!(names("/m/f.js"), "ADG");
        assert_eq!(names("/m/f.jsx"), "AD");
        assert_eq!(names("/f.js"), "A");
        assert_eq!(rules.headers("/")[0].1, "b: c");
    }
}
