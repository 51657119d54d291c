//! The part of an address that says which milestones are shown, and how, read.

use dataset::{Area, Code, Date};
use engine::DaySpan;

use super::{AddressReader, put, set};
use crate::{LaneId, MilestonesView, OpenGroup};

/// What opens over the list or the drawing, where they stand.
#[derive(Clone, Copy)]
pub(super) struct Opens {
    /// A milestone beside its list: the builder shows none.
    pub milestone: bool,
    /// The list of a group: nor does a frame show that.
    pub group: bool,
}

impl AddressReader<'_> {
    /// Reads a choice of the milestones' page.
    pub(super) fn milestones(
        &mut self,
        shown: &mut MilestonesView,
        opens: Opens,
        name: &str,
        value: &str,
    ) -> bool {
        let query = &mut shown.query;
        match name {
            "open" if opens.milestone => {
                return set(&mut shown.open, self.data.find_milestone(value));
            }
            "q" => query.text = self.text(name, value),
            "industry" => {
                query.industries = self.list(name, value, |slug, data| data.find_industry(slug));
            }
            "kind" => query.kinds = self.list(name, value, |code, _| Code::from_code(code)),
            "actor" => {
                query.actors = self.list(name, value, |slug, data| data.find_actor(slug));
            }
            "area" => query.areas = self.list(name, value, |code, _| Area::from_code(code)),
            "significance" => {
                query.significance = self.list(name, value, |level, _| {
                    level.parse().ok().filter(|level| (1..=3).contains(level))
                });
            }
            "from" => return set(&mut self.from, Date::parse(value).ok()),
            "to" => return set(&mut self.to, Date::parse(value).ok()),
            "lanes" => return put(&mut shown.lanes, Code::from_code(value)),
            "axis" => {
                shown.linear = value == "linear";
                return shown.linear;
            }
            "folded" => self.folded(shown, value),
            "order" => {
                shown.by_date = value == "date";
                return shown.by_date;
            }
            "group" if opens.group => return self.group(shown, value),
            _ => return false,
        }
        true
    }

    /// Reads the lanes that are folded.
    fn folded(&mut self, shown: &mut MilestonesView, value: &str) {
        for code in value.split(',').filter(|code| !code.is_empty()) {
            match LaneId::from_code(code, shown.lanes, self.data) {
                Some(lane) => shown.folded.push(lane),
                None => self.drop("folded", code),
            }
        }
        dataset::sort::by(&mut shown.folded, Ord::cmp);
        shown.folded.dedup();
    }

    /// Reads a lane and the milestones of an open group in it; `false` without two of them.
    fn group(&mut self, shown: &mut MilestonesView, value: &str) -> bool {
        let (lane, slugs) = value.split_once(',').unwrap_or((value, ""));
        let Some(lane) = LaneId::from_code(lane, shown.lanes, self.data) else {
            return false;
        };
        let mut milestones = Vec::new();
        for slug in slugs.split(',').filter(|slug| !slug.is_empty()) {
            match self.data.find_milestone(slug) {
                Some(id) if !milestones.contains(&id) => milestones.push(id),
                _ => self.drop("group", slug),
            }
        }
        let is_group = milestones.len() > 1;
        shown.group = is_group.then_some(OpenGroup { lane, milestones });
        is_group
    }

    /// The span of time whose ends were read; none where it ends before it begins.
    pub(super) fn span(&mut self) -> Option<DaySpan> {
        let (from, to) = (self.from, self.to);
        if from.is_none() && to.is_none() {
            return None;
        }
        let span = DaySpan {
            from: from.map_or(i32::MIN, Date::first_day),
            to: to.map_or(i32::MAX, Date::last_day),
        };
        if span.from > span.to {
            if let Some(to) = to {
                self.drop("to", &to.to_string());
            }
            return None;
        }
        Some(span)
    }
}
