use super::numbers::compact;
use crate::messages::Changes;

pub(super) const CHANGES: Changes = Changes {
    title: "Data changes",
    lead: "What each version of the data added, changed or removed, and why. A link that cites an older version shows what has changed.",
    feed: "Follow the changes (Atom feed)",
    all: "All changes of the data",
    show: "Show them",
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
    log_coming: "The list of changes is on its way.",
    log_failed: "The list of changes could not be loaded. Check the connection and try again.",
};
