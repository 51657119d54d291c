//! An indicator as a figure: every body its own series, with bounds, statuses,
//! sources, its table and its words.

use std::rc::Rc;

use dataset::{IndicatorId, ObservationId, UnitFamily};
use figures::scene::Target;
use figures::series::{Form, Plot, SeriesFigure};
use figures::theme::LIGHT;
use figures::{Scale, Size, svg};
use yew::prelude::*;

use super::chart::{Chart, Drawing, Tip};
use super::context::{Context, use_page};
use super::figure_frame::{FigureFrame, description_id};
use super::legend::{Legend, unnamed};
use super::link::Link;
use super::observation_table::ObservationTable;
use super::source_link::source_line;
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

/// Width of an exported picture in CSS pixels.
const EXPORT_WIDTH: f64 = 800.0;

/// The height of a figure of some width. Where many names take their room
/// above the drawing on a narrow page, that room is added.
fn height_for(width: f64, series: usize) -> f64 {
    let names = if width < 600.0 && series > 5 {
        series as f64 * 8.0
    } else {
        0.0
    };
    (width * 0.5).clamp(300.0, 440.0) + names
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
                Callback::from(move |width: f64| {
                    let size = Size::new(width, height_for(width, plotted.series.len()));
                    let plot = plot_at(&page, indicator, &view, &plotted, size);
                    Drawing {
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
        Callback::from(move |()| export(&page, indicator, &view, &plotted))
    };
    let rows = rows_of(&plotted);
    let indicator = &data[props.indicator];
    let title = props
        .title
        .clone()
        .unwrap_or_else(|| indicator.name.get(language).into());
    let subtitle = subtitle(&page, props.indicator, &props.view, &plotted);
    let description = text::describe(page.atlas(), language, props.indicator, &plotted);
    let table_rows = rows.clone();
    html! {
        <FigureFrame id={props.id.clone()} title={title.clone()} {subtitle} {description}
            controls={props.controls.clone()}
            legend={html! { <Legend plotted={plotted.clone()} /> }}
            sources={html! { <>
                { source_line(&page, rows.iter().map(|id| data[*id].source)) }
                if props.linked {
                    <p><Link to={page.at(Page::Indicator(props.indicator))} class="onward">
                        { words.explore_indicator }
                    </Link></p>
                }
            </> }}
            table={html! { <ObservationTable rows={table_rows} caption={title.clone()} /> }}
            {svg}>
            <Chart draw={(*draw).clone()} tip={(*tip).clone()} label={title.clone()}
                described_by={description_id(&props.id)} />
        </FigureFrame>
    }
}

fn subtitle(page: &Context, id: IndicatorId, view: &FigureView, plotted: &Plotted) -> String {
    let (words, language) = (page.words(), page.language);
    let indicator = &page.data()[id];
    let mut parts: Vec<String> = Vec::new();
    if plotted.grows {
        parts.push(words.growth_subtitle.into());
    } else if indicator.unit.family() == UnitFamily::Percent {
        parts.push(words.percent.into());
    } else {
        parts.push(indicator.unit.name(language).into());
    }
    let names: Vec<&str> = plotted
        .shown
        .iter()
        .map(|area| area.name().get(language))
        .collect();
    parts.push(names.join(words.comma));
    if let Some(kind) = plotted.kind {
        parts.push(kind.name(language).into());
    }
    if view.log && !plotted.grows {
        parts.push(words.log_scale.into());
    }
    parts.join(" · ")
}

/// The figure at some size.
fn plot_at(
    page: &Context,
    id: IndicatorId,
    view: &FigureView,
    plotted: &Plotted,
    size: Size,
) -> Plot {
    let language = page.language;
    let grows = plotted.grows;
    let unit = if grows {
        dataset::Unit::Percent
    } else {
        page.data()[id].unit
    };
    let figure = SeriesFigure {
        series: &plotted.series,
        form: if plotted.bars { Form::Bars } else { Form::Line },
        scale: if view.log && !grows {
            Scale::Log
        } else {
            Scale::Linear
        },
        zero: unit != dataset::Unit::Percent,
        unit: None,
        value_label: &|value| tick(language, unit, value),
        year_label: &|year| year.to_string(),
    };
    figures::series::draw(&figure, size)
}

/// The observations that are drawn, by period.
pub fn rows_of(plotted: &Plotted) -> Vec<ObservationId> {
    let mut rows: Vec<ObservationId> = plotted
        .series
        .iter()
        .flat_map(|series| &series.points)
        .filter_map(|point| plotted.groups.get(point.key as usize))
        .flatten()
        .copied()
        .collect();
    dataset::sort::by(&mut rows, Ord::cmp);
    rows.dedup();
    rows
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

/// The figure as an SVG file with its title, unit and sources.
fn export(page: &Context, id: IndicatorId, view: &FigureView, plotted: &Rc<Plotted>) -> String {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let size = Size::new(EXPORT_WIDTH, height_for(EXPORT_WIDTH, plotted.series.len()));
    let plot = plot_at(page, id, view, plotted, size);
    let mut publishers: Vec<&str> = Vec::new();
    for row in rows_of(plotted) {
        let publisher = data[data[row].source].publisher;
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    let subtitle = subtitle(page, id, view, plotted);
    let sources = [format!(
        "{}{}{}",
        words.sources,
        words.colon,
        publishers.join(words.comma)
    )];
    let header = svg::Header {
        title: data[id].name.get(language),
        subtitle: &subtitle,
        sources: &sources,
    };
    svg::to_svg(&plot.scene, &LIGHT, Some(header))
}
