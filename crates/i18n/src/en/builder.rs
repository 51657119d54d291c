use crate::cost;
use crate::messages::Builder;

pub(super) const BUILDER: Builder = Builder {
    title: "Embed a figure",
    lead: "Choose a figure and how it looks; copy a snippet into your article. It is there at once, asks nothing of the reader and sends nothing to anyone.",
    figure_choice: "Figure",
    figure_search: "Find a figure",
    figure_search_hint: "Name of an indicator or industry",
    no_figures: "No figure has this name.",
    headline_figure: "The path to the trillion",
    choices_elsewhere: "Set its filters on its own page, then choose Embed there:",
    shown_parts: "What is shown",
    part_title: "Title",
    part_controls: "Switches",
    part_legend: "Legend",
    part_table: "Table",
    part_source: "The source line always stands.",
    theme_choice: "Your article is",
    theme_auto: "Light or dark with the reader’s system",
    theme_light: "Light",
    theme_dark: "Dark",
    language_choice: "Language",
    accent_choice: "Accent colour",
    accent_none: "Milepost’s own",
    accent_mended: |light, dark| {
        format!("To be legible it is drawn as #{light} on light and #{dark} on dark.")
    },
    font_choice: "Font of your page",
    font_hint: "Its name, as in your style sheet",
    font_device: "Shown where the reader’s device has it: nothing is fetched.",
    background_choice: "Transparent background",
    width_choice: "Greatest width, in pixels",
    width_hint: "As wide as its column",
    data_choice: "Data",
    data_live: "Follows new data",
    data_versioned: |date| format!("Stays as on {date}"),
    preview_choice: "Preview",
    preview_phone: "Phone",
    preview_column: "Column",
    preview_full: "Full width",
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
};
