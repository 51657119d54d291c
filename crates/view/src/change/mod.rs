//! What an action changes in the view, page by page.

mod compare;
mod milestones;
mod table;
mod toggle;

use engine::targets::TargetFilter;
use engine::{IndicatorQuery, searched};

use super::{
    Action, BuilderAction, CatalogueAction, ChartAction, Location, TargetsAction, ViewState,
};
use toggle::{toggle, toggle_in_order};

/// Changes what an action is about; what is not of the view alone is left to
/// [`App::reduce`](super::App::reduce).
pub(crate) fn change(view: &mut ViewState, action: Action) {
    match action {
        Action::SetTheme(theme) => view.reader.theme = Some(theme),
        Action::OpenProvenance(id) => view.provenance = id,
        Action::Builder(action) => change_builder(view, action),
        action => change_location(view.location.subject_mut(), action),
    }
}

/// Changes the state of a page, on itself or where the builder takes its figure. An
/// action of another page has nothing there to change.
fn change_location(location: &mut Location, action: Action) {
    match (location, action) {
        (Location::Overview(focus), Action::Chart(ChartAction::Focus(next))) => *focus = next,
        (Location::Indicator(_, chart), Action::Chart(action)) => match action {
            ChartAction::Focus(focus) => chart.focus = focus,
            ChartAction::Set(next) | ChartAction::Adjust(next) => *chart = *next,
        },
        (Location::Milestones(milestones), Action::Milestones(action)) => {
            milestones::change(milestones, action);
        }
        (Location::Indicators(query), Action::Catalogue(action)) => {
            change_catalogue(query, action);
        }
        (Location::Data(query), Action::Table(action)) => table::change(query, action),
        (Location::Targets(chosen), Action::Targets(action)) => change_targets(chosen, action),
        (Location::Compare(compared), Action::ToggleCompared(id)) => compare::toggle(compared, id),
        (Location::Story(present), Action::SetStoryStep(step)) => *present = Some(step),
        (Location::Board(present), Action::SetBoard(pins)) => *present = pins,
        _ => {}
    }
}

fn change_builder(view: &mut ViewState, action: BuilderAction) {
    match (action, &mut view.location) {
        // On its own page it does not open over itself.
        (BuilderAction::Open | BuilderAction::Close, Location::Builder(_)) => {}
        (BuilderAction::Open, _) => view.dialog = Some(Box::default()),
        (BuilderAction::Close, _) => view.dialog = None,
        (BuilderAction::Take(page), Location::Builder(builder)) => builder.take(page),
        (BuilderAction::Take(_), _) => {}
        (BuilderAction::Choose(next), _) => {
            if let Some(chosen) = view.builder_mut() {
                *chosen = *next;
            }
        }
    }
}

fn change_catalogue(query: &mut IndicatorQuery, action: CatalogueAction) {
    match action {
        CatalogueAction::Search(text) => searched(&text).clone_into(&mut query.text),
        CatalogueAction::ToggleIndustry(id) => toggle(&mut query.industries, id),
        CatalogueAction::ClearFilters => *query = IndicatorQuery::default(),
    }
}

fn change_targets(chosen: &mut Vec<TargetFilter>, action: TargetsAction) {
    match action {
        TargetsAction::Toggle(filter) => toggle_in_order(chosen, filter),
        TargetsAction::ClearFilters => chosen.clear(),
    }
}
