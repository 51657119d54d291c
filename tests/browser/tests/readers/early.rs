//! Readers who are quicker than the app: what they type, tick or choose in the page
//! as it was drawn in advance.

use browser::{Deploy, Page, Result, Screen, in_each_engine};

/// Holds the program and its parts back until `letGo()`.
const HELD: &str = "const ask = window.fetch, held = [];
    window.fetch = (what, ...how) => {
        if (window.areHeld === false || !String(what.url || what).includes('.wasm')) return ask(what, ...how);
        window.letGo = () => { window.areHeld = false; held.forEach(go => go()); };
        return new Promise(come => held.push(() => come(ask(what, ...how))));
    };";

const SEARCH: &str = "main input[type=search]";
/// The first year of the span, of which the last one stands beside it.
const YEAR: &str = "main label select";

/// Opens an address whose program waits.
async fn open(page: &Page, site: &Deploy, route: &str) -> Result<()> {
    site.keep_nothing();
    site.run_first(HELD);
    page.go_to(&format!("{}{route}", site.address())).await?;
    page.wait_for("a program that waits", "!!window.letGo")
        .await?;
    assert_eq!(page.count("[data-started]").await?, 0);
    Ok(())
}

async fn let_go(page: &Page) -> Result<()> {
    page.value("window.letGo()").await?;
    page.wait_for_element("[data-started]").await
}

#[test]
fn what_is_typed_before_the_app_comes_is_searched() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for query in ["", "&significance=3"] {
            let site = Deploy::start()?;
            open(page, &site, &format!("milestones/?lang=en{query}")).await?;
            page.type_into(SEARCH, "robot").await?;
            let_go(page).await?;
            page.wait_for("the search", "location.search.includes('q=robot')")
                .await?;
            let value = format!("document.querySelector('{SEARCH}').value");
            assert_eq!(page.value(&value).await?, "robot");
            page.wait_for(
                "the focus",
                &format!("document.activeElement === document.querySelector('{SEARCH}')"),
            )
            .await?;
            // And goes on from there.
            page.type_into(SEARCH, "s").await?;
            page.wait_for("the rest", "location.search.includes('q=robots')")
                .await?;
        }
        Ok(())
    });
}

#[test]
fn what_is_ticked_before_the_app_comes_is_filtered() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for query in ["", "&significance=3"] {
            let site = Deploy::start()?;
            open(page, &site, &format!("milestones/?lang=en{query}")).await?;
            let policy = "[...document.querySelectorAll('.facet label')]
                .find(label => label.textContent.startsWith('Policy')).querySelector('input')";
            let other = "[...document.querySelectorAll('.facet label')]
                .find(label => label.textContent.startsWith('Regulation')).querySelector('input')";
            let mark = |name: &str, of: &str| format!("{of}.id = '{name}'");
            page.value(&mark("one", policy)).await?;
            page.value(&mark("two", other)).await?;
            page.click("#one").await?;
            // Twice is not at all.
            page.click("#two").await?;
            page.click("#two").await?;
            let_go(page).await?;
            page.wait_for("the filter", "location.search.includes('kind=policy')")
                .await?;
            assert_eq!(page.value(&format!("{policy}.checked")).await?, true);
            assert_eq!(page.value(&format!("{other}.checked")).await?, false);
            assert!(!page.address().await?.contains("regulation"));
        }
        Ok(())
    });
}

#[test]
fn what_is_chosen_before_the_app_comes_is_shown() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        open(page, &site, "milestones/?lang=en").await?;
        page.type_into(YEAR, "2020").await?;
        let_go(page).await?;
        page.wait_for("the span", "location.search.includes('from=2020')")
            .await?;
        let value = format!("document.querySelector('{YEAR}').value");
        assert_eq!(page.value(&value).await?, "2020");
        Ok(())
    });
}
