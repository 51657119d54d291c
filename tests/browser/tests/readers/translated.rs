//! A page that others work on while it is read: a browser's translation, which takes
//! texts away and goes on as new ones come, and extensions that wrap, move or remove
//! what they like. The page never stops, and what changes is seen.

use browser::{Engine, Page, Result, Screen, in_each_engine, journey, project};
use serde_json::Value;

/// What translations do with a text: the first two are what Chromium and Edge have
/// done, the last what Firefox and Safari do.
const WAYS: [(&str, &str); 5] = [
    (
        "another in its place",
        "const font = document.createElement('font');
        font.textContent = said; text.replaceWith(font);",
    ),
    (
        "another before it is removed, joined with what follows",
        "const font = document.createElement('font');
        font.append(document.createElement('font'));
        const rest = [];
        for (let next = text.nextSibling; next?.nodeType === 3; next = next.nextSibling) rest.push(next);
        font.firstChild.textContent = said + rest.map(next => next.data).join('');
        text.parentNode.insertBefore(font, text);
        [text, ...rest].forEach(one => one.parentNode.removeChild(one));",
    ),
    (
        "an element around it",
        "const font = document.createElement('font');
        text.replaceWith(font); font.append(text); text.data = said;",
    ),
    (
        "another in its place, twice",
        "for (let at = text, time = 0; time < 2; time++) {
            const font = document.createElement('font');
            font.textContent = said; at.replaceWith(font); at = font;
        }",
    ),
    ("other words in it", "text.data = said;"),
];

/// Those that an engine is tried with: what each does is the same everywhere, so that two
/// of a kind each are enough for the others.
fn ways(page: &Page) -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = page.session().engine() == Engine::Chromium;
    let some = WAYS.into_iter().enumerate();
    some.filter(move |(at, _)| all || at % 4 == 0)
        .map(|(_, way)| way)
}

/// The sign that a text was translated.
const SIGN: char = '¤';

/// Translates what is in the app, and then what comes.
fn translation(way: &str) -> String {
    format!(
        "(() => {{
            const app = document.getElementById('app');
            const skipped = 'font, svg, script, style, textarea';
            function translate(text) {{
                if (!text.data.trim() || text.data.includes('{SIGN}') ||
                    !text.parentNode || text.parentNode.closest(skipped)) return;
                const said = '{SIGN}' + text.data;
                {way}
            }}
            function all() {{
                const texts = [];
                const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) texts.push(walker.currentNode);
                texts.forEach(translate);
            }}
            all();
            new MutationObserver(() => setTimeout(all)).observe(app,
                {{childList: true, subtree: true, characterData: true}});
            document.documentElement.classList.add('translated-ltr');
            document.documentElement.lang = 'fr';
        }})()"
    )
}

/// What can be read of a page, without the sign.
const READ: &str = "document.querySelector('#app main').innerText
    .replaceAll('¤', '').replace(/\\s+/g, ' ')";

/// What can be read once nothing changes any more: whoever translates has done so, the
/// app after it, and the drawing has its width.
async fn read_at_rest(page: &Page) -> Result<Value> {
    page.value(&format!(
        "(async () => {{
            let last = null;
            for (let turns = 0; turns < 40 && last !== {READ}; turns++) {{
                last = {READ};
                await new Promise(done => setTimeout(done, 150));
            }}
            return {READ};
        }})()"
    ))
    .await
}

/// Does something, and notes the address and what can then be read there.
async fn after(page: &Page, seen: &mut Vec<(String, Value)>, act: &str, until: &str) -> Result<()> {
    page.value(act).await?;
    page.wait_for(until, until).await?;
    let read = read_at_rest(page).await?;
    let failed = page
        .value("!document.getElementById('failure').hidden")
        .await?;
    assert_eq!(failed, false, "after {act}");
    seen.push((page.address().await?, read));
    Ok(())
}

/// What a reader does from the milestones on, each step with what shows that it is done.
const STEPS: [(&str, &str); 9] = [
    (
        "document.querySelector('.choice input').click()",
        "location.href.includes('industry=')",
    ),
    (
        "(input => { input.value = 'model'; input.dispatchEvent(new Event('input', {bubbles: true})); })(document.querySelector('.search input'))",
        "location.href.includes('q=model')",
    ),
    (
        "(input => { input.value = ''; input.dispatchEvent(new Event('input', {bubbles: true})); })(document.querySelector('.search input'))",
        "!location.href.includes('q=')",
    ),
    (
        "document.querySelector('.milestone-title').click()",
        "document.querySelector('.detail')",
    ),
    ("history.back()", "!document.querySelector('.detail')"),
    (
        "document.querySelector('.head nav a[href*=\"indicators/\"]').click()",
        "/indicators\\/(\\?|$)/.test(location.href)",
    ),
    (
        "(input => { input.value = 'sales'; input.dispatchEvent(new Event('input', {bubbles: true})); })(document.querySelector('.search input'))",
        "location.href.includes('q=sales')",
    ),
    (
        "document.querySelector('.head nav a[href*=\"data/\"]').click()",
        "document.querySelector('.rows tbody tr')",
    ),
    (
        "document.querySelector('.rows th button').click()",
        "location.href.includes('sort=')",
    ),
];

#[test]
fn a_page_that_is_being_translated_follows_its_reader_and_shows_what_changes() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (what, way) in ways(page) {
            page.open("milestones/?lang=en").await?;
            let mut seen = Vec::new();
            page.value(&translation(way)).await?;
            for (act, until) in STEPS {
                after(page, &mut seen, act, until).await?;
            }
            // The language that the browser shows is not taken back.
            let shown = page.value("document.documentElement.lang").await?;
            assert_eq!(shown, "fr", "{what}");
            for (address, text) in seen {
                page.open(&address).await?;
                // The drawing takes its width some frames later, and its titles with it.
                let same = format!("({READ}) === {text}");
                if page.wait_for("the same words", &same).await.is_err() {
                    assert_eq!(page.value(READ).await?, text, "{what}: {address}");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn an_embed_that_is_being_translated_answers() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (what, way) in ways(page) {
            let address = format!("{}embed/indicators/nev-sales/", page.site());
            page.go_to(&address).await?;
            page.wait_for_figure().await?;
            let press = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift'}))";
            page.value(press).await?;
            page.wait_for_element("[data-started]").await?;
            page.value(&translation(way)).await?;
            for _ in 0..2 {
                let switch = "document.querySelector('.segmented.scale [aria-pressed=false]')";
                let pressed = format!("({switch}).textContent");
                let name = page.value(&pressed).await?;
                page.value(&format!("{switch}.click()")).await?;
                let done = format!(
                    "document.querySelector('.segmented.scale [aria-pressed=true]')
                        .textContent.replace('{SIGN}', '') === {name}.replace('{SIGN}', '')"
                );
                page.wait_for(what, &done).await?;
            }
            let failed = page
                .value("document.documentElement.dataset.failed ?? ''")
                .await?;
            assert_eq!(failed, "", "{what}");
        }
        Ok(())
    });
}

#[test]
fn the_one_file_that_is_being_translated_follows_its_reader() {
    journey(Screen::DESKTOP, async |page| {
        let folder = project().dist;
        let file = std::fs::read_dir(&folder)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .find(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with("milepost-") && name.ends_with(".html")
            })
            .ok_or_else(|| browser::Failure::new("the site has no one file"))?;
        for (what, way) in ways(page) {
            let address = format!("file://{}#/milestones/", file.display());
            page.go_to("about:blank").await?;
            page.visit(&address).await?;
            page.value(&translation(way)).await?;
            let mut seen = Vec::new();
            for (act, until) in STEPS {
                after(page, &mut seen, act, until).await?;
            }
            let read: Vec<bool> = seen.iter().map(|(_, text)| text.is_string()).collect();
            assert_eq!(read, [true; STEPS.len()], "{what}");
        }
        page.take_errors().await.map(drop)
    });
}

/// What extensions do with a page that runs, each with how it is seen.
const HARMS: [(&str, &str); 4] = [
    (
        "a table is put into a room of its own",
        "document.querySelectorAll('#app fieldset, #app .search, #app .count').forEach(part => {
            const room = document.createElement('div');
            part.replaceWith(room); room.append(part);
        })",
    ),
    (
        "parts are removed",
        "document.querySelectorAll('#app .count, #app .milestone:nth-child(2n), #app .chips')
            .forEach(part => part.remove())",
    ),
    (
        "all of a list is removed",
        "document.querySelectorAll('#app .milestone').forEach(part =>
            part.parentNode?.replaceChildren())",
    ),
    (
        "parts are replaced by copies",
        "document.querySelectorAll('#app .count, #app .milestone').forEach(part =>
            part.replaceWith(part.cloneNode(true)))",
    ),
];

#[test]
fn a_page_that_extensions_change_goes_on_or_draws_itself_anew() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (what, harm) in HARMS {
            page.open("milestones/?lang=en").await?;
            page.wait_for_element(".milestone").await?;
            page.value(harm).await?;
            let mut seen = Vec::new();
            for (act, until) in &STEPS[..2] {
                after(page, &mut seen, act, until).await?;
            }
            // Drawn anew at most once a second.
            page.value("new Promise(done => setTimeout(done, 1500))")
                .await?;
            let text = read_at_rest(page).await?;
            let address = page.address().await?;
            page.open(&address).await?;
            assert_eq!(read_at_rest(page).await?, text, "{what}");
        }
        Ok(())
    });
}
