//! A static file server for the built site, on this machine only.

mod mime;
mod reply;
mod target;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Request, Response};

use crate::compress::Compressor;
use reply::{Ask, Reply, Site};

/// A browser opens up to six connections; a compression must not hold up all.
const WORKERS: usize = 6;

/// A running server; it stops when it is dropped.
pub struct Server {
    port: u16,
    http: Arc<tiny_http::Server>,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on 127.0.0.1; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16, compressor: Compressor) -> io::Result<Self> {
        let http = tiny_http::Server::http(("127.0.0.1", port)).map_err(io::Error::other)?;
        let port = http
            .server_addr()
            .to_ip()
            .map_or(port, |address| address.port());
        let http = Arc::new(http);
        let site = Arc::new(Site::new(folder, compressor));
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, site) = (Arc::clone(&http), Arc::clone(&site));
                // Ends on an error: `unblock` is one.
                thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        answer(&site, request);
                    }
                })
            })
            .collect();
        Ok(Self {
            port,
            http,
            workers,
        })
    }

    /// The site's address, with a slash at its end.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        for worker in self.workers.drain(..) {
            // A worker that panicked has said so already.
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

fn answer(site: &Site, request: Request) {
    let reply = site.reply(&Ask {
        method: request.method().as_str(),
        target: request.url(),
        accept_encoding: header(&request, "Accept-Encoding"),
        if_none_match: header(&request, "If-None-Match"),
    });
    // The browser may have gone away: nothing to do about it.
    let _ = request.respond(response(reply));
}

fn header<'a>(request: &'a Request, name: &'static str) -> &'a str {
    request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name))
        .map_or("", |header| header.value.as_str())
}

fn response(reply: Reply) -> Response<io::Cursor<Vec<u8>>> {
    let mut response = Response::from_data(reply.body)
        .with_status_code(reply.status)
        .with_chunked_threshold(usize::MAX);
    for (name, value) in reply.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}
