//! The indicators of an industry, those with most to tell first: cards for those
//! that have a course, and the single figures folded away below them.

use dataset::{IndicatorId, IndustryId, ObservationId};
use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::figure_value::figure_value;
use super::indicator_card::{IndicatorCard, facts};
use super::turn::use_turn;
use view::Page;
use viewmodel::weight::{Weighed, by_weight};

/// Properties of [`IndicatorList`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The industry.
    pub industry: IndustryId,
    /// Which of its indicators are listed; all without a choice.
    #[prop_or_default]
    pub only: Option<Vec<IndicatorId>>,
    /// How many cards there are at most.
    #[prop_or(usize::MAX)]
    pub most: usize,
    /// Whether single figures are cards too, for a list of what was searched for.
    #[prop_or_default]
    pub unfolded: bool,
    /// Which part of its page it is, as [`use_turn`] counts them.
    #[prop_or_default]
    pub turn: u32,
}

/// The list.
#[component]
pub fn IndicatorList(props: &Props) -> Html {
    let ctx = use_app();
    let has_come = use_turn(props.turn);
    // Weighing them is most of the work: not before they are shown.
    let weighed = use_memo((props.industry, has_come), |(industry, has_come)| {
        let weigh = || by_weight(ctx.data(), *industry);
        has_come.then(weigh).unwrap_or_default()
    });
    if !has_come {
        return html! {};
    }
    let headline = ctx.data()[props.industry].headline;
    let is_listed = |one: &&Weighed| {
        let only = props.only.as_ref();
        only.is_none_or(|only| only.contains(&one.indicator))
    };
    let is_folded = |one: &&Weighed| one.is_single() && one.indicator != headline;
    let listed = weighed.iter().filter(is_listed);
    let (folded, cards): (Vec<&Weighed>, Vec<&Weighed>) =
        listed.partition(|one| !props.unfolded && is_folded(one));
    html! {
        <>
            if !cards.is_empty() {
                <ul role="list" class="cards">
                    { for cards.iter().take(props.most).map(|one| html! {
                        <li class="card" key={one.indicator.0}>
                            <IndicatorCard indicator={one.indicator} />
                        </li>
                    }) }
                </ul>
            }
            if !folded.is_empty() {
                <details class="more-figures">
                    <summary>{ (ctx.messages().indicators.more_figures)(folded.len()) }</summary>
                    <ul role="list">{ for folded.iter().map(|one| line(&ctx, one.indicator, one.figure)) }</ul>
                </details>
            }
        </>
    }
}

/// An indicator with one figure: its name, the figure, its period and body.
fn line(ctx: &AppContext, indicator: IndicatorId, figure: Option<ObservationId>) -> Html {
    html! {
        <li key={indicator.0}>
            <a href={ctx.href(Page::Indicator(indicator))}>
                { ctx.data()[indicator].name.get(ctx.language) }
            </a>
            if let Some(id) = figure {
                { ctx.messages().punctuation.colon }{ figure_value(ctx, id) }
                <span class="card-facts">{ " · " }{ facts(ctx, id) }</span>
            }
        </li>
    }
}
