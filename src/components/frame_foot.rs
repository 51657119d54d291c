//! What stands under a figure in a frame on another page: the way to the full
//! view, and a small menu with the downloads and how to cite.

use yew::prelude::*;

use super::context::Context;
use super::icon::Icon;
use crate::figure::indicator_of;
use view::{Page, ViewState};

/// The foot of a framed figure with this title.
pub fn frame_foot(page: &Context, title: &str) -> Html {
    let words = page.words();
    let full = ViewState {
        framed: false,
        kept: None,
        // The host's wish is not the reader's.
        theme: None,
        ..page.view().clone()
    };
    let href = page.link(&full);
    html! {
        <div class="frame-foot">
            <a class="explore" href={href.clone()} target="_blank" rel="noopener">
                <span class="mark" aria-hidden="true"></span>{ words.explore }
            </a>
            <details class="menu">
                <summary aria-label={words.take_along} title={words.take_along}>
                    { Icon::Download.view() }
                </summary>
                <div class="menu-box">
                    { files(page, full.page) }
                    <p class="menu-cite">
                        <b>{ words.cite_as }</b>
                        { citation(page, title, &href) }
                    </p>
                </div>
            </details>
        </div>
    }
}

/// The files that lie beside the page of an indicator.
fn files(page: &Context, shown: Page) -> Html {
    let words = page.words();
    if indicator_of(page.data(), shown).is_none() {
        return html! {};
    }
    let folder = page.link(&ViewState {
        page: shown,
        language: page.view().language,
        ..ViewState::default()
    });
    let folder = folder.split('?').next().unwrap_or_default();
    let file = |name: &str, label: &'static str| {
        html! {
            <p><a href={format!("{folder}{name}")} target="_blank" rel="noopener" download="">
                { label }
            </a></p>
        }
    };
    html! {
        <>
            { file("data.csv", words.download_data) }
            { file("figure.svg", words.download_picture) }
            { file("card.png", words.download_card) }
        </>
    }
}

/// The figure as a reference: title, publisher, date and version of the data,
/// address where that is known.
fn citation(page: &Context, title: &str, href: &str) -> String {
    let address = page.outside.absolute(href);
    let atlas = page.atlas();
    let known = address.contains("://").then_some(address);
    (page.words().citation)(
        title,
        atlas.date,
        atlas.version,
        known.as_deref().unwrap_or(""),
    )
}
