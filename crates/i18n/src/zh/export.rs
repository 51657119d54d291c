use crate::messages::Export;

pub(super) const EXPORT: Export = Export {
    title: "下载与引用",
    data: "数据（CSV）",
    csv_for_excel: "供Excel打开的CSV",
    metadata: "元数据",
    sources_within: "各行均注明来源。",
    picture_svg: "下载图片（SVG）",
    picture_png: "图片（PNG）",
    picture: "图片",
    picture_width: "宽度（像素）",
    no_picture: "此浏览器无法生成图片，可改用SVG文件。",
    no_files: "此应用内可能无法保存文件，请通过应用菜单在浏览器中打开本页。",
    cite_as: "引用格式",
    citation: |title, date, version, address| {
        format!("《{title}》，Milepost，数据日期{date}，版本{version}。{address}")
    },
    cited_figure: |[indicator, area, period, value, status, body]| {
        format!("{indicator}，{area}，{period}：{value}（{status}；{body}）。")
    },
    cited_source: |publisher, title, date| format!("{publisher}：《{title}》，{date}。"),
    cited_via: |date, version| format!("引自Milepost，数据日期{date}，版本{version}。"),
    plain_text: "文本",
    permalink: "链接",
    copy: "复制",
    copy_link: "复制链接",
    copy_with_source: "连同来源复制",
    copied: "已复制",
    copy_by_hand: "浏览器不允许网页复制，请选中文字后手动复制。",
};
