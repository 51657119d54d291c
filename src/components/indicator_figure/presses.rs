//! What an indicator's figure does when a reader presses it: a name in the drawing makes
//! series stand out, a mark leads to what is behind it.

use std::rc::Rc;

use charts::scene::{HitTarget, Named};
use dataset::{Dataset, Date, MilestoneId};
use engine::{DaySpan, MilestoneQuery};
use yew::prelude::*;

use super::{Place, Props};
use crate::app_state::AppState;
use crate::components::context::AppContext;
use view::{Action, ChartAction, ChartView, Focus, Location, MilestonesView, Page, ViewState};
use viewmodel::chart::ChartModel;
use viewmodel::chart::render::milestones_of;

/// Makes the series of a pressed name stand out, where the address keeps which do.
#[hook]
pub(super) fn use_press(
    ctx: &AppContext,
    place: Place,
    model: &Rc<ChartModel>,
) -> Option<Callback<Named>> {
    let none = match place {
        Place::Own => Some(Focus::Auto),
        Place::Front => Some(Focus::All),
        _ => None,
    };
    let app = ctx.app.dispatcher();
    let press = use_memo((model.clone(), none), |(model, none)| {
        let (model, none) = (model.clone(), none.clone()?);
        Some(Callback::from(move |name: Named| {
            let focus = match name {
                Named::Series(at) => model.pressed(at, none.clone()),
                Named::Quiet => none.clone(),
            };
            app.dispatch(ChartAction::Focus(focus).into());
        }))
    });
    (*press).clone()
}

/// Leads from a chosen mark to what is behind it.
#[hook]
pub(super) fn use_choose(
    ctx: &AppContext,
    props: &Props,
    model: &Rc<ChartModel>,
    press: Option<&Callback<Named>>,
) -> Callback<HitTarget> {
    let data = ctx.data();
    let app = ctx.app.dispatcher();
    let own = props.place.is_own_page(ctx).then(|| props.view.clone());
    let deps = (model.clone(), own, press.cloned());
    let choose = use_memo(deps, |(model, own, press)| {
        let marks = Marks {
            data,
            app,
            model: model.clone(),
            own: own.clone(),
            press: press.clone(),
            milestones: ctx.at(Page::Milestones(None)),
        };
        Callback::from(move |target: HitTarget| marks.choose(&target))
    });
    (*choose).clone()
}

/// What the marks of a figure lead to.
struct Marks {
    data: &'static Dataset,
    app: UseReducerDispatcher<AppState>,
    model: Rc<ChartModel>,
    /// How the figure is drawn, on the indicator's page.
    own: Option<ChartView>,
    /// Makes a series stand out.
    press: Option<Callback<Named>>,
    /// The page of milestones.
    milestones: ViewState,
}

impl Marks {
    /// Goes where a mark leads: of an event to what came before and after it or to the
    /// milestones, of a quiet series to that series, of a value to its receipt.
    fn choose(&self, target: &HitTarget) {
        let happened = milestones_of(target);
        if let ([id], Some(own)) = (happened.as_slice(), &self.own) {
            let next = ChartView {
                before_after: Some(*id),
                ..own.clone()
            };
            self.app.dispatch(ChartAction::Set(Box::new(next)).into());
        } else if !happened.is_empty() {
            let there = of_milestones(self.data, &self.milestones, &happened);
            self.app.dispatch(Action::Navigate(Box::new(there)));
        } else if let (Some(press), true) =
            (&self.press, self.model.quiet().contains(&target.series))
        {
            press.emit(Named::Series(target.series));
        } else {
            self.open_receipt(target);
        }
    }

    /// Opens the receipt of the first row that a mark's value was made of.
    fn open_receipt(&self, target: &HitTarget) {
        let key = target.keys.first().copied();
        let value = key
            .and_then(|key| self.model.of_key(key))
            .map(|(.., value)| value);
        if let Some(id) = value.and_then(|value| value.rows().next()) {
            self.app.dispatch(Action::OpenProvenance(Some(id)));
        }
    }
}

/// The page of a milestone, or the part of time that several lie in.
fn of_milestones(data: &Dataset, seen: &ViewState, ids: &[MilestoneId]) -> ViewState {
    let days = || ids.iter().map(|id| data[*id].date);
    let from = days().map(Date::first_day).min();
    let to = days().map(Date::last_day).max();
    let query = MilestoneQuery {
        span: from.zip(to).map(|(from, to)| DaySpan { from, to }),
        ..MilestoneQuery::default()
    };
    let open = match ids {
        [id] => Some(*id),
        _ => None,
    };
    seen.at(Location::Milestones(MilestonesView {
        query,
        open,
        ..MilestonesView::default()
    }))
}
