//! A figure in a frame: works without any script of the host's.

use view::Theme;

use super::snippet::{CHOSEN, SANDBOX, Snippet, escaped};

/// The box before the script gets the height that the frame in it asks for: of what is
/// as high as what is in it, which CSS alone can only come near to.
const LISTENS: &str = "(function(o){var f=o&&o.querySelector(\"iframe\");\
    f&&addEventListener(\"message\",function(e){var d=e.data;\
    if(e.source===f.contentWindow&&d&&d.type===\"milepost:height\")\
    f.parentNode.style.paddingBottom=+d.height+\"px\"})})(document.currentScript.previousElementSibling)";

impl Snippet<'_> {
    /// The markup of such a frame, and of what makes it as high as it has to be.
    pub fn iframe(&self) -> String {
        let src = escaped(&format!(
            "{}{}{}",
            self.root,
            self.address(),
            self.fragment()
        ));
        let title = escaped(self.name());
        let (scheme, widest) = (self.scheme(), self.widest());
        let (box_of, size, end) = if self.height.is_usual() {
            let size = self.height.limits().css();
            (String::new(), format!("width:100%;{widest}{size}"), "")
        } else {
            // A box as high as its width asks for, which the frame fills.
            let padding = self.height.padding();
            let room = format!("<div style=\"position:relative;padding-bottom:{padding}\">");
            let size = "position:absolute;inset:0;width:100%;height:100%".to_owned();
            if widest.is_empty() {
                (room, size, "</div>")
            } else {
                let bounded = format!("<div style=\"{widest}\">{room}");
                (bounded, size, "</div></div>")
            }
        };
        format!(
            "{box_of}<iframe src=\"{src}\" title=\"{title}\" loading=\"lazy\" sandbox=\"{SANDBOX}\" \
             style=\"display:block;border:0;{size};color-scheme:{scheme}\"></iframe>{end}{}{}",
            self.listening(),
            self.without_scripts()
        )
    }

    /// What tells a frame without scripts that its address holds choices.
    fn fragment(&self) -> String {
        if self.is_plain() {
            String::new()
        } else {
            format!("#{CHOSEN}")
        }
    }

    /// A frame whose scheme is not its own page's is painted opaque.
    fn scheme(&self) -> &'static str {
        match self.chosen.theme {
            Theme::Auto => "light dark",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// What gives the box its height once the frame has said it.
    fn listening(&self) -> String {
        if self.height.is_told() {
            format!("\n<script>{LISTENS}</script>")
        } else {
            String::new()
        }
    }

    /// What a reader without scripts is told where the frame needs them: which view it
    /// was to be, and the way to it.
    fn without_scripts(&self) -> String {
        if self.is_plain() {
            return String::new();
        }
        format!(
            "\n<noscript><a href=\"{}\">{} (Milepost)</a></noscript>",
            escaped(&self.page()),
            escaped(self.name())
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::height::{EmbedHeight, Embedded};
    use super::*;
    use crate::shipped;
    use dataset::Language;
    use view::{BuilderView, parse};

    fn frame(path: &str, query: &str) -> String {
        let catalog = shipped::catalog();
        let view = parse(path, query, &catalog.data).view;
        let embedded = Embedded {
            catalog,
            language: Language::En,
            view: &view,
            chosen: &BuilderView::default(),
            title: "",
            chart: None,
        };
        Snippet {
            data: &catalog.data,
            version: catalog.version,
            view: &view,
            chosen: &BuilderView::default(),
            language: Language::En,
            root: "https://example.org/",
            title: "",
            source_line: "",
            height: EmbedHeight::of(&embedded),
        }
        .iframe()
    }

    #[test]
    fn only_a_frame_with_a_height_of_its_own_has_a_script_to_listen() {
        let usual = frame("embed-a-figure/", "figure=indicators%2Fnev-sales%2F");
        assert!(!usual.contains("<script"), "{usual}");
        let own = frame("board/", "pin=nev-sales");
        // Right after the box that it listens for.
        let listens = "</iframe></div>\n<script>(function(";
        assert!(own.contains(listens), "{own}");
        assert!(own.contains("padding-bottom:calc("), "{own}");
    }
}
