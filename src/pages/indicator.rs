//! One indicator: its figure with switches, its table, and where to go on.

use dataset::{IndicatorId, MilestoneId};
use yew::prelude::*;

use crate::components::context::{Context, use_page};
use crate::components::indicator_card::IndicatorCard;
use crate::components::indicator_figure::IndicatorFigure;
use crate::components::link::Link;
use crate::components::milestone_item::MilestoneItem;
use crate::components::observation_table::ObservationTable;
use crate::plotted::{self, Plotted};
use crate::state::{Action, FigureView, Form, Measure, Page, Periods};
use crate::text::Named;

/// Properties of [`IndicatorPage`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The indicator.
    pub id: IndicatorId,
}

/// How many other indicators and milestones are shown.
const ONWARD: usize = 6;

/// An indicator's page.
#[component]
pub fn IndicatorPage(props: &Props) -> Html {
    let page = use_page();
    let (words, data, language) = (page.words(), page.data(), page.language);
    let indicator = &data[props.id];
    let view = page.view().figure.clone();
    let plotted = use_memo(
        (props.id, view.clone(), language),
        |(id, view, language)| plotted::plot(data, *language, *id, view),
    );
    let rows: Vec<_> = data
        .observation_ids()
        .filter(|id| data[*id].indicator == props.id)
        .collect();
    html! {
        <article class="indicator">
            <p class="crumbs">
                <Link to={page.at(Page::Indicators)}>{ words.indicators }</Link>{ " / " }
                <Link to={page.at(Page::Industry(indicator.industry))}>
                    { data[indicator.industry].name.get(language) }
                </Link>
            </p>
            <h1 tabindex="-1">{ indicator.name.get(language) }</h1>
            <p class="lead-text">{ indicator.definition.get(language) }</p>
            <IndicatorFigure indicator={props.id} view={view.clone()} id={indicator.slug}
                title={(words.every_source)(indicator.name.get(language))}
                controls={controls(&page, &view, &plotted)} />
            <section aria-labelledby="all-figures">
                <h2 id="all-figures">{ words.all_figures }</h2>
                <div class="scroller" tabindex="0" role="region" aria-label={words.all_figures}>
                    <ObservationTable {rows} caption={indicator.name.get(language)} />
                </div>
            </section>
            { onward(&page, props.id) }
        </article>
    }
}

fn controls(page: &Context, view: &FigureView, plotted: &Plotted) -> Html {
    let words = page.words();
    let grows = plotted.grows;
    // A logarithm needs values above zero, and means little for percents.
    let all_positive = plotted
        .series
        .iter()
        .flat_map(|series| &series.points)
        .all(|point| point.value > 0.0);
    let can_log = all_positive && !grows;
    let press = |name: AttrValue, pressed: bool, action: Action| {
        html! {
            <button type="button" aria-pressed={pressed.to_string()}
                onclick={page.does::<MouseEvent>(action)}>{ name }</button>
        }
    };
    html! {
        <>
            if plotted.has_growth {
                <div class="segmented" role="group" aria-label={words.measure}>
                    { press(words.level.into(), !grows, Action::SetMeasure(Measure::Level)) }
                    { press(words.growth.into(), grows, Action::SetMeasure(Measure::Growth)) }
                </div>
            }
            <div class="segmented" role="group" aria-label={words.form}>
                { press(words.line.into(), !plotted.bars, Action::SetForm(Form::Line)) }
                { press(words.bars.into(), plotted.bars, Action::SetForm(Form::Bars)) }
            </div>
            if can_log {
                <div class="segmented" role="group" aria-label={words.scale}>
                    { press(words.linear.into(), !view.log, Action::SetLog(false)) }
                    { press(words.log.into(), view.log, Action::SetLog(true)) }
                </div>
            }
            if plotted.kinds.len() > 1 && !grows {
                <div class="segmented" role="group" aria-label={words.period}>
                    { press(words.all_periods.into(), plotted.kind.is_none(), Action::SetPeriods(Periods::All)) }
                    { for plotted.kinds.iter().map(|(kind, count)| press(
                        format!("{} ({count})", kind.name(page.language)).into(),
                        plotted.kind == Some(*kind),
                        Action::SetPeriods(Periods::of(*kind)),
                    )) }
                </div>
            }
            if plotted.areas.len() > 1 {
                <div class="areas" role="group" aria-label={words.area}>
                    { for plotted.areas.iter().map(|&area| {
                        let shown = plotted.shown.contains(&area);
                        html! {
                            <button type="button" class="toggle" key={area.code()}
                                aria-pressed={shown.to_string()}
                                onclick={page.does::<MouseEvent>(Action::ToggleArea(area))}>
                                { area.name().get(page.language) }
                            </button>
                        }
                    }) }
                </div>
            }
        </>
    }
}

fn onward(page: &Context, id: IndicatorId) -> Html {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let industry = data[id].industry;
    let others: Vec<IndicatorId> = data
        .indicator_ids()
        .filter(|other| *other != id && data[*other].industry == industry)
        .take(ONWARD)
        .collect();
    let milestones: Vec<MilestoneId> = data
        .milestone_ids()
        .rev()
        .filter(|other| {
            data[*other].industries.first() == Some(&industry) && data[*other].significance == 3
        })
        .take(ONWARD)
        .collect();
    html! {
        <>
            if !milestones.is_empty() {
                <section aria-labelledby="around">
                    <h2 id="around">
                        { (words.milestones_of)(data[industry].name.get(language)) }
                    </h2>
                    <ol class="milestones">
                        { for milestones.into_iter().map(|id| html! {
                            <MilestoneItem {id} key={id.0} />
                        }) }
                    </ol>
                </section>
            }
            if !others.is_empty() {
                <section aria-labelledby="others">
                    <h2 id="others">{ (words.indicators_of)(data[industry].name.get(language)) }</h2>
                    <ul class="cards">
                        { for others.into_iter().map(|id| html! {
                            <li class="card" key={id.0}><IndicatorCard indicator={id} /></li>
                        }) }
                    </ul>
                </section>
            }
            <p class="facts">
                { words.kind }{ words.colon }{ data[id].kind.name(language) }{ " · " }
                { words.unit }{ words.colon }{ data[id].unit.name(language) }{ " · " }
                <code>{ data[id].slug }</code>
            </p>
        </>
    }
}
