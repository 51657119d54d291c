//! A figure as it is put into another page: which view it shows, by what name and with
//! which looks. Addresses are whole; every text is escaped, whatever is in it. The markup
//! is left to the ways to put it there: `frame`, `element`, `picture`, `amp` and
//! [`super::inline`].

use std::fmt::Write;

use dataset::{Code, Dataset, Language};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::height::EmbedHeight;
use view::{BuilderView, Embed, OwnPart, Page, Parts, Theme, ViewState, write};

/// A figure for another page.
pub struct Snippet<'a> {
    /// The data that the addresses name.
    pub data: &'a Dataset,
    /// The version that a figure stays with where it does not follow the data.
    pub version: &'a str,
    /// The view of the figure.
    pub view: &'a ViewState,
    /// How it is to look.
    pub chosen: &'a BuilderView,
    /// The reader's language, where none is chosen.
    pub language: Language,
    /// The address of the site's root, with its slash.
    pub root: &'a str,
    /// The figure's title.
    pub title: &'a str,
    /// Who published what it shows.
    pub source_line: &'a str,
    /// How high its frame has to be.
    pub height: EmbedHeight,
}

/// What a frame may do on a page that gives it no more than it needs: run its
/// script, open a source in a new tab as that source is, save a file.
pub const SANDBOX: &str =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// The id of what a frame says without scripts where its address holds choices.
pub const CHOSEN: &str = "chosen";

impl Snippet<'_> {
    /// The view in the frame.
    pub(super) fn embedded(&self) -> ViewState {
        ViewState {
            embed: Some(Embed {
                kept: self.is_kept().then(|| self.version.to_owned()),
            }),
            ..self.view.in_frame(self.language)
        }
    }

    /// The frame's address below the site's root, with the looks that its script
    /// reads.
    pub fn address(&self) -> String {
        let mut address = write(&self.embedded(), self.data);
        for (name, value) in self.looks() {
            let sign = if address.contains('?') { '&' } else { '?' };
            let value = utf8_percent_encode(&value, NON_ALPHANUMERIC);
            let _ = write!(address, "{sign}{name}={value}");
        }
        address
    }

    /// Whether nothing was chosen that the figure's own page and picture lack.
    pub fn is_plain(&self) -> bool {
        let live = self.view.in_frame(self.language);
        live.page() != Page::Board && !write(&live, self.data).contains('?')
    }

    /// Whether the site has a picture of just this view: of one without choices that
    /// follows the data.
    pub fn has_card(&self) -> bool {
        self.is_plain() && !self.is_kept()
    }

    /// Whether it stays as it is with the present data.
    pub(super) fn is_kept(&self) -> bool {
        self.chosen.versioned
    }

    /// Looks other than the usual, by the names that frame and element share.
    pub(super) fn looks(&self) -> Vec<(&'static str, String)> {
        let builder = self.chosen;
        let mut looks = Vec::new();
        if builder.theme != Theme::Auto {
            looks.push(("theme", builder.theme.code().to_owned()));
        }
        if let Some(accent) = builder.accent {
            looks.push(("accent", accent.code()));
        }
        if !builder.font.is_empty() {
            looks.push(("font", builder.font.clone()));
        }
        if builder.transparent {
            looks.push(("background", "transparent".to_owned()));
        }
        if builder.parts != Parts::default() {
            looks.push(("parts", builder.parts.code()));
        }
        for (part, text) in builder.own.said() {
            looks.push((part.code(), text.trim().to_owned()));
        }
        looks
    }

    /// What the figure is called: by the newsroom, or by the data.
    pub fn name(&self) -> &str {
        let own = self.chosen.own.shown(OwnPart::Headline);
        if own.is_empty() { self.title } else { own }
    }

    /// The greatest width as a declaration of CSS.
    pub fn widest(&self) -> String {
        let width = self.chosen.width;
        width.map_or_else(String::new, |width| format!("max-width:{width}px;"))
    }

    /// The full page of the same view.
    pub fn page(&self) -> String {
        let full = ViewState {
            embed: None,
            ..self.embedded()
        };
        format!("{}{}", self.root, write(&full, self.data))
    }
}

/// A text as it may stand in an attribute or between tags.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed_size_of;
    use crate::shipped;
    use view::{Accent, Location, parse};

    fn with(query: &str, check: impl Fn(&Snippet)) {
        let data = &shipped::catalog().data;
        let parsed = parse("embed-a-figure/", query, data);
        assert_eq!(parsed.dropped, [], "{query}");
        check(&Snippet {
            data,
            version: "1.2.0",
            view: &parsed.view,
            chosen: parsed.view.builder().unwrap(),
            language: Language::En,
            root: "https://example.org/x/",
            title: "A \"b\" <c>",
            source_line: "Sources: d & e",
            height: EmbedHeight::usual(embed_size_of(&parsed.view)),
        });
    }

    #[test]
    fn a_snippet_names_the_view_and_the_looks_that_were_chosen() {
        let query = "figure=indicators%2Fnev-sales%2F&scale=log&accent=0f6cab&frame-theme=dark&frame-lang=zh&font=Noto+Serif&parts=legend&background=transparent";
        with(query, |snippet| {
            assert_eq!(
                snippet.address(),
                "zh/embed/indicators/nev-sales/?scale=log&theme=dark&accent=0f6cab&font=Noto%20Serif&background=transparent&parts=legend"
            );
            let element = snippet.element();
            for part in [
                "view=\"indicators/nev-sales/?scale=log\"",
                "lang=\"zh\"",
                "accent=\"0f6cab\"",
                "src=\"https://example.org/x/embed.js\"",
            ] {
                assert!(element.contains(part), "{part}: {element}");
            }
        });
    }

    #[test]
    fn what_shows_no_choices_stands_in_for_none_that_has_them() {
        let plain = [
            "figure=indicators%2Fnev-sales%2F",
            "figure=milestones%2F",
            "",
        ];
        for query in plain {
            with(query, |snippet| {
                assert!(snippet.has_card(), "{query}");
                assert!(!snippet.iframe().contains("noscript"), "{query}");
                assert!(snippet.amp().contains("card.png"), "{query}");
            });
        }
        let chosen = [
            "figure=indicators%2Fnev-sales%2F&measure=growth",
            "figure=milestones%2F&kind=policy",
            "figure=targets%2F&verdict=met",
            "figure=board%2F&pin=nev-sales",
            "figure=indicators%2Fnev-sales%2F&data=frozen",
        ];
        for query in chosen {
            with(query, |snippet| {
                assert!(!snippet.has_card(), "{query}");
                assert!(!snippet.amp().contains("card.png"), "{query}");
                assert!(snippet.amp().contains("placeholder"), "{query}");
            });
        }
        with(chosen[0], |snippet| {
            let frame = snippet.iframe();
            assert!(
                frame.contains("?measure=growth&amp;theme=light#chosen\""),
                "{frame}"
            );
            let way =
                "<noscript><a href=\"https://example.org/x/indicators/nev-sales/?measure=growth\">";
            assert!(frame.contains(way), "{frame}");
        });
    }

    #[test]
    fn a_versioned_snippet_names_the_version_of_the_data() {
        with("figure=industries%2Fai%2F&data=frozen", |snippet| {
            assert_eq!(
                snippet.address(),
                "embed/v/1.2.0/industries/ai/?theme=light"
            );
            assert!(snippet.element().contains("version=\"1.2.0\""));
        });
    }

    #[test]
    fn a_figure_is_no_wider_than_its_journalist_lets_it() {
        with("figure=industries%2Fai%2F&width=640", |snippet| {
            assert!(snippet.iframe().contains("width:100%;max-width:640px;"));
            assert!(snippet.element().contains("max-width:640px;"));
        });
        with("", |snippet| {
            assert!(!snippet.iframe().contains("max-width"));
        });
    }

    #[test]
    fn no_text_breaks_out_of_a_snippet() {
        with("", |snippet| {
            for markup in [
                snippet.iframe(),
                snippet.element(),
                snippet.figure(),
                snippet.amp(),
            ] {
                assert!(!markup.contains("<c>"), "{markup}");
                assert!(!markup.contains("\"b\""), "{markup}");
            }
        });
    }

    #[test]
    fn what_is_chosen_stands_in_the_builders_address() {
        let data = &shipped::catalog().data;
        let mut view = parse("embed-a-figure/", "figure=milestones%2F&kind=policy", data).view;
        let Location::Builder(builder) = &mut view.location else {
            panic!("{view:?}");
        };
        builder.chosen.accent = Some(Accent([1, 2, 3]));
        builder.chosen.parts = Parts::from_code("").unwrap();
        builder.chosen.versioned = true;
        let address = write(&view, data);
        let (path, query) = address.split_once('?').unwrap();
        let again = parse(path, query, data);
        assert_eq!((again.view, again.dropped), (view, Vec::new()), "{address}");
        // Over a figure's own page the same.
        let over = parse(
            "indicators/nev-sales/",
            "scale=log&embed=1&accent=010203",
            data,
        );
        assert!(over.view.dialog.is_some());
        assert_eq!(
            write(&over.view, data),
            "indicators/nev-sales/?scale=log&embed=1&accent=010203"
        );
    }
}
