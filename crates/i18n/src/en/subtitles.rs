use crate::messages::Subtitles;

pub(super) const SUBTITLES: Subtitles = Subtitles {
    growth: "Growth on the period before in percent, worked out from exact values of the same body",
    year_growth: "Growth on the same period of the year before in percent, worked out from exact values of the same body",
    index: |base| format!("Index, {base} = 100, worked out for each body by itself"),
    compound: |from, to| {
        format!(
            "Compound annual growth from {from} to {to} in percent, worked out for each body by itself"
        )
    },
    share: |whole| format!("Share of {whole} in percent, worked out from the same body’s figures"),
    slope: |from, to| format!("{from} and {to}"),
    cumulative: "Added up over the last years without a gap",
    single_months: "Single months, as stated or worked out from the same body’s cumulative figures",
    dollars: "US dollars at each year’s mean rate",
    log_scale: "logarithmic scale",
    percent: "percent",
    duration: "hours, minutes, seconds",
};
