//! What a page says of itself where it is not open: in a tab, a search result,
//! a message that shares it.

use dataset::Language;

use crate::catalog::Catalog;
use i18n::words;
use view::Page;

/// The document's title.
pub fn title(catalog: &Catalog, page: Page, language: Language) -> String {
    format!("{} – Milepost", name(catalog, page, language))
}

/// The page's name.
pub fn name(catalog: &Catalog, page: Page, language: Language) -> &'static str {
    let (words, data) = (words(language), &catalog.data);
    match page {
        Page::Overview => words.title,
        Page::Milestones(Some(id)) | Page::Milestone(id) => data[id].title.get(language),
        Page::Milestones(None) => words.milestones,
        Page::Indicators => words.indicators,
        Page::Indicator(id) => data[id].name.get(language),
        Page::Industries => words.industries,
        Page::Industry(id) => data[id].name.get(language),
        Page::Compare => words.compare,
        Page::Actor(id) => data[id].name.get(language),
        Page::Story => words.story_title,
        Page::Board => words.board,
        Page::Targets => words.targets_title,
        Page::Data => words.data,
        Page::Changes => words.changes,
        Page::Builder => words.builder_title,
        Page::Missing => words.missing,
    }
}

/// A sentence or two on what the page shows.
pub fn description(catalog: &Catalog, page: Page, language: Language) -> String {
    let (words, data) = (words(language), &catalog.data);
    match page {
        Page::Overview => words.description.into(),
        Page::Milestones(Some(id)) | Page::Milestone(id) => data[id].summary.get(language).into(),
        Page::Milestones(None) => (words.milestones_lead)(data.milestones.len()),
        Page::Indicators => (words.indicators_lead)(data.indicators.len()),
        Page::Indicator(id) => data[id].definition.get(language).into(),
        Page::Industries => (words.industries_lead)(data.industries.len()),
        Page::Industry(id) => data[id].summary.get(language).into(),
        Page::Compare => words.compare_lead.into(),
        Page::Actor(id) => {
            let count = data
                .milestones
                .iter()
                .filter(|one| one.actors.contains(&id));
            (words.actor_lead)(data[id].name.get(language), count.count())
        }
        Page::Story => words.story_lead.into(),
        Page::Board => words.board_lead.into(),
        Page::Targets => words.targets_lead.into(),
        Page::Data => words.data_lead.into(),
        Page::Changes => words.changes_lead.into(),
        Page::Builder => words.builder_lead.into(),
        Page::Missing => words.missing_lead.into(),
    }
}
