use super::numbers::compact;
use crate::messages::Provenance;

pub(super) const PROVENANCE: Provenance = Provenance {
    opens_receipt: "：来源与详情",
    sources: "来源",
    via: "，转引自",
    before_more: "，",
    more_sources: |count| format!("另有{}个", compact(count)),
    all_sources: "全部来源",
    other_sources: "同一项的其他数据",
};
