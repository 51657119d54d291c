//! An indicator as a figure: every body its own series, with bounds, statuses,
//! sources, its table and its words.

use std::rc::Rc;

use dataset::IndicatorId;
use figures::Size;
use figures::scene::Target;
use yew::prelude::*;

use super::chart::{Canvas, Chart, Drawing, Tip};
use super::context::{Context, use_page};
use super::figure_frame::{FigureFrame, description_id};
use super::legend::{legend, unnamed};
use super::observation_table::observation_table;
use super::source_link::source_line;
use crate::figure::{export, fixed_height, height_for, plot_at, rows_of, subtitle};
use crate::plotted::{self, Plotted};
use crate::state::{FigureView, Page};
use crate::text::{self, Named, figure, period, tick};

/// Properties of [`IndicatorFigure`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The indicator.
    pub indicator: IndicatorId,
    /// How it is drawn.
    pub view: FigureView,
    /// The figure's id, unique on its page.
    pub id: AttrValue,
    /// A title other than the indicator's name.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Switches above the drawing.
    #[prop_or_default]
    pub controls: Html,
    /// Whether the figure links to the indicator's page.
    #[prop_or_default]
    pub linked: bool,
}

/// An indicator's figure.
#[component]
pub fn IndicatorFigure(props: &Props) -> Html {
    let page = use_page();
    let (words, data, language) = (page.words(), page.data(), page.language);
    let deps = (props.indicator, props.view.clone(), language);
    let plotted = use_memo(deps, |(indicator, view, language)| {
        plotted::plot(data, *language, *indicator, view)
    });
    let draw = {
        let (page, view) = (page.clone(), props.view.clone());
        use_memo(
            (plotted.clone(), language, props.view.log),
            |(plotted, ..)| {
                let plotted = plotted.clone();
                let indicator = props.indicator;
                Callback::from(move |canvas: Canvas| {
                    let (width, series) = (canvas.width, plotted.series.len());
                    let height = canvas.height.unwrap_or_else(|| height_for(width, series));
                    let size = Size::new(width, height);
                    let plot = plot_at(
                        page.atlas(),
                        page.language,
                        indicator,
                        &view,
                        &plotted,
                        size,
                    );
                    Drawing {
                        height: fixed_height(width, series),
                        scene: Rc::new(plot.scene),
                        below: unnamed(&plotted, &plot.unnamed),
                    }
                })
            },
        )
    };
    let tip = {
        let page = page.clone();
        use_memo((plotted.clone(), language), |(plotted, _)| {
            let plotted = plotted.clone();
            Callback::from(move |target: Target| tip_of(&page, &plotted, &target))
        })
    };
    let svg = {
        let (page, plotted, view) = (page.clone(), plotted.clone(), props.view.clone());
        let indicator = props.indicator;
        Callback::from(move |()| export(page.atlas(), page.language, indicator, &view, &plotted))
    };
    let rows = rows_of(&plotted);
    let indicator = &data[props.indicator];
    let title = props
        .title
        .clone()
        .unwrap_or_else(|| indicator.name.get(language).into());
    let subtitle = subtitle(
        page.atlas(),
        language,
        props.indicator,
        &props.view,
        &plotted,
    );
    let description = text::describe(page.atlas(), language, props.indicator, &plotted);
    FigureFrame {
        id: &props.id,
        title: &title,
        subtitle: &subtitle,
        description,
        controls: props.controls.clone(),
        legend: legend(&page, &plotted),
        sources: html! { <>
            { source_line(&page, rows.iter().map(|id| data[*id].source)) }
            if props.linked && !page.view().framed {
                <p><a href={page.href(Page::Indicator(props.indicator))} class="onward">
                    { words.explore_indicator }
                </a></p>
            }
        </> },
        table: observation_table(&page, &rows, &title, false),
        svg: Some(svg),
        drawing: html! {
            <Chart draw={(*draw).clone()} tip={(*tip).clone()} label={title.clone()}
                described_by={description_id(&props.id)} />
        },
    }
    .view(&page)
}

fn tip_of(page: &Context, plotted: &Plotted, target: &Target) -> Tip {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let key = target.keys.first().map_or(0, |key| *key as usize);
    let Some(group) = plotted.groups.get(key) else {
        return Tip::default();
    };
    let Some(first) = group.first() else {
        return Tip::default();
    };
    let row = &data[*first];
    let heading = format!(
        "{} · {}",
        data[row.body].name.get(language),
        period(language, row.period)
    );
    let mut lines = Vec::new();
    let value = if plotted.grows {
        let point = plotted
            .series
            .iter()
            .flat_map(|series| &series.points)
            .find(|point| point.key as usize == key);
        lines.push(words.computed_growth.to_owned());
        point.map_or_else(String::new, |point| {
            format!("{}{}", if point.value > 0.0 { "+" } else { "" }, {
                tick(language, dataset::Unit::Percent, point.value)
            })
        })
    } else {
        figure(language, &data[row.indicator], row)
    };
    if plotted.shown.len() > 1 {
        lines.push(row.area.name().get(language).to_owned());
    }
    if !plotted.grows {
        lines.push(row.status.name(language).to_owned());
    }
    let mut publishers: Vec<&str> = group
        .iter()
        .map(|id| data[data[*id].source].publisher)
        .collect();
    publishers.dedup();
    lines.push(format!(
        "{}{}{}",
        words.source,
        words.colon,
        publishers.join(words.comma)
    ));
    if !row.note.is_empty() {
        lines.push(row.note.get(language).to_owned());
    }
    Tip {
        heading,
        value,
        lines,
    }
}
