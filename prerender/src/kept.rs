//! Figures that are kept with an earlier version of the data. Each has a light page:
//! its words, its day and the way to the latest; the app draws it on sight, from that
//! version's data in the app's own encoding, whatever choices its address holds. So a
//! version costs one file and a small page for each figure, however many there are.
//!
//! What is kept with the present version is drawn in advance like what follows the
//! data: [`crate::page`].

use std::fs;
use std::path::Path;

use ::embed::{EmbedSize, embed_size};
use dataset::Language;
use i18n::tag;
use milepost::components::first_paint::embed_rules;
use view::{ChartView, Page, ViewState};
use viewmodel::chart::chart;
use viewmodel::chart::describe::describe;
use viewmodel::chart::render::subtitle;
use viewmodel::page_chart::indicator_of;
use viewmodel::page_meta::{description, name};
use viewmodel::sources;

use crate::bundle::App;
use crate::digest::{integrity, short};
use crate::embed::Head;
use crate::escape::escaped;
use crate::gzip::gzip;
use crate::pinned::Pinned;
use crate::place::way_up;
use crate::script::{style_without_comments, without_comments};
use crate::{Fault, Place, Result, embed, links, policy};

/// Adds the frame's script, which a light page does not hold itself.
const LOADER: &str = include_str!("../../static/kept.js");

/// The name of a version's data in its folder.
pub const DATA: &str = "data.bin";

/// The frame's script and style as files of the site's root, named by their content.
pub struct EmbedFiles {
    /// Each with its digest.
    script: (String, String),
    style: (String, String),
}

impl EmbedFiles {
    /// Writes them.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(folder: &Path) -> Result<Self> {
        let script = without_comments(embed::SCRIPT);
        let style = style_without_comments(embed::STYLE) + "\n" + &embed_rules();
        let named = |end: &str, text: &str| {
            let bytes = text.as_bytes();
            (format!("frame-{}.{end}", short(bytes)), integrity(bytes))
        };
        let files = Self {
            script: named("js", &script),
            style: named("css", &style),
        };
        for (name, text) in [(&files.script.0, &script), (&files.style.0, &style)] {
            let file = folder.join(name);
            fs::write(&file, text).map_err(|error| Fault::at(&file, &error))?;
        }
        Ok(files)
    }

    /// What they are called.
    pub fn names(&self) -> [&String; 2] {
        [&self.script.0, &self.style.0]
    }
}

/// A version of the data as a file of the site.
pub struct KeptData {
    /// Its version, its day and its digest, as the frame's script reads them.
    told: String,
}

impl KeptData {
    /// Writes it into the folder of the version's embeds.
    ///
    /// # Errors
    /// When it cannot be packed or written.
    pub fn write(folder: &Path, pinned: &Pinned) -> Result<Self> {
        let catalog = pinned.catalog;
        // Not all servers compress a file of an unknown kind.
        let packed = gzip(&dataset::encode(&catalog.data), "the data")?;
        let kept = folder.join("embed/v").join(catalog.version);
        let file = kept.join(DATA);
        fs::create_dir_all(&kept)
            .and_then(|()| fs::write(&file, &packed))
            .map_err(|error| Fault::at(&file, &error))?;
        let told = format!(
            "{} {} {}",
            catalog.version,
            catalog.date,
            integrity(&packed)
        );
        Ok(Self { told })
    }
}

/// A kept figure's page.
pub struct Light<'a> {
    /// The frame's files.
    pub frame: &'a EmbedFiles,
    /// The app.
    pub app: &'a App,
    /// The version.
    pub pinned: &'a Pinned,
    /// Its data.
    pub data: &'a KeptData,
    /// Where the site is.
    pub place: &'a Place,
}

impl Light<'_> {
    /// The address of a page's figure below the site's root, and its document.
    pub fn file(&self, page: Page, language: Language) -> (String, String) {
        let data = &self.pinned.catalog.data;
        let kept = ViewState {
            embed: Some(view::Embed {
                kept: Some(self.pinned.catalog.version.to_owned()),
            }),
            ..links::embedded(page, language)
        };
        let address = view::write(&kept, data);
        let document = self.document(page, language, &address);
        (format!("{address}index.html"), document)
    }

    fn document(&self, page: Page, language: Language, address: &str) -> String {
        let (data, frame, app) = (&self.pinned.catalog.data, self.frame, self.app);
        let loader = without_comments(LOADER);
        let said = Said::of(self.pinned, page, language);
        let live = view::write(&links::embedded(page, language), data);
        let own = links::address(data, page, language);
        let opened = Head {
            language: tag(language),
            base: &way_up(address),
            policy: &policy::of_kept(&loader),
            title: &said.title,
            canonical: self.place.absolute(&own).as_deref(),
        }
        .opened();
        let EmbedSize { least, ratio, most } = embed_size(page);
        format!(
            "{}\
             <link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" crossorigin>\n\
             <script data-app=\"{}\" data-digest=\"{}\" data-frame=\"{} {}\" data-kept=\"{}\" \
             data-view=\"{}\" data-size=\"{least} {ratio} {most}\">{loader}</script>\n\
             </head>\n\
             <body><div id=\"app\">{}</div>{}</body>\n\
             </html>\n",
            opened,
            frame.style.0,
            frame.style.1,
            app.name,
            app.integrity,
            frame.script.0,
            frame.script.1,
            self.data.told,
            escaped(&page.path(data)),
            said.markup(),
            self.pinned.note(language, &live),
        )
    }
}

/// What a figure says without its drawing.
struct Said {
    title: String,
    subtitle: String,
    words: String,
    sources: String,
}

impl Said {
    fn of(pinned: &Pinned, page: Page, language: Language) -> Self {
        let catalog = pinned.catalog;
        let title = name(catalog, page, language).to_owned();
        let Some(id) = indicator_of(&catalog.data, page) else {
            return Self {
                title,
                subtitle: String::new(),
                words: description(catalog, page, language),
                sources: String::new(),
            };
        };
        let view = ChartView::default();
        let model = chart(&catalog.data, language, id, &view);
        Self {
            title,
            subtitle: subtitle(&catalog.data, language, &view, &model),
            words: describe(&catalog.data, language, &model, &view),
            sources: sources::line_of(catalog, language, &model),
        }
    }

    /// As the app's own figure has it, with its words in the place of the drawing.
    fn markup(&self) -> String {
        let [title, subtitle, words, sources] =
            [&self.title, &self.subtitle, &self.words, &self.sources].map(|text| escaped(text));
        format!(
            "<main class=\"embed\"><figure class=\"figure\"><figcaption>\
             <h1 class=\"figure-title\">{title}</h1><p class=\"figure-subtitle\">{subtitle}</p>\
             </figcaption><div class=\"chart\"><p class=\"kept-words\">{words}</p></div>\
             <p class=\"source-line\">{sources}</p></figure></main>"
        )
    }
}
