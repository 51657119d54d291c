//! The pages of the site, each in each language.

use std::collections::BTreeSet;
use std::fs;
use std::iter;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use dataset::{Code, Dataset, Language};
use embed::has_embed;
use milepost::catalog;
use milepost::pages::changes::FEED;
use social_cards::Painter;
use view::Page;

use crate::bundle::App;
use crate::kept::{EmbedFiles, KeptData, Light};
use crate::linked_data::LinkedData;
use crate::package::Package;
use crate::page::Pages;
use crate::pinned::Pinned;
use crate::program::Program;
use crate::render::Renderer;
use crate::script::without_comments;
use crate::shell::Shell;
use crate::{
    Fault, Place, Result, card, feed, headers, links, manifest, offline, one_file, sitemap,
};

/// Stands on the pages of others.
const ELEMENT: &str = include_str!("../../static/embed.js");

/// Writes every page into the folder that holds the shell; `data` is the data
/// package, for the versions of it that embeds are kept with.
///
/// # Errors
/// When the shell lacks a part that pages fill, the data does not decode, or a
/// file cannot be written.
pub fn write(folder: &Path, data: &Path, place: &Place) -> Result<()> {
    let catalog = catalog::shipped().map_err(|error| Fault::new(error.to_string()))?;
    let package = Package::get()?;
    let bare = Shell::read(folder)?.lightened(folder)?;
    put(&folder.join("embed.js"), without_comments(ELEMENT))?;
    let program = Program::read(folder, &bare.app()?)?;
    let app = App::write(folder, &program)?;
    let shell = bare.starting(&app)?;
    let pinned = Pinned::all(data)?;
    let pages: Vec<(Page, Language)> = every_page(&catalog.data).collect();
    let painter = Painter::new().map_err(|fault| Fault::new(fault.to_string()))?;
    let linked = LinkedData {
        catalog,
        package: &package,
        place,
    };
    let present = pinned.iter().find(|pinned| pinned.is_present());
    let site = Site {
        folder,
        pages: Pages::new(&shell, &app, linked, present),
        painter: &painter,
    };
    let missing = site.pages.missing(&Renderer::new(catalog, place)?);
    put(&folder.join("404.html"), missing)?;
    if let Some(xml) = sitemap::sitemap(&catalog.data, place, &package.created) {
        put(&folder.join("sitemap.xml"), xml)?;
    }
    put(&folder.join("robots.txt"), sitemap::robots(place))?;
    for &language in Language::ALL {
        let own = links::address(&catalog.data, Page::Changes, language);
        let text = feed::feed(catalog, &package, place, language);
        put(&folder.join(own).join(FEED), text)?;
    }
    in_parallel(&pages, |pages| {
        let renderer = Renderer::new(catalog, place)?;
        for (page, language) in pages {
            site.write_page(&renderer, *page, *language)?;
        }
        Ok(())
    })?;
    let earlier: Vec<&Pinned> = pinned.iter().filter(|one| !one.is_present()).collect();
    let frame = if earlier.is_empty() {
        None
    } else {
        let frame = EmbedFiles::write(folder)?;
        earlier
            .iter()
            .try_for_each(|pinned| site.write_light(&frame, pinned, place))?;
        Some(frame)
    };
    site.write_kept(data, place, &program, frame.as_ref())?;
    one_file::write(folder, &bare, &program, catalog, place)
}

/// Each page in each language.
fn every_page(data: &Dataset) -> impl Iterator<Item = (Page, Language)> {
    view::pages(data).flat_map(|page| Language::ALL.iter().map(move |&language| (page, language)))
}

/// The folders of the site's root in which pages lie.
fn sections(data: &Dataset) -> BTreeSet<String> {
    let first = |page: Page| page.path(data).split('/').next().map(str::to_owned);
    let named = view::pages(data).filter_map(first);
    named.filter(|name| !name.is_empty()).collect()
}

struct Site<'a> {
    folder: &'a Path,
    pages: Pages<'a>,
    painter: &'a Painter,
}

impl Site<'_> {
    fn write_page(&self, renderer: &Renderer, page: Page, language: Language) -> Result<()> {
        for (path, text) in self.pages.files(renderer, page, language) {
            put(&self.folder.join(path), text)?;
        }
        let catalog = renderer.catalog();
        let card = card::png(self.painter, catalog, page, language)?;
        let own = links::address(&catalog.data, page, language);
        put(&self.folder.join(own).join(card::FILE), &card)
    }

    /// Writes the light pages of every figure that is kept with an earlier version, and
    /// that version's data.
    fn write_light(&self, frame: &EmbedFiles, pinned: &Pinned, place: &Place) -> Result<()> {
        let data = KeptData::write(self.folder, pinned)?;
        let light = Light {
            frame,
            app: self.pages.app(),
            pinned,
            data: &data,
            place,
        };
        let all: Vec<(Page, Language)> = every_page(&pinned.catalog.data)
            .filter(|(page, _)| has_embed(*page))
            .collect();
        in_parallel(&all, |all| {
            for &(page, language) in all {
                let (path, document) = light.file(page, language);
                put(&self.folder.join(path), document)?;
            }
            Ok(())
        })
    }

    /// Writes what a browser needs to install the site and to keep it for use
    /// without a network, and what a server has to say of it.
    fn write_kept(
        &self,
        data: &Path,
        place: &Place,
        program: &Program,
        frame: Option<&EmbedFiles>,
    ) -> Result<()> {
        let catalog = self.pages.catalog();
        let (mut pages, mut beside) = (Vec::new(), self.pages.app().later.clone());
        for &language in Language::ALL {
            let own = links::address(&catalog.data, Page::Overview, language);
            let empty = format!("{own}{}", offline::EMPTY);
            put(&self.folder.join(&empty), self.pages.empty(language))?;
            pages.push((language.code(), empty));
            let manifest = format!("{own}{}", manifest::NAME);
            let content = manifest::manifest(&catalog.data, language).to_string();
            put(&self.folder.join(&manifest), content)?;
            beside.push(manifest);
        }
        for (name, icon) in manifest::icons()? {
            put(&self.folder.join(&name), icon)?;
            beside.push(name);
        }
        // Shown once, by who is online.
        for (name, picture) in manifest::screenshots() {
            put(&self.folder.join(&name), picture)?;
        }
        let app = offline::app(self.folder)?;
        beside.extend(program.files.keys().cloned());
        let named = app
            .keys()
            .chain(program.files.keys())
            .chain(&self.pages.app().later)
            .chain(frame.into_iter().flat_map(EmbedFiles::names));
        headers::write(self.folder, place, named)?;
        let parts = offline::Parts {
            day: catalog.date,
            app,
            pages,
            beside,
            sections: sections(&catalog.data),
        };
        offline::write(self.folder, data, parts)
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
