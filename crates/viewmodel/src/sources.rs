//! Who measured what is shown, and who published it: one rule for pages, frames,
//! files and pictures. What a source is called by itself is `dataset`'s.

use crate::chart::ChartModel;
use crate::chart::render::rows_of;
use dataset::{BodyId, Dataset, Language, ObservationId, SourceId};
use i18n::{Messages, messages};

use engine::Catalog;

/// How many are named before the others are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
    /// Bodies.
    pub bodies: usize,
    /// Publications of all bodies together.
    pub publications: usize,
    /// Whether bodies are called by their short names, as in the figure itself.
    pub short: bool,
}

impl Most {
    /// All of them.
    pub const ALL: Self = Self {
        bodies: usize::MAX,
        publications: usize::MAX,
        short: false,
    };
    /// Below a figure on a page.
    pub const PAGE: Self = Self {
        bodies: 4,
        publications: 6,
        short: false,
    };
    /// Below a figure in a frame, where each line of text takes room from the drawing.
    pub const FRAME: Self = Self {
        bodies: 1,
        publications: 1,
        short: true,
    };
}

/// A body that measured, with those who published its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// None where nothing is measured: an event is told by those who published it.
    body: Option<BodyId>,
    /// Its name, unless every publisher's own name begins with it.
    name: Option<&'static str>,
    /// The same in short: Chinese has no other.
    short: &'static str,
    /// What it published itself.
    own: Option<SourceId>,
    /// What others published, each publisher once.
    via: Vec<(SourceId, &'static str)>,
}

/// A part of a line of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(&'static str),
    /// What a source is called here; it can be opened.
    Source(SourceId, &'static str),
}

/// The sources of some figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources(Vec<Measured>);

impl Sources {
    /// The sources of figures, in their order.
    pub fn of(
        data: &Dataset,
        language: Language,
        rows: impl IntoIterator<Item = ObservationId>,
    ) -> Self {
        let mut bodies: Vec<Measured> = Vec::new();
        for row in rows {
            let observation = &data[row];
            let body = Some(observation.body);
            let at = bodies.iter().position(|one| one.body == body);
            let at = at.unwrap_or_else(|| {
                bodies.push(Measured::nothing_yet(body));
                bodies.len() - 1
            });
            bodies[at].add(data, language, observation.source);
        }
        for one in &mut bodies {
            // Whoever measured or decided before papers, papers before copies.
            dataset::sort::by_key(&mut one.via, |(source, _)| data[*source].grade);
            let Some(body) = one.body else { continue };
            let names = names_of(data, language, body);
            let begins = |publisher: &str| names.iter().any(|name| publisher.starts_with(name));
            let is_named = one.own.is_none()
                && !one.via.is_empty()
                && one.via.iter().all(|(_, publisher)| begins(publisher));
            one.name = (!is_named).then(|| data[body].name.get(language));
            one.short = match language {
                Language::En => data[body].short,
                Language::Zh => data[body].name.zh,
            };
        }
        Self(bodies)
    }

    /// The same with sources that tell of events.
    #[must_use]
    pub fn telling(mut self, data: &Dataset, language: Language, sources: &[SourceId]) -> Self {
        let mut events = Measured::nothing_yet(None);
        for source in sources {
            events.add(data, language, *source);
        }
        let is_new = |publisher: &str| {
            let known = self.0.iter().flat_map(|one| &one.via);
            known.into_iter().all(|(_, other)| *other != publisher)
        };
        events.via.retain(|(_, publisher)| is_new(publisher));
        if !events.via.is_empty() {
            self.0.push(events);
        }
        self
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first of them, and how many publications are left out.
    pub fn first(&self, most: Most) -> (Vec<Measured>, usize) {
        let mut left = most.publications;
        let mut named = Vec::new();
        for one in self.0.iter().take(most.bodies) {
            if left == 0 {
                break;
            }
            let mut one = one.clone();
            if most.short {
                one.name = one.name.map(|_| one.short);
            }
            left -= usize::from(one.own.is_some());
            one.via.truncate(left);
            left -= one.via.len();
            named.push(one);
        }
        let count = |bodies: &[Measured]| bodies.iter().map(Measured::publications).sum::<usize>();
        let rest = count(&self.0) - count(&named);
        (named, rest)
    }

    /// Each body with its publishers.
    pub fn all(&self) -> &[Measured] {
        &self.0
    }
}

impl Measured {
    fn nothing_yet(body: Option<BodyId>) -> Self {
        Self {
            body,
            name: None,
            short: "",
            own: None,
            via: Vec::new(),
        }
    }

    fn add(&mut self, data: &Dataset, language: Language, source: SourceId) {
        let publisher = data.publisher(source, language);
        let names = self.body.map(|body| names_of(data, language, body));
        let names = names.as_ref().map_or(&[][..], |names| &names[..]);
        let publisher = without_body(publisher, names);
        if names.contains(&publisher) {
            self.own.get_or_insert(source);
        } else if !self.via.iter().any(|(_, known)| *known == publisher) {
            self.via.push((source, publisher));
        }
    }

    fn publications(&self) -> usize {
        usize::from(self.own.is_some()) + self.via.len()
    }

    /// As it is written: the body, and through whom its figures are known.
    pub fn pieces(&self, messages: &Messages) -> Vec<Piece> {
        let mut pieces = Vec::new();
        match (self.own, self.name) {
            (Some(source), Some(name)) => pieces.push(Piece::Source(source, name)),
            (None, Some(name)) => pieces.push(Piece::Text(name)),
            (_, None) => {}
        }
        for (at, (source, publisher)) in self.via.iter().enumerate() {
            if at > 0 {
                pieces.push(Piece::Text(messages.punctuation.comma));
            } else if self.name.is_some() {
                pieces.push(Piece::Text(messages.provenance.via));
            }
            pieces.push(Piece::Source(*source, publisher));
        }
        pieces
    }
}

/// What some bodies' sources are called, in a row.
pub fn pieces(bodies: &[Measured], messages: &Messages) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for one in bodies {
        if !pieces.is_empty() {
            pieces.push(Piece::Text(messages.punctuation.semicolon));
        }
        pieces.extend(one.pieces(messages));
    }
    pieces
}

/// Who measured and who published all that is drawn, in a line.
pub fn line_of(catalog: &Catalog, language: Language, model: &ChartModel) -> String {
    line(catalog, language, &rows_of(model), Most::ALL)
}

/// Who measured and who published some figures, in a line.
pub fn line(catalog: &Catalog, language: Language, rows: &[ObservationId], most: Most) -> String {
    let messages = messages(language);
    let sources = Sources::of(&catalog.data, language, rows.iter().copied());
    let (named, rest) = sources.first(most);
    let mut line = format!(
        "{}{}",
        messages.provenance.sources, messages.punctuation.colon
    );
    for piece in pieces(&named, messages) {
        let (Piece::Text(text) | Piece::Source(_, text)) = piece;
        line.push_str(text);
    }
    if rest > 0 {
        line.push_str(messages.provenance.before_more);
        line.push_str(&(messages.provenance.more_sources)(rest));
    }
    line
}

fn names_of(data: &Dataset, language: Language, body: BodyId) -> [&'static str; 2] {
    [data[body].short, data[body].name.get(language)]
}

/// A publisher's name without a remark in brackets that only repeats the body: "(CAAM)",
/// "(quoting CAAM)", "（国家能源局数据）". What says more stays.
fn without_body(publisher: &'static str, names: &[&'static str]) -> &'static str {
    const WORD: usize = 2;
    let brackets = [(" (", ')'), ("（", '）')];
    for (open, close) in brackets {
        let remark = publisher.strip_suffix(close);
        let Some((name, remark)) = remark.and_then(|text| text.split_once(open)) else {
            continue;
        };
        let rest = names.iter().find_map(|body| {
            let rest = remark.strip_prefix(body).or(remark.strip_suffix(body))?;
            Some(rest.trim())
        });
        let is_short = |rest: &str| {
            let is_latin = rest.is_ascii();
            rest.is_empty()
                || (is_latin && rest.split(' ').count() == 1)
                || (!is_latin && rest.chars().count() <= WORD)
        };
        if rest.is_some_and(is_short) {
            return name;
        }
    }
    publisher
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;

    #[test]
    fn a_remark_goes_where_it_only_repeats_the_body() {
        let names = ["CAAM", "中国汽车工业协会"];
        for (publisher, left) in [
            ("SteelOrbis (CAAM)", "SteelOrbis"),
            ("InsideEVs (quoting CAAM)", "InsideEVs"),
            ("安莎社（中国汽车工业协会）", "安莎社"),
            ("亚洲金属网（中国汽车工业协会数据）", "亚洲金属网"),
            (
                "Taibo (CAAM press conference)",
                "Taibo (CAAM press conference)",
            ),
            ("ECNS (China News Service)", "ECNS (China News Service)"),
            (
                "Automotive News (CAAM, MIIT)",
                "Automotive News (CAAM, MIIT)",
            ),
        ] {
            let found = without_body(publisher, &names);
            assert_eq!(found, left, "{publisher}");
        }
    }

    #[test]
    fn every_body_and_every_source_of_every_indicator_is_named_once() {
        let data = &shipped::catalog().data;
        for language in [Language::En, Language::Zh] {
            for at in 0..data.indicators.len() {
                let rows: Vec<ObservationId> = data
                    .observation_ids()
                    .filter(|row| usize::from(data[*row].indicator.0) == at)
                    .collect();
                let sources = Sources::of(data, language, rows.iter().copied());
                for row in &rows {
                    let one = sources
                        .all()
                        .iter()
                        .filter(|one| one.body == Some(data[*row].body));
                    assert_eq!(one.count(), 1, "{}", data.indicators[at].slug);
                }
                for most in [Most::FRAME, Most::PAGE, Most::ALL] {
                    let (named, rest) = sources.first(most);
                    let shown = pieces(&named, messages(language));
                    let links = shown.iter().filter(|one| matches!(one, Piece::Source(..)));
                    let links = links.count();
                    assert!(links <= most.publications && named.len() <= most.bodies);
                    let all = pieces(sources.all(), messages(language));
                    let all = all.iter().filter(|one| matches!(one, Piece::Source(..)));
                    assert_eq!(links + rest, all.count(), "{}", data.indicators[at].slug);
                    assert!(links > 0 || rows.is_empty());
                }
            }
        }
    }
}
