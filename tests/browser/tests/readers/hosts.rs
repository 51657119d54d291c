//! Embeds in articles, in the ways newsrooms do it (`tests/hosts/`), in every
//! engine.
//!
//! Each behaviour is one test for each engine, which goes through all host pages
//! that promise it. What a chart shows is left to the tests of the site itself.

use browser::{Engine, Failure, Page, Result, Screen, in_each_engine, journey, journey_in};
use serde_json::{Value, json};

/// How a host page gives its frame a height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Height {
    /// By CSS or an attribute alone, whatever the frame says.
    Own,
    /// As the frame asks, from before it has loaded on.
    Asked,
    /// As the frame asks, but with no room kept for it: the text moves.
    AskedLate,
}

/// A host page, the view in its first frame and what the page promises.
struct Host {
    file: &'static str,
    view: &'static str,
    height: Height,
    /// Is there a `<milepost-embed>`?
    element: bool,
}

const CORE: &str = "indicators/ai-core-industry-scale/";

const fn frame(file: &'static str, view: &'static str, height: Height) -> Host {
    Host {
        file,
        view,
        height,
        element: false,
    }
}

const fn element(file: &'static str, height: Height) -> Host {
    Host {
        file,
        view: CORE,
        height,
        element: true,
    }
}

const HOSTS: [Host; 16] = [
    frame("plain", CORE, Height::Own),
    frame("csp", CORE, Height::Own),
    frame("isolated", CORE, Height::Own),
    frame("sandboxed", CORE, Height::Own),
    frame("ten", CORE, Height::Own),
    frame("pym", "indicators/industrial-robot-output/", Height::Asked),
    frame("datawrapper", "indicators/ic-output/", Height::Asked),
    frame("iframe-resizer", "indicators/nev-sales/", Height::Asked),
    frame("iframe-resizer-5", "indicators/nev-sales/", Height::Asked),
    frame("amp", CORE, Height::Asked),
    // WordPress shows a quotation until the frame has answered.
    frame("wordpress", CORE, Height::AskedLate),
    // At this width what is around the chart may be higher than was foreseen.
    element("narrow", Height::AskedLate),
    element("rtl", Height::Asked),
    element("dark", Height::Asked),
    element("moved", Height::Asked),
    element("element", Height::Asked),
];

/// What the page in a frame wants, by the rule that embeds give themselves.
const WANTED: &str = "(() => {
    const main = document.querySelector('main.embed');
    const chart = main.querySelector('.chart'), plot = main.querySelector('.plot');
    const rest = main.scrollHeight - chart.clientHeight;
    // Rows that cannot be lower keep their room, with the names below them.
    const rows = [...plot.querySelectorAll('.spacer')].map(row => row.getBoundingClientRect().height);
    const room = Math.max(200, Math.max(0, ...rows) && Math.max(...rows) + chart.clientHeight - plot.clientHeight);
    const size = document.querySelector('script[data-size]').dataset.size;
    const [least, share, most] = size.split(' ').map(Number);
    return Math.max(Math.min(most, Math.max(least, share * innerWidth)), rest + room);
})()";

const FRAME: &str = "iframe";

/// Opens a host page at its top, once the page in its first frame is there.
async fn open(page: &Page, host: &Host) -> Result<()> {
    page.open_host(&format!("{}.html", host.file)).await?;
    page.wait_for_element(FRAME).await?;
    if !embedded(page, FRAME).await? {
        // A lazy frame below the screen: the reader comes to it, and goes back.
        page.value("document.querySelector('iframe').scrollIntoView({block: 'center'})")
            .await?;
    }
    page.in_frame(FRAME, async |page| {
        page.wait_for("the embed", "document.querySelector('main.embed .chart')")
            .await
    })
    .await?;
    page.value("scrollTo(0, 0)").await.map(drop)
}

/// Has the page in a frame been loaded?
async fn embedded(page: &Page, selector: &str) -> Result<bool> {
    for _ in 0..20 {
        let there = page
            .in_frame(selector, async |page| {
                page.value("Boolean(document.querySelector('main.embed .chart'))")
                    .await
            })
            .await?;
        if there == true {
            return Ok(true);
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    Ok(false)
}

/// Waits until a frame is as high as its page wants, within a pixel.
///
/// The reader has come to it: what is out of sight may rest. Where a host asks
/// whether all shall be shown, the reader says yes.
async fn has_its_height(page: &Page, host: &Host, selector: &str) -> Result<()> {
    let height = format!(
        "document.querySelector({}).getBoundingClientRect().height",
        json!(selector)
    );
    let come = format!(
        "document.querySelector({}).scrollIntoView({{block: 'center'}})",
        json!(selector)
    );
    page.value(&come).await?;
    let mut last = (0.0, 0.0);
    for _ in 0..60 {
        page.value("document.querySelector('.overflow:not([hidden])')?.click()")
            .await?;
        let wanted = page
            .in_frame(selector, async |page| page.value(WANTED).await)
            .await;
        // While the frame's page is replaced, there is nothing that wants.
        let wanted = wanted.ok().as_ref().and_then(Value::as_f64);
        let given = page.value(&height).await?.as_f64();
        last = (wanted.unwrap_or_default(), given.unwrap_or_default());
        if wanted.is_some() && (last.0 - last.1).abs() <= 1.0 {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    Err(Failure::new(format!(
        "{}: the frame's page wants {} px and has {} px",
        host.file, last.0, last.1
    )))
}

/// A mark of the first frame's chart, in the host's coordinates.
async fn chart(page: &Page) -> Result<(f64, f64)> {
    page.value("document.querySelector('iframe').scrollIntoView({block: 'center'})")
        .await?;
    // Only what has been drawn can be hit.
    page.value("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        .await?;
    let rect = |element: &str| {
        format!(
            "(rect => [rect.left, rect.top, rect.width, rect.height])\
             ({element}.getBoundingClientRect())"
        )
    };
    // There is a drawing for each sort of width, of which one is seen; the dots
    // before the names of series stand above the marks.
    let mark = "[...document.querySelectorAll('.chart .m-fill')]\
        .filter(mark => mark.getBoundingClientRect().width > 0)\
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).at(-1)";
    let chart = page
        .in_frame(FRAME, async |page| page.value(&rect(mark)).await)
        .await?;
    let frame = page
        .value(&rect(&format!("document.querySelector('{FRAME}')")))
        .await?;
    let side = |rect: &Value, at: usize| rect[at].as_f64().unwrap_or_default();
    Ok((
        side(&frame, 0) + side(&chart, 0) + side(&chart, 2) / 2.0,
        side(&frame, 1) + side(&chart, 1) + side(&chart, 3) / 2.0,
    ))
}

/// The paths that were asked for, once each, without their queries.
fn paths(requests: &[String]) -> Vec<String> {
    let mut paths: Vec<String> = requests
        .iter()
        .map(|path| path.split('?').next().unwrap_or_default().to_owned())
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

fn each_host(
    engine: Engine,
    promise: impl Fn(&Host) -> bool,
    steps: &impl AsyncFn(&Page, &Host) -> Result<()>,
) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        for host in HOSTS.iter().filter(|host| promise(host)) {
            open(page, host).await?;
            steps(page, host)
                .await
                .map_err(|failure| Failure::new(format!("{}: {failure}", host.file)))?;
        }
        Ok(())
    });
}

browser::in_every_engine! {
    a_frame_has_the_height_that_its_page_wants_also_when_the_screen_is_turned = keeps_its_height;
    a_frame_has_the_height_that_its_page_wants_also_in_the_other_language = changes_language;
    nothing_but_the_one_page_is_fetched_until_a_reader_touches_it = waits_for_a_touch;
    the_article_stays_where_it_is_while_a_frame_loads = does_not_shift;
    the_article_scrolls_under_a_wheel_over_a_frame = lets_the_wheel_through;
    ten_frames_load_as_the_reader_comes_to_them = loads_late;
    an_element_that_comes_late_or_is_moved_works_like_any_other = comes_late;
    a_board_is_as_high_as_its_figures = board_fits;
    a_view_that_there_is_not_leaves_the_last_good_one = keeps_the_last_good_view;
}

fn keeps_its_height(engine: Engine) {
    let asked = |host: &Host| host.height != Height::Own;
    each_host(engine, asked, &async |page: &Page, host: &Host| {
        has_its_height(page, host, FRAME).await?;
        page.session().set_screen(Screen::SIDEWAYS).await?;
        has_its_height(page, host, FRAME).await?;
        page.session().set_screen(Screen::UPRIGHT).await?;
        has_its_height(page, host, FRAME).await?;
        // What is around the chart grows, as when a reader opens a menu: far
        // more than any height that a host could have known.
        within(page, GROW).await?;
        has_its_height(page, host, FRAME).await?;
        let grown = "document.querySelector('iframe').getBoundingClientRect().height > 600";
        assert_eq!(page.value(grown).await?, true, "{} did not grow", host.file);
        within(page, "document.getElementById('grown').remove()").await?;
        has_its_height(page, host, FRAME).await
    });
}

const GROW: &str = "(grown => {
    grown.id = 'grown';
    grown.style.height = '500px';
    grown.style.flex = 'none';
    document.querySelector('main.embed .chart').after(grown);
})(document.createElement('div'))";

/// Runs a script in the first frame.
async fn within(page: &Page, script: &str) -> Result<()> {
    page.in_frame(FRAME, async |page| page.value(script).await.map(drop))
        .await
}

fn changes_language(engine: Engine) {
    let has_element = |host: &Host| host.element;
    each_host(engine, has_element, &async |page: &Page, host: &Host| {
        for (language, prefix) in [("zh", "zh/"), ("en", "")] {
            let before = page.requests_so_far();
            page.value(&format!(
                "document.querySelector('milepost-embed').setAttribute('lang', '{language}')"
            ))
            .await?;
            page.in_frame(FRAME, async |page| {
                let spoken = format!("document.documentElement.lang.startsWith('{language}')");
                page.wait_for("the other language", &spoken).await
            })
            .await?;
            has_its_height(page, host, FRAME).await?;
            let asked = paths(&page.requests_since(before));
            // Another frame of the page may have come near by now.
            let wanted = format!("{prefix}embed/{}", host.view);
            assert!(asked.contains(&wanted), "{}: {asked:?}", host.file);
        }
        Ok(())
    });
}

fn waits_for_a_touch(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        for host in HOSTS {
            let before = page.requests_so_far();
            open(page, &host).await?;
            if host.file == "isolated" {
                assert_eq!(page.value("crossOriginIsolated").await?, true);
            }
            let (x, y) = chart(page).await?;
            fetched_its_page_alone(&host, &paths(&page.requests_since(before)));
            let touched = page.requests_so_far();
            page.point_at(x, y).await?;
            page.in_frame(FRAME, async |page| {
                page.wait_for_element("[data-started]").await
            })
            .await?;
            // A host may have sized the frame meanwhile: the mouse moves on.
            let (x, y) = chart(page).await?;
            page.point_at(x, y).await?;
            page.in_frame(FRAME, async |page| page.wait_for_element(".tip").await)
                .await
                .map_err(|failure| Failure::new(format!("{}: {failure}", host.file)))?;
            // Later pages have the app from the first one.
            if host.file == HOSTS[0].file {
                let woken = page.requests_since(touched);
                let has_app = woken
                    .iter()
                    .any(|path| path.contains("milepost-") && path.contains(".wasm"));
                assert!(has_app, "{woken:?}");
            }
            // The mouse rests beside the frame before the next page.
            page.point_at(5.0, 5.0).await?;
        }
        Ok(())
    });
}

fn fetched_its_page_alone(host: &Host, fetched: &[String]) {
    let own = format!("embed/{}", host.view);
    assert!(fetched.contains(&own), "{}: {fetched:?}", host.file);
    for path in fetched {
        let is_page = path.starts_with("embed/") && path.ends_with('/');
        let is_expected = match host.file {
            // Pages with several frames, each of which has its own.
            "ten" | "element" => is_page,
            _ => *path == own,
        };
        let is_script = host.element && path == "embed.js";
        assert!(is_expected || is_script, "{} fetched {path}", host.file);
    }
}

fn does_not_shift(engine: Engine) {
    let keeps_room = |host: &Host| host.height != Height::AskedLate;
    each_host(engine, keeps_room, &async |page: &Page, host: &Host| {
        if host.height == Height::Asked {
            has_its_height(page, host, FRAME).await?;
        }
        if engine == Engine::Chromium {
            let shift = page.value(SHIFT).await?;
            assert_eq!(shift.as_f64(), Some(0.0), "{}", host.file);
        }
        // The page with the strict policy has no script to note where it was.
        let moved = "typeof firstTop === 'undefined' ? 0 : \
            document.getElementById('after').getBoundingClientRect().top + scrollY - firstTop";
        let moved = page.value(moved).await?.as_f64().unwrap_or(f64::NAN);
        assert!(moved.abs() <= 1.0, "{}: moved by {moved} px", host.file);
        Ok(())
    });
}

/// The sum of all shifts of the layout since the page began.
const SHIFT: &str = "new Promise(resolve => {
    new PerformanceObserver(list => resolve(
        list.getEntries().reduce((sum, entry) => sum + entry.value, 0)
    )).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => resolve(0), 300);
})";

/// WebKit's driver turns a wheel once in a session: so one page for each.
fn lets_the_wheel_through(engine: Engine) {
    for host in HOSTS
        .iter()
        .filter(|host| matches!(host.file, "plain" | "element"))
    {
        journey_in(engine, Screen::UPRIGHT, async |page| {
            open(page, host).await?;
            let (x, y) = chart(page).await?;
            let before = page.value("scrollY").await?;
            page.turn_wheel(x, y, 120).await?;
            page.wait_for("the article to scroll", &format!("scrollY > {before}"))
                .await
        });
    }
}

fn loads_late(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        let before = page.requests_so_far();
        page.open_host("ten.html").await?;
        page.wait_for("the article", "document.readyState === 'complete'")
            .await?;
        let count = || paths(&page.requests_since(before)).len();
        assert!(count() < 10, "all of {} frames loaded at once", count());
        for number in 0..10 {
            page.value(&format!(
                "document.querySelectorAll('iframe')[{number}].scrollIntoView()"
            ))
            .await?;
            let selector = format!("iframe[title='Chart {} of ten']", number + 1);
            page.in_frame(&selector, async |page| {
                page.wait_for_element("main.embed .chart").await
            })
            .await?;
        }
        assert_eq!(count(), 10, "{:?}", paths(&page.requests_since(before)));
        Ok(())
    });
}

fn comes_late(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        for host in HOSTS.iter().filter(|host| host.element) {
            let (button, selector) = match host.file {
                "moved" => ("#move", "#there iframe"),
                "element" => ("#add", "milepost-embed:last-child iframe"),
                _ => continue,
            };
            open(page, host).await?;
            has_its_height(page, host, FRAME).await?;
            page.value(&format!("document.querySelector('{button}').click()"))
                .await?;
            page.wait_for_element(selector).await?;
            page.value(&format!(
                "document.querySelector('{selector}').scrollIntoView({{block: 'center'}})"
            ))
            .await?;
            page.in_frame(selector, async |page| {
                page.wait_for_element("main.embed .chart").await
            })
            .await?;
            has_its_height(page, host, selector).await?;
            page.session().set_screen(Screen::SIDEWAYS).await?;
            has_its_height(page, host, selector).await?;
            page.session().set_screen(Screen::UPRIGHT).await?;
        }
        Ok(())
    });
}

/// A frame that is lower than its page would scroll that page instead.
#[test]
fn a_finger_that_starts_on_a_frame_scrolls_the_article() {
    journey(Screen::PHONE, async |page| {
        for host in HOSTS
            .iter()
            .filter(|host| matches!(host.file, "plain" | "element"))
        {
            open(page, host).await?;
            let (x, y) = chart(page).await?;
            let before = page.value("scrollY").await?;
            page.swipe_up(x, y, 150.0).await?;
            page.wait_for("the article to scroll", &format!("scrollY > {before} + 50"))
                .await?;
        }
        Ok(())
    });
}

#[test]
fn a_finger_on_a_frame_wakes_it() {
    for (engine, screen) in [
        (Engine::Chromium, Screen::PHONE),
        (Engine::Firefox, Screen::UPRIGHT),
    ] {
        journey_in(engine, screen, async |page| {
            for host in HOSTS
                .iter()
                .filter(|host| matches!(host.file, "plain" | "element"))
            {
                open(page, host).await?;
                let (x, y) = chart(page).await?;
                page.tap(x, y).await?;
                page.in_frame(FRAME, async |page| page.wait_for_element(".tip").await)
                    .await?;
            }
            Ok(())
        });
    }
}

/// Whatever the width, and without a bar to scroll within.
fn board_fits(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.open_host("board.html").await?;
        page.wait_for_element(FRAME).await?;
        page.value("document.querySelector('iframe').scrollIntoView()")
            .await?;
        for screen in [Screen::UPRIGHT, Screen::SIDEWAYS] {
            page.session().set_screen(screen).await?;
            page.in_frame(FRAME, async |page| {
                page.wait_for(
                    "the figures",
                    "document.querySelectorAll('.board .chart .scene').length === 3",
                )
                .await?;
                page.wait_for(
                    "a frame that holds them",
                    "(foot => Math.abs(innerHeight - foot.offsetTop - foot.offsetHeight - 8) < 3 \
                     && document.documentElement.scrollHeight <= innerHeight + 1)\
                     (document.querySelector('.frame-foot'))",
                )
                .await
            })
            .await?;
        }
        Ok(())
    });
}

/// An article sends its figure to a view that has none, and then to another.
fn keeps_the_last_good_view(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.go_to(&format!("{}element.html", browser::hosts()?))
            .await?;
        page.value(
            "(window.told = [], ['ready', 'error'].forEach(name => document.addEventListener(
                'milepost:' + name, event => told.push([name, event.detail.view]))))",
        )
        .await?;
        let element = "document.querySelector('milepost-embed')";
        page.value(&format!("{element}.scrollIntoView()")).await?;
        let ready = format!("{element}._ready");
        page.wait_for("the first figure", &ready).await?;
        let wrong = [
            "indicators/nosuch/",
            "nosuch/",
            "data/",
            "zh/targets/",
            "targets/?lang=zh",
        ];
        for wrong in wrong {
            page.value(&format!("{element}.setView('{wrong}')")).await?;
            let told = "told.filter(([name]) => name === 'error').length > 0";
            page.wait_for("the error", told).await?;
            page.in_frame(FRAME, async |page| {
                page.wait_for_text("h1", "Core AI industry").await
            })
            .await?;
            let view = page.value(&format!("{element}.view")).await?;
            assert_eq!(view, CORE, "{wrong}");
            page.value("told.length = 0").await?;
        }
        page.value(&format!("{element}.setView('indicators/nev-sales/')"))
            .await?;
        page.in_frame(FRAME, async |page| {
            page.wait_for_text("h1", "New energy vehicle sales").await
        })
        .await?;
        // A page that empties the element takes its frame: the next view has a new one.
        page.value(&format!("{element}.replaceChildren()")).await?;
        page.value(&format!("{element}.setView('indicators/nev-exports/')"))
            .await?;
        page.in_frame(FRAME, async |page| {
            page.wait_for_text("h1", "New energy vehicle exports").await
        })
        .await?;
        // The answers that there is no such figure.
        page.take_errors().await.map(drop)
    });
}

/// The theme of each element's frame, by the element's id.
const THEMES: &str =
    "Object.fromEntries([...document.querySelectorAll('milepost-embed')].map(element =>
    [element.id, element.querySelector('iframe')?.style.colorScheme]))";

#[test]
fn an_element_is_light_or_dark_as_the_page_behind_it() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.go_to(&format!("{}papers.html", browser::hosts()?))
            .await?;
        let all = "[...document.querySelectorAll('milepost-embed')].every(one => one.querySelector('iframe'))";
        page.wait_for("the frames", all).await?;
        let day = json!({
            "bare": "light", "card": "dark", "tint": "light", "pink": "light", "asked": "dark",
            "slate": "dark", "snow": "light", "ink": "dark", "wide": "dark", "haze": "light",
        });
        assert_eq!(page.value(THEMES).await?, day);
        let first = "new URL(document.querySelector('#card iframe').src).searchParams.get('theme')";
        assert_eq!(page.value(first).await?, "dark");
        // The article is switched to its night.
        page.value("document.body.classList.add('night')").await?;
        let turned = format!("({THEMES}).bare === 'dark'");
        page.wait_for("the night", &turned).await?;
        let night = json!({
            "bare": "dark", "card": "dark", "tint": "dark", "pink": "light", "asked": "dark",
            "slate": "dark", "snow": "light", "ink": "dark", "wide": "dark", "haze": "dark",
        });
        assert_eq!(page.value(THEMES).await?, night);
        Ok(())
    });
}

/// What each element shows: its own content, its frame.
const SEEN: &str =
    "Object.fromEntries([...document.querySelectorAll('milepost-embed')].map(element => {
    const own = element.shadowRoot.querySelector('div > div');
    const frame = element.querySelector('iframe');
    const shows = [own.checkVisibility() && 'own', frame && frame.style.opacity !== '0' && 'frame'];
    return [element.id, shows.filter(Boolean).join(' ')];
}))";

#[test]
fn what_stands_within_an_element_is_seen_unless_a_figure_is() {
    journey(Screen::DESKTOP, async |page| {
        page.go_to(&format!("{}own.html", browser::hosts()?))
            .await?;
        let first = format!("(seen => seen.right === 'frame' && seen.empty === 'frame')({SEEN})");
        page.wait_for("the figures", &first).await?;
        let given_up = format!("({SEEN}).missing === 'own'");
        page.wait_for("what stands there instead", &given_up)
            .await?;
        let seen = page.value(SEEN).await?;
        let right = json!({
            "right": "frame", "missing": "own", "broken": "own", "foreign": "own",
            "tongue": "own", "empty": "frame",
        });
        assert_eq!(seen, right);
        // The answer that there is no such figure, and the warning of it.
        page.take_errors().await?;
        Ok(())
    });
}

/// What is copied into the page instead of being loaded cannot know its site: it says
/// so, and leaves what stands within the element.
#[test]
fn a_script_that_is_written_into_the_page_says_that_it_has_no_site() {
    journey(Screen::DESKTOP, async |page| {
        page.go_to(&format!("{}plain.html", browser::hosts()?))
            .await?;
        let script = "(async () => {
            window.told = [];
            addEventListener('milepost:error', event => told.push(event.detail.message), true);
            document.body.innerHTML = '<milepost-embed view=\"targets/\">Goals</milepost-embed>';
            const inlined = document.createElement('script');
            inlined.textContent = await (await fetch(SITE + 'embed.js')).text();
            document.body.append(inlined);
        })()";
        let site = json!(page.site()).to_string();
        page.value(&script.replace("SITE", &site)).await?;
        page.wait_for("its sentence", "told.length").await?;
        let told = page.value("told.join()").await?;
        assert!(
            told.as_str()
                .is_some_and(|told| told.contains("load it by <script async src=")),
            "{told}"
        );
        let seen = page.text("milepost-embed").await?;
        assert_eq!(seen, "Goals");
        page.take_errors().await.map(drop)
    });
}
