use crate::messages::Subtitles;

pub(super) const SUBTITLES: Subtitles = Subtitles {
    growth: "比上一时期增长（%），由同一机构的准确数值计算",
    year_growth: "比上年同期增长（%），由同一机构的准确数值计算",
    index: |base| format!("指数，{base}=100，各机构分别计算"),
    compound: |from, to| format!("{from}至{to}年均复合增速（%），各机构分别计算"),
    share: |whole| format!("占{whole}的比重（%），由同一机构的数值计算"),
    slope: |from, to| format!("{from}与{to}对比"),
    cumulative: "从最近一段不间断年份的首年起累计",
    single_months: "单月数值，取公布值或由同一机构的累计值相减得出",
    dollars: "按各年平均汇率折合美元",
    log_scale: "对数坐标",
    percent: "百分比",
    duration: "时、分、秒",
};
