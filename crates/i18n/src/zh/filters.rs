use super::numbers::compact;
use crate::messages::Filters;

pub(super) const FILTERS: Filters = Filters {
    title: "筛选",
    chosen: "已选筛选",
    clear: "全部清除",
    remove: |name| format!("移除筛选：{name}"),
    without: |name, count| format!("去掉“{name}”：{}个", compact(count)),
    show_counted: |counted| format!("查看{counted}"),
    show_all: |count| format!("显示全部{}项", compact(count)),
    show_fewer: "收起",
    histogram: "其他筛选条件下的历年里程碑数",
    brush_hint: "或在柱状图上拖动选择",
    first_month: "起始月份",
    last_month: "结束月份",
    from_year: "从",
    to_year: "至",
};
