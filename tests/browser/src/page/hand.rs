//! What a hand does to a page, and what it takes away.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use thirtyfour::TypingData;

use super::{PATIENCE, PAUSE, Page};
use crate::pointer::pixel;
use crate::{Failure, Result};

impl Page {
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
