//! A view's address, written: what is the default is left out.

use dataset::{Area, Code, Dataset, Date};
use engine::targets::TargetFacet;
use engine::{DaySpan, Direction, filter_columns};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{EMBED, KEPT, figure, folder};
use crate::{BuilderView, Page, Parts, Preview, ViewState};

/// Kept as they are in a query value: they have no meaning there and make an
/// address readable.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b',')
    .remove(b':');

/// Writes the address of a view: its path below the site's root and, after a
/// question mark, what differs from the defaults.
pub fn write(view: &ViewState, data: &Dataset) -> String {
    let mut writer = Writer {
        text: path(view, data),
        first: true,
        most: MOST_WRITTEN,
    };
    if view.page == Page::Builder {
        writer.pair("figure", &view.builder.subject.path(data));
    }
    write_subject(&mut writer, view, data);
    write_builder(&mut writer, view);
    if view.is_for_another_page() && matches!(view.subject(), Page::Indicator(_)) {
        figure::write_own_labels(&mut writer, &view.figure, data);
    }
    if let Some(id) = view.provenance {
        writer.pair("receipt", &data.observation_key(id));
    }
    writer.pair("cited", &view.cited);
    if let Some(language) = view.language.filter(|language| folder(*language).is_none()) {
        writer.pair("lang", language.code());
    }
    if let Some(theme) = view.theme {
        writer.pair("theme", theme.code());
    }
    writer.text
}

/// The part of the address before the question mark.
fn path(view: &ViewState, data: &Dataset) -> String {
    let mut text = view.language.and_then(folder).unwrap_or_default();
    if view.embedded {
        text.push_str(EMBED);
        if let Some(version) = &view.kept {
            text.extend([KEPT, version, "/"]);
        }
    }
    text.push_str(&view.page.path(data));
    text
}

/// What is chosen on the page that the view is about.
fn write_subject(writer: &mut Writer, view: &ViewState, data: &Dataset) {
    match view.subject() {
        Page::Milestones(_) => write_milestones(writer, view, data),
        Page::Indicators => write_catalogue(writer, view, data),
        Page::Indicator(_) => figure::write(writer, &view.figure, data),
        Page::Overview => figure::write_focus(writer, &view.figure.focus, data),
        Page::Data => write_table(writer, view),
        Page::Story => {
            let step = view.step.and_then(|step| data.story.get(usize::from(step)));
            writer.pair("step", step.map_or("", |step| step.slug));
        }
        Page::Board => {
            for pin in &view.pins {
                writer.pair("pin", &pin.code(data));
            }
        }
        Page::Targets => write_targets(writer, view, data),
        Page::Compare => {
            let slugs = view.compared.iter().map(|id| data[*id].slug.to_owned());
            writer.list("industry", slugs);
        }
        _ => {}
    }
}

fn write_milestones(writer: &mut Writer, view: &ViewState, data: &Dataset) {
    let query = &view.milestones.query;
    writer.pair("q", &query.text);
    let industries = query.industries.iter();
    writer.list("industry", industries.map(|id| data[*id].slug.to_owned()));
    writer.list("kind", query.kinds.iter().map(|kind| kind.code().into()));
    let actors = query.actors.iter();
    writer.list("actor", actors.map(|id| data[*id].slug.to_owned()));
    writer.list("area", query.areas.iter().map(Area::to_string));
    writer.list("significance", query.significance.iter().map(u8::to_string));
    writer.span(query.span);
    writer.choice("lanes", view.milestones.lanes);
    if view.milestones.linear {
        writer.pair("axis", "linear");
    }
    let folded = view.milestones.folded.iter();
    writer.list("folded", folded.map(|lane| lane.code(data).to_owned()));
    if view.milestones.by_date {
        writer.pair("order", "date");
    }
    if let (Page::Milestones(_), Some(group)) = (view.page, &view.milestones.group) {
        writer.list("group", group.codes(data).into_iter());
    }
    if let Page::Milestones(Some(id)) = view.page {
        writer.pair("open", data[id].slug);
    }
}

fn write_catalogue(writer: &mut Writer, view: &ViewState, data: &Dataset) {
    let query = &view.catalogue.query;
    writer.pair("q", &query.text);
    let industries = query.industries.iter();
    writer.list("industry", industries.map(|id| data[*id].slug.to_owned()));
}

fn write_targets(writer: &mut Writer, view: &ViewState, data: &Dataset) {
    for facet in TargetFacet::ALL {
        let of_facet = view.targets.iter().filter(|one| one.facet() == *facet);
        let codes = of_facet.map(|one| one.code(data).to_owned());
        writer.list(facet.code(), codes);
    }
}

fn write_builder(writer: &mut Writer, view: &ViewState) {
    let builder = &view.builder;
    if view.page != Page::Builder {
        if !builder.open {
            return;
        }
        writer.pair("embed", "1");
    }
    if builder.parts != Parts::default() {
        // Written even if nothing is shown.
        let parts = builder.parts.code();
        writer.pair("parts", if parts.is_empty() { "," } else { &parts });
    }
    for (part, text) in builder.own.said() {
        writer.beside(part.code(), text);
    }
    if builder.theme != BuilderView::default().theme {
        writer.pair("frame-theme", builder.theme.code());
    }
    if let Some(language) = builder.language {
        writer.pair("frame-lang", language.code());
    }
    if let Some(accent) = builder.accent {
        writer.pair("accent", &accent.code());
    }
    writer.pair("font", &builder.font);
    if builder.transparent {
        writer.pair("background", "transparent");
    }
    if builder.versioned {
        writer.pair("data", "frozen");
    }
    if let Some(width) = builder.width {
        writer.pair("width", &width.to_string());
    }
    if builder.preview != Preview::default() {
        writer.pair("preview", &builder.preview.code());
    }
}

fn write_table(writer: &mut Writer, view: &ViewState) {
    let query = &view.table.query;
    writer.choice("table", query.table);
    writer.pair("q", &query.text);
    for column in filter_columns(query.table) {
        let chosen = query.filters.iter().filter(|(other, _)| *other == column);
        writer.list(
            &format!("f.{}", column.code()),
            chosen.map(|(_, code)| code.clone()),
        );
    }
    if let Some((column, direction)) = query.sort {
        let sign = match direction {
            Direction::Ascending => "",
            Direction::Descending => "-",
        };
        writer.pair("sort", &format!("{sign}{}", column.code()));
    }
    if query.page > 0 {
        writer.pair("page", &(query.page + 1).to_string());
    }
}

/// The most bytes of an address that is written: what servers and messengers take.
const MOST_WRITTEN: usize = 8 << 10;

/// An address as it grows.
pub(super) struct Writer {
    text: String,
    first: bool,
    /// How many bytes it may have.
    most: usize,
}

impl Writer {
    /// A choice in words; an empty one is the default.
    pub(super) fn pair(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let length = utf8_percent_encode(value, QUERY)
            .map(str::len)
            .sum::<usize>();
        // No reader's choice comes near this; what would not fit is left out whole.
        if self.text.len() + name.len() + length + 2 <= self.most {
            self.push(name, value);
        }
    }

    /// The same for words that have bounds of their own: they take no room from choices.
    pub(super) fn beside(&mut self, name: &str, value: &str) {
        let before = self.text.len();
        self.push(name, value);
        self.most += self.text.len() - before;
    }

    fn push(&mut self, name: &str, value: &str) {
        self.text.push(if self.first { '?' } else { '&' });
        self.first = false;
        self.text.push_str(name);
        self.text.push('=');
        self.text.extend(utf8_percent_encode(value, QUERY));
    }

    /// A list of choices.
    pub(super) fn list(&mut self, name: &str, items: impl Iterator<Item = String>) {
        let joined: Vec<String> = items.collect();
        self.pair(name, &joined.join(","));
    }

    /// A span of time: its ends, where it has them.
    pub(super) fn span(&mut self, span: Option<DaySpan>) {
        let Some(span) = span else { return };
        if span.from > i32::MIN {
            self.pair("from", &Date::from_day(span.from).to_string());
        }
        if span.to < i32::MAX {
            self.pair("to", &Date::from_day(span.to).to_string());
        }
    }

    /// A choice out of a few.
    pub(super) fn choice<T: Code + Default + PartialEq>(&mut self, name: &str, value: T) {
        if value != T::default() {
            self.pair(name, value.code());
        }
    }
}
