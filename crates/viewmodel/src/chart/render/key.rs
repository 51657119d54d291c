//! What a legend says: the signs that a figure uses, and the series that found no
//! room for their names in it.

use charts::key::{Sign, used};
use charts::scene::Scene;
use charts::series;
use charts::sign;
use dataset::Language;

use i18n::{Named, words};
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

/// The signs, each with what it says; what is drawn alike is said together.
pub fn signs(language: Language, model: &ChartModel) -> Vec<(Scene, String)> {
    let words = words(language);
    let said = |sign: Sign| match sign {
        Sign::Status(status) => status.name(language),
        Sign::Bound(bound) => bound.name(language),
        Sign::Long => words.sign_long,
        Sign::Revised => words.sign_revised,
        Sign::Spread => words.sign_spread,
    };
    let mut signs: Vec<(Scene, String)> = Vec::new();
    // A number in large says its bound and its status in words.
    if model.form == Form::Number {
        return signs;
    }
    let form = form(model.form);
    for sign in used(&model.series, form) {
        let sample = sign.sample(form);
        match signs.last_mut() {
            Some((last, names)) if *last == sample => {
                names.push_str(words.comma);
                names.push_str(said(sign));
            }
            _ => signs.push((sample, said(sign).to_owned())),
        }
    }
    signs
}

/// Series by their places, each with its name.
pub fn unnamed(model: &ChartModel, series: &[usize]) -> Vec<(Scene, String)> {
    let named = series.iter().filter_map(|at| model.series.get(*at));
    named
        .map(|series| (sign::series(series.slot), series.name.clone()))
        .collect()
}
