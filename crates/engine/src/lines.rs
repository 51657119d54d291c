//! Lines: what one body stated of an indicator for one area.
//!
//! Figures of different bodies never share a line. Several sources that repeat
//! one statement of a body are one statement that knows them all. What is made
//! of the numbers is [`crate::transform`]'s.

use std::cmp::Reverse;

use dataset::{Area, BodyId, Dataset, IndicatorId, Observation, ObservationId};

/// A body's figure for an area and a period, in all the rows that repeat it; the
/// first row stands for it.
pub type Statement = Vec<ObservationId>;

/// A body's figures of an indicator for an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is measured.
    pub indicator: IndicatorId,
    /// Where.
    pub area: Area,
    /// Who measured or stated it.
    pub body: BodyId,
    /// The figures, in the order of the data: by period.
    pub statements: Vec<Statement>,
}

/// The lines of an indicator from the rows that are wanted, the fullest first,
/// of equals in the order of areas and bodies.
pub fn lines(
    data: &Dataset,
    indicator: IndicatorId,
    is_wanted: &dyn Fn(&Observation) -> bool,
) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for id in data.observation_ids() {
        let row = &data[id];
        if row.indicator != indicator || !is_wanted(row) {
            continue;
        }
        let known = lines
            .iter_mut()
            .find(|line| line.area == row.area && line.body == row.body);
        let Some(line) = known else {
            lines.push(Line {
                indicator,
                area: row.area,
                body: row.body,
                statements: vec![vec![id]],
            });
            continue;
        };
        let same = |statement: &&mut Statement| repeats(&data[statement[0]], row);
        match line.statements.iter_mut().find(same) {
            Some(statement) => statement.push(id),
            None => line.statements.push(vec![id]),
        }
    }
    dataset::sort::by_key(&mut lines, |line| {
        (Reverse(line.statements.len()), line.area, line.body)
    });
    lines
}

/// Whether two rows of a body are the same statement.
fn repeats(a: &Observation, b: &Observation) -> bool {
    a.period == b.period
        && a.bound == b.bound
        && a.status == b.status
        && a.value.as_f64().total_cmp(&b.value.as_f64()).is_eq()
}
