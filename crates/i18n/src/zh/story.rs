use crate::messages::Story;

pub(super) const STORY: Story = Story {
    title: "中国人工智能产业如何迈过一万亿元",
    lead: "逐步导读这些数据。点按数字可查看出处，每一节都可单独分享。",
    steps: "步骤",
};
