//! One browser with nothing remembered, always set up the same way.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
};

use crate::driver::Driver;
use crate::{Failure, Result, Scheme, Screen};

/// The flags that Chromium needs to be quiet, quick and the same everywhere.
const FLAGS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--font-render-hinting=none",
    "--lang=en-US",
];

/// A driver and the browser that it drives.
pub struct Session {
    // Before the driver, so that the browser is left first.
    browser: WebDriver,
    _driver: Driver,
    downloads: PathBuf,
}

impl Session {
    /// Starts a browser with an empty profile.
    ///
    /// # Errors
    /// When the driver or the browser does not start.
    pub async fn start() -> Result<Self> {
        let driver = Driver::start()?;
        let mut wishes = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wishes.add_arg(flag)?;
        }
        wishes.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        wishes.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        let wishes: Capabilities = wishes.into();
        let browser = WebDriver::new(driver.address(), wishes).await?;
        let session = Self {
            browser,
            _driver: driver,
            downloads: own_folder()?,
        };
        session
            .devtools(
                "Emulation.setTimezoneOverride",
                json!({"timezoneId": "UTC"}),
            )
            .await?;
        session
            .devtools(
                "Browser.setDownloadBehavior",
                json!({"behavior": "allow", "downloadPath": session.downloads}),
            )
            .await?;
        Ok(session)
    }

    /// The browser itself, for what has no method here.
    pub fn browser(&self) -> &WebDriver {
        &self.browser
    }

    /// Where the browser puts downloads.
    pub fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// Gives the page a screen.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn set_screen(&self, screen: Screen) -> Result<()> {
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

    /// Gives the system a wish for light or dark pages.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn set_scheme(&self, scheme: Scheme) -> Result<()> {
        let feature = json!({"name": "prefers-color-scheme", "value": scheme.code()});
        self.devtools("Emulation.setEmulatedMedia", json!({"features": [feature]}))
            .await?;
        Ok(())
    }

    /// Sends a command of Chromium's `DevTools` protocol.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        Ok(self.browser.cdp().send_raw(method, parameters).await?)
    }

    /// Saves a picture of the whole page, also of what is below the screen.
    ///
    /// # Errors
    /// Those of the driver, or a file that cannot be written.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        let parameters = json!({"format": "png", "captureBeyondViewport": true});
        let taken = self.devtools("Page.captureScreenshot", parameters).await?;
        let text = taken["data"].as_str().unwrap_or_default();
        let bytes = BASE64_STANDARD
            .decode(text)
            .map_err(|error| Failure::new(format!("no picture: {error}")))?;
        Ok(fs::write(file, bytes)?)
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn quit(self) -> Result<()> {
        self.browser.quit().await?;
        // Left behind, it is some files in the system's temporary folder.
        let _ = fs::remove_dir_all(&self.downloads);
        Ok(())
    }
}

fn own_folder() -> Result<PathBuf> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("milepost-downloads-{}-{number}", process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
