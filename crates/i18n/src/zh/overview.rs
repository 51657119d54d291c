use super::numbers::compact;
use crate::messages::Overview;

pub(super) const OVERVIEW: Overview = Overview {
    headline: |number, period| format!("{period}，中国人工智能核心产业规模突破{number}"),
    announced: |date| format!("工信部，{date}"),
    minister: |date| format!("工信部部长李乐成，{date}"),
    path_title: "中国人工智能核心产业有多大？所有公布的数据",
    path_finding: |number, years, plan| format!("比{plan}年规划提前{years}年突破{number}"),
    own_count: |(first, from), (last, to)| {
        format!("按工信部自己的统计，{from}为{first}，{to}{last}。")
    },
    read_story: |steps| format!("{steps}张图读懂来龙去脉"),
    key_figures: "工业经济关键数据",
    key_figures_lead: |date| format!("以下为{date}全国工业和信息化工作会议公布的数据。"),
    pillars: |count| format!("工信部提出的{}个新兴支柱产业", compact(count)),
    pillars_lead: "着力打造的新兴支柱产业及其代表指标。",
    future: "未来产业",
    future_lead: "“十五五”规划建议提出的未来产业方向。",
    latest: "最新里程碑",
};
