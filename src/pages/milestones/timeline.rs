//! The timeline: the chosen milestones in lanes, as wide as their dates are
//! known, clusters where they crowd.

use std::rc::Rc;

use dataset::{Code, DayNumber, MilestoneId};
use engine::{DaySpan, MilestoneSelection, Table};
use figures::scene::{Scene, Target};
use figures::timeline::{self, Event, Lane, Timeline};
use yew::prelude::*;

use super::lanes::assign;
use crate::components::chart::{Canvas, Chart};
use crate::components::context::{Context, use_page};
use crate::components::figure_frame::{FigureFrame, description_id};
use crate::components::icon::Icon;
use crate::components::milestone_item::MilestoneItem;
use crate::components::milestone_tip::milestone_tip;
use crate::components::take_along;
use crate::figure::{Picture, drawing_width};
use i18n::date;
use view::{Action, Lanes, Page};

/// Properties of [`TimelineFigure`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The chosen milestones.
    pub selection: Rc<MilestoneSelection>,
}

/// The timeline of the chosen milestones.
#[component]
pub fn TimelineFigure(props: &Props) -> Html {
    let page = use_page();
    let (words, language) = (page.words(), page.language);
    let view = page.view().milestones.clone();
    let cluster = use_state_eq(Vec::<MilestoneId>::new);
    use_effect_with(props.selection.clone(), {
        let cluster = cluster.setter();
        move |_| cluster.set(Vec::new())
    });
    let open = match page.view().page {
        Page::Milestones(open) => open,
        _ => None,
    };
    let draw = {
        let page = page.clone();
        let deps = (props.selection.clone(), view.lanes, language, open);
        use_memo(deps, move |(selection, ..)| {
            let selection = selection.clone();
            Callback::from(move |canvas: Canvas| draw_at(&page, &selection, open, canvas).into())
        })
    };
    let tip = {
        let page = page.clone();
        use_memo(language, move |_| {
            Callback::from(move |target: Target| {
                let ids: Vec<_> = target
                    .keys
                    .iter()
                    .map(|key| MilestoneId(*key as u16))
                    .collect();
                milestone_tip(&page, &ids)
            })
        })
    };
    let choose = {
        let (page, cluster) = (page.clone(), cluster.setter());
        Callback::from(move |target: Target| match target.keys.as_slice() {
            [key] => {
                let id = MilestoneId(*key as u16);
                page.app.dispatch(Action::Open(Some(id)));
            }
            keys => cluster.set(keys.iter().map(|key| MilestoneId(*key as u16)).collect()),
        })
    };
    let controls = html! {
        <div class="segmented" role="group" aria-label={words.lanes}>
            { for Lanes::ALL.iter().map(|&lanes| html! {
                <button type="button" aria-pressed={(lanes == view.lanes).to_string()}
                    onclick={page.does::<MouseEvent>(Action::SetLanes(lanes))}>
                    { match lanes {
                        Lanes::Industry => words.industry,
                        Lanes::Kind => words.kind,
                        Lanes::Actor => words.actor,
                    } }
                </button>
            }) }
        </div>
    };
    FigureFrame {
        id: "timeline",
        title: words.timeline_title,
        subtitle: words.timeline_subtitle,
        description: describe(&page, &props.selection),
        controls,
        drawing: html! {
            <>
                <Chart draw={(*draw).clone()} tip={(*tip).clone()} label={words.timeline_title}
                    described_by={description_id("timeline")}
                    choose={(!page.view().framed).then_some(choose)}
                    embed_height={560.0} />
                if !cluster.is_empty() { { cluster_list(&page, &cluster) } }
            </>
        },
        take: Some(take(&page, props.selection.clone(), open)),
        ..FigureFrame::default()
    }
    .view(&page)
}

/// What can be taken along: the drawing and the chosen milestones.
fn take(
    page: &Context,
    selection: Rc<MilestoneSelection>,
    open: Option<MilestoneId>,
) -> take_along::Props {
    let words = page.words();
    let rows = selection.rows.iter().map(|id| u32::from(id.0)).collect();
    let title = words.timeline_title;
    let props = take_along::Props::of_rows(page, "milestones", title, Table::Milestones, rows);
    let (page, address) = (page.clone(), props.citation.url.clone());
    let svg = Callback::from(move |width: f64| {
        let canvas = Canvas::wide(drawing_width(width));
        Picture {
            title,
            subtitle: &describe(&page, &selection),
            key: Vec::new(),
            sources: vec![words.sources_within.into()],
            address: &address,
        }
        .svg(
            page.atlas(),
            page.language,
            &draw_at(&page, &selection, open, canvas),
        )
    });
    take_along::Props {
        svg: Some(svg),
        ..props
    }
}

/// The span of time that the timeline shows: the brushed one, or that of the
/// chosen milestones.
fn span(page: &Context, selection: &MilestoneSelection) -> DaySpan {
    let data = page.data();
    let days = |id: &MilestoneId| {
        let when = data[*id].date;
        (when.first_day(), when.last_day())
    };
    let first = selection.rows.iter().map(|id| days(id).0).min();
    let last = selection.rows.iter().map(|id| days(id).1).max();
    let (first, last) = (first.unwrap_or(0), last.unwrap_or(0));
    let brushed = page.view().milestones.query.span;
    let known = |day: DayNumber, fallback: DayNumber| {
        if day == i32::MIN || day == i32::MAX {
            fallback
        } else {
            day
        }
    };
    brushed.map_or(
        DaySpan {
            from: first,
            to: last,
        },
        |span| DaySpan {
            from: known(span.from, first),
            to: known(span.to, last),
        },
    )
}

fn draw_at(
    page: &Context,
    selection: &MilestoneSelection,
    open: Option<MilestoneId>,
    canvas: Canvas,
) -> Scene {
    let data = page.data();
    let view = &page.view().milestones;
    let assigned = assign(data, page.language, view.lanes, &view.query, selection);
    let events: Vec<Event> = selection
        .rows
        .iter()
        .zip(&assigned.lane_of)
        .map(|(id, lane)| {
            let milestone = &data[*id];
            Event {
                lane: *lane,
                first_day: milestone.date.first_day(),
                last_day: milestone.date.last_day(),
                significance: milestone.significance,
                key: u32::from(id.0),
            }
        })
        .collect();
    let lanes: Vec<Lane> = assigned
        .names
        .into_iter()
        .map(|name| Lane { name })
        .collect();
    let span = span(page, selection);
    timeline::draw(&Timeline {
        lanes: &lanes,
        events: &events,
        span: (span.from, span.to),
        open: open.map(|id| u32::from(id.0)),
        width: canvas.width,
        height: canvas.height,
        year_label: &|year| year.to_string(),
    })
    .scene
}

fn describe(page: &Context, selection: &MilestoneSelection) -> String {
    let (data, language) = (page.data(), page.language);
    match (selection.rows.first(), selection.rows.last()) {
        (Some(first), Some(last)) => (page.words().timeline_words)(
            selection.rows.len(),
            &date(language, data[*first].date),
            &date(language, data[*last].date),
        ),
        _ => page.words().nothing_found.into(),
    }
}

/// The milestones of an opened cluster, with a way to see their span alone.
fn cluster_list(page: &Context, ids: &[MilestoneId]) -> Html {
    let (words, data) = (page.words(), page.data());
    let first = ids.iter().map(|id| data[*id].date.first_day()).min();
    let last = ids.iter().map(|id| data[*id].date.last_day()).max();
    let zoom = first
        .zip(last)
        .map(|(from, to)| page.does::<MouseEvent>(Action::SetSpan(Some(DaySpan { from, to }))));
    html! {
        <div class="cluster" role="region" aria-label={(words.milestones_counted)(ids.len())}>
            <div class="cluster-head">
                <h3>{ (words.milestones_counted)(ids.len()) }</h3>
                <button type="button" class="quiet" onclick={zoom.unwrap_or_default()}>
                    { Icon::Search.view() }{ words.zoom_in }
                </button>
            </div>
            <ol class="milestones">
                { for ids.iter().map(|&id| {
                    MilestoneItem { within: Some(page.view()), ..MilestoneItem::default() }.view(page, id)
                }) }
            </ol>
        </div>
    }
}
