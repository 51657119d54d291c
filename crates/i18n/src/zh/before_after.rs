use crate::messages::BeforeAfter;

pub(super) const BEFORE_AFTER: BeforeAfter = BeforeAfter {
    title: "前后对比",
    before: "之前",
    during: "当期",
    after: "之后",
    not_cause: "时间上的先后不等于因果：同期还发生了许多其他事情。",
};
