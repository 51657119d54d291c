//! The fields for a newsroom's own words.

use dataset::Code;
use yew::prelude::*;

use super::choices::on_input;
use crate::components::context::AppContext;
use view::{BuilderView, OwnPart};

/// A field for each place that own words have; folded until there are some.
pub(super) fn words_of_own(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let own_words = &ctx.messages().own_words;
    let own = &chosen.own;
    let name = |part: OwnPart| match part {
        OwnPart::Headline => own_words.headline,
        OwnPart::Subtitle => own_words.subtitle,
        OwnPart::Note => own_words.note,
        OwnPart::Alternative => own_words.alternative,
    };
    html! {
        <details class="own-words" open={!own.is_empty()}>
            <summary>{ own_words.legend }</summary>
            <p class="hint">{ own_words.hint }</p>
            { for OwnPart::ALL.iter().map(|&part| {
                let oninput = on_input(ctx, chosen, move |mut chosen, input| {
                    chosen.own = chosen.own.with(part, &input.value());
                    chosen
                });
                html! {
                    <div class="row" key={part.code()}>
                        <label><span>{ name(part) }</span>
                            <input type="text" name={part.code()} value={own.get(part).to_owned()}
                                maxlength={part.most().to_string()} autocomplete="off" {oninput} />
                        </label>
                    </div>
                }
            }) }
        </details>
    }
}
