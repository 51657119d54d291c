use super::numbers::compact;
use crate::messages::Computed;

pub(super) const COMPUTED: Computed = Computed {
    worked_out: "worked out",
    as_drawn: "As it is drawn",
    from: "Computed from",
    as_the_body_states: "As the body itself states it",
    from_levels: |growth| format!("From the published levels: {growth}"),
    not_shown: |count| {
        if count == 1 {
            "One value is not shown, and why".into()
        } else {
            format!("{} values are not shown, and why", compact(count))
        }
    },
    nothing_worked_out: "The data does not bear this. Why:",
    input_base: "compared with",
    input_whole: "of the whole",
    input_rate: "rate",
    input_added: "added to",
    input_through: "from January to the end of this month",
    input_before: "from January to the end of the month before",
    input_level: "Published level",
    formula_growth: "(value ÷ value compared with − 1) × 100",
    formula_index: "value ÷ value compared with × 100",
    formula_compound: "((value ÷ value compared with) to the power of 1 ÷ years − 1) × 100",
    formula_share: "value ÷ whole × 100",
    formula_sum: "the sum of these values",
    formula_months: "figure to the end of this month − figure to the end of the month before",
    formula_dollars: "in US dollars: value in yuan ÷ rate",
};
