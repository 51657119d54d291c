use crate::messages::Story;

pub(super) const STORY: Story = Story {
    title: "How China’s AI sector passed one trillion yuan",
    lead: "A guided reading of the data, step by step. Tap a number to see its source; each step can be linked.",
    steps: "Steps",
};
