//! The milestones page: filters with counts, a histogram to brush, the
//! timeline, the list, and the milestone that is open.

mod body;
mod brush;
mod detail;
mod filters;
mod lanes;
mod timeline;

use engine::MilestoneSelection;
use yew::prelude::*;

use crate::components::context::{Context, use_page};
use crate::components::milestone_item::MilestoneItem;
use i18n::words;
use view::{Action, Page};

pub use body::{Place, body, head};
use brush::Brush;
use detail::Detail;
use filters::{chips, filters};
pub use timeline::TimelineFigure;

/// How many milestones are listed at first, and how many more at a time.
const PAGE: usize = 40;

/// The milestones page.
#[component]
pub fn MilestonesPage() -> Html {
    let page = use_page();
    let words = page.words();
    let query = &page.view().milestones.query;
    let engine = page.engine();
    let selection = use_memo(query.clone(), |query| engine.milestones(query));
    let open = match page.view().page {
        Page::Milestones(open) => open,
        _ => None,
    };
    html! {
        <article class="milestones-page">
            <h1 tabindex="-1">{ words.milestones }</h1>
            <p class="lead-text">{ (words.milestones_lead)(page.data().milestones.len()) }</p>
            <div class="filtered">
                { filters(&page, &selection) }
                <div class="results">
                    { chips(&page) }
                    <p class="count" role="status">
                        { (words.milestones_found)(selection.rows.len(), page.data().milestones.len()) }
                    </p>
                    <Brush selection={selection.clone()} />
                    <TimelineFigure selection={selection.clone()} />
                    <List {selection} />
                </div>
            </div>
            if let Some(id) = open { <Detail {id} key={id.0} /> }
        </article>
    }
}

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
struct ListProps {
    selection: std::rc::Rc<MilestoneSelection>,
}

/// The chosen milestones, the newest first.
#[component]
fn List(props: &ListProps) -> Html {
    let page = use_page();
    let query = &page.view().milestones.query;
    let shown = use_state_eq(|| PAGE);
    use_effect_with(query.clone(), {
        let shown = shown.setter();
        move |_| shown.set(PAGE)
    });
    let rows = &props.selection.rows;
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + PAGE))
    };
    if rows.is_empty() {
        return nothing(&page);
    }
    html! {
        <section aria-labelledby="list">
            <h2 id="list" class="visually-hidden">{ page.words().list }</h2>
            <ol class="milestones" reversed=true>
                { for rows.iter().rev().take(*shown).map(|&id| {
                    MilestoneItem {
                        within: Some(page.view()),
                        open: page.view().page == Page::Milestones(Some(id)),
                        query: &query.text,
                        summary: true,
                    }.view(&page, id)
                }) }
            </ol>
            if rows.len() > *shown {
                <button type="button" class="wide-button" onclick={more}>
                    { (page.words().show_more)(rows.len() - *shown) }
                </button>
            }
        </section>
    }
}

fn nothing(page: &Context) -> Html {
    let words = words(page.language);
    html! {
        <div class="none">
            <p>{ words.nothing_found }</p>
            <button type="button" onclick={page.does::<MouseEvent>(Action::ClearFilters)}>
                { words.clear_filters }
            </button>
        </div>
    }
}
