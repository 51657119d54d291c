//! How many connections the server has at a time, and how long each may take.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What a connection may take of the server.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// At most so many connections are answered at a time; a browser opens six to a site.
    pub connections: usize,
    /// The most bytes of a request before its body; browsers send far less.
    pub head: usize,
    /// From the answer before, or the first byte, to the end of a request's head. A
    /// browser keeps a connection for later; for how long is ours to say.
    pub read: Duration,
    /// For taking the whole of an answer.
    pub write: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 256,
            head: 64 * 1024,
            read: Duration::from_mins(1),
            write: Duration::from_mins(2),
        }
    }
}

/// A connection that may be used until a point in time, however often a byte comes or goes.
pub(super) struct Timed<'a> {
    stream: &'a TcpStream,
    until: Instant,
}

impl<'a> Timed<'a> {
    /// A connection without any time yet.
    pub(super) fn new(stream: &'a TcpStream) -> Self {
        Self {
            stream,
            until: Instant::now(),
        }
    }

    /// Gives it time from now on.
    pub(super) fn allow(&mut self, time: Duration) {
        self.until = Instant::now() + time;
    }

    fn left(&self) -> io::Result<Duration> {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        Ok(left)
    }
}

impl Read for Timed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(Some(self.left()?))?;
        self.stream.read(buffer)
    }
}

impl Write for Timed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(Some(self.left()?))?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// A place among those that are open; given back when it is dropped, also by a panic.
pub(super) struct Place {
    open: Arc<AtomicUsize>,
    /// How many were open before.
    pub before: usize,
}

impl Place {
    /// Takes the next place.
    pub(super) fn take(open: &Arc<AtomicUsize>) -> Self {
        Self {
            before: open.fetch_add(1, Ordering::Relaxed),
            open: Arc::clone(open),
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::Relaxed);
    }
}
