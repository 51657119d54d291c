//! The timeline as a reader works with it: zoomed, its groups opened, taken along.

use std::cell::RefCell;
use std::rc::Rc;

use charts::scene::{HitTarget, Named};
use dataset::{Code, DayNumber, MilestoneId};
use engine::{DaySpan, MilestoneSelection, Table};
use yew::prelude::*;

use super::drawing::{Chosen, draw, lanes, pace, seen, whole};
use super::filters::chosen_names;
use super::group::GroupList;
use super::lane_menu::lane_menu;
use super::lanes::{Assigned, name};
use crate::components::chart::{Canvas, Chart, Drawing};
use crate::components::chart_card::{ChartCard, description_id};
use crate::components::context::{AppContext, use_app};
use crate::components::export_menu;
use crate::components::milestone_tip::milestone_tip;
use crate::components::zoom::Zoom;
use crate::figure::{Picture, drawing_width};
use i18n::date;
use view::{Action, Lanes, MilestonesView, OpenGroup, Page};

/// The fewest days that are seen.
const LEAST: f64 = 6.0;
/// A group is zoomed into only if that shows no more than this share of what is seen.
const CLOSER: f64 = 0.75;

/// Properties of [`TimelineFigure`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The chosen milestones.
    pub selection: Rc<MilestoneSelection>,
}

/// The timeline of the chosen milestones.
#[component]
pub fn TimelineFigure(props: &Props) -> Html {
    let ctx = use_app();
    let (words, language) = (ctx.words(), ctx.language);
    let view = ctx.view().milestones.clone();
    let is_embedded = ctx.view().embedded;
    let menu = use_state_eq(|| false);
    // Where the marks of the last drawing are.
    let drawn = use_mut_ref(Vec::<HitTarget>::new);
    let assigned = {
        let deps = (props.selection.clone(), view.query.clone(), view.lanes);
        use_memo(deps, |(selection, query, _)| {
            let chosen = Chosen::new(ctx.engine(), query, selection);
            lanes(ctx.data(), &view, &chosen)
        })
    };
    let open = match ctx.view().page {
        Page::Milestones(open) => open,
        _ => None,
    };
    let draw = {
        let ctx = ctx.clone();
        let drawn = drawn.clone();
        // An open list changes no mark.
        let view = MilestonesView {
            group: None,
            ..view.clone()
        };
        let deps = (props.selection.clone(), view, language, open);
        use_memo(deps, move |(selection, view, ..)| {
            let chosen = Chosen::new(ctx.engine(), &view.query, selection);
            let view = view.clone();
            Callback::from(move |canvas: Canvas| {
                let plot = draw(ctx.data(), language, &view, &chosen, open, canvas);
                let time = Some(plot.time);
                drawn.borrow_mut().clone_from(&plot.scene.targets);
                Drawing {
                    time,
                    ..Drawing::from(plot.scene)
                }
            })
        })
    };
    let tip = {
        let ctx = ctx.clone();
        use_memo(language, move |_| {
            Callback::from(move |target: HitTarget| milestone_tip(&ctx, &ids(&target)))
        })
    };
    let zoom = Zoom {
        whole: whole(ctx.data()),
        span: view.query.span.map(|_| {
            let (from, to) = seen(ctx.data(), &view.query);
            DaySpan { from, to }
        }),
        pace: pace(ctx.data(), &view),
        least: LEAST,
        set: ctx.act(Action::ZoomSpan),
    };
    let choose = {
        let (ctx, zoom, assigned) = (ctx.clone(), zoom.clone(), assigned.clone());
        Callback::from(move |target: HitTarget| match ids(&target).as_slice() {
            [id] if !is_embedded => ctx.app.dispatch(Action::OpenMilestone(Some(*id))),
            [_] => {}
            ids => {
                if let Some(span) = apart(&ctx, ids, &zoom) {
                    ctx.app.dispatch(Action::SetSpan(Some(span)));
                } else if let Some(&lane) = assigned.lanes.get(target.series)
                    && !is_embedded
                {
                    let milestones = ids.to_vec();
                    let group = Some(OpenGroup { lane, milestones });
                    ctx.app.dispatch(Action::OpenGroup(group));
                }
            }
        })
    };
    let press = {
        let (ctx, assigned) = (ctx.clone(), assigned.clone());
        Callback::from(move |name: Named| {
            let Named::Series(at) = name else { return };
            if let Some(&lane) = assigned.lanes.get(at) {
                ctx.app.dispatch(Action::ToggleLane(lane));
            }
        })
    };
    let chart = html! {
        <Chart draw={(*draw).clone()} tip={(*tip).clone()} label={words.timeline_title}
            described_by={description_id("timeline")} {choose} zoom={Some(zoom)} is_for_wide={true}
            press={(!is_embedded).then_some(press)} tip_first={is_embedded} embed_height={710.0} />
    };
    ChartCard {
        id: "timeline",
        title: words.timeline_title,
        subtitle: if props.selection.rows.is_empty() {
            words.nothing_found
        } else {
            words.timeline_subtitle
        },
        description: describe(&ctx, &props.selection),
        controls: controls(&ctx, &assigned, &menu),
        drawing: if is_embedded {
            chart
        } else {
            html! {
                <div class="timeline-drawing">
                    { chart }
                    { open_group(&ctx, &props.selection, &assigned, &drawn) }
                </div>
            }
        },
        export: Some(export(&ctx, props.selection.clone(), open)),
        ..ChartCard::default()
    }
    .view(&ctx)
}

/// The list of the open group: those of its milestones that are found.
fn open_group(
    ctx: &AppContext,
    selection: &MilestoneSelection,
    assigned: &Assigned,
    drawn: &Rc<RefCell<Vec<HitTarget>>>,
) -> Html {
    let Some(group) = &ctx.view().milestones.group else {
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
    html! { <GroupList {lane} ids={found} {place} /> }
}

/// The milestones of a target.
fn ids(target: &HitTarget) -> Vec<MilestoneId> {
    let keys = target.keys.iter();
    keys.map(|key| MilestoneId(*key as u16)).collect()
}

/// What the lanes are, which are folded, and how much room a day has.
fn controls(ctx: &AppContext, assigned: &Assigned, menu: &UseStateHandle<bool>) -> Html {
    let words = ctx.words();
    let view = &ctx.view().milestones;
    html! {
        <>
            <div class="segmented" role="group" aria-label={words.lanes}>
                { for Lanes::ALL.iter().map(|&lanes| html! {
                    <button type="button" aria-pressed={(lanes == view.lanes).to_string()}
                        onclick={ctx.does::<MouseEvent>(Action::SetLanes(lanes))}>
                        { match lanes {
                            Lanes::Industry => words.industry,
                            Lanes::Kind => words.kind,
                            Lanes::Actor => words.actor,
                            Lanes::All => words.lanes_all,
                        } }
                    </button>
                }) }
            </div>
            <button type="button" class="toggle" aria-pressed={view.linear.to_string()}
                onclick={ctx.does::<MouseEvent>(Action::ToggleLinear)}>{ words.axis_linear }</button>
            if assigned.lanes.len() > 1 && !ctx.view().embedded { { lane_menu(ctx, assigned, menu) } }
        </>
    }
}

/// The days that a zoom into a group shows, if that takes it apart: its first and its
/// last mark are then far from each other.
fn apart(ctx: &AppContext, ids: &[MilestoneId], zoom: &Zoom) -> Option<DaySpan> {
    let data = ctx.data();
    let days = || ids.iter().map(|id| data[*id].date);
    let middle = |date: dataset::Date| date.first_day().midpoint(date.last_day());
    let (first, last) = (days().map(middle).min()?, days().map(middle).max()?);
    if last == first {
        return None;
    }
    let air = ((last - first) / 6).max((LEAST as DayNumber - (last - first)) / 2 + 1);
    let (from, to) = (first - air, last + air);
    let (seen_from, seen_to) = zoom.seen();
    let room = |from: DayNumber, to: DayNumber| {
        zoom.pace.place(f64::from(to)) - zoom.pace.place(f64::from(from))
    };
    (room(from, to) < room(seen_from, seen_to) * CLOSER).then_some(DaySpan {
        from: from.max(zoom.whole.0),
        to: to.min(zoom.whole.1),
    })
}

/// What can be taken along: the drawing and the chosen milestones.
fn export(
    ctx: &AppContext,
    selection: Rc<MilestoneSelection>,
    open: Option<MilestoneId>,
) -> export_menu::Props {
    let words = ctx.words();
    let rows = selection.rows.iter().map(|id| u32::from(id.0)).collect();
    let title = words.timeline_title;
    let props = export_menu::Props::of_rows(ctx, "milestones", title, Table::Milestones, rows);
    let (ctx, address) = (ctx.clone(), props.citation.url.clone());
    let svg = Callback::from(move |width: f64| {
        let canvas = Canvas::wide(drawing_width(width));
        let mut told = vec![describe(&ctx, &selection)];
        let chosen = chosen_names(&ctx);
        if !chosen.is_empty() {
            let chosen = chosen.join(words.comma);
            told.push(format!("{}{}{chosen}", words.filters, words.colon));
        }
        let view = &ctx.view().milestones;
        let shown = Chosen::new(ctx.engine(), &view.query, &selection);
        let plot = draw(ctx.data(), ctx.language, view, &shown, open, canvas);
        Picture {
            title,
            subtitle: &told.join(words.sentence_gap),
            key: Vec::new(),
            sources: vec![words.sources_within.into()],
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
        (Some(first), Some(last)) => (ctx.words().timeline_words)(
            selection.rows.len(),
            &date(language, data[*first].date),
            &date(language, data[*last].date),
        ),
        _ => ctx.words().nothing_found.into(),
    }
}
