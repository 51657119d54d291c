//! Where a figure is made ready for another page: what is shown and how it looks,
//! a preview of it, and the snippets to copy.

use std::rc::Rc;

use dataset::{Code, Language};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::builder_ways::{Told, ways};
use super::context::Context;
use crate::atlas::DATA_DATE;
use crate::figure::{self, Export, indicator_of};
use crate::frame::accent::{PAPERS, legible};
use crate::frame::height::{FrameHeight, Shown};
use crate::frame::snippet::{SANDBOX, Snippet};
use crate::frame::{frame_size_of, has_frame};
use crate::take;
use i18n::{date, words};
use view::{
    Accent, Action, BuilderView, FigureView, Page, Preview, Theme, greatest_width, is_font,
};
use viewmodel::chart;

/// The builder for the figure of the present view.
pub fn builder(page: &Context) -> Html {
    let subject = page.view().subject();
    if !has_frame(subject) {
        return html! {};
    }
    let root = page.outside.absolute("");
    let alone = page.is_alone();
    // In one file that knows no site, that is an address within it.
    if root.contains('#') {
        return html! { <p class="notice">{ page.words().snippets_online }</p> };
    }
    let view = page.view();
    let language = view.builder.language.unwrap_or(page.language);
    let told = told(page, subject, language);
    let snippet = Snippet {
        data: page.data(),
        view,
        language,
        root: &root,
        title: &told.title,
        source_line: &told.source_line,
        height: height(page, &told, subject, language),
    };
    html! {
        <div class="builder">
            <form class="builder-choices">{ choices(page, subject) }</form>
            <div class="builder-result">
                // Its frame is a page of the site.
                if !alone { { preview(page, &snippet) } }
                { ways(page, &snippet, &told) }
            </div>
        </div>
    }
}

/// What the figure says, and its chart where it is an indicator's.
fn told(page: &Context, subject: Page, language: Language) -> Told {
    let (atlas, words) = (page.atlas(), words(language));
    let Some(id) = indicator_of(&atlas.data, subject) else {
        let title = match subject {
            Page::Industries => words.heat_title,
            Page::Targets => words.targets_title,
            Page::Board => words.board,
            _ => words.timeline_title,
        };
        return Told {
            title: title.into(),
            source_line: words.heat_source.into(),
            chart: None,
        };
    };
    let view = match subject {
        Page::Indicator(_) => page.view().figure.clone(),
        _ => FigureView::default(),
    };
    let model = chart::chart(&atlas.data, language, id, &view);
    Told {
        title: take::title(atlas, language, &model),
        source_line: figure::source_line(atlas, language, &model),
        chart: Some((view, Rc::new(model))),
    }
}

/// How high the figure's frame has to be.
fn height(page: &Context, told: &Told, subject: Page, language: Language) -> FrameHeight {
    let usual = frame_size_of(page.view());
    let Some((view, model)) = &told.chart else {
        return FrameHeight::usual(usual);
    };
    let builder = &page.view().builder;
    let export = Export {
        atlas: page.atlas(),
        language,
        view,
        model,
        address: "",
    };
    let shown = Shown {
        parts: builder.parts,
        has_controls: matches!(subject, Page::Indicator(_)),
        is_kept: builder.frozen,
    };
    FrameHeight::of(&export, &told.title, shown, usual)
}

fn choices(page: &Context, subject: Page) -> Html {
    let words = page.words();
    let chosen = &page.view().builder;
    let press = |name: &str, pressed: bool, next: BuilderView| {
        html! {
            <button type="button" aria-pressed={pressed.to_string()}
                onclick={page.does::<MouseEvent>(Action::Build(Box::new(next)))}>
                { name }
            </button>
        }
    };
    let theme = |theme: Theme, name: &str| {
        let next = BuilderView {
            theme,
            ..chosen.clone()
        };
        press(name, chosen.theme == theme, next)
    };
    let language = |language: Language, name: &str| {
        let next = BuilderView {
            language: Some(language),
            ..chosen.clone()
        };
        let present = chosen.language.unwrap_or(page.language);
        press(name, present == language, next)
    };
    let frozen = |frozen: bool, name: &str| {
        let next = BuilderView {
            frozen,
            ..chosen.clone()
        };
        press(name, chosen.frozen == frozen, next)
    };
    html! {
        <>
            if page.view().page == Page::Builder { { figure_choice(page, subject) } }
            <fieldset>
                <legend>{ words.shown_parts }</legend>
                { parts(page) }
                <p class="hint">{ words.part_source }</p>
            </fieldset>
            <div class="row" role="group" aria-label={words.theme_choice}>
                <span>{ words.theme_choice }</span>
                <span class="segmented">
                    { theme(Theme::Light, words.theme_light_short) }
                    { theme(Theme::Dark, words.theme_dark_short) }
                    { theme(Theme::Auto, words.theme_auto) }
                </span>
            </div>
            <div class="row" role="group" aria-label={words.language_choice}>
                <span>{ words.language_choice }</span>
                <span class="segmented">
                    { language(Language::En, "English") }
                    { language(Language::Zh, "中文") }
                </span>
            </div>
            { accent(page) }
            { font(page) }
            { width(page) }
            <div class="row" role="group" aria-label={words.data_choice}>
                <span>{ words.data_choice }</span>
                <span class="segmented">
                    { frozen(false, words.data_live) }
                    { frozen(true, &(words.data_frozen)(&day(page))) }
                </span>
            </div>
        </>
    }
}

/// The day of the data, by the language's habit.
fn day(page: &Context) -> String {
    dataset::Date::parse(DATA_DATE)
        .map_or_else(|_| DATA_DATE.to_owned(), |day| date(page.language, day))
}

/// Does what the choice asks for, with what an input holds.
fn on_input(
    page: &Context,
    change: impl Fn(BuilderView, HtmlInputElement) -> BuilderView + 'static,
) -> Callback<InputEvent> {
    let chosen = page.view().builder.clone();
    page.act(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Build(Box::new(change(chosen.clone(), input)))
    })
}

fn parts(page: &Context) -> Html {
    let words = page.words();
    let name = |code: &str| match code {
        "title" => words.part_title,
        "controls" => words.part_controls,
        "legend" => words.part_legend,
        _ => words.part_table,
    };
    html! {
        <div class="checks">
            { for page.view().builder.parts.all().into_iter().map(|(code, shown)| {
                let oninput = on_input(page, move |mut chosen, input| {
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

/// Any figure that can stand alone, the most told first.
fn figure_choice(page: &Context, subject: Page) -> Html {
    let (data, words, language) = (page.data(), page.words(), page.language);
    let chosen = page.view().builder.clone();
    let app = page.app.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let mut next = chosen.clone();
        next.subject = Page::from_path(&select.value(), data);
        app.dispatch(Action::Build(Box::new(next)));
    });
    let option = |shown: Page, name: &'static str| {
        html! {
            <option value={shown.path(data)} selected={shown == subject}>{ name }</option>
        }
    };
    html! {
        <label class="row">
            <span>{ words.figure_choice }</span>
            <select {onchange}>
                { option(Page::Overview, words.headline_figure) }
                { option(Page::Milestones(None), words.timeline_title) }
                { option(Page::Industries, words.heat_title) }
                { option(Page::Targets, words.targets_title) }
                if subject == Page::Board || !page.app.board.is_empty() {
                    { option(Page::Board, words.board) }
                }
                { for data.industry_ids().map(|industry| html! {
                    <optgroup label={data[industry].name.get(language)}>
                        { for data.indicator_ids()
                            .filter(|id| data[*id].industry == industry)
                            .map(|id| option(Page::Indicator(id), data[id].name.get(language))) }
                    </optgroup>
                }) }
            </select>
        </label>
    }
}

fn accent(page: &Context) -> Html {
    let words = page.words();
    let chosen = page.view().builder.accent;
    let oninput = on_input(page, |mut chosen, input| {
        chosen.accent = Accent::from_code(&input.value());
        chosen
    });
    let unaccented = BuilderView {
        accent: None,
        ..page.view().builder.clone()
    };
    let value = chosen.map_or("#a3241c".to_owned(), |accent| format!("#{}", accent.code()));
    let mended = chosen.map(|accent| {
        let [light, dark] = PAPERS.map(|paper| legible(accent, paper));
        (words.accent_mended)(&light.code(), &dark.code())
    });
    html! {
        <div class="row">
            <label><span>{ words.accent_choice }</span>
                <input type="color" {value} {oninput} /></label>
            if let Some(mended) = mended {
                <button type="button" class="quiet"
                    onclick={page.does::<MouseEvent>(Action::Build(Box::new(unaccented)))}>
                    { words.accent_none }
                </button>
                <p class="hint" role="status">{ mended }</p>
            }
        </div>
    }
}

fn font(page: &Context) -> Html {
    let words = page.words();
    let builder = &page.view().builder;
    let oninput = on_input(page, |mut chosen, input| {
        let name = input.value();
        let name = name.trim();
        if name.is_empty() || is_font(name) {
            name.clone_into(&mut chosen.font);
        }
        chosen
    });
    let onclear = on_input(page, |mut chosen, input| {
        chosen.transparent = input.checked();
        chosen
    });
    html! {
        <div class="row">
            <label><span>{ words.font_choice }</span>
                <input type="text" value={builder.font.clone()} {oninput} maxlength="40"
                    placeholder={words.font_hint} /></label>
            <label class="check"><input type="checkbox" checked={builder.transparent}
                oninput={onclear} />{ words.background_choice }</label>
        </div>
    }
}

fn width(page: &Context) -> Html {
    let words = page.words();
    let oninput = on_input(page, |mut chosen, input| {
        let text = input.value();
        if text.is_empty() || greatest_width(&text).is_some() {
            chosen.width = greatest_width(&text);
        }
        chosen
    });
    let value = page.view().builder.width.map(|width| width.to_string());
    html! {
        <div class="row">
            <label><span>{ words.width_choice }</span>
                <input type="number" {value} {oninput} min="240" max="2400" step="10"
                    placeholder={words.width_hint} /></label>
        </div>
    }
}

/// The frame as it will stand, at a width of choice.
fn preview(page: &Context, snippet: &Snippet) -> Html {
    let words = page.words();
    let chosen = &page.view().builder;
    let names = [
        (Preview::Phone, words.preview_phone),
        (Preview::Column, words.preview_column),
        (Preview::Full, words.preview_full),
    ];
    let address = snippet.address();
    let size = frame_size_of(page.view());
    let tall = (size.least == size.most).then_some("tall");
    html! {
        <section aria-labelledby="preview">
            <div class="copy-head">
                <h2 id="preview">{ words.preview_choice }</h2>
                <div class="segmented" role="group" aria-label={words.preview_choice}>
                    { for names.into_iter().map(|(preview, name)| {
                        let next = BuilderView { preview, ..chosen.clone() };
                        html! {
                            <button type="button" aria-pressed={(chosen.preview == preview).to_string()}
                                onclick={page.does::<MouseEvent>(Action::Build(Box::new(next)))}>
                                { name }
                            </button>
                        }
                    }) }
                </div>
            </div>
            <div class={classes!("preview", chosen.preview.code())}>
                // A new frame for each choice: a new address in an old one would
                // be a step of the browser's history.
                <iframe key={address.clone()} src={address} title={snippet.title.to_owned()}
                    sandbox={SANDBOX} class={classes!(chosen.theme.code(), tall)}
                    width={chosen.width.map(|width| width.to_string())}></iframe>
            </div>
        </section>
    }
}
