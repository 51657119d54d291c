//! A ranking that plays through its periods: a button, a slider, and the period.

use dataset::Period;
use gloo_timers::callback::Interval;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::{AppContext, use_app};
use i18n::period;
use view::{ChartAction, ChartView};

/// Properties of [`Play`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The periods, rising.
    pub periods: Vec<Period>,
    /// The one that is shown.
    pub at: Period,
    /// The figure's view.
    pub view: ChartView,
}

/// How long a period is shown, in milliseconds.
const BEAT: u32 = 1100;

/// The controls. A press of the button at the end starts from the beginning.
#[component]
pub fn Play(props: &Props) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let playing = use_state_eq(|| false);
    let place = props
        .periods
        .iter()
        .position(|at| *at == props.at)
        .unwrap_or(0);
    let last = props.periods.len().saturating_sub(1);
    let show = shows(&ctx, props);
    use_beat(&playing, place, last, &show);
    let onclick = {
        let (playing, show) = (playing.clone(), show.clone());
        Callback::from(move |_: MouseEvent| {
            if !*playing && place == last {
                show.emit(0);
            }
            playing.set(!*playing);
        })
    };
    let oninput = {
        let (playing, show) = (playing.clone(), show.clone());
        Callback::from(move |event: InputEvent| {
            let slider: HtmlInputElement = event.target_unchecked_into();
            if let Ok(place) = slider.value().parse() {
                playing.set(false);
                show.emit(place);
            }
        })
    };
    let shown = period(ctx.language, props.at);
    let (sign, name) = if *playing {
        ("❚❚", messages.chart.pause)
    } else {
        ("▶", messages.chart.play)
    };
    html! {
        <div class="play" role="group" aria-label={messages.terms.period}>
            <button type="button" aria-label={name} title={name} {onclick}>{ sign }</button>
            <input type="range" min="0" max={last.to_string()} value={place.to_string()}
                aria-label={messages.terms.period} aria-valuetext={shown.clone()} {oninput} />
            <output>{ shown }</output>
        </div>
    }
}

/// Shows the period at a place.
fn shows(ctx: &AppContext, props: &Props) -> Callback<usize> {
    let (app, view, periods) = (
        ctx.app.dispatcher(),
        props.view.clone(),
        props.periods.clone(),
    );
    Callback::from(move |place: usize| {
        if let Some(at) = periods.get(place) {
            let next = ChartView {
                at: Some(*at),
                ..view.clone()
            };
            app.dispatch(ChartAction::Adjust(Box::new(next)).into());
        }
    })
}

/// While it plays, goes on to the next period at each beat, and stops at the last.
#[hook]
fn use_beat(playing: &UseStateHandle<bool>, place: usize, last: usize, show: &Callback<usize>) {
    use_effect_with((**playing, place), {
        let (show, playing) = (show.clone(), playing.clone());
        move |(is_playing, place)| {
            let place = *place;
            let timer = is_playing.then(|| {
                Interval::new(BEAT, move || {
                    if place < last {
                        show.emit(place + 1);
                    }
                    if place + 1 >= last {
                        playing.set(false);
                    }
                })
            });
            move || drop(timer)
        }
    });
}
