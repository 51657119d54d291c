//! The pages of the site, each in each language.

use std::fs;
use std::iter;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use cards::Painter;
use dataset::{Code, Dataset, Language};
use milepost::atlas::Atlas;
use milepost::figure::indicator_of;
use milepost::frame::{frame_size, has_frame};
use milepost::head::{description, name, title};
use milepost::state::{self, Page};
use milepost::text::tag;

use crate::embed::Embed;
use crate::frozen::Pinned;
use crate::linked_data::LinkedData;
use crate::oembed::Answer;
use crate::package::Package;
use crate::place::way_up;
use crate::render::Renderer;
use crate::shell::{Filling, Shell};
use crate::{Fault, Place, Result, card, files, head, links, manifest, oembed, offline, sitemap};

/// Writes every page into the folder that holds the shell; `data` is the data
/// package, for the versions of it that embeds are kept with.
///
/// # Errors
/// When the shell lacks a part that pages fill, the data does not decode, or a
/// file cannot be written.
pub fn write(folder: &Path, data: &Path, place: &Place) -> Result<()> {
    let atlas = Atlas::get().map_err(|error| Fault::new(error.to_string()))?;
    let package = Package::get()?;
    let shell = Shell::read(folder)?;
    let pinned = Pinned::all(data)?;
    let pages: Vec<(Page, Language)> = every_page(&atlas.data).collect();
    let painter = Painter::new().map_err(|fault| Fault::new(fault.to_string()))?;
    let site = Site {
        folder,
        atlas,
        shell: &shell,
        app: shell.app()?,
        linked: LinkedData {
            atlas,
            package: &package,
            place,
        },
        painter: &painter,
    };
    // It answers for any depth, so it can only name the top.
    let missing = site.filling(&Renderer::new(atlas, place)?, Page::Missing, Language::En);
    let missing = Filling {
        base: place.top().to_owned(),
        // What it shows is for the app to find out from the address.
        view: String::new(),
        ..missing
    };
    put(&folder.join("404.html"), shell.filled(&missing))?;
    if let Some(xml) = sitemap::sitemap(&atlas.data, place, &package.created) {
        put(&folder.join("sitemap.xml"), xml)?;
    }
    put(&folder.join("robots.txt"), sitemap::robots(place))?;
    in_parallel(&pages, |pages| {
        let renderer = Renderer::new(atlas, place)?;
        for (page, language) in pages {
            site.write_page(&renderer, *page, *language)?;
        }
        Ok(())
    })?;
    pinned
        .iter()
        .try_for_each(|pinned| site.write_frozen(pinned))?;
    site.write_kept(data)
}

/// Each page in each language.
fn every_page(data: &Dataset) -> impl Iterator<Item = (Page, Language)> {
    state::pages(data).flat_map(|page| Language::ALL.iter().map(move |&language| (page, language)))
}

/// Where an embed stands, and with what.
struct Placed<'a> {
    address: &'a str,
    app: Option<(&'a str, &'a str)>,
    note: String,
}

impl<'a> Placed<'a> {
    /// With the present data, whatever that will be.
    fn live(address: &'a str, app: &'a (String, String)) -> Self {
        Self {
            address,
            app: Some((&app.0, &app.1)),
            note: String::new(),
        }
    }
}

struct Site<'a> {
    folder: &'a Path,
    atlas: &'static Atlas,
    shell: &'a Shell,
    app: (String, String),
    linked: LinkedData<'a>,
    painter: &'a Painter,
}

impl Site<'_> {
    fn write_page(&self, renderer: &Renderer, page: Page, language: Language) -> Result<()> {
        let filling = self.filling(renderer, page, language);
        let file = self.folder.join(&filling.view).join("index.html");
        put(&file, self.shell.filled(&filling))?;
        if let Some(answer) = self.oembed(page, language) {
            put(&self.folder.join(&filling.view).join(oembed::FILE), answer)?;
        }
        let card = card::png(self.painter, self.atlas, page, language)?;
        put(&self.folder.join(&filling.view).join(card::FILE), &card)?;
        if has_frame(page) {
            self.write_embed(renderer, page, language)?;
        }
        if let Some(id) = indicator_of(&self.atlas.data, page) {
            let beside = |name| self.folder.join(&filling.view).join(name);
            put(
                &beside(files::PICTURE),
                files::picture(self.atlas, id, language),
            )?;
            put(&beside(files::DATA), files::data(self.atlas, id))?;
        }
        Ok(())
    }

    /// The page's answer for oEmbed consumers, which takes whole addresses.
    fn oembed(&self, page: Page, language: Language) -> Option<String> {
        let (data, place) = (&self.atlas.data, self.linked.place);
        let own = links::address(data, page, language);
        let embed = place.absolute(&state::write(&links::framed(page, language), data))?;
        let answer = Answer {
            title: name(self.atlas, page, language),
            page: &place.absolute(&own)?,
            embed: has_frame(page).then_some((embed.as_str(), frame_size(page))),
            picture: &place.absolute(&format!("{own}{}", card::FILE))?,
            site: &place.absolute("")?,
            day: self.atlas.date,
        };
        Some(answer.json().to_string())
    }

    /// Writes the page's figure in a frame.
    fn write_embed(&self, renderer: &Renderer, page: Page, language: Language) -> Result<()> {
        let address = state::write(&links::framed(page, language), &self.atlas.data);
        let document = self.embed(renderer, page, language, &Placed::live(&address, &self.app));
        put(&self.folder.join(address).join("index.html"), document)
    }

    fn embed(
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
            canonical: &self.linked.place.address(&own),
            address: &state::write(&view, &atlas.data),
            view: &page.path(&atlas.data),
            size: frame_size(page),
            app: placed.app,
            note: &placed.note,
            content: &renderer.html(&view),
        }
        .document()
    }

    /// Writes every figure as it is with a version of the data.
    fn write_frozen(&self, pinned: &Pinned) -> Result<()> {
        let data = &pinned.atlas.data;
        let embeds: Vec<(Page, Language)> = every_page(data)
            .filter(|(page, _)| has_frame(*page))
            .collect();
        in_parallel(&embeds, |embeds| {
            let renderer = Renderer::new(pinned.atlas, self.linked.place)?;
            for &(page, language) in embeds {
                let live = state::write(&links::framed(page, language), data);
                let version = format!("embed/v/{}/", pinned.atlas.version);
                let address = live.replacen("embed/", &version, 1);
                let placed = Placed {
                    address: &address,
                    app: pinned
                        .is_present()
                        .then_some((self.app.0.as_str(), self.app.1.as_str())),
                    note: pinned.note(language, &live),
                };
                let document = self.embed(&renderer, page, language, &placed);
                put(&self.folder.join(&address).join("index.html"), document)?;
            }
            Ok(())
        })
    }

    /// Writes what a browser needs to install the site and to keep it for use
    /// without a network.
    fn write_kept(&self, data: &Path) -> Result<()> {
        let atlas = self.atlas;
        let (mut pages, mut beside) = (Vec::new(), Vec::new());
        for &language in Language::ALL {
            let own = links::address(&atlas.data, Page::Overview, language);
            let empty = format!("{own}{}", offline::EMPTY);
            put(&self.folder.join(&empty), self.empty(language))?;
            pages.push((language.code(), empty));
            let manifest = format!("{own}{}", manifest::NAME);
            let content = manifest::manifest(&atlas.data, language).to_string();
            put(&self.folder.join(&manifest), content)?;
            beside.push(manifest);
        }
        for (name, icon) in manifest::icons()? {
            put(&self.folder.join(&name), icon)?;
            beside.push(name);
        }
        offline::write(self.folder, data, atlas.date, &pages, &beside)
    }

    /// A page that only the app fills, whatever its address is: what stands in for
    /// all others without a network.
    fn empty(&self, language: Language) -> String {
        self.shell.filled(&Filling {
            language: tag(language).to_owned(),
            base: "./".to_owned(),
            title: "Milepost".to_owned(),
            head: "<meta name=\"robots\" content=\"noindex\">".to_owned(),
            description: description(self.atlas, Page::Overview, language),
            ..Filling::default()
        })
    }

    fn filling(&self, renderer: &Renderer, page: Page, language: Language) -> Filling {
        let address = links::address(&self.atlas.data, page, language);
        Filling {
            language: tag(language).to_owned(),
            base: way_up(&address),
            title: title(self.atlas, page, language),
            description: description(self.atlas, page, language),
            head: head::elements(&self.linked, page, language),
            content: renderer.html(&links::view(page, language)),
            view: address,
        }
    }
}

/// Shares work among the processor's cores, each taking the next item when it is
/// done with one; the first fault ends it.
fn in_parallel<T: Sync>(
    items: &[T],
    work: impl Fn(&mut dyn Iterator<Item = &T>) -> Result<()> + Sync,
) -> Result<()> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores)
            .map(|_| {
                let mut mine = iter::from_fn(|| items.get(next.fetch_add(1, Ordering::Relaxed)));
                let work = &work;
                scope.spawn(move || work(&mut mine))
            })
            .collect();
        threads.into_iter().try_for_each(|thread| {
            thread
                .join()
                .unwrap_or_else(|_| Err(Fault::new("drawing a page panicked")))
        })
    })
}

fn put(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, content))
        .map_err(|error| Fault::at(file, &error))
}
