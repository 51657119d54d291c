//! The tables and their columns, as the CSV files have them.

use dataset::codes;

codes! {
    /// A table of the data package; its code is the name of its file.
    #[derive(Default)]
    Table {
        /// Figures.
        #[default]
        Observations = "observations",
        /// Dated events.
        Milestones = "milestones",
        /// What is measured.
        Indicators = "indicators",
        /// Where facts were read.
        Sources = "sources",
        /// Industries.
        Industries = "industries",
        /// Who measures.
        Bodies = "bodies",
        /// Who acts.
        Actors = "actors",
    }
}

codes! {
    /// A column; its code is its header. Tables share the columns that they both have.
    Column {
        /// The row's own written id.
        Id = "id",
        /// Name in English.
        NameEn = "name_en",
        /// Name in Chinese.
        NameZh = "name_zh",
        /// Short name.
        Short = "short",
        /// Kind, each table having its own.
        Kind = "kind",
        /// Area.
        Area = "area",
        /// Industry; of an observation that of its indicator.
        Industry = "industry",
        /// Unit.
        Unit = "unit",
        /// What a value is to be multiplied by: always 1.
        Scale = "scale",
        /// Definition in English.
        DefinitionEn = "definition_en",
        /// Definition in Chinese.
        DefinitionZh = "definition_zh",
        /// Tier.
        Tier = "tier",
        /// Summary in English.
        SummaryEn = "summary_en",
        /// Summary in Chinese.
        SummaryZh = "summary_zh",
        /// Source.
        Source = "source",
        /// The indicator that stands for an industry.
        HeadlineIndicator = "headline_indicator",
        /// Indicator.
        Indicator = "indicator",
        /// Period.
        Period = "period",
        /// Value.
        Value = "value",
        /// Bound.
        Bound = "bound",
        /// Status.
        Status = "status",
        /// Who measured.
        Body = "body",
        /// Note in English.
        NoteEn = "note_en",
        /// Note in Chinese.
        NoteZh = "note_zh",
        /// Date.
        Date = "date",
        /// Title in English.
        TitleEn = "title_en",
        /// Title in Chinese.
        TitleZh = "title_zh",
        /// Industries.
        Industries = "industries",
        /// Who acted.
        Actors = "actors",
        /// Significance.
        Significance = "significance",
        /// Sources.
        Sources = "sources",
        /// Publisher.
        Publisher = "publisher",
        /// Title, in its own language.
        Title = "title",
        /// Address.
        Url = "url",
        /// When it was published.
        Published = "published",
        /// Language.
        Language = "language",
        /// Grade.
        Grade = "grade",
        /// Publisher of the row's source, by its name in English.
        SourcePublisher = "source_publisher",
        /// The same in Chinese.
        SourcePublisherZh = "source_publisher_zh",
        /// Title of the row's source.
        SourceTitle = "source_title",
        /// Address of the row's source.
        SourceUrl = "source_url",
        /// The first day of the row's period or date.
        FirstDay = "first_day",
        /// The last day of the row's period or date.
        LastDay = "last_day",
        /// Name of the indicator in English.
        IndicatorEn = "indicator_en",
        /// Name of the indicator in Chinese.
        IndicatorZh = "indicator_zh",
        /// Name of the area in English.
        AreaEn = "area_en",
        /// Name of the area in Chinese.
        AreaZh = "area_zh",
        /// Name of the body in English.
        BodyEn = "body_en",
        /// Name of the body in Chinese.
        BodyZh = "body_zh",
    }
}

/// The columns of a table's CSV file, in its order.
#[rustfmt::skip]
pub fn columns(table: Table) -> &'static [Column] {
    use Column::{
        Actors, Area, Body, Bound, Date, DefinitionEn, DefinitionZh, Grade, HeadlineIndicator, Id,
        Indicator, Industries, Industry, Kind, Language, NameEn, NameZh, NoteEn, NoteZh, Period,
        Published, Publisher, Scale, Short, Significance, Source, Sources, Status, SummaryEn,
        SummaryZh, Tier, Title, TitleEn, TitleZh, Unit, Url, Value,
    };
    match table {
        Table::Observations => &[
            Indicator, Area, Period, Value, Bound, Status, Body, Source, NoteEn, NoteZh,
        ],
        Table::Milestones => &[
            Id, Date, TitleEn, TitleZh, SummaryEn, SummaryZh, Kind, Industries, Actors, Area,
            Significance, Sources,
        ],
        Table::Indicators => &[
            Id, NameEn, NameZh, Industry, Unit, Scale, Kind, DefinitionEn, DefinitionZh,
        ],
        Table::Sources => &[Id, Publisher, Title, Url, Published, Language, Kind, Grade],
        Table::Industries => &[
            Id, NameEn, NameZh, Tier, SummaryEn, SummaryZh, Source, HeadlineIndicator,
        ],
        Table::Bodies => &[Id, Short, NameEn, NameZh, Kind],
        Table::Actors => &[Id, NameEn, NameZh, Kind, Area],
    }
}

/// The columns of a download: those of the file, then publisher, title and
/// address of the source where a row has one, so that it never goes without; of a
/// source only the names of its publisher. Then what the codes before stand for, in
/// both languages: the days of a period, its unit, names.
pub fn download_columns(table: Table) -> Vec<Column> {
    use Column::{
        AreaEn, AreaZh, BodyEn, BodyZh, FirstDay, IndicatorEn, IndicatorZh, LastDay, Unit,
    };
    let mut all = columns(table).to_vec();
    if all.contains(&Column::Source) || all.contains(&Column::Sources) {
        all.extend([
            Column::SourcePublisher,
            Column::SourcePublisherZh,
            Column::SourceTitle,
            Column::SourceUrl,
        ]);
    }
    if table == Table::Sources {
        all.extend([Column::SourcePublisher, Column::SourcePublisherZh]);
    }
    all.extend_from_slice(match table {
        Table::Observations => &[
            Unit,
            FirstDay,
            LastDay,
            IndicatorEn,
            IndicatorZh,
            AreaEn,
            AreaZh,
            BodyEn,
            BodyZh,
        ],
        Table::Milestones => &[FirstDay, LastDay, AreaEn, AreaZh],
        Table::Sources => &[FirstDay, LastDay],
        Table::Actors => &[AreaEn, AreaZh],
        Table::Indicators | Table::Industries | Table::Bodies => &[],
    });
    all
}

/// The columns whose values are listed with counts.
pub fn facet_columns(table: Table) -> &'static [Column] {
    use Column::{
        Actors, Area, Body, Bound, Grade, Industries, Industry, Kind, Language, Significance,
        Status, Tier, Unit,
    };
    match table {
        Table::Observations => &[Industry, Area, Bound, Status, Body],
        Table::Milestones => &[Kind, Industries, Actors, Area, Significance],
        Table::Indicators => &[Industry, Unit, Kind],
        Table::Sources => &[Language, Kind, Grade],
        Table::Industries => &[Tier],
        Table::Bodies => &[Kind],
        Table::Actors => &[Kind, Area],
    }
}

/// The columns that a table can be filtered and sorted by: those of its file
/// and, for observations, the industry of the indicator.
pub fn filter_columns(table: Table) -> Vec<Column> {
    let mut all = columns(table).to_vec();
    if table == Table::Observations {
        all.push(Column::Industry);
    }
    all
}
