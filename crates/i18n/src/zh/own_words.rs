use crate::messages::OwnWords;

pub(super) const OWN_WORDS: OwnWords = OwnWords {
    legend: "自拟文字",
    hint: "仅限纯文本。读者会看到这些文字由您撰写，Milepost的标题保留在您的标题下方。",
    headline: "标题",
    subtitle: "副标题",
    note: "图下注释",
    alternative: "替代文字（供看不到图的读者使用）",
    labels_legend: "标注",
    labels_values: "图中数值",
    labels_auto: "默认",
    labels_none: "不标",
    labels_some: "自选",
    labels_hint: "可添加自己的标注。图下会向读者说明这些文字由你撰写。",
    label_number: |number| format!("标注{number}"),
    label_text: "文字",
    label_mark: "标在",
    label_side: "位置",
    label_remove: "删除这条标注",
    label_sides: ["自动", "上方", "下方", "左侧", "右侧"],
};
