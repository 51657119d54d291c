//! Which part of a long sweep an engine goes through.

use crate::Engine;

/// Whether an engine goes through this one of a sweep over things in two languages.
///
/// Chromium goes through all. Firefox and WebKit, in which the same program draws the
/// same things, share: each goes through every thing in one of the two languages, by
/// turns. With `MILEPOST_WHOLE` set all go through all.
pub fn goes_through(engine: Engine, thing: usize, language: usize) -> bool {
    let turn = (thing + language).is_multiple_of(2);
    std::env::var_os("MILEPOST_WHOLE").is_some()
        || match engine {
            Engine::Chromium => true,
            Engine::Firefox => turn,
            Engine::WebKit => !turn,
        }
}

#[cfg(test)]
mod tests {
    use super::goes_through;
    use crate::Engine;

    #[test]
    fn each_engine_sees_every_thing_and_each_language_of_it_is_seen_beside_chromium() {
        for thing in 0..5 {
            let seen = |engine| [0, 1].map(|language| goes_through(engine, thing, language));
            assert_eq!(seen(Engine::Chromium), [true, true]);
            let [firefox, webkit] = [Engine::Firefox, Engine::WebKit].map(seen);
            for language in [0, 1] {
                let whole = std::env::var_os("MILEPOST_WHOLE").is_some();
                assert!(firefox[language] != webkit[language] || whole);
            }
        }
        assert_ne!(
            goes_through(Engine::Firefox, 0, 0),
            goes_through(Engine::Firefox, 1, 0)
        );
    }
}
