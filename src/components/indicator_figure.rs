//! An indicator as a figure: every body its own series, with bounds, statuses,
//! sources, its table and its words.

use std::collections::BTreeSet;
use std::rc::Rc;

use charts::Scale;
use charts::pace::Pace;
use charts::scene::{HitTarget, Named};
use dataset::{Dataset, Date, IndicatorId, MilestoneId};
use engine::DaySpan;
use yew::prelude::*;

use super::chart::{Canvas, Chart, Drawing, Fit};
use super::chart_card::{ChartCard, description_id};
use super::computed_table::computed_table;
use super::context::{AppContext, use_app};
use super::figure_controls::{all_alike, controls};
use super::legend::{legend, series_key, unnamed};
use super::observation_table::observation_table;
use super::source_line::SourceLine;
use super::unavailable::unavailable;
use super::zoom::Zoom;
use super::{chart_export, figure_tip, milestone_overlay};
use crate::figure::own_labels_note;
use crate::{export, sonification};
use view::{Action, ChartView, Focus, Form, Page, Pin, ViewState};
use viewmodel::chart::describe::describe;
use viewmodel::chart::render::{
    self, fixed_height, milestones_of, render, render_beside_key, rows_of, subtitle,
};
use viewmodel::chart::{self, ChartModel, definitions, scope};

/// The fewest days that a zoomed figure shows.
const LEAST_DAYS: f64 = 90.0;

/// Where a figure stands, which decides what is around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Place {
    /// On a page of something else: it leads to the indicator's own page.
    #[default]
    Guest,
    /// First on the front page: the same, and which of its series stand out is in the
    /// address.
    Front,
    /// On the indicator's page: a reader can switch how it is drawn and look at a
    /// part of its time; the address keeps both.
    Own,
    /// On a board: without table, downloads and words.
    Board,
    /// Beside the text of the story: the same, and as high as the style sheet leaves
    /// it, since it stays in sight while the text moves.
    Story,
}

impl Place {
    fn fit(self) -> Fit {
        match self {
            Self::Guest | Self::Front | Self::Own => Fit::Alone,
            Self::Board => Fit::Beside,
            Self::Story => Fit::Room,
        }
    }
}

/// Properties of [`IndicatorFigure`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The indicator.
    pub indicator: IndicatorId,
    /// How it is drawn.
    pub view: ChartView,
    /// The figure's id, unique on its page.
    pub id: AttrValue,
    /// A title other than the names of what is drawn.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Where it stands.
    #[prop_or_default]
    pub place: Place,
}

/// An indicator's figure.
#[component]
pub fn IndicatorFigure(props: &Props) -> Html {
    let ctx = use_app();
    let (words, data, language) = (ctx.words(), ctx.data(), ctx.language);
    let is_own = props.place == Place::Own;
    // All series by name, below the drawing.
    let has_key = is_own && !ctx.view().embedded;
    let is_compact = matches!(props.place, Place::Board | Place::Story);
    // None of them changes what is model, only what is seen with it.
    let whole = ChartView {
        span: None,
        events: BTreeSet::new(),
        before_after: None,
        // On our own pages the data alone speaks.
        own_labels: if ctx.view().embedded {
            props.view.own_labels.clone()
        } else {
            Vec::new()
        },
        ..props.view.clone()
    };
    let deps = (props.indicator, whole, language);
    let model = use_memo(deps, |(indicator, view, language)| {
        chart::chart(data, *language, *indicator, view)
    });
    let drawing = {
        let (ctx, view) = (ctx.clone(), props.view.clone());
        use_memo(
            (model.clone(), language, props.view.clone(), props.place),
            move |(model, .., place)| {
                let (model, place) = (model.clone(), *place);
                Callback::from(move |canvas: Canvas| {
                    // Panels are as high as they like, but beside the story's text.
                    let is_free = model.form == Form::Multiples && place != Place::Story;
                    let height = canvas.height.filter(|_| !is_free);
                    let front = front_height(place, canvas);
                    let room = (canvas.width, height.or(front));
                    let draw = if has_key { render_beside_key } else { render };
                    let drawn = draw(ctx.data(), ctx.language, &view, &model, room);
                    let named = if has_key { 0 } else { model.series.len() };
                    Drawing {
                        height: if drawn.fluid && front.is_none() {
                            fixed_height(canvas.width, named)
                        } else {
                            Some(drawn.scene.height)
                        },
                        time: drawn.time,
                        below: if has_key {
                            html! {}
                        } else {
                            unnamed(&ctx, &model, &drawn)
                        },
                        scene: Rc::new(drawn.scene),
                    }
                })
            },
        )
    };
    let tip = {
        let ctx = ctx.clone();
        use_memo((model.clone(), language), |(model, _)| {
            let model = model.clone();
            Callback::from(move |target: HitTarget| figure_tip::of(&ctx, &model, &target))
        })
    };
    let press = {
        let none = match props.place {
            Place::Own => Some(Focus::Auto),
            Place::Front => Some(Focus::All),
            _ => None,
        };
        let chosen = ctx.view().figure.clone();
        let app = ctx.app.dispatcher();
        use_memo((model.clone(), none, chosen), |(model, none, chosen)| {
            let (model, none, chosen) = (model.clone(), none.clone()?, chosen.clone());
            Some(Callback::from(move |name: Named| {
                let focus = match name {
                    Named::Series(at) => model.pressed(at, none.clone()),
                    Named::Quiet => none.clone(),
                };
                let figure = ChartView {
                    focus,
                    ..chosen.clone()
                };
                app.dispatch(Action::SetChart(Box::new(figure)));
            }))
        })
    };
    let press = (*press).clone();
    let choose = {
        let app = ctx.app.dispatcher();
        let own = (is_own && !ctx.view().embedded).then(|| props.view.clone());
        use_memo(
            (model.clone(), own, press.clone()),
            |(model, own, press)| {
                let (own, press) = (own.clone(), press.clone());
                let model = model.clone();
                let milestones = ctx.at(Page::Milestones(None));
                Callback::from(move |target: HitTarget| {
                    let happened = milestones_of(&target);
                    if let ([id], Some(own)) = (happened.as_slice(), &own) {
                        app.dispatch(Action::SetChart(Box::new(ChartView {
                            before_after: Some(*id),
                            ..own.clone()
                        })));
                        return;
                    }
                    if !happened.is_empty() {
                        app.dispatch(Action::Navigate(Box::new(of_milestones(
                            data,
                            &milestones,
                            &happened,
                        ))));
                        return;
                    }
                    if let (Some(press), true) = (&press, model.quiet().contains(&target.series)) {
                        press.emit(Named::Series(target.series));
                        return;
                    }
                    let key = target.keys.first().copied();
                    let value = key
                        .and_then(|key| model.of_key(key))
                        .map(|(.., value)| value);
                    if let Some(id) = value.and_then(|value| value.rows().next()) {
                        app.dispatch(Action::OpenProvenance(Some(id)));
                    }
                })
            },
        )
    };
    let heard = (model.clone(), props.view.log, is_own);
    let tracks = use_memo(heard, |(model, is_log, is_own)| {
        let scale = if *is_log { Scale::Log } else { Scale::Linear };
        let tracks = is_own.then(|| sonification::tracks(&model.series, scale));
        tracks.filter(|tracks| !tracks.is_empty()).map(Rc::new)
    });
    let rows = rows_of(&model);
    let title = props
        .title
        .clone()
        .unwrap_or_else(|| export::title(ctx.catalog(), language, &model).into());
    let subtitle = subtitle(data, language, &props.view, &model);
    let description = describe(data, language, &model, &props.view);
    ChartCard {
        compact: is_compact,
        id: &props.id,
        title: &title,
        subtitle: &subtitle,
        description,
        controls: match props.place {
            Place::Own => controls(&ctx, &props.view, &model),
            // In a frame the names in the drawing do that.
            Place::Front if !ctx.view().embedded => all_alike(&ctx, &model),
            _ => html! {},
        },
        legend: html! { <>
            if has_key { { series_key(&ctx, &model) } }
            { legend(&ctx, &model) }
            { unavailable(&ctx, &model) }
        </> },
        scope: scope_around(&ctx, props.place, &model),
        sources: html! { <>
            <SourceLine rows={rows.clone()} />
            { own_labels(&ctx, &props.view) }
            if matches!(props.place, Place::Guest | Place::Front | Place::Story) && !ctx.view().embedded {
                <p><a href={ctx.href(Page::Indicator(props.indicator))} class="onward">
                    { words.explore_indicator }
                </a></p>
            }
        </> },
        table: html! { <>
            { computed_table(&ctx, &model, &title) }
            { observation_table(&ctx, &rows, &title, false) }
        </> },
        export: Some(chart_export::of(&ctx, &props.view, &model)),
        pin: Some(Pin {
            indicator: props.indicator,
            figure: ChartView {
                before_after: None,
                own_labels: Vec::new(),
                ..props.view.clone()
            },
        }),
        drawing: html! { <>
            <Chart draw={(*drawing).clone()} tip={(*tip).clone()} label={title.clone()}
                described_by={description_id(&props.id)} choose={(*choose).clone()} tip_first=true
                {press} fit={props.place.fit()} tracks={(*tracks).clone()}
                zoom={is_own.then(|| zoom_of(&ctx, &props.view, &model)).flatten()} />
            if is_own && !ctx.view().embedded {
                { milestone_overlay::list(&ctx, &props.view, &model) }
            }
        </> },
    }
    .view(&ctx)
}

/// In a frame, what its publisher writes beside marks.
fn own_labels(ctx: &AppContext, view: &ChartView) -> Html {
    let told = own_labels_note(ctx.language, &view.own_labels);
    match told.filter(|_| ctx.view().embedded) {
        Some(told) => html! { <p class="source-line">{ told }</p> },
        None => html! {},
    }
}

/// What is counted, where the figure's surroundings leave it out: its own page has it
/// above, the story in its text, and the words below a guest end with the note.
fn scope_around(ctx: &AppContext, place: Place, model: &ChartModel) -> String {
    let (data, language) = (ctx.data(), ctx.language);
    let told = match place {
        _ if ctx.view().embedded => scope(data, language, model),
        Place::Board => scope(data, language, model),
        Place::Guest | Place::Front => definitions(data, language, model),
        Place::Own | Place::Story => Vec::new(),
    };
    told.join(ctx.words().sentence_gap)
}

/// On the front page all of the drawing is to be seen at once in a usual window: the
/// height that it has there for all widths but narrow ones.
fn front_height(place: Place, canvas: Canvas) -> Option<f64> {
    const HEIGHT: f64 = 370.0;
    let is_page = place == Place::Front && canvas.height.is_none();
    (is_page && fixed_height(canvas.width, 0).is_none()).then_some(HEIGHT)
}

/// The page of a milestone, or the part of time that several lie in.
fn of_milestones(data: &Dataset, seen: &ViewState, ids: &[MilestoneId]) -> ViewState {
    let mut view = seen.clone();
    if let [id] = ids {
        view.page = Page::Milestones(Some(*id));
    }
    let days = || ids.iter().map(|id| data[*id].date);
    let from = days().map(Date::first_day).min();
    let to = days().map(Date::last_day).max();
    view.milestones.query.span = from.zip(to).map(|(from, to)| DaySpan { from, to });
    view
}

/// What can be seen of the axis of time.
fn zoom_of(ctx: &AppContext, view: &ChartView, model: &ChartModel) -> Option<Zoom> {
    let whole = render::whole(model).filter(|_| render::has_time(model.form))?;
    let (app, view) = (ctx.app.dispatcher(), view.clone());
    Some(Zoom {
        whole,
        span: render::chosen(&view, model).map(|(from, to)| DaySpan { from, to }),
        pace: Pace::EVEN,
        least: LEAST_DAYS,
        set: Callback::from(move |span| {
            app.dispatch(Action::AdjustChart(Box::new(ChartView {
                span,
                ..view.clone()
            })));
        }),
    })
}
