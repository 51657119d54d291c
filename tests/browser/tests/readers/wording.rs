//! Every sentence of every page keeps the rules of writing that a program can hold, in
//! both languages: whole blocks of text are read, not the pieces that they are made of.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;

use browser::documents::pages;
use browser::project;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Elements that stand within a line of text.
const WITHIN: [&str; 24] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "data", "dfn", "em", "i", "kbd",
    "label", "mark", "path", "q", "small", "span", "strong", "sub", "sup", "svg", "time",
];

/// Elements that hold no text of ours.
const LEFT_OUT: [&str; 7] = [
    "code", "noscript", "pre", "script", "style", "template", "textarea",
];

/// Titles of sources are their publishers'; the shell's sentences stand in both languages.
const OTHERS: [&str; 3] = ["source", "news", "fallback"];

/// What stands for a text that is not read.
const GAP: char = '\u{fffc}';

/// The blocks of text of a page, of those in its language.
struct Blocks {
    language: String,
    block: String,
    all: BTreeSet<String>,
}

impl Blocks {
    fn of(html: &str, language: &str) -> BTreeSet<String> {
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
        let mut blocks = Self {
            language: language.to_owned(),
            block: String::new(),
            all: BTreeSet::new(),
        };
        blocks.read(&dom.document);
        blocks.end();
        blocks.all
    }

    fn end(&mut self) {
        let block = self.block.split_whitespace().collect::<Vec<_>>().join(" ");
        self.block.clear();
        if block.chars().any(|letter| letter != GAP) {
            self.all.insert(block);
        }
    }

    fn read(&mut self, node: &Handle) {
        let is_within = match &node.data {
            NodeData::Text { contents } => {
                self.block.push_str(&contents.borrow());
                true
            }
            NodeData::Element { name, attrs, .. } => {
                let value = |name: &str| {
                    let attrs = attrs.borrow();
                    let found = attrs.iter().find(|one| &*one.name.local == name);
                    found.map(|one| one.value.to_string()).unwrap_or_default()
                };
                let (lang, class) = (value("lang"), value("class"));
                let is_foreign = !lang.is_empty() && !lang.starts_with(&self.language);
                let is_theirs = class.split(' ').any(|one| OTHERS.contains(&one));
                if is_foreign || is_theirs || LEFT_OUT.contains(&&*name.local) {
                    self.block.push(GAP);
                    return;
                }
                WITHIN.contains(&&*name.local)
            }
            _ => true,
        };
        if !is_within {
            self.end();
        }
        for child in node.children.borrow().iter() {
            self.read(child);
        }
        if !is_within {
            self.end();
        }
    }
}

fn is_han(letter: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&letter)
}

const FULL_WIDTH: &str = "，。；：、！？（）《》";

/// What a Chinese block breaks.
fn broken_in_chinese(block: &str) -> Option<&'static str> {
    let letters: Vec<char> = block.chars().collect();
    let half = |letter: char| ",;:?!()\"'".contains(letter);
    for (at, pair) in letters.windows(2).enumerate() {
        if is_han(pair[0]) && half(pair[1]) || half(pair[0]) && is_han(pair[1]) {
            return Some("a half-width sign beside Chinese");
        }
        if is_han(pair[0]) && pair[1] == ' ' && letters.get(at + 2) == Some(&'(') {
            return Some("a half-width bracket after Chinese");
        }
        let ends = letters.get(at + 2).is_none_or(|next| next.is_whitespace());
        if is_han(pair[0]) && pair[1] == '.' && ends {
            return Some("a half-width full stop");
        }
    }
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    for (at, letter) in letters.iter().enumerate() {
        let three = (1..4).all(|step| is_digit(at + step)) && !is_digit(at + 4);
        let is_four = *letter == ',' && at > 0 && is_digit(at - 1) && three;
        let is_longer = at >= 2 && (is_digit(at - 2) || letters[at - 2] == ',');
        let goes_on = letters.get(at + 4) == Some(&',') && is_digit(at + 5);
        let beside = letters.get(at + 4).is_some_and(|next| is_han(*next));
        if is_four && !is_longer && !goes_on && beside {
            return Some("four digits with a comma");
        }
    }
    let unwanted = [
        ("超过+", "a sign after 超过"),
        ("时间线", "时间轴 is the word"),
        ("聆听", "听 is the word"),
        ("tokens", "词元 is the word"),
        ("PFlops", "PFLOPS is how it is written"),
        ("EFlops", "EFLOPS is how it is written"),
    ];
    let word = unwanted.iter().find(|(word, _)| block.contains(word));
    if let Some((_, why)) = word {
        return Some(why);
    }
    if letters
        .first()
        .is_some_and(|first| "，。；：、！？）》”".contains(*first))
    {
        return Some("it begins with a sign that ends");
    }
    None
}

/// What an English block breaks.
fn broken_in_english(block: &str) -> Option<&'static str> {
    if block
        .chars()
        .any(|one| FULL_WIDTH.contains(one) || is_han(one))
    {
        return Some("a Chinese letter or sign");
    }
    let letters: Vec<char> = block.chars().chain([GAP]).collect();
    for three in letters.windows(3) {
        let ends = three[2] == ' ' || three[2] == GAP;
        if three[0].is_alphanumeric() && three[1] == ' ' && ",;:?!)".contains(three[2]) {
            return Some("a space before a sign");
        }
        if three[0] == ' ' && three[1] == '.' && ends {
            return Some("a space before a full stop");
        }
    }
    if block.contains("than +") {
        return Some("a sign after \u{201c}than\u{201d}");
    }
    let words: Vec<&str> = block.split(' ').collect();
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    let once = words
        .windows(2)
        .any(|pair| pair[0] == pair[1] && is_word(pair[0]));
    let twice = words
        .windows(4)
        .any(|four| four[..2] == four[2..] && four[..2].iter().all(|word| is_word(word)));
    if once || twice {
        return Some("words said twice");
    }
    if letters
        .first()
        .is_some_and(|first| ".,;:!?)".contains(*first))
    {
        return Some("it begins with a sign that ends");
    }
    None
}

/// Figures of earlier versions say what was said then, and the log of changes quotes
/// what stood in other columns.
fn is_read(path: &str) -> bool {
    !path.contains("embed/v/") && !path.ends_with("data/changes")
}

#[test]
fn every_page_keeps_the_rules_of_writing() {
    let mut wrong = BTreeSet::new();
    let mut read = 0;
    for (path, html) in pages(&project().dist).unwrap() {
        if !is_read(&path) {
            continue;
        }
        read += 1;
        let is_chinese = path == "zh" || path.starts_with("zh/");
        let (language, broken): (_, fn(&str) -> _) = if is_chinese {
            ("zh", broken_in_chinese)
        } else {
            ("en", broken_in_english)
        };
        for block in Blocks::of(&html, language) {
            if let Some(why) = broken(&block) {
                wrong.insert(format!("{why}: {block} (/{path}/)"));
            }
        }
    }
    assert!(read > 1000, "{read} pages");
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_rule_finds_what_breaks_it() {
    for block in [
        "上海有色网, 2026年",
        "每万人口(规划目标)",
        "年度(1)月度",
        "年度 (1)月度",
        "核心产业规模. 来源",
        "符合条件2,123行",
        "为超过+20%",
        "，其中",
    ] {
        assert!(broken_in_chinese(block).is_some(), "{block}");
    }
    for block in ["共2123行，另有12,345行", "EAST: 1,066 seconds", "第3.5章"] {
        assert_eq!(broken_in_chinese(block), None, "{block}");
    }
    for block in [
        "tokens a day a day",
        "the the plan",
        "1.2 trillion yuan .",
        "a list , of",
        "（规划目标）",
        "more than +20%",
    ] {
        assert!(broken_in_english(block).is_some(), "{block}");
    }
    for block in ["a rise of .5", "Data of 12 Dec", "had had", "3 of 12"] {
        let found = broken_in_english(block);
        assert_eq!(found.is_some(), block == "had had", "{block}");
    }
}
