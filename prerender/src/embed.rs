//! The document of an embed: a figure that stands alone in a frame, whole in one
//! request. Its app is only named in it, for the frame's script to load once a
//! reader touches the figure.

use embed::EmbedSize;
use embed::snippet::CHOSEN;
use milepost::components::first_paint::embed_rules;

use crate::bundle::App;
use crate::escape::escaped;
use crate::held::Held;
use crate::script::{style_without_comments, without_comments};
use crate::{links, policy};

/// The frame's script, within the document: it must run before the first paint.
pub(crate) const SCRIPT: &str = include_str!("../../static/frame.js");
/// All style that a frame needs, within the document, but for the rules of
/// [`embed_rules`].
pub(crate) const STYLE: &str = concat!(
    include_str!("../../static/figures.css"),
    include_str!("../../static/base.css"),
    include_str!("../../static/figure-frame.css"),
    include_str!("../../static/frame.css"),
);

/// How the document of a figure in a frame begins, whatever is in it.
pub(crate) struct Head<'a> {
    /// The language's tag.
    pub language: &'a str,
    /// The way to the site's root.
    pub base: &'a str,
    /// What the document may run.
    pub policy: &'a str,
    /// The figure's title.
    pub title: &'a str,
    /// The whole address of the page that the figure is from, where that is known.
    pub canonical: Option<&'a str>,
}

impl Head<'_> {
    /// From the first line to within the head, before style and script.
    pub(crate) fn opened(&self) -> String {
        let canonical = self.canonical.map_or_else(String::new, |address| {
            links::canonical(&escaped(address)) + "\n"
        });
        format!(
            "<!doctype html>\n\
             <html lang=\"{}\" data-theme=\"auto\" class=\"frame\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <base href=\"{}\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex, indexifembedded\">\n\
             <title>{} – Milepost</title>\n\
             {canonical}<link rel=\"icon\" href=\"data:,\">\n",
            self.language,
            self.base,
            self.policy,
            escaped(self.title),
        )
    }
}

/// An embed's document.
#[derive(Clone, Debug)]
pub(crate) struct Embed<'a> {
    /// The language's tag.
    pub language: &'a str,
    /// The way to the site's root.
    pub base: &'a str,
    /// The figure's title.
    pub title: &'a str,
    /// The whole address of the page that the figure is from, where that is known.
    pub canonical: Option<&'a str>,
    /// The view, as a host names it.
    pub view: &'a str,
    /// The heights that suit it.
    pub size: EmbedSize,
    /// The app's script.
    pub app: &'a App,
    /// What is said of a figure that is kept as it was, as markup.
    pub note: &'a str,
    /// What is said without scripts where the address holds choices.
    pub chosen: &'a str,
    /// Where the figure can be explored.
    pub page: &'a str,
    /// The figure.
    pub held: &'a Held,
}

impl Embed<'_> {
    /// The document.
    pub(crate) fn document(&self) -> String {
        let script = without_comments(SCRIPT);
        let style = style_without_comments(STYLE) + "\n" + &embed_rules();
        let policy = policy::of_embed(&style, &script);
        let App {
            name, integrity, ..
        } = self.app;
        let head = Head {
            language: self.language,
            base: self.base,
            policy: &policy,
            title: self.title,
            canonical: self.canonical,
        };
        let EmbedSize { least, ratio, most } = self.size;
        format!(
            "{}\
             <style>{style}</style>\n\
             <script data-app=\"{name}\" data-digest=\"{integrity}\" data-view=\"{}\" data-size=\"{least} {ratio} {most}\">{script}</script>\n\
             </head>\n\
             <body><p id=\"{CHOSEN}\" class=\"chosen\">{} <a href=\"{}\" target=\"_blank\">{}</a></p>{}{}</body>\n\
             </html>\n",
            head.opened(),
            escaped(self.view),
            escaped(self.chosen),
            escaped(self.page),
            escaped(self.title),
            self.held.element(),
            self.note,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embed_asks_for_nothing_else() {
        let document = Embed {
            language: "en",
            base: "../",
            title: "A & B",
            canonical: None,
            view: "indicators/x/",
            size: EmbedSize {
                least: 440,
                ratio: 0.75,
                most: 560,
            },
            app: &App {
                name: "app.js".into(),
                integrity: "sha256-x".into(),
                early: String::new(),
                later: vec!["log-1.bin".into()],
                weight: 0,
            },
            note: "",
            chosen: "",
            page: "",
            held: &Held::provisional("<main class=\"embed\"></main>".into()),
        }
        .document();
        assert!(document.contains("data-size=\"440 0.75 560\""));
        assert!(document.contains("<title>A &amp; B – Milepost</title>"));
        for asks in [
            "src=",
            "rel=\"stylesheet\"",
            "rel=\"preload\"",
            "@import",
            "url(",
        ] {
            assert!(!document.contains(asks), "{asks}");
        }
        assert!(!document.contains("\n//"), "a comment is left");
        // A text that would end the element early would leave the rest as markup.
        assert_eq!(document.matches("</script").count(), 1);
        assert_eq!(document.matches("</style").count(), 1);
    }
}
