//! What a reader does with the milestones: filters, searches, reads them one by one.

use browser::{Page, Result, Screen, journey};
use serde_json::Value;
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

/// How many things the page says that it has found.
pub(crate) async fn found(page: &Page) -> Result<usize> {
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

async fn titles(page: &Page) -> Result<Value> {
    page.value("[...document.querySelectorAll('.milestone-title')].map(title => title.textContent)")
        .await
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
