//! A milestone in a list.

use dataset::{LANDMARK, MilestoneId};
use engine::Sought;
use yew::prelude::*;

use super::context::AppContext;
use i18n::{Named, date};
use view::{Location, MilestonesView, Page};

/// How a milestone stands in a list.
#[derive(Clone, Copy, Default)]
pub struct MilestoneItem<'a> {
    /// The list beside which it opens; it leads to its own page without one.
    pub within: Option<&'a MilestonesView>,
    /// Whether it is the open one.
    pub open: bool,
    /// What is searched, to be marked.
    pub sought: Option<&'a Sought>,
    /// Whether its summary is shown.
    pub summary: bool,
    /// Whether kind and industries are left out.
    pub brief: bool,
}

impl MilestoneItem<'_> {
    /// A milestone: its date, title, kind and industries.
    pub fn view(self, ctx: &AppContext, id: MilestoneId) -> Html {
        let (data, language) = (ctx.data(), ctx.language);
        let milestone = &data[id];
        let href = self.within.map_or_else(
            || ctx.href(Page::Milestone(id)),
            |list| {
                let open = MilestonesView {
                    open: Some(id),
                    ..list.clone()
                };
                ctx.link(&ctx.view().with(Location::Milestones(open)))
            },
        );
        let industries: Vec<&str> = milestone
            .industries
            .iter()
            .map(|id| data[*id].name.get(language))
            .collect();
        let is_landmark = milestone.significance >= LANDMARK;
        let open = self.open.then_some("open");
        let weight = format!("weight-{}", milestone.significance);
        html! {
            <li class={classes!("milestone", weight, open)} key={id.0}>
                <time datetime={milestone.date.to_string()}>{ date(language, milestone.date) }</time>
                <div>
                    <a {href} class="milestone-title" aria-current={self.open.then_some("page")}>
                        { marked(milestone.title.get(language), self.sought) }
                    </a>
                    if self.summary {
                        <p class="milestone-summary">
                            { marked(milestone.summary.get(language), self.sought) }
                        </p>
                    }
                    if is_landmark || !self.brief {
                        <p class="milestone-facts">
                            if is_landmark { <b>{ ctx.messages().terms.significances[2] }</b> }
                            if !self.brief {
                                { if is_landmark { " · " } else { "" } }
                                <span class="kind">{ milestone.kind.name(language) }</span>
                                { " · " }{ industries.join(ctx.messages().punctuation.comma) }
                            }
                        </p>
                    }
                </div>
            </li>
        }
    }
}

/// Text with what is searched marked. It is replaced as a whole: what others have
/// done to a text among the marks is not to be gone into.
pub fn marked(text: &str, sought: Option<&Sought>) -> Html {
    let hits = sought.map_or_else(Vec::new, |sought| engine::highlight(text, sought));
    if hits.is_empty() {
        return html! { { text } };
    }
    let key = format!("{hits:?} {text}");
    let mut parts = Vec::new();
    let mut done = 0;
    for range in hits {
        let (Some(before), Some(hit)) = (text.get(done..range.start), text.get(range.clone()))
        else {
            continue;
        };
        parts.push(html! { { before } });
        parts.push(html! { <mark>{ hit }</mark> });
        done = range.end;
    }
    parts.push(html! { { text.get(done..).unwrap_or("") } });
    html! { <span {key}>{ for parts }</span> }
}
