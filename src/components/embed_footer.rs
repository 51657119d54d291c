//! What stands under a figure in a frame on another page: the way to the full
//! view, and a small menu with the downloads and how to cite.

use engine::CsvStyle;
use yew::prelude::*;

use super::context::AppContext;
use super::export_menu;
use super::icon::Icon;
use super::keys::folds;
use crate::catalog::DATA_VERSION;
use view::{Reader, ViewState};
use viewmodel::export::picture::EXPORT_WIDTH;
use viewmodel::page_chart::indicator_of;

/// The foot of a framed figure with this title, and what can be taken along of it.
pub fn embed_footer(ctx: &AppContext, title: &str, export: Option<&export_menu::Props>) -> Html {
    let messages = ctx.messages();
    let full = ViewState {
        embed: None,
        // The host's preference is not the reader's.
        reader: Reader {
            theme: None,
            ..ctx.view().reader
        },
        ..ctx.view().clone()
    };
    let href = ctx.link(&full);
    html! {
        <div class="frame-foot">
            <a class="explore" href={href.clone()} target="_blank" rel="noopener">
                <span class="mark" aria-hidden="true"></span>{ messages.embed.explore }
            </a>
            <details class="menu" onkeydown={|event: KeyboardEvent| folds(&event)}>
                <summary aria-label={messages.export.title} title={messages.export.title}>
                    { Icon::Download.view() }
                </summary>
                <div class="menu-box">
                    { files(ctx, &full, export) }
                    <p class="menu-cite">
                        <b>{ messages.export.cite_as }</b>
                        { citation(ctx, title, &href) }
                    </p>
                </div>
            </details>
        </div>
    }
}

/// The files: those that lie beside the figure's page where it is as that page shows
/// it, else made of what is seen; and the data for Excel, which is made either way.
fn files(ctx: &AppContext, full: &ViewState, export: Option<&export_menu::Props>) -> Html {
    let plain = ViewState {
        reader: full.reader,
        ..ViewState::of(full.page())
    };
    let is_of_today = ctx.catalog().version == DATA_VERSION;
    let is_beside =
        *full == plain && is_of_today && indicator_of(ctx.data(), full.page()).is_some();
    html! {
        <>
            if is_beside {
                { beside(ctx, &plain, export) }
            } else if let Some(export) = export {
                { made(ctx, export) }
            }
            if let Some(export) = export { { for_excel(ctx, export) } }
        </>
    }
}

/// The files beside the page of an indicator, saved under the names of what they show.
fn beside(ctx: &AppContext, plain: &ViewState, export: Option<&export_menu::Props>) -> Html {
    let messages = ctx.messages();
    let folder = ctx.link(plain);
    let folder = folder.split('?').next().unwrap_or_default();
    let stem = export.map_or("", |export| &*export.stem);
    let file = |name: &str, ending: &str, label: &'static str| {
        let saved = if stem.is_empty() {
            String::new()
        } else {
            format!("{stem}{ending}")
        };
        html! {
            <p><a href={format!("{folder}{name}")} target="_blank" rel="noopener" download={saved}>
                { label }
            </a></p>
        }
    };
    html! {
        <>
            { file("data.csv", ".csv", messages.export.data) }
            { file("figure.svg", ".svg", messages.export.picture_svg) }
            { file("card.png", ".png", messages.export.picture_png) }
        </>
    }
}

/// Files of what is seen, made when they are asked for.
fn made(ctx: &AppContext, export: &export_menu::Props) -> Html {
    let messages = ctx.messages();
    let data = export.files.first();
    let data = data.map(|file| file.saves(ctx, &export.stem, CsvStyle::Plain));
    let picture = export.svg.as_ref().map(|svg| {
        let (platform, svg) = (ctx.platform.clone(), svg.clone());
        let name = format!("{}.svg", export.stem);
        Callback::from(move |_: MouseEvent| {
            platform.download(&name, "image/svg+xml", &svg.emit(EXPORT_WIDTH));
        })
    });
    html! {
        <>
            if let Some(save) = data { { saves(messages.export.data, save) } }
            if let Some(save) = picture { { saves(messages.export.picture_svg, save) } }
        </>
    }
}

/// The same data in the style that Excel reads.
fn for_excel(ctx: &AppContext, export: &export_menu::Props) -> Html {
    let data = export.files.first();
    let save = data.map(|file| file.saves(ctx, &export.stem, CsvStyle::Excel));
    save.map_or_else(
        || html! {},
        |save| saves(ctx.messages().export.csv_for_excel, save),
    )
}

fn saves(label: &'static str, save: Callback<MouseEvent>) -> Html {
    html! { <p><button type="button" onclick={save}>{ label }</button></p> }
}

/// The figure as a reference: title, publisher, date and version of the data,
/// address where that is known.
fn citation(ctx: &AppContext, title: &str, href: &str) -> String {
    let address = ctx.platform.absolute(href);
    let catalog = ctx.catalog();
    let known = address.contains("://").then_some(address);
    (ctx.messages().export.citation)(
        title,
        catalog.date,
        catalog.version,
        known.as_deref().unwrap_or(""),
    )
}
