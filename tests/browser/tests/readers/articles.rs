//! What one page around a figure does with it: lays fingers on it, tells it to change, sets
//! it on a dark ground. What holds on host pages of every kind is left to `hosts.rs`.

use browser::{Engine, Screen, in_each_engine, journey, journey_in};
use serde_json::json;

use crate::hosts::{CORE, FRAME, HOSTS, chart, open};

browser::in_every_engine! {
    a_board_is_as_high_as_its_figures = board_fits;
    a_view_that_there_is_not_leaves_the_last_good_one = keeps_the_last_good_view;
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
