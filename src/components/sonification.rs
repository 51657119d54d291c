//! A figure heard: off until a reader wants it. Then each mark that is come to, by
//! pointer or key, sounds, and a series can be played from its first to its last.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::select::select;
use viewmodel::sonification::Track;

/// Properties of [`Sonification`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The series.
    pub tracks: Rc<Vec<Track>>,
    /// The key of the mark that a reader is at.
    pub at: Option<u32>,
    /// Goes to the mark with a key.
    pub go: Callback<u32>,
}

/// The time from note to note, in milliseconds.
const BEAT: u32 = 380;

/// The switch, and once it is on, what plays a series.
#[component]
pub fn Sonification(props: &Props) -> Html {
    let ctx = use_app();
    let chart = &ctx.messages().chart;
    let on = use_state_eq(|| false);
    let is_silent = use_state_eq(|| false);
    // The place in the voice that is played.
    let place = use_state_eq(|| None::<usize>);
    let chosen = use_state_eq(|| 0_usize);
    let track = props.tracks.get(*chosen).or_else(|| props.tracks.first());
    let length = track.map_or(0, |track| track.notes.len());
    let is_playing = place.is_some_and(|place| place < length);
    // What is played sounds by itself; a mark that is come to, once.
    use_mark(&ctx, props, *on && !is_playing, &is_silent);
    use_playing(&ctx, props, *chosen, track, &place, &is_silent);
    let toggle = {
        let (on, place) = (on.clone(), place.clone());
        Callback::from(move |_: MouseEvent| {
            on.set(!*on);
            place.set(None);
        })
    };
    html! {
        <div class="hear" role="group" aria-label={chart.listen}>
            <button type="button" class="quiet" aria-pressed={on.to_string()} onclick={toggle}>
                { chart.listen }
            </button>
            if *on {
                { play(&ctx, is_playing, &place) }
                if props.tracks.len() > 1 { { choice(&ctx, props, &chosen, &place) } }
                <p class="hear-key" role="status">
                    { if *is_silent { chart.no_sound } else { chart.listen_key } }
                </p>
            }
        </div>
    }
}

/// Sounds the mark that a reader comes to, while that `listens`.
#[hook]
fn use_mark(ctx: &AppContext, props: &Props, listens: bool, is_silent: &UseStateHandle<bool>) {
    let note_of = |key: u32| {
        let mut notes = props.tracks.iter().flat_map(|track| &track.notes);
        notes
            .find(|(other, _)| *other == key)
            .map(|(_, note)| *note)
    };
    use_effect_with(props.at, {
        let (platform, note) = (ctx.platform.clone(), props.at.and_then(note_of));
        let is_silent = is_silent.setter();
        move |_: &Option<u32>| {
            if let (true, Some(note)) = (listens, note) {
                is_silent.set(!platform.play(note));
            }
        }
    });
}

/// Plays the chosen series from its present place on, and goes along its marks.
#[hook]
fn use_playing(
    ctx: &AppContext,
    props: &Props,
    chosen: usize,
    track: Option<&Track>,
    place: &UseStateHandle<Option<usize>>,
    is_silent: &UseStateHandle<bool>,
) {
    use_effect_with((**place, chosen), {
        let notes = track.map_or_else(Vec::new, |track| track.notes.clone());
        let (platform, go, place) = (ctx.platform.clone(), props.go.clone(), place.clone());
        let is_silent = is_silent.setter();
        move |(at, _): &(Option<usize>, usize)| {
            let note = at.and_then(|at| Some((at, *notes.get(at)?)));
            let timer = note.map(|(at, (key, note))| {
                is_silent.set(!platform.play(note));
                go.emit(key);
                let next = (at + 1 < notes.len()).then_some(at + 1);
                Timeout::new(BEAT, move || place.set(next))
            });
            move || drop(timer)
        }
    });
}

/// The button that plays a series from its first note, or pauses it.
fn play(ctx: &AppContext, is_playing: bool, place: &UseStateHandle<Option<usize>>) -> Html {
    let chart = &ctx.messages().chart;
    let place = place.setter();
    let onclick = Callback::from(move |_: MouseEvent| {
        place.set((!is_playing).then_some(0));
    });
    let (sign, name) = if is_playing {
        ("❚❚", chart.pause)
    } else {
        ("▶", chart.play)
    };
    html! {
        <button type="button" class="quiet" aria-label={name} title={name} {onclick}>
            { sign }
        </button>
    }
}

/// The choice of the series that is played.
fn choice(
    ctx: &AppContext,
    props: &Props,
    chosen: &UseStateHandle<usize>,
    place: &UseStateHandle<Option<usize>>,
) -> Html {
    let options: Vec<_> = props
        .tracks
        .iter()
        .enumerate()
        .map(|(at, track)| (at.to_string(), track.name.clone()))
        .collect();
    let choose = {
        let (chosen, place) = (chosen.setter(), place.setter());
        Callback::from(move |code: String| {
            place.set(None);
            chosen.set(code.parse().unwrap_or(0));
        })
    };
    select(
        ctx.messages().terms.series,
        &options,
        &chosen.to_string(),
        choose,
    )
}
