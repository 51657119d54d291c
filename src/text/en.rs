//! English.

use super::compact;
use super::words::Words;

/// The words of the page in English.
pub const WORDS: Words = Words {
    title: "How China’s AI sector passed one trillion yuan",
    kicker: "China’s AI sector and its strategic industries",
    headline: |number, period| format!("China’s core AI industry passed {number} in {period}"),
    announced: |date| format!("as the industry ministry announced on {date}."),
    minister: |date| format!("as the industry minister put it on {date}."),
    path_title: "The path to the mark: core AI industry, every source",
    key_figures: "The industrial economy around it",
    key_figures_lead: "As told at the same national conference on industry and information technology.",
    pillars: "The pillar industries that the ministry names",
    pillars_lead: "Emerging pillar industries to be built up, each with its key figure.",
    future: "The industries of the future",
    future_lead: "Fields that the proposals for the coming Five-Year Plan name.",
    latest: "Latest milestones",
    description: "How China’s AI sector passed one trillion yuan: dated milestones and measured figures, each with its source.",
    all_indicators: |count| format!("All {} indicators", compact(count)),
    all_milestones: |count| format!("All {} milestones", compact(count)),
    overview: "Overview",
    milestones: "Milestones",
    indicators: "Indicators",
    industries: "Industries",
    data: "Data",
    navigation: "Sections",
    skip: "Skip to the content",
    light_theme: "Light theme",
    dark_theme: "Dark theme",
    dropped: "Parts of this address could not be used and were left out:",
    dismiss: "Put this notice away",
    foot: "Milepost shows each figure with its source; sources that disagree stand beside each other.",
    foot_data: "Data, sources and how to report an error",
    version: "Version",
    versions: |site, data| format!("Site {site} · data {data}"),
    colon: ": ",
    comma: ", ",
    sources: "Sources",
    source: "Source",
    and_more: |count| format!(" and {} more", compact(count)),
    as_table: "The figures as a table",
    download_picture: "Picture (SVG)",
    show_all: |count| format!("Show all {}", compact(count)),
    show_fewer: "Show fewer",
    show_more: |count| format!("Show more ({} left)", compact(count)),
    indicator: "Indicator",
    period: "Period",
    area: "Area",
    value: "Value",
    status: "Status",
    body: "Measured or stated by",
    note: "Note",
    name: "Name",
    title_column: "Title",
    summary: "Summary",
    definition: "Definition",
    industry: "Industry",
    kind: "Kind",
    actor: "Actor",
    unit: "Unit",
    total: "Total",
    significance: "Significance",
    significances: ["Detail", "Important in its industry", "Landmark"],
    other_actors: "Other actors",
    chart_options: "Chart options",
    filters: "Filters",
    chosen: "Chosen filters",
    clear_filters: "Clear all",
    remove_filter: |name| format!("Remove the filter {name}"),
    search_indicators: "Search indicators",
    search_milestones: "Search milestones",
    search_table: "Search this table",
    nothing_found: "No milestone matches all of these filters.",
    no_indicator: "No indicator matches all of these filters.",
    none_recorded: "None recorded yet.",
    list: "List of milestones",
    milestones_lead: |count| {
        format!(
            "{} dated events, each as exact as its sources. Filter, search, or drag over the years.",
            compact(count)
        )
    },
    milestones_found: |found, all| format!("{} of {} milestones", compact(found), compact(all)),
    milestones_counted: |count| {
        if count == 1 {
            "1 milestone".into()
        } else {
            format!("{} milestones", compact(count))
        }
    },
    milestones_of: |name| format!("Landmarks in {name}"),
    indicators_of: |name| format!("More on {name}"),
    indicators_lead: |count| {
        format!(
            "{} things that are measured, each with every source that states it.",
            compact(count)
        )
    },
    indicators_found: |count| {
        if count == 1 {
            "1 indicator".into()
        } else {
            format!("{} indicators", compact(count))
        }
    },
    industries_lead: |count| {
        format!(
            "{} industries side by side: what happened in each, its key figure and how it came to it.",
            compact(count)
        )
    },
    named_by: "Named so by",
    compare: "Compare industries",
    compare_lead: "Choose two to six industries: their key figures, landmarks and policies stand side by side.",
    compare_industries: "Compare industries side by side",
    landmarks: "Landmarks",
    actor_lead: |name, count| {
        if count == 1 {
            format!("{name}: 1 dated milestone, with its sources.")
        } else {
            format!(
                "{name}: {} dated milestones, with their sources.",
                compact(count)
            )
        }
    },
    on_timeline: "See them on the timeline",
    figures_stated: "Figures that it states",
    policy: "Policy and rules",
    heat_title: "Milestones by industry and year",
    heat_subtitle: "Number of recorded milestones; one of several industries counts in each",
    heat_source: "Counted from the milestones of this explorer, each with its own sources",
    heat_words: |industry, year| {
        format!(
            "{industry} has the most recorded milestones; {year} is the busiest year. How many are recorded says as much about what was gathered as about what happened."
        )
    },
    timeline_title: "When it happened",
    timeline_subtitle: "Large dot: landmark. Bar: exact day unknown. Number: several events",
    timeline_words: |count, first, last| {
        format!("{} milestones from {first} to {last}.", compact(count))
    },
    lanes: "Lanes",
    targets: "Targets",
    targets_title: "Targets and outcomes",
    targets_lead: "What policies and companies set out to reach, beside what was measured for that year. A verdict is given only where the same thing was counted.",
    verdict: "Verdict",
    met_early: "met early",
    met: "met",
    missed: "missed",
    open: "open",
    not_measurable: "not measurable",
    unclear_definitions: "No verdict: what was measured is not what was asked for.",
    unclear_disagree: "No verdict: bodies disagree on whether it was reached.",
    unclear_bounds: "No verdict: the figure’s bound leaves open whether it was reached.",
    unclear_no_figure: "No verdict: there is no figure for that year in the data.",
    target: "Target",
    outcome: "Outcome",
    outcome_then: "In its own year",
    last_figure: "Last figure",
    by_how_much: "By how much",
    points: |number| format!("{number} percentage points"),
    above_target: |number| format!("{number} above the target"),
    below_target: |number| format!("{number} below the target"),
    verdict_rules_title: "How a verdict is reached",
    verdict_rules: [
        "A target is held against the figures of its own indicator, or of the one named beside it, for the same area. Only measured figures count; where nothing was ever measured, estimates. A forecast is no outcome, whatever it is called: what came out before its period began is one.",
        "Where definitions differ there is no verdict, and the reason stands beside it.",
        "Missed: the figures for the target’s own period surely fall short of it. If some do and some do not, there is no verdict.",
        "Met early: a figure for an earlier period surely reached it, no other figure for that period denies it, and the same body’s last figure before the target’s period does not either.",
        "Met: a figure for the target’s period, or for a part of it, surely reached it.",
        "Open: its period was not over on the day of the data.",
        "Not measurable: the figures’ bounds leave it open, or there is no figure.",
        "“Surely” means for every value that a bound allows; what is stated as “about” may be off by 2 percent. A part of a period can show that a target is reached, never that it is not.",
    ],
    against_title: "How far outcomes are from their targets",
    against_subtitle: "Outcome in percent of the target; the dotted line is the target",
    against_words: |count| {
        format!("{count} targets with a verdict, the outcome that went furthest first.")
    },
    find: "Search everything",
    find_key: "Search everything (press /)",
    find_hint: "Milestones, indicators, industries, companies, ministries and sources, in English or Chinese.",
    find_placeholder: "DeepSeek, chips, 人工智能…",
    found_counted: |count| match count {
        1 => "One found; Enter opens it.".into(),
        _ => format!("The best {count}; arrow keys choose, Enter opens."),
    },
    milestone: "Milestone",
    story: "Story",
    story_title: "How China’s AI sector passed one trillion yuan",
    story_lead: "A guided reading of the data, step by step. Every figure opens its receipt; every step has an address of its own.",
    read_story: |steps| format!("Read how it came to that, in {steps} steps"),
    steps: "Steps",
    zoom_closer: "Zoom in",
    what_happened: "What happened meanwhile",
    industries_marked: |count| match count {
        1 => "Of 1 industry".into(),
        _ => format!("Of {count} industries"),
    },
    before_and_after: "Before and after",
    before_it: "Before",
    during_it: "In that time",
    after_it: "After",
    not_cause: "What came after it need not have come from it: much else happened in the same years.",
    board: "Board",
    board_lead: "The figures that you pinned, together: to see them beside each other, to share them by one address, to embed them as one.",
    board_empty: "Nothing is pinned yet. Under each figure of an indicator there is a button that pins it here just as it is drawn.",
    board_keep: "Keep as my board",
    board_address: "This board with all its figures, as it is with the present data.",
    board_full: |most| format!("There is room for {most} figures on the board."),
    board_counted: |count| match count {
        1 => "Board (1 figure)".into(),
        _ => format!("Board ({count} figures)"),
    },
    pin: "Pin",
    pinned: "Pinned",
    unpin: |name| format!("Take off the board: {name}"),
    move_earlier: |name| format!("Move up: {name}"),
    move_later: |name| format!("Move down: {name}"),
    sign_long: "the months it is for",
    sign_revised: "revised later",
    sign_spread: "spread of the sources",
    listen: "Listen",
    listen_key: "Higher is more. A click marks a bound such as “more than”; what is expected or a target is soft. In the figure, the arrow keys go from note to note.",
    series: "Series",
    play: "Play",
    pause: "Pause",
    zoom: "Zoom",
    zoom_out: "Zoom out",
    zoom_all: "Show all years",
    zoom_in: "See this span alone",
    histogram: "Milestones per year under the other filters",
    brush_hint: "or drag over the bars",
    from_year: "From",
    to_year: "to",
    figures_of_sources: "Figures from its sources",
    related: "Related milestones",
    close: "Close",
    copy_link: "Copy link",
    copied: "Copied",
    all_figures: "All figures and sources",
    all_periods: "All periods",
    every_source: |name| format!("{name}: every source"),
    explore_indicator: "Explore this indicator",
    frozen_note: |date, version| format!("As on {date} (data version {version})."),
    frozen_live: "Show the latest",
    series_drawn: |drawn, all| format!("{drawn} of {all} series"),
    explore: "Explore on Milepost",
    embed: "Embed",
    builder_title: "Embed a figure",
    builder_lead: "Choose a figure and how it looks; copy a snippet into your article. It is there at once, asks nothing of the reader and sends nothing to anyone.",
    figure_choice: "Figure",
    shown_parts: "What is shown",
    part_title: "Title",
    part_controls: "Switches",
    part_legend: "Legend",
    part_table: "Table",
    part_source: "The source line always stands.",
    theme_choice: "Theme",
    theme_auto: "As the reader’s system",
    theme_light_short: "Light",
    theme_dark_short: "Dark",
    language_choice: "Language",
    accent_choice: "Accent colour",
    accent_none: "Milepost’s own",
    font_choice: "Font of your page",
    font_hint: "Its name, as in your style sheet",
    background_choice: "Transparent background",
    width_choice: "Greatest width, in pixels",
    width_hint: "As wide as its column",
    data_choice: "Data",
    data_live: "Follows new data",
    preview_choice: "Preview",
    preview_phone: "Phone",
    preview_column: "Column",
    preview_full: "Full width",
    snippet_iframe: "Frame",
    snippet_iframe_hint: "For any content system; no script on your page.",
    snippet_element: "Script and element",
    snippet_element_hint: "Sizes itself, follows your page, can be steered by it.",
    snippet_figure: "Picture",
    snippet_figure_hint: "For mail, print, Apple News: as the figure first stands.",
    snippet_inline: "Drawing in your page",
    snippet_inline_hint: "The figure as you have set it, sharp at any size.",
    snippet_amp: "AMP",
    snippet_amp_hint: "For AMP pages, below the first screen.",
    snippets_online: "This copy of Milepost is one file. Snippets lead to a site: make them on Milepost online.",
    copy_code: "Copy",
    headline_figure: "The path to the trillion",
    data_frozen: |date| format!("Stays as on {date}"),
    accent_mended: |light, dark| {
        format!("To be legible it is drawn as #{light} on light and #{dark} on dark.")
    },
    pictures: "Picture",
    picture_width: "Pixels wide",
    no_picture: "This browser does not make pictures; the SVG file is the same.",
    metadata: "Metadata",
    sources_within: "Each row with its own sources.",
    take_along: "Download and cite",
    cite_as: "Cite as",
    citation: |title, date, version, address| {
        format!("“{title}”. Milepost, data of {date}, version {version}. {address}")
    },
    download_data: "Data (CSV)",
    download_card: "Picture (PNG)",
    measure: "Measure",
    level: "Level",
    growth: "Growth",
    form: "Form",
    line: "Line",
    bars: "Bars",
    step: "Steps",
    stacked: "Stacked",
    dots: "Dots and spread",
    slope: "Slope",
    multiples: "Small multiples",
    scatter: "One against the other",
    ranked: "Ranked",
    scale: "Scale",
    linear: "Linear",
    log: "Log",
    log_scale: "logarithmic scale",
    percent: "percent",
    year_growth: "Growth on a year before",
    index: "Index",
    compound: "Mean growth a year",
    share: "Share",
    cumulative: "Added up",
    growth_subtitle: "Growth on the period before in percent, worked out from exact values of the same body",
    year_growth_subtitle: "Growth on the same period of the year before in percent, worked out from exact values of the same body",
    index_subtitle: |base| format!("Index, {base} = 100, worked out for each body by itself"),
    compound_subtitle: |from, to| {
        format!(
            "Compound annual growth from {from} to {to} in percent, worked out for each body by itself"
        )
    },
    share_subtitle: |whole| {
        format!("Share of {whole} in percent, worked out from the same body’s figures")
    },
    slope_subtitle: |from, to| format!("{from} and {to}"),
    cumulative_subtitle: "Added up over the last years without a gap",
    dollars_subtitle: "US dollars at each year’s mean rate",
    base_period: "Base",
    first_period: "From",
    last_period: "To",
    currency: "Currency",
    whose: "Whose figures",
    every_body: |count| format!("All {} bodies", compact(count)),
    compare_with: "Compare with",
    take_away: |name| format!("Take {name} out of the figure"),
    events: "What happened here",
    worked_out: "worked out",
    part_base: "compared with",
    part_whole: "of the whole",
    part_rate: "rate",
    part_added: "added to",
    not_shown: |count| {
        if count == 1 {
            "One value is not shown, and why".into()
        } else {
            format!("{} values are not shown, and why", compact(count))
        }
    },
    nothing_worked_out: "The data does not bear this. Why:",
    as_given: "As the source gives it",
    number: "Number",
    bound: "Bound",
    grade: "Grade of the source",
    other_sources: "Other figures for the same",
    as_drawn: "As it is drawn",
    formula_growth: "(value ÷ value compared with − 1) × 100",
    formula_index: "value ÷ value compared with × 100",
    formula_compound: "((value ÷ value compared with) to the power of 1 ÷ years − 1) × 100",
    formula_share: "value ÷ whole × 100",
    formula_sum: "the sum of these values",
    formula_dollars: "in US dollars: value in yuan ÷ rate",
    copy_with_source: "Copy with source",
    plain_text: "Text",
    permalink: "Link",
    cited_figure: |[indicator, area, period, value, status, body]| {
        format!("{indicator}, {area}, {period}: {value} ({status}; {body}).")
    },
    cited_source: |publisher, title, date| format!("{publisher}, “{title}”, {date}."),
    cited_via: |date, version| format!("Via Milepost, data of {date}, version {version}."),
    also: "Other sources",
    data_lead: "Every table behind the explorer: filter, search, sort, and download what you see with its sources.",
    tables: "Tables",
    rows_found: |found, all| format!("{} of {} rows", compact(found), compact(all)),
    pages: "Pages",
    previous: "Previous",
    next: "Next",
    page_of: |page, all| format!("Page {} of {}", compact(page), compact(all)),
    gathered: "How the data was gathered",
    gathered_text: &[
        "Each figure and each milestone was read in a named source and is told in our own words. A figure keeps its bound (exact, more than, at least, less than, about), its status (reported, preliminary, revised, expected, target, estimate) and the exact period that it is for.",
        "Where sources disagree, every figure is kept and shown; none is averaged, filled in or left out. The core AI industry in particular is counted in different scopes by different bodies, so their figures are not to be joined into one line.",
        "A source’s grade says how near it stands to the fact: the one who measured or decided, a wire or named publication, or a copy on another site, which is the weakest.",
        "Monthly series have gaps, and several figures rest on copies of the original. What is missing is shown as missing.",
    ],
    report_error: "How to report an error",
    report_error_text: "Tell the editors of the page which table and which row (its id, or indicator, period and source) is wrong, what would be right, and the source that says so. A correction changes the CSV file and is checked by the same rules as every row.",
    whole_tables: "Whole tables",
    whole_tables_text: "The CSV files as they are kept, with a description by the Frictionless Data Package standard:",
    one_file: "All of it as one file",
    one_file_text: "The whole explorer in both languages. It opens without a network, from disk or a USB stick:",
    changes: "Changes of the data",
    changes_lead: "What each version of the data added, changed or removed, and why. An address that was cited says which of the figures in view have changed since.",
    changes_feed: "Follow the changes (Atom feed)",
    all_changes: "All changes of the data",
    show_changes: "Show them",
    version_of: |version, day| format!("Version {version}, {day}"),
    rows_added: |count, table| {
        let rows = if count == 1 { "row" } else { "rows" };
        format!("{} {rows} added to {table}.csv", compact(count))
    },
    row_added: "added",
    row_removed: "removed",
    figure_removed: |value| format!("removed, its value was {value}"),
    cell_changed: |column, before, after| match (before, after) {
        ("", after) => format!("“{column}” was empty and is {after} now"),
        (before, "") => format!("“{column}” was {before} and is empty now"),
        (before, after) => format!("“{column}” was {before} and is {after} now"),
    },
    with_reason: |what, why| format!("{what}: {why}"),
    since_unknown: |cited| {
        format!(
            "This address was cited with version {cited} of the data, of which the log of changes knows nothing: compare the figures yourself."
        )
    },
    since_newer: |cited, own| {
        format!(
            "This address was cited with version {cited} of the data; this page has version {own}, which is older."
        )
    },
    since_changed: |cited, count| match count {
        0 => format!(
            "Nothing of what you see here has changed since version {cited} of the data, with which this address was cited."
        ),
        1 => format!(
            "One entry of what you see here has changed since version {cited} of the data, with which this address was cited:"
        ),
        _ => format!(
            "{} entries of what you see here have changed since version {cited} of the data, with which this address was cited:",
            compact(count)
        ),
    },
    missing: "There is nothing at this address",
    missing_lead: "The page may have moved, or the address may have been cut. The explorer starts here:",
};
