//! First visits: what is fetched, when the page can be read, when a filter answers.

use std::time::Duration;

use browser::Result;

use crate::chromium::Chromium;
use crate::stats::Sample;

/// How long nothing more may be fetched before a page counts as whole.
const QUIET: Duration = Duration::from_secs(2);

/// The bytes of all that the page itself has fetched, its document included; those of a
/// worker's cache, which comes later and at nobody's wait, are not in it.
const FETCHED: &str = "Math.round(performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, entry) => sum + entry.encodedBodySize, 0))";
const FETCHED_BEFORE: &str = "Math.round(performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource').filter(entry => entry.responseEnd <= benchProbe.answered)).reduce((sum, entry) => sum + entry.encodedBodySize, 0))";
const FIRST_PAINT: &str =
    "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";
const PAINTED: &str = "performance.getEntriesByName('first-contentful-paint').length > 0";

/// What some first visits of one page took. Times in milliseconds.
#[derive(Default)]
pub(crate) struct Visits {
    /// Bytes as they were transferred.
    pub bytes: Sample,
    /// The same, until a filter answered.
    pub bytes_before: Sample,
    /// Until a filter answered.
    pub answered: Sample,
    /// Until anything could be seen.
    pub seen: Sample,
    /// Until the largest part of the first screen could be seen.
    pub readable: Sample,
    /// How far things moved, as browsers count it (0 is none).
    pub shift: Sample,
}

impl Visits {
    /// Visits a page once more, and ticks a filter as soon as there is one where that is
    /// asked for.
    pub(crate) async fn once(
        &mut self,
        chromium: &Chromium,
        address: &str,
        ticks: bool,
    ) -> Result<()> {
        if ticks {
            chromium.open_and_tick(address).await?;
            self.answered
                .add(chromium.number("benchProbe.answered").await?);
            self.bytes_before
                .add(chromium.number(FETCHED_BEFORE).await?);
        } else {
            chromium.open_anew(address).await?;
        }
        let bytes = settled(chromium).await?;
        self.bytes.add(bytes);
        chromium.wait_for(PAINTED).await?;
        self.seen.add(chromium.number(FIRST_PAINT).await?);
        self.readable
            .add(chromium.number("benchProbe.readable").await?);
        self.shift.add(chromium.number("benchProbe.shift").await?);
        Ok(())
    }

    /// Visits it with scripts off, where only what the document shows is there.
    pub(crate) async fn without_scripts(
        &mut self,
        chromium: &Chromium,
        address: &str,
    ) -> Result<()> {
        chromium.forget(address).await?;
        chromium.set_scripts(false).await?;
        let seen = async {
            chromium.open(address).await?;
            chromium.wait_for(PAINTED).await?;
            chromium.number(FIRST_PAINT).await
        };
        let seen = seen.await;
        chromium.set_scripts(true).await?;
        self.seen.add(seen?);
        Ok(())
    }
}

/// The bytes once nothing more comes.
async fn settled(chromium: &Chromium) -> Result<f64> {
    chromium
        .wait_for("document.readyState === 'complete'")
        .await?;
    let mut last = chromium.number(FETCHED).await?;
    loop {
        tokio::time::sleep(QUIET).await;
        let now = chromium.number(FETCHED).await?;
        if now.total_cmp(&last).is_eq() {
            return Ok(now);
        }
        last = now;
    }
}
