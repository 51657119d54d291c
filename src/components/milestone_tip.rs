//! What a tooltip says about milestones.

use dataset::MilestoneId;

use super::context::AppContext;
use super::tooltip::Tip;
use i18n::{Named, date};

/// Most titles that the tooltip of several tells.
const TOLD: usize = 4;

/// One milestone, or how many there are and those of them that matter most.
pub fn milestone_tip(ctx: &AppContext, ids: &[MilestoneId]) -> Tip {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    if let [id] = ids {
        let milestone = &data[*id];
        let source = milestone.sources.first();
        let source = source.map(|id| data.publisher(*id, language).to_owned());
        let kind = milestone.kind.name(language).to_owned();
        return Tip {
            heading: date(language, milestone.date),
            value: milestone.title.get(language).to_owned(),
            lines: [Some(kind), source].into_iter().flatten().collect(),
        };
    }
    let mut ids = ids.to_vec();
    dataset::sort::by_key(&mut ids, |id| {
        std::cmp::Reverse((data[*id].significance, data[*id].date.first_day()))
    });
    let told = ids.iter().take(TOLD);
    let mut lines: Vec<String> = told
        .map(|id| data[*id].title.get(language).to_owned())
        .collect();
    if ids.len() > TOLD {
        lines.push((messages.punctuation.and_more)(ids.len() - TOLD));
    }
    Tip {
        heading: (messages.milestones.counted)(ids.len()),
        value: String::new(),
        lines,
    }
}
