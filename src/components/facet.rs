//! A filter's values, each with its count under the other filters.

use yew::prelude::*;

use super::context::use_app;
use dataset::Language;
use i18n::compact;

/// One value of a filter.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// Its name.
    pub name: AttrValue,
    /// How many rows it would leave under the other filters.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Chooses it or lets it go.
    pub toggle: Callback<()>,
}

/// Properties of [`Facet`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the values are of.
    pub title: AttrValue,
    /// The values, in the order shown. Chosen ones are always shown.
    pub choices: Vec<Choice>,
    /// How many are shown before "show all".
    #[prop_or(8)]
    pub most: usize,
}

/// A group of checkboxes. Values that would leave nothing are shown last and
/// dimmed, not hidden: that there is none is an answer too.
#[component]
pub fn Facet(props: &Props) -> Html {
    let ctx = use_app();
    let filters = &ctx.messages().filters;
    let all = use_state_eq(|| false);
    let shown: Vec<&Choice> = props
        .choices
        .iter()
        .enumerate()
        .filter(|(at, choice)| *all || *at < props.most || choice.chosen)
        .map(|(_, choice)| choice)
        .collect();
    let more = props.choices.len() > props.most;
    let onclick = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    html! {
        <fieldset class="facet">
            <legend>{ &props.title }</legend>
            <ul role="list">{ for shown.into_iter().map(|choice| view_choice(ctx.language, choice)) }</ul>
            if more {
                <button type="button" class="quiet more" {onclick} aria-expanded={(*all).to_string()}>
                    if *all { { filters.show_fewer } } else { { (filters.show_all)(props.choices.len()) } }
                </button>
            }
        </fieldset>
    }
}

fn view_choice(language: Language, choice: &Choice) -> Html {
    let toggle = choice.toggle.clone();
    let onchange = Callback::from(move |_: Event| toggle.emit(()));
    let empty = (choice.count == 0 && !choice.chosen).then_some("empty");
    html! {
        <li class={classes!("choice", empty)} key={choice.name.to_string()}>
            <label>
                <input type="checkbox" checked={choice.chosen} {onchange} />
                <span class="choice-name">{ &choice.name }</span>
                <span class="choice-count">{ compact(language, choice.count) }</span>
            </label>
        </li>
    }
}
