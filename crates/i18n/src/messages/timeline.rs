//! The drawing of milestones in lanes over the years.

pub struct Timeline {
    pub title: &'static str,
    pub subtitle: &'static str,
    pub description: fn(usize, &str, &str) -> String,
    pub lanes: &'static str,
    pub lanes_all: &'static str,
    pub other_actors: &'static str,
    /// A folded lane, and how many milestones it has.
    pub lane_counted: fn(&str, &str) -> String,
    pub fold_lanes: &'static str,
    pub fold_all: &'static str,
    pub unfold_all: &'static str,
    pub axis_linear: &'static str,
    pub years_before: fn(i32) -> String,
}
