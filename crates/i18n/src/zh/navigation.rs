use crate::messages::Navigation;

pub(super) const NAVIGATION: Navigation = Navigation {
    sections: "栏目",
    skip: "跳到正文",
    overview: "概览",
    milestones: "里程碑",
    indicators: "指标",
    industries: "产业",
    targets: "目标",
    data: "数据",
    story: "导读",
};
