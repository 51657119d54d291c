//! The drawing in somebody's page: one layout at each width, legible, in the colours of
//! the reader's system, with its sources once, also where several stand in one article.

use browser::{Engine, Page, Result, Screen, journey, journey_in};
use serde_json::json;

const WIDTHS: [u32; 12] = [280, 320, 360, 400, 439, 440, 560, 719, 720, 900, 1200, 1600];

/// The builder's markup of a figure with some choices.
async fn markup(page: &Page, choices: &str) -> Result<String> {
    page.open(&format!("embed-a-figure/?{choices}")).await?;
    let of_box = "[...document.querySelectorAll('.snippets textarea, .snippets pre, .snippets code')]
        .map(box => box.value || box.textContent).find(text => text.startsWith('<figure class=\"milepost-'))";
    page.wait_for("the markup", of_box).await?;
    let text = page.value(of_box).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// An article with these figures in a column of a width.
const ARTICLE: &str = "
function article(figures, width) {
    document.body.style.margin = 0;
    document.body.innerHTML = '<div style=\"width: ' + width + 'px\">' + figures.join('') + '</div>';
}
function faults(width) {
    const found = [];
    for (const figure of document.querySelectorAll('figure')) {
        const seen = [...figure.querySelectorAll(':scope > svg')].filter(svg => svg.getBoundingClientRect().width > 0);
        if (seen.length !== 1) { found.push(`${width}: ${seen.length} drawings`); continue; }
        const box = seen[0].getBoundingClientRect();
        if (box.right > width + 1) found.push(`${width}: ${box.right} px wide`);
        if (box.width < Math.min(width, 960) * 0.8) found.push(`${width}: only ${box.width} px wide`);
        for (const text of seen[0].querySelectorAll('text')) {
            const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
            if (size < 10.99) found.push(`${width}: ${size} px: ${text.textContent}`);
        }
        const told = figure.querySelector('figcaption').textContent.match(/Sources?:|来源：/g) || [];
        const inside = [...seen[0].querySelectorAll('text')].filter(text => /Sources?:|来源：/.test(text.textContent));
        if (told.length !== 1 || inside.length) found.push(`${width}: ${told.length} and ${inside.length} lines of sources`);
    }
    if (document.querySelector('[id]')) found.push('an id');
    return found;
}
";

async fn stands(page: &Page, figures: &[String]) -> Result<()> {
    page.go_to(&format!("{}embed.js", page.site())).await?;
    page.wait_for("a page", "document.body").await?;
    let script = format!(
        "(() => {{ {ARTICLE} return {}.flatMap(width => {{ article({}, width); return faults(width); }}); }})()",
        json!(WIDTHS),
        json!(figures)
    );
    assert_eq!(page.value(&script).await?, json!([]));
    page.take_errors().await.map(drop)
}

fn at_every_width(engine: Engine) {
    journey_in(engine, Screen::DESKTOP, async |page| {
        let figures = [
            markup(page, "figure=indicators%2Fnev-sales%2F&frame-theme=auto&accent=0a7d4f").await?,
            markup(page, "figure=indicators%2Fai-core-industry-scale%2F&frame-lang=zh&background=transparent").await?,
            markup(page, "figure=indicators%2Frobot-density%2F&form=ranked&frame-theme=dark").await?,
        ];
        stands(page, &figures).await
    });
}

#[test]
fn it_is_light_or_dark_with_the_readers_system() {
    journey(Screen::DESKTOP, async |page| {
        let auto = markup(
            page,
            "figure=indicators%2Fnev-sales%2F&frame-theme=auto&accent=0a7d4f",
        )
        .await?;
        let light = markup(page, "figure=indicators%2Fnev-sales%2F&frame-theme=light").await?;
        stands(page, &[auto, light]).await?;
        let papers = "[...document.querySelectorAll('figure > svg > rect:first-of-type')]
            .filter(paper => paper.getBoundingClientRect().width > 0).map(paper => getComputedStyle(paper).fill)";
        let white = "rgb(255, 255, 255)";
        assert_eq!(page.value(papers).await?, json!([white, white]));
        let dark = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
        page.session()
            .devtools("Emulation.setEmulatedMedia", dark)
            .await?;
        assert_eq!(page.value(papers).await?, json!(["rgb(20, 23, 28)", white]));
        Ok(())
    });
}

#[test]
fn one_drawing_is_left_where_styles_are_taken_away() {
    journey(Screen::DESKTOP, async |page| {
        let figure = markup(page, "figure=indicators%2Fnev-sales%2F").await?;
        page.go_to(&format!("{}embed.js", page.site())).await?;
        page.wait_for("a page", "document.body").await?;
        let script = format!(
            "(() => {{ document.body.innerHTML = {}; document.querySelector('style').remove();
                return [...document.querySelectorAll('svg')].map(svg => svg.getBoundingClientRect().width > 0); }})()",
            json!(figure)
        );
        assert_eq!(page.value(&script).await?, json!([false, true, false]));
        page.take_errors().await.map(drop)
    });
}

browser::in_every_engine! {
    a_drawing_in_a_page_is_whole_and_legible_at_every_width = at_every_width;
}
