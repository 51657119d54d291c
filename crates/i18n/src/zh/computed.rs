use super::numbers::compact;
use crate::messages::Computed;

pub(super) const COMPUTED: Computed = Computed {
    worked_out: "计算值",
    as_drawn: "图中数值",
    from: "计算依据",
    as_the_body_states: "该机构自行公布",
    from_levels: |growth| format!("按公布的总量计算：{growth}"),
    not_shown: |count| format!("有{}个数值未显示及原因", compact(count)),
    nothing_worked_out: "现有数据不支持此项计算，原因如下：",
    input_base: "对比值",
    input_whole: "总体",
    input_rate: "汇率",
    input_added: "累加",
    input_through: "截至当月累计",
    input_before: "截至上月累计",
    input_level: "公布的总量",
    formula_growth: "（数值÷对比值−1）×100",
    formula_index: "数值÷对比值×100",
    formula_compound: "（（数值÷对比值）的1÷年数次方−1）×100",
    formula_share: "数值÷总体×100",
    formula_sum: "以下数值之和",
    formula_months: "截至当月累计−截至上月累计",
    formula_dollars: "折合美元：人民币数值÷汇率",
};
