//! What lies in the folder of a page and of its embed, as text; its picture is
//! left to `card`, writing it down to [`crate::site`].

use dataset::Language;
use i18n::tag;
use milepost::atlas::Atlas;
use milepost::figure::indicator_of;
use milepost::frame::{frame_size, has_frame};
use milepost::head::{description, name, title};
use view::Page;

use crate::bundle::App;
use crate::embed::Embed;
use crate::held::Held;
use crate::linked_data::LinkedData;
use crate::oembed::Answer;
use crate::place::way_up;
use crate::render::Renderer;
use crate::shell::{Filling, Shell};
use crate::{card, files, head, links, oembed};

/// A file: where it stands below the site's root, and what is in it.
pub type TextFile = (String, String);

/// The parts that all pages are made with.
pub struct Pages<'a> {
    /// What pages stand in.
    shell: &'a Shell,
    /// The app's script.
    app: &'a App,
    /// What they say to machines; knows the data and the place.
    linked: LinkedData<'a>,
}

/// Where an embed stands, and with what.
pub struct Placed<'a> {
    /// Its address below the site's root.
    pub address: &'a str,
    /// The app, where it has the same data.
    pub app: Option<&'a App>,
    /// What is said of a figure that is kept, as markup.
    pub note: String,
}

impl<'a> Pages<'a> {
    /// Pages in a shell that loads the app.
    pub fn new(shell: &'a Shell, app: &'a App, linked: LinkedData<'a>) -> Self {
        Self { shell, app, linked }
    }

    /// The data.
    pub fn atlas(&self) -> &'static Atlas {
        self.linked.atlas
    }

    /// The app's script.
    pub fn app(&self) -> &App {
        self.app
    }

    /// A page that only the app fills, whatever its address is: what stands in for
    /// all others without a network.
    pub fn empty(&self, language: Language) -> String {
        self.shell.filled(&Filling {
            language: tag(language).to_owned(),
            base: "./".to_owned(),
            title: "Milepost".to_owned(),
            head: "<meta name=\"robots\" content=\"noindex\">".to_owned(),
            description: description(self.atlas(), Page::Overview, language),
            ..Filling::default()
        })
    }

    /// Everything of a page but its picture, the page itself first.
    pub fn files(&self, renderer: &Renderer, page: Page, language: Language) -> Vec<TextFile> {
        let address = links::address(&self.atlas().data, page, language);
        let drawn = renderer.html(&links::view(page, language));
        let filling = self.filling(page, language, Held::view(address.clone(), drawn));
        let beside = |name: &str| format!("{address}{name}");
        let mut files = vec![(beside("index.html"), self.shell.filled(&filling))];
        if let Some(answer) = self.oembed(page, language) {
            files.push((beside(oembed::FILE), answer));
        }
        if has_frame(page) {
            let framed = view::write(&links::framed(page, language), &self.atlas().data);
            let placed = Placed {
                address: &framed,
                app: Some(self.app()),
                note: String::new(),
            };
            let document = self.embed(renderer, page, language, &placed);
            files.push((format!("{framed}index.html"), document));
        }
        if let Some(id) = indicator_of(&self.atlas().data, page) {
            let own = self.linked.place.absolute(&address).unwrap_or_default();
            let picture = files::picture(self.atlas(), id, language, &own);
            files.push((beside(files::PICTURE), picture));
            files.push((beside(files::DATA), files::data(self.atlas(), id)));
        }
        files
    }

    /// The page that answers for any address that has none, which can only name
    /// the top. It is never taken over: which address it answers for, and in which
    /// language, is for the app to find out.
    pub fn missing(&self, renderer: &Renderer) -> String {
        let drawn = renderer.html(&links::view(Page::Missing, Language::En));
        self.shell.filled(&Filling {
            base: self.linked.place.top().to_owned(),
            ..self.filling(Page::Missing, Language::En, Held::provisional(drawn))
        })
    }

    /// The page's answer for oEmbed consumers, which takes whole addresses.
    fn oembed(&self, page: Page, language: Language) -> Option<String> {
        let (data, place) = (&self.atlas().data, self.linked.place);
        let own = links::address(data, page, language);
        let embed = place.absolute(&view::write(&links::framed(page, language), data))?;
        let answer = Answer {
            title: name(self.atlas(), page, language),
            page: &place.absolute(&own)?,
            embed: has_frame(page).then_some((embed.as_str(), frame_size(page))),
            picture: &place.absolute(&format!("{own}{}", card::FILE))?,
            site: &place.absolute("")?,
            day: self.atlas().date,
        };
        Some(answer.json().to_string())
    }

    /// The document of an embed, with the data of the renderer.
    pub fn embed(
        &self,
        renderer: &Renderer,
        page: Page,
        language: Language,
        placed: &Placed,
    ) -> String {
        let atlas = renderer.atlas();
        let view = links::framed(page, language);
        let own = links::address(&atlas.data, page, language);
        Embed {
            language: tag(language),
            base: &way_up(placed.address),
            title: name(atlas, page, language),
            canonical: self.linked.place.absolute(&own).as_deref(),
            view: &page.path(&atlas.data),
            size: frame_size(page),
            app: placed.app,
            note: &placed.note,
            held: &Held::view(view::write(&view, &atlas.data), renderer.html(&view)),
        }
        .document()
    }

    fn filling(&self, page: Page, language: Language, held: Held) -> Filling {
        let atlas = self.atlas();
        let address = links::address(&atlas.data, page, language);
        Filling {
            language: tag(language).to_owned(),
            base: way_up(&address),
            title: title(atlas, page, language),
            description: description(atlas, page, language),
            head: head::elements(&self.linked, page, language),
            held,
        }
    }
}
