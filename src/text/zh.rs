//! Simplified Chinese.

use super::compact;
use super::words::Words;

/// The words of the page in Simplified Chinese.
pub const WORDS: Words = Words {
    title: "中国人工智能产业如何迈过万亿元",
    kicker: "中国人工智能与战略产业",
    headline: |number, period| format!("{period}，中国人工智能核心产业规模突破{number}"),
    announced: |date| format!("工业和信息化部{date}公布。"),
    minister: |date| format!("工业和信息化部部长{date}介绍。"),
    path_title: "迈向万亿之路：人工智能核心产业规模，各方来源",
    key_figures: "工业经济关键数据",
    key_figures_lead: "同一次全国工业和信息化工作会议公布的数据。",
    pillars: "工信部提出的支柱产业",
    pillars_lead: "着力打造的新兴支柱产业及其代表指标。",
    future: "未来产业",
    future_lead: "“十五五”规划建议提出的未来产业方向。",
    latest: "最新里程碑",
    description: "中国人工智能产业如何迈过万亿元：里程碑与数据，处处有来源。",
    all_indicators: |count| format!("全部{}项指标", compact(count)),
    all_milestones: |count| format!("全部{}个里程碑", compact(count)),
    overview: "概览",
    milestones: "里程碑",
    indicators: "指标",
    industries: "产业",
    data: "数据",
    navigation: "栏目",
    skip: "跳到正文",
    light_theme: "浅色主题",
    dark_theme: "深色主题",
    dropped: "此网址中有部分内容无法识别，已忽略：",
    dismiss: "关闭提示",
    foot: "Milepost的每个数字都标明来源；来源不一致时并列展示。",
    foot_data: "数据、来源与勘误",
    version: "版本",
    colon: "：",
    comma: "、",
    sources: "来源",
    source: "来源",
    and_more: |count| format!("等另{}项", compact(count)),
    as_table: "以表格查看",
    download_picture: "下载图片（SVG）",
    show_all: |count| format!("显示全部{}项", compact(count)),
    show_fewer: "收起",
    show_more: |count| format!("显示更多（还有{}个）", compact(count)),
    indicator: "指标",
    period: "时期",
    area: "地区",
    value: "数值",
    status: "性质",
    body: "统计或公布机构",
    note: "说明",
    name: "名称",
    title_column: "标题",
    summary: "概述",
    definition: "定义",
    industry: "产业",
    kind: "类别",
    actor: "主体",
    unit: "单位",
    total: "合计",
    significance: "重要性",
    significances: ["细节", "行业重要", "里程碑式"],
    other_actors: "其他主体",
    filters: "筛选",
    chosen: "已选筛选",
    clear_filters: "全部清除",
    remove_filter: |name| format!("移除筛选：{name}"),
    search_indicators: "搜索指标",
    search_milestones: "搜索里程碑",
    search_table: "搜索此表",
    nothing_found: "没有符合全部条件的里程碑。",
    no_indicator: "没有符合全部条件的指标。",
    none_recorded: "暂无记录。",
    list: "里程碑列表",
    milestones_lead: |count| {
        format!(
            "共{}个有日期的事件，日期精度以来源为准。可筛选、搜索或在年份上拖选。",
            compact(count)
        )
    },
    milestones_found: |found, all| {
        format!("共{}个里程碑，符合条件{}个", compact(all), compact(found))
    },
    milestones_counted: |count| format!("{}个里程碑", compact(count)),
    milestones_of: |name| format!("{name}：重要里程碑"),
    indicators_of: |name| format!("{name}：更多指标"),
    indicators_lead: |count| format!("共{}项指标，每项列出全部来源。", compact(count)),
    indicators_found: |count| format!("{}项指标", compact(count)),
    industries_lead: |count| {
        format!(
            "{}个产业并列比较：各自的里程碑、代表指标及其走势。",
            compact(count)
        )
    },
    named_by: "提出依据",
    policy: "政策与法规",
    heat_title: "各产业历年里程碑数",
    heat_subtitle: "记录的里程碑数量；涉及多个产业的分别计入",
    heat_source: "根据本站里程碑统计，每个里程碑均附来源",
    heat_words: |industry, year| {
        format!("{industry}的里程碑最多，{year}年最为密集。数量既反映事件多少，也反映收录范围。")
    },
    timeline_title: "时间轴",
    timeline_subtitle: "圆点越大越重要；横条宽度表示日期精度；数字为可展开的一组",
    timeline_words: |count, first, last| format!("{first}至{last}，共{}个里程碑。", compact(count)),
    lanes: "分组",
    zoom_in: "只看这一时段",
    histogram: "其他筛选条件下的历年里程碑数",
    brush_hint: "或在柱形上拖选",
    from_year: "从",
    to_year: "至",
    figures_of_sources: "来源中的数据",
    related: "相关里程碑",
    close: "关闭",
    copy_link: "复制链接",
    copied: "已复制",
    all_figures: "全部数据与来源",
    all_periods: "全部时期",
    every_source: |name| format!("{name}：各方来源"),
    explore_indicator: "查看该指标",
    explore: "在 Milepost 中查看",
    take_along: "下载与引用",
    cite_as: "引用格式",
    citation: |title, date, version, address| {
        format!("《{title}》，Milepost，数据日期{date}，版本{version}。{address}")
    },
    download_data: "数据（CSV）",
    download_card: "图片（PNG）",
    measure: "度量",
    level: "数值",
    growth: "增速",
    form: "图形",
    line: "折线",
    bars: "柱形",
    scale: "坐标",
    linear: "线性",
    log: "对数",
    log_scale: "对数坐标",
    percent: "百分比",
    growth_subtitle: "比上年增长（%），由同一机构的准确年度数值计算",
    computed_growth: "由同一机构的两个年度数值计算",
    also: "其他来源",
    data_lead: "本站全部数据表：可筛选、搜索、排序，并连同来源下载。",
    tables: "数据表",
    rows_found: |found, all| format!("共{}行，符合条件{}行", compact(all), compact(found)),
    pages: "页码",
    previous: "上一页",
    next: "下一页",
    page_of: |page, all| format!("第{}页，共{}页", compact(page), compact(all)),
    gathered: "数据如何收集",
    gathered_text: &[
        "每个数字和里程碑都来自注明的来源，并以我们自己的文字表述。数字保留其界限（准确值、超过、不少于、不到、约）、性质（已公布、初步、修订、预计、目标、估算）和准确时期。",
        "来源不一致时，全部保留并展示，不取平均、不补值、不取舍。人工智能核心产业规模在不同机构之间口径不同，不能连成一条线。",
        "来源等级表示其与事实的距离：统计或决策者本身、通讯社或署名媒体、其他网站的转载（最弱）。",
        "月度序列有缺口，部分数据来自转载。缺失即显示为缺失。",
    ],
    report_error: "如何勘误",
    report_error_text: "请告知编辑出错的数据表和行（编号，或指标、时期与来源）、正确内容及依据。更正会修改CSV文件，并按同样规则检查。",
    whole_tables: "完整数据表",
    whole_tables_text: "按原样提供CSV文件，并附Frictionless数据包说明：",
    missing: "此网址没有内容",
    missing_lead: "页面可能已移动，或网址不完整。请从这里开始：",
    words_rose: |t| {
        format!(
            "{}至{}，{}公布的数值从{}变为{}。",
            t.from, t.to, t.body, t.first, t.last
        )
    },
    words_grew: |t| {
        let whose = format!("按{}的数值计算", t.body);
        if t.from == t.to {
            format!("{whose}，{}增速为{}。", t.to, t.last)
        } else {
            format!(
                "{whose}，{}至{}增速从{}变为{}。",
                t.from, t.to, t.first, t.last
            )
        }
    },
    words_one: |t| format!("{}：{}为{}。", t.body, t.to, t.last),
    words_differ: |periods| format!("{periods}各来源数值不一致。"),
    words_goals: |count| format!("图中标出{}个政策目标。", compact(count)),
    words_counted: |figures, bodies| {
        format!(
            "共{}个数据，来自{}个机构。",
            compact(figures),
            compact(bodies)
        )
    },
};
