//! Why a journey could not go on.

use std::fmt;

use thirtyfour::error::WebDriverError;

/// The result of a step of a journey.
pub type Result<T> = std::result::Result<T, Failure>;

/// One sentence on what a reader would have missed.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure in these words.
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

impl From<WebDriverError> for Failure {
    fn from(error: WebDriverError) -> Self {
        Self(error.to_string())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}
