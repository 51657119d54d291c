//! What a browser writes to its output about the pages it shows.
//!
//! Firefox alone does: calls of `console.error` and errors that nothing caught,
//! of every document and worker, frames too. It does not write what the
//! browser itself has to say: a blocked request, a missing file, a broken rule
//! of a content security policy.

use std::io::BufRead;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// Lines as they come; empty for an engine that writes none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Console {
    lines: Arc<Mutex<Vec<String>>>,
}

impl Console {
    /// Reads until the other side ends, so that it can always write.
    pub(crate) fn listen(mut from: impl BufRead + Send + 'static) -> Self {
        let console = Self::default();
        let lines = Arc::clone(&console.lines);
        thread::spawn(move || {
            let mut bytes = Vec::new();
            while from.read_until(b'\n', &mut bytes).is_ok_and(|n| n > 0) {
                let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
                lock(&lines).push(line);
                bytes.clear();
            }
        });
        console
    }

    /// Waits for a line that holds a text, and not for long: an error that
    /// comes later than this is one of a page that has been left.
    pub(crate) async fn wait_for(&self, text: &str) {
        for _ in 0..100 {
            if lock(&self.lines).iter().any(|line| line.contains(text)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Takes the errors since the last look, but for those that hold a text.
    pub(crate) fn take_errors(&self, but: &str) -> Vec<String> {
        std::mem::take(&mut *lock(&self.lines))
            .into_iter()
            .filter(|line| is_error(line) && !line.contains(but))
            .collect()
    }
}

fn lock(lines: &Mutex<Vec<String>>) -> std::sync::MutexGuard<'_, Vec<String>> {
    lines.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A page's words stand in quotes; a part of the browser says its name first,
/// and the browser's scripts have addresses of their own.
fn is_error(line: &str) -> bool {
    let said = line.strip_prefix("console.error: ");
    let by_browser = |said: &str| {
        said.starts_with(|first: char| first.is_ascii_alphabetic())
            || said.starts_with("[Exception... ")
            || said.contains("\"resource://")
    };
    said.is_some_and(|said| !by_browser(said))
        || ["http:", "file:", "blob:", "data:", "about:"]
            .iter()
            .any(|scheme| line.starts_with(&format!("JavaScript error: {scheme}")))
}

#[cfg(test)]
mod tests {
    use super::Console;

    #[tokio::test]
    async fn errors_of_pages_are_told_from_those_of_the_browser_and_from_mere_words() {
        let text = "console.error: \"broken\"\n\
            console.log: \"console.error: \"\n\
            JavaScript error: http://127.0.0.1/x.html, line 1: Error: uncaught\n\
            JavaScript error: resource://gre/x.sys.mjs, line 50: TypeError: x\n\
            console.error: RSLoader:\n\
            console.error: (new Error(\"no news\", \"resource://x.sys.mjs\", 490))\n\
            console.error: \"fence 1\"\n";
        let console = Console::listen(text.as_bytes());
        console.wait_for("fence 1").await;
        let errors = console.take_errors("fence 1");
        assert_eq!(errors.len(), 2, "{errors:?}");
        assert!(console.take_errors("fence 1").is_empty());
    }
}
