//! Which paths a server of the tests was asked for, in their order.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The requests since the process began.
#[derive(Debug, Default)]
pub(crate) struct Requests(Mutex<Vec<String>>);

impl Requests {
    /// None yet.
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// Notes one.
    pub(crate) fn note(&self, target: &str) {
        self.lock().push(target.to_owned());
    }

    /// How many there have been: a place to ask from later.
    pub(crate) fn count(&self) -> usize {
        self.lock().len()
    }

    /// Those that came after a place.
    pub(crate) fn since(&self, place: usize) -> Vec<String> {
        self.lock().iter().skip(place).cloned().collect()
    }

    /// Takes all and forgets them.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
