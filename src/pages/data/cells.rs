//! How a cell of a table reads in the page: names in place of codes, links to
//! what it points to. Downloads have the codes, as the engine writes them.

use dataset::{
    ActorKind, Area, BodyKind, Bound, Code, Grade, IndicatorId, IndicatorKind, IndustryId,
    Language, MilestoneId, MilestoneKind, ObservationId, SourceId, SourceKind, Status, Tier, Unit,
};
use engine::{Column, Sought, Table, columns};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::figure_value::figure_value;
use crate::components::milestone_item::marked;
use crate::components::source_link::{source_full, source_link};
use i18n::{Named, date, period};
use view::Page;
use viewmodel::chart::body_name;

/// The columns shown in one language, what names a row first and a figure's value second:
/// the other language's and the fixed scale are left to the download, and so is the bound,
/// which stands with the value.
pub(super) fn shown(table: Table, language: Language) -> Vec<Column> {
    let hidden: &[Column] = match language {
        Language::En => &[
            Column::NameZh,
            Column::TitleZh,
            Column::SummaryZh,
            Column::DefinitionZh,
            Column::NoteZh,
        ],
        Language::Zh => &[
            Column::NameEn,
            Column::TitleEn,
            Column::SummaryEn,
            Column::DefinitionEn,
            Column::NoteEn,
        ],
    };
    let whole = [Column::Scale, Column::Bound, Column::Url];
    let with_own_id = matches!(table, Table::Sources);
    let mut shown: Vec<Column> = columns(table)
        .iter()
        .copied()
        .filter(|column| !hidden.contains(column) && !whole.contains(column))
        .filter(|column| with_own_id || *column != Column::Id)
        .collect();
    shown.sort_by_key(|column| match column {
        Column::Indicator
        | Column::Title
        | Column::TitleEn
        | Column::TitleZh
        | Column::NameEn
        | Column::NameZh => 0,
        Column::Value => 1,
        _ => 2,
    });
    shown
}

/// Whether a column holds sentences or long names. Columns have fixed widths, so
/// that they keep their place as a table arrives, is sorted or paged.
pub(super) fn is_wide(column: Column) -> bool {
    matches!(
        column,
        Column::NameEn
            | Column::NameZh
            | Column::TitleEn
            | Column::TitleZh
            | Column::SummaryEn
            | Column::SummaryZh
            | Column::DefinitionEn
            | Column::DefinitionZh
            | Column::NoteEn
            | Column::NoteZh
            | Column::Title
            | Column::Source
            | Column::Sources
            | Column::Indicator
            | Column::HeadlineIndicator
    )
}

/// The heading of a column, without the language that the page already has.
pub(super) fn heading(ctx: &AppContext, column: Column) -> &'static str {
    let terms = &ctx.messages().terms;
    match column {
        Column::NameEn | Column::NameZh => terms.name,
        Column::TitleEn | Column::TitleZh => terms.title,
        Column::SummaryEn | Column::SummaryZh => terms.summary,
        Column::DefinitionEn | Column::DefinitionZh => terms.definition,
        Column::NoteEn | Column::NoteZh => terms.note,
        other => other.name(ctx.language),
    }
}

/// The name of a code or slug of a column; the code itself where there is none.
pub(super) fn code_name(ctx: &AppContext, table: Table, column: Column, code: &str) -> String {
    let (data, language) = (ctx.data(), ctx.language);
    let name = match column {
        Column::Area => Area::from_code(code).map(|area| area.name().get(language)),
        Column::Industry | Column::Industries => data
            .find_industry(code)
            .map(|id| data[id].name.get(language)),
        Column::Indicator | Column::HeadlineIndicator => data
            .find_indicator(code)
            .map(|id| data[id].name.get(language)),
        Column::Body => {
            return data
                .find_body(code)
                .map_or_else(|| code.to_owned(), |id| body_name(data, language, id));
        }
        Column::Actors => data.find_actor(code).map(|id| data[id].name.get(language)),
        Column::Bound => named::<Bound>(code, language),
        Column::Status => named::<Status>(code, language),
        Column::Grade => named::<Grade>(code, language),
        Column::Tier => named::<Tier>(code, language),
        Column::Unit => named::<Unit>(code, language),
        Column::Kind => match table {
            Table::Milestones => named::<MilestoneKind>(code, language),
            Table::Indicators => named::<IndicatorKind>(code, language),
            Table::Sources => named::<SourceKind>(code, language),
            Table::Bodies => named::<BodyKind>(code, language),
            Table::Actors => named::<ActorKind>(code, language),
            Table::Observations | Table::Industries => None,
        },
        _ => None,
    };
    name.unwrap_or(code).to_owned()
}

fn named<T: Code + Named>(code: &str, language: Language) -> Option<&'static str> {
    T::from_code(code).map(|value| value.name(language))
}

/// A cell of the shown table.
pub(super) fn cell(
    ctx: &AppContext,
    table: Table,
    row: u32,
    column: Column,
    sought: &Sought,
) -> Html {
    let kind = match column {
        Column::Value => Some("number"),
        Column::Period | Column::Date | Column::Published => Some("when"),
        _ => None,
    };
    let wide = matches!(
        column,
        Column::SummaryEn
            | Column::SummaryZh
            | Column::DefinitionEn
            | Column::DefinitionZh
            | Column::NoteEn
            | Column::NoteZh
            | Column::Title
    )
    .then_some("wide");
    html! {
        <td role="cell" class={classes!(kind, wide)} data-heading={heading(ctx, column)}>
            { content(ctx, table, row, column, sought) }
        </td>
    }
}

fn content(ctx: &AppContext, table: Table, row: u32, column: Column, sought: &Sought) -> Html {
    let text = engine::cell(ctx.data(), table, row, column);
    if let Some(page) = named_page(table, row, column) {
        return linked(ctx, page, &text, sought);
    }
    let known = match table {
        Table::Observations => of_observation(ctx, row, column, sought),
        Table::Milestones => of_milestone(ctx, row, column),
        Table::Industries => of_industry(ctx, row, column),
        Table::Sources => of_source(ctx, row, column, sought),
        Table::Indicators | Table::Bodies | Table::Actors => None,
    };
    known.unwrap_or_else(|| coded(ctx, table, column, &text, sought))
}

/// The page of a row that has one, for the cells that name it.
fn named_page(table: Table, row: u32, column: Column) -> Option<Page> {
    use Column::{NameEn, NameZh, TitleEn, TitleZh};
    let row = row as usize;
    match (table, column) {
        (Table::Milestones, TitleEn | TitleZh) => Some(Page::Milestone(MilestoneId::of_row(row))),
        (Table::Indicators, NameEn | NameZh) => Some(Page::Indicator(IndicatorId::of_row(row))),
        (Table::Industries, NameEn | NameZh) => Some(Page::Industry(IndustryId::of_row(row))),
        _ => None,
    }
}

fn linked(ctx: &AppContext, page: Page, text: &str, sought: &Sought) -> Html {
    html! { <a href={ctx.href(page)}>{ marked(text, Some(sought)) }</a> }
}

/// A cell of the observations, if it is more than a code or a text.
fn of_observation(ctx: &AppContext, row: u32, column: Column, sought: &Sought) -> Option<Html> {
    let (data, language) = (ctx.data(), ctx.language);
    let observation = data.observations.get(row as usize)?;
    Some(match column {
        Column::Indicator => {
            let name = data[observation.indicator].name.get(language);
            linked(ctx, Page::Indicator(observation.indicator), name, sought)
        }
        Column::Period => html! { { period(language, observation.period) } },
        Column::Value => html! { { figure_value(ctx, ObservationId::of_row(row as usize)) } },
        Column::Source => html! { { source_link(ctx, observation.source) } },
        _ => return None,
    })
}

/// The same of the milestones.
fn of_milestone(ctx: &AppContext, row: u32, column: Column) -> Option<Html> {
    let milestone = ctx.data().milestones.get(row as usize)?;
    Some(match column {
        Column::Date => html! { { date(ctx.language, milestone.date) } },
        Column::Sources => sources(ctx, &milestone.sources),
        _ => return None,
    })
}

/// The same of the industries.
fn of_industry(ctx: &AppContext, row: u32, column: Column) -> Option<Html> {
    let industry = ctx.data().industries.get(row as usize)?;
    (column == Column::Source).then(|| sources(ctx, &[industry.source]))
}

/// The same of the sources.
fn of_source(ctx: &AppContext, row: u32, column: Column, sought: &Sought) -> Option<Html> {
    let (data, language) = (ctx.data(), ctx.language);
    let source = data.sources.get(row as usize)?;
    let id = SourceId::of_row(row as usize);
    Some(match column {
        Column::Publisher => marked(data.publisher(id, language), Some(sought)),
        Column::Title => html! { { source_full(ctx, id) } },
        Column::Published => html! { { date(language, source.published) } },
        _ => return None,
    })
}

fn sources(ctx: &AppContext, ids: &[SourceId]) -> Html {
    html! {
        <ul role="list" class="cell-list">
            { for ids.iter().map(|id| html! { <li>{ source_link(ctx, *id) }</li> }) }
        </ul>
    }
}

/// A cell of codes, each by its name; a cell of text as it is.
fn coded(ctx: &AppContext, table: Table, column: Column, text: &str, sought: &Sought) -> Html {
    let list = matches!(column, Column::Industries | Column::Actors);
    if !list {
        return marked(&code_name(ctx, table, column, text), Some(sought));
    }
    let names: Vec<String> = text
        .split(';')
        .filter(|code| !code.is_empty())
        .map(|code| code_name(ctx, table, column, code))
        .collect();
    html! { { names.join(ctx.messages().punctuation.comma) } }
}
