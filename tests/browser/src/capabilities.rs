//! What each browser is asked to be: quiet, quick and the same everywhere.

use std::path::Path;

use serde_json::json;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
};
use xtask::setup;

use crate::{Engine, Failure, Result, elsewhere};

const CHROMIUM: [&str; 13] = [
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
    // In a process of its own, a sandboxed frame would be left out of the logs.
    "--disable-features=IsolateSandboxedIframes",
];

/// The capabilities that start an engine.
pub(crate) fn capabilities(engine: Engine, profile: Option<&Path>) -> Result<Capabilities> {
    match engine {
        Engine::Chromium => chromium(profile),
        Engine::Firefox => firefox(),
        Engine::WebKit => webkit(),
    }
}

fn chromium(profile: Option<&Path>) -> Result<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Some(profile) = profile {
        capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    }
    for flag in CHROMIUM {
        capabilities.add_arg(flag)?;
    }
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities.into())
}

fn firefox() -> Result<Capabilities> {
    let proxy = elsewhere::proxy()?;
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    capabilities.set(
        "proxy",
        json!({"proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy,
            "noProxy": ["127.0.0.1"]}),
    )?;
    capabilities.set(
        "moz:firefoxOptions",
        json!({"args": ["-headless"], "prefs": {
            // What pages say comes out where the driver hears it.
            "devtools.console.stdout.content": true,

            // A light scheme, and touch events though no screen can be touched.
            "layout.css.prefers-color-scheme.content-override": 1,
            "dom.w3c_touch_events.enabled": 1,
            // Long smooth scrolling would be another wait in every test.
            "general.smoothScroll": false,
        }}),
    )?;
    Ok(capabilities)
}

fn webkit() -> Result<Capabilities> {
    let proxy = elsewhere::proxy()?;
    let browser = setup::mini_browser().ok_or_else(|| {
        Failure::new("WebKit's MiniBrowser is missing (`cargo xtask setup` installs it)")
    })?;
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "MiniBrowser")?;
    capabilities.set(
        "webkitgtk:browserOptions",
        // The driver's own way to a proxy speaks TLS with it for secure addresses.
        json!({"binary": browser, "args": [
            "--automation",
            format!("--proxy=http://{proxy}"),
            "--ignore-host=127.0.0.1",
        ]}),
    )?;
    Ok(capabilities)
}
