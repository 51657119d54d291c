//! What a browser's parser makes of markup.

use std::collections::{BTreeMap, BTreeSet};

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A document as it was parsed.
#[derive(Debug, Default)]
pub(crate) struct Dom {
    /// Every element with the names of its attributes, each as `element attribute`.
    pub shapes: BTreeSet<String>,
    /// How often each element stands in it.
    pub counts: BTreeMap<String, usize>,
    /// All text but that of scripts and styles.
    pub text: String,
    /// The text of each script that is run.
    pub scripts: Vec<String>,
    /// The text of each script that is data.
    pub json: Vec<String>,
    /// The values of attributes by `element attribute`.
    pub values: Vec<(String, String)>,
    /// Where links lead, and what they are to it.
    links: Vec<(String, String)>,
}

/// The site itself, where it is named in full.
const OWN: &str = "https://example.org/x/";

/// Attributes whose value is an address.
const ADDRESSES: [&str; 12] = [
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "background",
    "cite",
    "ping",
    "manifest",
    "srcset",
    "xlink:href",
];

/// Elements of which a page has as many whatever its texts are.
const FRAME: [&str; 12] = [
    "html", "head", "body", "title", "main", "header", "footer", "nav", "h1", "script", "style",
    "base",
];

impl Dom {
    /// Parses a document, or a part of its body.
    pub(crate) fn of(markup: &str) -> Self {
        let mut dom = Self::default();
        let parsed = parse_document(RcDom::default(), ParseOpts::default()).one(markup);
        dom.visit(&parsed.document);
        dom
    }

    fn visit(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Text { contents } => self.text.push_str(&contents.borrow()),
            NodeData::Comment { contents } if !contents.is_empty() => {
                self.shapes.insert(format!("comment {contents}"));
            }
            NodeData::Element { name, attrs, .. } => {
                let element = name.local.to_string();
                *self.counts.entry(element.clone()).or_default() += 1;
                self.shapes.insert(element.clone());
                let mut kind = String::new();
                let mut link = None;
                let mut relation = String::new();
                for attribute in attrs.borrow().iter() {
                    let prefix = attribute.name.prefix.as_ref();
                    let prefix = prefix.map_or(String::new(), |prefix| format!("{prefix}:"));
                    let key = format!("{element} {prefix}{}", attribute.name.local);
                    let value = attribute.value.to_string();
                    match key.as_str() {
                        "script type" => kind.clone_from(&value),
                        "a href" => link = Some(value.clone()),
                        "a rel" => relation.clone_from(&value),
                        _ => {}
                    }
                    self.shapes.insert(key.clone());
                    self.values.push((key, value));
                }
                self.links.extend(link.map(|link| (link, relation)));
                if element == "script" || element == "style" {
                    let inner = Self::text_of(node);
                    if kind == "application/ld+json" {
                        self.json.push(inner);
                    } else {
                        self.scripts.push(inner);
                    }
                    return;
                }
            }
            _ => {}
        }
        if let NodeData::Element {
            template_contents, ..
        } = &node.data
            && let Some(inner) = &*template_contents.borrow()
        {
            self.visit(inner);
        }
        node.children
            .borrow()
            .iter()
            .for_each(|child| self.visit(child));
    }

    fn text_of(node: &Handle) -> String {
        let mut text = String::new();
        for child in node.children.borrow().iter() {
            if let NodeData::Text { contents } = &child.data {
                text.push_str(&contents.borrow());
            }
        }
        text
    }

    /// Nothing of it runs, and nothing leads but to the web or within the site.
    pub(crate) fn assert_tame(&self, place: &str) {
        for (key, value) in &self.values {
            let attribute = key.rsplit(' ').next().unwrap_or(key);
            assert!(!attribute.starts_with("on"), "{place}: {key}={value:?}");
            assert_ne!(attribute, "srcdoc", "{place}");
            if ADDRESSES.contains(&attribute) && !(key == "link href" && value == "data:,") {
                assert!(leads_well(value), "{place}: {key}={value:?}");
            }
            if attribute == "style" {
                let style = value.to_lowercase();
                let loads = ["url(", "expression", "@import", "javascript"];
                assert!(
                    !loads.iter().any(|word| style.contains(word)),
                    "{place}: {value:?}"
                );
            }
        }
        for (link, relation) in &self.links {
            let away = link.contains("//") && !link.starts_with(OWN);
            let cut = relation == "noopener noreferrer";
            assert!(cut || !away, "{place}: {link:?} is told who opened it");
        }
        for json in &self.json {
            let parsed: Result<serde_json::Value, _> = serde_json::from_str(json);
            assert!(parsed.is_ok(), "{place}: {json}");
        }
    }

    /// Elements and attributes are those of the same page with harmless texts.
    pub(crate) fn assert_shaped_as(&self, tame: &Tame, place: &str) {
        for shape in &self.shapes {
            assert!(tame.shapes.contains(shape), "{place}: {shape} is new");
        }
        for element in FRAME {
            let count = self.counts.get(element).copied().unwrap_or(0);
            let usual = &tame.counts[element];
            assert!(
                usual.contains(&count),
                "{place}: {count} of {element}, not {usual:?}"
            );
        }
        for script in &self.scripts {
            assert!(tame.scripts.contains(script), "{place}: {script}");
        }
        self.assert_tame(place);
    }

    /// The text is there as it is, as far as HTML can say it.
    pub(crate) fn assert_says(&self, text: &str, place: &str) {
        let text = parsed(text);
        assert!(
            parsed(&self.text).contains(&text),
            "{place} does not say {text:?}:\n{:?}",
            self.text
        );
    }

    /// An attribute has the text as its value.
    pub(crate) fn assert_has(&self, key: &str, text: &str, place: &str) {
        let text = parsed(text);
        let has =
            |value: &str| parsed(&value.replace('\u{fffd}', "")) == text.replace('\u{fffd}', "");
        assert!(
            self.values
                .iter()
                .any(|(own, value)| own == key && has(value)),
            "{place}: no {key} is {text:?}"
        );
    }
}

/// What pages of a sort are made of when their texts harm nobody.
#[derive(Debug, Default)]
pub(crate) struct Tame {
    shapes: BTreeSet<String>,
    counts: BTreeMap<&'static str, BTreeSet<usize>>,
    scripts: BTreeSet<String>,
}

impl Tame {
    /// Learns from one of them.
    pub(crate) fn add(&mut self, dom: &Dom) {
        dom.assert_tame("a harmless page");
        self.shapes.extend(dom.shapes.iter().cloned());
        self.scripts.extend(dom.scripts.iter().cloned());
        for element in FRAME {
            let count = dom.counts.get(element).copied().unwrap_or(0);
            self.counts.entry(element).or_default().insert(count);
        }
    }
}

/// A parser of HTML passes over a null byte and ends all lines alike.
fn parsed(text: &str) -> String {
    text.replace('\0', "")
        .replace("\r\n", "\n")
        .replace('\r', "\n")
}

/// Whether an address is relative or of the web, read as browsers do: blanks and
/// control characters before it and line ends within it count for nothing.
fn leads_well(address: &str) -> bool {
    let bare = address.trim_start_matches(|c: char| c.is_control() || c == ' ');
    let bare: String = bare.chars().filter(|c| !"\t\r\n".contains(*c)).collect();
    let start = bare.split(['/', '?', '#']).next().unwrap_or_default();
    match start.split_once(':') {
        Some((scheme, _)) => ["http", "https"].contains(&scheme.to_lowercase().as_str()),
        None => !bare.starts_with("//") && !bare.starts_with("/\\") && !bare.starts_with('\\'),
    }
}

#[test]
fn an_address_is_read_as_browsers_read_it() {
    for good in ["", "../a/?b=c:d", "https://example.org", "./#x"] {
        assert!(leads_well(good), "{good}");
    }
    for bad in [
        "javascript:x",
        " \u{1}java\tscript:x",
        "data:,",
        "//example.org",
        "/\\example.org",
    ] {
        assert!(!leads_well(bad), "{bad}");
    }
}
