use super::numbers::compact;
use crate::messages::Timeline;

pub(super) const TIMELINE: Timeline = Timeline {
    title: "时间轴",
    subtitle: "大圆点为重大事件，空心圆同时见于其他行，横线表示日期不精确，数字为多个事件，深色表示其中有重大事件",
    description: |count, first, last| format!("{first}至{last}，共{}个里程碑。", compact(count)),
    lanes: "分组",
    lanes_all: "合为一行",
    other_actors: "其他机构与企业",
    lane_counted: |name, count| format!("{name}（{count}）"),
    fold_lanes: "折叠分组",
    fold_all: "全部折叠",
    unfold_all: "全部展开",
    axis_linear: "等距年份",
    years_before: |year| format!("–{}", year - 1),
};
