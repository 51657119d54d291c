use super::numbers::compact;
use crate::messages::Industries;

pub(super) const INDUSTRIES: Industries = Industries {
    lead: |count| {
        format!(
            "{}个产业并列比较：各自的里程碑、代表指标及其走势。",
            compact(count)
        )
    },
    named_by: "提出依据",
    policy: "政策与法规",
    compare: "产业对比",
    compare_lead: "选择二至六个产业，并列查看其代表指标、重大事件与政策。",
    compare_side_by_side: "并列对比产业",
    heat_title: "各产业历年里程碑数",
    heat_subtitle: "记录的里程碑数量；涉及多个产业的分别计入",
    heat_source: "根据本站里程碑统计，每个里程碑均附来源",
    heat_description: |industry, year| {
        format!("{industry}的里程碑最多，{year}年最为密集。数量既反映事件多少，也反映收录范围。")
    },
};
