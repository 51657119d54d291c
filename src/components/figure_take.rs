//! What can be taken along of an indicator's figure.

use std::rc::Rc;

use figures::look::Look;
use figures::theme::LIGHT;
use yew::prelude::*;

use super::context::Context;
use super::take_along::{self, File};
use crate::atlas::Atlas;
use crate::figure::{Export, PictureSize, source_line};
use crate::take;
use view::{FigureView, Page, ViewState};
use viewmodel::chart::{ChartModel, scope};

/// Its pictures, its values, what has to be known of them, and how it is cited.
pub fn of(page: &Context, view: &FigureView, model: &Rc<ChartModel>) -> take_along::Props {
    let (words, language) = (page.words(), page.language);
    let atlas = page.atlas();
    let stem = take::stem(atlas, language, view, model);
    let own = model.selection.indicators.first().copied();
    let address = page.permalink(&ViewState {
        page: own.map_or(Page::Overview, Page::Indicator),
        figure: view.clone(),
        ..ViewState::default()
    });
    let with = |make: fn(&Atlas, &ChartModel) -> String| {
        let model = model.clone();
        move || make(atlas, &model)
    };
    let metadata = {
        let (view, model, address) = (view.clone(), model.clone(), address.clone());
        move || take::metadata(atlas, language, &view, &model, &address)
    };
    let svg = {
        let (view, model, address) = (view.clone(), model.clone(), address.clone());
        Callback::from(move |width: f64| {
            let export = Export {
                atlas,
                language,
                view: &view,
                model: &model,
                address: &address,
            };
            export
                .svg(&Look::of(LIGHT), PictureSize::of_width(width))
                .text
        })
    };
    let mut told = scope(&atlas.data, language, model);
    told.push(source_line(atlas, language, model));
    let note = told.join(words.sentence_gap);
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
            &take::title(atlas, language, model),
            &note,
            &address,
        ),
        stem: stem.into(),
    }
}
