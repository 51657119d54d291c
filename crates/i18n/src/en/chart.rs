use super::numbers::compact;
use crate::messages::Chart;

pub(super) const CHART: Chart = Chart {
    role: "chart",
    keys: "Left and right go from point to point, up and down from series to series; Enter opens what is at the point, Escape leaves it.",
    as_table: "The figures as a table",
    zoom: "Zoom",
    zoom_closer: "Zoom in",
    zoom_out: "Zoom out",
    zoom_all: "Show all years",
    bring_forward: "Highlight",
    more_series: |count| format!("{} more in grey", compact(count)),
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
    all_series: "All",
    series_drawn: |drawn, all| format!("{drawn} of {all} series"),
    sign_long: "covers these months",
    sign_revised: "replaced by a later or better-sourced figure",
    sign_spread: "spread of the sources",
    what_happened: "Show events",
    industries_marked: |count| match count {
        1 => "Of 1 industry".into(),
        _ => format!("Of {count} industries"),
    },
    none_marked: "None marked in the time shown.",
    play: "Play",
    pause: "Pause",
    listen: "Listen",
    listen_key: "Higher is more. A click marks a bound such as “more than”; what is expected or a target is soft. In the figure, the arrow keys go from note to note.",
    no_sound: "This browser plays no sound.",
};
