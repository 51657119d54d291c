//! One test: a browser, a screen, what a reader does, and a clean end.

use std::fs;
use std::io::{Write, stderr};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use crate::traffic::Traffic;
use crate::{Engine, Failure, Page, Result, Screen, project};

/// More browsers at once on a small machine make each other's waits run out: one in
/// a program, of which `cargo xtask test` runs three.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Runs what a reader does in Chromium on a screen, in a light scheme.
///
/// # Panics
/// Like [`journey_in`].
pub fn journey(screen: Screen, steps: impl AsyncFnOnce(&Page) -> Result<()>) {
    journey_in(Engine::Chromium, screen, steps);
}

/// Runs what a reader does in a browser of an engine on a screen.
///
/// # Panics
/// When the reader's steps fail, when the page wrote an error to the console,
/// or when it asked another host for anything. The page's picture is then kept
/// in `target/journeys/`.
pub fn journey_in(engine: Engine, screen: Screen, steps: impl AsyncFnOnce(&Page) -> Result<()>) {
    run(engine, screen, None, steps);
}

/// Runs the same in a browser of each engine, one after the other.
///
/// # Panics
/// Like [`journey_in`].
pub fn in_each_engine(screen: Screen, steps: &impl AsyncFn(&Page) -> Result<()>) {
    for engine in Engine::ALL {
        journey_in(engine, screen, steps);
    }
}

/// Runs what a reader does in Chromium with what it remembers in a profile's
/// folder, and what it remembered before.
///
/// # Panics
/// Like [`journey_in`].
pub fn journey_with(profile: &Path, screen: Screen, steps: impl AsyncFnOnce(&Page) -> Result<()>) {
    run(Engine::Chromium, screen, Some(profile), steps);
}

fn run(
    engine: Engine,
    screen: Screen,
    profile: Option<&Path>,
    steps: impl AsyncFnOnce(&Page) -> Result<()>,
) {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let _took = Took(Instant::now());
    let runtime = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => panic!("no runtime: {error}"),
    };
    let page = match runtime.block_on(Page::start_in(engine, screen, profile)) {
        Ok(page) => page,
        Err(failure) => panic!("{engine} did not start: {failure}"),
    };
    // A failed assertion must not leave the browser running.
    let result = panic::catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            steps(&page).await?;
            stayed_quiet(&page).await
        })
    }));
    let failed = !matches!(result, Ok(Ok(())));
    let seen = if failed {
        runtime.block_on(seen_at_the_end(&page))
    } else {
        String::new()
    };
    let end = runtime.block_on(page.close());
    match result {
        Err(panicked) => {
            eprintln!("in {engine}: {seen}");
            panic::resume_unwind(panicked);
        }
        Ok(Err(failure)) => panic!("in {engine}: {failure}\n{seen}"),
        Ok(Ok(())) => {
            if let Err(failure) = end {
                panic!("{engine} did not end: {failure}");
            }
        }
    }
}

/// Tells how long a journey took, also of a test that passes, whose words the runner
/// keeps to itself: the suite's summary names the slowest.
struct Took(Instant);

impl Drop for Took {
    fn drop(&mut self) {
        let thread = thread::current();
        let (seconds, name) = (self.0.elapsed().as_secs_f64(), thread.name());
        // Nobody may be listening.
        let _ = writeln!(stderr(), "took {seconds:.1} s: {}", name.unwrap_or("?"));
    }
}

async fn stayed_quiet(page: &Page) -> Result<()> {
    let traffic = page.take_traffic().await?;
    if traffic == Traffic::default() {
        return Ok(());
    }
    Err(Failure::new(told(&traffic)))
}

/// What a page should not have said or asked for, a line each.
fn told(traffic: &Traffic) -> String {
    let errors = traffic.errors.iter();
    let errors = errors.map(|error| format!("on the console: {error}"));
    let foreign = traffic.foreign.iter();
    let foreign = foreign.map(|address| format!("asked another host: {address}"));
    errors.chain(foreign).collect::<Vec<_>>().join("\n")
}

/// What may say why a journey failed: the console, the address and a picture.
async fn seen_at_the_end(page: &Page) -> String {
    let traffic = page.take_traffic().await.unwrap_or_default();
    let picture = keep_picture(page).await.unwrap_or_default();
    format!("{}\n{picture}", told(&traffic)).trim().to_owned()
}

/// Keeps a picture under the test's name and says where.
async fn keep_picture(page: &Page) -> Option<String> {
    let folder = project().target.join("journeys");
    let name = thread::current()
        .name()
        .unwrap_or("journey")
        .replace("::", "-");
    let engine = page.session().engine();
    let file = folder.join(format!("{name}-{engine}.png"));
    fs::create_dir_all(&folder).ok()?;
    page.screenshot(&file).await.ok()?;
    let address = page.address().await.unwrap_or_default();
    Some(format!(
        "the page was {address}, its picture is {}",
        file.display()
    ))
}

/// One test for each engine of each behaviour, which is a function that takes the
/// engine: a name for the behaviour and the function's.
#[macro_export]
macro_rules! in_every_engine {
    ($($name:ident = $steps:expr;)*) => { $(
        mod $name {
            use super::*;

            #[test]
            fn in_chromium() {
                $steps($crate::Engine::Chromium);
            }

            #[test]
            fn in_firefox() {
                $steps($crate::Engine::Firefox);
            }

            #[test]
            fn in_webkit() {
                $steps($crate::Engine::WebKit);
            }
        }
    )* };
}
