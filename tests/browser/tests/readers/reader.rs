//! What a reader does, in a real browser on the built site.

use std::fs;

use browser::{Page, Result, Scheme, Screen, journey};
use serde_json::{Value, json};
use thirtyfour::Key;

/// The number in a text such as "12 of 488 milestones".
fn first_number(text: &str) -> usize {
    let digits: String = text
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(|letter| letter.is_ascii_digit() || *letter == ',')
        .filter(char::is_ascii_digit)
        .collect();
    digits
        .parse()
        .unwrap_or_else(|_| panic!("no number in {text}"))
}

/// The checkbox of a filter value, by the value's name.
fn choice(name: &str) -> String {
    format!(
        "[...document.querySelectorAll('.choice label')].find(label => label.querySelector('.choice-name').textContent === {})",
        Value::from(name)
    )
}

async fn choose(page: &Page, name: &str) -> Result<()> {
    let choice = choice(name);
    page.wait_for(name, &choice).await?;
    page.value(&format!("{choice}.querySelector('input').click()"))
        .await?;
    Ok(())
}

async fn count_beside(page: &Page, name: &str) -> Result<usize> {
    let script = format!(
        "{}.querySelector('.choice-count').textContent",
        choice(name)
    );
    Ok(first_number(
        page.value(&script).await?.as_str().unwrap_or(""),
    ))
}

async fn found(page: &Page) -> Result<usize> {
    Ok(first_number(&page.text(".count").await?))
}

#[test]
fn a_reader_filters_by_two_facets_and_the_counts_foretell_what_is_found() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en").await?;
        page.wait_for_element(".milestone").await?;
        let all = found(page).await?;
        let foretold = count_beside(page, "Robotics and embodied AI").await?;
        choose(page, "Robotics and embodied AI").await?;
        page.wait_for_text(".chips", "Robotics").await?;
        assert_eq!(found(page).await?, foretold);
        assert!(foretold < all);
        let foretold = count_beside(page, "Policy").await?;
        choose(page, "Policy").await?;
        page.wait_for_text(".chips", "Policy").await?;
        assert_eq!(found(page).await?, foretold);
        assert_eq!(
            page.address().await?,
            "milestones/?industry=robotics&kind=policy&lang=en"
        );
        // Letting one go by its chip brings back the count before.
        page.click(".chips .chip").await?;
        page.wait_for(
            "one chip",
            "document.querySelectorAll('.chip').length === 1",
        )
        .await?;
        assert!(found(page).await? > foretold);
        Ok(())
    });
}

#[test]
fn a_reader_brushes_a_span_of_years_and_lets_it_go_again() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en").await?;
        page.wait_for_element(".brush svg").await?;
        let all = found(page).await?;
        page.drag_across(".brush svg", 0.8, 0.99).await?;
        page.wait_for(
            "the span in the address",
            "location.search.includes('from=')",
        )
        .await?;
        let brushed = found(page).await?;
        assert!(brushed < all && brushed > 0);
        page.value("history.back()").await?;
        page.wait_for("no span", "!location.search.includes('from=')")
            .await?;
        page.wait_for(
            "all again",
            &format!("document.querySelector('.count').textContent.startsWith('{all}')"),
        )
        .await?;
        // The same without dragging: a year from the list.
        page.value("(select => { select.value = '2024'; select.dispatchEvent(new Event('change', {bubbles: true})); })(document.querySelector('.brush-years select'))").await?;
        page.wait_for(
            "the year in the address",
            "location.search.includes('from=2024-01-01')",
        )
        .await
    });
}

#[test]
fn a_reader_searches_in_english_and_in_chinese() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en").await?;
        page.type_into(".search input", "DeepSeek").await?;
        page.wait_for(
            "the search in the address",
            "location.search.includes('q=DeepSeek')",
        )
        .await?;
        page.wait_for_text(".milestone mark", "DeepSeek").await?;
        assert!(page.count(".milestone").await? > 0);
        page.open("milestones/?lang=zh").await?;
        page.type_into(".search input", "芯片").await?;
        page.wait_for_text(".milestone mark", "芯片").await?;
        page.type_into(".search input", "此词不存在").await?;
        page.wait_for_text(".none", "没有符合").await
    });
}

#[test]
fn a_reader_opens_a_milestone_and_follows_its_figures_to_an_indicator() {
    journey(Screen::PHONE, async |page| {
        page.open("milestones/?q=core+AI+industry+exceeds&lang=en")
            .await?;
        page.click(".milestone-title").await?;
        page.wait_for_element(".detail .source-list a[href^=http]")
            .await?;
        let address = page.address().await?;
        assert!(address.starts_with("milestones/?q="), "{address}");
        assert!(
            address.contains("&open=core-ai-industry-one-trillion"),
            "{address}"
        );
        page.wait_for(
            "the focus on the heading",
            "document.activeElement.id === 'detail-title'",
        )
        .await?;
        assert!(
            page.count(".detail .milestone").await? > 0,
            "no related milestone"
        );
        page.click(".detail .observations th a").await?;
        page.wait_for_text("h1", "Core AI industry scale").await?;
        page.wait_for_element(".chart .scene polyline, figure .scene circle")
            .await?;
        page.value("history.back()").await?;
        page.wait_for_element(".detail").await?;
        page.click(".detail-head button[aria-label=Close]").await?;
        page.wait_for("the panel gone", "!document.querySelector('.detail')")
            .await
    });
}

/// Moves along the marks of the timeline by keyboard to the next group.
async fn to_a_group(page: &Page) -> Result<()> {
    let tip = "document.querySelector('#timeline .tip-heading')?.textContent ?? ''";
    for _ in 0..60 {
        if page
            .value(tip)
            .await?
            .as_str()
            .is_some_and(|text| text.contains("milestones"))
        {
            return Ok(());
        }
        page.type_into("#timeline .scene", Key::Right + "").await?;
    }
    Ok(())
}

#[test]
fn a_group_of_the_timeline_comes_apart_by_zooming_or_opens_a_list_at_its_mark() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en&industry=ai").await?;
        page.wait_for_element("#timeline .m-landmarks").await?;
        page.value("document.querySelector('#timeline .scene').focus()")
            .await?;
        page.type_into("#timeline .scene", Key::Home + "").await?;
        to_a_group(page).await?;
        page.type_into("#timeline .scene", Key::Enter + "").await?;
        page.wait_for("the zoom", "location.search.includes('from=')")
            .await?;

        // Two of one day, which no zoom of these weeks takes apart.
        page.open("milestones/?lang=en&industry=ai&significance=3&from=2026-02-01&to=2026-04-10")
            .await?;
        page.wait_for_element("#timeline .m-landmarks").await?;
        assert!(page.count("#timeline .m-label").await? >= 3);
        page.value("document.querySelector('#timeline .scene').focus()")
            .await?;
        to_a_group(page).await?;
        page.type_into("#timeline .scene", Key::Enter + "").await?;
        page.wait_for_element(".group-list .milestone").await?;
        assert_eq!(page.count(".group-list .milestone").await?, 2);
        let title = page.text("#group-title").await?;
        assert!(
            title.contains("Artificial intelligence") && title.contains("5 Mar 2026"),
            "{title}"
        );
        let has_focus = "document.activeElement.id === 'group-title'";
        page.wait_for("the focus in the list", has_focus).await?;
        page.press(Key::Escape + "").await?;
        page.wait_for(
            "the focus back on the drawing",
            "!document.querySelector('.group-list') && document.activeElement.matches('#timeline .scene')",
        )
        .await
    });
}

#[test]
fn a_reader_reads_through_the_milestones_that_a_filter_found() {
    journey(Screen::DESKTOP, async |page| {
        page.open(
            "milestones/?lang=en&industry=robotics&significance=3&open=humanoid-robot-guideline",
        )
        .await?;
        page.wait_for_text(".detail-ways", "of").await?;
        let all = page.count(".results > section .milestone").await?;
        let place = |at: usize| format!("{at} of {all}");
        page.wait_for_text(".detail-ways", &place(3)).await?;
        page.click(".detail-ways button:last-child").await?;
        page.wait_for_text(".detail-ways", &place(4)).await?;
        page.type_into("#detail-title", Key::Left + "").await?;
        page.wait_for_text(".detail-ways", &place(3)).await?;
        page.type_into("#detail-title", Key::Left + "").await?;
        page.wait_for_text(".detail-ways", &place(2)).await?;
        let address = page.address().await?;
        assert!(address.contains("industry=robotics"), "{address}");
        page.press(Key::Escape + "").await?;
        page.wait_for("the panel gone", "!document.querySelector('.detail')")
            .await
    });
}

#[test]
fn an_empty_result_keeps_its_axis_and_says_which_filter_to_drop() {
    journey(Screen::PHONE, async |page| {
        page.open("milestones/?lang=en&industry=quantum&kind=corporate&from=2016&to=2017")
            .await?;
        page.wait_for_text(".none", "Without").await?;
        assert!(page.text(".none").await?.contains("Without ‘Corporate’: 2"));
        let axis = page
            .value("document.querySelector('#timeline .scene').textContent")
            .await?;
        assert!(
            axis.as_str().is_some_and(|text| text.contains("2016")),
            "{axis}"
        );
        let way = page.text(".none button").await?;
        page.click(".none button").await?;
        page.wait_for("something found", "!document.querySelector('.none')")
            .await?;
        assert_eq!(
            found(page).await?,
            first_number(way.rsplit(':').next().unwrap_or(""))
        );
        Ok(())
    });
}

#[test]
fn the_timeline_zooms_by_key_and_wheel_and_keeps_it_in_the_address() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en").await?;
        page.wait_for_element("#timeline .scene circle").await?;
        page.value("document.querySelector('#timeline .scene').focus()")
            .await?;
        page.type_into("#timeline .scene", "+++").await?;
        page.wait_for("a part of time", "location.search.includes('from=20')")
            .await?;
        let months = "document.querySelector('#timeline .scene').textContent.includes('Q')";
        page.wait_for("quarters on the axis", months).await?;
        page.value(
            "document.querySelector('#timeline .scene').dispatchEvent(new WheelEvent('wheel', {deltaY: -120, ctrlKey: true, bubbles: true, cancelable: true, clientX: 800, clientY: 700}))",
        )
        .await?;
        page.type_into("#timeline .scene", "0").await?;
        page.wait_for("all of it", "!location.search.includes('from=')")
            .await?;
        page.click("#timeline .toggle").await?;
        page.wait_for("even years", "location.search.includes('axis=linear')")
            .await
    });
}

#[test]
fn the_language_and_the_theme_switch_and_are_kept() {
    journey(Screen::PHONE, async |page| {
        page.open("?lang=en").await?;
        page.wait_for_text("h1", "China").await?;
        let paper = "getComputedStyle(document.body).backgroundColor";
        let light = page.value(paper).await?;
        page.click(".switch[lang=zh]").await?;
        page.wait_for_text("h1", "人工智能").await?;
        assert_eq!(
            page.value("document.documentElement.lang").await?,
            "zh-Hans"
        );
        page.click(".switch.theme").await?;
        page.wait_for(
            "the dark theme",
            "document.documentElement.dataset.theme === 'dark'",
        )
        .await?;
        assert_ne!(page.value(paper).await?, light);
        page.open("data/").await?;
        page.wait_for_text("h1", "数据").await?;
        assert_eq!(
            page.value("document.documentElement.dataset.theme").await?,
            "dark"
        );
        Ok(())
    });
}

#[test]
fn the_page_follows_the_systems_wish_for_dark() {
    journey(Screen::DESKTOP, async |page| {
        page.open("?lang=en").await?;
        page.wait_for_element("h1").await?;
        let paper = "getComputedStyle(document.body).backgroundColor";
        let light = page.value(paper).await?;
        page.session().set_scheme(Scheme::Dark).await?;
        assert_ne!(page.value(paper).await?, light);
        Ok(())
    });
}

#[test]
fn a_shared_address_opens_the_same_view() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en").await?;
        choose(page, "Integrated circuits").await?;
        choose(page, "Trade").await?;
        page.type_into(".search input", "export").await?;
        page.wait_for(
            "all in the address",
            "location.search.includes('q=export') && location.search.includes('kind=trade')",
        )
        .await?;
        let (address, titles) = (page.address().await?, titles(page).await?);
        page.open("data/?lang=en").await?;
        page.wait_for_text("h1", "Data").await?;
        page.open(&address).await?;
        page.wait_for_element(".milestone").await?;
        assert_eq!(self::titles(page).await?, titles);
        assert_eq!(page.address().await?, address);
        Ok(())
    });
}

async fn titles(page: &Page) -> Result<Value> {
    page.value("[...document.querySelectorAll('.milestone-title')].map(title => title.textContent)")
        .await
}

#[test]
fn back_and_forward_walk_through_the_pages() {
    journey(Screen::DESKTOP, async |page| {
        page.open("?lang=en").await?;
        for (link, heading) in [
            ("indicators/", "Indicators"),
            ("industries/", "Industries"),
            ("data/", "Data"),
        ] {
            page.click(&format!(".head nav a[href^='{link}']")).await?;
            page.wait_for_text("h1", heading).await?;
        }
        page.value("history.back()").await?;
        page.wait_for_text("h1", "Industries").await?;
        page.value("history.back()").await?;
        page.wait_for_text("h1", "Indicators").await?;
        page.value("history.forward()").await?;
        page.wait_for_text("h1", "Industries").await?;
        page.value("location.reload()").await?;
        page.wait_for_text("h1", "Industries").await
    });
}

#[test]
fn a_broken_address_says_what_was_dropped_and_shows_the_rest() {
    journey(Screen::PHONE, async |page| {
        page.open("milestones/?industry=ai,steam&lang=en").await?;
        page.wait_for_text(".notice", "steam").await?;
        page.wait_for_text(".chips", "Artificial intelligence")
            .await?;
        page.click(".notice button").await?;
        page.wait_for("the notice gone", "!document.querySelector('.notice')")
            .await
    });
}

#[test]
fn a_chart_is_read_by_keyboard_and_said_aloud() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        page.wait_for_element(".chart .scene").await?;
        page.value("document.querySelector('.chart .scene').focus()")
            .await?;
        page.type_into(".chart .scene", Key::End + "").await?;
        page.wait_for_element("figure .tip-value").await?;
        let last = page.text("figure .tip").await?;
        page.type_into(".chart .scene", Key::Left + "").await?;
        page.wait_for(
            "another value",
            &format!(
                "document.querySelector('figure .tip').innerText !== {}",
                Value::from(last)
            ),
        )
        .await?;
        let shown = page.text("figure .tip-value").await?;
        page.wait_for_text("figure [aria-live]", &shown).await
    });
}

#[test]
fn a_pointer_over_a_chart_shows_the_value_under_it() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        let mark = page.element(".chart .scene .m-fill").await?;
        mark.scroll_into_view().await?;
        let chain = page.session().browser().action_chain();
        chain.move_to_element_center(&mark).perform().await?;
        page.wait_for_text("figure .tip", "Source: ").await?;
        page.wait_for_element("figure .crosshair circle").await
    });
}

#[test]
fn switches_of_a_figure_stand_in_the_address() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        for part in ["form=line", "measure=growth"] {
            let (_, code) = part.split_once('=').unwrap_or_default();
            let choose = format!(
                "(() => {{ const option = document.querySelector('.figure-controls option[value={code}]');
                    option.parentNode.value = '{code}';
                    option.parentNode.dispatchEvent(new Event('change', {{bubbles: true}})); }})()"
            );
            page.value(&choose).await?;
            page.wait_for(part, &format!("location.search.includes('{part}')"))
                .await?;
        }
        page.wait_for_text(".figure-subtitle", "Growth").await?;
        page.open("indicators/nev-sales/?lang=en").await?;
        let log = "[...document.querySelectorAll('.figure-controls button')]
            .find(button => button.textContent === 'Log')";
        page.wait_for("Log", log).await?;
        page.value(&format!("{log}.click()")).await?;
        page.wait_for("scale=log", "location.search.includes('scale=log')")
            .await?;
        // A bar on a logarithmic scale would mean nothing.
        page.wait_for("no bars", "!document.querySelector('option[value=bars]')")
            .await
    });
}

#[test]
fn a_table_is_filtered_sorted_paged_and_downloaded_as_it_is_shown() {
    journey(Screen::DESKTOP, async |page| {
        page.open(
            "data/?table=observations&f.industry=robotics&f.status=reported&sort=-value&lang=en",
        )
        .await?;
        page.wait_for_element(".rows tbody tr").await?;
        let all = found(page).await?;
        let values = page
            .value("[...document.querySelectorAll('.rows data')].map(data => Number(data.value))")
            .await?;
        let values: Vec<f64> = values
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_f64)
            .collect();
        assert!(values.is_sorted_by(|a, b| a >= b), "{values:?}");
        page.click(".take > button").await?;
        page.click("[data-takes='.csv']").await?;
        let file = page.downloaded(".csv").await?;
        let csv = fs::read_to_string(file)?;
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), all + 1);
        assert!(
            lines[0]
                .contains(",source_publisher,source_publisher_zh,source_title,source_url,unit,"),
            "{}",
            lines[0]
        );
        assert!(
            lines[1..].iter().all(|line| line.contains("http")),
            "a row without its source"
        );
        page.click("[data-takes='.json']").await?;
        let file = page.downloaded(".json").await?;
        let rows: Value = serde_json::from_str(&fs::read_to_string(file)?).expect("JSON");
        assert_eq!(rows.as_array().map(Vec::len), Some(all));
        page.open("data/?table=sources&lang=en").await?;
        page.wait_for_element(".pager").await?;
        let first = page.text(".rows tbody tr").await?;
        page.click(".pager button:last-child").await?;
        page.wait_for("the second page", "location.search.includes('page=2')")
            .await?;
        assert_ne!(page.text(".rows tbody tr").await?, first);
        Ok(())
    });
}

#[test]
fn a_finger_on_a_chart_shows_the_value_under_it_and_leaves_it_to_be_read() {
    journey(Screen::PHONE, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        let mark = page.element(".chart .scene .m-fill").await?;
        mark.scroll_into_view().await?;
        let middle = "(box => [box.x + box.width / 2, box.y + box.height / 2])\
            (document.querySelector('.chart .scene .m-fill').getBoundingClientRect())";
        let point = page.value(middle).await?;
        let at = |place: usize| point[place].as_f64().unwrap_or_default();
        page.tap(at(0), at(1)).await?;
        page.wait_for_text("figure .tip", "Source: ").await
    });
}

/// Opens the overview and gives the sentence that stands where the page could
/// not start, once its links have been seen to lead to the data.
async fn refusal(page: &Page) -> Result<String> {
    let overview = format!("{}?lang=en", page.site());
    page.session().browser().goto(overview).await?;
    page.wait_for("the sentence", "!document.getElementById('failure').hidden")
        .await?;
    let link = "document.querySelector('#failure a[href$=\"observations.csv\"]').href";
    let there = format!("fetch({link}).then(answer => answer.ok && answer.text())");
    let text = page.value(&there).await?;
    assert!(
        text.as_str()
            .is_some_and(|text| text.starts_with("indicator,")),
        "{text}"
    );
    page.text("#failure").await
}

#[test]
fn a_browser_without_webassembly_gets_a_sentence_and_the_data() {
    journey(Screen::PHONE, async |page| {
        let source = json!({"source": "delete window.WebAssembly"});
        let method = "Page.addScriptToEvaluateOnNewDocument";
        page.session().devtools(method, source).await?;
        let said = refusal(page).await?;
        assert!(said.contains("WebAssembly is switched off"), "{said}");
        assert!(said.contains("已关闭WebAssembly"), "{said}");
        let errors = page.take_errors().await?;
        let ours = |error: &String| error.contains("WebAssembly");
        assert!(errors.iter().all(ours), "{errors:?}");
        Ok(())
    });
}

#[test]
fn a_page_whose_code_does_not_arrive_says_so() {
    journey(Screen::PHONE, async |page| {
        let session = page.session();
        session.devtools("Network.enable", json!({})).await?;
        let blocked = json!({"urls": ["*.wasm"]});
        session.devtools("Network.setBlockedURLs", blocked).await?;
        let said = refusal(page).await?;
        assert!(said.contains("could not be loaded"), "{said}");
        assert!(!page.take_errors().await?.is_empty());
        Ok(())
    });
}

/// What stands outside of the drawing that it belongs to, or of the page.
const CUT: &str = "[...document.querySelectorAll('svg.scene:not(.still)')].flatMap(drawing => {
    const room = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll('text')].filter(text => {
        const box = text.getBoundingClientRect();
        return box.left < room.left - 1 || box.right > room.right + 1
            || box.top < room.top - 1 || box.bottom > room.bottom + 1;
    }).map(text => text.textContent);
}).concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])";

#[test]
fn nothing_is_cut_on_a_narrow_page() {
    journey(Screen::PHONE, async |page| {
        for route in [
            "",
            "milestones/",
            "milestones/core-ai-industry-one-trillion/",
            "indicators/",
            "indicators/ai-core-industry-scale/",
            // The most switches, the widest ticks, the longest names.
            "indicators/nev-sales/",
            "indicators/rare-earth-mining-quota/",
            "indicators/semiconductor-sales-growth/",
            "indicators/display-industry-output-value/",
            "indicators/power-battery-installed/",
            "industries/",
            "industries/ai/",
            "data/",
        ] {
            for language in ["en", "zh"] {
                page.open(&format!("{route}?lang={language}")).await?;
                page.wait_for_element("main h1").await?;
                let cut = page.value(CUT).await?;
                assert_eq!(cut, json!([]), "{route} {language}");
            }
        }
        Ok(())
    });
}
