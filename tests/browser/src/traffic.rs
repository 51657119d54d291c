//! What the page wrote to the console and what it asked for over the network.

use serde_json::Value;

use crate::{Result, Session};

/// Errors and foreign requests since the last look.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Messages of level error on the console.
    pub errors: Vec<String>,
    /// Addresses of requests to other hosts.
    pub foreign: Vec<String>,
}

impl Traffic {
    /// Takes what the browser has noted; `site` is the address of our own.
    pub async fn take(session: &Session, site: &str) -> Result<Self> {
        let console = session.browser().get_log("browser").await?;
        let network = session.browser().get_log("performance").await?;
        Ok(Self {
            errors: console
                .into_iter()
                .filter(|entry| entry.level == "SEVERE")
                .map(|entry| entry.message)
                .collect(),
            foreign: network
                .iter()
                .filter_map(|entry| requested(&entry.message))
                .filter(|address| is_foreign(address, site))
                .collect(),
        })
    }
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

/// `data:` and `blob:` stay inside the page; the browser's own pages are its own.
fn is_foreign(address: &str, site: &str) -> bool {
    let inside = ["data:", "blob:", "about:", "chrome:", "devtools:"];
    !address.starts_with(site) && !inside.iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::{is_foreign, requested};

    #[test]
    fn a_request_to_another_host_or_port_is_foreign() {
        let site = "http://127.0.0.1:8080/";
        for own in [
            "http://127.0.0.1:8080/data/",
            "data:image/png;base64,",
            "blob:x",
        ] {
            assert!(!is_foreign(own, site), "{own}");
        }
        for other in [
            "https://fonts.example/",
            "http://127.0.0.1:8081/",
            "ws://127.0.0.1:8080/",
        ] {
            assert!(is_foreign(other, site), "{other}");
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
