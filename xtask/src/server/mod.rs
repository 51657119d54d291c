//! A static file server for the built site, on this machine only.
//!
//! The browser tests start it with answers of their own around those of a
//! [`Site`], to note what a browser asks for; nothing here knows of that.

mod connection;
mod encoding;
mod limits;
mod mime;
mod reply;
mod rules;
mod target;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};

use crate::compress::Compressor;
pub use limits::Limits;
use limits::Place;
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
        Self::answering_within(port, Limits::default(), answer)
    }

    /// The same within other limits than the usual ones.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn answering_within(
        port: u16,
        limits: Limits,
        answer: impl Fn(&Ask<'_>) -> Reply + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let answer = Arc::new(answer);
        let stop = Arc::clone(&stopping);
        let listener = thread::spawn(move || {
            let open = Arc::new(AtomicUsize::new(0));
            for stream in listener.incoming() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                if let Ok(stream) = stream {
                    take_on(&answer, stream, limits, Place::take(&open));
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

/// Serves a connection in a thread of its own: a browser keeps six open, and one that
/// idles must not keep another from being answered. One too many is told so; where
/// even those are many, it is closed without a word.
fn take_on(
    answer: &Arc<impl Fn(&Ask<'_>) -> Reply + Send + Sync + 'static>,
    stream: TcpStream,
    limits: Limits,
    place: Place,
) {
    if place.before >= 2 * limits.connections {
        return;
    }
    let answer = Arc::clone(answer);
    let serve = move || {
        if place.before < limits.connections {
            connection::serve(&*answer, &stream, &limits);
        } else {
            connection::refuse(&stream, &limits);
        }
        drop(place);
    };
    // Without a thread the connection is closed, as one of too many.
    let _ = thread::Builder::new().spawn(serve);
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
