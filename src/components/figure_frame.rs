//! What stands around every figure: title, unit, source line, the table that
//! says the same, a description for a screen reader, and the downloads.

use yew::prelude::*;

use super::context::use_page;
use super::icon::Icon;

/// Properties of [`FigureFrame`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Names the figure in the document; unique on its page.
    pub id: AttrValue,
    /// What is seen.
    pub title: AttrValue,
    /// Unit, period, scope.
    #[prop_or_default]
    pub subtitle: AttrValue,
    /// The figure in words.
    #[prop_or_default]
    pub description: AttrValue,
    /// Switches above the drawing.
    #[prop_or_default]
    pub controls: Html,
    /// The signs in use.
    #[prop_or_default]
    pub legend: Html,
    /// The drawing.
    pub children: Html,
    /// Where the figures come from.
    #[prop_or_default]
    pub sources: Html,
    /// The same as a table.
    #[prop_or_default]
    pub table: Html,
    /// Gives the drawing as an SVG file's text.
    #[prop_or_default]
    pub svg: Option<Callback<(), String>>,
}

/// The id of a figure's description.
pub fn description_id(figure: &str) -> String {
    format!("{figure}-words")
}

/// The frame of a figure.
#[component]
pub fn FigureFrame(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let title_id = format!("{}-title", props.id);
    let download = props.svg.clone().map(|svg| {
        let outside = page.outside.clone();
        let name = format!("milepost-{}.svg", props.id);
        let onclick = Callback::from(move |_: MouseEvent| {
            outside.download(&name, "image/svg+xml", &svg.emit(()));
        });
        html! {
            <button type="button" class="quiet" {onclick}>
                { Icon::Download.view() }{ words.download_picture }
            </button>
        }
    });
    html! {
        <figure class="figure" id={props.id.clone()} aria-labelledby={title_id.clone()}>
            <figcaption>
                <h2 class="figure-title" id={title_id}>{ &props.title }</h2>
                if !props.subtitle.is_empty() {
                    <p class="figure-subtitle">{ &props.subtitle }</p>
                }
            </figcaption>
            <div class="figure-controls">{ props.controls.clone() }</div>
            { props.legend.clone() }
            { props.children.clone() }
            if !props.description.is_empty() {
                <p class="figure-words" id={description_id(&props.id)}>{ &props.description }</p>
            }
            { props.sources.clone() }
            <div class="figure-foot">
                if props.table != Html::default() {
                    <details class="figure-table">
                        <summary>{ words.as_table }</summary>
                        <div class="scroller" tabindex="0" role="region" aria-label={words.as_table}>
                            { props.table.clone() }
                        </div>
                    </details>
                }
                { download }
            </div>
        </figure>
    }
}
