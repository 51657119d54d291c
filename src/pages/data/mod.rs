//! The data page: every table to filter, search, sort, page through and
//! download, and how the data was gathered.

mod cells;

use dataset::Code;
use engine::{Column, Direction, Table, TableQuery, TableSelection, csv};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::context::Context;
use crate::components::icon::Icon;
use crate::components::search_box::search_box;
use crate::components::take_along::{self, TakeAlong};
use i18n::{Named, compact};
use view::{Action, Page};

/// The data page.
pub fn data_page(page: &Context) -> Html {
    let words = page.words();
    let query = &page.view().table.query;
    let selection = page.engine().table(page.data(), query);
    html! {
        <article class="data-page" key="data-page">
            <h1 tabindex="-1">{ words.data }</h1>
            <p class="lead-text">{ words.data_lead }</p>
            { tabs(page, query.table) }
            <div class="table-tools">
                { search_box(page, &query.text, words.search_table) }
                { for selection.facets.iter().map(|facet| select(page, query, facet)) }
            </div>
            { chosen(page, query) }
            <div class="table-head">
                <p class="count" role="status">
                    { (words.rows_found)(selection.all.len(), engine::row_count(page.data(), query.table)) }
                </p>
            </div>
            <TakeAlong ..take_along::Props::of_rows(page, query.table.code(),
                query.table.name(page.language), query.table, selection.all.clone()) />
            { table(page, query, &selection) }
            { pager(page, &selection) }
            <section class="prose" aria-labelledby="gathered">
                <h2 id="gathered">{ words.gathered }</h2>
                { for words.gathered_text.iter().map(|text| html! { <p>{ *text }</p> }) }
                <h2 id="errors">{ words.report_error }</h2>
                <p>{ words.report_error_text }</p>
                <h2>{ words.whole_tables }</h2>
                if page.is_alone() { { tables_within(page) } } else { { files(page) } }
            </section>
        </article>
    }
}

/// The files beside the page: the data package, and all of this as one file.
fn files(page: &Context) -> Html {
    let words = page.words();
    let file = |folder: &str, name: String| {
        html! {
            <li><a href={format!("{folder}{name}")} download={name.clone()}>{ name }</a></li>
        }
    };
    html! {
        <>
            <p>{ words.whole_tables_text }</p>
            <ul class="files">
                { for Table::ALL.iter().map(|table| file("data/", format!("{}.csv", table.code()))) }
                { file("data/", "CHANGES.csv".into()) }
                { file("data/", "datapackage.json".into()) }
            </ul>
            <p><a href={page.href(Page::Changes)} class="onward">{ words.changes }</a></p>
            <h2>{ words.one_file }</h2>
            <p>{ words.one_file_text }</p>
            <ul class="files">{ file("", page.atlas().one_file()) }</ul>
        </>
    }
}

/// One file has no others beside it: it writes the tables itself.
fn tables_within(page: &Context) -> Html {
    html! {
        <ul class="files">
            { for Table::ALL.iter().map(|&table| {
                let rows = 0..engine::row_count(page.data(), table) as u32;
                html! { <li>{ save(page, table, rows.collect()) }</li> }
            }) }
        </ul>
    }
}

fn tabs(page: &Context, present: Table) -> Html {
    html! {
        <div class="tabs" role="group" aria-label={page.words().tables}>
            { for Table::ALL.iter().map(|&table| html! {
                <button type="button" aria-pressed={(table == present).to_string()}
                    onclick={page.does::<MouseEvent>(Action::SetTable(table))}>
                    { table.name(page.language) }
                </button>
            }) }
        </div>
    }
}

/// A column's values with their counts, as a list to choose one more from.
fn select(page: &Context, query: &TableQuery, facet: &engine::Facet) -> Html {
    let column = facet.column;
    let app = page.app.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let value = select.value();
        select.set_value("");
        if !value.is_empty() {
            app.dispatch(Action::ToggleCell(column, value));
        }
    });
    let name = column.name(page.language);
    let taken = |code: &str| {
        query
            .filters
            .iter()
            .any(|(other, value)| *other == column && value == code)
    };
    html! {
        <label class="select">
            <span class="visually-hidden">{ name }</span>
            <select {onchange}>
                <option value="" selected=true>{ name }</option>
                { for facet.values.iter().filter(|count| !taken(&count.value)).map(|count| html! {
                    <option value={count.value.clone()} disabled={count.count == 0}>
                        { format!("{} ({})", cells::code_name(page, query.table, column, &count.value),
                            compact(count.count)) }
                    </option>
                }) }
            </select>
        </label>
    }
}

fn chosen(page: &Context, query: &TableQuery) -> Html {
    if query.filters.is_empty() && query.text.is_empty() {
        return html! {};
    }
    let words = page.words();
    html! {
        <ul class="chips">
            { for query.filters.iter().map(|(column, code)| {
                let name = cells::code_name(page, query.table, *column, code);
                html! {
                    <li>
                        <button type="button" class="chip" aria-label={(words.remove_filter)(&name)}
                            onclick={page.does::<MouseEvent>(Action::ToggleCell(*column, code.clone()))}>
                            { format!("{}{}{name}", column.name(page.language), words.colon) }
                            { Icon::Close.view() }
                        </button>
                    </li>
                }
            }) }
            <li>
                <button type="button" class="quiet" onclick={page.does::<MouseEvent>(Action::ClearFilters)}>
                    { words.clear_filters }
                </button>
            </li>
        </ul>
    }
}

/// A button that saves rows of a table as CSV.
fn save(page: &Context, table: Table, rows: Vec<u32>) -> Html {
    let (outside, data) = (page.outside.clone(), page.data());
    let onclick = Callback::from(move |_: MouseEvent| {
        let file = format!("milepost-{}.csv", table.code());
        outside.download(&file, "text/csv;charset=utf-8", &csv(data, table, &rows));
    });
    html! {
        <button type="button" class="quiet" {onclick}>
            { Icon::Download.view() }{ table.name(page.language) }
        </button>
    }
}

fn table(page: &Context, query: &TableQuery, selection: &TableSelection) -> Html {
    let columns = cells::shown(query.table, page.language);
    html! {
        <div class="scroller" tabindex="0" role="region" aria-label={query.table.name(page.language)}>
            <table class="rows">
                <colgroup>
                    { for columns.iter().map(|&column| html! {
                        <col class={cells::is_wide(column).then_some("wide")} />
                    }) }
                </colgroup>
                <thead><tr>
                    { for columns.iter().map(|&column| header(page, query, column)) }
                </tr></thead>
                <tbody>
                    { for selection.rows.iter().map(|&row| html! {
                        <tr key={row}>
                            { for columns.iter().map(|&column| {
                                cells::cell(page, query, row, column)
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn header(page: &Context, query: &TableQuery, column: Column) -> Html {
    let sorted = query.sort.filter(|(present, _)| *present == column);
    let (aria, arrow) = match sorted {
        Some((_, Direction::Ascending)) => ("ascending", "▲"),
        Some((_, Direction::Descending)) => ("descending", "▼"),
        None => ("none", ""),
    };
    let number = (column == Column::Value).then_some("number");
    html! {
        <th scope="col" aria-sort={aria} class={classes!(number)}>
            <button type="button" onclick={page.does::<MouseEvent>(Action::SortBy(column))}>
                { cells::heading(page, column) }<span class="arrow" aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}

fn pager(page: &Context, selection: &TableSelection) -> Html {
    if selection.pages < 2 {
        return html! {};
    }
    let words = page.words();
    let turn = |to: usize| page.does::<MouseEvent>(Action::Turn(to));
    html! {
        <nav class="pager" aria-label={words.pages}>
            <button type="button" disabled={selection.page == 0}
                onclick={turn(selection.page.saturating_sub(1))}>{ words.previous }</button>
            <span>{ (words.page_of)(selection.page + 1, selection.pages) }</span>
            <button type="button" disabled={selection.page + 1 >= selection.pages}
                onclick={turn(selection.page + 1)}>{ words.next }</button>
        </nav>
    }
}
