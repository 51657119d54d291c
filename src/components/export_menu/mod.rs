//! What can be taken along of a figure or a list: pictures, its values, how to cite
//! it, its address. Folded away under its figure; what is in it is left to `ways`.

mod file;
mod ways;

use std::rc::Rc;

use engine::{Table, csv, json};
use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::icon::Icon;
use viewmodel::citation::Citation;
use viewmodel::export;
use ways::Ways;

pub use file::File;

/// Properties of [`ExportMenu`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The beginning of the files' names.
    pub stem: AttrValue,
    /// Makes the drawing as an SVG file of a width in CSS pixels.
    #[prop_or_default]
    pub svg: Option<Callback<f64, String>>,
    /// The values and what a reader has to know of them.
    pub files: Vec<File>,
    /// The figure or list as a reference, with its permanent address.
    pub citation: Citation,
}

impl Props {
    /// What can be taken along of rows of a table, shown by the present view under
    /// this title; `key` is what they are, for the names of the files.
    pub fn of_rows(ctx: &AppContext, key: &str, title: &str, table: Table, rows: Vec<u32>) -> Self {
        let (catalog, messages) = (ctx.catalog(), ctx.messages());
        let rows = Rc::new(rows);
        let stem = export::stem_of_rows(catalog, ctx.language, key, table, &rows);
        let address = ctx.permalink(ctx.view());
        let citation = export::citation(
            catalog,
            ctx.language,
            &stem,
            title,
            messages.export.sources_within,
            &address,
        );
        let kept = rows.clone();
        let csv = File::csv(move |style| csv(&catalog.data, table, &kept, style));
        let json = File::json(move || json(&catalog.data, table, &rows));
        Self {
            stem: stem.into(),
            svg: None,
            files: vec![csv, json],
            citation,
        }
    }
}

/// The ways to take a figure along.
#[component]
pub fn ExportMenu(props: &Props) -> Html {
    let ctx = use_app();
    let export = &ctx.messages().export;
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class={classes!("take", open.then_some("open"))}>
            <button type="button" class="quiet" aria-expanded={open.to_string()} onclick={ontoggle}>
                { Icon::Download.view() }{ export.title }
            </button>
            if *open { <Ways ..props.clone() /> }
        </div>
    }
}
