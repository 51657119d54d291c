//! Data sets whose every text is one of a list.

use dataset::{
    Actor, ActorId, Area, Bilingual, Body, BodyId, Dataset, Date, Indicator, IndicatorId, Industry,
    IndustryId, Milestone, Observation, Period, Publisher, Source, SourceId, Value,
};
use engine::{Catalog, Engine};
use milepost::catalog;

/// Lasts as long as the program, as the program's own.
fn catalog_of(data: Dataset) -> &'static Catalog {
    let engine = Engine::new(&data);
    Box::leak(Box::new(catalog::of(data, engine)))
}

/// A data set with a row of every table for each text: all that it says.
pub(crate) fn saying(texts: &[&'static str]) -> &'static Catalog {
    let good = hostile::good();
    let count = texts.len();
    let rows = || texts.iter().enumerate();
    let both = |text: &&'static str| Bilingual { en: text, zh: text };
    let slug = |place: usize| &*format!("row-{place:04}").leak();
    let china = Area::from_code("CN").expect("China is an area");
    let observations = rows().flat_map(|(place, text)| {
        let body = |next: usize| BodyId::of_row((place + next) % count);
        let figure = |year: &str, value: &str, body: BodyId| Observation {
            indicator: IndicatorId::of_row(place),
            area: china,
            period: Period::parse(year).expect("a year"),
            value: Value::parse(value).expect("a number"),
            body,
            source: SourceId(body.0),
            note: both(text),
            ..good.observations[0].clone()
        };
        // Two bodies, so that the drawing names them.
        [
            figure("2023", "-3.2", body(0)),
            figure("2024", "12", body(0)),
            figure("2024", "14.50", body(1)),
        ]
    });
    catalog_of(Dataset {
        sources: rows()
            .map(|(place, text)| Source {
                slug: slug(place),
                publisher: text,
                title: text,
                url: text,
                ..good.sources[0].clone()
            })
            .collect(),
        industries: rows()
            .map(|(place, text)| Industry {
                slug: slug(place),
                name: both(text),
                summary: both(text),
                source: SourceId::of_row(place),
                headline: IndicatorId::of_row(place),
                ..good.industries[0].clone()
            })
            .collect(),
        bodies: rows()
            .map(|(place, text)| Body {
                slug: slug(place),
                short: text,
                name: both(text),
                ..good.bodies[0].clone()
            })
            .collect(),
        actors: rows()
            .map(|(place, text)| Actor {
                slug: slug(place),
                name: both(text),
                ..good.actors[0].clone()
            })
            .collect(),
        indicators: rows()
            .map(|(place, text)| Indicator {
                slug: slug(place),
                name: both(text),
                industry: IndustryId::of_row(place),
                definition: both(text),
                ..good.indicators[0].clone()
            })
            .collect(),
        publishers: rows()
            .map(|(_, text)| Publisher {
                publisher: text,
                name: both(text),
            })
            .collect(),
        observations: observations.collect(),
        milestones: rows()
            .map(|(place, text)| Milestone {
                slug: slug(place),
                date: Date::parse("2025-12-26").expect("a date"),
                title: both(text),
                summary: both(text),
                industries: vec![IndustryId::of_row(place)],
                actors: vec![ActorId::of_row(place)],
                sources: vec![SourceId::of_row(place)],
                short: both(text),
                ..good.milestones[0].clone()
            })
            .collect(),
        ..Dataset::default()
    })
}

/// The real data with other texts, from some place of the list on: for the pages
/// that tell the rows which they know by name.
pub(crate) fn real_saying(texts: &[&'static str], first: usize) -> &'static Catalog {
    let mut data = catalog::shipped()
        .expect("the blob of the build decodes")
        .data
        .clone();
    let mut rest = texts.iter().cycle().skip(first).copied();
    let mut next = || rest.next().expect("the list goes round");
    let mut both = || {
        let text = next();
        Bilingual { en: text, zh: text }
    };
    for row in &mut data.industries {
        row.name = both();
        row.summary = row.name;
    }
    for row in &mut data.indicators {
        row.name = both();
        row.definition = row.name;
    }
    for row in &mut data.milestones {
        row.title = both();
        row.summary = row.title;
        row.short = row.title;
    }
    for row in &mut data.bodies {
        row.name = both();
        row.short = row.name.en;
    }
    for row in &mut data.actors {
        row.name = both();
    }
    for row in &mut data.observations {
        row.note = both();
    }
    for row in &mut data.sources {
        (row.publisher, row.title, row.url) = (both().en, both().en, both().en);
    }
    catalog_of(data)
}
