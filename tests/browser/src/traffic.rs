//! What the page wrote to the console and what it asked for over the network.
//!
//! Chromium's driver lists both, for a page and its frames. Firefox writes its
//! console to where the driver hears it (see `console`); a WebKit page is
//! watched from within (see `watch`). Both send requests to other hosts to a
//! proxy (see `elsewhere`).

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use thirtyfour::By;

use crate::{Engine, Result, Session, deploy, elsewhere, hosts};

/// Errors and foreign requests since the last look.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Traffic {
    /// Messages of level error on the console.
    pub errors: Vec<String>,
    /// Addresses of requests to other hosts.
    pub foreign: Vec<String>,
}

impl Traffic {
    /// Takes what has been noted; `site` is the address of our own.
    pub(crate) async fn take(session: &Session, site: &str) -> Result<Self> {
        let errors = Self::errors(session).await?;
        let foreign = match session.engine() {
            Engine::Chromium => foreign(session, site).await?,
            Engine::Firefox | Engine::WebKit => elsewhere::take(),
        };
        Ok(Self { errors, foreign })
    }

    /// Takes the errors alone, before a page is left.
    pub(crate) async fn errors(session: &Session) -> Result<Vec<String>> {
        match session.engine() {
            Engine::Chromium => logged(session).await,
            Engine::Firefox => written(session).await,
            Engine::WebKit => watched(session).await,
        }
    }
}

async fn logged(session: &Session) -> Result<Vec<String>> {
    let console = session.browser().get_log("browser").await?;
    Ok(console
        .into_iter()
        .filter(|entry| entry.level == "SEVERE")
        .map(|entry| entry.message)
        .filter(|message| !is_left_unread(message))
        .collect())
}

/// Whether Chromium says that a fetch with a digest was not read to its end, since
/// its document was left: for any other reason it gives that.
fn is_left_unread(message: &str) -> bool {
    message
        .split_once(" Fetch API cannot load ")
        .is_some_and(|(_, rest)| rest.trim_end().ends_with(".wasm."))
}

async fn foreign(session: &Session, site: &str) -> Result<Vec<String>> {
    let mut own = vec![site.to_owned()];
    own.extend(hosts::started());
    own.extend(deploy::started());
    let network = session.browser().get_log("performance").await?;
    Ok(network
        .iter()
        .filter_map(|entry| requested(&entry.message))
        .filter(|address| is_foreign(address, &own))
        .collect())
}

/// What has been written by now has come when an own line has come.
async fn written(session: &Session) -> Result<Vec<String>> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let fence = format!(
        "fence {} of the tests",
        COUNT.fetch_add(1, Ordering::Relaxed)
    );
    let script = format!("console.error({})", json!(fence));
    session.browser().execute(script, vec![]).await?;
    session.console().wait_for(&fence).await;
    Ok(session.console().take_errors(&fence))
}

/// What the watching scripts of the page and of its frames have caught.
async fn watched(session: &Session) -> Result<Vec<String>> {
    let mut errors = Vec::new();
    take_watched(session, &mut errors).await?;
    for frame in session.browser().find_all(By::Css("iframe")).await? {
        frame.enter_frame().await?;
        let taken = take_watched(session, &mut errors).await;
        session.browser().enter_default_frame().await?;
        taken?;
    }
    Ok(errors)
}

async fn take_watched(session: &Session, errors: &mut Vec<String>) -> Result<()> {
    let script = "return (window.milepostErrors || []).splice(0)";
    let taken = session.browser().execute(script, vec![]).await?;
    let taken = taken.json().as_array().cloned().unwrap_or_default();
    errors.extend(taken.iter().map(|error| match error {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }));
    Ok(())
}

/// The address in an event that says that a request is being sent.
fn requested(event: &str) -> Option<String> {
    let event: Value = serde_json::from_str(event).ok()?;
    let message = event.get("message")?;
    let address = match message.get("method")?.as_str()? {
        "Network.requestWillBeSent" => message.pointer("/params/request/url"),
        "Network.webSocketCreated" => message.pointer("/params/url"),
        _ => None,
    };
    address?.as_str().map(str::to_owned)
}

/// `data:` and `blob:` stay inside the page, and a file is on no host; the
/// browser's own pages are its own.
fn is_foreign(address: &str, own: &[String]) -> bool {
    let inside = ["data:", "blob:", "file:", "about:", "chrome:", "devtools:"];
    !own.iter().any(|site| address.starts_with(site))
        && !inside.iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::{is_foreign, is_left_unread, requested};

    #[test]
    fn a_request_to_another_host_or_port_is_foreign() {
        let own = ["http://127.0.0.1:8080/".to_owned()];
        for inside in [
            "http://127.0.0.1:8080/data/",
            "data:image/png;base64,",
            "blob:x",
        ] {
            assert!(!is_foreign(inside, &own), "{inside}");
        }
        for other in [
            "https://fonts.example/",
            "http://127.0.0.1:8081/",
            "ws://127.0.0.1:8080/",
        ] {
            assert!(is_foreign(other, &own), "{other}");
        }
    }

    #[test]
    fn only_a_program_that_was_left_without_a_reason_is_left_unread() {
        let left = "http://x/app.js 5 Fetch API cannot load http://x/m_bg.wasm. ";
        assert!(is_left_unread(left));
        for other in [
            "http://x/app.js 5 Fetch API cannot load http://x/m_bg.wasm. It is blocked.",
            "http://x/app.js 5 Fetch API cannot load http://x/data.json. ",
            "http://x/m_bg.wasm. ",
        ] {
            assert!(!is_left_unread(other), "{other}");
        }
    }

    #[test]
    fn a_request_is_read_from_the_network_events() {
        let event = r#"{"message":{"method":"Network.requestWillBeSent",
            "params":{"request":{"url":"https://elsewhere.example/a"}}}}"#;
        assert_eq!(
            requested(event).as_deref(),
            Some("https://elsewhere.example/a")
        );
        let other = r#"{"message":{"method":"Network.dataReceived","params":{}}}"#;
        assert_eq!(requested(other), None);
    }
}
