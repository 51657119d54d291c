//! Which series of a chart stand out, and what the others are together.

use dataset::Language;
use engine::lines::Line;
use i18n::messages;
use view::{Focus, SeriesName};

use super::ChartModel;
use super::compute::ComputedSeries;

/// The series that stand out, in the order chosen; none where all are alike, also
/// where none or all of them were chosen.
pub(super) fn in_focus(focus: &Focus, all: &[ComputedSeries]) -> Vec<usize> {
    let Focus::On(names) = focus else {
        return Vec::new();
    };
    let mut found: Vec<usize> = Vec::new();
    for name in names {
        let is_of = |line: &Line| name.is_of(line.indicator, line.area, line.body);
        let own = (0..all.len()).filter(|at| is_of(&all[*at].line));
        for at in own {
            if !found.contains(&at) {
                found.push(at);
            }
        }
    }
    if found.len() == all.len() {
        return Vec::new();
    }
    found
}

/// In what the series of a chart differ.
#[derive(Clone, Copy)]
struct Apart {
    /// In what is measured.
    indicator: bool,
    /// In where.
    area: bool,
    /// In who measured, for the same.
    body: bool,
}

impl Apart {
    /// Whether they state the same, each of another body.
    fn only_bodies(self) -> bool {
        self.body && !self.indicator && !self.area
    }
}

impl ChartModel {
    /// The series that are grey, since others stand out.
    pub fn quiet(&self) -> Vec<usize> {
        let all = 0..self.series.len();
        if self.focus.is_empty() {
            return Vec::new();
        }
        all.filter(|at| !self.focus.contains(at)).collect()
    }

    /// What they are together, in a few words; `None` where all are alike.
    pub fn quiet_label(&self, language: Language) -> Option<String> {
        let count = self.quiet().len();
        let chart = &messages(language).chart;
        let apart = self.apart();
        let say = if apart.only_bodies() {
            chart.other_counts
        } else if apart.area && !apart.indicator && !apart.body {
            chart.other_areas
        } else {
            chart.other_series
        };
        (count > 0).then(|| say(count))
    }

    /// What all of them are together.
    pub fn all_label(&self, language: Language) -> &'static str {
        let messages = messages(language);
        if self.apart().only_bodies() {
            messages.provenance.all_sources
        } else {
            messages.chart.all_series
        }
    }

    /// In what its series differ.
    fn apart(&self) -> Apart {
        let lines: Vec<&Line> = self
            .computed
            .series
            .iter()
            .map(|series| &series.line)
            .collect();
        let differ =
            |of: &dyn Fn(&Line, &Line) -> bool| lines.windows(2).any(|pair| of(pair[0], pair[1]));
        let subject = |line: &Line| (line.indicator, line.area);
        let is_shared = |(at, line): (usize, &&Line)| {
            let mut later = lines[at + 1..].iter();
            later.any(|other| subject(other) == subject(line))
        };
        Apart {
            indicator: differ(&|one, other| one.indicator != other.indicator),
            area: differ(&|one, other| one.area != other.area),
            body: lines.iter().enumerate().any(is_shared),
        }
    }

    /// What tells a series from the others: what its name in the drawing says.
    pub fn series_name(&self, at: usize) -> Option<SeriesName> {
        let line = &self.computed.series.get(at)?.line;
        let apart = self.apart();
        Some(SeriesName {
            indicator: apart.indicator.then_some(line.indicator),
            area: apart.area.then_some(line.area),
            body: apart.body.then_some(line.body),
        })
    }

    /// The focus after a series' name was pressed: it stands out beside those that do,
    /// or no longer; `none` where none is left.
    pub fn pressed(&self, at: usize, none: Focus) -> Focus {
        let mut chosen = self.focus.clone();
        match chosen.iter().position(|other| *other == at) {
            Some(place) => {
                chosen.remove(place);
            }
            None => chosen.push(at),
        }
        let names: Vec<SeriesName> = chosen
            .into_iter()
            .filter_map(|at| self.series_name(at))
            .collect();
        if names.is_empty() {
            none
        } else {
            Focus::On(names)
        }
    }
}
