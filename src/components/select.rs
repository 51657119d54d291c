//! A choice out of a list that folds away.
//!
//! It shows what the state says in every browser: an option's attribute stops to count
//! in Firefox once somebody has chosen. And it can be walked through by keys: a choice
//! that a key makes counts at Enter, when the list is left, or after a moment.

use std::cell::RefCell;
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
    let walk = Walk {
        is_walked: use_mut_ref(|| false),
        pending: use_mut_ref(|| None::<(String, Timeout)>),
        choose: choose(props, &node),
    };
    use_value(&node, &props.chosen, &walk);
    let option = |choice: &Choice| {
        html! {
            <option value={choice.value.clone()} selected={choice.value == props.chosen}
                disabled={choice.is_off}>{ &choice.name }</option>
        }
    };
    html! {
        <select ref={node} onchange={walk.hears(Walk::changes)} onkeydown={walk.hears(Walk::keys)}
            onpointerdown={walk.hears(Walk::points)} onblur={walk.hears(Walk::leaves)}>
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

/// Keeps the value of the list as the state says, unless a walk is at another one.
#[hook]
fn use_value(node: &NodeRef, chosen: &AttrValue, walk: &Walk) {
    use_effect({
        let (node, pending, chosen) = (node.clone(), walk.pending.clone(), chosen.clone());
        move || {
            let list = node.cast::<HtmlSelectElement>();
            if let Some(list) = list.filter(|_| pending.borrow().is_none())
                && list.value() != chosen.as_str()
            {
                list.set_value(&chosen);
            }
        }
    });
}

/// Takes a choice that counts.
fn choose(props: &Props, node: &NodeRef) -> Rc<dyn Fn(String)> {
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
}

/// A walk through the list by keys.
#[derive(Clone)]
struct Walk {
    /// Whether the last that came was a key.
    is_walked: Rc<RefCell<bool>>,
    /// A choice of a key, until it counts.
    pending: Rc<RefCell<Option<(String, Timeout)>>>,
    /// Takes a choice that counts.
    choose: Rc<dyn Fn(String)>,
}

impl Walk {
    /// Calls one of its methods with an event.
    fn hears<E: 'static>(&self, act: fn(&Self, &E)) -> Callback<E> {
        let walk = self.clone();
        Callback::from(move |event| act(&walk, &event))
    }

    /// What is pending counts.
    fn settle(&self) {
        let held = self.pending.borrow_mut().take();
        if let Some((value, _)) = held {
            (self.choose)(value);
        }
    }

    /// The list is at another value: of a pointer it counts at once.
    fn changes(&self, event: &Event) {
        let list: HtmlSelectElement = event.target_unchecked_into();
        let value = list.value();
        if *self.is_walked.borrow() {
            let walk = self.clone();
            let timer = Timeout::new(MOMENT, move || walk.settle());
            *self.pending.borrow_mut() = Some((value, timer));
        } else {
            self.pending.take();
            (self.choose)(value);
        }
    }

    /// A key: Enter ends a walk, and takes what an open list stands at.
    fn keys(&self, event: &KeyboardEvent) {
        let key = pressed(event);
        *self.is_walked.borrow_mut() = key.as_deref().is_some_and(|key| key != "Enter");
        if key.as_deref() == Some("Enter") {
            self.settle();
        }
    }

    /// A pointer comes down.
    fn points(&self, _: &PointerEvent) {
        *self.is_walked.borrow_mut() = false;
    }

    /// The list is left.
    fn leaves(&self, _: &FocusEvent) {
        self.settle();
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
