//! A choice out of a list that folds away.
//!
//! It shows what the state says in every browser: an option's attribute stops to count
//! in Firefox once somebody has chosen. And it can be walked through by keys: a choice
//! that a key makes counts at Enter, when the list is left, or after a moment.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::keys::pressed;

/// How long a reader who walks through a list stays on what is meant, in ms.
const MOMENT: u32 = 900;

/// Options of a list: groups of them, the first ones mostly without a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// What they have in common; empty for none.
    pub name: AttrValue,
    /// The options.
    pub options: Vec<Choice>,
}

/// One of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Its value.
    pub value: AttrValue,
    /// What it says.
    pub name: AttrValue,
    /// Whether it cannot be chosen.
    pub is_off: bool,
}

/// Properties of [`Select`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What there is to choose from.
    pub groups: Vec<Group>,
    /// The value that is chosen.
    pub chosen: AttrValue,
    /// Called with another one.
    pub choose: Callback<String>,
}

/// The list.
#[component]
pub fn Select(props: &Props) -> Html {
    let node = use_node_ref();
    let is_walked = use_mut_ref(|| false);
    // A choice of a key, until it counts.
    let pending = use_mut_ref(|| None::<(String, Timeout)>);
    use_effect({
        let (node, pending, chosen) = (node.clone(), pending.clone(), props.chosen.clone());
        move || {
            let list = node.cast::<HtmlSelectElement>();
            if let Some(list) = list.filter(|_| pending.borrow().is_none())
                && list.value() != chosen.as_str()
            {
                list.set_value(&chosen);
            }
        }
    });
    let choose: Rc<dyn Fn(String)> = {
        let (node, chosen, choose) = (node.clone(), props.chosen.clone(), props.choose.clone());
        Rc::new(move |value| {
            // One that only adds to something else shows its own name again.
            if let Some(list) = node
                .cast::<HtmlSelectElement>()
                .filter(|_| chosen.is_empty())
            {
                list.set_value("");
            }
            choose.emit(value);
        })
    };
    let settle = {
        let (pending, choose) = (pending.clone(), choose.clone());
        move || {
            let held = pending.borrow_mut().take();
            if let Some((value, _)) = held {
                choose(value);
            }
        }
    };
    let onchange = {
        let (is_walked, pending, settle) = (is_walked.clone(), pending.clone(), settle.clone());
        Callback::from(move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            let value = list.value();
            if *is_walked.borrow() {
                let timer = Timeout::new(MOMENT, settle.clone());
                *pending.borrow_mut() = Some((value, timer));
            } else {
                pending.take();
                choose(value);
            }
        })
    };
    let onkeydown = {
        let (is_walked, settle) = (is_walked.clone(), settle.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = pressed(&event);
            // Enter ends a walk, and takes what an open list stands at.
            *is_walked.borrow_mut() = key.as_deref().is_some_and(|key| key != "Enter");
            if key.as_deref() == Some("Enter") {
                settle();
            }
        })
    };
    let onpointerdown = {
        let is_walked = is_walked.clone();
        Callback::from(move |_: PointerEvent| *is_walked.borrow_mut() = false)
    };
    let onblur = Callback::from(move |_: FocusEvent| settle());
    let option = |choice: &Choice| {
        html! {
            <option value={choice.value.clone()} selected={choice.value == props.chosen}
                disabled={choice.is_off}>{ &choice.name }</option>
        }
    };
    html! {
        <select ref={node} {onchange} {onkeydown} {onpointerdown} {onblur}>
            { for props.groups.iter().map(|group| {
                let options = group.options.iter().map(option);
                if group.name.is_empty() {
                    return html! { <>{ for options }</> };
                }
                html! { <optgroup label={group.name.clone()}>{ for options }</optgroup> }
            }) }
        </select>
    }
}

/// Options in one group without a name.
pub fn plain<V: Into<AttrValue>, N: Into<AttrValue>>(
    options: impl IntoIterator<Item = (V, N)>,
) -> Vec<Group> {
    let options = options.into_iter().map(|(value, name)| Choice {
        value: value.into(),
        name: name.into(),
        is_off: false,
    });
    vec![Group {
        options: options.collect(),
        ..Group::default()
    }]
}

/// A choice with its label: each option its value and its name.
pub fn select(
    label: &str,
    options: &[(String, String)],
    chosen: &str,
    choose: Callback<String>,
) -> Html {
    html! {
        <label class="choice">
            <span>{ label }</span>
            <Select groups={plain(options.iter().cloned())} chosen={chosen.to_owned()} {choose} />
        </label>
    }
}
