//! What a reader does on a page that is there: from the input to the frame that shows
//! what came of it.

use std::time::Duration;

use browser::Result;

use crate::chromium::Chromium;
use crate::stats::Sample;

/// How long a page has to be still before what came of an input is whole.
const STILL: Duration = Duration::from_millis(700);

/// How long something took, in milliseconds.
#[derive(Default)]
pub(crate) struct Touches {
    /// Until the first frame that shows anything of it.
    pub first: Sample,
    /// Until the last one: all is there.
    pub whole: Sample,
}

/// What is typed, a letter at a time: a word that the data has.
const TYPED: &str = "chip export";

/// How many filters of a page are ticked in turn.
const BOXES: usize = 6;

impl Touches {
    /// Ticks and unticks filters of the page.
    pub(crate) async fn ticks(&mut self, chromium: &Chromium, count: usize) -> Result<()> {
        for at in 0..count {
            // Each is ticked, then unticked.
            let place = at / 2 % BOXES;
            let find = format!(
                "(document.querySelectorAll('.filters input[type=checkbox]')[{place}].dataset.bench = '{at}', true)"
            );
            chromium.value(&find).await?;
            self.click(chromium, &format!("[data-bench='{at}']"))
                .await?;
        }
        Ok(())
    }

    /// Types into the page's search, and takes back what was typed.
    pub(crate) async fn letters(&mut self, chromium: &Chromium, count: usize) -> Result<()> {
        let field = ".filters input[type=search]";
        let mut typed = 0;
        while typed < count {
            for letter in TYPED.chars().take(count - typed) {
                let element = chromium.element(field).await?;
                begin(chromium).await?;
                element.send_keys(letter.to_string()).await?;
                self.end(chromium).await?;
                typed += 1;
            }
            chromium.element(field).await?.clear().await?;
            tokio::time::sleep(STILL).await;
        }
        Ok(())
    }

    /// Clicks what a selector names.
    pub(crate) async fn click(&mut self, chromium: &Chromium, selector: &str) -> Result<()> {
        let element = chromium.element(selector).await?;
        element.scroll_into_view().await?;
        begin(chromium).await?;
        element.click().await?;
        self.end(chromium).await
    }

    async fn end(&mut self, chromium: &Chromium) -> Result<()> {
        // A letter may change nothing that is seen: then nothing was waited for.
        let mut last = -1.0;
        loop {
            tokio::time::sleep(STILL).await;
            let now = chromium.number("benchProbe.last").await?;
            if f64::total_cmp(&now, &last).is_eq() {
                break;
            }
            last = now;
        }
        if last > 0.0 {
            let since = |end: &str| format!("benchProbe.{end} - benchProbe.started");
            self.first.add(chromium.number(&since("first")).await?);
            self.whole.add(chromium.number(&since("last")).await?);
        }
        Ok(())
    }
}

async fn begin(chromium: &Chromium) -> Result<()> {
    let reset = "Object.assign(benchProbe, { first: 0, last: 0, started: 0 }) && true";
    chromium.value(reset).await.map(drop)
}
