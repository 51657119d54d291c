use super::numbers::compact;
use crate::messages::Indicators;

pub(super) const INDICATORS: Indicators = Indicators {
    lead: |count| format!("共{}项指标，每项列出全部来源。", compact(count)),
    all: |count| format!("全部{}项指标", compact(count)),
    found: |count| format!("{}项指标", compact(count)),
    nothing_found: "没有符合全部条件的指标。",
    more_on: |name| format!("{name}：更多指标"),
    more_figures: |count| format!("更多数据（{}）", compact(count)),
    all_figures: "全部数据与来源",
    every_source: |name| format!("{name}：各方来源"),
    explore: "查看该指标",
    also: "其他来源",
};
