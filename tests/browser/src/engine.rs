//! The engines that readers have, and what each one's driver can do.
//!
//! | | Chromium | Firefox | WebKit |
//! |---|---|---|---|
//! | screen | any, also touched | the window, at least 500 px wide | the window, at least 447 px wide |
//! | dark scheme | yes | no | no |
//! | touch | yes, and it scrolls | a tap, which scrolls nothing | no |
//! | wheel | yes | yes | once in a session |
//! | downloads | yes | no | no |
//! | picture | the whole page | what is seen of it | what is seen of it |
//!
//! What an engine cannot do fails with a sentence that says so.

use std::fmt;

use crate::{Failure, Result};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver and its `DevTools` protocol.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's small browser, by `WebKitWebDriver`, on a display of its own.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// Fails unless this is Chromium; `what` says what no other driver can do.
    pub(crate) fn only_chromium(self, what: &str) -> Result<()> {
        if self == Self::Chromium {
            return Ok(());
        }
        Err(Failure::new(format!(
            "{self}'s driver cannot {what}: only Chromium's can"
        )))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
