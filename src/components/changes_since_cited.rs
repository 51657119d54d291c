//! What has changed of what is shown, for who comes by an address that was cited
//! with an earlier version of the data.

use dataset::Change;
use yew::prelude::*;

use super::context::AppContext;
use super::with_log::WithLog;
use view::Page;
use viewmodel::changes::{Since, row_name, since, told};

/// The notice; nothing where the address was cited with this data, or not at all.
pub fn notice(ctx: &AppContext) -> Html {
    let cited = ctx.view().cited.as_deref();
    if cited.is_none_or(|cited| cited == ctx.catalog().version) {
        return html! {};
    }
    html! { <WithLog show={|ctx: AppContext| changed(&ctx)} /> }
}

fn changed(ctx: &AppContext) -> Html {
    let messages = ctx.messages();
    let view = ctx.view();
    let (Some(cited), Some(since)) = (view.cited.as_deref(), since(ctx.catalog(), view)) else {
        return html! {};
    };
    let (text, changes) = match since {
        Since::Unknown => ((messages.changes.since_unknown)(cited), Vec::new()),
        Since::Newer => (
            (messages.changes.since_newer)(cited, ctx.catalog().version),
            Vec::new(),
        ),
        Since::Changed(changes) => (
            (messages.changes.since_changed)(cited, changes.len()),
            changes,
        ),
    };
    html! {
        <aside class="notice since" aria-label={messages.changes.title}>
            <div>
                <p>{ text }</p>
                { listed(ctx, &changes) }
                <p><a href={ctx.href(Page::Changes)} class="onward">{ messages.changes.all }</a></p>
            </div>
        </aside>
    }
}

/// With more changes than this they are folded away.
const MOST: usize = 6;

fn listed(ctx: &AppContext, changes: &[&Change]) -> Html {
    let items =
        html! { <ul role="list">{ for changes.iter().map(|change| item(ctx, change)) }</ul> };
    if changes.len() <= MOST {
        return items;
    }
    html! {
        <details><summary>{ ctx.messages().changes.show }</summary>{ items }</details>
    }
}

/// A change as an item of a list.
pub fn item(ctx: &AppContext, change: &Change) -> Html {
    let (name, seen) = row_name(ctx.catalog(), ctx.language, change);
    let told = told(ctx.language, change);
    html! {
        <li key={format!("{}/{}/{}", change.table, change.key, change.column)}>
            if let Some(seen) = seen { <a href={ctx.href(seen)}>{ name }</a> } else { { name } }
            { ctx.messages().punctuation.colon }{ told }
        </li>
    }
}
