//! What is chosen of a figure for another page: which parts are shown, its language,
//! its looks, and whether it follows new data.

use dataset::{Code, Language};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::catalog::DATA_DATE;
use crate::components::context::AppContext;
use embed::accent::{PAPERS, legible};
use i18n::date;
use view::{Accent, BuilderAction, BuilderView, Theme, greatest_width, is_font};

/// All of them.
pub(super) fn choices(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let builder = &ctx.messages().builder;
    html! {
        <>
            <fieldset>
                <legend>{ builder.shown_parts }</legend>
                { parts(ctx, chosen) }
                <p class="hint">{ builder.part_source }</p>
            </fieldset>
            { segmented(builder.theme_choice, themes(ctx, chosen)) }
            { segmented(builder.language_choice, languages(ctx, chosen)) }
            { accent(ctx, chosen) }
            { font(ctx, chosen) }
            { width(ctx, chosen) }
            { segmented(builder.data_choice, versions(ctx, chosen)) }
        </>
    }
}

/// A choice of one out of a few, each a button.
fn segmented(name: &'static str, buttons: Html) -> Html {
    html! {
        <div class="row" role="group" aria-label={name}>
            <span>{ name }</span>
            <span class="segmented">{ buttons }</span>
        </div>
    }
}

/// A button that chooses what comes next.
fn press(ctx: &AppContext, name: Html, pressed: bool, next: BuilderView) -> Html {
    html! {
        <button type="button" aria-pressed={pressed.to_string()}
            onclick={ctx.does::<MouseEvent>(BuilderAction::Choose(Box::new(next)))}>
            { name }
        </button>
    }
}

fn themes(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let builder = &ctx.messages().builder;
    let theme = |theme: Theme, name: &str| {
        let next = BuilderView {
            theme,
            ..chosen.clone()
        };
        press(ctx, name.into(), chosen.theme == theme, next)
    };
    html! {
        <>
            { theme(Theme::Light, builder.theme_light) }
            { theme(Theme::Dark, builder.theme_dark) }
            { theme(Theme::Auto, builder.theme_auto) }
        </>
    }
}

fn languages(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let present = chosen.language.unwrap_or(ctx.language);
    let language = |language: Language, name: &str| {
        let next = BuilderView {
            language: Some(language),
            ..chosen.clone()
        };
        let name = html! { <span lang={language.code()}>{ name }</span> };
        press(ctx, name, present == language, next)
    };
    html! {
        <>
            { language(Language::En, "English") }
            { language(Language::Zh, "中文") }
        </>
    }
}

/// Whether it follows new data, or stays as it is.
fn versions(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let builder = &ctx.messages().builder;
    let versioned = |versioned: bool, name: &str| {
        let next = BuilderView {
            versioned,
            ..chosen.clone()
        };
        press(ctx, name.into(), chosen.versioned == versioned, next)
    };
    html! {
        <>
            { versioned(false, builder.data_live) }
            { versioned(true, &(builder.data_versioned)(&day(ctx))) }
        </>
    }
}

/// The day of the data, by the language's habit.
fn day(ctx: &AppContext) -> String {
    dataset::Date::parse(DATA_DATE)
        .map_or_else(|_| DATA_DATE.to_owned(), |day| date(ctx.language, day))
}

/// Does what the choice asks for, with what an input holds.
pub(super) fn on_input(
    ctx: &AppContext,
    chosen: &BuilderView,
    change: impl Fn(BuilderView, HtmlInputElement) -> BuilderView + 'static,
) -> Callback<InputEvent> {
    let chosen = chosen.clone();
    ctx.act(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        BuilderAction::Choose(Box::new(change(chosen.clone(), input))).into()
    })
}

fn parts(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let builder = &ctx.messages().builder;
    let name = |code: &str| match code {
        "title" => builder.part_title,
        "controls" => builder.part_controls,
        "legend" => builder.part_legend,
        _ => builder.part_table,
    };
    html! {
        <div class="checks">
            { for chosen.parts.all().into_iter().map(|(code, shown)| {
                let oninput = on_input(ctx, chosen, move |mut chosen, input| {
                    chosen.parts = chosen.parts.with(code, input.checked());
                    chosen
                });
                html! {
                    <label><input type="checkbox" checked={shown} {oninput} />{ name(code) }</label>
                }
            }) }
        </div>
    }
}

fn accent(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let builder = &ctx.messages().builder;
    let oninput = on_input(ctx, chosen, |mut chosen, input| {
        chosen.accent = Accent::from_code(&input.value());
        chosen
    });
    let unaccented = BuilderView {
        accent: None,
        ..chosen.clone()
    };
    let value = chosen
        .accent
        .map_or("#a3241c".to_owned(), |accent| format!("#{}", accent.code()));
    let mended = chosen.accent.map(|accent| {
        let [light, dark] = PAPERS.map(|paper| legible(accent, paper));
        (builder.accent_mended)(&light.code(), &dark.code())
    });
    html! {
        <div class="row">
            <label><span>{ builder.accent_choice }</span>
                <input type="color" {value} {oninput} /></label>
            if let Some(mended) = mended {
                <button type="button" class="quiet"
                    onclick={ctx.does::<MouseEvent>(BuilderAction::Choose(Box::new(unaccented)))}>
                    { builder.accent_none }
                </button>
                <p class="hint" role="status">{ mended }</p>
            }
        </div>
    }
}

fn font(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let messages = ctx.messages();
    let oninput = on_input(ctx, chosen, |mut chosen, input| {
        let name = input.value();
        let name = name.trim();
        if name.is_empty() || is_font(name) {
            name.clone_into(&mut chosen.font);
        }
        chosen
    });
    let onclear = on_input(ctx, chosen, |mut chosen, input| {
        chosen.transparent = input.checked();
        chosen
    });
    html! {
        <div class="row">
            <label><span>{ messages.builder.font_choice }</span>
                <input type="text" value={chosen.font.clone()} {oninput} maxlength="40"
                    placeholder={messages.builder.font_hint} /></label>
            if !chosen.font.is_empty() { <p class="hint">{ messages.builder.font_device }</p> }
            <label class="check"><input type="checkbox" checked={chosen.transparent}
                oninput={onclear} />{ messages.builder.background_choice }</label>
        </div>
    }
}

fn width(ctx: &AppContext, chosen: &BuilderView) -> Html {
    let builder = &ctx.messages().builder;
    let oninput = on_input(ctx, chosen, |mut chosen, input| {
        let text = input.value();
        if text.is_empty() || greatest_width(&text).is_some() {
            chosen.width = greatest_width(&text);
        }
        chosen
    });
    let value = chosen.width.map(|width| width.to_string());
    html! {
        <div class="row">
            <label><span>{ builder.width_choice }</span>
                <input type="number" {value} {oninput} min="240" max="2400" step="10"
                    placeholder={builder.width_hint} /></label>
        </div>
    }
}
