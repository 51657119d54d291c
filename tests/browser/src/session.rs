//! One browser with nothing remembered, always set up the same way.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use std::{env, fs, process};

use serde_json::Value;
use thirtyfour::WebDriver;
use thirtyfour::common::command::Command;

use crate::capabilities::capabilities;
use crate::console::Console;
use crate::driver::Driver;
use crate::{Engine, Failure, Result, Screen};

/// A driver and the browser that it drives.
pub struct Session {
    // Before the driver, so that the browser is left first.
    browser: WebDriver,
    driver: Driver,
    engine: Engine,
    downloads: PathBuf,
}

impl Session {
    /// Starts a browser in a light scheme, with a profile that is empty or, for
    /// Chromium, given.
    ///
    /// # Errors
    /// When the driver or the browser does not start.
    pub async fn start(engine: Engine, profile: Option<&Path>) -> Result<Self> {
        let driver = Driver::start(engine)?;
        let browser = WebDriver::new(driver.address(), capabilities(engine, profile)?).await?;
        let session = Self {
            browser,
            driver,
            engine,
            downloads: own_folder()?,
        };
        if engine == Engine::Chromium {
            session.settle_chromium().await?;
        }
        Ok(session)
    }

    /// The browser itself, for what has no method here.
    pub fn browser(&self) -> &WebDriver {
        &self.browser
    }

    /// The browser's engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Where Chromium puts downloads.
    pub fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// What the browser wrote of its pages.
    pub(crate) fn console(&self) -> &Console {
        self.driver.console()
    }

    /// Gives the page a screen: in Chromium a device, else a window around it.
    ///
    /// # Errors
    /// Those of the driver, and when a window cannot be made that narrow.
    pub async fn set_screen(&self, screen: Screen) -> Result<()> {
        if self.engine == Engine::Chromium {
            return self.set_device(screen).await;
        }
        let wanted = (i64::from(screen.width), i64::from(screen.height));
        let (mut width, mut height) = wanted;
        let size = |side: i64| u32::try_from(side).unwrap_or_default();
        let mut inner = (0, 0);
        // The window's frame is known only once there is a window of some size.
        for _ in 0..3 {
            self.browser
                .set_window_rect(0, 0, size(width), size(height))
                .await?;
            inner = self.settled_size(wanted).await?;
            if inner == wanted {
                return Ok(());
            }
            width += wanted.0 - inner.0;
            height += wanted.1 - inner.1;
        }
        Err(Failure::new(format!(
            "{} shows pages {} × {} px at the least, not {} × {}: take a larger screen",
            self.engine, inner.0, inner.1, wanted.0, wanted.1
        )))
    }

    /// The page's visible part once it has the wanted size or stays as it is.
    async fn settled_size(&self, wanted: (i64, i64)) -> Result<(i64, i64)> {
        let mut last = (0, 0);
        for _ in 0..10 {
            let size = self
                .browser
                .execute("return [innerWidth, innerHeight]", vec![])
                .await?;
            let length = |at: usize| size.json()[at].as_i64().unwrap_or_default();
            last = (length(0), length(1));
            if last == wanted {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(last)
    }

    /// Moves pointers and wheels, as WebDriver's "Perform Actions" has it.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn perform(&self, actions: Value) -> Result<()> {
        let command = Command::PerformActions(actions.into());
        self.browser.cmd(command).await?;
        Ok(())
    }

    /// Saves a picture of the page; in Chromium also of what is below the screen.
    ///
    /// # Errors
    /// Those of the driver, or a file that cannot be written.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        if self.engine == Engine::Chromium {
            return self.whole_page(file).await;
        }
        Ok(self.browser.screenshot(file).await?)
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
