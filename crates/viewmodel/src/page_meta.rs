//! What a page says of itself where it is not open: in a tab, a search result,
//! a message that shares it.

use dataset::Language;

use engine::Catalog;
use i18n::messages;
use view::Page;

/// The document's title.
pub fn title(catalog: &Catalog, page: Page, language: Language) -> String {
    format!("{} – Milepost", name(catalog, page, language))
}

/// The page's name.
pub fn name(catalog: &Catalog, page: Page, language: Language) -> &'static str {
    let (messages, data) = (messages(language), &catalog.data);
    match page {
        Page::Overview => messages.site.title,
        Page::Milestones(Some(id)) | Page::Milestone(id) => data[id].title.get(language),
        Page::Milestones(None) => messages.navigation.milestones,
        Page::Indicators => messages.navigation.indicators,
        Page::Indicator(id) => data[id].name.get(language),
        Page::Industries => messages.navigation.industries,
        Page::Industry(id) => data[id].name.get(language),
        Page::Compare => messages.industries.compare,
        Page::Actor(id) => data[id].name.get(language),
        Page::Story => messages.story.title,
        Page::Board => messages.board.title,
        Page::Targets => messages.targets.title,
        Page::Data => messages.navigation.data,
        Page::Changes => messages.changes.title,
        Page::Builder => messages.builder.title,
        Page::Missing => messages.site.missing,
    }
}

/// A sentence or two on what the page shows.
pub fn description(catalog: &Catalog, page: Page, language: Language) -> String {
    let (messages, data) = (messages(language), &catalog.data);
    match page {
        Page::Overview => messages.site.description.into(),
        Page::Milestones(Some(id)) | Page::Milestone(id) => data[id].summary.get(language).into(),
        Page::Milestones(None) => (messages.milestones.lead)(data.milestones.len()),
        Page::Indicators => (messages.indicators.lead)(data.indicators.len()),
        Page::Indicator(id) => data[id].definition.get(language).into(),
        Page::Industries => (messages.industries.lead)(data.industries.len()),
        Page::Industry(id) => data[id].summary.get(language).into(),
        Page::Compare => messages.industries.compare_lead.into(),
        Page::Actor(id) => {
            let count = data
                .milestones
                .iter()
                .filter(|one| one.actors.contains(&id));
            (messages.milestones.actor_lead)(data[id].name.get(language), count.count())
        }
        Page::Story => messages.story.lead.into(),
        Page::Board => messages.board.lead.into(),
        Page::Targets => messages.targets.lead.into(),
        Page::Data => messages.data.lead.into(),
        Page::Changes => messages.changes.lead.into(),
        Page::Builder => messages.builder.lead.into(),
        Page::Missing => messages.site.missing_lead.into(),
    }
}
