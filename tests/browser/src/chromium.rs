//! What only Chromium can do, by its `DevTools` protocol.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::{Failure, Result, Scheme, Screen, Session};

impl Session {
    /// Sends a command of Chromium's `DevTools` protocol.
    ///
    /// # Errors
    /// Those of the driver, and with another engine.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        self.engine().only_chromium(&format!("do {method}"))?;
        Ok(self.browser().cdp().send_raw(method, parameters).await?)
    }

    /// Gives the system a wish for light or dark pages.
    ///
    /// # Errors
    /// Those of the driver, and with another engine: that is always light.
    pub async fn set_scheme(&self, scheme: Scheme) -> Result<()> {
        self.engine().only_chromium("change the colour scheme")?;
        let feature = json!({"name": "prefers-color-scheme", "value": scheme.code()});
        self.devtools("Emulation.setEmulatedMedia", json!({"features": [feature]}))
            .await?;
        Ok(())
    }

    /// A time zone, a light scheme and a folder for downloads.
    pub(crate) async fn settle_chromium(&self) -> Result<()> {
        self.devtools(
            "Emulation.setTimezoneOverride",
            json!({"timezoneId": "UTC"}),
        )
        .await?;
        self.devtools(
            "Browser.setDownloadBehavior",
            json!({"behavior": "allow", "downloadPath": self.downloads()}),
        )
        .await?;
        self.set_scheme(Scheme::Light).await
    }

    pub(crate) async fn set_device(&self, screen: Screen) -> Result<()> {
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({
                "width": screen.width,
                "height": screen.height,
                "deviceScaleFactor": 1,
                "mobile": screen.touch,
            }),
        )
        .await?;
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({"enabled": screen.touch}),
        )
        .await?;
        Ok(())
    }

    pub(crate) async fn touch(&self, kind: &str, points: Value) -> Result<()> {
        let event = json!({"type": kind, "touchPoints": points});
        self.devtools("Input.dispatchTouchEvent", event).await?;
        Ok(())
    }

    pub(crate) async fn whole_page(&self, file: &Path) -> Result<()> {
        let parameters = json!({"format": "png", "captureBeyondViewport": true});
        let taken = self.devtools("Page.captureScreenshot", parameters).await?;
        let text = taken["data"].as_str().unwrap_or_default();
        let bytes = BASE64_STANDARD
            .decode(text)
            .map_err(|error| Failure::new(format!("no picture: {error}")))?;
        Ok(fs::write(file, bytes)?)
    }
}
