//! The catalogue of indicators, by industry, with a small chart each.

use dataset::{IndicatorId, IndustryId};
use engine::{IndicatorQuery, IndicatorSelection, Table};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::export_menu::{self, ExportMenu};
use crate::components::facet::{Choice, Facet};
use crate::components::fold::Fold;
use crate::components::indicator_list::IndicatorList;
use crate::components::search_box::search_box;
use view::{CatalogueAction, Page};

/// The catalogue.
pub fn indicators_page(ctx: &AppContext, query: &IndicatorQuery) -> Html {
    let messages = ctx.messages();
    let selection = ctx.engine().indicators(query);
    let done = (messages.filters.show_counted)(&(messages.indicators.found)(selection.rows.len()));
    html! {
        <article class="catalogue" key="catalogue">
            <h1 tabindex="-1">{ messages.navigation.indicators }</h1>
            <p class="lead-text">{ (messages.indicators.lead)(ctx.data().indicators.len()) }</p>
            <div class="filtered">
                <aside class="filters" aria-label={messages.filters.title}>
                    { search_box(ctx, &query.text, messages.search.indicators,
                        |text| CatalogueAction::Search(text).into()) }
                    <Fold name={messages.filters.title} id="facets" {done}>
                        <Facet title={messages.terms.industry} choices={choices(ctx, query, &selection)} most={20} />
                    </Fold>
                </aside>
                <div class="results">
                    <p class="count" role="status">
                        { (messages.indicators.found)(selection.rows.len()) }
                    </p>
                    if selection.rows.is_empty() {
                        <div class="none">
                            <p>{ messages.indicators.nothing_found }</p>
                            <button type="button"
                                onclick={ctx.does::<MouseEvent>(CatalogueAction::ClearFilters)}>
                                { messages.filters.clear }
                            </button>
                        </div>
                    }
                    if !selection.rows.is_empty() {
                        <ExportMenu ..export_menu::Props::of_rows(ctx, "indicators", messages.navigation.indicators,
                            Table::Indicators, selection.rows.iter().map(|id| u32::from(id.0)).collect()) />
                    }
                    { for (0..).zip(by_industry(ctx, &selection.rows)).map(|(at, of_industry)| {
                        section(ctx, query, at, of_industry)
                    }) }
                </div>
            </div>
        </article>
    }
}

/// The industries to choose from.
fn choices(
    ctx: &AppContext,
    query: &IndicatorQuery,
    selection: &IndicatorSelection,
) -> Vec<Choice> {
    selection
        .industries
        .iter()
        .map(|count| Choice {
            name: ctx.data()[count.value].name.get(ctx.language).into(),
            count: count.count,
            chosen: query.industries.contains(&count.value),
            toggle: ctx.does::<()>(CatalogueAction::ToggleIndustry(count.value)),
        })
        .collect()
}

/// The chosen indicators of each industry that has some.
fn by_industry(ctx: &AppContext, rows: &[IndicatorId]) -> Vec<(IndustryId, Vec<IndicatorId>)> {
    ctx.data()
        .industry_ids()
        .map(|industry| {
            let of = |id: &IndicatorId| ctx.data()[*id].industry == industry;
            (industry, rows.iter().copied().filter(of).collect())
        })
        .filter(|(_, rows): &(_, Vec<_>)| !rows.is_empty())
        .collect()
}

fn section(
    ctx: &AppContext,
    query: &IndicatorQuery,
    turn: u32,
    (industry, rows): (IndustryId, Vec<IndicatorId>),
) -> Html {
    let slug = ctx.data()[industry].slug;
    html! {
        <section key={slug} class="catalogue-section" aria-labelledby={slug}>
            <h2 id={slug}>
                <a href={ctx.href(Page::Industry(industry))}>
                    { ctx.data()[industry].name.get(ctx.language) }
                </a>
            </h2>
            <IndicatorList {industry} only={rows} {turn}
                unfolded={!query.text.is_empty()} />
        </section>
    }
}
