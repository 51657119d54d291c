//! The browser that is measured in: one Chromium for both pages, with a slow network and
//! processor where that is wanted.

use std::time::{Duration, Instant};

use browser::{Engine, Failure, Result, Screen, Session};
use serde_json::{Value, json};
use thirtyfour::{By, WebElement};

/// How long a page may take until it is whole.
const PATIENCE: Duration = Duration::from_mins(2);
const PAUSE: Duration = Duration::from_millis(100);

/// How many times slower than this machine the processor is.
pub(crate) const SLOWER: u32 = 4;

/// A Chromium with the probe in every page.
pub(crate) struct Chromium {
    session: Session,
}

impl Chromium {
    /// Starts it, slowed.
    pub(crate) async fn start() -> Result<Self> {
        let session = Session::start(Engine::Chromium, None).await?;
        session.set_screen(Screen::DESKTOP).await?;
        let chromium = Self { session };
        let probe = json!({ "source": include_str!("probe.js") });
        chromium
            .does("Page.addScriptToEvaluateOnNewDocument", probe)
            .await?;
        chromium.does("Network.enable", json!({})).await?;
        let rate = json!({ "rate": SLOWER });
        chromium
            .does("Emulation.setCPUThrottlingRate", rate)
            .await?;
        Ok(chromium)
    }

    /// Slow 4G as the Chrome team's tools have it (1.6 Mbit/s, 150 ms), or no limit.
    pub(crate) async fn set_network(&self, slow: bool) -> Result<()> {
        let (latency, down, up) = if slow {
            (150, 200_000, 93_750)
        } else {
            (0, -1, -1)
        };
        let network = json!({
            "offline": false,
            "latency": latency,
            "downloadThroughput": down,
            "uploadThroughput": up,
        });
        self.does("Network.emulateNetworkConditions", network).await
    }

    /// Lets pages run their scripts, or not.
    pub(crate) async fn set_scripts(&self, on: bool) -> Result<()> {
        let off = json!({ "value": !on });
        self.does("Emulation.setScriptExecutionDisabled", off).await
    }

    /// Opens a page as one who has never been there.
    pub(crate) async fn open_anew(&self, address: &str) -> Result<()> {
        self.forget(address).await?;
        self.open(address).await
    }

    /// Leaves whatever is there, and forgets all of a site.
    pub(crate) async fn forget(&self, address: &str) -> Result<()> {
        self.open("about:blank").await?;
        let origin = json!({ "origin": address, "storageTypes": "all" });
        self.does("Storage.clearDataForOrigin", origin).await?;
        self.does("Network.clearBrowserCache", json!({})).await
    }

    /// Opens it so, and ticks a filter as soon as there is one, until that has answered.
    pub(crate) async fn open_and_tick(&self, address: &str) -> Result<()> {
        let tick = json!({ "source": include_str!("tick.js") });
        let script = self
            .session
            .devtools("Page.addScriptToEvaluateOnNewDocument", tick)
            .await?;
        let ticked = async {
            self.open_anew(address).await?;
            self.wait_for("benchProbe.answered !== null").await
        };
        let ticked = ticked.await;
        self.does("Page.removeScriptToEvaluateOnNewDocument", script)
            .await?;
        ticked
    }

    /// Opens a page.
    pub(crate) async fn open(&self, address: &str) -> Result<()> {
        Ok(self.session.browser().goto(address).await?)
    }

    /// Waits until an expression is true.
    pub(crate) async fn wait_for(&self, expression: &str) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while self.value(expression).await? != Value::Bool(true) {
            if Instant::now() > until {
                return Err(Failure::new(format!("never came: {expression}")));
            }
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// The value of an expression of the page.
    pub(crate) async fn value(&self, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        let returned = self.session.browser().execute(script, vec![]).await?;
        Ok(returned.json().clone())
    }

    /// The same as a number.
    pub(crate) async fn number(&self, expression: &str) -> Result<f64> {
        let value = self.value(expression).await?;
        value
            .as_f64()
            .ok_or_else(|| Failure::new(format!("{expression} is {value}, no number")))
    }

    /// The element that a selector names.
    pub(crate) async fn element(&self, selector: &str) -> Result<WebElement> {
        Ok(self.session.browser().find(By::Css(selector)).await?)
    }

    /// Closes it.
    pub(crate) async fn quit(self) -> Result<()> {
        self.session.quit().await
    }

    async fn does(&self, method: &str, parameters: Value) -> Result<()> {
        self.session.devtools(method, parameters).await.map(drop)
    }
}
