//! The indicators that stand beside the page's own in its figure: those chosen,
//! and a search for more.

use dataset::IndicatorId;
use engine::IndicatorQuery;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::use_page;
use super::icon::Icon;
use view::{Action, FigureView, MOST_BESIDE};

/// Properties of [`Beside`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The indicators of the figure, the page's own first.
    pub indicators: Vec<IndicatorId>,
    /// How the figure is drawn.
    pub view: FigureView,
}

/// How many indicators a search shows.
const FOUND: usize = 8;

/// The chosen ones with a button each to take them away, and the search.
#[component]
pub fn Beside(props: &Props) -> Html {
    let page = use_page();
    let (words, data, language) = (page.words(), page.data(), page.language);
    let text = use_state_eq(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            text.set(input.value());
        })
    };
    let draw = |with: Vec<IndicatorId>| {
        let next = FigureView {
            with,
            ..props.view.clone()
        };
        let (app, text) = (page.app.dispatcher(), text.clone());
        Callback::from(move |_: MouseEvent| {
            text.set(String::new());
            app.dispatch(Action::Draw(Box::new(next.clone())));
        })
    };
    let query = IndicatorQuery {
        text: (*text).clone(),
        ..IndicatorQuery::default()
    };
    let found: Vec<IndicatorId> = if text.trim().is_empty() {
        Vec::new()
    } else {
        let found = page.engine().indicators(&query).rows;
        let is_new = |id: &IndicatorId| !props.indicators.contains(id);
        found.into_iter().filter(is_new).take(FOUND).collect()
    };
    let chosen = &props.view.with;
    html! {
        <div class="beside">
            { for chosen.iter().map(|id| {
                let name = data[*id].name.get(language);
                let rest = chosen.iter().copied().filter(|other| other != id).collect();
                html! {
                    <button type="button" class="chip" key={id.0} onclick={draw(rest)}
                        aria-label={(words.take_away)(name)}>
                        { name }{ Icon::Close.view() }
                    </button>
                }
            }) }
            if chosen.len() < MOST_BESIDE {
                <label class="search small">
                    <span class="visually-hidden">{ words.compare_with }</span>
                    { Icon::Add.view() }
                    <input type="search" value={(*text).clone()} {oninput}
                        placeholder={words.compare_with} autocomplete="off" />
                </label>
            }
            if !found.is_empty() {
                <ul class="found">
                    { for found.iter().map(|id| {
                        let mut with = chosen.clone();
                        with.push(*id);
                        html! {
                            <li key={id.0}>
                                <button type="button" class="quiet" onclick={draw(with)}>
                                    { data[*id].name.get(language) }
                                    <small>{ data[data[*id].industry].name.get(language) }</small>
                                </button>
                            </li>
                        }
                    }) }
                </ul>
            }
        </div>
    }
}
