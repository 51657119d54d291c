//! A milestone in a list.

use dataset::MilestoneId;
use yew::prelude::*;

use super::context::use_page;
use super::link::Link;
use crate::state::{Page, ViewState};
use crate::text::{Named, date};

/// Properties of [`MilestoneItem`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The milestone.
    pub id: MilestoneId,
    /// The view in which it opens; its filters are kept.
    #[prop_or_default]
    pub within: Option<ViewState>,
    /// Whether it is the open one.
    #[prop_or_default]
    pub open: bool,
    /// The search whose words are marked.
    #[prop_or_default]
    pub query: AttrValue,
    /// Whether its summary is shown.
    #[prop_or_default]
    pub summary: bool,
}

/// A milestone: its date, title, kind and industries.
#[component]
pub fn MilestoneItem(props: &Props) -> Html {
    let page = use_page();
    let (data, language) = (page.data(), page.language);
    let milestone = &data[props.id];
    let target = Page::Milestones(Some(props.id));
    let to = props.within.as_ref().map_or_else(
        || page.at(target),
        |view| ViewState {
            page: target,
            ..view.clone()
        },
    );
    let industries: Vec<&str> = milestone
        .industries
        .iter()
        .map(|id| data[*id].name.get(language))
        .collect();
    let open = props.open.then_some("open");
    let weight = format!("weight-{}", milestone.significance);
    html! {
        <li class={classes!("milestone", weight, open)}>
            <time datetime={milestone.date.to_string()}>{ date(language, milestone.date) }</time>
            <div>
                <Link {to} class="milestone-title" current={props.open}>
                    { marked(milestone.title.get(language), &props.query) }
                </Link>
                if props.summary {
                    <p class="milestone-summary">
                        { marked(milestone.summary.get(language), &props.query) }
                    </p>
                }
                <p class="milestone-facts">
                    <span class="kind">{ milestone.kind.name(language) }</span>
                    { " · " }{ industries.join(page.words().comma) }
                </p>
            </div>
        </li>
    }
}

/// Text with the words of a search marked.
pub fn marked(text: &str, query: &str) -> Html {
    let mut parts = Vec::new();
    let mut done = 0;
    for range in engine::highlight(text, query) {
        let (Some(before), Some(hit)) = (text.get(done..range.start), text.get(range.clone()))
        else {
            continue;
        };
        parts.push(html! { { before } });
        parts.push(html! { <mark>{ hit }</mark> });
        done = range.end;
    }
    parts.push(html! { { text.get(done..).unwrap_or("") } });
    html! { <>{ for parts }</> }
}
