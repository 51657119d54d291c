//! What the log of changes says, in words: by version, and of what a view shows.
//! Pure; the page and the feed write it out.

use dataset::changes::{changes_since, version_numbers};
use dataset::{Change, ChangeKind, Date, IndicatorId, Language, Period};

use crate::page_chart::indicator_of;
use engine::Catalog;
use i18n::{messages, period};
use view::{Location, Page, ViewState};

/// A version of the data, with what it changed.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// Its numbers, such as `0.2.0`.
    pub name: &'static str,
    /// Its day.
    pub date: Date,
    /// What it changed, in the order of the tables.
    pub changes: &'a [Change],
}

impl<'a> Version<'a> {
    /// How many rows it added, table by table.
    pub fn added(&self) -> Vec<(&'static str, usize)> {
        let mut tables: Vec<(&'static str, usize)> = Vec::new();
        for change in self.of_kind(ChangeKind::Added) {
            match tables.iter_mut().find(|table| table.0 == change.table) {
                Some(table) => table.1 += 1,
                None => tables.push((change.table, 1)),
            }
        }
        tables
    }

    /// All but the rows that it added: each has a reason.
    pub fn reasoned(&self) -> impl Iterator<Item = &'a Change> {
        let rows = self.changes.iter();
        rows.filter(|change| change.kind != ChangeKind::Added)
    }

    /// The changes of a kind.
    pub fn of_kind(&self, kind: ChangeKind) -> impl Iterator<Item = &'a Change> {
        self.changes
            .iter()
            .filter(move |change| change.kind == kind)
    }
}

/// The versions of the data, the newest first; none until the log has come.
pub fn versions<'a>(catalog: &'a Catalog) -> Vec<Version<'a>> {
    let log = catalog.log().unwrap_or_default();
    let groups = log.chunk_by(|a, b| a.version == b.version);
    let version = |changes: &'a [Change]| -> Option<Version<'a>> {
        let first = changes.first()?;
        Some(Version {
            name: first.version,
            date: first.date,
            changes,
        })
    };
    let mut versions: Vec<Version<'_>> = groups.filter_map(version).collect();
    versions.reverse();
    versions
}

/// The name of the row that a change is about, and where it can be seen.
pub fn row_name(catalog: &Catalog, language: Language, change: &Change) -> (String, Option<Page>) {
    let data = &catalog.data;
    let key = change.key;
    if let Some(id) = indicator(catalog, change) {
        let mut parts = key.split(':').skip(1);
        let name = data[id].name.get(language);
        let shown = match (parts.next(), parts.next().map(Period::parse)) {
            (Some(area), Some(Ok(at))) => {
                let area = dataset::Area::from_code(area);
                let area = area.map_or("", |area| area.name().get(language));
                format!("{name} · {area} · {}", period(language, at))
            }
            _ => name.to_owned(),
        };
        return (shown, Some(Page::Indicator(id)));
    }
    let of = |name: &str, page| (name.to_owned(), Some(page));
    let found = match change.table {
        "milestones" => data
            .find_milestone(key)
            .map(|id| of(data[id].title.get(language), Page::Milestone(id))),
        "industries" => data
            .find_industry(key)
            .map(|id| of(data[id].name.get(language), Page::Industry(id))),
        "actors" => data
            .find_actor(key)
            .map(|id| of(data[id].name.get(language), Page::Actor(id))),
        "story-en" | "story-zh" => {
            let step = data.story.iter().find(|step| step.slug == key);
            step.map(|step| of(step.title.get(language), Page::Story))
        }
        _ => None,
    };
    found.unwrap_or_else(|| (key.to_owned(), None))
}

/// The indicator of the row that a change is about, where it has one.
fn indicator(catalog: &Catalog, change: &Change) -> Option<IndicatorId> {
    let has = ["indicators", "observations", "traits", "targets"].contains(&change.table);
    let id = change.key.split(':').next().filter(|_| has)?;
    catalog.data.find_indicator(id)
}

/// What a change says, beside the name of its row.
pub fn told(language: Language, change: &Change) -> String {
    let changes = &messages(language).changes;
    let what = match change.kind {
        ChangeKind::Released => String::new(),
        ChangeKind::Added => changes.row_added.to_owned(),
        ChangeKind::Removed if change.before.is_empty() => changes.row_removed.to_owned(),
        ChangeKind::Removed => (changes.figure_removed)(change.before),
        ChangeKind::Changed => (changes.cell_changed)(change.column, change.before, change.after),
    };
    let note = change.note.get(language);
    match (what.is_empty(), note.is_empty()) {
        (false, false) => (changes.with_reason)(&what, note),
        (true, _) => note.to_owned(),
        (_, true) => what,
    }
}

/// What became of the version that an address was cited with.
#[derive(Clone, Debug, PartialEq)]
pub enum Since<'a> {
    /// The log does not know it.
    Unknown,
    /// It is newer than this data.
    Newer,
    /// What is in view has changed so since; nothing if empty.
    Changed(Vec<&'a Change>),
}

/// What has changed of what a view shows since it was cited; `None` where it was
/// cited with this data, or not at all. The log has to be there.
pub fn since<'a>(catalog: &'a Catalog, view: &ViewState) -> Option<Since<'a>> {
    let cited = view.cited.as_deref();
    let cited = cited.filter(|cited| *cited != catalog.version)?;
    if version_numbers(cited) > version_numbers(catalog.version) {
        return Some(Since::Newer);
    }
    let log = catalog.log().unwrap_or_default();
    let Some(changes) = changes_since(log, cited) else {
        return Some(Since::Unknown);
    };
    let mut shown: Vec<&Change> = Vec::new();
    for change in changes.iter().filter(|one| is_in_view(catalog, view, one)) {
        // A step of the story is one, in however many languages.
        if !is_story(change)
            || !shown
                .iter()
                .any(|one| is_story(one) && one.key == change.key)
        {
            shown.push(change);
        }
    }
    Some(Since::Changed(shown))
}

fn is_story(change: &Change) -> bool {
    change.table.starts_with("story")
}

/// Whether the row that a change is about is among what a view shows. Of a row
/// that is gone only its key is known, so that it counts with its table; what is
/// said of how an indicator's figures add up is no figure.
fn is_in_view(catalog: &Catalog, view: &ViewState, change: &Change) -> bool {
    let data = &catalog.data;
    if let Some(id) = view.provenance {
        return change.table == "observations" && data.observation_key(id) == change.key;
    }
    let own = indicator(catalog, change).filter(|_| change.table != "traits");
    let milestone = || {
        (change.table == "milestones")
            .then(|| data.find_milestone(change.key))
            .flatten()
    };
    let is_milestone = change.table == "milestones";
    match &view.location {
        Location::Indicator(id, chart) => {
            own.is_some_and(|own| own == *id || chart.with.contains(&own))
        }
        Location::Board(pins) => own.is_some_and(|own| {
            let mut pins = pins.iter();
            pins.any(|pin| own == pin.indicator || pin.figure.with.contains(&own))
        }),
        Location::Industry(id) => {
            own.is_some_and(|own| data[own].industry == *id)
                || change.table == "industries" && change.key == data[*id].slug
                || milestone().is_some_and(|own| data[own].industries.contains(id))
        }
        Location::Milestone(id) => is_milestone && change.key == data[*id].slug,
        Location::Milestones(_) => is_milestone,
        Location::Actor(id) => {
            change.table == "actors" && change.key == data[*id].slug
                || milestone().is_some_and(|own| data[own].actors.contains(id))
        }
        Location::Story(_) => is_story(change),
        Location::Targets(_) => change.table == "targets",
        Location::Indicators(_) => change.table == "indicators",
        Location::Industries | Location::Compare(_) => {
            matches!(change.table, "industries" | "milestones")
        }
        Location::Data(query) => change.table == dataset::Code::code(query.table),
        other => own.is_some() && own == indicator_of(data, other.page()),
    }
}

#[cfg(test)]
mod tests {
    use dataset::{Bilingual, Code};

    use super::*;
    use crate::shipped;

    /// The shipped data with a log of our own: a value that was mended, and a row
    /// that went.
    fn catalog() -> &'static Catalog {
        let shipped = shipped::catalog();
        let mut data = shipped.data.clone();
        let row = data
            .observation_ids()
            .find(|id| data[data[*id].indicator].slug == "nev-sales")
            .unwrap();
        let key: &str = data.observation_key(row).leak();
        let change = |version, kind, key, column| Change {
            version,
            date: Date::parse("2026-11-26").unwrap(),
            table: "observations",
            key,
            kind,
            column,
            before: "5",
            after: if column.is_empty() { "" } else { "6" },
            note: Bilingual {
                en: "A misprint.",
                zh: "笔误。",
            },
        };
        data.changes = vec![
            change("0.1.0", ChangeKind::Added, key, ""),
            change("0.2.0", ChangeKind::Changed, key, "value"),
            change(
                "0.2.0",
                ChangeKind::Removed,
                "nev-exports:CN:2020:reported:x",
                "",
            ),
        ];
        let engine = engine::Engine::new(&data);
        let mut catalog = Catalog::new(data, engine, shipped::RELEASE);
        catalog.version = "0.2.0";
        Box::leak(Box::new(catalog))
    }

    fn cited(page: &str, query: &str) -> Option<Since<'static>> {
        let catalog = catalog();
        let view = view::parse(page, query, &catalog.data).view;
        since(catalog, &view)
    }

    #[test]
    fn what_is_in_view_and_has_changed_since_is_told() {
        let Some(Since::Changed(changes)) = cited("indicators/nev-sales/", "cited=0.1.0") else {
            panic!("the log knows of it");
        };
        let [change] = changes.as_slice() else {
            panic!("{changes:?}");
        };
        let (name, page) = row_name(catalog(), Language::En, change);
        assert!(
            name.starts_with("New energy vehicle sales · China · "),
            "{name}"
        );
        assert!(matches!(page, Some(Page::Indicator(_))));
        assert_eq!(
            told(Language::En, change),
            "“value” was 5 and is 6 now: A misprint."
        );
        let gone = cited("indicators/nev-exports/", "cited=0.1.0");
        let Some(Since::Changed(changes)) = gone else {
            panic!("the log knows of it");
        };
        assert_eq!(told(Language::Zh, changes[0]), "已删除，原值为5：笔误。");
    }

    #[test]
    fn other_views_have_not_changed_and_strange_versions_are_told_apart() {
        let none = Some(Since::Changed(Vec::new()));
        assert_eq!(cited("targets/", "cited=0.1.0"), none);
        assert_eq!(cited("indicators/nev-sales/", "cited=0.2.0"), None);
        assert_eq!(cited("indicators/nev-sales/", ""), None);
        assert_eq!(cited("", "cited=0.0.9"), Some(Since::Unknown));
        assert_eq!(cited("", "cited=0.10.0"), Some(Since::Newer));
    }

    #[test]
    fn a_board_tells_what_has_changed_of_all_its_figures() {
        let board = "pin=ic-output%3Fwith%3Dnev-sales&pin=nev-exports&cited=0.1.0";
        let Some(Since::Changed(changes)) = cited("board/", board) else {
            panic!("the log knows of it");
        };
        assert_eq!(changes.len(), 2);
        let none = Some(Since::Changed(Vec::new()));
        assert_eq!(cited("board/", "pin=ic-output&cited=0.1.0"), none);
    }

    #[test]
    fn versions_come_the_newest_first_with_their_rows_counted() {
        let versions = versions(catalog());
        let names: Vec<&str> = versions.iter().map(|version| version.name).collect();
        assert_eq!(names, ["0.2.0", "0.1.0"]);
        assert_eq!(versions[0].reasoned().count(), 2);
        assert_eq!(versions[1].added(), [("observations", 1)]);
        assert_eq!(ChangeKind::Changed.code(), "changed");
    }
}
