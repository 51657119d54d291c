//! What can be taken along of an indicator's figure.

use std::rc::Rc;

use charts::look::Look;
use charts::svg::SvgFile;
use charts::theme::LIGHT;
use dataset::Language;
use yew::prelude::*;

use super::context::AppContext;
use super::export_menu::{self, File};
use engine::Catalog;
use view::{ChartView, Location, OwnWords};
use viewmodel::chart::{ChartModel, scope};
use viewmodel::export;
use viewmodel::export::picture::{Export, PictureSize};
use viewmodel::sources;

/// Draws a chart as a file that was taken from an address, in a look and with what a
/// newsroom says of it.
pub fn maker(
    catalog: &'static Catalog,
    language: Language,
    (view, model): (&ChartView, &Rc<ChartModel>),
    address: String,
    (look, own): (Look, OwnWords),
) -> Callback<PictureSize, SvgFile> {
    let (view, model) = (view.clone(), model.clone());
    Callback::from(move |size| {
        let export = Export {
            catalog,
            language,
            view: &view,
            model: &model,
            address: &address,
            own: &own,
        };
        export.svg(&look, size)
    })
}

/// Its pictures, its values, what has to be known of them, and how it is cited.
pub fn of(ctx: &AppContext, view: &ChartView, model: &Rc<ChartModel>) -> export_menu::Props {
    let (messages, language) = (ctx.messages(), ctx.language);
    let catalog = ctx.catalog();
    let stem = export::stem(catalog, language, view, model);
    let own = model.selection.indicators.first().copied();
    let page = match own {
        Some(id) => Location::Indicator(id, view.clone()),
        None => Location::Overview(view.focus.clone()),
    };
    let address = ctx.permalink(&page.into());
    let kept = model.clone();
    let csv = File::csv(move |style| export::values_csv(catalog, &kept, style));
    let kept = model.clone();
    let json = File::json(move || export::values_json(catalog, &kept));
    let metadata = {
        let (view, model, address) = (view.clone(), model.clone(), address.clone());
        move || export::metadata(catalog, language, &view, &model, &address)
    };
    let plain = (Look::of(LIGHT), OwnWords::default());
    let make = maker(catalog, language, (view, model), address.clone(), plain);
    let svg = Callback::from(move |width| make.emit(PictureSize::of_width(width)).text);
    let mut told = scope(&catalog.data, language, model);
    told.push(sources::line_of(catalog, language, model));
    let note = told.join(messages.punctuation.sentence_gap);
    export_menu::Props {
        svg: Some(svg),
        files: vec![
            csv,
            json,
            File::metadata(messages.export.metadata, metadata),
        ],
        citation: export::citation(
            catalog,
            language,
            &stem,
            &export::title(catalog, language, model),
            &note,
            &address,
        ),
        stem: stem.into(),
    }
}
