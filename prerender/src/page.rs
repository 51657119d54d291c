//! What lies in the folder of a page and of its embed, as text; its picture is
//! left to `card`, writing it down to [`crate::site`].

use std::iter;

use dataset::Language;
use embed::{embed_size, has_embed};
use engine::Catalog;
use i18n::{messages, tag};
use milepost::need::Need;
use view::{Page, ViewState};
use viewmodel::page_chart::indicator_of;
use viewmodel::page_meta::{description, name, title};

use crate::bundle::App;
use crate::embed::Embed;
use crate::held::Held;
use crate::linked_data::LinkedData;
use crate::oembed::Answer;
use crate::pinned::Pinned;
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
    /// The version that the present data is kept as, if it is.
    present: Option<&'a Pinned>,
}

impl<'a> Pages<'a> {
    /// Pages in a shell that loads the app.
    pub fn new(
        shell: &'a Shell,
        app: &'a App,
        linked: LinkedData<'a>,
        present: Option<&'a Pinned>,
    ) -> Self {
        Self {
            shell,
            app,
            linked,
            present,
        }
    }

    /// The data.
    pub fn catalog(&self) -> &'static Catalog {
        self.linked.catalog
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
            description: description(self.catalog(), Page::Overview, language),
            ..Filling::default()
        })
    }

    /// Everything of a page but its picture, the page itself first.
    pub fn files(&self, renderer: &Renderer, page: Page, language: Language) -> Vec<TextFile> {
        let address = links::address(&self.catalog().data, page, language);
        let drawn = renderer.html(&links::view(page, language));
        let filling = self.filling(
            page,
            language,
            Held::view(address.clone(), drawn).needing(Need::of(page, false)),
        );
        let beside = |name: &str| format!("{address}{name}");
        let mut files = vec![(beside("index.html"), self.shell.filled(&filling))];
        if let Some(answer) = self.oembed(page, language) {
            files.push((beside(oembed::FILE), answer));
        }
        if has_embed(page) {
            files.extend(self.embeds(renderer, page, language));
        }
        if let Some(id) = indicator_of(&self.catalog().data, page) {
            let own = self.linked.place.absolute(&address).unwrap_or_default();
            let picture = files::picture(self.catalog(), id, language, &own);
            files.push((beside(files::PICTURE), picture));
            files.push((beside(files::DATA), files::data(self.catalog(), id)));
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
        let (data, place) = (&self.catalog().data, self.linked.place);
        let own = links::address(data, page, language);
        let embed = place.absolute(&view::write(&links::embedded(page, language), data))?;
        let answer = Answer {
            title: name(self.catalog(), page, language),
            page: &place.absolute(&own)?,
            embed: has_embed(page).then_some((embed.as_str(), embed_size(page))),
            picture: &place.absolute(&format!("{own}{}", card::FILE))?,
            site: &place.absolute("")?,
            day: self.catalog().date,
        };
        Some(answer.json().to_string())
    }

    /// The page's figure in a frame: the one that follows the data, and the one that is
    /// kept with it if that version is.
    fn embeds(&self, renderer: &Renderer, page: Page, language: Language) -> Vec<TextFile> {
        let catalog = self.catalog();
        let live = links::embedded(page, language);
        let kept = self.present.map(|pinned| {
            let kept = ViewState {
                embed: Some(view::Embed {
                    kept: Some(pinned.catalog.version.to_owned()),
                }),
                ..live.clone()
            };
            let note = pinned.note(language, &view::write(&live, &catalog.data));
            (kept, note)
        });
        let content = renderer.html(&live);
        let views = iter::once((live, String::new())).chain(kept);
        views
            .map(|(view, note)| {
                let address = view::write(&view, &catalog.data);
                let document = self.embed(page, language, &address, &note, &content);
                (format!("{address}index.html"), document)
            })
            .collect()
    }

    fn embed(
        &self,
        page: Page,
        language: Language,
        address: &str,
        note: &str,
        content: &str,
    ) -> String {
        let catalog = self.catalog();
        let own = links::address(&catalog.data, page, language);
        Embed {
            language: tag(language),
            base: &way_up(address),
            title: name(catalog, page, language),
            canonical: self.linked.place.absolute(&own).as_deref(),
            view: &page.path(&catalog.data),
            size: embed_size(page),
            app: self.app(),
            note,
            chosen: messages(language).embed.needs_scripts,
            page: &own,
            held: &Held::view(address.to_owned(), content.to_owned()).needing(Need::of(page, true)),
        }
        .document()
    }

    fn filling(&self, page: Page, language: Language, held: Held) -> Filling {
        let catalog = self.catalog();
        let address = links::address(&catalog.data, page, language);
        Filling {
            language: tag(language).to_owned(),
            base: way_up(&address),
            title: title(catalog, page, language),
            description: description(catalog, page, language),
            head: head::elements(&self.linked, page, language),
            held,
        }
    }
}
