//! What can be taken along of the targets: the figure, and all that are chosen with
//! their verdicts.

use std::rc::Rc;

use dataset::Code;
use engine::targets::{Judged, TargetSelection};
use engine::{CsvCell, csv_of, json_of};
use figures::ranked::{self, Row};
use yew::prelude::*;

use super::against::LIMITS;
use crate::atlas::Atlas;
use crate::components::context::Context;
use crate::components::take_along::{File, Props};
use crate::figure::{Picture, drawing_width};
use crate::take;

const COLUMNS: [&str; 12] = [
    "indicator",
    "area",
    "period",
    "body",
    "target",
    "bound",
    "verdict",
    "outcome_indicator",
    "outcome_period",
    "outcome",
    "outcome_bound",
    "outcome_body",
];

/// A row a target: what was asked for, the verdict, the figure that it rests on.
fn cells(atlas: &Atlas, rows: &[Judged]) -> Vec<Vec<CsvCell>> {
    let data = &atlas.data;
    let text = |text: &str| CsvCell::Text(text.to_owned());
    let row = |one: &Judged| {
        let goal = &data[one.goal.rows[0]];
        let mut row = vec![
            text(data[goal.indicator].slug),
            text(goal.area.code()),
            text(&goal.period.to_string()),
            text(data[goal.body].slug),
            CsvCell::Number(goal.value.as_f64()),
            text(goal.bound.code()),
            text(one.verdict.kind().code()),
            text(data[one.outcome].slug),
        ];
        match one.then.or(one.figure).map(|id| &data[id]) {
            Some(figure) => row.extend([
                text(&figure.period.to_string()),
                CsvCell::Number(figure.value.as_f64()),
                text(figure.bound.code()),
                text(data[figure.body].slug),
            ]),
            None => row.extend([text(""), text(""), text(""), text("")]),
        }
        row
    };
    rows.iter().map(row).collect()
}

pub(super) fn take(page: &Context, rows: &[Row], selection: &Rc<TargetSelection>) -> Props {
    let (words, atlas) = (page.words(), page.atlas());
    let address = page.permalink(page.view());
    let stem = format!("milepost-targets-{}", atlas.version);
    let title = words.targets_title;
    let citation = take::citation(
        atlas,
        page.language,
        &stem,
        title,
        words.sources_within,
        &address,
    );
    let (language, rows) = (page.language, rows.to_vec());
    let svg = Callback::from(move |width: f64| {
        let picture = Picture {
            title: words.against_title,
            subtitle: words.against_subtitle,
            key: Vec::new(),
            sources: vec![words.sources_within.into()],
            address: &address,
        };
        picture.svg(
            atlas,
            language,
            &ranked::draw(&rows, drawing_width(width), LIMITS),
        )
    });
    let with = |write: fn(&[&str], &[Vec<CsvCell>]) -> String| {
        let selection = selection.clone();
        move || write(&COLUMNS, &cells(atlas, &selection.rows))
    };
    Props {
        stem: stem.into(),
        svg: Some(svg),
        files: vec![File::csv(with(csv_of)), File::json(with(json_of))],
        citation,
    }
}
