//! What the data holds: heads of columns, names of facts and of filters.

pub struct Terms {
    pub indicator: &'static str,
    pub milestone: &'static str,
    pub industry: &'static str,
    pub actor: &'static str,
    pub source: &'static str,
    pub period: &'static str,
    pub area: &'static str,
    pub value: &'static str,
    pub number: &'static str,
    pub bound: &'static str,
    pub status: &'static str,
    pub body: &'static str,
    pub note: &'static str,
    /// The period of the figure that it is on.
    pub note_on: fn(&str) -> String,
    pub series: &'static str,
    pub name: &'static str,
    pub title: &'static str,
    pub summary: &'static str,
    pub definition: &'static str,
    pub kind: &'static str,
    pub unit: &'static str,
    pub total: &'static str,
    pub significance: &'static str,
    pub significances: [&'static str; 3],
    pub none_recorded: &'static str,
    /// There are figures, but none that was measured and compares.
    pub none_comparable: &'static str,
}
