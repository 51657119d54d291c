//! The last step of a chart: the model drawn as a scene of a width and height, in
//! the form that was chosen. Knows no page: the scene becomes elements, a file or a
//! picture elsewhere.

#![allow(
    clippy::cast_precision_loss,
    reason = "geometry: rows and series are few"
)]

mod events;
mod legend;
mod notes;
mod panels;
mod ranked;
mod scatter;
mod series;
mod slope;
mod subtitle;

use charts::number::{self, Number};
use charts::scene::Scene;
use charts::series as drawn;
use charts::time::TimeScale;
use charts::{Scale, Size};
use dataset::{Dataset, DayNumber, IndicatorId, Language, ObservationId, Quantity};
use engine::transform::ValueUnit;
use i18n::{tick, unit_name, value_bare, value_long};
use view::{ChartView, Form};

use super::{ChartModel, body_name};

pub use events::{marked, milestones_of};
pub use legend::{glyphs, unnamed};
pub use subtitle::subtitle;

/// The least and the most height of a chart, in CSS pixels, beside the names of its
/// series.
const HEIGHTS: (f64, f64) = (300.0, 440.0);

/// A drawn chart.
#[derive(Clone, Debug, PartialEq)]
pub struct RenderedChart {
    /// The drawing; the keys of its targets are those of the model's marks, or of
    /// milestones (see [`milestones_of`]).
    pub scene: Scene,
    /// Series whose names found no room.
    pub unnamed: Vec<usize>,
    /// Series past those that a reader can tell apart: their names are told on demand.
    pub more: Vec<usize>,
    /// The axis of time, where there is one to be zoomed.
    pub time: Option<TimeScale>,
    /// Whether its height goes with the width, or with what is in it.
    pub fluid: bool,
}

impl RenderedChart {
    /// A drawing whose height follows from what is in it.
    fn fixed(scene: Scene, unnamed: Vec<usize>) -> Self {
        Self {
            scene,
            unnamed,
            more: Vec::new(),
            time: None,
            fluid: false,
        }
    }
}

/// The first and the last day of what is drawn.
pub fn whole(model: &ChartModel) -> Option<(DayNumber, DayNumber)> {
    let points = || model.series.iter().flat_map(|series| &series.points);
    let first = points().map(|point| point.period.first_day()).min()?;
    let last = points().map(|point| point.period.last_day()).max()?;
    let ends = ends_with_data(model.form).then(|| drawn::last_day(points()));
    Some((first, ends.flatten().unwrap_or(last)))
}

/// The part of time that was chosen; an end that was left open is that of what is
/// drawn.
pub fn chosen(view: &ChartView, model: &ChartModel) -> Option<(DayNumber, DayNumber)> {
    let span = view.span?;
    let (first, last) = whole(model)?;
    let is_open = (span.from == DayNumber::MIN, span.to == DayNumber::MAX);
    Some(match is_open {
        (false, false) => (span.from, span.to),
        (true, false) => (first.min(span.to), span.to),
        (false, true) => (span.from, last.max(span.from)),
        (true, true) => (first, last),
    })
}

/// The first and the last day that are seen.
pub fn seen(view: &ChartView, model: &ChartModel) -> Option<(DayNumber, DayNumber)> {
    chosen(view, model).or_else(|| whole(model))
}

/// Whether what was not measured and lies beyond the end of the data stands at the
/// edge of its axis.
fn ends_with_data(form: Form) -> bool {
    has_time(form) && form != Form::Stacked
}

/// Whether milestones can be marked on its axis.
pub fn has_time(form: Form) -> bool {
    matches!(
        form,
        Form::Auto | Form::Line | Form::Step | Form::Bars | Form::Stacked | Form::Dots
    )
}

/// The room that many names take above the drawing on a narrow page.
fn names_room(width: f64, series: usize) -> f64 {
    if width < 600.0 && series > 5 {
        series as f64 * 8.0
    } else {
        0.0
    }
}

/// The height of a chart: half of its width within limits.
pub fn height_for(width: f64, series: usize) -> f64 {
    charts::within(width * 0.5, HEIGHTS.0, HEIGHTS.1) + names_room(width, series)
}

/// The height for a class of widths; `None` where the style sheet derives it from
/// the width (`.scene.fluid`), within the same limits.
pub fn fixed_height(width: f64, series: usize) -> Option<f64> {
    (width < HEIGHTS.0 * 2.0).then(|| height_for(width, series))
}

/// The observations that are drawn, by period.
pub fn rows_of(model: &ChartModel) -> Vec<ObservationId> {
    let mut rows: Vec<ObservationId> = model.values().flat_map(|(_, value)| value.rows()).collect();
    dataset::sort::by(&mut rows, Ord::cmp);
    rows.dedup();
    rows
}

/// Draws a chart, as wide as this, as high as that where it is given.
pub fn render(
    data: &Dataset,
    language: Language,
    view: &ChartView,
    model: &ChartModel,
    size: (f64, Option<f64>),
) -> RenderedChart {
    Renderer::new(data, language, view, model).render(size)
}

/// The same where a key of its series stands beside it: many names are not said twice.
pub fn render_beside_key(
    data: &Dataset,
    language: Language,
    view: &ChartView,
    model: &ChartModel,
    size: (f64, Option<f64>),
) -> RenderedChart {
    let renderer = Renderer {
        has_key: true,
        ..Renderer::new(data, language, view, model)
    };
    renderer.render(size)
}

/// What is drawn, and in which words.
struct Renderer<'a> {
    data: &'a Dataset,
    language: Language,
    view: &'a ChartView,
    model: &'a ChartModel,
    /// Whether a key of its series stands beside it.
    has_key: bool,
}

impl<'a> Renderer<'a> {
    fn new(
        data: &'a Dataset,
        language: Language,
        view: &'a ChartView,
        model: &'a ChartModel,
    ) -> Self {
        Self {
            data,
            language,
            view,
            model,
            has_key: false,
        }
    }

    fn render(&self, (width, height): (f64, Option<f64>)) -> RenderedChart {
        match self.model.form {
            Form::Number => RenderedChart::fixed(self.number(width), Vec::new()),
            Form::Ranked => RenderedChart::fixed(self.ranked(width), Vec::new()),
            Form::Multiples => RenderedChart::fixed(self.multiples(width, height), Vec::new()),
            Form::Slope => self.slope(width, height),
            Form::Scatter => {
                let height = height.unwrap_or_else(|| height_for(width, 1));
                RenderedChart::fixed(self.scatter(Size::new(width, height)), Vec::new())
            }
            _ => self.series(width, height),
        }
    }

    fn scale(&self) -> Scale {
        if self.view.log {
            Scale::Log
        } else {
            Scale::Linear
        }
    }

    /// An indicator's name with the unit of its numbers.
    fn headed(&self, id: IndicatorId, unit: ValueUnit) -> String {
        let name = self.data[id].name.get(self.language);
        match unit.unit().map(|unit| unit_name(self.language, unit)) {
            None | Some("") => name.to_owned(),
            Some(unit) => format!("{name} · {unit}"),
        }
    }

    /// Writes the values of an axis.
    fn label(&self, unit: Option<ValueUnit>) -> impl Fn(f64) -> String + use<> {
        let (language, unit) = (self.language, unit.and_then(ValueUnit::unit));
        move |value| tick(language, unit.unwrap_or(dataset::Unit::Count), value)
    }

    /// A value in few words.
    fn short(&self, key: u32) -> String {
        let of_key = self.model.of_key(key);
        of_key.map_or_else(String::new, |(_, unit, value)| {
            value_bare(self.data, self.language, unit, value)
        })
    }

    /// What kind of number is drawn.
    fn quantity(&self) -> Quantity {
        let first = self.model.computed.series.first();
        first.map_or(Quantity::Amount, |series| {
            self.data.quantity(series.line.indicator)
        })
    }

    /// The one value that there is, in large, with whose and for when it is.
    fn number(&self, width: f64) -> Scene {
        // Of several for its period the one that holds, as everywhere.
        let mut points = self.model.series.iter().flat_map(|series| &series.points);
        let holds = points.find(|point| point.standing.claim == drawn::Claim::Holds);
        let key = holds.map_or(0, |point| point.key);
        let Some((line, unit, value)) = self.model.of_key(key) else {
            return Scene::default();
        };
        let period = i18n::period_at(
            self.language,
            value.period,
            self.data.is_at_points(line.indicator),
        );
        let mut facts = vec![period];
        if line.area.code() != "CN" {
            facts.push(line.area.name().get(self.language).to_owned());
        }
        facts.push(body_name(self.data, self.language, line.body));
        if !value.status.is_measured() {
            facts.push(i18n::Named::name(value.status, self.language).to_owned());
        }
        let number = Number {
            value: &value_long(self.data, self.language, unit, value),
            facts: &facts.join(" · "),
            key,
        };
        number::draw(&number, width)
    }
}
