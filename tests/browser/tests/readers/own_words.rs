//! A newsroom's own words in an embed: there with the first paint and after the app has
//! come, told apart from the data's, plain text of a limited length.

use browser::{Page, Result, Screen, in_each_engine, journey};

/// Words with signs that markup has, more than there is room for, and in both scripts.
const OWN: &str = "headline=%3Cb%3ESales%20%26%20more%3C%2Fb%3E&subtitle=%E9%94%80%E9%87%8F%20%22up%22&note=Counted%20by%20us&alt=A%20line%20that%20rises";

/// Opens an embed without waiting for its app, which nothing has asked for.
async fn go_to(page: &Page, route: &str) -> Result<()> {
    page.go_to(&format!("{}{route}", page.site())).await
}

/// What is seen of them.
async fn said(page: &Page) -> Result<String> {
    let all = "['.own-headline', '.own-subtitle', '.own-note', '.own-alt']\
        .map(part => document.querySelector(part).textContent).join('|')";
    Ok(page
        .value(all)
        .await?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

#[test]
fn own_words_stand_beside_those_of_the_data_before_the_app_and_after() {
    in_each_engine(Screen::DESKTOP, &async |page: &Page| {
        go_to(page, &format!("embed/indicators/nev-sales/?{OWN}")).await?;
        page.wait_for_element(".own-headline").await?;
        let words = "<b>Sales & more</b>|销量 \"up\"|Counted by us|A line that rises";
        assert_eq!(said(page).await?, words);
        // Words alone ask for nothing: the figure is the one that was drawn in advance.
        let waits = "document.documentElement.dataset.pending ?? 'no'";
        assert_eq!(page.value(waits).await?, "no");
        let above = "document.querySelector('.own-headline').getBoundingClientRect().bottom \
            <= document.querySelector('.figure-title').getBoundingClientRect().top";
        assert_eq!(page.value(above).await?, true);
        for part in ["headline", "note"] {
            let label = format!(
                "getComputedStyle(document.querySelector('{}'), '::before').content",
                if part == "note" {
                    ".own-note"
                } else {
                    "footer.own"
                }
            );
            let label = page.value(&label).await?;
            assert!(
                label.as_str().unwrap_or_default().contains("publisher"),
                "{label}"
            );
        }
        page.click(".figure-controls button:last-child").await?;
        page.wait_for("the app", "!document.querySelector('.plot .variant')")
            .await?;
        assert_eq!(said(page).await?, words);
        // The data's own title is still there.
        assert!(!page.text(".figure-title").await?.trim().is_empty());
        let scrolls = "document.documentElement.scrollWidth > innerWidth";
        assert_eq!(page.value(scrolls).await?, false);
        Ok(())
    });
}

#[test]
fn words_that_are_too_long_are_cut_and_empty_ones_leave_nothing() {
    journey(Screen::PHONE, async |page| {
        let long = "万".repeat(600);
        go_to(
            page,
            &format!("zh/embed/indicators/nev-sales/?headline={long}&note=%20"),
        )
        .await?;
        page.wait_for_element(".own-headline").await?;
        assert_eq!(page.text(".own-headline").await?.chars().count(), 120);
        assert_eq!(page.count(".own-note").await?, 0);
        let label = "getComputedStyle(document.querySelector('footer.own'), '::before').content";
        let label = page.value(label).await?;
        assert!(
            label.as_str().unwrap_or_default().contains("本页发布者"),
            "{label}"
        );
        go_to(page, "embed/indicators/nev-sales/").await?;
        page.wait_for_element(".figure-title").await?;
        assert_eq!(page.count(".own").await?, 0);
        Ok(())
    });
}

#[test]
fn words_of_one_view_are_not_said_of_another() {
    journey(Screen::DESKTOP, async |page| {
        page.open("data/").await?;
        let kept = page
            .value(&format!(
                "(async () => {{
                    const frame = document.createElement('iframe');
                    const loaded = () => new Promise(done => frame.onload = done);
                    frame.src = '{}embed/indicators/nev-sales/?{OWN}&theme=light';
                    frame.style.cssText = 'width: 640px; height: 600px';
                    document.body.append(frame);
                    await loaded();
                    const seen = [];
                    for (const [view, lang] of [['indicators/nev-sales/', 'zh'], ['indicators/robot-density/', 'zh']]) {{
                        const next = loaded();
                        frame.contentWindow.postMessage({{ type: 'milepost:set', view, lang }}, '*');
                        await next;
                        seen.push(Boolean(frame.contentDocument.querySelector('.own-headline')));
                    }}
                    return seen.join();
                }})()",
                page.site()
            ))
            .await?;
        assert_eq!(kept, "true,false");
        Ok(())
    });
}
