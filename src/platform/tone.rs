//! A note through Web Audio: one oscillator, its gain rising and falling so that
//! nothing crackles; a second one, short and sharp, for the click of a bound.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, OscillatorType};

use viewmodel::sonification::Note;

/// How long a note sounds, in seconds.
const LENGTH: f64 = 0.28;
/// How long it rises.
const RISE: f64 = 0.02;
const LOUD: f32 = 0.25;
const SOFT: f32 = 0.08;
/// The click.
const CLICK: (f64, f64, f32) = (2400.0, 0.03, 0.12);

/// What plays notes; silent until the first one.
#[derive(Default)]
pub(super) struct Player(RefCell<Option<AudioContext>>);

impl Player {
    /// Plays a note now; says whether the browser has sound.
    pub(super) fn play(&self, note: Note) -> bool {
        let mut context = self.0.borrow_mut();
        if context.is_none() {
            *context = AudioContext::new().ok();
        }
        let Some(context) = context.as_ref() else {
            return false;
        };
        // A reader asked for it, so a browser that waited for that goes on.
        let _ = context.resume();
        let (kind, loud) = if note.soft {
            (OscillatorType::Sine, SOFT)
        } else {
            (OscillatorType::Triangle, LOUD)
        };
        let played = tone(context, kind, note.hz, LENGTH, loud);
        if note.click {
            let (hz, length, loud) = CLICK;
            // The note itself was heard.
            let _ = tone(context, OscillatorType::Square, hz, length, loud);
        }
        played.is_ok()
    }
}

fn tone(
    context: &AudioContext,
    kind: OscillatorType,
    hz: f64,
    length: f64,
    loud: f32,
) -> Result<(), JsValue> {
    let now = context.current_time();
    let voice = context.create_oscillator()?;
    voice.set_type(kind);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the browser takes pitches as single numbers"
    )]
    let pitch = hz as f32;
    voice.frequency().set_value(pitch);
    let gain = context.create_gain()?;
    let volume = gain.gain();
    volume.set_value_at_time(0.0, now)?;
    volume.linear_ramp_to_value_at_time(loud, now + RISE.min(length / 3.0))?;
    volume.linear_ramp_to_value_at_time(0.0, now + length)?;
    voice.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(&context.destination())?;
    voice.start()?;
    voice.stop_with_when(now + length)
}
