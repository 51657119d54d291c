//! What each version of the data added, changed or removed.

use dataset::Date;
use yew::prelude::*;

use crate::changes::{Version, row_name, versions};
use crate::components::context::Context;
use crate::components::since::item;
use crate::components::with_log::WithLog;
use i18n::date;
use view::{Page, ViewState, write};

/// The feed of the same, beside the page.
pub const FEED: &str = "changes.atom";

/// The page.
pub fn changes_page(page: &Context) -> Html {
    let words = page.words();
    html! {
        <article class="changes" key="changes">
            <h1 tabindex="-1">{ words.changes }</h1>
            <p class="lead-text">{ words.changes_lead }</p>
            if !page.is_alone() {
                <p><a href={feed_path(page)} type="application/atom+xml">
                    { words.changes_feed }
                </a></p>
            }
            <WithLog show={|page: Context| sections(&page)} />
        </article>
    }
}

fn sections(page: &Context) -> Html {
    html! { { for versions(page.catalog()).iter().map(|version| section(page, version)) } }
}

/// The feed's address: that of the page, whatever else the present one asks for.
fn feed_path(page: &Context) -> String {
    let own = ViewState {
        page: Page::Changes,
        ..ViewState::default()
    };
    let own = write(&own.in_language(page.language), page.data());
    format!("{own}{FEED}")
}

fn section(page: &Context, version: &Version) -> Html {
    let words = page.words();
    let released = version
        .changes
        .iter()
        .filter(|change| change.table.is_empty());
    let reasoned: Vec<_> = version
        .reasoned()
        .filter(|change| !change.table.is_empty())
        .collect();
    let id = format!("v{}", version.name);
    html! {
        <section key={version.name} aria-labelledby={id.clone()} data-version={version.name}>
            <h2 {id}>{ heading(page, version.name, version.date) }</h2>
            { for released.map(|change| html! { <p>{ change.note.get(page.language) }</p> }) }
            if !reasoned.is_empty() {
                <ul role="list" class="prose">{ for reasoned.into_iter().map(|change| item(page, change)) }</ul>
            }
            { for version.added().into_iter().map(|(table, count)| html! {
                <details key={table}>
                    <summary>{ (words.rows_added)(count, table) }</summary>
                    <ul role="list" class="keys">{ for rows(page, version, table) }</ul>
                </details>
            }) }
        </section>
    }
}

fn heading(page: &Context, version: &str, day: Date) -> String {
    (page.words().version_of)(version, &date(page.language, day))
}

fn rows<'a>(
    page: &'a Context,
    version: &'a Version<'a>,
    table: &'static str,
) -> impl Iterator<Item = Html> + 'a {
    let added = version.of_kind(dataset::ChangeKind::Added);
    let of_table = added.filter(move |change| change.table == table);
    of_table.map(|change| {
        let (name, seen) = row_name(page.catalog(), page.language, change);
        html! {
            <li key={change.key}>
                if let Some(seen) = seen { <a href={page.href(seen)}>{ name }</a> } else { { name } }
            </li>
        }
    })
}
