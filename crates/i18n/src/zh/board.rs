use crate::messages::Board;

pub(super) const BOARD: Board = Board {
    title: "看板",
    lead: "您加入看板的图表汇集于此：可并排查看，用一个链接分享，或作为一个整体嵌入。",
    empty: "看板上还没有图表。每个指标图下方都有“加入看板”按钮，可将图表按当前样式加入。",
    keep: "保存为我的看板",
    address: "包含全部图表的看板链接，指向当前版本的数据。",
    full: |most| format!("看板最多容纳{most}张图表。"),
    counted: |count| format!("看板（{count}张图表）"),
    pin: "加入看板",
    pinned: "已加入",
    unpin: |name| format!("移出看板：{name}"),
    move_earlier: |name| format!("上移：{name}"),
    move_later: |name| format!("下移：{name}"),
};
