//! What can be taken along of the targets: the figure, and all that are chosen with
//! their verdicts.

use std::rc::Rc;

use charts::ranked::{self, Row};
use dataset::{Code, Date};
use engine::targets::{Judged, TargetSelection};
use engine::{Catalog, CsvCell, csv_of, json_of};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::export_menu::{File, Props};
use viewmodel::export;
use viewmodel::export::picture::{Picture, drawing_width};
use viewmodel::shares::LIMITS;

const COLUMNS: [&str; 25] = [
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
    "unit",
    "first_day",
    "last_day",
    "indicator_en",
    "indicator_zh",
    "area_en",
    "area_zh",
    "body_en",
    "body_zh",
    "outcome_indicator_en",
    "outcome_indicator_zh",
    "outcome_body_en",
    "outcome_body_zh",
];

/// A row a target: what was asked for, the verdict, the figure that it rests on.
fn cells(catalog: &Catalog, rows: &[Judged]) -> Vec<Vec<CsvCell>> {
    rows.iter().map(|one| row(catalog, one)).collect()
}

fn row(catalog: &Catalog, one: &Judged) -> Vec<CsvCell> {
    let data = &catalog.data;
    let text = CsvCell::text;
    let goal = &data[one.goal.rows[0]];
    let figure = one.then.or(one.figure).map(|id| &data[id]);
    let mut row = vec![
        text(data[goal.indicator].slug),
        text(goal.area.code()),
        CsvCell::Period(goal.period),
        text(data[goal.body].slug),
        CsvCell::Number(goal.value.to_string()),
        text(goal.bound.code()),
        text(one.verdict.kind().code()),
        text(data[one.outcome].slug),
    ];
    match figure {
        Some(figure) => row.extend([
            CsvCell::Period(figure.period),
            CsvCell::Number(figure.value.to_string()),
            text(figure.bound.code()),
            text(data[figure.body].slug),
        ]),
        None => row.extend([""; 4].map(text)),
    }
    row.push(text(data[goal.indicator].unit.code()));
    let days = [goal.period.first_day(), goal.period.last_day()];
    row.extend(days.map(|day| CsvCell::Text(Date::from_day(day).to_string())));
    row.extend(export::names(catalog, goal.indicator, goal.area, goal.body));
    let measured_by = figure.map(|figure| data[figure.body].name);
    let outcome = [Some(data[one.outcome].name), measured_by];
    row.extend(outcome.into_iter().flat_map(|name| {
        let name = name.unwrap_or_default();
        [text(name.en), text(name.zh)]
    }));
    row
}

pub(super) fn export(ctx: &AppContext, rows: &[Row], selection: &Rc<TargetSelection>) -> Props {
    let (messages, catalog) = (ctx.messages(), ctx.catalog());
    let address = ctx.permalink(ctx.view());
    let stem = export::file_stem(catalog, ctx.language, ["targets".into()]);
    let title = messages.targets.title;
    let citation = export::citation(
        catalog,
        ctx.language,
        &stem,
        title,
        messages.export.sources_within,
        &address,
    );
    let (language, rows) = (ctx.language, rows.to_vec());
    let svg = Callback::from(move |width: f64| {
        let picture = Picture {
            title: messages.targets.against_title,
            subtitle: messages.targets.against_subtitle,
            key: Vec::new(),
            sources: vec![messages.export.sources_within.into()],
            address: &address,
        };
        picture.svg(
            catalog,
            language,
            &ranked::draw(&rows, drawing_width(width), LIMITS),
        )
    });
    let kept = selection.clone();
    let csv = move |style| csv_of(&COLUMNS, &cells(catalog, &kept.rows), style);
    let kept = selection.clone();
    let json = move || json_of(&COLUMNS, &cells(catalog, &kept.rows));
    Props {
        stem: stem.into(),
        svg: Some(svg),
        files: vec![File::csv(csv), File::json(json)],
        citation,
    }
}
