//! The pages of the site, each in each language.

use std::fs;
use std::iter;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use cards::Painter;
use dataset::{Code, Language};
use milepost::atlas::Atlas;
use milepost::figure::indicator_of;
use milepost::frame::{frame_size, has_frame};
use milepost::head::{description, name, title};
use milepost::state::{self, Page};
use milepost::text::tag;

use crate::embed::Embed;
use crate::linked_data::LinkedData;
use crate::package::Package;
use crate::place::way_up;
use crate::render::Renderer;
use crate::shell::{Filling, Shell};
use crate::{Fault, Place, Result, card, files, head, links, sitemap};

/// Writes every page into the folder that holds the shell.
///
/// # Errors
/// When the shell lacks a part that pages fill, the data does not decode, or a
/// file cannot be written.
pub fn write(folder: &Path, place: &Place) -> Result<()> {
    let atlas = Atlas::get().map_err(|error| Fault::new(error.to_string()))?;
    let package = Package::get()?;
    let shell = Shell::read(folder)?;
    let pages: Vec<(Page, Language)> = state::pages(&atlas.data)
        .flat_map(|page| Language::ALL.iter().map(move |&language| (page, language)))
        .collect();
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
    })
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
        let card = card::png(self.painter, self.atlas, page, language)?;
        put(&self.folder.join(&filling.view).join(card::FILE), &card)?;
        if has_frame(page) {
            let (address, document) = self.embed(renderer, page, language);
            put(&self.folder.join(address).join("index.html"), document)?;
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

    /// The address of the page's figure in a frame, and its document.
    fn embed(&self, renderer: &Renderer, page: Page, language: Language) -> (String, String) {
        let data = &self.atlas.data;
        let view = links::framed(page, language);
        let address = state::write(&view, data);
        let own = links::address(data, page, language);
        let document = Embed {
            language: tag(language),
            base: &way_up(&address),
            title: name(self.atlas, page, language),
            canonical: &self.linked.place.address(&own),
            address: &address,
            view: &page.path(data),
            size: frame_size(page),
            app: (&self.app.0, &self.app.1),
            content: &renderer.html(&view),
        }
        .document();
        (address, document)
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
