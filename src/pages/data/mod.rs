//! The data page: every table to filter, search, sort, page through and
//! download, and how the data was gathered.

mod cells;

use dataset::Code;
use engine::{Column, CsvStyle, Direction, Table, TableQuery, TableSelection};
use yew::prelude::*;

use crate::components::chips::chips;
use crate::components::context::AppContext;
use crate::components::export_menu::{self, ExportMenu, File};
use crate::components::icon::Icon;
use crate::components::search_box::search_box;
use crate::components::select::{Choice, Group, Select};
use i18n::{Named, compact};
use view::{Page, TableAction};
use viewmodel::export;

/// The data page.
pub(super) fn data_page(ctx: &AppContext, query: &TableQuery) -> Html {
    let messages = ctx.messages();
    let query = &TableQuery {
        names: Some(ctx.language),
        ..query.clone()
    };
    let selection = ctx.engine().table(ctx.data(), query);
    html! {
        <article class="data-page" key="data-page">
            <h1 tabindex="-1">{ messages.navigation.data }</h1>
            <p class="lead-text">{ messages.data.lead }</p>
            { tabs(ctx, query.table) }
            <div class="table-tools">
                { search_box(ctx, &query.text, messages.search.table,
                    |text| TableAction::Search(text).into()) }
                { for selection.facets.iter().map(|facet| select(ctx, query, facet)) }
            </div>
            { chosen(ctx, query) }
            <div class="table-head">
                <p class="count" role="status">
                    { (messages.data.rows_found)(selection.all.len(), engine::row_count(ctx.data(), query.table)) }
                </p>
            </div>
            <ExportMenu ..export_menu::Props::of_rows(ctx, query.table.code(),
                query.table.name(ctx.language), query.table, selection.all.clone()) />
            { table(ctx, query, &selection) }
            { pager(ctx, &selection) }
            <section class="prose" aria-labelledby="gathered">
                <h2 id="gathered">{ messages.data.gathered }</h2>
                { for messages.data.gathered_text.iter().map(|text| html! { <p>{ *text }</p> }) }
                <h2 id="errors">{ messages.data.report_error }</h2>
                <p>{ messages.data.report_error_text }</p>
                <h2>{ messages.data.whole_tables }</h2>
                if ctx.is_alone() { { tables_within(ctx) } } else { { files(ctx) } }
            </section>
        </article>
    }
}

/// The files beside the page: the data package, and all of this as one file.
fn files(ctx: &AppContext) -> Html {
    let messages = ctx.messages();
    let file = |folder: &str, name: String| {
        html! {
            <li><a href={format!("{folder}{name}")} download={name.clone()}>{ name }</a></li>
        }
    };
    html! {
        <>
            <p>{ messages.data.whole_tables_text }</p>
            <ul role="list" class="files">
                { for Table::ALL.iter().map(|table| file("data/", format!("{}.csv", table.code()))) }
                { file("data/", "CHANGES.csv".into()) }
                { file("data/", "datapackage.json".into()) }
            </ul>
            <p><a href={ctx.href(Page::Changes)} class="onward">{ messages.changes.title }</a></p>
            <h2>{ messages.data.one_file }</h2>
            <p>{ messages.data.one_file_text }</p>
            <ul role="list" class="files">{ file("", ctx.catalog().one_file()) }</ul>
        </>
    }
}

/// One file has no others beside it: it writes the tables itself, for Excel too.
fn tables_within(ctx: &AppContext) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let save = |table: Table| {
        let stem = export::file_stem(ctx.catalog(), language, [table.code().to_owned()]);
        let rows: Vec<u32> = engine::all_rows(data, table).collect();
        let file = File::csv(move |style| engine::csv(data, table, &rows, style));
        let button = |name: &'static str, style| {
            html! {
                <button type="button" class="quiet" onclick={file.saves(ctx, &stem, style)}>
                    { Icon::Download.view() }{ name }
                </button>
            }
        };
        html! {
            <li>
                { button(table.name(language), CsvStyle::Plain) }
                { button(ctx.messages().export.csv_for_excel, CsvStyle::Excel) }
            </li>
        }
    };
    html! { <ul role="list" class="files">{ for Table::ALL.iter().map(|&table| save(table)) }</ul> }
}

fn tabs(ctx: &AppContext, present: Table) -> Html {
    html! {
        <div class="tabs" role="group" aria-label={ctx.messages().data.tables}>
            { for Table::ALL.iter().map(|&table| html! {
                <button type="button" aria-pressed={(table == present).to_string()}
                    onclick={ctx.does::<MouseEvent>(TableAction::Choose(table))}>
                    { table.name(ctx.language) }
                </button>
            }) }
        </div>
    }
}

/// A column's values with their counts, as a list to choose one more from.
fn select(ctx: &AppContext, query: &TableQuery, facet: &engine::Facet) -> Html {
    let column = facet.column;
    let app = ctx.app.dispatcher();
    let choose = Callback::from(move |value: String| {
        if !value.is_empty() {
            app.dispatch(TableAction::ToggleCell(column, value).into());
        }
    });
    let name = column.name(ctx.language);
    let taken = |code: &str| {
        query
            .filters
            .iter()
            .any(|(other, value)| *other == column && value == code)
    };
    let values = facet.values.iter().filter(|count| !taken(&count.value));
    let options = values.map(|count| Choice {
        value: count.value.clone().into(),
        name: (ctx.messages().punctuation.with_remark)(
            &cells::code_name(ctx, query.table, column, &count.value),
            &compact(ctx.language, count.count),
        )
        .into(),
        is_off: count.count == 0,
    });
    let own = Choice {
        name: name.into(),
        ..Choice::default()
    };
    let group = Group {
        options: std::iter::once(own).chain(options).collect(),
        ..Group::default()
    };
    html! {
        <label class="select">
            <span class="visually-hidden">{ name }</span>
            <Select groups={vec![group]} chosen="" {choose} />
        </label>
    }
}

fn chosen(ctx: &AppContext, query: &TableQuery) -> Html {
    let text = Some(format!("“{}”", query.text)).filter(|_| !query.text.is_empty());
    let text = text.map(|text| (text, TableAction::Search(String::new())));
    let values = query.filters.iter().map(|(column, code)| {
        let value = cells::code_name(ctx, query.table, *column, code);
        let name = format!(
            "{}{}{value}",
            column.name(ctx.language),
            ctx.messages().punctuation.colon
        );
        (name, TableAction::ToggleCell(*column, code.clone()))
    });
    let chosen = text.into_iter().chain(values);
    let chosen = chosen.map(|(name, action)| (name, action.into()));
    chips(ctx, chosen.collect(), TableAction::ClearFilters.into())
}

fn table(ctx: &AppContext, query: &TableQuery, selection: &TableSelection) -> Html {
    let columns = cells::shown(query.table, ctx.language);
    html! {
        <div class="scroller" tabindex="0" role="region" aria-label={query.table.name(ctx.language)}>
            // As cards it is still a table to a screen reader, of rows and cells.
            <table role="table" class="rows as-cards">
                <colgroup>
                    { for columns.iter().map(|&column| html! {
                        <col class={cells::is_wide(column).then_some("wide")} />
                    }) }
                </colgroup>
                <thead role="rowgroup"><tr role="row" data-heading={ctx.messages().data.sort_by}>
                    { for columns.iter().map(|&column| header(ctx, query, column)) }
                </tr></thead>
                <tbody role="rowgroup">
                    { for selection.rows.iter().map(|&row| html! {
                        <tr role="row" key={row}>
                            { for columns.iter().map(|&column| {
                                cells::cell(ctx, query.table, row, column, &selection.sought)
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn header(ctx: &AppContext, query: &TableQuery, column: Column) -> Html {
    let sorted = query.sort.filter(|(present, _)| *present == column);
    let (aria, arrow) = match sorted {
        Some((_, Direction::Ascending)) => ("ascending", "▲"),
        Some((_, Direction::Descending)) => ("descending", "▼"),
        None => ("none", ""),
    };
    let number = (column == Column::Value).then_some("number");
    html! {
        <th role="columnheader" scope="col" aria-sort={aria} class={classes!(number)}>
            <button type="button" onclick={ctx.does::<MouseEvent>(TableAction::SortBy(column))}>
                { cells::heading(ctx, column) }<span class="arrow" aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}

fn pager(ctx: &AppContext, selection: &TableSelection) -> Html {
    if selection.pages < 2 {
        return html! {};
    }
    let data = &ctx.messages().data;
    let turn = |to: usize| ctx.does::<MouseEvent>(TableAction::SetPage(to));
    html! {
        <nav class="pager" aria-label={data.pages}>
            <button type="button" disabled={selection.page == 0}
                onclick={turn(selection.page.saturating_sub(1))}>{ data.previous }</button>
            <span>{ (data.page_of)(selection.page + 1, selection.pages) }</span>
            <button type="button" disabled={selection.page + 1 >= selection.pages}
                onclick={turn(selection.page + 1)}>{ data.next }</button>
        </nav>
    }
}
