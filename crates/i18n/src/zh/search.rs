use crate::messages::Search;

pub(super) const SEARCH: Search = Search {
    everything: "全站搜索",
    everything_key: "全站搜索（按 / 键）",
    hint: "里程碑、指标、产业、企业、部委和来源，中英文均可。",
    placeholder: "人工智能、芯片、DeepSeek…",
    found_counted: |count| format!("找到{count}项；方向键选择，回车打开。"),
    nothing_found: "没有找到相关内容，可以少输几个词或换个说法。",
    texts_coming: "正在加载里程碑正文。",
    texts_failed: "里程碑正文未能加载，目前只搜索标题。请检查网络后重试。",
    slash_key: "按 / 键打开此搜索",
    indicators: "搜索指标",
    milestones: "搜索里程碑",
    table: "搜索此表",
};
