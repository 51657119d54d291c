//! Values that were computed: from what, how, and why some are not.

pub struct Computed {
    pub worked_out: &'static str,
    pub as_drawn: &'static str,
    /// What a value was computed from.
    pub from: &'static str,
    /// Growth as the body states it.
    pub as_the_body_states: &'static str,
    /// What the published levels give.
    pub from_levels: fn(&str) -> String,
    pub not_shown: fn(usize) -> String,
    pub nothing_worked_out: &'static str,
    /// The parts that a value was worked out of.
    pub input_base: &'static str,
    pub input_whole: &'static str,
    pub input_rate: &'static str,
    pub input_added: &'static str,
    pub input_through: &'static str,
    pub input_before: &'static str,
    /// A published level that growth can be computed from.
    pub input_level: &'static str,
    pub formula_growth: &'static str,
    pub formula_index: &'static str,
    pub formula_compound: &'static str,
    pub formula_share: &'static str,
    pub formula_sum: &'static str,
    pub formula_months: &'static str,
    pub formula_dollars: &'static str,
}
