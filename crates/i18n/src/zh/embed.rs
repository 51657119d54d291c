use crate::messages::Embed;

pub(super) const EMBED: Embed = Embed {
    button: "嵌入",
    explore: "在 Milepost 中查看",
    versioned_note: |date, version| format!("截至{date}的数据（版本{version}）。"),
    versioned_live: "查看最新数据",
    not_kept: |version| {
        format!("该图表应固定为数据版本{version}，但该版本没有此图，或本站未保存该版本。")
    },
    needs_scripts: "该图表含需脚本才能绘制的选项，请在Milepost查看：",
    own_above: "图上方的文字由本页发布者撰写。",
    own_labels: |labels| format!("图中标注由本页发布者撰写：{labels}。"),
    own_label: |text, period| format!("“{text}”（{period}）"),
    own_note: |note| format!("本页发布者注：{note}"),
};
