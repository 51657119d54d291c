//! The search for an indicator by what it is called: the text of its field, what is
//! found, and the list to choose from. Where the field stands is its component's.

use dataset::IndicatorId;
use engine::{IndicatorQuery, Sought, searched};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::AppContext;
use super::milestone_item::marked;
use view::Action;

/// How many indicators a search shows.
const FOUND: usize = 8;

/// A search as it stands.
pub struct IndicatorSearch {
    /// What is typed.
    pub text: UseStateHandle<String>,
    /// What is found, the best first; nothing before anything is typed.
    pub found: Vec<IndicatorId>,
    /// What it means.
    sought: Sought,
}

/// The search of the component that calls it, for all indicators but some.
#[hook]
pub fn use_indicator_search(ctx: &AppContext, but: &[IndicatorId]) -> IndicatorSearch {
    let text = use_state_eq(String::new);
    let mut sought = Sought::default();
    let found = if text.trim().is_empty() {
        Vec::new()
    } else {
        let query = IndicatorQuery {
            text: (*text).clone(),
            ..IndicatorQuery::default()
        };
        let data = ctx.data();
        let selection = ctx.engine().indicators(&query);
        let mut found = selection.rows;
        found.retain(|id| !but.contains(id));
        // First what is called so, of that what leads an industry.
        dataset::sort::by_key(&mut found, |id| {
            let name = data[*id].name;
            let is_named = selection
                .sought
                .is_said_by(&format!("{}\n{}", name.en, name.zh));
            let leads = data[data[*id].industry].headline == *id;
            (!is_named, !leads)
        });
        found.truncate(FOUND);
        sought = selection.sought;
        found
    };
    IndicatorSearch {
        text,
        found,
        sought,
    }
}

impl IndicatorSearch {
    /// Takes what is typed into the field.
    pub fn oninput(&self) -> Callback<InputEvent> {
        let text = self.text.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            text.set(searched(&input.value()).to_owned());
        })
    }

    /// Ends the search by an action.
    pub fn ends_with(&self, ctx: &AppContext, action: Action) -> Callback<MouseEvent> {
        let (app, text) = (ctx.app.dispatcher(), self.text.clone());
        Callback::from(move |_: MouseEvent| {
            text.set(String::new());
            app.dispatch(action.clone());
        })
    }

    /// What is found, each to be chosen with its action.
    pub fn list(&self, ctx: &AppContext, choose: impl Fn(IndicatorId) -> Action) -> Html {
        if self.found.is_empty() {
            return html! {};
        }
        let (data, language) = (ctx.data(), ctx.language);
        html! {
            <ul role="list" class="found">
                { for self.found.iter().map(|&id| html! {
                    <li key={id.0}>
                        <button type="button" class="quiet" onclick={self.ends_with(ctx, choose(id))}>
                            { marked(data[id].name.get(language), Some(&self.sought)) }
                            <small>{ data[data[id].industry].name.get(language) }</small>
                        </button>
                    </li>
                }) }
            </ul>
        }
    }
}
