//! A figure or a number as a reference, in the forms that word processors and
//! reference managers take: plain text, HTML, BibTeX, CSL-JSON.
//!
//! The words around a number come from the caller; the forms and what has to be
//! escaped in each are decided here. Pure.

mod bibtex;
mod csl;

use dataset::{Date, SourceKind};

use charts::svg::escape;

/// A form of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A line of text.
    Text,
    /// The same with its address as a link.
    Html,
    /// An entry for BibTeX.
    Bibtex,
    /// An array with one item of the Citation Style Language.
    Csl,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Text, Self::Html, Self::Bibtex, Self::Csl];

    /// Its name, which is the same in every language but for plain text.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "",
            Self::Html => "HTML",
            Self::Bibtex => "BibTeX",
            Self::Csl => "CSL-JSON",
        }
    }
}

/// What is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// A key: letters, digits, hyphens.
    pub key: String,
    /// What kind of publication it is.
    pub kind: SourceKind,
    /// Who published it.
    pub author: String,
    /// Its title.
    pub title: String,
    /// When.
    pub issued: Option<Date>,
    /// Where; empty if unknown.
    pub url: String,
    /// The language of the publication, ISO 639-1; empty if unknown.
    pub language: String,
    /// What was taken from it, and by what way.
    pub note: String,
    /// The whole as a line of text, without the address at its end.
    pub line: String,
}

impl Citation {
    /// The reference in a form.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Text if self.url.is_empty() => self.line.clone(),
            Format::Text => format!("{} {}", self.line, self.url),
            Format::Html if self.url.is_empty() => format!("<p>{}</p>", escape(&self.line)),
            Format::Html => {
                let url = escape(&self.url);
                format!("<p>{} <a href=\"{url}\">{url}</a></p>", escape(&self.line))
            }
            Format::Bibtex => bibtex::entry(self),
            Format::Csl => csl::items(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation() -> Citation {
        Citation {
            key: "people-2025-12-27".into(),
            kind: SourceKind::Press,
            author: "People’s Daily & Co".into(),
            title: "Core {AI} industry: 100% \"real\"".into(),
            issued: Date::parse("2025-12-27").ok(),
            url: "https://example.org/a_b?c=1&d=2".into(),
            language: "zh".into(),
            note: "more than 1 trillion yuan\\year".into(),
            line: "Core AI industry <2025>: more than 1 trillion yuan.".into(),
        }
    }

    #[test]
    fn text_and_html_say_the_same() {
        assert_eq!(
            citation().write(Format::Text),
            "Core AI industry <2025>: more than 1 trillion yuan. https://example.org/a_b?c=1&d=2"
        );
        assert_eq!(
            citation().write(Format::Html),
            "<p>Core AI industry &lt;2025&gt;: more than 1 trillion yuan. \
             <a href=\"https://example.org/a_b?c=1&amp;d=2\">https://example.org/a_b?c=1&amp;d=2</a></p>"
        );
    }

    #[test]
    fn bibtex_escapes_what_tex_would_take_for_commands() {
        assert_eq!(
            citation().write(Format::Bibtex),
            "@misc{people-2025-12-27,\n  \
             author = {{People’s Daily \\& Co}},\n  \
             title = {{Core \\{AI\\} industry: 100\\% \"real\"}},\n  \
             year = {2025},\n  \
             month = dec,\n  \
             url = {https://example.org/a_b?c=1&d=2},\n  \
             note = {more than 1 trillion yuan\\textbackslash{}year},\n}\n"
        );
    }

    #[test]
    fn csl_is_an_array_that_json_reads() {
        let value: serde_json::Value =
            serde_json::from_str(&citation().write(Format::Csl)).unwrap();
        let item = &value[0];
        assert_eq!(item["type"], "article-newspaper");
        assert_eq!(item["id"], "people-2025-12-27");
        assert_eq!(item["author"][0]["literal"], "People’s Daily & Co");
        assert_eq!(
            item["issued"]["date-parts"],
            serde_json::json!([[2025, 12, 27]])
        );
        assert_eq!(item["URL"], "https://example.org/a_b?c=1&d=2");
        assert_eq!(item["note"], "more than 1 trillion yuan\\year");
    }

    #[test]
    fn a_date_is_cited_no_more_exactly_than_it_is_known() {
        let year = Citation {
            issued: Date::parse("2009").ok(),
            ..citation()
        };
        let csl: serde_json::Value = serde_json::from_str(&year.write(Format::Csl)).unwrap();
        assert_eq!(csl[0]["issued"]["date-parts"], serde_json::json!([[2009]]));
        assert!(!year.write(Format::Bibtex).contains("month"));
    }
}
