//! The receipt of a number: what its source gives, who measured it, what else is
//! stated for the same, what was made of it, and how to take it along.

use dataset::{Area, Date, ObservationId};
use engine::transform::{InputRole, Value};
use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::dialog::Dialog;
use super::figure_value::figure_value;
use super::icon::Icon;
use super::source_link::source_full;
use i18n::{Named, date, figure, period, value_long};
use view::{Action, Location, Measure, Page, ViewState};
use viewmodel::chart::{self, ChartModel};
use viewmodel::citation::{Citation, Format};

/// The receipt of a figure, as a dialog.
pub fn provenance(ctx: &AppContext, id: ObservationId) -> Html {
    let data = ctx.data();
    let row = &data[id];
    let title = figure(data, ctx.language, row);
    html! {
        <Dialog {title} close={ctx.does::<()>(Action::OpenProvenance(None))} class="receipt" key={id.0}>
            { what(ctx, id) }
            { as_drawn(ctx, id) }
            { others(ctx, id) }
            <CopyReceipt {id} />
        </Dialog>
    }
}

/// What is measured, and what the source says of it.
fn what(ctx: &AppContext, id: ObservationId) -> Html {
    let (terms, data, language) = (&ctx.messages().terms, ctx.data(), ctx.language);
    let row = &data[id];
    let indicator = &data[row.indicator];
    let fact = |name: &'static str, value: Html| html! { <><dt>{ name }</dt><dd>{ value }</dd></> };
    let text = |text: &str| html! { { text.to_owned() } };
    html! {
        <>
            <p class="lead-text">
                <a href={ctx.href(Page::Indicator(row.indicator))}>
                    { indicator.name.get(language) }
                </a>
                { " · " }{ row.area.name().get(language) }{ " · " }{ period(language, row.period) }
            </p>
            <dl>
                { fact(terms.number, html! {
                    <>{ row.value.to_string() }{ " " }<small>{ indicator.unit.name(language) }</small></>
                }) }
                { fact(terms.bound, text(row.bound.name(language))) }
                { fact(terms.status, text(row.status.name(language))) }
                { fact(terms.period, html! { <time datetime={row.period.edtf()}>{ row.period.to_string() }</time> }) }
                { fact(terms.body, text(data[row.body].name.get(language))) }
                { fact(terms.source, source_full(ctx, row.source)) }
                if !row.note.is_empty() { { fact(terms.note, text(row.note.get(language))) } }
                { fact(terms.definition, text(indicator.definition.get(language))) }
            </dl>
        </>
    }
}

/// What the figure of the page makes of it, step by step.
fn as_drawn(ctx: &AppContext, id: ObservationId) -> Html {
    let Location::Indicator(indicator, view) = &ctx.view().location else {
        return html! {};
    };
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let model = chart::chart(data, language, *indicator, view);
    if model.is_stated() {
        return html! {};
    }
    let is_own = |value: &Value| {
        value
            .inputs
            .first()
            .is_some_and(|(_, rows)| rows.contains(&id))
    };
    let Some((series, value)) = model.values().find(|(_, value)| is_own(value)) else {
        return html! {};
    };
    html! {
        <>
            <h3>{ messages.computed.as_drawn }</h3>
            <p><b>{ value_long(data, language, series.unit, value) }</b></p>
            { for formulas(ctx, &model).into_iter().map(|formula| html! { <p>{ "= " }{ formula }</p> }) }
            <ul role="list">
                { for value.inputs.iter().filter_map(|(part, rows)| {
                    let first = rows.first()?;
                    Some(html! {
                        <li>
                            { part_name(ctx, *part) }{ messages.punctuation.colon }{ figure_value(ctx, *first) }
                            { " · " }{ period(language, data[*first].period) }{ " · " }
                            { source_full(ctx, data[*first].source) }
                        </li>
                    })
                }) }
            </ul>
        </>
    }
}

fn formulas(ctx: &AppContext, model: &ChartModel) -> Vec<&'static str> {
    let computed = &ctx.messages().computed;
    let measure = match model.measure() {
        Measure::Level => None,
        Measure::Growth | Measure::YearGrowth => Some(computed.formula_growth),
        Measure::Index => Some(computed.formula_index),
        Measure::Compound => Some(computed.formula_compound),
        Measure::Share => Some(computed.formula_share),
        Measure::Cumulative => Some(computed.formula_sum),
        Measure::SingleMonths => Some(computed.formula_months),
    };
    let dollars = (model.computed.dollars == Some(true)).then_some(computed.formula_dollars);
    measure.into_iter().chain(dollars).collect()
}

/// What an input of a value was to it.
pub fn part_name(ctx: &AppContext, part: InputRole) -> &'static str {
    let messages = ctx.messages();
    match part {
        InputRole::Itself => messages.terms.value,
        InputRole::Base => messages.computed.input_base,
        InputRole::Whole => messages.computed.input_whole,
        InputRole::Rate => messages.computed.input_rate,
        InputRole::Added => messages.computed.input_added,
        InputRole::Through => messages.computed.input_through,
        InputRole::Before => messages.computed.input_before,
        InputRole::Level => messages.computed.input_level,
    }
}

/// What else is stated for the same thing, place and period.
fn others(ctx: &AppContext, id: ObservationId) -> Html {
    let (provenance, data, language) = (&ctx.messages().provenance, ctx.data(), ctx.language);
    let row = &data[id];
    let is_same = |other: &ObservationId| {
        let there = &data[*other];
        *other != id
            && (there.indicator, there.area, there.period) == (row.indicator, row.area, row.period)
    };
    let others: Vec<ObservationId> = data.observation_ids().filter(is_same).collect();
    if others.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h3>{ provenance.other_sources }</h3>
            <ul role="list">
                { for others.into_iter().map(|id| html! {
                    <li key={id.0}>
                        { figure_value(ctx, id) }{ " · " }{ data[id].status.name(language) }
                        { " · " }{ data[data[id].body].name.get(language) }{ " · " }
                        { source_full(ctx, data[id].source) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// The permanent address of a receipt: on the page of its indicator, with the
/// version of the data.
fn permalink(ctx: &AppContext, id: ObservationId) -> String {
    ctx.permalink(&ViewState {
        provenance: Some(id),
        ..ViewState::of(Page::Indicator(ctx.data()[id].indicator))
    })
}

/// A figure as a reference to its source.
fn citation(ctx: &AppContext, id: ObservationId) -> Citation {
    let (export, data, language) = (&ctx.messages().export, ctx.data(), ctx.language);
    let catalog = ctx.catalog();
    let row = &data[id];
    let source = &data[row.source];
    let indicator = &data[row.indicator];
    let said = (export.cited_figure)(&[
        indicator.name.get(language),
        Area::name(row.area).get(language),
        &period(language, row.period),
        &figure(data, language, row),
        row.status.name(language),
        data[row.body].name.get(language),
    ]);
    let day = Date::parse(catalog.date)
        .map_or_else(|_| catalog.date.to_owned(), |day| date(language, day));
    let via = (export.cited_via)(&day, catalog.version);
    let published = date(language, source.published);
    let author = data.publisher(row.source, language);
    let cited = (export.cited_source)(author, source.title, &published);
    let address = permalink(ctx, id);
    Citation {
        key: source.slug.to_owned(),
        kind: source.kind,
        author: author.to_owned(),
        title: source.title.to_owned(),
        issued: Some(source.published),
        url: source.url.to_owned(),
        language: source.language.to_owned(),
        note: format!("{said} {via} {address}"),
        line: format!("{said} {cited} {via}"),
    }
}

#[derive(Properties, PartialEq)]
struct CopyProps {
    id: ObservationId,
}

/// The ways to take a figure along: a button each, and what it copied.
#[component]
fn CopyReceipt(props: &CopyProps) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let shown = use_state_eq(|| None::<(AttrValue, bool)>);
    let copy = |text: String| {
        let (platform, shown) = (ctx.platform.clone(), shown.setter());
        let text = AttrValue::from(text);
        Callback::from(move |_: MouseEvent| {
            let (shown, copied) = (shown.clone(), text.clone());
            platform.copy(&text, Box::new(move |done| shown.set(Some((copied, done)))));
        })
    };
    let citation = citation(&ctx, props.id);
    let button = |name: &str, text: String| {
        html! {
            <button type="button" onclick={copy(text)}>{ Icon::Share.view() }{ name }</button>
        }
    };
    html! {
        <>
            <h3>{ messages.export.copy_with_source }</h3>
            <div class="copy-row">
                { for Format::ALL.into_iter().map(|format| {
                    let name = if format == Format::Text { messages.export.plain_text } else { format.name() };
                    button(name, citation.write(format))
                }) }
                { button(messages.export.permalink, permalink(&ctx, props.id)) }
            </div>
            <div role="status">
                if let Some((text, done)) = &*shown {
                    if *done { <p class="hint">{ messages.export.copied }</p> }
                    <pre class="code" tabindex="0"><code>{ text }</code></pre>
                }
            </div>
            <p class="hint">
                <a href={ctx.link(&ctx.at(Page::Data))}>{ messages.site.foot_data }</a>
                { " · " }{ messages.site.version }{ " " }{ ctx.catalog().version }
                { " · " }<code>{ ctx.data().observation_key(props.id) }</code>
            </p>
        </>
    }
}
