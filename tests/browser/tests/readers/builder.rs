//! What a journalist does to take a figure along.

use std::fs;

use browser::{Page, Result, Screen, journey, png_size};
use serde_json::json;

/// Presses the button with this name within the builder.
async fn press(page: &Page, name: &str) -> Result<()> {
    let button = format!(
        "[...document.querySelectorAll('.builder button')].find(button => button.textContent.trim() === {})",
        json!(name)
    );
    page.wait_for(name, &button).await?;
    page.value(&format!("{button}.click()")).await.map(drop)
}

/// Sets an input as a hand does.
async fn set(page: &Page, selector: &str, value: &str) -> Result<()> {
    let script = format!(
        "(input => {{ input.value = {}; input.dispatchEvent(new InputEvent('input', {{bubbles: true}})); }})\
         (document.querySelector({}))",
        json!(value),
        json!(selector)
    );
    page.value(&script).await.map(drop)
}

#[test]
fn a_journalist_takes_a_figure_along_as_it_is_set() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?form=bars").await?;
        page.wait_for_element(".figure-foot button").await?;
        let embed = "[...document.querySelectorAll('.figure-foot button')].find(button => button.textContent === 'Embed')";
        page.value(&format!("{embed}.click()")).await?;
        page.wait_for_element(".dialog .preview iframe").await?;
        press(page, "Dark").await?;
        press(page, "中文").await?;
        set(page, "input[type=color]", "#ffff00").await?;
        page.wait_for_text(".hint[role=status]", "#7").await?;
        page.value("document.querySelectorAll('.checks input')[2].click()")
            .await?;
        page.wait_for_text(".copy-box .code", "parts=title%2Ccontrols")
            .await?;
        let frame = page.text(".copy-box .code").await?;
        let address = format!(
            "src=\"{}zh/embed/indicators/nev-sales/?form=bars&amp;theme=dark&amp;accent=ffff00&amp;parts=title%2Ccontrols#chosen\"",
            page.site()
        );
        assert!(frame.contains(&address), "{frame}");
        assert!(frame.contains("title=\"新能源汽车销量\""), "{frame}");
        // Its address brings back every choice, once it is written.
        page.wait_for("its address", "location.search.includes('parts=')")
            .await?;
        let here = page.address().await?;
        page.open("data/").await?;
        page.open(&here).await?;
        page.wait_for_element(".dialog").await?;
        assert_eq!(page.text(".copy-box .code").await?, frame);
        page.value("document.querySelector('.dialog').dispatchEvent(new Event('cancel', {cancelable: true}))")
            .await?;
        page.wait_for("the dialog gone", "!document.querySelector('.dialog')")
            .await?;
        page.wait_for("its address", "!location.search.includes('embed=')")
            .await?;
        assert_eq!(page.address().await?, "indicators/nev-sales/?form=bars");
        Ok(())
    });
}

#[test]
fn the_accent_that_the_builder_tells_is_the_one_in_the_frame() {
    journey(Screen::DESKTOP, async |page| {
        let builder = "embed-a-figure/?figure=indicators%2Fnev-sales%2F&accent=ffff00";
        for (theme, place) in [("light", 0), ("dark", 1)] {
            page.open(&format!("{builder}&frame-theme={theme}")).await?;
            page.wait_for_element(".hint[role=status]").await?;
            let told = format!(
                "document.querySelector('.hint[role=status]').textContent.match(/#[0-9a-f]{{6}}/g)[{place}]"
            );
            let told = page.value(&told).await?;
            let there = page
                .value("document.querySelector('.preview iframe').src")
                .await?;
            let browser = page.session().browser();
            browser.goto(there.as_str().unwrap_or_default()).await?;
            let shown = "'#' + getComputedStyle(document.querySelector('.embed .figure')).borderTopColor\
                .match(/\\d+/g).map(part => (+part).toString(16).padStart(2, '0')).join('')";
            assert_eq!(page.value(shown).await?, told, "{theme}");
        }
        Ok(())
    });
}

#[test]
fn a_figure_is_kept_with_the_data_of_its_day_and_offers_the_latest() {
    journey(Screen::PHONE, async |page| {
        page.open("embed-a-figure/?figure=indicators%2Fnev-sales%2F&data=frozen")
            .await?;
        let there = page
            .value("document.querySelector('.preview iframe').src")
            .await?;
        let browser = page.session().browser();
        browser.goto(there.as_str().unwrap_or_default()).await?;
        page.wait_for_text(".frozen", "data version").await?;
        assert!(page.address().await?.starts_with("embed/v/"));
        page.click(".frozen a").await?;
        page.wait_for(
            "the latest",
            "location.pathname.endsWith('/embed/indicators/nev-sales/')",
        )
        .await
    });
}

#[test]
fn every_figure_of_the_builder_can_be_chosen() {
    journey(Screen::PHONE, async |page| {
        page.open("embed-a-figure/").await?;
        let options = page.count(".builder select option").await?;
        assert!(options > 340, "{options}");
        page.value("(select => { select.value = 'milestones/'; select.dispatchEvent(new Event('change', {bubbles: true})); })(document.querySelector('.builder select'))")
            .await?;
        page.wait_for(
            "the figure in the address",
            "location.search.includes('figure=milestones')",
        )
        .await?;
        page.wait_for_text(".copy-box .code", "embed/milestones/")
            .await?;
        let wide = "document.documentElement.scrollWidth > innerWidth";
        assert_eq!(page.value(wide).await?, false);
        Ok(())
    });
}

#[test]
fn the_picture_of_a_view_has_its_choices_and_the_size_that_its_markup_says() {
    journey(Screen::DESKTOP, async |page| {
        page.open(
            "embed-a-figure/?figure=indicators%2Fnev-sales%2F&measure=growth&frame-theme=dark",
        )
        .await?;
        page.wait_for_element(".builder-picture input").await?;
        set(page, ".builder-picture input", "720").await?;
        press(page, "16:9").await?;
        page.wait_for_text(".builder-picture .code", "width=\"720\" height=\"405\"")
            .await?;
        let markup = page.text(".builder-picture .code").await?;
        let name = "milepost-nev-sales-growth-";
        assert!(
            markup.contains(&format!("src=\"https://example.org/{name}")),
            "{markup}"
        );
        assert!(markup.contains("growth by the figures of CAAM"), "{markup}");
        assert!(
            markup.contains("indicators/nev-sales/?measure=growth"),
            "{markup}"
        );
        press(page, "PNG 2×").await?;
        let file = fs::read(page.downloaded("-720x405.png").await?)?;
        assert_eq!(png_size(&file), (1440, 810));
        press(page, "SVG").await?;
        let drawing = fs::read_to_string(page.downloaded("-720x405.svg").await?)?;
        for part in [
            "height=\"405\"",
            "fill=\"#14171c\"",
            "Growth on the period before",
        ] {
            assert!(drawing.contains(part), "{part}: {drawing}");
        }
        // A width that no picture can have is said, and the last one stays.
        set(page, ".builder-picture input", "90").await?;
        page.wait_for_text(".builder-picture [role=status]", "280 to 2,000")
            .await?;
        let code = page.text(".builder-picture .code").await?;
        assert!(code.contains("width=\"720\""), "{code}");
        Ok(())
    });
}

#[test]
fn a_frame_with_choices_says_nothing_of_the_default_before_its_app_comes() {
    journey(Screen::DESKTOP, async |page| {
        let site = page.site();
        page.open("data/").await?;
        let seen = page
            .value(&format!(
                "(async () => {{
                    const frame = document.createElement('iframe');
                    frame.style.cssText = 'width: 640px; height: 520px; position: absolute; top: 5000px';
                    frame.src = '{site}embed/indicators/nev-sales/?measure=growth';
                    document.body.append(frame);
                    await new Promise(done => frame.onload = done);
                    const parts = '.figure-subtitle, .figure-controls, .source-line, .plot, .legend';
                    const view = frame.contentWindow;
                    const shown = [...frame.contentDocument.querySelectorAll(parts)]
                        .filter(part => view.getComputedStyle(part).visibility === 'visible')
                        .map(part => part.className);
                    // Below the screen: nothing has asked for its app.
                    shown.push(frame.contentDocument.documentElement.dataset.pending ?? 'came');
                    return shown.join();
                }})()"
            ))
            .await?;
        assert_eq!(seen.as_str(), Some(""), "{seen}");
        Ok(())
    });
}

#[test]
fn a_figure_is_found_set_and_seen_at_any_width_within_the_builder() {
    journey(Screen::DESKTOP, async |page| {
        page.open("embed-a-figure/").await?;
        page.wait_for_element(".builder input[type=search]").await?;
        set(page, ".builder input[type=search]", "robot density").await?;
        page.wait_for_element(".builder .found button").await?;
        page.click(".builder .found button").await?;
        page.wait_for_text(".copy-box .code", "embed/indicators/robot-density/")
            .await?;
        page.wait_for_text(".builder-result .hint", "Drawn in advance")
            .await?;
        // Its areas, and the years of its axis.
        press(page, "South Korea").await?;
        page.wait_for_text(".copy-box .code", "area=CN,KR").await?;
        page.wait_for_text(".builder-result", "MB the first time")
            .await?;
        set(
            page,
            ".builder input[type=search]",
            "new energy vehicle sales",
        )
        .await?;
        let found = "[...document.querySelectorAll('.builder .found button')]\
            .find(button => button.firstChild.textContent === 'New energy vehicle sales')";
        page.wait_for("the figure's name", found).await?;
        page.value(&format!("{found}.click()")).await?;
        page.wait_for_text(".copy-box .code", "embed/indicators/nev-sales/")
            .await?;
        let from = "[...document.querySelectorAll('.view-choices select')].at(-2)";
        page.value(&format!(
            "(select => {{ select.value = '2020'; select.dispatchEvent(new Event('change', {{bubbles: true}})); }})({from})"
        ))
        .await?;
        page.wait_for_text(".copy-box .code", "from=2020-01-01")
            .await?;
        for width in [280, 470, 900, 1600] {
            set(page, ".preview-width input", &width.to_string()).await?;
            let there = format!(
                "document.querySelector('.preview iframe').getBoundingClientRect().width === {width}"
            );
            page.wait_for("the width", &there).await?;
            let height = page
                .value("document.querySelector('.preview iframe').getBoundingClientRect().height")
                .await?;
            let told = page.text(".preview-width output").await?;
            assert_eq!(told, format!("{width} × {height} pixels"));
        }
        let wide = "document.documentElement.scrollWidth > innerWidth";
        assert_eq!(page.value(wide).await?, false);
        Ok(())
    });
}

#[test]
fn own_words_are_in_every_way_that_can_hold_them() {
    journey(Screen::DESKTOP, async |page| {
        page.open("embed-a-figure/?figure=indicators%2Fnev-sales%2F")
            .await?;
        page.wait_for_element(".own-words summary").await?;
        page.click(".own-words summary").await?;
        for (name, words) in [
            ("headline", "Ours \"<1>\""),
            ("alt", "A line"),
            ("note", "n & n"),
        ] {
            set(page, &format!(".own-words input[name={name}]"), words).await?;
        }
        page.wait_for_text(".copy-box .code", "note=n%20%26%20n")
            .await?;
        let codes = page
            .value(
                "[...document.querySelectorAll('.copy-box .code')].map(code => code.textContent)",
            )
            .await?;
        let codes: Vec<&str> = codes
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|code| code.as_str())
            .collect();
        let [frame, element, picture, drawing, amp, uploaded] = codes[..] else {
            panic!("{} snippets", codes.len());
        };
        let title = "Ours &quot;&lt;1&gt;&quot;";
        for (code, parts) in [
            (frame, ["headline=Ours%20%22%3C1%3E%22", title]),
            (
                element,
                [
                    "headline=\"Ours &quot;&lt;1&gt;&quot;\"",
                    "note=\"n &amp; n\"",
                ],
            ),
            (picture, ["alt=\"A line\"", title]),
            (
                drawing,
                ["Note by the publisher of this page: n &amp; n", title],
            ),
            (uploaded, ["alt=\"A line\"", title]),
            (amp, ["headline=Ours%20%22%3C1%3E%22", title]),
        ] {
            for part in parts {
                assert!(code.contains(part), "{part}: {code}");
            }
        }
        Ok(())
    });
}

#[test]
fn a_snippet_can_be_tried_on_a_plain_page() {
    journey(Screen::DESKTOP, async |page| {
        page.open("embed-a-figure/?figure=indicators%2Fnev-sales%2F&measure=growth")
            .await?;
        page.wait_for_element(".copy-box a[href='check.html']")
            .await?;
        // Opened in a tab of its own, which the test is not in.
        page.value("(document.querySelector('.copy-box a').target = '', document.querySelector('.copy-box a').addEventListener('click', event => event.preventDefault()), document.querySelector('.copy-box a').click())")
            .await?;
        page.go_to(&format!("{}check.html", page.site())).await?;
        page.wait_for_element(".column iframe").await?;
        let src = page
            .value("document.querySelector('.column iframe').src")
            .await?;
        assert!(
            src.as_str()
                .unwrap_or_default()
                .contains("nev-sales/?measure=growth"),
            "{src}"
        );
        let shape = "(box => box.width > 500 && box.height > 400)(document.querySelector('.column iframe').getBoundingClientRect())";
        page.wait_for("its room", shape).await?;
        page.value("localStorage.clear()").await?;
        page.go_to(&format!("{}check.html", page.site())).await?;
        page.wait_for_text("body", "No snippet is kept here").await
    });
}
