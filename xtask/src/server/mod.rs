//! A static file server for the built site, on this machine only.
//!
//! The browser tests start it with answers of their own around those of a
//! [`Site`], to note what a browser asks for; nothing here knows of that.

mod connection;
mod mime;
mod reply;
mod rules;
mod target;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use crate::compress::Compressor;
pub use reply::{Ask, Reply, Site};

/// A running server; it takes no more connections once it is dropped.
pub struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on 127.0.0.1; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16, compressor: Compressor) -> io::Result<Self> {
        let site = Site::new(folder, compressor);
        Self::answering(port, move |ask| site.reply(ask))
    }

    /// Answers on 127.0.0.1 with whatever `answer` makes of a request; port 0
    /// takes a free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn answering(
        port: u16,
        answer: impl Fn(&Ask<'_>) -> Reply + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let answer = Arc::new(answer);
        let stop = Arc::clone(&stopping);
        let listener = thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                // A thread each: a browser keeps six connections open, and one
                // that idles must not keep another from being answered.
                if let Ok(stream) = stream {
                    let answer = Arc::clone(&answer);
                    thread::spawn(move || connection::serve(&*answer, &stream));
                }
            }
        });
        Ok(Self {
            address,
            stopping,
            listener: Some(listener),
        })
    }

    /// The site's address, with a slash at its end.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        self.join();
    }

    fn join(&mut self) {
        if let Some(listener) = self.listener.take() {
            // Had it panicked, it would have said so already.
            let _ = listener.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        // The listener looks up at the next connection: this one.
        if TcpStream::connect(self.address).is_ok() {
            self.join();
        }
    }
}
