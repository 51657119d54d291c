//! The names of codes in each language.

use dataset::{
    ActorKind, BodyKind, Bound, Grade, IndicatorKind, Language, MilestoneKind, PeriodKind,
    SourceKind, Status, Tier, Unit,
};
use engine::{Column, Table};

/// A code that has a name in every language.
pub trait Named: Copy {
    /// Its name.
    fn name(self, language: Language) -> &'static str;
}

macro_rules! named {
    ($($name:ident { $($variant:ident: $en:literal, $zh:literal;)+ })+) => {
        $(impl Named for $name {
            fn name(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::En) => $en, (Self::$variant, Language::Zh) => $zh,)+
                }
            }
        })+
    };
}

named! {
    Bound {
        Exact: "exact", "准确值";
        MoreThan: "more than", "超过";
        AtLeast: "at least", "不少于";
        LessThan: "less than", "不到";
        About: "about", "约";
    }
    Status {
        Reported: "reported", "已公布";
        Preliminary: "preliminary", "初步";
        Revised: "revised", "修订";
        Expected: "expected", "预计";
        Target: "target", "目标";
        Estimate: "estimate", "估算";
    }
    IndicatorKind {
        Level: "level", "规模";
        Growth: "growth", "增速";
        Share: "share", "占比";
    }
    PeriodKind {
        Year: "Years", "年度";
        Half: "Half-years", "半年度";
        Quarter: "Quarters", "季度";
        Month: "Months", "月度";
        Day: "As of a day", "截至某日";
        Span: "Cumulative months", "累计月份";
    }
    Tier {
        Core: "Core", "核心";
        Base: "Foundation", "基础";
        Pillar: "Pillar", "支柱产业";
        Emerging: "Emerging", "新兴产业";
        Future: "Future", "未来产业";
    }
    MilestoneKind {
        Policy: "Policy", "政策";
        Regulation: "Regulation", "法规";
        Threshold: "Threshold passed", "指标突破";
        Research: "Research", "科研";
        Product: "Product", "产品";
        Infrastructure: "Infrastructure", "基础设施";
        Corporate: "Corporate", "企业";
        Trade: "Trade", "贸易";
        Event: "Event", "事件";
    }
    SourceKind {
        Statistics: "statistics", "统计";
        Government: "government", "政府";
        Wire: "news agency", "通讯社";
        Press: "press", "媒体";
        Company: "company", "企业";
        Research: "research", "研究";
        Dataset: "data set", "数据集";
        Encyclopedia: "encyclopedia", "百科";
    }
    Grade {
        Primary: "primary source", "一手来源";
        Press: "press", "媒体报道";
        Repost: "repost", "转载";
    }
    BodyKind {
        Ministry: "ministry", "部委";
        Government: "government", "政府";
        Agency: "agency", "机构";
        Institute: "institute", "研究院所";
        University: "university", "高校";
        Association: "association", "协会";
        International: "international", "国际组织";
        Company: "company", "企业";
        Media: "media", "媒体";
    }
    ActorKind {
        Ministry: "ministry", "部委";
        Government: "government", "政府";
        Agency: "agency", "机构";
        Institute: "institute", "研究院所";
        University: "university", "高校";
        Association: "association", "协会";
        International: "international", "国际组织";
        Military: "military", "军队";
        Company: "company", "企业";
        Other: "other", "其他";
    }
    Unit {
        Cny: "yuan", "元";
        Usd: "US dollars", "美元";
        CnyPerUsd: "yuan per US dollar", "元/美元";
        Percent: "percent", "%";
        Count: "number", "个";
        Units: "units", "台（套）";
        Pieces: "pieces", "块";
        Persons: "people", "人";
        Vehicles: "vehicles", "辆";
        Parameters: "parameters", "参数";
        TokensPerDay: "tokens a day", "词元/日";
        Racks: "racks", "机架";
        WafersPerMonth: "wafers a month", "片/月";
        PatentsPer10kPeople: "patents per 10,000 people", "件/万人";
        RobotsPer10kWorkers: "robots per 10,000 workers", "台/万名工人";
        Points: "points", "点";
        Kilowatt: "kW", "千瓦";
        KilowattHour: "kWh", "千瓦时";
        Tonne: "tonnes", "吨";
        SquareMetre: "m²", "平方米";
        Kilometre: "km", "公里";
        Eflops: "EFLOPS", "EFLOPS";
        Petabyte: "PB", "PB";
        Exabyte: "EB", "EB";
        Zettabyte: "ZB", "ZB";
        Second: "seconds", "秒";
        Hour: "hours", "小时";
        WorkingDay: "working days", "个工作日";
    }
    Table {
        Observations: "Figures", "数据";
        Milestones: "Milestones", "里程碑";
        Indicators: "Indicators", "指标";
        Sources: "Sources", "来源";
        Industries: "Industries", "产业";
        Bodies: "Organisations that measure", "统计机构";
        Actors: "Companies and ministries", "机构与企业";
    }
    Column {
        Id: "Id", "编号";
        NameEn: "Name (English)", "名称（英文）";
        NameZh: "Name (Chinese)", "名称（中文）";
        Short: "Short name", "简称";
        Kind: "Kind", "类别";
        Area: "Area", "地区";
        Industry: "Industry", "产业";
        Unit: "Unit", "单位";
        Scale: "Scale", "倍数";
        DefinitionEn: "Definition (English)", "定义（英文）";
        DefinitionZh: "Definition (Chinese)", "定义（中文）";
        Tier: "Tier", "层级";
        SummaryEn: "Summary (English)", "概述（英文）";
        SummaryZh: "Summary (Chinese)", "概述（中文）";
        Source: "Source", "来源";
        HeadlineIndicator: "Key indicator", "代表指标";
        Indicator: "Indicator", "指标";
        Period: "Period", "时期";
        Value: "Value", "数值";
        Bound: "Precision", "精确程度";
        Status: "Status", "性质";
        Body: "Organisation", "统计机构";
        NoteEn: "Note (English)", "说明（英文）";
        NoteZh: "Note (Chinese)", "说明（中文）";
        Date: "Date", "日期";
        TitleEn: "Title (English)", "标题（英文）";
        TitleZh: "Title (Chinese)", "标题（中文）";
        Industries: "Industries", "产业";
        Actors: "Companies and ministries", "机构与企业";
        Significance: "Significance", "重要性";
        Sources: "Sources", "来源";
        Publisher: "Publisher", "发布者";
        Title: "Title", "标题";
        Url: "Address", "网址";
        Published: "Published", "发布日期";
        Language: "Language", "语言";
        Grade: "Grade", "等级";
        SourcePublisher: "Source: publisher", "来源发布者";
        SourcePublisherZh: "Source: publisher (Chinese)", "来源发布者（中文）";
        SourceTitle: "Source: title", "来源标题";
        SourceUrl: "Source: address", "来源网址";
        FirstDay: "First day", "起始日";
        LastDay: "Last day", "截止日";
        IndicatorEn: "Indicator (English)", "指标（英文）";
        IndicatorZh: "Indicator (Chinese)", "指标（中文）";
        AreaEn: "Area (English)", "地区（英文）";
        AreaZh: "Area (Chinese)", "地区（中文）";
        BodyEn: "Organisation (English)", "统计机构（英文）";
        BodyZh: "Organisation (Chinese)", "统计机构（中文）";
    }
}

/// The unit's word as it stands behind a number.
pub(super) fn unit_after(language: Language, unit: Unit, one: bool) -> &'static str {
    match (language, unit, one) {
        (Language::En, Unit::Usd, true) => "US dollar",
        (Language::En, Unit::Units, true) => "unit",
        (Language::En, Unit::Pieces, true) => "piece",
        (Language::En, Unit::Persons, true) => "person",
        (Language::En, Unit::Vehicles, true) => "vehicle",
        (Language::En, Unit::Parameters, true) => "parameter",
        (Language::En, Unit::Racks, true) => "rack",
        (Language::En, Unit::Points, true) => "point",
        (Language::En, Unit::Tonne, true) => "tonne",
        (Language::En, Unit::Second, true) => "second",
        (Language::En, Unit::Hour, true) => "hour",
        (Language::En, Unit::WorkingDay, true) => "working day",
        (Language::Zh, Unit::Units, _) => "台",
        (Language::Zh, Unit::Parameters, _) => "个参数",
        (Language::Zh, Unit::Racks, _) => "个机架",
        _ => unit.name(language),
    }
}
