//! An indicator as a figure: every body its own series, with bounds, statuses,
//! sources, its table and its words.

use std::rc::Rc;

use dataset::IndicatorId;
use engine::transform::Part;
use figures::Size;
use figures::scene::Target;
use yew::prelude::*;

use super::chart::{Canvas, Chart, Drawing, Tip};
use super::context::{Context, use_page};
use super::figure_frame::{FigureFrame, description_id};
use super::legend::{legend, unnamed};
use super::observation_table::observation_table;
use super::receipt::part_name;
use super::refusals::refusals;
use super::source_link::source_line;
use super::take_along::{self, File};
use crate::atlas::Atlas;
use crate::figure::{
    export, fixed_height, height_for, plot_at, rows_of, source_line as source_text, subtitle,
};
use crate::plotted::{self, Plotted, Quantity};
use crate::state::{Action, FigureView, Page, ViewState};
use crate::take;
use crate::text::{self, Named, figure, period, value_long};

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
                Callback::from(move |canvas: Canvas| {
                    let (width, series) = (canvas.width, plotted.series.len());
                    let height = canvas.height.unwrap_or_else(|| height_for(width, series));
                    let size = Size::new(width, height);
                    let plot = plot_at(page.language, &view, &plotted, size);
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
    let choose = {
        let app = page.app.dispatcher();
        use_memo(plotted.clone(), |plotted| {
            let plotted = plotted.clone();
            Callback::from(move |target: Target| {
                let key = target.keys.first().copied();
                let value = key
                    .and_then(|key| plotted.of_key(key))
                    .map(|(.., value)| value);
                if let Some(id) = value.and_then(|value| value.rows().next()) {
                    app.dispatch(Action::Receipt(Some(id)));
                }
            })
        })
    };
    let rows = rows_of(&plotted);
    let indicator = &data[props.indicator];
    let title = props
        .title
        .clone()
        .unwrap_or_else(|| indicator.name.get(language).into());
    let subtitle = subtitle(page.atlas(), language, &props.view, &plotted);
    let description = text::describe(page.atlas(), language, &plotted);
    FigureFrame {
        id: &props.id,
        title: &title,
        subtitle: &subtitle,
        description,
        controls: props.controls.clone(),
        legend: html! { <>{ legend(&page, &plotted) }{ refusals(&page, &plotted) }</> },
        sources: html! { <>
            { source_line(&page, rows.iter().map(|id| data[*id].source)) }
            if props.linked && !page.view().framed {
                <p><a href={page.href(Page::Indicator(props.indicator))} class="onward">
                    { words.explore_indicator }
                </a></p>
            }
        </> },
        table: observation_table(&page, &rows, &title, false),
        take: Some(take(&page, &props.view, &plotted)),
        drawing: html! {
            <Chart draw={(*draw).clone()} tip={(*tip).clone()} label={title.clone()}
                described_by={description_id(&props.id)} choose={(*choose).clone()} tip_first=true />
        },
    }
    .view(&page)
}

/// What can be taken along of an indicator's figure.
fn take(page: &Context, view: &FigureView, plotted: &Rc<Plotted>) -> take_along::Props {
    let (words, language) = (page.words(), page.language);
    let atlas = page.atlas();
    let stem = take::stem(atlas, plotted);
    let own = plotted.indicators.first().copied();
    let address = page.permalink(&ViewState {
        page: own.map_or(Page::Overview, Page::Indicator),
        figure: view.clone(),
        ..ViewState::default()
    });
    let file = |label: &str, ending, media_type, make: fn(&Atlas, &Plotted) -> String| {
        let plotted = plotted.clone();
        File {
            label: label.to_owned().into(),
            ending,
            media_type,
            make: Callback::from(move |()| make(atlas, &plotted)),
        }
    };
    let metadata = {
        let (view, plotted, address) = (view.clone(), plotted.clone(), address.clone());
        Callback::from(move |()| take::metadata(atlas, language, &view, &plotted, &address))
    };
    let svg = {
        let (view, plotted, address) = (view.clone(), plotted.clone(), address.clone());
        Callback::from(move |width: f64| export(atlas, language, &view, &plotted, width, &address))
    };
    take_along::Props {
        svg: Some(svg),
        files: vec![
            file("CSV", ".csv", "text/csv;charset=utf-8", take::values_csv),
            file("JSON", ".json", "application/json", take::values_json),
            File {
                label: words.metadata.into(),
                ending: "-metadata.json",
                media_type: "application/json",
                make: metadata,
            },
        ],
        citation: take::citation(
            atlas,
            language,
            &stem,
            &take::title(atlas, language, plotted),
            &source_text(atlas, language, plotted),
            &address,
        ),
        stem: stem.into(),
    }
}

/// A sum over many years is told in full by its receipt, not by its tooltip.
const MOST_LINES: usize = 5;

fn tip_of(page: &Context, plotted: &Plotted, target: &Target) -> Tip {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let shown = target.keys.first().and_then(|key| plotted.of_key(*key));
    let Some((line, quantity, value)) = shown else {
        return Tip::default();
    };
    let mut heading = vec![data[line.body].name.get(language).to_owned()];
    if plotted.indicators.len() > 1 {
        heading.insert(0, data[line.indicator].name.get(language).to_owned());
    }
    if plotted.shown.len() > 1 {
        heading.push(line.area.name().get(language).to_owned());
    }
    heading.push(period(language, value.period));
    let mut lines = Vec::new();
    if !matches!(quantity, Quantity::Stated(_)) {
        lines.push(words.worked_out.to_owned());
    }
    lines.push(value.status.name(language).to_owned());
    let mut publishers: Vec<&str> = Vec::new();
    for (part, rows) in &value.inputs {
        for id in rows {
            let publisher = data[data[*id].source].publisher;
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
        }
        if *part != Part::Itself
            && let Some(row) = rows.first().map(|id| &data[*id])
        {
            lines.push(format!(
                "{}{}{} ({})",
                part_name(page, *part),
                words.colon,
                figure(language, &data[row.indicator], row),
                period(language, row.period)
            ));
        }
    }
    lines.truncate(MOST_LINES);
    lines.push(format!(
        "{}{}{}",
        words.source,
        words.colon,
        publishers.join(words.comma)
    ));
    let own = value.inputs.first().and_then(|(_, rows)| rows.first());
    if let Some(note) = own.map(|id| data[*id].note).filter(|note| !note.is_empty()) {
        lines.push(note.get(language).to_owned());
    }
    Tip {
        heading: heading.join(" · "),
        value: value_long(data, language, line, quantity, value),
        lines,
    }
}
