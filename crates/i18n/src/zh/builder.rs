use crate::cost;
use crate::messages::Builder;

pub(super) const BUILDER: Builder = Builder {
    title: "嵌入图表",
    lead: "选择图表和样式，把代码复制到文章中。图表随页面即时显示，不向读者索取任何信息，也不向任何人发送数据。",
    figure_choice: "图表",
    figure_search: "查找图表",
    figure_search_hint: "指标或产业名称",
    no_figures: "没有同名图表。",
    headline_figure: "迈向万亿元之路",
    choices_elsewhere: "请先在图表所在页面设置筛选条件，再点按“嵌入”：",
    shown_parts: "显示内容",
    part_title: "标题",
    part_controls: "切换按钮",
    part_legend: "图例",
    part_table: "表格",
    part_source: "来源始终显示。",
    theme_choice: "文章页面为",
    theme_auto: "随读者系统深浅",
    theme_light: "浅色",
    theme_dark: "深色",
    language_choice: "语言",
    accent_choice: "强调色",
    accent_none: "默认",
    accent_mended: |light, dark| format!("为保证可读，浅色背景用#{light}，深色背景用#{dark}。"),
    font_choice: "页面字体",
    font_hint: "字体名称，与样式表一致",
    font_device: "仅在读者的设备已安装该字体时显示，不会下载。",
    background_choice: "透明背景",
    width_choice: "最大宽度（像素）",
    width_hint: "与栏同宽",
    data_choice: "数据",
    data_live: "随数据更新",
    data_versioned: |date| format!("固定为{date}的数据"),
    preview_choice: "预览",
    preview_phone: "手机",
    preview_column: "栏宽",
    preview_full: "全宽",
    preview_width: "预览宽度",
    preview_size: |width, height| format!("{width} × {height}像素"),
    cost_none: "已预先绘制，随页面即时显示。",
    cost: |bytes| {
        let (whole, tenth, seconds) = cost(bytes);
        format!(
            "该视图滚动到可见处时由读者的浏览器绘制：首次加载{whole}.{tenth}MB，慢速手机网络约需{seconds}秒。未作选择的图表已预先绘制。"
        )
    },
    check: "在空白页面试用",
    check_title: "空白页面上的代码",
    check_before: "图表之前的正文。拖动下方方框的角，可查看图表在不同栏宽下的样子。",
    check_after: "图表之后的正文。",
};
