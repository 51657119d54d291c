//! What a reader does with a page, in words of the tests: opens it, and here what is asked
//! of it; waits for what comes (`wait`); lays hands on it (`hand`).

mod hand;
mod wait;

use std::cell::RefCell;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use crate::site::requests;
use crate::traffic::Traffic;
use crate::{Engine, Failure, Result, Screen, Session, hosts, site, watch};

/// Long enough for a busy machine; only a failing test ever waits this long.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(25);

/// The page in front of the reader.
pub struct Page {
    session: Session,
    site: String,
    /// Those of pages that have been left.
    early_errors: RefCell<Vec<String>>,
}

impl Page {
    /// Starts Chromium with a screen, in a light scheme, before any page.
    ///
    /// # Errors
    /// When the site has not been built or the browser does not start.
    pub async fn start(screen: Screen) -> Result<Self> {
        Self::start_in(Engine::Chromium, screen, None).await
    }

    /// Starts a browser of an engine, before any page, with what it remembers in
    /// a profile of Chromium's, else with nothing.
    ///
    /// # Errors
    /// When the site has not been built, the browser does not start or cannot
    /// have such a screen.
    pub async fn start_in(engine: Engine, screen: Screen, profile: Option<&Path>) -> Result<Self> {
        watch::set(engine);
        let site = site()?;
        let session = Session::start(engine, profile).await?;
        let page = Self {
            session,
            site,
            early_errors: RefCell::default(),
        };
        match page.session.set_screen(screen).await {
            Ok(()) => Ok(page),
            Err(failure) => {
                page.close().await?;
                Err(failure)
            }
        }
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn close(self) -> Result<()> {
        self.session.quit().await
    }

    /// The browser, for what has no method here.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The site's address, with a slash at its end.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Opens a route of the site, like `milestones/?lang=zh`, and waits until
    /// its heading can be seen and the app answers.
    ///
    /// # Errors
    /// When the page is not drawn in time.
    pub async fn open(&self, route: &str) -> Result<()> {
        self.visit(&format!("{}{route}", self.site)).await
    }

    /// The same for a page of the site at any address.
    ///
    /// # Errors
    /// When the page is not drawn in time.
    pub async fn visit(&self, address: &str) -> Result<()> {
        self.go_to(address).await?;
        let seen = "[...document.querySelectorAll('h1')].some(h1 => h1.checkVisibility())";
        self.wait_for("the page's heading", seen).await?;
        let started = "document.documentElement.hasAttribute('data-started')";
        self.wait_for("an app that answers", started).await?;
        let whole = "!document.querySelector('.coming')";
        self.wait_for("what the page has asked for", whole).await
    }

    /// Opens a page of `tests/hosts/`, like `plain.html`, and waits until its
    /// headline can be seen.
    ///
    /// # Errors
    /// When the page is not drawn in time.
    pub async fn open_host(&self, file: &str) -> Result<()> {
        self.go_to(&format!("{}{file}", hosts()?)).await?;
        self.wait_for("the article's headline", "document.querySelector('h1')")
            .await
    }

    /// Goes to an address and waits for nothing but its document.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn go_to(&self, address: &str) -> Result<()> {
        // What watches a page from within goes with it.
        let left = Traffic::errors(&self.session).await?;
        self.early_errors.borrow_mut().extend(left);
        Ok(self.session.browser().goto(address).await?)
    }

    /// Does something within the first frame that a selector names: all that
    /// this page is asked meanwhile is asked of the frame's page.
    ///
    /// # Errors
    /// When there is no such frame, and those of the steps.
    pub async fn in_frame<T>(
        &self,
        selector: &str,
        steps: impl AsyncFnOnce(&Self) -> Result<T>,
    ) -> Result<T> {
        let frame = self.element(selector).await?;
        frame.enter_frame().await?;
        let result = steps(self).await;
        self.session.browser().enter_default_frame().await?;
        result
    }

    /// A place in the list of the site's requests, to ask from later.
    pub fn requests_so_far(&self) -> usize {
        requests().count()
    }

    /// What the site was asked for since a place, as paths with their query and
    /// without the slash at their front: those of every page and frame.
    pub fn requests_since(&self, place: usize) -> Vec<String> {
        requests().since(place)
    }

    /// What follows the site's address in the address bar.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn address(&self) -> Result<String> {
        // WebKit's driver hears of an address that a page has given itself later than
        // the page's scripts; from within a frame of another origin it alone can tell.
        let own = "(() => { try { return top.location.href; } catch { return null; } })()";
        let address = match self.value(own).await {
            Ok(Value::String(address)) => address,
            _ => self.session.browser().current_url().await?.to_string(),
        };
        Ok(address
            .strip_prefix(&self.site)
            .unwrap_or(&address)
            .to_owned())
    }

    /// The value of a JavaScript expression.
    ///
    /// # Errors
    /// Those of the driver, and those that the expression throws.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        let returned = self.session.browser().execute(script, vec![]).await?;
        Ok(returned.json().clone())
    }

    /// The errors on the console since the last look, for a journey that means
    /// to cause some: they do not fail it any more.
    ///
    /// # Errors
    /// When the page has asked another host for anything.
    pub async fn take_errors(&self) -> Result<Vec<String>> {
        let traffic = self.take_traffic().await?;
        if traffic.foreign.is_empty() {
            Ok(traffic.errors)
        } else {
            let addresses = traffic.foreign.join("\n");
            Err(Failure::new(format!("asked another host: {addresses}")))
        }
    }

    pub(crate) async fn take_traffic(&self) -> Result<Traffic> {
        let mut traffic = Traffic::take(&self.session, &self.site).await?;
        let early = std::mem::take(&mut *self.early_errors.borrow_mut());
        traffic.errors.splice(0..0, early);
        Ok(traffic)
    }
}
