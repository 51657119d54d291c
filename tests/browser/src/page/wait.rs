//! Waiting for what a page comes to show.

use std::time::Instant;

use serde_json::{Value, json};
use thirtyfour::{By, WebElement};

use super::{PATIENCE, PAUSE, Page};
use crate::{Failure, Result};

impl Page {
    /// Waits until a JavaScript expression is true, or what it promises is; `what`
    /// says it in words.
    ///
    /// # Errors
    /// When it does not become true in time.
    pub async fn wait_for(&self, what: &str, expression: &str) -> Result<()> {
        let truth = format!("Promise.resolve({expression}).then(Boolean)");
        let until = Instant::now() + PATIENCE;
        loop {
            let last = self.value(&truth).await;
            match last {
                Ok(Value::Bool(true)) => return Ok(()),
                // While a page is being left, a script may find nothing to run in.
                _ if Instant::now() < until => tokio::time::sleep(PAUSE).await,
                Ok(_) => return Err(Failure::new(format!("never came: {what} ({expression})"))),
                Err(error) => return Err(Failure::new(format!("never came: {what}: {error}"))),
            }
        }
    }

    /// Waits until a drawing of a figure can be seen.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn wait_for_figure(&self) -> Result<()> {
        let drawn =
            "[...document.querySelectorAll('.plot svg')].some(svg => svg.checkVisibility())";
        self.wait_for("the figure", drawn).await
    }

    /// Makes the app of the page stop, as a fault in it would: has the browser refuse
    /// whatever is to be put into the page, and the figure draw other marks. It is a
    /// panic, of which the console tells.
    ///
    /// # Errors
    /// When the page has no figure with a choice of scales.
    pub async fn stop_the_app(&self) -> Result<()> {
        self.wait_for(
            "the app's own drawing",
            "document.querySelector('.plot .scene g') && !document.querySelector('.plot .variant')",
        )
        .await?;
        self.value(
            "Node.prototype.insertBefore = () => { throw new DOMException('refused', 'NotFoundError'); }",
        )
        .await?;
        self.value("document.querySelector('.segmented.scale [aria-pressed=false]').click()")
            .await
            .map(drop)
    }

    /// Waits until a worker answers for the page.
    ///
    /// # Errors
    /// When none does in time.
    pub async fn wait_for_worker(&self) -> Result<()> {
        let answers = "navigator.serviceWorker.controller?.state === 'activated'";
        self.wait_for("a worker that answers for the page", answers)
            .await
    }

    /// Waits until the page shows an element that a selector names.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn wait_for_element(&self, selector: &str) -> Result<()> {
        let quoted = json!(selector);
        self.wait_for(selector, &format!("document.querySelector({quoted})"))
            .await
    }

    /// Waits until the first element that a selector names holds a text.
    ///
    /// # Errors
    /// When it does not hold it in time.
    pub async fn wait_for_text(&self, selector: &str, text: &str) -> Result<()> {
        let expression = format!(
            "document.querySelector({})?.textContent.includes({})",
            json!(selector),
            json!(text)
        );
        self.wait_for(&format!("“{text}” in {selector}"), &expression)
            .await
    }

    /// The text of the first element that a selector names, once it is there.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let text = self.element(selector).await?.text().await?;
        Ok(text)
    }

    /// How many elements a selector names.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn count(&self, selector: &str) -> Result<u64> {
        let expression = format!("document.querySelectorAll({}).length", json!(selector));
        Ok(self.value(&expression).await?.as_u64().unwrap_or_default())
    }

    /// The first element that a selector names, once it is there.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn element(&self, selector: &str) -> Result<WebElement> {
        self.wait_for_element(selector).await?;
        Ok(self.session.browser().find(By::Css(selector)).await?)
    }
}
