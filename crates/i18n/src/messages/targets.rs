//! Targets, what came of them, and how that is judged.

pub struct Targets {
    pub title: &'static str,
    pub lead: &'static str,
    pub nothing_found: &'static str,
    pub target: &'static str,
    pub outcome: &'static str,
    pub outcome_then: &'static str,
    /// What the same body had asked for before.
    pub earlier: &'static str,
    pub plan: &'static str,
    pub last_figure: &'static str,
    pub by_how_much: &'static str,
    pub points: fn(&str) -> String,
    pub above: fn(&str) -> String,
    pub below: fn(&str) -> String,
    pub verdict: &'static str,
    pub met: &'static str,
    pub met_early: &'static str,
    pub missed: &'static str,
    pub open: &'static str,
    pub not_measurable: &'static str,
    pub reached: &'static str,
    /// The same in a drawing: so many years before its own; in the year before it for 0.
    pub reached_early: fn(usize) -> String,
    pub no_verdict: &'static str,
    pub unclear_definitions: &'static str,
    pub unclear_disagree: &'static str,
    pub unclear_bounds: &'static str,
    pub unclear_no_figure: &'static str,
    pub rules_title: &'static str,
    /// The rules of `engine::targets`, in their order.
    pub rules: [&'static str; 8],
    pub against_title: &'static str,
    pub against_subtitle: &'static str,
    pub against_description: fn(usize) -> String,
}
