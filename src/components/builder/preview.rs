//! The frame as it will stand, at any width, with the height that its snippet gives it
//! and what it costs a reader.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choices::on_input;
use crate::components::context::AppContext;
use dataset::Code;
use embed::snippet::{SANDBOX, Snippet};
use view::{BuilderAction, BuilderView, Preview};

/// The heading with the choice of a width, and the frame.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "widths and heights of an embed, which saturate"
)]
pub(super) fn preview(ctx: &AppContext, snippet: &Snippet<'_>) -> Html {
    let builder = &ctx.messages().builder;
    let chosen = snippet.chosen;
    let name = |preview| match preview {
        Preview::Phone => builder.preview_phone,
        Preview::Column => builder.preview_column,
        _ => builder.preview_full,
    };
    let address = snippet.address();
    let most = chosen.width.unwrap_or(u16::MAX);
    let width = chosen.preview.width().min(most);
    let height = snippet.height.at(f64::from(width)).ceil();
    let (least, widest) = Preview::LIMITS;
    let onslide = on_input(ctx, chosen, |mut chosen, input: HtmlInputElement| {
        chosen.preview = Preview::of_width(input.value_as_number() as u16);
        chosen
    });
    html! {
        <section aria-labelledby="preview">
            <div class="copy-head">
                <h2 id="preview">{ builder.preview_choice }</h2>
                <div class="segmented" role="group" aria-label={builder.preview_choice}>
                    { for Preview::NAMED.into_iter().map(|preview| {
                        let next = BuilderView { preview, ..chosen.clone() };
                        html! {
                            <button type="button" aria-pressed={(chosen.preview == preview).to_string()}
                                onclick={ctx.does::<MouseEvent>(BuilderAction::Choose(Box::new(next)))}>
                                { name(preview) }
                            </button>
                        }
                    }) }
                </div>
                <label class="preview-width">
                    <span class="visually-hidden">{ builder.preview_width }</span>
                    <input type="range" min={least.to_string()} max={widest.to_string()} step="10"
                        value={chosen.preview.width().to_string()} oninput={onslide} />
                    <output>{ (builder.preview_size)(width, height as u32) }</output>
                </label>
            </div>
            { cost(ctx, snippet) }
            <div class="preview" tabindex="0" role="group" aria-labelledby="preview">
                // A new frame for each choice: a new address in an old one would
                // be a step of the browser's history.
                <iframe key={address.clone()} src={address} title={snippet.title.to_owned()}
                    sandbox={SANDBOX} class={chosen.theme.code()} width={width.to_string()}
                    height={height.to_string()}></iframe>
            </div>
        </section>
    }
}

/// What a view that is not drawn in advance costs a reader. A kept one is drawn so once
/// there are newer data.
fn cost(ctx: &AppContext, snippet: &Snippet<'_>) -> Html {
    let builder = &ctx.messages().builder;
    if snippet.is_plain() {
        return html! { <p class="hint">{ builder.cost_none }</p> };
    }
    let cost = ctx.platform.weight().map(builder.cost);
    html! { <p class="hint">{ cost }</p> }
}
