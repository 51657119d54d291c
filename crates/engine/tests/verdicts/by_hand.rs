//! The targets of the shipped data whose verdicts were worked out by hand.

use engine::targets::{Judged, Unclear, Verdict, targets};

use super::{DATA, day, told};

/// Indicator, period and value of a target; the verdict; period, value and body of
/// the figure that decides, or else of the last one.
type ByHand = (
    &'static str,
    &'static str,
    f64,
    Verdict,
    Option<(&'static str, f64, &'static str)>,
);

const BY_HAND: [ByHand; 13] = [
    // No official body counted the core for 2020: what CAICT counted is the AI
    // industry at large, whose last measured figure is CNNIC's for 2024.
    (
        "ai-core-industry-scale",
        "2020",
        150e9,
        Verdict::NotMeasurable(Unclear::Definitions),
        Some(("2024", 700e9, "cnnic")),
    ),
    // "More than 400 billion" of 2021 is above "more than 400 billion".
    (
        "ai-core-industry-scale",
        "2025",
        400e9,
        Verdict::MetEarly,
        Some(("2021", 400e9, "caict")),
    ),
    // The ministry: more than 1.2 trillion for 2025, asked for by 2030.
    (
        "ai-core-industry-scale",
        "2030",
        1e12,
        Verdict::MetEarly,
        Some(("2025", 1.2e12, "miit")),
    ),
    // The 19.4 percent for 2025 were foreseen in 2021: no outcome.
    (
        "ic-self-sufficiency",
        "2025",
        70.0,
        Verdict::NotMeasurable(Unclear::NoFigure),
        Some(("2020", 15.9, "ic-insights")),
    ),
    // 2.36 percent of GDP, more than 2.5 asked for.
    (
        "policy-target-rd-intensity",
        "2020",
        2.5,
        Verdict::Missed,
        Some(("2020", 2.36, "nbs")),
    ),
    // A fifth by 2025 was a quarter in 2022.
    (
        "nev-penetration",
        "2025",
        20.0,
        Verdict::MetEarly,
        Some(("2022", 25.6, "caam")),
    ),
    // Thirty, then 75, then 25 were asked for. 13 were counted by 22 December: in the
    // year, which January to December is, at least so many.
    (
        "c919-deliveries",
        "2025",
        25.0,
        Verdict::NotMeasurable(Unclear::Bounds),
        Some(("2025-01/2025-12", 13.0, "cirium")),
    ),
    // About 3.4 million may be 3.33, still more than 2.9.
    (
        "5g-base-stations",
        "2023",
        2.9e6,
        Verdict::Met,
        Some(("2023", 3.4e6, "miit")),
    ),
    // 108 in December of 648 by the end of the year.
    (
        "qianfan-satellites",
        "2025",
        648.0,
        Verdict::Missed,
        Some(("2025-12", 108.0, "editorialge")),
    ),
    // More than 1680 in June is no answer to more than 1800 in December.
    (
        "data-storage-capacity",
        "2025",
        1800.0,
        Verdict::NotMeasurable(Unclear::NoFigure),
        Some(("2025-06-30", 1680.0, "miit")),
    ),
    // An average over five years beside single years.
    (
        "policy-target-rd-growth",
        "2025",
        7.0,
        Verdict::NotMeasurable(Unclear::Definitions),
        Some(("2024", 8.9, "nbs")),
    ),
    (
        "bioeconomy-scale",
        "2025",
        22e12,
        Verdict::NotMeasurable(Unclear::NoFigure),
        None,
    ),
    (
        "industrial-internet-core-value-added",
        "2030",
        2.5e12,
        Verdict::Open,
        Some(("2025", 1.67e12, "miit")),
    ),
];

#[test]
fn shipped_targets_are_judged_as_by_hand() {
    let all = targets(&DATA, day("2026-11-25"));
    let find = |indicator: &str, period: &str, value: f64| -> &Judged {
        all.iter()
            .find(|one| {
                let row = &DATA[one.goal.rows[0]];
                DATA[row.indicator].slug == indicator
                    && row.period.to_string() == period
                    && row.value.as_f64().total_cmp(&value).is_eq()
            })
            .unwrap_or_else(|| panic!("no target of {indicator} for {period}"))
    };
    for (indicator, period, value, verdict, figure) in BY_HAND {
        let judged = find(indicator, period, value);
        assert_eq!(judged.verdict, verdict, "{indicator} {period}");
        let expected = figure.map(|(at, value, body)| (at.to_owned(), value, body));
        assert_eq!(told(&DATA, judged.figure), expected, "{indicator} {period}");
    }
}
