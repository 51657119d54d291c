//! What a legend says: the glyphs that a figure uses, and the series that found no
//! room for their names in it.

use charts::glyph;
use charts::legend::{Glyph, used};
use charts::scene::Scene;
use charts::series;
use dataset::Language;

use i18n::{Named, messages};
use view::Form;

use crate::chart::ChartModel;

/// The form of the marks, where they stand on an axis of time.
fn form(form: Form) -> Option<series::Form> {
    match form {
        Form::Auto | Form::Line | Form::Multiples => Some(series::Form::Line),
        Form::Step => Some(series::Form::Step),
        Form::Bars => Some(series::Form::Bars),
        Form::Stacked => Some(series::Form::Stacked),
        Form::Dots => Some(series::Form::Dots),
        Form::Slope | Form::Scatter | Form::Ranked | Form::Number => None,
    }
}

/// The glyphs, each with what it says; what is drawn alike is said together.
pub fn glyphs(language: Language, model: &ChartModel) -> Vec<(Scene, String)> {
    let messages = messages(language);
    let said = |glyph: Glyph| match glyph {
        Glyph::Status(status) => status.name(language),
        Glyph::Bound(bound) => bound.name(language),
        Glyph::Long => messages.chart.sign_long,
        Glyph::Revised => messages.chart.sign_revised,
        Glyph::Spread => messages.chart.sign_spread,
    };
    let mut glyphs: Vec<(Scene, String)> = Vec::new();
    // A number in large says its bound and its status in words.
    if model.form == Form::Number {
        return glyphs;
    }
    let form = form(model.form);
    for glyph in used(&model.series, form) {
        let sample = glyph.sample(form);
        match glyphs.last_mut() {
            Some((last, names)) if *last == sample => {
                names.push_str(messages.punctuation.comma);
                names.push_str(said(glyph));
            }
            _ => glyphs.push((sample, said(glyph).to_owned())),
        }
    }
    glyphs
}

/// Series by their places, each with its name.
pub fn unnamed(model: &ChartModel, series: &[usize]) -> Vec<(Scene, String)> {
    let named = series.iter().filter_map(|at| model.series.get(*at));
    named
        .map(|series| (glyph::series(series.slot), series.name.clone()))
        .collect()
}
