//! An indicator as a figure: every body its own series, with bounds, statuses,
//! sources, its table and its words. How it is drawn is left to `drawing`, what it
//! does when a mark or a name is pressed to `presses`.

mod drawing;
mod presses;

use std::rc::Rc;

use charts::Scale;
use charts::pace::Pace;
use charts::scene::HitTarget;
use dataset::{IndicatorId, ObservationId};
use engine::DaySpan;
use yew::prelude::*;

use super::chart::{Chart, Fit};
use super::chart_card::{ChartCard, description_id};
use super::computed_table::computed_table;
use super::context::{AppContext, use_app};
use super::figure_controls::{all_alike, controls};
use super::legend::{legend, series_key};
use super::observation_table::observation_table;
use super::source_line::SourceLine;
use super::tooltip::Tip;
use super::unavailable::unavailable;
use super::zoom::Zoom;
use super::{chart_export, figure_tip, milestone_overlay};
use drawing::{use_drawing, use_model};
use presses::{use_choose, use_press};
use view::{ChartAction, ChartView, Page, Pin};
use viewmodel::chart::describe::describe;
use viewmodel::chart::render::{self, rows_of, subtitle};
use viewmodel::chart::{ChartModel, definitions, scope};
use viewmodel::export::picture::own_labels_note;
use viewmodel::sonification::Track;
use viewmodel::{export, sonification};

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

    /// Whether it has no room for more than the drawing and its title.
    fn is_compact(self) -> bool {
        matches!(self, Self::Board | Self::Story)
    }

    /// Whether it stands on its indicator's page, and that in no frame: all its series
    /// are named below the drawing, and events may be marked in it.
    fn is_own_page(self, ctx: &AppContext) -> bool {
        self == Self::Own && !ctx.view().is_embedded()
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
    let model = use_model(&ctx, props);
    let draw = use_drawing(&ctx, props, &model);
    let tip = use_tip(&ctx, &model);
    let press = use_press(&ctx, props.place, &model);
    let choose = use_choose(&ctx, props, &model, press.as_ref());
    let tracks = use_tracks(props, &model);

    let rows = rows_of(&model);
    let title = props
        .title
        .clone()
        .unwrap_or_else(|| export::title(ctx.catalog(), ctx.language, &model).into());
    let zoom = (props.place == Place::Own).then(|| zoom_of(&ctx, &props.view, &model));
    ChartCard {
        compact: props.place.is_compact(),
        id: &props.id,
        title: &title,
        subtitle: &subtitle(ctx.data(), ctx.language, &props.view, &model),
        description: describe(ctx.data(), ctx.language, &model, &props.view),
        controls: controls_at(&ctx, props, &model),
        legend: signs(&ctx, props.place, &model),
        scope: scope_around(&ctx, props.place, &model),
        sources: sources(&ctx, props, &rows),
        table: html! { <>
            { computed_table(&ctx, &model, &title) }
            { observation_table(&ctx, &rows, &title, false) }
        </> },
        export: Some(chart_export::of(&ctx, &props.view, &model)),
        pin: Some(pin_of(props)),
        drawing: html! { <>
            <Chart {draw} {tip} label={title.clone()} described_by={description_id(&props.id)}
                {choose} tip_first=true {press} fit={props.place.fit()} {tracks}
                zoom={zoom.flatten()} />
            if props.place.is_own_page(&ctx) {
                { milestone_overlay::list(&ctx, &props.view, &model) }
            }
        </> },
    }
    .view(&ctx)
}

/// What the tooltip says of a mark.
#[hook]
fn use_tip(ctx: &AppContext, model: &Rc<ChartModel>) -> Callback<HitTarget, Tip> {
    let ctx = ctx.clone();
    let tip = use_memo((model.clone(), ctx.language), |(model, _)| {
        let model = model.clone();
        Callback::from(move |target: HitTarget| figure_tip::of(&ctx, &model, &target))
    });
    (*tip).clone()
}

/// Its series as sound, on the indicator's page.
#[hook]
fn use_tracks(props: &Props, model: &Rc<ChartModel>) -> Option<Rc<Vec<Track>>> {
    let heard = (model.clone(), props.view.log, props.place == Place::Own);
    let tracks = use_memo(heard, |(model, is_log, is_own)| {
        let scale = if *is_log { Scale::Log } else { Scale::Linear };
        let tracks = is_own.then(|| sonification::tracks(&model.series, scale));
        tracks.filter(|tracks| !tracks.is_empty()).map(Rc::new)
    });
    (*tracks).clone()
}

/// The switches above the drawing, where it stands.
fn controls_at(ctx: &AppContext, props: &Props, model: &ChartModel) -> Html {
    match props.place {
        Place::Own => controls(ctx, &props.view, model),
        // In a frame the names in the drawing do that.
        Place::Front if !ctx.view().is_embedded() => all_alike(ctx, model),
        _ => html! {},
    }
}

/// The signs in use, after the names of all series where they stand below the drawing.
fn signs(ctx: &AppContext, place: Place, model: &ChartModel) -> Html {
    html! { <>
        if place.is_own_page(ctx) { { series_key(ctx, model) } }
        { legend(ctx, model) }
        { unavailable(ctx, model) }
    </> }
}

/// Where the figures come from, and from a page of something else the way on.
fn sources(ctx: &AppContext, props: &Props, rows: &[ObservationId]) -> Html {
    let leads_on = matches!(props.place, Place::Guest | Place::Front | Place::Story);
    html! { <>
        <SourceLine rows={rows.to_vec()} />
        { own_labels(ctx, &props.view) }
        if leads_on && !ctx.view().is_embedded() {
            <p><a href={ctx.href(Page::Indicator(props.indicator))} class="onward">
                { ctx.messages().indicators.explore }
            </a></p>
        }
    </> }
}

/// In a frame, what its publisher writes beside marks.
fn own_labels(ctx: &AppContext, view: &ChartView) -> Html {
    let told = own_labels_note(ctx.language, &view.own_labels);
    match told.filter(|_| ctx.view().is_embedded()) {
        Some(told) => html! { <p class="source-line">{ told }</p> },
        None => html! {},
    }
}

/// What is counted, where the figure's surroundings leave it out: its own page has it
/// above, the story in its text, and the words below a guest end with the note.
fn scope_around(ctx: &AppContext, place: Place, model: &ChartModel) -> String {
    let (data, language) = (ctx.data(), ctx.language);
    let told = match place {
        _ if ctx.view().is_embedded() => scope(data, language, model),
        Place::Board => scope(data, language, model),
        Place::Guest | Place::Front => definitions(data, language, model),
        Place::Own | Place::Story => Vec::new(),
    };
    told.join(ctx.messages().punctuation.sentence_gap)
}

/// The figure as the board keeps it: with what belongs to this page alone left out.
fn pin_of(props: &Props) -> Pin {
    Pin {
        indicator: props.indicator,
        figure: ChartView {
            before_after: None,
            own_labels: Vec::new(),
            ..props.view.clone()
        },
    }
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
            let next = ChartView {
                span,
                ..view.clone()
            };
            app.dispatch(ChartAction::Adjust(Box::new(next)).into());
        }),
    })
}
