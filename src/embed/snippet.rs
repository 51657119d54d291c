//! The markup that puts a figure into another page. Addresses in it are whole;
//! every text is escaped, whatever is in it.

use std::fmt::Write;

use dataset::{Code, Dataset, Language};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::height::EmbedHeight;
use crate::catalog::DATA_VERSION;
use view::{EMBED, OwnPart, Page, Parts, Theme, ViewState, write};

/// A figure for another page.
pub struct Snippet<'a> {
    /// The data that the addresses name.
    pub data: &'a Dataset,
    /// What is chosen.
    pub view: &'a ViewState,
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

/// The box before the script gets the height that the frame in it asks for: of what is
/// as high as what is in it, which CSS alone can only come near to.
const LISTENS: &str = "(function(o){var f=o&&o.querySelector(\"iframe\");\
    f&&addEventListener(\"message\",function(e){var d=e.data;\
    if(e.source===f.contentWindow&&d&&d.type===\"milepost:height\")\
    f.parentNode.style.paddingBottom=+d.height+\"px\"})})(document.currentScript.previousElementSibling)";

/// The width of a narrow phone, in CSS pixels.
const PHONE: f64 = 320.0;

/// The id of what a frame says without scripts where its address holds choices.
pub const CHOSEN: &str = "chosen";

/// Where a picture was uploaded is for whoever does it to say.
const ELSEWHERE: &str = "https://example.org/";

/// A picture that was saved to be uploaded.
pub struct Uploaded<'a> {
    /// Its file's name.
    pub file: &'a str,
    /// Its width and height in CSS pixels.
    pub size: (f64, f64),
    /// What it shows, in words.
    pub alt: &'a str,
    /// The figure's title.
    pub title: &'a str,
    /// Who published what it shows.
    pub source_line: &'a str,
    /// Where the same view can be explored.
    pub address: &'a str,
}

/// The markup of such a picture. It holds title and sources itself: the caption leads
/// on.
pub fn uploaded(picture: &Uploaded<'_>) -> String {
    let Uploaded {
        file,
        size: (width, height),
        alt,
        title,
        source_line,
        address,
    } = picture;
    let (address, title) = (escaped(address), escaped(title));
    format!(
        "<figure style=\"margin:0\">\n<a href=\"{address}\"><img src=\"{ELSEWHERE}{}\" width=\"{}\" height=\"{}\" \
         alt=\"{}\" style=\"max-width:100%;height:auto\"></a>\n<figcaption>{title}. {} \
         <a href=\"{address}\">Milepost</a></figcaption>\n</figure>",
        escaped(file),
        width.round(),
        height.round(),
        escaped(alt),
        escaped(source_line),
    )
}

impl Snippet<'_> {
    /// The view in the frame.
    fn embedded(&self) -> ViewState {
        ViewState {
            kept: self.is_kept().then(|| DATA_VERSION.to_owned()),
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
        live.page != Page::Board && !write(&live, self.data).contains('?')
    }

    /// Whether the site has a picture of just this view: of one without choices that
    /// follows the data.
    pub fn has_card(&self) -> bool {
        self.is_plain() && !self.is_kept()
    }

    /// Whether it stays as it is with the present data.
    fn is_kept(&self) -> bool {
        self.view.builder.versioned
    }

    /// Looks other than the usual, by the names that frame and element share.
    fn looks(&self) -> Vec<(&'static str, String)> {
        let builder = &self.view.builder;
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

    /// What tells a frame without scripts that its address holds choices.
    fn fragment(&self) -> String {
        if self.is_plain() {
            String::new()
        } else {
            format!("#{CHOSEN}")
        }
    }

    /// What the figure is called: by the newsroom, or by the data.
    pub fn name(&self) -> &str {
        let own = self.view.builder.own.shown(OwnPart::Headline);
        if own.is_empty() { self.title } else { own }
    }

    /// What a picture of it says to who does not see it.
    fn alternative(&self) -> &str {
        let own = self.view.builder.own.shown(OwnPart::Alternative);
        if own.is_empty() { self.name() } else { own }
    }

    /// A frame: works without any script of the host's.
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

    /// What gives the box its height once the frame has said it.
    fn listening(&self) -> String {
        if self.height.is_told() {
            format!("\n<script>{LISTENS}</script>")
        } else {
            String::new()
        }
    }

    /// The greatest width as a declaration of CSS.
    pub fn widest(&self) -> String {
        let width = self.view.builder.width;
        width.map_or_else(String::new, |width| format!("max-width:{width}px;"))
    }

    /// A frame whose scheme is not its own page's is painted opaque.
    fn scheme(&self) -> &'static str {
        match self.view.builder.theme {
            Theme::Auto => "light dark",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// An element and the script that knows it: sizes itself, can be steered.
    pub fn element(&self) -> String {
        // As a frame has it: with what a newsroom writes beside marks.
        let mut embedded = self.embedded();
        let language = embedded.language.take().unwrap_or(Language::En);
        embedded.kept = None;
        let address = write(&embedded, self.data);
        let view = address.strip_prefix(EMBED).unwrap_or(&address);
        let mut element = format!(
            "<script async src=\"{}embed.js\"></script>\n<milepost-embed view=\"{}\" lang=\"{}\"",
            escaped(self.root),
            escaped(view),
            language.code(),
        );
        // It reads its theme off the page around it.
        for (name, value) in self
            .looks()
            .into_iter()
            .filter(|(name, _)| *name != "theme")
        {
            let _ = write!(element, " {name}=\"{}\"", escaped(&value));
        }
        if self.is_kept() {
            let _ = write!(element, " version=\"{DATA_VERSION}\"");
        }
        let (least, widest) = (self.height.least(), self.widest());
        let _ = write!(
            element,
            " title=\"{}\" style=\"display:block;{widest}min-height:{least}px\"></milepost-embed>",
            escaped(self.name())
        );
        element
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

    /// A picture with caption, source and link: for mail, print, and wherever
    /// neither frames nor scripts are taken.
    pub fn figure(&self) -> String {
        let page = self.page();
        let folder = page.split('?').next().unwrap_or_default();
        let picture = format!(
            "<img src=\"{}card.png\" width=\"1200\" height=\"630\" alt=\"{}\" style=\"max-width:100%;height:auto\">",
            escaped(folder),
            escaped(self.alternative())
        );
        format!(
            "<figure style=\"margin:0\">\n<a href=\"{}\">{picture}</a>\n<figcaption>{}. {} <a href=\"{0}\">Milepost</a></figcaption>\n</figure>",
            escaped(&page),
            escaped(self.name()),
            escaped(self.source_line),
        )
    }

    /// AMP's frame: the first screen is not allowed to hold it, and it grows when
    /// the reader asks.
    pub fn amp(&self) -> String {
        let height = self.height.at(PHONE);
        let src = escaped(&format!("{}{}", self.root, self.address()));
        let title = escaped(self.name());
        format!(
            "<amp-iframe height=\"{}\" layout=\"fixed-height\" resizable frameborder=\"0\" \
             sandbox=\"{SANDBOX}\" title=\"{title}\" src=\"{src}\">\n\
             <div overflow tabindex=\"0\" role=\"button\" aria-label=\"{title}\">+</div>\n\
             {}\n</amp-iframe>",
            height.ceil(),
            self.placeholder(&title),
        )
    }

    /// What AMP shows until the frame has come: the site's own picture where it has
    /// one of this view, else the title alone.
    fn placeholder(&self, title: &str) -> String {
        if !self.has_card() {
            return format!("<p placeholder>{title}</p>");
        }
        format!(
            "<amp-img placeholder layout=\"fill\" src=\"{}card.png\" alt=\"{title}\"></amp-img>",
            escaped(&self.page())
        )
    }

    /// The full page of the same view.
    pub fn page(&self) -> String {
        let full = ViewState {
            embedded: false,
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
    use super::super::height::Embedded;
    use super::super::{embed_size, embed_size_of};
    use super::*;
    use crate::catalog::Catalog;
    use view::{Accent, Page, parse};

    fn with(query: &str, check: impl Fn(&Snippet)) {
        let data = &Catalog::get().unwrap().data;
        let parsed = parse("embed-a-figure/", query, data);
        assert_eq!(parsed.dropped, [], "{query}");
        check(&Snippet {
            data,
            view: &parsed.view,
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
    fn only_a_frame_with_a_height_of_its_own_has_a_script_to_listen() {
        with("figure=indicators%2Fnev-sales%2F", |snippet| {
            assert!(!snippet.iframe().contains("<script"));
        });
        let catalog = Catalog::get().unwrap();
        let view = parse("board/", "pin=nev-sales", &catalog.data).view;
        let embedded = Embedded {
            catalog,
            language: Language::En,
            view: &view,
            title: "",
            chart: None,
        };
        let frame = Snippet {
            data: &catalog.data,
            view: &view,
            language: Language::En,
            root: "https://example.org/",
            title: "",
            source_line: "",
            height: EmbedHeight::of(&embedded),
        }
        .iframe();
        // Right after the box that it listens for.
        let listens = "</iframe></div>\n<script>(function(";
        assert!(frame.contains(listens), "{frame}");
        assert!(frame.contains("padding-bottom:calc("), "{frame}");
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
    fn a_picture_that_was_uploaded_says_its_size_and_leads_on() {
        let markup = uploaded(&Uploaded {
            file: "a-640x480.png",
            size: (640.0, 479.6),
            alt: "It \"rose\"",
            title: "A <b>",
            source_line: "Sources: c & d",
            address: "https://example.org/?a=1&b=2",
        });
        for part in [
            "src=\"https://example.org/a-640x480.png\" width=\"640\" height=\"480\"",
            "alt=\"It &quot;rose&quot;\"",
            "A &lt;b&gt;. Sources: c &amp; d",
            "href=\"https://example.org/?a=1&amp;b=2\"",
        ] {
            assert!(markup.contains(part), "{part}: {markup}");
        }
    }

    #[test]
    fn a_versioned_snippet_names_the_version_of_the_data() {
        with("figure=industries%2Fai%2F&data=frozen", |snippet| {
            let address = format!("embed/v/{DATA_VERSION}/industries/ai/?theme=light");
            assert_eq!(snippet.address(), address);
            let version = format!("version=\"{DATA_VERSION}\"");
            assert!(snippet.element().contains(&version));
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
    fn the_scripts_of_the_site_give_frames_the_same_heights() {
        let element = include_str!("../../static/embed.js");
        for page in [
            Page::Overview,
            Page::Milestones(None),
            Page::Industries,
            Page::Targets,
        ] {
            let size = embed_size(page);
            let told = format!("least: {}, most: {}", size.least, size.most);
            assert!(element.contains(&told), "{told}");
        }
        for pages in ["/^milestones", "/^industries"] {
            assert!(element.contains(pages), "{pages}");
        }
        let data = &Catalog::get().unwrap().data;
        let high = |query: &str| embed_size_of(&parse("board/", query, data).view).least;
        let (one, two) = (high("pin=nev-sales"), high("pin=nev-sales&pin=ic-output"));
        let told = format!("rows * {} + {}", two - one, 2 * one - two);
        assert!(element.contains(&told), "{told}");
    }

    #[test]
    fn what_is_chosen_stands_in_the_builders_address() {
        let data = &Catalog::get().unwrap().data;
        let mut view = parse("embed-a-figure/", "figure=milestones%2F&kind=policy", data).view;
        view.builder.accent = Some(Accent([1, 2, 3]));
        view.builder.parts = Parts::from_code("").unwrap();
        view.builder.versioned = true;
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
        assert!(over.view.builder.open && over.view.figure.log);
        assert_eq!(
            write(&over.view, data),
            "indicators/nev-sales/?scale=log&embed=1&accent=010203"
        );
    }
}
