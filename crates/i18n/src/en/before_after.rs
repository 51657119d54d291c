use crate::messages::BeforeAfter;

pub(super) const BEFORE_AFTER: BeforeAfter = BeforeAfter {
    title: "Before and after",
    before: "Before",
    during: "In that time",
    after: "After",
    not_cause: "What came after it need not have come from it: much else happened in the same years.",
};
