use super::numbers::compact;
use crate::messages::Milestones;

pub(super) const MILESTONES: Milestones = Milestones {
    lead: |count| {
        format!(
            "{}个事件，每个事件都有来源。可筛选、搜索，或在柱状图上拖动选择年份。",
            compact(count)
        )
    },
    all: |count| format!("全部{}个里程碑", compact(count)),
    found: |found, all| {
        if found == all {
            return format!("共{}个里程碑", compact(all));
        }
        format!("共{}个里程碑，符合条件{}个", compact(all), compact(found))
    },
    counted: |count| format!("{}个里程碑", compact(count)),
    nothing_found: "没有符合全部条件的里程碑。",
    landmarks_in: |name| format!("{name}：重大事件"),
    landmarks: "重大事件",
    list: "里程碑列表",
    as_drawing: "显示时间轴图",
    years: "年份",
    all_of: |count, year| format!("{year}全部{}个", compact(count)),
    show_more: |count| format!("显示更多（还有{}个）", compact(count)),
    order: "排序",
    order_best: "最相关",
    order_date: "按时间",
    older: "更早",
    newer: "更晚",
    place_of: |place, of| format!("第{}个，共{}个", compact(place), compact(of)),
    figures_of_sources: "来源中的数据",
    related: "相关里程碑",
    actor_lead: |name, count| format!("{name}：{}个里程碑及其来源。", compact(count)),
    on_timeline: "在时间轴上查看",
    figures_stated: "其公布的数据",
};
