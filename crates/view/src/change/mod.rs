//! What an action changes in the view, page by page.

mod compare;
mod milestones;
mod table;
mod toggle;

use dataset::IndustryId;
use engine::{IndicatorQuery, MilestoneQuery};

use super::{Action, BuilderView, ChartView, MilestonesView, Page, ViewState};
use toggle::{toggle, toggle_in_order};

/// Changes what an action is about; what is not of the view alone is left to
/// [`App::reduce`](super::App::reduce).
pub(crate) fn change(view: &mut ViewState, action: Action) {
    let timeline = &mut view.milestones;
    if !milestones::keeps_groups(&action) {
        timeline.group = None;
    }
    match action {
        Action::SetTheme(theme) => view.theme = Some(theme),
        Action::Search(text) => search(view, engine::searched(&text).to_owned()),
        Action::ToggleIndustry(id) => toggle_industry(view, id),
        Action::ToggleKind(kind) => toggle(&mut timeline.query.kinds, kind),
        Action::ToggleActor(id) => toggle(&mut timeline.query.actors, id),
        Action::ToggleArea(area) => toggle(&mut timeline.query.areas, area),
        Action::ToggleSignificance(level) => toggle(&mut timeline.query.significance, level),
        Action::ToggleTarget(filter) => toggle_in_order(&mut view.targets, filter),
        Action::SetSpan(span) | Action::ZoomSpan(span) => timeline.query.span = span,
        Action::ClearFilters => clear_filters(view),
        Action::SetLanes(lanes) => milestones::set_lanes(timeline, lanes),
        Action::ToggleLane(lane) => toggle_in_order(&mut timeline.folded, lane),
        Action::FoldLanes(lanes) => timeline.folded = lanes,
        Action::OpenGroup(group) => timeline.group = group,
        Action::ListByDate(by_date) => timeline.by_date = by_date,
        Action::ToggleLinear => timeline.linear = !timeline.linear,
        Action::OpenMilestone(id) => view.page = Page::Milestones(id),
        Action::OpenProvenance(id) => view.provenance = id,
        Action::SetStoryStep(step) => view.step = Some(step),
        Action::SetChart(figure) | Action::AdjustChart(figure) => view.figure = *figure,
        Action::SetTable(table) => table::choose(&mut view.table.query, table),
        Action::ToggleCell(column, code) => table::toggle_cell(&mut view.table.query, column, code),
        Action::SortBy(column) => table::sort_by(&mut view.table.query, column),
        Action::SetPage(page) => view.table.query.page = page,
        Action::SetEmbed(builder) => set_embed(view, *builder),
        Action::SetBoard(pins) => view.pins = pins,
        Action::Navigate(_)
        | Action::Restore(..)
        | Action::DismissNotice
        | Action::SetSavedBoard(_) => {}
    }
}

fn search(view: &mut ViewState, text: String) {
    match view.page {
        Page::Indicators => view.catalogue.query.text = text,
        Page::Data => table::search(&mut view.table.query, text),
        _ => view.milestones.query.text = text,
    }
}

fn toggle_industry(view: &mut ViewState, id: IndustryId) {
    match view.page {
        Page::Indicators => toggle(&mut view.catalogue.query.industries, id),
        Page::Compare => compare::toggle(&mut view.compared, id),
        _ => toggle(&mut view.milestones.query.industries, id),
    }
}

fn clear_filters(view: &mut ViewState) {
    match view.page {
        Page::Indicators => view.catalogue.query = IndicatorQuery::default(),
        Page::Targets => view.targets.clear(),
        Page::Data => table::clear(&mut view.table.query),
        _ => view.milestones.query = MilestoneQuery::default(),
    }
}

fn set_embed(view: &mut ViewState, builder: BuilderView) {
    if builder.subject != view.builder.subject {
        // The choices for one figure mean nothing for another.
        view.figure = ChartView::default();
        view.milestones = MilestonesView::default();
        view.targets = Vec::new();
        view.pins = Vec::new();
    }
    view.builder = builder;
}
