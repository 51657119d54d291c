//! What is plotted, drawn in the way that was chosen for it.

use dataset::{Dataset, DayNumber, IndicatorId, IndustryId, Language, MilestoneId, Period, Unit};
use figures::ranked::{self, Limits};
use figures::scene::{Scene, Target};
use figures::series::{self, Point, Series, SeriesFigure};
use figures::slope::{self, Row};
use figures::time::TimeScale;
use figures::timeline::Event;
use figures::{Scale, Size};

use super::{HEIGHTS, height_for, unit_name};
use crate::plotted::{self, Plotted, Quantity};
use crate::state::{FigureView, Form, Measure};
use crate::text::{period, tick, value_bare, value_long};

/// A drawn figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The drawing; the keys of its targets are those of the plotted values, or of
    /// milestones (see [`milestones_of`]).
    pub scene: Scene,
    /// Series whose names found no room.
    pub unnamed: Vec<usize>,
    /// The axis of time, where there is one to be zoomed.
    pub time: Option<TimeScale>,
    /// Whether its height goes with the width, or with what is in it.
    pub fluid: bool,
}

/// From here on the key of a target is a milestone's number.
const MILESTONES: u32 = 1 << 24;

/// The least significance of a milestone that is marked on an axis.
const MARKED: u8 = 2;

/// The key of a milestone's target.
fn key_of(id: MilestoneId) -> u32 {
    MILESTONES + u32::from(id.0)
}

/// The milestones that a target stands for.
pub fn milestones_of(target: &Target) -> Vec<MilestoneId> {
    let number = |key: &u32| Some(MilestoneId(key.checked_sub(MILESTONES)? as u16));
    target.keys.iter().filter_map(number).collect()
}

/// The milestones that are marked on the axis of time.
pub fn marked<'a>(
    data: &'a Dataset,
    view: &'a FigureView,
) -> impl Iterator<Item = MilestoneId> + 'a {
    let is_of = |industry: &IndustryId| view.events.contains(industry);
    data.milestone_ids().filter(move |id| {
        let milestone = &data[*id];
        let is_marked = milestone.significance >= MARKED && milestone.industries.iter().any(is_of);
        is_marked || view.around == Some(*id)
    })
}

/// The first and the last day of what is plotted.
pub fn whole(plotted: &Plotted) -> Option<(DayNumber, DayNumber)> {
    let periods = plotted.drawn.iter().map(|drawn| drawn.value.period);
    let first = periods.clone().map(Period::first_day).min()?;
    Some((first, periods.map(Period::last_day).max()?))
}

/// The first and the last day that are seen.
pub fn seen(view: &FigureView, plotted: &Plotted) -> Option<(DayNumber, DayNumber)> {
    view.span
        .map(|span| (span.from, span.to))
        .or_else(|| whole(plotted))
}

/// Whether milestones can be marked on its axis.
pub fn has_time(form: Form) -> bool {
    matches!(
        form,
        Form::Auto | Form::Line | Form::Step | Form::Bars | Form::Stacked | Form::Dots
    )
}

/// Draws what is plotted, as wide as this, as high as that where it is given.
pub fn draw(
    data: &Dataset,
    language: Language,
    view: &FigureView,
    plotted: &Plotted,
    (width, height): (f64, Option<f64>),
) -> Drawn {
    let brush = Brush {
        data,
        language,
        view,
        plotted,
    };
    let still = |scene, unnamed| Drawn {
        scene,
        unnamed,
        time: None,
        fluid: false,
    };
    match plotted.form {
        Form::Ranked => still(brush.ranked(width), Vec::new()),
        Form::Multiples => still(brush.multiples(width, height), Vec::new()),
        Form::Slope => {
            let rows = brush.slope_rows();
            let needed = (rows.len() as f64 * 19.0 + 70.0).clamp(HEIGHTS.0, 560.0);
            let size = Size::new(width, height.unwrap_or(needed));
            let heads = plotted
                .between
                .map_or([String::new(), String::new()], |(from, to)| {
                    [period(language, from), period(language, to)]
                });
            let heads = [heads[0].as_str(), heads[1].as_str()];
            let drawn = slope::draw(&rows, heads, brush.scale(), size);
            still(drawn.scene, drawn.unnamed)
        }
        Form::Scatter => still(
            brush.scatter(Size::new(
                width,
                height.unwrap_or_else(|| height_for(width, 1)),
            )),
            Vec::new(),
        ),
        _ => {
            let series = plotted.series.len();
            let size = Size::new(width, height.unwrap_or_else(|| height_for(width, series)));
            let events = brush.events();
            let label = brush.label(plotted.quantity());
            let figure = SeriesFigure {
                span: view.span.map(|span| (span.from, span.to)),
                events: &events,
                open: view.around.map(key_of),
                ..brush.figure(&plotted.series, plotted.quantity(), &label)
            };
            let plot = series::draw(&figure, size);
            Drawn {
                scene: plot.scene,
                unnamed: plot.unnamed,
                time: Some(plot.time),
                fluid: true,
            }
        }
    }
}

/// What is drawn, and in which words.
pub(super) struct Brush<'a> {
    pub(super) data: &'a Dataset,
    pub(super) language: Language,
    view: &'a FigureView,
    pub(super) plotted: &'a Plotted,
}

impl Brush<'_> {
    pub(super) fn scale(&self) -> Scale {
        if self.view.log {
            Scale::Log
        } else {
            Scale::Linear
        }
    }

    /// An indicator's name with the unit of its numbers.
    pub(super) fn headed(&self, id: IndicatorId, quantity: Quantity) -> String {
        let name = self.data[id].name.get(self.language);
        match unit_name(self.language, quantity) {
            "" => name.to_owned(),
            unit => format!("{name} · {unit}"),
        }
    }

    /// Writes the values of an axis.
    pub(super) fn label(&self, quantity: Option<Quantity>) -> impl Fn(f64) -> String {
        let (language, unit) = (self.language, quantity.and_then(Quantity::unit));
        move |value| tick(language, unit.unwrap_or(Unit::Count), value)
    }

    /// Whether an axis has to show zero: percents and indices differ by little.
    fn zero(quantity: Option<Quantity>) -> bool {
        let unit = quantity.and_then(Quantity::unit);
        unit != Some(Unit::Percent) && quantity != Some(Quantity::Index)
    }

    pub(super) fn figure<'b>(
        &self,
        series: &'b [Series],
        quantity: Option<Quantity>,
        label: &'b dyn Fn(f64) -> String,
    ) -> SeriesFigure<'b> {
        SeriesFigure {
            series,
            form: match self.plotted.form {
                Form::Bars => series::Form::Bars,
                Form::Step => series::Form::Step,
                Form::Stacked => series::Form::Stacked,
                Form::Dots => series::Form::Dots,
                _ => series::Form::Line,
            },
            scale: self.scale(),
            zero: Self::zero(quantity),
            domain: None,
            span: None,
            events: &[],
            open: None,
            unit: None,
            value_label: label,
            year_label: &|year| year.to_string(),
        }
    }

    fn events(&self) -> Vec<Event> {
        let event = |id: MilestoneId| {
            let milestone = &self.data[id];
            Event {
                lane: 0,
                first_day: milestone.date.first_day(),
                last_day: milestone.date.last_day(),
                significance: milestone.significance,
                key: key_of(id),
            }
        };
        marked(self.data, self.view).map(event).collect()
    }

    fn slope_rows(&self) -> Vec<Row> {
        let worded = |point: &Point| Point {
            label: Some(self.short(point)),
            ..point.clone()
        };
        let name = |at: usize| {
            let name = &self.plotted.series[at].name;
            if self.plotted.series.len() > 1 {
                name.clone()
            } else {
                String::new()
            }
        };
        let rows = plotted::slopes(self.plotted).map(|(at, [from, to])| Row {
            name: name(at),
            slot: self.plotted.series[at].slot,
            ends: [worded(from), worded(to)],
        });
        rows.collect()
    }

    /// A value in few words.
    fn short(&self, point: &Point) -> String {
        let of_key = self.plotted.of_key(point.key);
        of_key.map_or_else(String::new, |(line, quantity, value)| {
            value_bare(self.data, self.language, line, quantity, value)
        })
    }

    /// The series ranked for the period that is chosen, the highest first; of a
    /// compound growth, which has one value each, all of them.
    fn ranked(&self, width: f64) -> Scene {
        let plotted = self.plotted;
        let is_one = plotted.measure == Measure::Compound;
        let values = |at: Option<Period>| {
            let of = move |series: &Series| -> Option<Point> {
                if is_one {
                    series.points.first().cloned()
                } else {
                    plotted::value_of(series, at?).cloned()
                }
            };
            plotted.series.iter().map(of)
        };
        let mut rows: Vec<ranked::Row> = values(plotted.at)
            .enumerate()
            .filter_map(|(at, point)| {
                let point = point?;
                let (line, quantity, value) = plotted.of_key(point.key)?;
                Some(ranked::Row {
                    name: plotted.series[at].name.clone(),
                    value: point.value,
                    label: value_long(self.data, self.language, line, quantity, value),
                    bound: point.bound,
                    status: point.status,
                    slot: plotted.series[at].slot,
                    key: point.key,
                })
            })
            .collect();
        dataset::sort::by(&mut rows, |a, b| b.value.total_cmp(&a.value));
        // All periods share an axis, so that a ranking that plays shows growth too.
        let every = plotted
            .ranks
            .iter()
            .flat_map(|at| values(Some(*at)).flatten());
        let most = every.map(|point| point.value).fold(0.0, f64::max);
        let limits = Limits {
            most: (!is_one).then_some(most),
            goal: None,
        };
        ranked::draw(&rows, width, limits)
    }
}
