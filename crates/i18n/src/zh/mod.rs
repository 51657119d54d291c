//! Simplified Chinese.

mod before_after;
mod board;
mod builder;
mod changes;
mod chart;
mod computed;
mod controls;
mod data;
mod embed;
mod export;
mod filters;
mod indicators;
mod industries;
mod milestones;
mod navigation;
mod numbers;
mod overview;
mod own_words;
mod provenance;
mod punctuation;
mod search;
mod site;
mod snippets;
mod story;
mod subtitles;
mod targets;
mod terms;
mod timeline;

use crate::messages::Messages;

/// The messages of the page in Simplified Chinese.
// A constant would be there, with all its functions, once for each crate that asks for it.
pub(crate) static MESSAGES: Messages = Messages {
    site: site::SITE,
    navigation: navigation::NAVIGATION,
    punctuation: punctuation::PUNCTUATION,
    terms: terms::TERMS,
    overview: overview::OVERVIEW,
    story: story::STORY,
    filters: filters::FILTERS,
    search: search::SEARCH,
    milestones: milestones::MILESTONES,
    timeline: timeline::TIMELINE,
    indicators: indicators::INDICATORS,
    industries: industries::INDUSTRIES,
    targets: targets::TARGETS,
    board: board::BOARD,
    before_after: before_after::BEFORE_AFTER,
    chart: chart::CHART,
    controls: controls::CONTROLS,
    subtitles: subtitles::SUBTITLES,
    provenance: provenance::PROVENANCE,
    computed: computed::COMPUTED,
    export: export::EXPORT,
    data: data::DATA,
    changes: changes::CHANGES,
    embed: embed::EMBED,
    builder: builder::BUILDER,
    own_words: own_words::OWN_WORDS,
    snippets: snippets::SNIPPETS,
};
