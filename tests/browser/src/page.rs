//! What a reader does with a page, in words of the tests.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{By, TypingData, WebElement};

use crate::pointer::pixel;
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

    /// Waits until a JavaScript expression is true, or what it promises is; `what`
    /// says it in words.
    ///
    /// # Errors
    /// When it does not become true in time.
    pub async fn wait_for(&self, what: &str, expression: &str) -> Result<()> {
        let truth = format!("Promise.resolve({expression}).then(Boolean)");
        let until = Instant::now() + PATIENCE;
        loop {
            let last = self.value(&truth).await;
            match last {
                Ok(Value::Bool(true)) => return Ok(()),
                // While a page is being left, a script may find nothing to run in.
                _ if Instant::now() < until => tokio::time::sleep(PAUSE).await,
                Ok(_) => return Err(Failure::new(format!("never came: {what} ({expression})"))),
                Err(error) => return Err(Failure::new(format!("never came: {what}: {error}"))),
            }
        }
    }

    /// Waits until a drawing of a figure can be seen.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn wait_for_figure(&self) -> Result<()> {
        let drawn =
            "[...document.querySelectorAll('.plot svg')].some(svg => svg.checkVisibility())";
        self.wait_for("the figure", drawn).await
    }

    /// Makes the app of the page stop, as a fault in it would: has the browser refuse
    /// whatever is to be put into the page, and the figure draw other marks. It is a
    /// panic, of which the console tells.
    ///
    /// # Errors
    /// When the page has no figure with a choice of scales.
    pub async fn stop_the_app(&self) -> Result<()> {
        self.wait_for(
            "the app's own drawing",
            "document.querySelector('.plot .scene g') && !document.querySelector('.plot .variant')",
        )
        .await?;
        self.value(
            "Node.prototype.insertBefore = () => { throw new DOMException('refused', 'NotFoundError'); }",
        )
        .await?;
        self.value("document.querySelector('.segmented.scale [aria-pressed=false]').click()")
            .await
            .map(drop)
    }

    /// Waits until a worker answers for the page.
    ///
    /// # Errors
    /// When none does in time.
    pub async fn wait_for_worker(&self) -> Result<()> {
        let answers = "navigator.serviceWorker.controller?.state === 'activated'";
        self.wait_for("a worker that answers for the page", answers)
            .await
    }

    /// Waits until the page shows an element that a selector names.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn wait_for_element(&self, selector: &str) -> Result<()> {
        let quoted = json!(selector);
        self.wait_for(selector, &format!("document.querySelector({quoted})"))
            .await
    }

    /// Waits until the first element that a selector names holds a text.
    ///
    /// # Errors
    /// When it does not hold it in time.
    pub async fn wait_for_text(&self, selector: &str, text: &str) -> Result<()> {
        let expression = format!(
            "document.querySelector({})?.textContent.includes({})",
            json!(selector),
            json!(text)
        );
        self.wait_for(&format!("“{text}” in {selector}"), &expression)
            .await
    }

    /// The text of the first element that a selector names, once it is there.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let text = self.element(selector).await?.text().await?;
        Ok(text)
    }

    /// How many elements a selector names.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn count(&self, selector: &str) -> Result<u64> {
        let expression = format!("document.querySelectorAll({}).length", json!(selector));
        Ok(self.value(&expression).await?.as_u64().unwrap_or_default())
    }

    /// Clicks the first element that a selector names, once it is there.
    ///
    /// # Errors
    /// When there is none, or something lies over it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.element(selector).await?;
        element.scroll_into_view().await?;
        Ok(element.click().await?)
    }

    /// Types into the first element that a selector names; the text may be
    /// or hold `thirtyfour::Key`s.
    ///
    /// # Errors
    /// When there is none, or it takes no text.
    pub async fn type_into(&self, selector: &str, text: impl Into<TypingData>) -> Result<()> {
        Ok(self.element(selector).await?.send_keys(text).await?)
    }

    /// Presses keys, wherever the focus is: what a key closes may be gone before it is let
    /// go, and a driver that presses it in an element then finds none.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let keyboard = self.session.browser().action_chain().send_keys(keys);
        Ok(keyboard.perform().await?)
    }

    /// Drags across an element, from and to shares of its width (0 to 1), at
    /// half its height.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn drag_across(&self, selector: &str, from: f64, to: f64) -> Result<()> {
        let element = self.element(selector).await?;
        element.scroll_into_view().await?;
        let width = element.rect().await?.width;
        // The driver counts from the middle.
        let offset = |share: f64| pixel((share - 0.5) * width);
        let (start, end) = (offset(from), offset(to));
        self.session
            .browser()
            .action_chain()
            .move_to_element_with_offset(&element, start, 0)
            .click_and_hold()
            .move_by_offset((end - start) / 2, 0)
            .move_to_element_with_offset(&element, end, 0)
            .release()
            .perform()
            .await?;
        Ok(())
    }

    /// Waits for a finished download whose name ends so, and gives its path.
    ///
    /// # Errors
    /// When none arrives in time, and with another engine than Chromium.
    pub async fn downloaded(&self, ending: &str) -> Result<PathBuf> {
        self.session.engine().only_chromium("download files")?;
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(path) = finished(self.session.downloads(), ending)? {
                return Ok(path);
            }
            if Instant::now() > until {
                return Err(Failure::new(format!(
                    "no download came that ends in {ending}"
                )));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Saves a picture of the page; in Chromium also of what is below the screen.
    ///
    /// # Errors
    /// Those of the driver, or a file that cannot be written.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        self.session.screenshot(file).await
    }

    /// The first element that a selector names, once it is there.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub async fn element(&self, selector: &str) -> Result<WebElement> {
        self.wait_for_element(selector).await?;
        Ok(self.session.browser().find(By::Css(selector)).await?)
    }
}

/// The file in a folder whose name ends so, once nothing there is on its way.
///
/// Chromium puts an empty file in the place of one that comes, and renames what
/// came only when it is whole.
fn finished(folder: &Path, ending: &str) -> Result<Option<PathBuf>> {
    let mut found = None;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.to_string_lossy();
        if name.ends_with(".crdownload") {
            return Ok(None);
        }
        // Gone since the folder was read: it is being renamed.
        let length = fs::metadata(&path).map_or(0, |about| about.len());
        if name.ends_with(ending) && length > 0 {
            found = Some(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::finished;

    #[test]
    fn a_download_is_finished_when_it_holds_something_and_nothing_is_coming() {
        let folder = std::env::temp_dir().join(format!("milepost-finished-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.csv");
        fs::write(&file, "").unwrap();
        assert_eq!(finished(&folder, ".csv").unwrap(), None);
        fs::write(&file, "a,b").unwrap();
        let coming = folder.join("b.csv.crdownload");
        fs::write(&coming, "a").unwrap();
        assert_eq!(finished(&folder, ".csv").unwrap(), None);
        fs::remove_file(&coming).unwrap();
        assert_eq!(finished(&folder, ".csv").unwrap(), Some(file));
        assert_eq!(finished(&folder, ".png").unwrap(), None);
        fs::remove_dir_all(&folder).unwrap();
    }
}
