//! Figures that are kept with earlier releases, two of which the test makes: each is
//! drawn from its own release's data, with the choices of its address.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

use browser::{Deploy, Engine, Page, Result, Screen, journey_in, project};
use dataset::{Code, Language};
use prerender::Place;
use prerender::bundle::App;
use prerender::kept::{EmbedFiles, KeptData, Light};
use prerender::pinned::Pinned;

#[path = "../../../shared/releases.rs"]
mod releases;

use releases::{RELEASES, releases};

/// A server with the built site's app and the kept figures of both releases.
struct Kept {
    folder: PathBuf,
    deploy: Deploy,
}

/// Kept figures that are looked at, as paths below a version's folder.
const FIGURES: [&str; 3] = ["indicators/nev-sales/", "board/", "industries/"];

impl Kept {
    fn start(name: &str) -> Self {
        let project = project();
        let data = releases(&project.root.join("data"), name);
        let folder = data.join("site");
        fs::create_dir_all(&folder).unwrap();
        for entry in fs::read_dir(&project.dist).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
            }
        }
        let (frame, app) = (EmbedFiles::write(&folder).unwrap(), app(&project.dist));
        for pinned in Pinned::all(&data).unwrap() {
            write(&folder, &frame, &app, &pinned);
        }
        let deploy = Deploy::of(&folder).unwrap();
        Self {
            folder: data,
            deploy,
        }
    }

    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.deploy.address())
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // Whatever is left lies in the machine's own folder for such things.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The app's script, as the built site's embeds name it.
fn app(dist: &Path) -> App {
    let embed = fs::read_to_string(dist.join("embed/index.html")).unwrap();
    let said = |name: &str| {
        let (_, rest) = embed.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    App {
        name: said("data-app"),
        integrity: said("data-digest"),
        later: Vec::new(),
        early: String::new(),
        weight: 0,
    }
}

fn write(folder: &Path, frame: &EmbedFiles, app: &App, pinned: &Pinned) {
    let data = KeptData::write(folder, pinned).unwrap();
    let light = Light {
        frame,
        app,
        pinned,
        data: &data,
        place: &Place::default(),
    };
    for path in FIGURES {
        let page = view::Page::from_path(path, &pinned.catalog.data);
        for &language in Language::ALL {
            let (file, text) = light.file(page, language);
            let file = folder.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }
}

/// What a figure says of itself, for a screen reader; the drawing says its keys within it.
const DESCRIPTION: &str = ".visually-hidden[id]:not(.chart .visually-hidden)";

async fn open(page: &Page, address: &str) -> Result<()> {
    page.session().browser().goto(address).await?;
    page.wait_for("the app", "document.querySelector('.frame-foot')")
        .await
}

async fn text(page: &Page, selector: &str) -> Result<String> {
    let script = format!("document.querySelector('{selector}').textContent");
    let text = page.value(&script).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

fn millions(sales: &str) -> String {
    format!("{}.{} million", &sales[..2], &sales[2..4])
}

#[test]
fn a_figure_of_two_releases_ago_is_drawn_from_its_own_data_with_its_choices() {
    let kept = Kept::start("choices");
    for engine in Engine::ALL {
        journey_in(engine, Screen::DESKTOP, async |page| {
            for (version, _, sales) in RELEASES {
                let path = format!("embed/v/{version}/indicators/nev-sales/");
                let address = kept.address(&format!("{path}?form=line&scale=log&from=2022-01-01"));
                open(page, &address).await?;
                let words = text(page, DESCRIPTION).await?;
                assert!(
                    words.contains(&millions(sales)),
                    "{engine} {version}: {words}"
                );
                let subtitle = text(page, ".figure-subtitle").await?;
                assert!(subtitle.contains("log"), "{engine} {version}: {subtitle}");
                let note = text(page, ".frozen").await?;
                assert!(note.contains(version), "{engine}: {note}");
                assert!(page.count(".chart .scene circle").await? > 0);
            }
            Ok(())
        });
    }
}

#[test]
fn a_board_is_kept_too() {
    let kept = Kept::start("board");
    journey_in(Engine::Chromium, Screen::PHONE, async |page| {
        let (version, _, sales) = RELEASES[0];
        let path = format!("embed/v/{version}/board/?pin=nev-sales&pin=ic-output");
        open(page, &kept.address(&path)).await?;
        assert_eq!(page.count(".board > li").await?, 2);
        let words = text(page, &format!(".board {DESCRIPTION}")).await?;
        assert!(words.contains(&millions(sales)), "{words}");
        Ok(())
    });
}

#[test]
fn a_version_that_is_not_there_is_said_and_the_latest_offered() {
    let kept = Kept::start("unknown");
    journey_in(Engine::Chromium, Screen::PHONE, async |page| {
        let address = kept.address("embed/v/0.0.7/indicators/nev-sales/");
        page.session().browser().goto(address).await?;
        page.wait_for_text(".frame-missing", "0.0.7").await?;
        let live = "document.querySelector('.frame-missing a').getAttribute('href')";
        let live = page.value(live).await?;
        assert_eq!(live.as_str(), Some("embed/indicators/nev-sales/"));
        // The answer that there is no such page.
        page.take_errors().await?;
        Ok(())
    });
}
