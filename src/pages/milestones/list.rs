//! The milestones as a list: by year, with an index of the years where the timeline is
//! not drawn; or what a search found, the best first.

use std::rc::Rc;

use dataset::{LANDMARK, MilestoneId, Period};
use engine::MilestoneSelection;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::years::{Entry, Listed, Part, index, years};
use crate::components::context::AppContext;
use crate::components::milestone_item::MilestoneItem;
use view::{MilestonesAction, MilestonesView};

/// How many of what was found are listed at first, and how many more at a time.
const PAGE: usize = 40;
/// The height of the index's bars, in units of their drawing.
const BAR: f64 = 24.0;

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The context at the time of the selection: of what has been chosen since, the list
    /// hears later, when all of it follows.
    pub ctx: AppContext,
    /// What was chosen then.
    pub view: Rc<MilestonesView>,
    /// The chosen milestones.
    pub selection: Rc<MilestoneSelection>,
    /// Whether all of it is drawn, or the newest year alone.
    pub has_come: bool,
}

/// The chosen milestones: by year, the latest first, or as a search ranks them.
#[component]
pub(super) fn List(props: &Props) -> Html {
    let Props {
        ctx,
        selection,
        has_come,
        view,
    } = props;
    let by_date = view.by_date;
    let is_searched = !selection.sought.is_empty();
    // As it was when this step of the history was left.
    let shown = use_state_eq(|| shown_rows(&ctx.platform.list()));
    let unfolded = use_state_eq(|| unfolded_parts(&ctx.platform.list()));
    let before = use_mut_ref(|| selection.clone());
    use_effect_with(selection.clone(), {
        let (shown, unfolded) = (shown.setter(), unfolded.setter());
        move |selection: &Rc<MilestoneSelection>| {
            if before.replace(selection.clone()) != *selection {
                shown.set(PAGE);
                unfolded.set(Vec::new());
            }
        }
    });
    use_effect_with((*shown, (*unfolded).clone()), {
        let platform = ctx.platform.clone();
        move |(shown, unfolded): &(usize, Vec<Period>)| {
            platform.note_list(&told(*shown, unfolded));
        }
    });
    html! {
        <section aria-labelledby="list">
            <h2 id="list" class="visually-hidden">{ ctx.messages().milestones.list }</h2>
            if is_searched { { orders(ctx, by_date) } }
            if is_searched && !by_date {
                { ranked(ctx, (view, selection), &shown) }
            } else {
                { by_year(ctx, (view, selection), &unfolded, *has_come) }
            }
        </section>
    }
}

/// What is chosen, and the milestones that are.
type Chosen<'a> = (&'a MilestonesView, &'a MilestoneSelection);

/// The orders in which a search can be listed.
fn orders(ctx: &AppContext, by_date: bool) -> Html {
    let milestones = &ctx.messages().milestones;
    html! {
        <div class="segmented" role="group" aria-label={milestones.order}>
            { for [(false, milestones.order_best), (true, milestones.order_date)].map(|(one, name)| html! {
                <button type="button" aria-pressed={(one == by_date).to_string()}
                    onclick={ctx.does::<MouseEvent>(MilestonesAction::ListByDate(one))}>{ name }</button>
            }) }
        </div>
    }
}

/// What a search found, the best first.
fn ranked(ctx: &AppContext, chosen: Chosen<'_>, shown: &UseStateHandle<usize>) -> Html {
    let (view, selection) = chosen;
    let ranked = ctx.engine().ranked(ctx.data(), &view.query.text, selection);
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + PAGE))
    };
    html! {
        <>
            <ol role="list" class="milestones">
                { for ranked.iter().take(**shown).map(|&id| item(ctx, chosen, id, [true, false])) }
            </ol>
            if ranked.len() > **shown {
                <button type="button" class="wide-button" onclick={more}>
                    { (ctx.messages().milestones.show_more)(ranked.len() - **shown) }
                </button>
            }
        </>
    }
}

/// The chosen milestones by year, the latest first.
fn by_year(
    ctx: &AppContext,
    chosen: Chosen<'_>,
    unfolded: &UseStateHandle<Vec<Period>>,
    has_come: bool,
) -> Html {
    let first_screen = if has_come { usize::MAX } else { 1 };
    let listed = years(ctx.data(), &chosen.1.rows, unfolded);
    let toggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |(part, is_to_stay): (Period, bool)| {
            let mut next = (*unfolded).clone();
            if !next.contains(&part) {
                next.push(part);
            } else if !is_to_stay {
                next.retain(|other| *other != part);
            }
            unfolded.set(next);
        })
    };
    html! {
        <>
            { year_index(ctx, &listed, &toggle) }
            { for listed.iter().take(first_screen).map(|year| section(ctx, chosen, year, &toggle)) }
        </>
    }
}

/// A year: its heading, and its milestones as one list.
fn section(
    ctx: &AppContext,
    chosen: Chosen<'_>,
    year: &Listed,
    toggle: &Callback<(Period, bool)>,
) -> Html {
    let selection = chosen.1;
    let milestones = &ctx.messages().milestones;
    let id = heading_id(year.year);
    // What is searched may stand in the summary of any.
    let is_told = |part: &Part, id: MilestoneId| {
        let is_landmark = ctx.data()[id].significance >= LANDMARK;
        !selection.sought.is_empty() || part.is_told && (is_landmark || part.fold.is_none())
    };
    let is_brief = year.is_brief && selection.sought.is_empty();
    let lines = year.parts.iter().flat_map(|part| {
        let items = part.shown.iter();
        let items = items.map(|&id| item(ctx, chosen, id, [is_told(part, id), is_brief]));
        fold(ctx, part, toggle).into_iter().chain(items)
    });
    html! {
        <section class="year" aria-labelledby={id.clone()} key={year.year}>
            <h3 {id} tabindex="-1">
                { i18n::year(ctx.language, year.year) }{ " " }
                <span class="choice-count">{ (milestones.counted)(year.count) }</span>
            </h3>
            <ol role="list" class="milestones">{ for lines }</ol>
        </section>
    }
}

/// What unfolds a part of a year, before what is shown of it.
fn fold(ctx: &AppContext, part: &Part, toggle: &Callback<(Period, bool)>) -> Option<Html> {
    let period = part.fold?;
    let onclick = toggle.reform(move |_: MouseEvent| (period, false));
    let name = i18n::period(ctx.language, period);
    Some(html! {
        <li class="year-fold" key={name.clone()}>
            <button type="button" class="quiet" aria-expanded={part.is_whole.to_string()} {onclick}>
                { (ctx.messages().milestones.all_of)(part.count, &name) }
            </button>
        </li>
    })
}

fn item(
    ctx: &AppContext,
    (view, selection): Chosen<'_>,
    id: MilestoneId,
    [summary, brief]: [bool; 2],
) -> Html {
    MilestoneItem {
        within: Some(view),
        open: view.open == Some(id),
        sought: Some(&selection.sought),
        summary,
        brief,
    }
    .view(ctx, id)
}

/// The years as bars, each a link to its place in the list.
fn year_index(ctx: &AppContext, listed: &[Listed], toggle: &Callback<(Period, bool)>) -> Html {
    let entries = index(listed);
    if entries.len() < 2 {
        return html! {};
    }
    let most = entries.iter().map(|entry| entry.count).max().unwrap_or(1);
    let here = ctx.link(ctx.view());
    html! {
        <nav class="year-index" aria-label={ctx.messages().milestones.years}>
            <ol role="list">{ for entries.iter().map(|entry| html! {
                <li key={entry.last}>{ entry_link(ctx, *entry, most, &here, toggle) }</li>
            }) }</ol>
        </nav>
    }
}

fn entry_link(
    ctx: &AppContext,
    entry: Entry,
    most: usize,
    here: &str,
    toggle: &Callback<(Period, bool)>,
) -> Html {
    let messages = ctx.messages();
    let Entry { first, last, count } = entry;
    let (name, sign) = if first == last {
        (i18n::year(ctx.language, last), format!("{:02}", last % 100))
    } else {
        (
            (messages.timeline.years_before)(last + 1),
            format!("–{:02}", last % 100),
        )
    };
    let label = format!(
        "{name}{}{}",
        messages.punctuation.colon,
        (messages.milestones.counted)(count)
    );
    let id = heading_id(last);
    let href = format!("{here}#{id}");
    let toggle = toggle.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        toggle.emit((Period::of_year(last), true));
        go_to(&id);
    });
    // One milestone is seen, however many another year has.
    #[expect(clippy::cast_precision_loss, reason = "milestones are thousands")]
    let height = (BAR * count as f64 / most as f64).max(1.0);
    html! {
        <a {href} {onclick}>
            <span class="visually-hidden">{ label }</span>
            <svg viewBox="0 0 1 24" preserveAspectRatio="none" aria-hidden="true">
                <rect class="m-chosen" width="1" y={charts::svg::number(BAR - height)}
                    height={charts::svg::number(height)} />
            </svg>
            <span aria-hidden="true">{ sign }</span>
        </a>
    }
}

fn heading_id(year: i32) -> String {
    format!("y{year}")
}

/// Brings a heading to the top, with the focus on it.
fn go_to(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let heading = document.and_then(|document| document.get_element_by_id(id));
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        heading.scroll_into_view();
        let _ = heading.focus();
    }
}

/// What the list shows, for the history: how many rows of what was found, and which
/// parts are unfolded.
fn told(shown: usize, unfolded: &[Period]) -> String {
    let parts = unfolded.iter().map(|part| format!(",{part}"));
    parts.fold(shown.to_string(), |told, part| told + &part)
}

fn shown_rows(told: &str) -> usize {
    let rows = told.split(',').next();
    rows.and_then(|rows| rows.parse().ok()).unwrap_or(PAGE)
}

fn unfolded_parts(told: &str) -> Vec<Period> {
    let parts = told.split(',').skip(1);
    parts.filter_map(|part| Period::parse(part).ok()).collect()
}

#[cfg(test)]
mod tests {
    use dataset::Period;

    use super::{PAGE, shown_rows, told, unfolded_parts};

    #[test]
    fn what_a_list_shows_is_read_as_it_was_told() {
        let parts: Vec<Period> = ["2024", "2025-03"]
            .iter()
            .filter_map(|part| Period::parse(part).ok())
            .collect();
        let said = told(80, &parts);
        assert_eq!(said, "80,2024,2025-03");
        assert_eq!(shown_rows(&said), 80);
        assert_eq!(unfolded_parts(&said), parts);
        assert_eq!(shown_rows(""), PAGE);
        assert!(unfolded_parts("").is_empty());
    }
}
