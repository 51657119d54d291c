//! The indicators that stand beside the page's own in its figure: those chosen,
//! and a search for more.

use dataset::IndicatorId;
use engine::MOST_SEARCHED;
use yew::prelude::*;

use super::context::use_app;
use super::icon::Icon;
use super::indicator_search::use_indicator_search;
use view::{Action, ChartAction, ChartView, MOST_BESIDE};

/// Properties of [`ComparePicker`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The indicators of the figure, the page's own first.
    pub indicators: Vec<IndicatorId>,
    /// How the figure is drawn.
    pub view: ChartView,
}

/// The chosen ones with a button each to take them away, and the search.
#[component]
pub fn ComparePicker(props: &Props) -> Html {
    let ctx = use_app();
    let (controls, data, language) = (&ctx.messages().controls, ctx.data(), ctx.language);
    let search = use_indicator_search(&ctx, &props.indicators);
    let draw = |with: Vec<IndicatorId>| {
        Action::from(ChartAction::Set(Box::new(ChartView {
            with,
            ..props.view.clone()
        })))
    };
    let chosen = &props.view.with;
    let beside = |id: IndicatorId| {
        let mut with = chosen.clone();
        with.push(id);
        draw(with)
    };
    html! {
        <div class="beside">
            { for chosen.iter().map(|id| {
                let name = data[*id].name.get(language);
                let rest = chosen.iter().copied().filter(|other| other != id).collect();
                html! {
                    <button type="button" class="chip" key={id.0}
                        onclick={search.ends_with(&ctx, draw(rest))}
                        aria-label={(controls.take_away)(name)}>
                        { name }{ Icon::Close.view() }
                    </button>
                }
            }) }
            if chosen.len() < MOST_BESIDE {
                <label class="search small">
                    <span class="visually-hidden">{ controls.compare_with }</span>
                    { Icon::Add.view() }
                    <input type="search" value={(*search.text).clone()} oninput={search.oninput()}
                        placeholder={controls.compare_with} autocomplete="off"
                        maxlength={MOST_SEARCHED.to_string()} />
                </label>
            }
            { search.list(&ctx, beside) }
        </div>
    }
}
