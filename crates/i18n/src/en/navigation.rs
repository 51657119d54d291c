use crate::messages::Navigation;

pub(super) const NAVIGATION: Navigation = Navigation {
    sections: "Sections",
    skip: "Skip to the content",
    overview: "Overview",
    milestones: "Milestones",
    indicators: "Indicators",
    industries: "Industries",
    targets: "Targets",
    data: "Data",
    story: "Story",
};
