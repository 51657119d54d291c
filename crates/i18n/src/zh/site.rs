use crate::messages::Site;

pub(super) const SITE: Site = Site {
    title: "中国人工智能产业如何迈过万亿元",
    kicker: "中国人工智能与战略产业",
    description: "中国人工智能产业如何迈过万亿元：里程碑与数据，处处有来源。",
    light_theme: "浅色主题",
    dark_theme: "深色主题",
    dropped: "此网址中有部分内容无法识别，已忽略：",
    address_too_long: |has, most| format!("全部选项：网址长{has} KB，最多读取{most} KB"),
    dismiss: "关闭提示",
    close: "关闭",
    foot: "Milepost的每个数字都标明来源；来源不一致时并列展示。",
    foot_data: "数据、来源与勘误",
    version: "版本",
    versions: |site, data| format!("网站{site} · 数据{data}"),
    missing: "此网址没有内容",
    missing_lead: "页面可能已移动，或网址不完整。请从这里开始：",
    part_coming: "正在加载这部分内容。",
    part_failed: "这部分内容未能加载，请检查网络后重试。",
    try_again: "重试",
};
