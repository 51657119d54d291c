//! A plain page to try a snippet on, as an article would hold it.

use dataset::Code;
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::platform::preference;
use embed::snippet::escaped;
use view::Theme;

/// The file that shows what was stored for it (`static/check.html`).
const PAGE: &str = "check.html";

/// The way to that page with a snippet in it.
pub(super) fn check(ctx: &AppContext, theme: Theme, snippet: &str) -> Html {
    let (platform, document) = (ctx.platform.clone(), document(ctx, theme, snippet));
    let onclick = Callback::from(move |_: MouseEvent| platform.store(preference::CHECK, &document));
    html! {
        <a href={PAGE} target="_blank" {onclick}>{ ctx.messages().builder.check }</a>
    }
}

/// An article of two paragraphs, light or dark as the reader's own is said to be, with
/// the snippet between them in a column that can be drawn wider and narrower.
fn document(ctx: &AppContext, theme: Theme, snippet: &str) -> String {
    let builder = &ctx.messages().builder;
    let scheme = match theme {
        Theme::Auto => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let [title, before, after] = [
        builder.check_title,
        builder.check_before,
        builder.check_after,
    ]
    .map(escaped);
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>{title}</title>\n\
         <style>:root {{ color-scheme: {scheme}; }} body {{ font: 1.125rem/1.6 serif; max-width: 640px; \
         margin: 2rem auto; padding: 0 1rem; }} .column {{ resize: horizontal; overflow: auto; \
         min-width: 240px; max-width: 96vw; }}</style>\n</head>\n<body>\n<h1>{title}</h1>\n\
         <p>{before}</p>\n<div class=\"column\">\n{snippet}\n</div>\n<p>{after}</p>\n</body>\n</html>\n",
        ctx.language.code(),
    )
}
