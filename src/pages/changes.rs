//! What each version of the data added, changed or removed.

use dataset::Date;
use yew::prelude::*;

use crate::components::changes_since_cited::item;
use crate::components::context::AppContext;
use crate::components::with_log::WithLog;
use i18n::date;
use view::{Page, ViewState, write};
use viewmodel::changes::{Version, row_name, versions};

/// The feed of the same, beside the page.
pub const FEED: &str = "changes.atom";

/// The page.
pub fn changes_page(ctx: &AppContext) -> Html {
    let changes = &ctx.messages().changes;
    html! {
        <article class="changes" key="changes">
            <h1 tabindex="-1">{ changes.title }</h1>
            <p class="lead-text">{ changes.lead }</p>
            if !ctx.is_alone() {
                <p><a href={feed_path(ctx)} type="application/atom+xml">
                    { changes.feed }
                </a></p>
            }
            <WithLog show={|ctx: AppContext| sections(&ctx)} />
        </article>
    }
}

fn sections(ctx: &AppContext) -> Html {
    html! { { for versions(ctx.catalog()).iter().map(|version| section(ctx, version)) } }
}

/// The feed's address: that of the page, whatever else the present one asks for.
fn feed_path(ctx: &AppContext) -> String {
    let own = ViewState::of(Page::Changes).in_language(ctx.language);
    let own = write(&own, ctx.data());
    format!("{own}{FEED}")
}

fn section(ctx: &AppContext, version: &Version) -> Html {
    let changes = &ctx.messages().changes;
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
            <h2 {id}>{ heading(ctx, version.name, version.date) }</h2>
            { for released.map(|change| html! { <p>{ change.note.get(ctx.language) }</p> }) }
            if !reasoned.is_empty() {
                <ul role="list" class="prose">{ for reasoned.into_iter().map(|change| item(ctx, change)) }</ul>
            }
            { for version.added().into_iter().map(|(table, count)| html! {
                <details key={table}>
                    <summary>{ (changes.rows_added)(count, table) }</summary>
                    <ul role="list" class="keys">{ for rows(ctx, version, table) }</ul>
                </details>
            }) }
        </section>
    }
}

fn heading(ctx: &AppContext, version: &str, day: Date) -> String {
    (ctx.messages().changes.version_of)(version, &date(ctx.language, day))
}

fn rows<'a>(
    ctx: &'a AppContext,
    version: &'a Version<'a>,
    table: &'static str,
) -> impl Iterator<Item = Html> + 'a {
    let added = version.of_kind(dataset::ChangeKind::Added);
    let of_table = added.filter(move |change| change.table == table);
    of_table.map(|change| {
        let (name, seen) = row_name(ctx.catalog(), ctx.language, change);
        html! {
            <li key={change.key}>
                if let Some(seen) = seen { <a href={ctx.href(seen)}>{ name }</a> } else { { name } }
            </li>
        }
    })
}
