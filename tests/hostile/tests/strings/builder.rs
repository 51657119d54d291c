//! Strings in the builder and in the snippets that it makes.

use charts::svg::SvgFile;
use dataset::Language;
use embed::embed_size_of;
use embed::height::EmbedHeight;
use embed::inline::Drawing;
use embed::snippet::Snippet;
use milepost::catalog;
use view::{
    Accent, Builder, BuilderView, Location, Parts, ViewState, greatest_width, is_font, parse, write,
};

use crate::dom::{Dom, Tame};
use crate::list::strings;

fn snippets(view: &ViewState, text: &str) -> Vec<Dom> {
    let catalog = catalog::shipped().unwrap();
    let snippet = Snippet {
        data: &catalog.data,
        version: catalog.version,
        view,
        chosen: view.builder().unwrap(),
        language: Language::En,
        root: "https://example.org/x/",
        title: text,
        source_line: text,
        height: EmbedHeight::usual(embed_size_of(view)),
    };
    // Words of a chart are escaped where it is drawn: charts::svg.
    let layout = SvgFile {
        text: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>\n".to_owned(),
        height: 1.0,
    };
    let drawing = Drawing {
        layouts: &[layout.clone(), layout.clone(), layout],
        dark: None,
        scope: text,
        via: text,
    };
    let all = [
        snippet.iframe(),
        snippet.element(),
        snippet.figure(),
        snippet.inline(&drawing),
        snippet.amp(),
    ];
    all.iter().map(|markup| Dom::of(markup)).collect()
}

/// A view with a font that no check has seen.
fn view(font: &str) -> ViewState {
    let chosen = BuilderView {
        font: font.to_owned(),
        accent: Some(Accent([1, 2, 3])),
        width: Some(640),
        ..BuilderView::default()
    };
    let builder = Builder {
        chosen,
        ..Builder::default()
    };
    Location::Builder(Box::new(builder)).into()
}

#[test]
fn a_snippet_holds_any_title_source_and_font_as_text() {
    let mut tame: Vec<Tame> = Vec::new();
    for dom in snippets(&view("Harmless"), "harmless") {
        let mut one = Tame::default();
        one.add(&dom);
        tame.push(one);
    }
    for string in strings() {
        let doms = snippets(&view(string), string);
        for (dom, tame) in doms.iter().zip(&tame) {
            dom.assert_shaped_as(tame, &format!("{string:?}"));
        }
        doms[0].assert_has("iframe title", string, "frame");
        doms[1].assert_has("milepost-embed title", string, "element");
        doms[1].assert_has("milepost-embed font", string, "element");
        doms[2].assert_has("img alt", string, "figure");
        doms[2].assert_says(string, "figure");
        doms[3].assert_says(string, "drawing");
        doms[4].assert_has("amp-iframe title", string, "AMP");
    }
}

#[test]
fn a_builders_input_is_a_plain_value_or_none() {
    let data = &catalog::shipped().unwrap().data;
    for string in strings() {
        assert_eq!(Accent::from_code(string), None, "{string:?}");
        assert_eq!(greatest_width(string), None, "{string:?}");
        assert!(Parts::from_code(string).is_none_or(|parts| parts.code().is_empty()));
        if is_font(string) {
            let plain = |letter: char| letter.is_alphanumeric() || " -".contains(letter);
            assert!(string.chars().all(plain), "{string:?}");
            let address = write(&view(string), data);
            let (path, query) = address.split_once('?').unwrap();
            let read = parse(path, query, data).view;
            assert_eq!(read.builder().unwrap().font, *string);
        }
    }
}
