//! A chart over time: lines, steps, bars, stacks and dots.

use charts::Size;
use charts::scene::SLOTS;
use charts::series::{self, Series, SeriesFigure};
use dataset::{Language, Quantity, Unit};
use engine::transform::ValueUnit;
use i18n::ordinal;
use view::Form;

use super::events::key_of;
use super::{RenderedChart, Renderer, height_for};

impl Renderer<'_> {
    pub(super) fn series(&self, width: f64, height: Option<f64>) -> RenderedChart {
        let model = self.model;
        let count = model.series.len();
        let named = if self.has_key { 0 } else { count };
        let size = Size::new(width, height.unwrap_or_else(|| height_for(width, named)));
        let events = self.events();
        let label = self.axis_label(model.unit());
        let mut drawn = self.upright(&model.series);
        let notes = self.notes(&mut drawn, width);
        // More colours than these are not told apart, nor more names read.
        let more: Vec<usize> = if model.focus.is_empty() {
            (usize::from(SLOTS)..count).collect()
        } else {
            model.quiet()
        };
        for at in &more {
            drawn[*at].name.clear();
        }
        let quiet = model.quiet_label(self.language);
        let figure = SeriesFigure {
            span: super::chosen(self.view, self.model),
            events: &events,
            open: self.view.before_after.map(key_of),
            quiet: quiet.as_deref(),
            notes: &notes,
            ends_with_data: super::ends_with_data(model.form),
            has_key: self.has_key,
            ..self.figure(&drawn, model.unit(), &*label)
        };
        let plot = series::draw(&figure, size);
        RenderedChart {
            scene: plot.scene,
            unnamed: plot.unnamed,
            more,
            time: Some(plot.time),
            fluid: true,
        }
    }

    /// The series as they stand on the axis: of ranks the first is the highest, so
    /// they are drawn as what is below zero; times in hours or minutes, of which the
    /// axis has round numbers.
    pub(super) fn upright(&self, series: &[Series]) -> Vec<Series> {
        let factor = self.factor();
        let mut series = series.to_vec();
        for point in series.iter_mut().flat_map(|one| &mut one.points) {
            point.value *= factor;
        }
        series
    }

    /// Writes the values of the axis of what is drawn.
    pub(super) fn axis_label(&self, unit: Option<ValueUnit>) -> Box<dyn Fn(f64) -> String> {
        let (language, factor) = (self.language, self.factor());
        if factor < 0.0 {
            return Box::new(move |value| {
                let rank = (value / factor).round();
                if rank >= 1.0 && (rank * factor - value).abs() < 1e-6 {
                    ordinal(language, rank)
                } else {
                    String::new()
                }
            });
        }
        let label = self.label(unit);
        Box::new(move |value| label(value / factor))
    }

    /// What a value is multiplied by before it is drawn.
    pub(super) fn factor(&self) -> f64 {
        const MINUTE: f64 = 60.0;
        const HOUR: f64 = 3600.0;
        let model = self.model;
        if self.quantity() == Quantity::Rank && model.is_stated() {
            return -1.0;
        }
        let is_time = model.unit().and_then(ValueUnit::unit) == Some(Unit::Second);
        let most = model.values().map(|(_, value)| value.number);
        match most.fold(0.0, f64::max) {
            most if is_time && most > 3.0 * HOUR => 1.0 / HOUR,
            most if is_time && most > 3.0 * MINUTE => 1.0 / MINUTE,
            _ => 1.0,
        }
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
            quiet: None,
            notes: &[],
            ends_with_data: false,
            has_key: false,
            unit: None,
            value_label: label,
            year_label: &|year| year.to_string(),
            part_label: match self.language {
                Language::En => &|part| i18n::period(Language::En, part),
                Language::Zh => &|part| i18n::period(Language::Zh, part),
            },
        }
    }
}
