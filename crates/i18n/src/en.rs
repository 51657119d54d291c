//! English.

use dataset::Language;

use super::cost;
use super::words::Words;

/// The words of the page in English.
pub const WORDS: Words = Words {
    title: "How China’s AI sector passed one trillion yuan",
    kicker: "China’s AI sector and its strategic industries",
    headline: |number, period| format!("China’s core AI industry passed {number} in {period}"),
    announced: |date| format!("Ministry of Industry and IT, {date}"),
    minister: |date| format!("Li Lecheng, Minister of Industry and IT, {date}"),
    path_title: "How big is China’s core AI industry? Every published figure",
    path_finding: |number, years, plan| match years {
        1 => format!("Past {number} a year before the {plan} plan’s date"),
        _ => format!(
            "Past {number} {} years before the {plan} plan’s date",
            spelled(years)
        ),
    },
    own_count: |(first, from), (last, to)| {
        format!(
            "By the industry ministry’s own count it grew from {first} in {from} to {last} in {to}."
        )
    },
    key_figures: "The wider industrial economy",
    key_figures_lead: |date| {
        format!("Figures given at the national industry and IT conference, {date}.")
    },
    pillars: |count| format!("{} emerging pillar industries", capital(&spelled(count))),
    pillars_lead: "Named by the ministry of industry.",
    future: "Industries of the future",
    future_lead: "Named in the proposals for the 15th Five-Year Plan.",
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
    address_too_long: |has, most| {
        format!("its choices: the address has {has} kB, and {most} kB are read at most")
    },
    dismiss: "Put this notice away",
    foot: "Milepost shows each figure with its source; sources that disagree stand beside each other.",
    foot_data: "Data, sources and how to report an error",
    version: "Version",
    versions: |site, data| format!("Site {site} · data {data}"),
    colon: ": ",
    comma: ", ",
    fact_gap: ", ",
    with_remark: |name, remark| format!("{name} ({remark})"),
    semicolon: "; ",
    full_stop: ".",
    sentence_gap: " ",
    sources: "Sources",
    source: "Source",
    and_more: |count| format!(" and {} more", compact(count)),
    via: ", via ",
    before_more: " ",
    more_sources: |count| format!("and {} more", compact(count)),
    compare_areas: |count, period| format!("Compare {} areas, {period}", compact(count)),
    other_counts: |count| match count {
        1 => "1 other count".into(),
        _ => format!("{} other counts", compact(count)),
    },
    other_areas: |count| match count {
        1 => "1 other area".into(),
        _ => format!("{} other areas", compact(count)),
    },
    other_series: |count| match count {
        1 => "1 other".into(),
        _ => format!("{} others", compact(count)),
    },
    all_sources: "All sources",
    all_series: "All",
    bring_forward: "Highlight",
    more_series: |count| format!("{} more in grey", compact(count)),
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
    note_on: |period| format!("Note on {period}"),
    name: "Name",
    title_column: "Title",
    summary: "Summary",
    definition: "Definition",
    industry: "Industry",
    kind: "Kind",
    actor: "Who",
    unit: "Unit",
    total: "Total",
    significance: "Significance",
    significances: ["Detail", "Important in its industry", "Landmark"],
    other_actors: "Others",
    chart_options: "Chart options",
    filters: "Filters",
    chosen: "Chosen filters",
    clear_filters: "Clear all",
    remove_filter: |name| format!("Remove the filter {name}"),
    search_indicators: "Search indicators",
    search_milestones: "Search milestones",
    search_table: "Search this table",
    sort_by: "Sort by",
    nothing_found: "No milestone matches all of these filters.",
    no_indicator: "No indicator matches all of these filters.",
    none_recorded: "None recorded yet.",
    none_comparable: "No measured figure that compares.",
    none_marked: "None marked in the time shown.",
    list: "List of milestones",
    as_drawing: "Draw the timeline",
    years: "Years",
    all_of: |count, year| format!("All {} of {year}", compact(count)),
    order: "Order",
    order_best: "Best match",
    order_date: "By date",
    milestones_lead: |count| {
        format!(
            "{} events, each with its source. Filter, search, or drag over the years.",
            compact(count)
        )
    },
    milestones_found: |found, all| {
        if found == all {
            return format!("{} milestones", compact(all));
        }
        format!("{} of {} milestones", compact(found), compact(all))
    },
    show_counted: |counted| format!("Show {counted}"),
    milestones_counted: |count| {
        if count == 1 {
            "1 milestone".into()
        } else {
            format!("{} milestones", compact(count))
        }
    },
    milestones_of: |name| format!("Landmarks in {name}"),
    more_figures: |count| format!("More figures ({})", compact(count)),
    indicators_of: |name| format!("More on {name}"),
    indicators_lead: |count| {
        format!(
            "{} indicators, each with every source that states it.",
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
    named_by: "Source of this grouping",
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
    figures_stated: "Figures it has published",
    policy: "Policy and rules",
    heat_title: "Milestones by industry and year",
    heat_subtitle: "Number of recorded milestones; a milestone in several industries counts in each",
    heat_source: "Counted from the milestones of this explorer, each with its own sources",
    heat_words: |industry, year| {
        format!(
            "{industry} has the most recorded milestones; {year} is the busiest year. How many are recorded says as much about what was gathered as about what happened."
        )
    },
    timeline_title: "When it happened",
    timeline_subtitle: "Large dot: landmark. Ring: also in another lane. Line: exact day unknown. Number: several events, dark with landmarks",
    timeline_words: |count, first, last| {
        format!("{} milestones from {first} to {last}.", compact(count))
    },
    lanes: "Lanes",
    lanes_all: "All in one",
    name_counted: |name, count| format!("{name} ({count})"),
    fold_lanes: "Fold lanes",
    fold_all: "Fold all",
    unfold_all: "Unfold all",
    axis_linear: "Even years",
    years_before: |year| format!("–{}", year - 1),
    without_filter: |name, count| format!("Without ‘{name}’: {}", compact(count)),
    older: "Older",
    newer: "Newer",
    place_of: |place, of| format!("{} of {}", compact(place), compact(of)),
    targets: "Targets",
    targets_title: "Targets and outcomes",
    targets_lead: "What policies and companies set out to reach, beside what was measured for that year. A verdict is given only where the same thing was counted.",
    verdict: "Verdict",
    met_early: "met early",
    reached_early: |years| match years {
        0 => "reached early".into(),
        1 => "reached a year early".into(),
        _ => format!("reached {} years early", spelled(years)),
    },
    reached: "reached",
    no_verdict: "no comparable count",
    met: "met",
    missed: "missed",
    open: "open",
    not_measurable: "not measurable",
    unclear_definitions: "No verdict: the published figure measures something else.",
    unclear_disagree: "No verdict: bodies disagree on whether it was reached.",
    unclear_bounds: "No verdict: the figure’s bound leaves open whether it was reached.",
    unclear_no_figure: "No verdict: there is no figure for that year in the data.",
    target: "Target",
    outcome: "Outcome",
    outcome_then: "In the target year",
    plan: "Plan",
    no_target: "No target matches all of these filters.",
    earlier_target: "Earlier",
    last_figure: "Last figure",
    by_how_much: "Difference",
    points: |number| format!("{number} percentage points"),
    above_target: |number| format!("{number} above the target"),
    below_target: |number| format!("{number} below the target"),
    verdict_rules_title: "How a verdict is reached",
    verdict_rules: [
        "A target is held against the figures of its own indicator, or of the one named beside it, for the same area. Only measured figures count; where nothing was ever measured, estimates. A forecast is no outcome, whatever it is called: what came out before its period began is one. Of a body’s figures for a period the one that holds counts; a target that its body revised is judged as it stood last.",
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
        _ => format!("{count} results; arrow keys choose, Enter opens."),
    },
    milestone: "Milestone",
    story: "Story",
    story_title: "How China’s AI sector passed one trillion yuan",
    story_lead: "A guided reading of the data, step by step. Tap a number to see its source; each step can be linked.",
    read_story: |steps| format!("How it got there: the story in {steps} charts"),
    steps: "Steps",
    zoom_closer: "Zoom in",
    what_happened: "Show events",
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
    sign_long: "covers these months",
    sign_revised: "replaced by a later or better-sourced figure",
    sign_spread: "spread of the sources",
    listen: "Listen",
    listen_key: "Higher is more. A click marks a bound such as “more than”; what is expected or a target is soft. In the figure, the arrow keys go from note to note.",
    series: "Series",
    play: "Play",
    pause: "Pause",
    zoom: "Zoom",
    zoom_out: "Zoom out",
    zoom_all: "Show all years",
    histogram: "Milestones per year under the other filters",
    brush_hint: "or drag over the bars",
    first_month: "First month",
    last_month: "Last month",
    from_year: "From",
    to_year: "to",
    figures_of_sources: "Figures from its sources",
    related: "Related milestones",
    close: "Close",
    copy_link: "Copy link",
    copied: "Copied",
    copy_by_hand: "The browser does not let the page copy: please select the text and copy it.",
    opens_receipt: ": source and details",
    all_figures: "All figures and sources",
    all_periods: "All periods",
    every_source: |name| format!("{name}: every source"),
    explore_indicator: "Explore this indicator",
    versioned_note: |date, version| format!("As on {date} (data version {version})."),
    versioned_live: "Show the latest",
    not_kept: |version| {
        format!(
            "This figure was to stay as it was in version {version} of the data, which does not have it or is not kept here."
        )
    },
    series_drawn: |drawn, all| format!("{drawn} of {all} series"),
    explore: "Explore on Milepost",
    embed: "Embed",
    builder_title: "Embed a figure",
    builder_lead: "Choose a figure and how it looks; copy a snippet into your article. It is there at once, asks nothing of the reader and sends nothing to anyone.",
    figure_choice: "Figure",
    figure_search: "Find a figure",
    figure_search_hint: "Name of an indicator or industry",
    no_figures: "No figure has this name.",
    choices_elsewhere: "Set its filters on its own page, then choose Embed there:",
    own_legend: "In your own words",
    own_hint: "Plain text. Readers are told that it is yours; Milepost’s title stays below your headline.",
    own_headline: "Headline",
    own_subtitle: "Subtitle",
    own_note_field: "Note below the figure",
    own_alternative: "Alternative text, for readers who do not see it",
    own_above: "Words above the figure: by the publisher of this page.",
    labels_legend: "Labels",
    labels_values: "Values in the figure",
    labels_auto: "Usual",
    labels_none: "None",
    labels_some: "Choose",
    own_labels_hint: "Add labels of your own. Below the figure, readers are told that they are yours.",
    own_label_number: |number| format!("Label {number}"),
    own_label_text: "Text",
    own_label_mark: "Beside",
    own_label_side: "Side",
    own_label_remove: "Remove this label",
    label_sides: ["Where there is room", "Above", "Below", "Left", "Right"],
    own_labels: |labels| format!("Labels by the publisher of this page: {labels}."),
    own_label: |text, period| format!("“{text}” ({period})"),
    own_note: |note| format!("Note by the publisher of this page: {note}"),
    preview_width: "Width of the preview",
    preview_size: |width, height| format!("{width} × {height} pixels"),
    cost_none: "Drawn in advance: readers see it with the page.",
    cost: |bytes| {
        let (whole, tenth, seconds) = cost(bytes);
        format!(
            "This view is drawn in the reader’s browser once it comes into view: {whole}.{tenth} MB the first time, about {seconds} seconds on a slow phone. The figure without choices is drawn in advance."
        )
    },
    check: "Try it on a plain page",
    check_title: "A snippet on a plain page",
    check_before: "The text of an article stands before the figure. Draw the corner of the box below to see the figure in a wider or narrower column.",
    check_after: "The text goes on after the figure.",
    shown_parts: "What is shown",
    part_title: "Title",
    part_controls: "Switches",
    part_legend: "Legend",
    part_table: "Table",
    part_source: "The source line always stands.",
    theme_choice: "Your article is",
    theme_auto: "Light or dark with the reader’s system",
    theme_light_short: "Light",
    theme_dark_short: "Dark",
    language_choice: "Language",
    accent_choice: "Accent colour",
    accent_none: "Milepost’s own",
    font_choice: "Font of your page",
    font_hint: "Its name, as in your style sheet",
    font_device: "Shown where the reader’s device has it: nothing is fetched.",
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
    picture_of_view: "Picture of this view",
    picture_of_view_hint: "For pages that take neither frames nor scripts, for mail and print: the view as you have set it, with its title, sources and date. Save it, upload it, and use the markup below.",
    picture_shape: "Shape",
    picture_shape_own: "As it needs",
    picture_width_range: "A picture can be 280 to 2,000 pixels wide.",
    picture_markup: "Markup for the saved picture",
    picture_markup_hint: "Change the file’s address to where you have uploaded it.",
    picture_elsewhere: "A picture of this view can be saved below the figure itself, under “Download and cite”.",
    picture_of_board: "A board has no picture of its own: choose each of its figures here to make one.",
    oembed_hint: "Pages that embed by address alone (WordPress, oEmbed) show the figure without your choices: take one of the ways below instead.",
    chosen_needs_scripts: "This figure was set with choices that need scripts to be drawn. See it on Milepost:",
    snippet_amp_hint: "For AMP pages, below the first screen.",
    snippets_online: "This copy of Milepost is one file. Snippets lead to a site: make them on Milepost online.",
    copy_code: "Copy",
    headline_figure: "The path to the trillion",
    data_versioned: |date| format!("Stays as on {date}"),
    accent_mended: |light, dark| {
        format!("To be legible it is drawn as #{light} on light and #{dark} on dark.")
    },
    pictures: "Picture",
    picture_width: "Pixels wide",
    no_picture: "This browser does not make pictures; the SVG file is the same.",
    no_files: "Within this app, files may not be saved: open the page in a browser from the app’s menu.",
    no_sound: "This browser plays no sound.",
    chart_role: "chart",
    chart_keys: "Left and right go from point to point, up and down from series to series; Enter opens what is at the point, Escape leaves it.",
    slash_key: "The / key opens this search",
    log_coming: "The list of changes is on its way.",
    log_failed: "The list of changes could not be loaded. Check the connection and try again.",
    try_again: "Try again",
    metadata: "Metadata",
    sources_within: "Each row with its own sources.",
    export_menu: "Download and cite",
    cite_as: "Cite as",
    citation: |title, date, version, address| {
        format!("“{title}”. Milepost, data of {date}, version {version}. {address}")
    },
    download_data: "Data (CSV)",
    csv_for_excel: "CSV for Excel",
    download_card: "Picture (PNG)",
    measure: "Show",
    level: "Value",
    growth: "Growth",
    form: "Chart type",
    line: "Line",
    bars: "Bars",
    step: "Steps",
    stacked: "Stacked",
    dots: "Dots and spread",
    slope: "Slope",
    multiples: "Small multiples",
    scatter: "One against the other",
    ranked: "Ranked",
    one_number: "Number",
    as_the_body_states: "As the body itself states it",
    from_levels: |growth| format!("From the published levels: {growth}"),
    scale: "Scale",
    linear: "Linear",
    log: "Log",
    log_scale: "logarithmic scale",
    percent: "percent",
    duration: "hours, minutes, seconds",
    year_growth: "Growth on a year before",
    index: "Index",
    compound: "Mean growth a year",
    share: "Share",
    cumulative: "Added up",
    single_months: "Single months",
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
    months_subtitle: "Single months, as stated or worked out from the same body’s cumulative figures",
    dollars_subtitle: "US dollars at each year’s mean rate",
    base_period: "Base",
    first_period: "From",
    last_period: "To",
    currency: "Currency",
    whose: "Source of figures",
    every_body: |count| format!("All {} organisations", compact(count)),
    compare_with: "Add an indicator",
    take_away: |name| format!("Take {name} out of the figure"),
    worked_out: "worked out",
    part_base: "compared with",
    part_whole: "of the whole",
    part_rate: "rate",
    part_added: "added to",
    part_through: "from January to the end of this month",
    part_before: "from January to the end of the month before",
    part_level: "Published level",
    computed_from: "Computed from",
    not_shown: |count| {
        if count == 1 {
            "One value is not shown, and why".into()
        } else {
            format!("{} values are not shown, and why", compact(count))
        }
    },
    nothing_worked_out: "The data does not bear this. Why:",
    number: "Number",
    bound: "Precision",
    other_sources: "Other figures for the same",
    as_drawn: "As it is drawn",
    formula_growth: "(value ÷ value compared with − 1) × 100",
    formula_index: "value ÷ value compared with × 100",
    formula_compound: "((value ÷ value compared with) to the power of 1 ÷ years − 1) × 100",
    formula_share: "value ÷ whole × 100",
    formula_sum: "the sum of these values",
    formula_months: "figure to the end of this month − figure to the end of the month before",
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
    one_file: "Offline copy (one file)",
    one_file_text: "The whole explorer in both languages. It opens without a network, from disk or a USB stick:",
    changes: "Data changes",
    changes_lead: "What each version of the data added, changed or removed, and why. A link that cites an older version shows what has changed.",
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
    with_reason: |what, reason| format!("{what}: {reason}"),
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

/// A small number as a word, as newspapers write it.
fn spelled(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let word = WORDS.get(number).map(|word| (*word).to_owned());
    word.unwrap_or_else(|| compact(number))
}

/// The same at the beginning of a line.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

fn compact(count: usize) -> String {
    super::compact(Language::En, count)
}
