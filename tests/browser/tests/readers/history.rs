//! Back and forward: where a page was left, what was opened, what was chosen.

use browser::{Deploy, Engine, Page, Result, Screen, in_each_engine};

/// A link of the page that is in view, some way down, marked.
const MARK_A_LINK: &str = "(() => {
    const link = [...document.querySelectorAll('main .card a[href*=\"indicators/\"]')]
        .find(link => link.getBoundingClientRect().top > 100);
    link.id = 'followed';
    return link.getAttribute('href');
})()";

async fn go(page: &Page, by: i32) -> Result<()> {
    page.value(&format!("(history.go({by}), true)"))
        .await
        .map(drop)
}

async fn wait_for_place(page: &Page, y: i64) -> Result<()> {
    let what = format!("a place near {y}");
    page.wait_for(&what, &format!("Math.abs(scrollY - {y}) < 4"))
        .await
}

#[test]
fn back_and_forward_find_the_place_and_the_link_again() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open("indicators/?lang=en").await?;
        page.value("scrollTo(0, 3000)").await?;
        page.wait_for("a place far down", "scrollY > 2000").await?;
        // What comes into view may turn out higher than it was taken to be.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        let href = page.value(MARK_A_LINK).await?;
        let top = "Math.round(document.querySelector('#followed').getBoundingClientRect().top)";
        let top = page.value(top).await?.as_i64().unwrap_or_default();
        let there = format!(
            "(link => Math.abs(link.getBoundingClientRect().top - {top}) < 4)\
             ([...document.querySelectorAll('main a')].find(link => link.getAttribute('href') === {href}))"
        );
        page.value("document.querySelector('#followed').click()")
            .await?;
        page.wait_for_element("#provenance, .figure .chart, main .figure")
            .await?;
        wait_for_place(page, 0).await?;
        // WebKit's driver does not keep that page where a script scrolls it.
        let scrolls = page.session().engine() != Engine::WebKit;
        if scrolls {
            page.value("scrollTo(0, 300)").await?;
            wait_for_place(page, 300).await?;
        }
        for _ in 0..2 {
            go(page, -1).await?;
            page.wait_for_element(".catalogue-section").await?;
            page.wait_for("the place", &there).await?;
            page.wait_for(
                "the link that was followed",
                &format!("document.activeElement.getAttribute('href') === {href}"),
            )
            .await?;
            go(page, 1).await?;
            page.wait_for(
                "the indicator",
                "!document.querySelector('.catalogue-section')",
            )
            .await?;
            if scrolls {
                wait_for_place(page, 300).await?;
            }
        }
        // A document that is loaded again finds it, too.
        go(page, -1).await?;
        page.wait_for("the place", &there).await?;
        page.value("(location.reload(), true)").await?;
        page.wait_for_element("[data-started]").await?;
        page.wait_for("a place far down", "scrollY > 2000").await
    });
}

#[test]
fn what_is_closed_is_left_by_the_way_it_was_come_to() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open("?lang=en").await?;
        page.click(".head nav a[href^='milestones/']").await?;
        page.wait_for_element(".milestones-page ol.milestones a")
            .await?;
        page.wait_for("its address", "location.pathname.endsWith('/milestones/')")
            .await?;
        let steps = page.value("history.length").await?.as_u64().unwrap_or(0);
        for close in [".detail-head button[aria-label=Close]", "Escape"] {
            page.click("ol.milestones li:nth-child(2) a").await?;
            page.wait_for_element("#detail-title").await?;
            if close == "Escape" {
                page.press(thirtyfour::Key::Escape + "").await?;
            } else {
                page.click(close).await?;
            }
            page.wait_for("the list", "location.pathname.endsWith('/milestones/')")
                .await?;
            page.wait_for("no panel", "!document.querySelector('.detail')")
                .await?;
            let now = page.value("history.length").await?;
            assert_eq!(now.as_u64(), Some(steps + 1), "{close}");
        }
        go(page, -1).await?;
        page.wait_for("the front page", "!!document.querySelector('.overview')")
            .await
    });
}

#[test]
fn zooming_and_typing_after_a_choice_leave_the_choice_a_step_of_its_own() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open("milestones/?lang=en").await?;
        page.wait_for_figure().await?;
        page.click(".facet input").await?;
        page.wait_for("the choice", "location.search.includes('industry=')")
            .await?;
        let chosen = page.value("location.search").await?;
        for _ in 0..3 {
            page.click(".zoom button").await?;
        }
        page.wait_for("a span", "location.search.includes('from=')")
            .await?;
        page.type_into("main input[type=search]", "chip").await?;
        page.wait_for("a search", "location.search.includes('q=chip')")
            .await?;
        go(page, -1).await?;
        page.wait_for("no search", "!location.search.includes('q=')")
            .await?;
        assert!(page.address().await?.contains("from="));
        go(page, -1).await?;
        page.wait_for("the choice alone", &format!("location.search === {chosen}"))
            .await?;
        page.wait_for(
            "the choice",
            "document.querySelector('.facet input').checked",
        )
        .await
    });
}

#[test]
fn an_address_that_the_browser_refuses_is_written_later() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        // As Safari does after a hundred in ten seconds.
        site.run_first(
            "let refused = 1;
            for (const name of ['pushState', 'replaceState']) {
                const write = history[name];
                history[name] = function (state, title, address) {
                    if (address && refused-- > 0) throw new DOMException('too many', 'SecurityError');
                    return write.apply(this, arguments);
                };
            }",
        );
        page.visit(&format!("{}milestones/?lang=en", site.address()))
            .await?;
        page.click(".facet input").await?;
        page.wait_for(
            "the choice",
            "document.querySelector('.facet input').checked",
        )
        .await?;
        page.wait_for("its address", "location.search.includes('industry=')")
            .await
    });
}

#[test]
fn many_changes_in_a_moment_are_a_few_addresses() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        site.run_first(
            "window.written = 0;
            for (const name of ['pushState', 'replaceState']) {
                const write = history[name];
                history[name] = function () { written += 1; return write.apply(this, arguments); };
            }",
        );
        page.visit(&format!("{}milestones/?lang=en", site.address()))
            .await?;
        page.value(
            "void (async () => {
                const field = document.querySelector('main input[type=search]');
                for (let at = 0; at < 48; at++) {
                    field.value = 'chip'.slice(0, 1 + at % 4);
                    field.dispatchEvent(new Event('input', {bubbles: true}));
                    await new Promise(done => setTimeout(done, 5));
                }
                window.typed = true;
            })()",
        )
        .await?;
        page.wait_for(
            "all of it",
            "window.typed && location.search.includes('q=chip')",
        )
        .await?;
        let written = page.value("written").await?.as_u64().unwrap_or(999);
        assert!(written < 24, "{written} addresses were written");
        Ok(())
    });
}
