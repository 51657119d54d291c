use super::numbers::compact;
use crate::messages::Punctuation;

pub(super) const PUNCTUATION: Punctuation = Punctuation {
    colon: "：",
    comma: "、",
    fact_gap: "，",
    semicolon: "；",
    full_stop: "。",
    sentence_gap: "",
    with_remark: |name, remark| format!("{name}（{remark}）"),
    and_more: |count| format!("等另{}项", compact(count)),
};
