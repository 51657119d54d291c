use super::numbers::compact;
use crate::messages::Changes;

pub(super) const CHANGES: Changes = Changes {
    title: "数据变更",
    lead: "每个版本的数据增加、更改或删除了什么，以及原因。打开旧版本的引用链接时，会提示此后的数据变化。",
    feed: "订阅变更（Atom）",
    all: "全部数据变更",
    show: "展开",
    version_of: |version, day| format!("{version}版，{day}"),
    rows_added: |count, table| format!("{table}.csv新增{}行", compact(count)),
    row_added: "新增",
    row_removed: "已删除",
    figure_removed: |value| format!("已删除，原值为{value}"),
    cell_changed: |column, before, after| match (before, after) {
        ("", after) => format!("“{column}”原为空，现为{after}"),
        (before, "") => format!("“{column}”原为{before}，现为空"),
        (before, after) => format!("“{column}”原为{before}，现为{after}"),
    },
    with_reason: |what, reason| format!("{what}：{reason}"),
    since_unknown: |cited| {
        format!("此地址引用的是数据{cited}版，变更记录中没有这个版本：请自行核对数字。")
    },
    since_newer: |cited, own| format!("此地址引用的是数据{cited}版；本页面的数据为{own}版，较旧。"),
    since_changed: |cited, count| match count {
        0 => format!("自此地址引用的数据{cited}版以来，此处所见内容没有变化。"),
        _ => format!(
            "自此地址引用的数据{cited}版以来，此处所见内容有{}处变化：",
            compact(count)
        ),
    },
    log_coming: "正在加载变更记录。",
    log_failed: "变更记录未能加载，请检查网络后重试。",
};
