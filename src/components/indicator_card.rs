//! An indicator in small: its last figure and how it came to it.

use charts::sparkline;
use dataset::{IndicatorId, ObservationId};
use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::figure_value::figure_value;
use super::heading::heading;
use super::marks::still;
use i18n::{Named, period};
use view::{ChartView, Page};
use viewmodel::chart::{self, headline_of, headline_series};

/// Properties of [`IndicatorCard`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Whether the name is small, under another heading.
    #[prop_or_default]
    pub bare: bool,
}

/// Size of the small chart in CSS pixels.
const SPARK: charts::Size = charts::Size {
    width: 260.0,
    height: 48.0,
};

/// An indicator's name, last figure and small chart.
#[component]
pub fn IndicatorCard(props: &Props) -> Html {
    let ctx = use_app();
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let indicator = &data[props.indicator];
    let told = use_memo((props.indicator, language), |(indicator, language)| {
        let model = chart::chart(data, *language, *indicator, &ChartView::default());
        let series = headline_series(data, &model);
        let sparkline = sparkline::draw(series.as_slice(), SPARK);
        (headline_of(&model.selection, &model.computed), sparkline)
    });
    let (headline, sparkline) = &*told;
    let name = html! {
        <a href={ctx.href(Page::Indicator(props.indicator))}>
            { heading(&ctx, indicator.name.get(language)) }
        </a>
    };
    let last = headline.as_ref().map(|last| {
        html! {
            <>
                <p class="card-value">{ figure_value(&ctx, last.row) }</p>
                <p class="card-facts">{ facts(&ctx, last.row) }</p>
                if !last.others.is_empty() {
                    <p class="card-others">
                        { messages.indicators.also }{ messages.punctuation.colon }
                        { for last.others.iter().enumerate().map(|(at, id)| html! {
                            <>{ if at > 0 { messages.punctuation.comma } else { "" } }{ figure_value(&ctx, *id) }</>
                        }) }
                    </p>
                }
            </>
        }
    });
    html! {
        <div class="indicator-card">
            if props.bare { <p class="card-name">{ name }</p> } else { <h3>{ name }</h3> }
            <div>{ last.unwrap_or_default() }</div>
            { still(sparkline) }
        </div>
    }
}

/// What has to stand beside a figure: its period, its area where that is not China,
/// its body, and its status where it was not measured.
pub fn facts(ctx: &AppContext, id: ObservationId) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let row = &data[id];
    html! {
        <>
            { period(language, row.period) }{ " · " }
            if row.area.code() != "CN" { { row.area.name().get(language) }{ " · " } }
            { chart::body_name(data, language, row.body) }
            if !row.status.is_measured() { { " · " }{ row.status.name(language) } }
        </>
    }
}
