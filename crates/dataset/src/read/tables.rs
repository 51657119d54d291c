//! Reading each table's rows, cell by cell, into records.

use super::cell::Row;
use super::file::Table;
use super::files::Files;
use super::keys::Keys;
use super::{Faults, plausible, publishers, targets, traits};
use crate::quote::Quoted;
use crate::{
    Actor, ActorId, Bilingual, Body, BodyId, Dataset, Indicator, IndicatorId, IndicatorKind,
    Industry, IndustryId, LANDMARK, Milestone, Observation, Source, SourceId, Unit, is_web_address,
};

/// Reads all tables; `None` where a row has a fault.
pub(super) fn read(files: &Files, keys: &Keys, faults: &mut Faults) -> Option<Dataset> {
    let mut sources = rows(&files.sources, faults, source);
    let mut bodies = rows(&files.bodies, faults, body);
    let mut actors = rows(&files.actors, faults, actor);
    let mut indicators = rows(&files.indicators, faults, |row| indicator(row, keys));
    sources.sort_by_key(|row| row.slug);
    bodies.sort_by_key(|row| row.slug);
    actors.sort_by_key(|row| row.slug);
    indicators.sort_by_key(|row| row.slug);
    let industries = rows(&files.industries, faults, |row| {
        industry(row, keys, &indicators)
    });
    let observations = rows(&files.observations, faults, |row| {
        observation(row, keys, &indicators, &sources)
    });
    let milestones = rows(&files.milestones, faults, |row| {
        milestone(row, keys, &sources)
    });
    let publishers = publishers::read(&files.publishers, &sources, faults);
    let traits = traits::read(&files.traits, keys, &indicators, faults);
    let targets = targets::read(
        &files.targets,
        keys,
        &indicators,
        &files.observations,
        faults,
    );
    faults.is_empty().then_some(Dataset {
        sources,
        industries,
        bodies,
        actors,
        indicators,
        observations,
        milestones,
        publishers,
        traits,
        targets,
        annotations: Vec::new(),
        story: Vec::new(),
        changes: Vec::new(),
        day: None,
    })
}

/// The rows of a table that could be read.
pub(super) fn rows<T>(
    table: &Table,
    faults: &mut Faults,
    mut read: impl FnMut(&mut Row) -> Option<T>,
) -> Vec<T> {
    let rows = table.rows.iter();
    rows.filter_map(|&raw| read(&mut Row { table, raw, faults }))
        .collect()
}

fn source(row: &mut Row) -> Option<Source> {
    let slug = row.slug("id");
    let publisher = row.text("publisher");
    let title = row.text("title");
    let url = url(row);
    let date = row.date("published");
    let language = language(row);
    let kind = row.code("kind");
    let grade = row.code("grade");
    Some(Source {
        slug: slug?,
        publisher: publisher?,
        title: title?,
        url: url?,
        published: date?,
        language: language?,
        kind: kind?,
        grade: grade?,
    })
}

fn url(row: &mut Row) -> Option<&'static str> {
    let url = row.text("url")?;
    let bare = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    let host = bare.and_then(|bare| bare.split(['/', '?', '#']).next());
    let sound = |host: &str| {
        let name = host.split_once(':').map_or(host, |(name, _)| name);
        name.contains('.') && !name.starts_with('.') && !name.ends_with('.')
    };
    if !host.is_some_and(sound) || !is_web_address(url) {
        row.fault(
            "url",
            format!(
                "{url} is no web address (use http:// or https://, a host, and no blanks)",
                url = Quoted(url)
            ),
        );
        return None;
    }
    Some(url)
}

fn language(row: &mut Row) -> Option<&'static str> {
    let code = row.cell("language");
    let sound = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if !sound {
        row.fault(
            "language",
            format!(
                "{code} is no language (use ISO 639-1, such as en or zh)",
                code = Quoted(code)
            ),
        );
    }
    sound.then_some(code)
}

fn industry(row: &mut Row, keys: &Keys, indicators: &[Indicator]) -> Option<Industry> {
    let slug = row.slug("id");
    let name = row.bilingual("name");
    let tier = row.code("tier");
    let summary = row.bilingual("summary");
    let source = row.reference("source", &keys.sources, "sources");
    let headline = headline(row, keys, indicators);
    Some(Industry {
        slug: slug?,
        name: name?,
        tier: tier?,
        summary: summary?,
        source: SourceId(source?),
        headline: IndicatorId(headline?),
    })
}

fn headline(row: &mut Row, keys: &Keys, indicators: &[Indicator]) -> Option<u16> {
    let id = row.cell("headline_indicator");
    let headline = keys.indicators.row(id);
    if headline.is_none() && keys.indicators.is_complete() {
        row.fault(
            "headline_indicator",
            format!("{id} is no id in indicators.csv", id = Quoted(id)),
        );
    }
    let own = keys.industries.row(row.cell("id"));
    let found = find_indicator(indicators, id);
    if found.is_some_and(|found| own != Some(found.industry.0)) {
        let own = row.cell("id");
        row.fault(
            "headline_indicator",
            format!(
                "{id} is of another industry (name an indicator of {own})",
                id = Quoted(id),
                own = Quoted(own)
            ),
        );
        return None;
    }
    headline
}

fn body(row: &mut Row) -> Option<Body> {
    let slug = row.slug("id");
    let short = row.text("short");
    let name = row.bilingual("name");
    let kind = row.code("kind");
    Some(Body {
        slug: slug?,
        short: short?,
        name: name?,
        kind: kind?,
    })
}

fn actor(row: &mut Row) -> Option<Actor> {
    let slug = row.slug("id");
    let name = row.bilingual("name");
    let kind = row.code("kind");
    let area = row.area("area");
    Some(Actor {
        slug: slug?,
        name: name?,
        kind: kind?,
        area: area?,
    })
}

fn indicator(row: &mut Row, keys: &Keys) -> Option<Indicator> {
    let slug = row.slug("id");
    let name = row.bilingual("name");
    let industry = row.reference("industry", &keys.industries, "industries");
    let unit = row.code("unit");
    row.whole("scale", 1..=1);
    let kind = row.code("kind");
    let definition = row.bilingual("definition");
    if let (Some(unit), Some(IndicatorKind::Growth | IndicatorKind::Share)) = (unit, kind)
        && unit != Unit::Percent
    {
        let (unit, kind) = (row.cell("unit"), row.cell("kind"));
        row.fault(
            "unit",
            format!(
                "{unit} is no unit of a {kind} (use percent)",
                unit = Quoted(unit)
            ),
        );
        return None;
    }
    Some(Indicator {
        slug: slug?,
        name: name?,
        industry: IndustryId(industry?),
        unit: unit?,
        kind: kind?,
        definition: definition?,
    })
}

fn observation(
    row: &mut Row,
    keys: &Keys,
    indicators: &[Indicator],
    sources: &[Source],
) -> Option<Observation> {
    let indicator = row.reference("indicator", &keys.indicators, "indicators");
    let area = row.area("area");
    let period = row.period("period");
    let value = row.value("value");
    let bound = row.code("bound");
    let status = row.code("status");
    let body = row.reference("body", &keys.bodies, "bodies");
    let source = row.reference("source", &keys.sources, "sources");
    let note = row.optional_bilingual("note");
    if let Some(value) = value {
        plausible::check_size(row, indicators, value);
    }
    if let (Some(period), Some(status)) = (period, status) {
        plausible::check_measured(row, sources, period, status);
    }
    Some(Observation {
        indicator: IndicatorId(indicator?),
        area: area?,
        period: period?,
        value: value?,
        bound: bound?,
        status: status?,
        body: BodyId(body?),
        source: SourceId(source?),
        note: note?,
    })
}

fn milestone(row: &mut Row, keys: &Keys, all_sources: &[Source]) -> Option<Milestone> {
    let slug = row.slug("id");
    let date = row.date("date");
    let title = row.bilingual("title");
    let summary = row.bilingual("summary");
    let kind = row.code("kind");
    let industries = row.references("industries", &keys.industries, "industries");
    let actors = row.references("actors", &keys.actors, "actors");
    let area = row.area("area");
    let significance = row.whole("significance", 1..=3);
    let sources = row.references("sources", &keys.sources, "sources");
    let short = short_title(row, significance);
    for (column, list) in [("industries", &industries), ("sources", &sources)] {
        if list.as_ref().is_some_and(Vec::is_empty) {
            row.fault(column, "is empty (name at least one)");
        }
    }
    if let Some(date) = date {
        plausible::check_happened(row, all_sources, date);
    }
    Some(Milestone {
        slug: slug?,
        date: date?,
        title: title?,
        summary: summary?,
        kind: kind?,
        industries: industries?.into_iter().map(IndustryId).collect(),
        actors: actors?.into_iter().map(ActorId).collect(),
        area: area?,
        significance: significance?,
        sources: sources?.into_iter().map(SourceId).collect(),
        short: short?,
    })
}

/// The short title, which a landmark must have where the file has the columns.
fn short_title(row: &mut Row, significance: Option<u8>) -> Option<Bilingual> {
    let short = row.optional_bilingual("short")?;
    let has_columns = row.raw.cells.len() == row.table.spec.columns.len();
    if has_columns && significance == Some(LANDMARK) && short == Bilingual::default() {
        row.fault(
            "short_en",
            "is empty (a milestone of significance 3 has a short title in both languages)",
        );
        return None;
    }
    Some(short)
}

/// By its id: an indicator whose row has a fault is not there.
pub(super) fn find_indicator<'a>(indicators: &'a [Indicator], id: &str) -> Option<&'a Indicator> {
    let place = indicators.binary_search_by(|indicator| indicator.slug.cmp(id));
    place.ok().and_then(|place| indicators.get(place))
}
