//! Every other host: a proxy that notes what it is asked for and gives nothing.
//!
//! Firefox and WebKit send it all requests that do not go to this machine.
//! Chromium needs none, since its driver lists the requests of a page.

use std::sync::OnceLock;

use xtask::server::{Ask, Reply, Server};

use crate::requests::Requests;
use crate::{Failure, Result};

static ASKED: Requests = Requests::new();
static PROXY: OnceLock<std::result::Result<Server, String>> = OnceLock::new();

/// Firefox looks for news of itself, which no setting stops altogether.
const OF_FIREFOX: [&str; 4] = [
    ".mozilla.com",
    ".mozilla.net",
    ".mozilla.org",
    ".firefox.com",
];

/// The proxy's host and port.
pub(crate) fn proxy() -> Result<String> {
    let start = || Server::answering(0, refuse).map_err(|error| error.to_string());
    match PROXY.get_or_init(start) {
        Ok(server) => {
            let address = server.address();
            let host = address.trim_start_matches("http://").trim_end_matches('/');
            Ok(host.to_owned())
        }
        Err(fault) => Err(Failure::new(fault)),
    }
}

/// Takes the addresses since the last look; of a secure one, host and port.
pub(crate) fn take() -> Vec<String> {
    ASKED.take()
}

fn refuse(ask: &Ask<'_>) -> Reply {
    if !is_of_firefox(ask.target) {
        ASKED.note(ask.target);
    }
    Reply::text(404, "No other host is reached from a test.\n")
}

fn is_of_firefox(target: &str) -> bool {
    let after_scheme = target.split_once("://").map_or(target, |(_, rest)| rest);
    let host = after_scheme.split(['/', ':']).next().unwrap_or_default();
    OF_FIREFOX.iter().any(|domain| host.ends_with(domain))
}

#[cfg(test)]
mod tests {
    use super::is_of_firefox;

    #[test]
    fn only_the_host_tells_whose_a_request_is() {
        assert!(is_of_firefox("firefox.settings.services.mozilla.com:443"));
        assert!(is_of_firefox(
            "http://detectportal.firefox.com/canonical.html"
        ));
        assert!(!is_of_firefox("https://fonts.example/a.mozilla.com"));
        assert!(!is_of_firefox("fonts.example:443"));
    }
}
