//! The industries side by side: milestones by year as a heat map, the key
//! figure of each and how it came to it.

use std::rc::Rc;

use charts::heat::{self, HeatMap};
use charts::scene::{HitTarget, Scene};
use dataset::{Code, IndustryId, Tier};
use engine::{Catalog, CsvCell, DaySpan, MilestoneQuery, csv_of, json_of};
use yew::prelude::*;

use crate::components::chart::{Canvas, Chart, Drawing};
use crate::components::chart_card::{ChartCard, description_id};
use crate::components::context::{AppContext, use_app};
use crate::components::export_menu::{self, File};
use crate::components::indicator_card::IndicatorCard;
use crate::components::tooltip::Tip;
use i18n::Named;
use view::{Action, Location, Page};
use viewmodel::export;
use viewmodel::export::picture::{Picture, drawing_width};
use viewmodel::milestone_heatmap::MilestoneHeatmap;

/// The industries page.
pub(super) fn industries_page(ctx: &AppContext) -> Html {
    let messages = ctx.messages();
    html! {
        <article class="industries" key="industries">
            <h1 tabindex="-1">{ messages.navigation.industries }</h1>
            <p class="lead-text">{ (messages.industries.lead)(ctx.data().industries.len()) }</p>
            <p><a href={ctx.href(Page::Compare)} class="onward">{ messages.industries.compare_side_by_side }</a></p>
            <Heat />
            { for Tier::ALL.iter().map(|tier| section(ctx, *tier)) }
        </article>
    }
}

/// The heat map.
#[component]
pub fn Heat() -> Html {
    let ctx = use_app();
    let (messages, language) = (ctx.messages(), ctx.language);
    let heatmap = use_memo((), |()| MilestoneHeatmap::of(ctx.data()));
    let names = names(&ctx);
    let draw = {
        let heatmap = heatmap.clone();
        use_memo(language, move |_| {
            Callback::from(move |canvas: Canvas| -> Drawing {
                draw_at(&heatmap, &names, canvas).into()
            })
        })
    };
    let tip = {
        let (ctx, heatmap) = (ctx.clone(), heatmap.clone());
        use_memo(language, move |_| {
            Callback::from(move |target: HitTarget| {
                let (industry, year, count) = cell_at(&heatmap, &target);
                Tip {
                    heading: format!("{} · {year}", ctx.data()[industry].name.get(ctx.language)),
                    value: (ctx.messages().milestones.counted)(count as usize),
                    lines: Vec::new(),
                }
            })
        })
    };
    let choose = {
        let (ctx, heatmap) = (ctx.clone(), heatmap.clone());
        Callback::from(move |target: HitTarget| {
            let (industry, year, _) = cell_at(&heatmap, &target);
            let view = ctx.at(Location::milestones(MilestoneQuery {
                industries: [industry].into(),
                span: Some(DaySpan::of_years(year, year)),
                ..MilestoneQuery::default()
            }));
            ctx.app.dispatch(Action::Navigate(Box::new(view)));
        })
    };
    ChartCard {
        id: "heat",
        title: messages.industries.heat_title,
        subtitle: messages.industries.heat_subtitle,
        description: describe(&ctx, &heatmap),
        table: table(&ctx, &heatmap),
        sources: html! {
            <p class="source-line">
                <a href={ctx.href(Page::Milestones(None))}>{ messages.industries.heat_source }</a>
            </p>
        },
        drawing: html! {
            <Chart draw={(*draw).clone()} tip={(*tip).clone()} label={messages.industries.heat_title}
                described_by={description_id("heat")} choose={(!ctx.view().is_embedded()).then_some(choose)}
                embed_height={560.0} />
        },
        export: Some(export(&ctx, &heatmap)),
        ..ChartCard::default()
    }
    .view(&ctx)
}

fn names(ctx: &AppContext) -> Vec<String> {
    let names = ctx.data().industries.iter();
    names.map(|one| one.name.get(ctx.language).into()).collect()
}

fn draw_at(heatmap: &MilestoneHeatmap, names: &[String], canvas: Canvas) -> Scene {
    heat::draw(&HeatMap {
        rows: names,
        first_year: heatmap.first_year,
        columns: heatmap.years,
        counts: &heatmap.cells,
        width: canvas.width,
        height: canvas.height,
        year_label: &|year| year.to_string(),
    })
    .scene
}

/// What can be taken along: the drawing, and its counts with a row a cell.
fn export(ctx: &AppContext, heatmap: &Rc<MilestoneHeatmap>) -> export_menu::Props {
    let (industries, catalog) = (&ctx.messages().industries, ctx.catalog());
    let address = ctx.permalink(ctx.view());
    let last = heatmap.year(heatmap.years.saturating_sub(1));
    let what = ["milestones-by-industry-and-year".to_owned()];
    let years = export::years_in_name(heatmap.first_year, last);
    let stem = export::file_stem(catalog, ctx.language, what.into_iter().chain(years));
    let title = industries.heat_title;
    let citation = export::citation(
        catalog,
        ctx.language,
        &stem,
        title,
        industries.heat_source,
        &address,
    );
    let kept = heatmap.clone();
    let csv = File::csv(move |style| csv_of(&COLUMNS, &cells(catalog, &kept), style));
    let kept = heatmap.clone();
    let json = File::json(move || json_of(&COLUMNS, &cells(catalog, &kept)));
    let files = vec![csv, json];
    let (ctx, heatmap) = (ctx.clone(), heatmap.clone());
    let svg = Callback::from(move |width: f64| {
        let canvas = Canvas::wide(drawing_width(width));
        Picture {
            title,
            subtitle: industries.heat_subtitle,
            key: Vec::new(),
            sources: vec![industries.heat_source.into()],
            address: &address,
        }
        .svg(
            catalog,
            ctx.language,
            &draw_at(&heatmap, &names(&ctx), canvas),
        )
    });
    export_menu::Props {
        stem: stem.into(),
        svg: Some(svg),
        files,
        citation,
    }
}

const COLUMNS: [&str; 5] = [
    "industry",
    "year",
    "milestones",
    "industry_en",
    "industry_zh",
];

fn cells(catalog: &Catalog, heatmap: &MilestoneHeatmap) -> Vec<Vec<CsvCell>> {
    let data = &catalog.data;
    let row = |id: IndustryId| {
        let years = heatmap.row(id).iter().enumerate();
        years.map(move |(column, count)| {
            vec![
                CsvCell::text(data[id].slug),
                CsvCell::Number(heatmap.year(column).to_string()),
                CsvCell::Number(count.to_string()),
                CsvCell::text(data[id].name.en),
                CsvCell::text(data[id].name.zh),
            ]
        })
    };
    data.industry_ids().flat_map(row).collect()
}

/// Industry, year and count of a cell that was pointed at.
fn cell_at(heatmap: &MilestoneHeatmap, target: &HitTarget) -> (IndustryId, i32, u32) {
    let key = target.keys.first().map_or(0, |key| *key as usize);
    let industry = IndustryId::of_row(key / heatmap.years);
    let count = heatmap.cells.get(key).copied().unwrap_or(0);
    (industry, heatmap.year(key % heatmap.years), count)
}

fn describe(ctx: &AppContext, heatmap: &MilestoneHeatmap) -> String {
    let data = ctx.data();
    let busiest = data
        .industry_ids()
        .max_by_key(|id| heatmap.row(*id).iter().sum::<u32>());
    let in_year = |column: &usize| -> u32 {
        data.industry_ids()
            .filter_map(|id| heatmap.row(id).get(*column))
            .sum()
    };
    let fullest = (0..heatmap.years).max_by_key(in_year);
    match (busiest, fullest) {
        (Some(industry), Some(column)) => (ctx.messages().industries.heat_description)(
            data[industry].name.get(ctx.language),
            &heatmap.year(column).to_string(),
        ),
        _ => String::new(),
    }
}

fn table(ctx: &AppContext, heatmap: &MilestoneHeatmap) -> Html {
    let data = ctx.data();
    html! {
        <table class="heat-table">
            <caption class="visually-hidden">{ ctx.messages().industries.heat_title }</caption>
            <thead><tr>
                <th scope="col">{ ctx.messages().terms.industry }</th>
                { for (0..heatmap.years).map(|column| html! {
                    <th scope="col" class="number">{ heatmap.year(column) }</th>
                }) }
                <th scope="col" class="number">{ ctx.messages().terms.total }</th>
            </tr></thead>
            <tbody>
                { for data.industry_ids().map(|id| html! {
                    <tr key={id.0}>
                        <th scope="row">{ data[id].name.get(ctx.language) }</th>
                        { for heatmap.row(id).iter().map(|count| html! {
                            <td class="number">{ *count }</td>
                        }) }
                        <td class="number">{ heatmap.row(id).iter().sum::<u32>() }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn section(ctx: &AppContext, tier: Tier) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let industries: Vec<IndustryId> = data
        .industry_ids()
        .filter(|id| data[*id].tier == tier)
        .collect();
    if industries.is_empty() {
        return html! {};
    }
    let id = format!("tier-{}", tier.code());
    html! {
        <section aria-labelledby={id.clone()} key={tier.code()}>
            <h2 {id}>{ tier.name(language) }</h2>
            <ul role="list" class="cards">
                { for industries.into_iter().map(|id| {
                    let industry = &data[id];
                    html! {
                        <li class="card industry-card" key={industry.slug}>
                            <h3><a href={ctx.href(Page::Industry(id))}>
                                { industry.name.get(language) }
                            </a></h3>
                            <p class="card-text">{ industry.summary.get(language) }</p>
                            <IndicatorCard indicator={industry.headline} bare=true />
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
