//! The part of an address that says which milestones are shown, and how, read.

use dataset::{Area, Code, Date};
use engine::DaySpan;

use super::{Reader, put, set};
use crate::{LaneId, OpenGroup, Page};

impl Reader<'_> {
    /// Reads a choice of the milestones' page.
    pub(super) fn milestones(&mut self, name: &str, value: &str) -> bool {
        match name {
            // Only beside their own list: the builder shows none of them.
            "open" if matches!(self.view.page, Page::Milestones(_)) => {
                let Some(id) = self.data.find_milestone(value) else {
                    return false;
                };
                self.view.page = Page::Milestones(Some(id));
            }
            "q" => self.view.milestones.query.text = self.text(name, value),
            "industry" => {
                self.view.milestones.query.industries =
                    self.list(name, value, |slug, data| data.find_industry(slug));
            }
            "kind" => {
                self.view.milestones.query.kinds =
                    self.list(name, value, |code, _| Code::from_code(code));
            }
            "actor" => {
                self.view.milestones.query.actors =
                    self.list(name, value, |slug, data| data.find_actor(slug));
            }
            "area" => {
                self.view.milestones.query.areas =
                    self.list(name, value, |code, _| Area::from_code(code));
            }
            "significance" => {
                self.view.milestones.query.significance = self.list(name, value, |level, _| {
                    level.parse().ok().filter(|level| (1..=3).contains(level))
                });
            }
            "from" => return set(&mut self.from, Date::parse(value).ok()),
            "to" => return set(&mut self.to, Date::parse(value).ok()),
            "lanes" => return put(&mut self.view.milestones.lanes, Code::from_code(value)),
            "axis" => {
                self.view.milestones.linear = value == "linear";
                return self.view.milestones.linear;
            }
            "folded" => self.folded(value),
            "order" => {
                self.view.milestones.by_date = value == "date";
                return self.view.milestones.by_date;
            }
            "group" if matches!(self.view.page, Page::Milestones(_)) && !self.view.embedded => {
                return self.group(value);
            }
            _ => return false,
        }
        true
    }

    /// Reads the lanes that are folded.
    fn folded(&mut self, value: &str) {
        for code in value.split(',').filter(|code| !code.is_empty()) {
            let milestones = &mut self.view.milestones;
            match LaneId::from_code(code, milestones.lanes, self.data) {
                Some(lane) => milestones.folded.push(lane),
                None => self.drop("folded", code),
            }
        }
        let folded = &mut self.view.milestones.folded;
        dataset::sort::by(folded, Ord::cmp);
        folded.dedup();
    }

    /// Reads a lane and the milestones of an open group in it; `false` without two of them.
    fn group(&mut self, value: &str) -> bool {
        let (lane, slugs) = value.split_once(',').unwrap_or((value, ""));
        let lanes = self.view.milestones.lanes;
        let Some(lane) = LaneId::from_code(lane, lanes, self.data) else {
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
        self.view.milestones.group = is_group.then_some(OpenGroup { lane, milestones });
        is_group
    }

    /// Puts the ends of a span together once both are read.
    pub(super) fn finish_span(&mut self) {
        let (from, to) = (self.from, self.to);
        if from.is_none() && to.is_none() {
            return;
        }
        let span = DaySpan {
            from: from.map_or(i32::MIN, Date::first_day),
            to: to.map_or(i32::MAX, Date::last_day),
        };
        if span.from <= span.to {
            match self.view.subject() {
                Page::Indicator(_) => self.view.figure.span = Some(span),
                _ => self.view.milestones.query.span = Some(span),
            }
        } else if let Some(to) = to {
            self.drop("to", &to.to_string());
        }
    }
}
