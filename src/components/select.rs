//! A choice out of a list that folds away.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A choice with its label: each option its value and its name.
pub fn select(
    label: &str,
    options: &[(String, String)],
    chosen: &str,
    choose: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        choose.emit(select.value());
    });
    html! {
        <label class="choice">
            <span>{ label }</span>
            <select {onchange}>
                { for options.iter().map(|(value, name)| html! {
                    <option value={value.clone()} selected={value == chosen}>{ name }</option>
                }) }
            </select>
        </label>
    }
}
