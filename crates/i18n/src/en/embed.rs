use crate::messages::Embed;

pub(super) const EMBED: Embed = Embed {
    button: "Embed",
    explore: "Explore on Milepost",
    versioned_note: |date, version| format!("As on {date} (data version {version})."),
    versioned_live: "Show the latest",
    not_kept: |version| {
        format!(
            "This figure was to stay as it was in version {version} of the data, which does not have it or is not kept here."
        )
    },
    needs_scripts: "This figure was set with choices that need scripts to be drawn. See it on Milepost:",
    own_above: "Words above the figure: by the publisher of this page.",
    own_labels: |labels| format!("Labels by the publisher of this page: {labels}."),
    own_label: |text, period| format!("“{text}” ({period})"),
    own_note: |note| format!("Note by the publisher of this page: {note}"),
};
