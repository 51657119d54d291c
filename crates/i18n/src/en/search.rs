use crate::messages::Search;

pub(super) const SEARCH: Search = Search {
    everything: "Search everything",
    everything_key: "Search everything (press /)",
    hint: "Milestones, indicators, industries, companies, ministries and sources, in English or Chinese.",
    placeholder: "DeepSeek, chips, 人工智能…",
    found_counted: |count| match count {
        1 => "One found; Enter opens it.".into(),
        _ => format!("{count} results; arrow keys choose, Enter opens."),
    },
    nothing_found: "Nothing matches these words. Fewer or other words may find it.",
    texts_coming: "The texts of the milestones are still on their way.",
    texts_failed: "The texts of the milestones could not be loaded: their titles alone are searched. Check the connection and try again.",
    slash_key: "The / key opens this search",
    indicators: "Search indicators",
    milestones: "Search milestones",
    table: "Search this table",
};
