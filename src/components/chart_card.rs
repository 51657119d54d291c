//! What stands around every figure: title, unit, source line, the table that
//! says the same, a description for a screen reader, and the downloads.

use yew::prelude::*;

use super::context::AppContext;
use super::embed_footer::embed_footer;
use super::export_menu::{self, ExportMenu};
use super::heading::heading;
use super::icon::Icon;
use super::pin;
use embed::has_embed;
use i18n::Messages;
use view::{BuilderAction, Pin};

/// What stands around a drawing.
#[derive(Default)]
pub struct ChartCard<'a> {
    /// Names the figure in the document; unique on its page.
    pub id: &'a str,
    /// What is seen.
    pub title: &'a str,
    /// Unit, period, scope.
    pub subtitle: &'a str,
    /// The figure in words.
    pub description: String,
    /// Switches above the drawing.
    pub controls: Html,
    /// The signs in use.
    pub legend: Html,
    /// The drawing.
    pub drawing: Html,
    /// What is counted, where nothing around the figure says it; may be empty.
    pub scope: String,
    /// Where the figures come from.
    pub sources: Html,
    /// The same as a table.
    pub table: Html,
    /// Whether it stands beside others, or a text that says what it shows.
    pub compact: bool,
    /// What can be taken along.
    pub export: Option<export_menu::Props>,
    /// The figure as it can be pinned to the board.
    pub pin: Option<Pin>,
}

/// Opens the builder for the figure of the page.
pub fn embed(ctx: &AppContext) -> Html {
    if !has_embed(ctx.view().page()) {
        return html! {};
    }
    html! {
        <button type="button" class="quiet"
            onclick={ctx.does::<MouseEvent>(BuilderAction::Open)}>
            { Icon::Share.view() }{ ctx.messages().embed.button }
        </button>
    }
}

/// The id of a figure's description.
pub fn description_id(figure: &str) -> String {
    format!("{figure}-words")
}

/// What is counted: its first lines, and on demand all of it.
fn scope(messages: &Messages, text: &str) -> Html {
    html! {
        if !text.is_empty() {
            <details class="scope">
                <summary><span>
                    <b>{ messages.terms.definition }{ messages.punctuation.colon }</b>{ text.to_owned() }
                </span></summary>
            </details>
        }
    }
}

impl ChartCard<'_> {
    /// The figure.
    pub fn view(self, ctx: &AppContext) -> Html {
        if self.compact {
            self.compact(ctx)
        } else if ctx.view().is_embedded() {
            self.embedded(ctx)
        } else {
            self.full(ctx)
        }
    }

    /// In a frame on another page: as high as the frame, the drawing taking what
    /// the rest leaves.
    fn embedded(self, ctx: &AppContext) -> Html {
        let title_id = format!("{}-title", self.id);
        html! {
            <figure class="figure" id={self.id.to_owned()} aria-labelledby={title_id.clone()}>
                <figcaption>
                    <h1 class="figure-title" id={title_id}>{ self.title }</h1>
                    if !self.subtitle.is_empty() {
                        <p class="figure-subtitle">{ self.subtitle }</p>
                    }
                </figcaption>
                <div class="figure-controls">{ self.controls }</div>
                { self.legend }
                { self.drawing }
                if !self.description.is_empty() {
                    <p class="visually-hidden" id={description_id(self.id)}>{ self.description }</p>
                }
                <div class="figure-table">{ self.table }</div>
                { scope(ctx.messages(), &self.scope) }
                { self.sources }
                { embed_footer(ctx, self.title, self.export.as_ref()) }
            </figure>
        }
    }

    /// Beside others or a text: the drawing with its title, and no more than it needs.
    fn compact(self, ctx: &AppContext) -> Html {
        let title_id = format!("{}-title", self.id);
        html! {
            <figure class="figure compact" id={self.id.to_owned()} aria-labelledby={title_id.clone()}>
                <figcaption>
                    <h2 class="figure-title" id={title_id}>{ heading(ctx, self.title) }</h2>
                    <p class="figure-subtitle">{ self.subtitle }</p>
                </figcaption>
                { self.legend }
                { self.drawing }
                <p class="visually-hidden" id={description_id(self.id)}>{ self.description }</p>
                { scope(ctx.messages(), &self.scope) }
                <div class="compact-foot">{ self.sources }</div>
            </figure>
        }
    }

    fn full(self, ctx: &AppContext) -> Html {
        let messages = ctx.messages();
        let title_id = format!("{}-title", self.id);
        html! {
            <figure class="figure" id={self.id.to_owned()} aria-labelledby={title_id.clone()}>
                <figcaption>
                    <h2 class="figure-title" id={title_id}>{ heading(ctx, self.title) }</h2>
                    if !self.subtitle.is_empty() {
                        <p class="figure-subtitle">{ self.subtitle }</p>
                    }
                </figcaption>
                <div class="figure-controls">{ self.controls }</div>
                { self.legend }
                { self.drawing }
                if !self.description.is_empty() {
                    <p class="figure-words" id={description_id(self.id)}>{ self.description }</p>
                }
                { scope(messages, &self.scope) }
                { self.sources }
                <div class="figure-foot">
                    if self.table != Html::default() {
                        <details class="figure-table">
                            <summary>{ messages.chart.as_table }</summary>
                            <div class="scroller" tabindex="0" role="region" aria-label={messages.chart.as_table}>
                                { self.table }
                            </div>
                        </details>
                    }
                    if let Some(export) = self.export { <ExportMenu ..export /> }
                    { embed(ctx) }
                    if let Some(one) = &self.pin { { pin::button(ctx, one) } }
                </div>
            </figure>
        }
    }
}
