//! What has changed of what is shown, for who comes by an address that was cited
//! with an earlier version of the data.

use dataset::Change;
use yew::prelude::*;

use super::context::Context;
use super::with_log::WithLog;
use crate::changes::{Since, row_name, since, told};
use view::Page;

/// The notice; nothing where the address was cited with this data, or not at all.
pub fn notice(page: &Context) -> Html {
    let cited = &page.view().cited;
    if cited.is_empty() || cited == page.catalog().version {
        return html! {};
    }
    html! { <WithLog show={|page: Context| changed(&page)} /> }
}

fn changed(page: &Context) -> Html {
    let words = page.words();
    let view = page.view();
    let Some(since) = since(page.catalog(), view) else {
        return html! {};
    };
    let cited = view.cited.as_str();
    let (text, changes) = match since {
        Since::Unknown => ((words.since_unknown)(cited), Vec::new()),
        Since::Newer => (
            (words.since_newer)(cited, page.catalog().version),
            Vec::new(),
        ),
        Since::Changed(changes) => ((words.since_changed)(cited, changes.len()), changes),
    };
    html! {
        <aside class="notice since" aria-label={words.changes}>
            <div>
                <p>{ text }</p>
                { listed(page, &changes) }
                <p><a href={page.href(Page::Changes)} class="onward">{ words.all_changes }</a></p>
            </div>
        </aside>
    }
}

/// With more changes than this they are folded away.
const MOST: usize = 6;

fn listed(page: &Context, changes: &[&Change]) -> Html {
    let items =
        html! { <ul role="list">{ for changes.iter().map(|change| item(page, change)) }</ul> };
    if changes.len() <= MOST {
        return items;
    }
    html! {
        <details><summary>{ page.words().show_changes }</summary>{ items }</details>
    }
}

/// A change as an item of a list.
pub fn item(page: &Context, change: &Change) -> Html {
    let (name, seen) = row_name(page.catalog(), page.language, change);
    let told = told(page.language, change);
    html! {
        <li key={format!("{}/{}/{}", change.table, change.key, change.column)}>
            if let Some(seen) = seen { <a href={page.href(seen)}>{ name }</a> } else { { name } }
            { page.words().colon }{ told }
        </li>
    }
}
