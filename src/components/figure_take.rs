//! What can be taken along of an indicator's figure.

use std::rc::Rc;

use yew::prelude::*;

use super::context::Context;
use super::take_along::{self, File};
use crate::atlas::Atlas;
use crate::figure::{export, source_line};
use crate::plotted::Plotted;
use crate::state::{FigureView, Page, ViewState};
use crate::take;

/// Its pictures, its values, what has to be known of them, and how it is cited.
pub fn of(page: &Context, view: &FigureView, plotted: &Rc<Plotted>) -> take_along::Props {
    let (words, language) = (page.words(), page.language);
    let atlas = page.atlas();
    let stem = take::stem(atlas, plotted);
    let own = plotted.indicators.first().copied();
    let address = page.permalink(&ViewState {
        page: own.map_or(Page::Overview, Page::Indicator),
        figure: view.clone(),
        ..ViewState::default()
    });
    let with = |make: fn(&Atlas, &Plotted) -> String| {
        let plotted = plotted.clone();
        move || make(atlas, &plotted)
    };
    let metadata = {
        let (view, plotted, address) = (view.clone(), plotted.clone(), address.clone());
        move || take::metadata(atlas, language, &view, &plotted, &address)
    };
    let svg = {
        let (view, plotted, address) = (view.clone(), plotted.clone(), address.clone());
        Callback::from(move |width: f64| export(atlas, language, &view, &plotted, width, &address))
    };
    take_along::Props {
        svg: Some(svg),
        files: vec![
            File::csv(with(take::values_csv)),
            File::json(with(take::values_json)),
            File::metadata(words.metadata, metadata),
        ],
        citation: take::citation(
            atlas,
            language,
            &stem,
            &take::title(atlas, language, plotted),
            &source_line(atlas, language, plotted),
            &address,
        ),
        stem: stem.into(),
    }
}
