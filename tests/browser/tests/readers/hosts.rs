//! Embeds in articles, in the ways newsrooms do it (`tests/hosts/`), in every
//! engine.
//!
//! Each behaviour is one test for each engine, which goes through all host pages
//! that promise it. What a chart shows is left to the tests of the site itself.

use browser::{Engine, Failure, Page, Result, Screen, journey_in};
use serde_json::{Value, json};

/// How a host page gives its frame a height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Height {
    /// By CSS or an attribute alone, whatever the frame says.
    Own,
    /// As the frame asks, from before it has loaded on.
    Asked,
    /// As the frame asks, but with no room kept for it: the text moves.
    AskedLate,
}

/// A host page, the view in its first frame and what the page promises.
pub(crate) struct Host {
    pub(crate) file: &'static str,
    pub(crate) view: &'static str,
    pub(crate) height: Height,
    /// Is there a `<milepost-embed>`?
    pub(crate) element: bool,
}

pub(crate) const CORE: &str = "indicators/ai-core-industry-scale/";

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

pub(crate) const HOSTS: [Host; 16] = [
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

pub(crate) const FRAME: &str = "iframe";

/// Opens a host page at its top, once the page in its first frame is there.
pub(crate) async fn open(page: &Page, host: &Host) -> Result<()> {
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
pub(crate) async fn embedded(page: &Page, selector: &str) -> Result<bool> {
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
pub(crate) async fn has_its_height(page: &Page, host: &Host, selector: &str) -> Result<()> {
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
pub(crate) async fn chart(page: &Page) -> Result<(f64, f64)> {
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
pub(crate) fn paths(requests: &[String]) -> Vec<String> {
    let mut paths: Vec<String> = requests
        .iter()
        .map(|path| path.split('?').next().unwrap_or_default().to_owned())
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

pub(crate) fn each_host(
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
    the_article_scrolls_under_a_wheel_over_a_frame = lets_the_wheel_through;
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
pub(crate) async fn within(page: &Page, script: &str) -> Result<()> {
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
