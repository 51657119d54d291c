//! A view's address, written: what is the default is left out.

use dataset::{Area, Code, Dataset, Date};
use engine::targets::{TargetFacet, TargetFilter};
use engine::{DaySpan, Direction, IndicatorQuery, TableQuery, filter_columns};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{EMBED, KEPT, figure, folder};
use crate::{BuilderView, Location, MilestonesView, Page, Parts, Preview, ViewState};

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
    if let Location::Builder(builder) = &view.location {
        writer.pair("figure", &builder.subject.page().path(data));
    }
    write_subject(&mut writer, view, data);
    if view.dialog.is_some() && view.page() != Page::Builder {
        writer.pair("embed", "1");
    }
    if let Some(chosen) = view.builder() {
        write_builder(&mut writer, chosen);
    }
    if let Location::Indicator(_, chart) = view.location.subject()
        && view.is_for_another_page()
    {
        figure::write_own_labels(&mut writer, chart, data);
    }
    if let Some(id) = view.provenance {
        writer.pair("receipt", &data.observation_key(id));
    }
    writer.pair("cited", view.cited.as_deref().unwrap_or_default());
    let language = view.reader.language;
    if let Some(language) = language.filter(|language| folder(*language).is_none()) {
        writer.pair("lang", language.code());
    }
    if let Some(theme) = view.reader.theme {
        writer.pair("theme", theme.code());
    }
    writer.text
}

/// The part of the address before the question mark.
fn path(view: &ViewState, data: &Dataset) -> String {
    let mut text = view.reader.language.and_then(folder).unwrap_or_default();
    if let Some(embed) = &view.embed {
        text.push_str(EMBED);
        if let Some(version) = &embed.kept {
            text.extend([KEPT, version, "/"]);
        }
    }
    text.push_str(&view.page().path(data));
    text
}

/// What is chosen on the page that the view is about.
fn write_subject(writer: &mut Writer, view: &ViewState, data: &Dataset) {
    // The builder opens nothing over the figure.
    let opens = view.page() != Page::Builder;
    match view.location.subject() {
        Location::Milestones(shown) => write_milestones(writer, shown, opens, data),
        Location::Indicators(query) => write_catalogue(writer, query, data),
        Location::Indicator(_, chart) => figure::write(writer, chart, data),
        Location::Overview(focus) => figure::write_focus(writer, focus, data),
        Location::Data(query) => write_table(writer, query),
        Location::Story(step) => {
            let step = step.and_then(|step| data.story.get(usize::from(step)));
            writer.pair("step", step.map_or("", |step| step.slug));
        }
        Location::Board(pins) => {
            for pin in pins {
                writer.pair("pin", &pin.code(data));
            }
        }
        Location::Targets(chosen) => write_targets(writer, chosen, data),
        Location::Compare(compared) => {
            let slugs = compared.iter().map(|id| data[*id].slug.to_owned());
            writer.list("industry", slugs);
        }
        _ => {}
    }
}

fn write_milestones(writer: &mut Writer, shown: &MilestonesView, opens: bool, data: &Dataset) {
    let query = &shown.query;
    writer.pair("q", &query.text);
    let industries = query.industries.iter();
    writer.list("industry", industries.map(|id| data[*id].slug.to_owned()));
    writer.list("kind", query.kinds.iter().map(|kind| kind.code().into()));
    let actors = query.actors.iter();
    writer.list("actor", actors.map(|id| data[*id].slug.to_owned()));
    writer.list("area", query.areas.iter().map(Area::to_string));
    writer.list("significance", query.significance.iter().map(u8::to_string));
    writer.span(query.span);
    writer.choice("lanes", shown.lanes);
    if shown.linear {
        writer.pair("axis", "linear");
    }
    let folded = shown.folded.iter();
    writer.list("folded", folded.map(|lane| lane.code(data).to_owned()));
    if shown.by_date {
        writer.pair("order", "date");
    }
    if let Some(group) = shown.group.as_ref().filter(|_| opens) {
        writer.list("group", group.codes(data).into_iter());
    }
    if let Some(id) = shown.open.filter(|_| opens) {
        writer.pair("open", data[id].slug);
    }
}

fn write_catalogue(writer: &mut Writer, query: &IndicatorQuery, data: &Dataset) {
    writer.pair("q", &query.text);
    let industries = query.industries.iter();
    writer.list("industry", industries.map(|id| data[*id].slug.to_owned()));
}

fn write_targets(writer: &mut Writer, chosen: &[TargetFilter], data: &Dataset) {
    for facet in TargetFacet::ALL {
        let of_facet = chosen.iter().filter(|one| one.facet() == *facet);
        let codes = of_facet.map(|one| one.code(data).to_owned());
        writer.list(facet.code(), codes);
    }
}

fn write_builder(writer: &mut Writer, builder: &BuilderView) {
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

fn write_table(writer: &mut Writer, query: &TableQuery) {
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
