//! What a developer reads when a command cannot go on.

use std::fmt;

/// The result of a command's part.
pub type Result<T> = std::result::Result<T, Fault>;

/// One sentence on what is wrong, what to type, and what a child process said.
#[derive(Debug)]
pub struct Fault {
    what: String,
    remedy: Option<String>,
    output: Vec<String>,
}

impl Fault {
    /// A fault that says what is wrong.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: None,
            output: Vec::new(),
        }
    }

    /// Adds the command that mends it.
    #[must_use]
    pub fn type_this(mut self, command: impl Into<String>) -> Self {
        self.remedy = Some(command.into());
        self
    }

    /// Adds the last lines of the process that failed.
    #[must_use]
    pub fn with_output(mut self, lines: Vec<String>) -> Self {
        self.output = lines;
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.output {
            writeln!(f, "    {line}")?;
        }
        write!(f, "error: {}", self.what)?;
        if let Some(remedy) = &self.remedy {
            write!(f, "\n  type: {remedy}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}

#[cfg(test)]
mod tests {
    use super::Fault;

    #[test]
    fn a_fault_ends_with_what_to_type() {
        let fault = Fault::new("chromium is missing")
            .type_this("sudo apt-get install chromium")
            .with_output(vec!["E: not found".to_owned()]);
        assert_eq!(
            fault.to_string(),
            "    E: not found\nerror: chromium is missing\n  type: sudo apt-get install chromium"
        );
    }
}
