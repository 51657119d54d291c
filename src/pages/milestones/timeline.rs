//! The timeline as a reader works with it: zoomed, its groups opened, taken along. What
//! a pressed mark or name does is left to `presses`.

use std::cell::RefCell;
use std::rc::Rc;

use charts::scene::HitTarget;
use dataset::{Code, MilestoneId};
use engine::{DaySpan, MilestoneSelection, Table};
use yew::prelude::*;

use super::drawing::{Chosen, draw, lanes, pace, seen, whole};
use super::filters::chosen_names;
use super::group::GroupList;
use super::lane_menu::lane_menu;
use super::lanes::{Assigned, name};
use super::presses::{LEAST, choose, ids, press};
use crate::components::chart::{Canvas, Chart, Drawing};
use crate::components::chart_card::{ChartCard, description_id};
use crate::components::context::{AppContext, use_app};
use crate::components::export_menu;
use crate::components::milestone_tip::milestone_tip;
use crate::components::tooltip::Tip;
use crate::components::zoom::Zoom;
use i18n::date;
use view::{Lanes, MilestonesAction, MilestonesView};
use viewmodel::export::picture::{Picture, drawing_width};

/// Properties of [`TimelineFigure`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is chosen.
    pub view: Rc<MilestonesView>,
    /// The chosen milestones.
    pub selection: Rc<MilestoneSelection>,
}

/// Where the marks of the last drawing are.
type Drawn = Rc<RefCell<Vec<HitTarget>>>;

/// The timeline of the chosen milestones.
#[component]
pub(crate) fn TimelineFigure(props: &Props) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let is_embedded = ctx.view().is_embedded();
    let menu = use_state_eq(|| false);
    let drawn: Drawn = use_mut_ref(Vec::new);
    let assigned = use_lanes(&ctx, props);
    let draw = use_drawing(&ctx, props, &drawn);
    let tip = use_tip(&ctx);
    let zoom = zoom_of(&ctx, &props.view);
    let choose = choose(&ctx, &zoom, &assigned);
    let press = (!is_embedded).then(|| press(&ctx, &assigned));
    let chart = html! {
        <Chart {draw} {tip} label={messages.timeline.title}
            described_by={description_id("timeline")} {choose} zoom={Some(zoom)} is_for_wide={true}
            {press} tip_first={is_embedded} embed_height={710.0} />
    };
    ChartCard {
        id: "timeline",
        title: messages.timeline.title,
        subtitle: if props.selection.rows.is_empty() {
            messages.milestones.nothing_found
        } else {
            messages.timeline.subtitle
        },
        description: describe(&ctx, &props.selection),
        controls: controls(&ctx, &props.view, &assigned, &menu),
        drawing: if is_embedded {
            chart
        } else {
            html! {
                <div class="timeline-drawing">
                    { chart }
                    { open_group(&ctx, props, &assigned, &drawn) }
                </div>
            }
        },
        export: Some(export(&ctx, props)),
        ..ChartCard::default()
    }
    .view(&ctx)
}

/// The lanes of the chosen milestones.
#[hook]
fn use_lanes(ctx: &AppContext, props: &Props) -> Rc<Assigned> {
    let Props { view, selection } = props;
    let deps = (selection.clone(), view.query.clone(), view.lanes);
    use_memo(deps, |(selection, query, _)| {
        let chosen = Chosen::new(ctx.catalog(), query, selection);
        lanes(ctx.data(), view, &chosen)
    })
}

/// Draws the timeline for a room, and notes where its marks are then.
#[hook]
fn use_drawing(ctx: &AppContext, props: &Props, drawn: &Drawn) -> Callback<Canvas, Drawing> {
    let Props { view, selection } = props;
    let (ctx, drawn) = (ctx.clone(), drawn.clone());
    // An open list changes no mark.
    let view = MilestonesView {
        group: None,
        ..(**view).clone()
    };
    let deps = (selection.clone(), view, ctx.language);
    let draw = use_memo(deps, move |(selection, view, _)| {
        let chosen = Chosen::new(ctx.catalog(), &view.query, selection);
        let view = view.clone();
        Callback::from(move |canvas: Canvas| {
            let plot = draw(ctx.data(), ctx.language, &view, &chosen, canvas);
            let time = Some(plot.time);
            drawn.borrow_mut().clone_from(&plot.scene.targets);
            Drawing {
                time,
                ..Drawing::from(plot.scene)
            }
        })
    });
    (*draw).clone()
}

/// What the tooltip says of a mark.
#[hook]
fn use_tip(ctx: &AppContext) -> Callback<HitTarget, Tip> {
    let ctx = ctx.clone();
    let tip = use_memo(ctx.language, move |_| {
        Callback::from(move |target: HitTarget| milestone_tip(&ctx, &ids(&target)))
    });
    (*tip).clone()
}

/// What is seen of the time.
fn zoom_of(ctx: &AppContext, view: &MilestonesView) -> Zoom {
    Zoom {
        whole: whole(ctx.data()),
        span: view.query.span.map(|_| {
            let (from, to) = seen(ctx.data(), &view.query);
            DaySpan { from, to }
        }),
        pace: pace(ctx.data(), view),
        least: LEAST,
        set: ctx.act(|span| MilestonesAction::ZoomSpan(span).into()),
    }
}

/// The list of the open group: those of its milestones that are found.
fn open_group(
    ctx: &AppContext,
    Props { view, selection }: &Props,
    assigned: &Assigned,
    drawn: &Drawn,
) -> Html {
    let Some(group) = &view.group else {
        return html! {};
    };
    let named = group.milestones.iter().copied();
    let found: Vec<MilestoneId> = named.filter(|id| selection.rows.contains(id)).collect();
    let series = assigned.lanes.iter().position(|lane| *lane == group.lane);
    if found.is_empty() {
        return html! {};
    }
    let place = {
        let (drawn, found) = (drawn.clone(), found.clone());
        Callback::from(move |()| {
            let is_there = |target: &&HitTarget| {
                let ids = ids(target);
                Some(target.series) == series && found.iter().any(|id| ids.contains(id))
            };
            drawn.borrow().iter().find(is_there).map(|target| target.at)
        })
    };
    let lane = name(ctx.data(), ctx.language, group.lane);
    html! { <GroupList view={view.clone()} {lane} ids={found} {place} /> }
}

/// What the lanes are, which are folded, and how much room a day has.
fn controls(
    ctx: &AppContext,
    view: &MilestonesView,
    assigned: &Assigned,
    menu: &UseStateHandle<bool>,
) -> Html {
    let messages = ctx.messages();
    html! {
        <>
            <div class="segmented" role="group" aria-label={messages.timeline.lanes}>
                { for Lanes::ALL.iter().map(|&lanes| html! {
                    <button type="button" aria-pressed={(lanes == view.lanes).to_string()}
                        onclick={ctx.does::<MouseEvent>(MilestonesAction::SetLanes(lanes))}>
                        { match lanes {
                            Lanes::Industry => messages.terms.industry,
                            Lanes::Kind => messages.terms.kind,
                            Lanes::Actor => messages.terms.actor,
                            Lanes::All => messages.timeline.lanes_all,
                        } }
                    </button>
                }) }
            </div>
            <button type="button" class="toggle" aria-pressed={view.linear.to_string()}
                onclick={ctx.does::<MouseEvent>(MilestonesAction::ToggleLinear)}>{ messages.timeline.axis_linear }</button>
            if assigned.lanes.len() > 1 && !ctx.view().is_embedded() { { lane_menu(ctx, &view.folded, assigned, menu) } }
        </>
    }
}

/// What can be taken along: the drawing and the chosen milestones.
fn export(ctx: &AppContext, Props { view, selection }: &Props) -> export_menu::Props {
    let messages = ctx.messages();
    let rows = selection.rows.iter().map(|id| u32::from(id.0)).collect();
    let title = messages.timeline.title;
    let props = export_menu::Props::of_rows(ctx, "milestones", title, Table::Milestones, rows);
    let (ctx, address) = (ctx.clone(), props.citation.url.clone());
    let (view, selection) = (view.clone(), selection.clone());
    let svg = Callback::from(move |width: f64| {
        let canvas = Canvas::wide(drawing_width(width));
        let mut told = vec![describe(&ctx, &selection)];
        let chosen = chosen_names(&ctx, &view.query);
        if !chosen.is_empty() {
            let chosen = chosen.join(messages.punctuation.comma);
            told.push(format!(
                "{}{}{chosen}",
                messages.filters.title, messages.punctuation.colon
            ));
        }
        let shown = Chosen::new(ctx.catalog(), &view.query, &selection);
        let plot = draw(ctx.data(), ctx.language, &view, &shown, canvas);
        Picture {
            title,
            subtitle: &told.join(messages.punctuation.sentence_gap),
            key: Vec::new(),
            sources: vec![messages.export.sources_within.into()],
            address: &address,
        }
        .svg(ctx.catalog(), ctx.language, &plot.scene)
    });
    export_menu::Props {
        svg: Some(svg),
        ..props
    }
}

fn describe(ctx: &AppContext, selection: &MilestoneSelection) -> String {
    let (data, language) = (ctx.data(), ctx.language);
    match (selection.rows.first(), selection.rows.last()) {
        (Some(first), Some(last)) => (ctx.messages().timeline.description)(
            selection.rows.len(),
            &date(language, data[*first].date),
            &date(language, data[*last].date),
        ),
        _ => ctx.messages().milestones.nothing_found.into(),
    }
}
