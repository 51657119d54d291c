//! What a page shows before the summaries of the milestones have come: all that it shows
//! with them, unless it waits for them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[path = "shared/drawn.rs"]
mod drawn;

use dataset::{Code, Language};
use engine::{Catalog, Engine};
use milepost::catalog;
use milepost::need::Need;
use milepost::platform::PrerenderPlatform;
use view::{Embed, Page, Reader, ViewState, pages, write};

/// The catalog as a browser has it at the start.
fn brief(whole: &Catalog) -> &'static Catalog {
    let data = whole.data.clone();
    let first = data.latest();
    let (data, _) = data.split_summaries(&first);
    let engine = Engine::for_readers(&data, catalog::PINYIN);
    let release = engine::Release {
        version: whole.version,
        date: whole.date,
        licence: whole.licence,
    };
    let brief = Box::leak(Box::new(Catalog::brief(data, engine, release)));
    // The page that tells of the log waits for it in its own way.
    brief.take_log(catalog::LOG).unwrap();
    brief
}

fn drawn(catalog: &'static Catalog, view: &ViewState) -> String {
    let address = write(view, &catalog.data);
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    let code = view.reader.language.unwrap_or(Language::En).code();
    drawn::drawn(catalog, PrerenderPlatform::at(path, query, &[code]))
}

#[test]
fn a_page_that_does_not_wait_for_the_summaries_needs_none_of_them() {
    let whole = catalog::shipped().unwrap();
    let brief = brief(whole);
    let mut compared = 0;
    // Of the indicators, which are drawn alike, one in ten.
    let is_taken = |page: &Page| !matches!(page, Page::Indicator(id) if id.0 % 10 != 0);
    for page in pages(&whole.data).filter(is_taken) {
        for (language, embedded) in [
            (Language::En, false),
            (Language::Zh, true),
            (Language::Zh, false),
        ] {
            let view = ViewState {
                embed: embedded.then(Embed::default),
                reader: Reader {
                    language: Some(language),
                    theme: None,
                },
                ..ViewState::of(page)
            };
            if Need::of(page, embedded).is_some_and(|need| need.summaries) {
                continue;
            }
            let context = write(&view, &whole.data);
            assert!(drawn(brief, &view) == drawn(whole, &view), "{context}");
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared} pages");
}

#[test]
fn a_page_that_shows_summaries_waits_for_them() {
    let whole = catalog::shipped().unwrap();
    let brief = brief(whole);
    let milestone = whole.data.milestone_ids().next().unwrap();
    let actor = whole.data.milestones[0].actors.first();
    let actor = actor.copied().unwrap_or(dataset::ActorId(0));
    for page in [
        Page::Milestones(None),
        Page::Milestones(Some(milestone)),
        Page::Milestone(milestone),
        Page::Actor(actor),
        Page::Data,
    ] {
        let view = ViewState::of(page);
        assert!(drawn(brief, &view).contains("notice coming"), "{page:?}");
        assert!(!drawn(whole, &view).contains("notice coming"), "{page:?}");
    }
}
