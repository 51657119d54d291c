//! The built site on a server of a test's own, which can die, answer by half, or
//! be replaced by a later release while readers have it open.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use xtask::compress::Compressor;
use xtask::server::{Ask, Reply, Server, Site};

use crate::release::Release;
use crate::{Failure, Page, Result, project, watch};

static ADDRESSES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// The addresses of all that were started.
pub(crate) fn started() -> Vec<String> {
    locked(&ADDRESSES).clone()
}

/// A server with the built site.
pub struct Deploy {
    server: Server,
    state: Arc<Mutex<State>>,
}

/// A test's own answers.
type Own = Box<dyn Fn(&Ask<'_>) -> Option<Reply> + Send>;

/// What has become of the server.
#[derive(Default)]
struct State {
    down: bool,
    /// Answers whose path holds the text end after so many bytes.
    cut: Option<(String, usize)>,
    /// Answers to paths that hold the text come after this time.
    late: Option<(String, Duration)>,
    /// The worker is one that does nothing.
    keeps_nothing: bool,
    later: Option<Release>,
    /// Every page runs this before all else.
    first: Option<String>,
    /// What comes where a page was asked for.
    instead: Option<Instead>,
    /// What a test answers itself, where it has an answer.
    own: Option<Own>,
    /// Another release, in a folder below the site.
    beside: Option<(String, Release)>,
    asked: Vec<String>,
}

/// What comes where a page was asked for; the worker's own files come as ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// A page of the host's own, with this status.
    Status(u16),
    /// Somebody else's page as if it were the one that was asked for: what a network
    /// does that wants its terms accepted first.
    Portal,
    /// The page itself, after this time.
    Late(Duration),
}

impl Deploy {
    /// Starts a server with the site as it was built.
    ///
    /// # Errors
    /// When no port is free.
    pub fn start() -> Result<Self> {
        Self::of(&project().dist)
    }

    /// Starts a server with a site that lies in a folder.
    ///
    /// # Errors
    /// When no port is free.
    pub fn of(folder: &Path) -> Result<Self> {
        let site = Site::new(folder, Compressor::new(&project()));
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        let server = Server::answering(0, move |ask| {
            let (reply, delay) = {
                let mut state = locked(&shared);
                state.asked.push(ask.target.to_owned());
                let reply = watch::script(ask).unwrap_or_else(|| answer(&site, &state, ask));
                let delay = match (state.instead, &state.late) {
                    (Some(Instead::Late(delay)), _) if is_replaced(ask, &reply) => Some(delay),
                    (_, Some((part, delay))) if ask.target.contains(part) => Some(*delay),
                    _ => None,
                };
                (reply, delay)
            };
            if let Some(delay) = delay {
                thread::sleep(delay);
            }
            reply
        })?;
        locked(&ADDRESSES).push(server.address());
        Ok(Self { server, state })
    }

    /// The site's address, with a slash at its end.
    pub fn address(&self) -> String {
        self.server.address()
    }

    /// Visits the overview and waits until all of the release is kept.
    ///
    /// # Errors
    /// When it is not in time.
    pub async fn keep(&self, page: &Page) -> Result<()> {
        page.visit(&self.address()).await?;
        page.wait_for_worker().await?;
        // The last file of the list.
        page.wait_for("a whole copy", "caches.match('zh/manifest.webmanifest')")
            .await
    }

    /// Waits until something has been asked for.
    ///
    /// # Errors
    /// When it is not in time.
    pub async fn wait_for(&self, path: &str) -> Result<()> {
        for _ in 0..600 {
            if locked(&self.state).asked.iter().any(|asked| asked == path) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Err(Failure::new(format!("nobody asked for {path}")))
    }

    /// How often something was asked for whose path holds a text.
    pub fn times(&self, part: &str) -> usize {
        let asked = &locked(&self.state).asked;
        asked.iter().filter(|path| path.contains(part)).count()
    }

    /// How many things were asked for so far: a place to look from later.
    pub fn asked_so_far(&self) -> usize {
        locked(&self.state).asked.len()
    }

    /// What was asked for since then.
    pub fn asked_since(&self, place: usize) -> Vec<String> {
        let asked = &locked(&self.state).asked;
        asked.iter().skip(place).cloned().collect()
    }

    /// From now on every connection ends without an answer, or no more.
    pub fn set_down(&self, down: bool) {
        locked(&self.state).down = down;
    }

    /// From now on answers to paths that hold a text end after so many bytes.
    pub fn cut(&self, part: &str, bytes: usize) {
        locked(&self.state).cut = Some((part.to_owned(), bytes));
    }

    /// From now on answers to paths that hold a text come after some time.
    pub fn delay(&self, part: &str, time: Duration) {
        locked(&self.state).late = Some((part.to_owned(), time));
    }

    /// From now on the site's worker is one that does nothing.
    pub fn keep_nothing(&self) {
        locked(&self.state).keeps_nothing = true;
    }

    /// From now on every page runs a script before its own policy and scripts: it
    /// makes of the browser what a driver cannot.
    pub fn run_first(&self, script: &str) {
        locked(&self.state).first = Some(script.to_owned());
    }

    /// Answers in full again.
    pub fn mend(&self) {
        let mut state = locked(&self.state);
        state.cut = None;
        state.late = None;
        state.instead = None;
        state.own = None;
    }

    /// From now on something else comes where a page is asked for.
    pub fn answer_instead(&self, instead: Instead) {
        locked(&self.state).instead = Some(instead);
    }

    /// From now on a test answers itself whatever it has an answer for.
    pub fn answer_by(&self, own: impl Fn(&Ask<'_>) -> Option<Reply> + Send + 'static) {
        locked(&self.state).own = Some(Box::new(own));
    }

    /// From now on another release lies in a folder below the site, like `older/`.
    ///
    /// # Errors
    /// When the built site's worker does not read.
    pub fn put_beside(&self, folder: &str, day: &str) -> Result<()> {
        let other = Release::of(day)?;
        locked(&self.state).beside = Some((format!("/{folder}"), other));
        Ok(())
    }

    /// Puts a later release in place of the site: data of that day, one file by
    /// another name, the old one gone.
    ///
    /// # Errors
    /// When the built site's worker does not read.
    pub fn release(&self, day: &str) -> Result<()> {
        let later = Release::of(day)?;
        locked(&self.state).later = Some(later);
        Ok(())
    }
}

fn answer(site: &Site, state: &State, ask: &Ask<'_>) -> Reply {
    let own = state.own.as_ref().and_then(|own| own(ask));
    let mut reply = own
        .or_else(|| beside(site, state, ask))
        .unwrap_or_else(|| of_the_site(site, state, ask));
    if let Some(instead) = state.instead.filter(|_| is_replaced(ask, &reply)) {
        reply = instead.of(reply);
    }
    if state.down {
        reply.cut = Some(0);
    } else if let Some((part, bytes)) = &state.cut
        && ask.target.contains(part.as_str())
    {
        reply.cut = Some(*bytes);
    }
    reply
}

fn of_the_site(site: &Site, state: &State, ask: &Ask<'_>) -> Reply {
    match &state.later {
        _ if state.keeps_nothing && ask.target == "/worker.js" => nothing(),
        Some(later) => later.reply(site, ask),
        // The empty page is known by its digest.
        None if ask.target.ends_with("empty.html") => site.reply(ask),
        None => watch::over(ask, |ask| match &state.first {
            Some(script) => {
                let element = format!("<script>{script}</script>");
                watch::before_all(&element, ask, |ask| site.reply(ask))
            }
            None => site.reply(ask),
        }),
    }
}

/// The answer of the release that lies in a folder below the site.
fn beside(site: &Site, state: &State, ask: &Ask<'_>) -> Option<Reply> {
    let (folder, other) = state.beside.as_ref()?;
    let target = format!("/{}", ask.target.strip_prefix(folder.as_str())?);
    Some(other.reply(
        site,
        &Ask {
            target: &target,
            ..*ask
        },
    ))
}

/// Whether it is a page that a reader goes to, and not one that the worker keeps.
fn is_replaced(ask: &Ask<'_>, reply: &Reply) -> bool {
    reply.is_page() && !ask.target.ends_with("empty.html")
}

impl Instead {
    fn of(self, page: Reply) -> Reply {
        let (status, text) = match self {
            Self::Late(_) => return page,
            Self::Status(status) => (status, "The host has nothing to show."),
            Self::Portal => (200, "Accept the terms of this network."),
        };
        let mut reply = Reply::text(status, &format!("<!doctype html><h1>{text}</h1>"));
        reply.headers = vec![("Content-Type".to_owned(), "text/html".to_owned())];
        reply
    }
}

/// A script without a line.
fn nothing() -> Reply {
    let mut reply = Reply::text(200, "");
    reply.headers = vec![("Content-Type".to_owned(), "text/javascript".to_owned())];
    reply
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
