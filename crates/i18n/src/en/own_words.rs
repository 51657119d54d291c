use crate::messages::OwnWords;

pub(super) const OWN_WORDS: OwnWords = OwnWords {
    legend: "In your own words",
    hint: "Plain text. Readers are told that it is yours; Milepost’s title stays below your headline.",
    headline: "Headline",
    subtitle: "Subtitle",
    note: "Note below the figure",
    alternative: "Alternative text, for readers who do not see it",
    labels_legend: "Labels",
    labels_values: "Values in the figure",
    labels_auto: "Usual",
    labels_none: "None",
    labels_some: "Choose",
    labels_hint: "Add labels of your own. Below the figure, readers are told that they are yours.",
    label_number: |number| format!("Label {number}"),
    label_text: "Text",
    label_mark: "Beside",
    label_side: "Side",
    label_remove: "Remove this label",
    label_sides: ["Where there is room", "Above", "Below", "Left", "Right"],
};
