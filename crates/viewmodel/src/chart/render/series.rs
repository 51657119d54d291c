//! A chart over time: lines, steps, bars, stacks and dots.

use dataset::{Quantity, Unit};
use engine::transform::ValueUnit;
use figures::Size;
use figures::series::{self, Series, SeriesFigure};
use i18n::ordinal;
use view::Form;

use super::events::key_of;
use super::{RenderedChart, Renderer, height_for};

impl Renderer<'_> {
    pub(super) fn series(&self, width: f64, height: Option<f64>) -> RenderedChart {
        let model = self.model;
        let count = model.series.len();
        let size = Size::new(width, height.unwrap_or_else(|| height_for(width, count)));
        let events = self.events();
        let label = self.axis_label(model.unit());
        let drawn = self.upright(&model.series);
        let figure = SeriesFigure {
            span: self.view.span.map(|span| (span.from, span.to)),
            events: &events,
            open: self.view.around.map(key_of),
            ..self.figure(&drawn, model.unit(), &*label)
        };
        let plot = series::draw(&figure, size);
        RenderedChart {
            scene: plot.scene,
            unnamed: plot.unnamed,
            time: Some(plot.time),
            fluid: true,
        }
    }

    /// The series as they stand on the axis: of ranks the first is the highest, so
    /// they are drawn as what is below zero.
    pub(super) fn upright(&self, series: &[Series]) -> Vec<Series> {
        let mut series = series.to_vec();
        if self.is_upside_down() {
            for point in series.iter_mut().flat_map(|one| &mut one.points) {
                point.value = -point.value;
            }
        }
        series
    }

    /// Writes the values of the axis of what is drawn.
    pub(super) fn axis_label(&self, unit: Option<ValueUnit>) -> Box<dyn Fn(f64) -> String> {
        if !self.is_upside_down() {
            return Box::new(self.label(unit));
        }
        let language = self.language;
        Box::new(move |value| {
            let rank = (-value).round();
            if rank >= 1.0 && (rank + value).abs() < 1e-6 {
                ordinal(language, rank)
            } else {
                String::new()
            }
        })
    }

    fn is_upside_down(&self) -> bool {
        self.quantity() == Quantity::Rank && self.model.is_stated()
    }

    /// Whether an axis has to show zero: percents, indices, ranks and scores differ
    /// by little; a difference is about zero.
    fn zero(&self, unit: Option<ValueUnit>) -> bool {
        match self.quantity() {
            Quantity::Rank | Quantity::Score => false,
            Quantity::Difference => true,
            _ => {
                let is_percent = unit.and_then(ValueUnit::unit) == Some(Unit::Percent);
                !is_percent && unit != Some(ValueUnit::Index)
            }
        }
    }

    pub(super) fn figure<'b>(
        &self,
        series: &'b [Series],
        unit: Option<ValueUnit>,
        label: &'b dyn Fn(f64) -> String,
    ) -> SeriesFigure<'b> {
        SeriesFigure {
            series,
            form: match self.model.form {
                Form::Bars => series::Form::Bars,
                Form::Step => series::Form::Step,
                Form::Stacked => series::Form::Stacked,
                Form::Dots => series::Form::Dots,
                _ => series::Form::Line,
            },
            scale: self.scale(),
            zero: self.zero(unit),
            domain: None,
            span: None,
            events: &[],
            open: None,
            unit: None,
            value_label: label,
            year_label: &|year| year.to_string(),
        }
    }
}
