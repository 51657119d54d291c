//! What a page is drawn with beside what each visit begins with: a part of the program,
//! and the summaries of the milestones.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use engine::Catalog;
use view::Page;
use wasm_bindgen_futures::spawn_local;

use crate::later::take;
use crate::parts::Part;
use crate::platform::{Later, PlatformHandle};

/// What has to come before a page can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The part of the program that draws it.
    pub part: Part,
    /// Whether it shows or searches the summaries of milestones.
    pub summaries: bool,
}

impl Need {
    /// What making a figure ready for another page needs.
    pub const BUILDER: Self = Self {
        part: Part::Builder,
        summaries: false,
    };

    /// What a page needs, or its figure in a frame; none where what is there from the
    /// start draws it.
    pub fn of(page: Page, embedded: bool) -> Option<Self> {
        let summaries = matches!(
            page,
            Page::Milestones(_) | Page::Milestone(_) | Page::Actor(_) | Page::Data
        );
        let part = Part::of(page, embedded)?;
        Some(Self { part, summaries })
    }

    /// Whether all of it is there.
    pub fn has_come(self, catalog: &Catalog) -> bool {
        self.part.has_come() && (!self.summaries || catalog.has_summaries())
    }

    /// Asks for what is not there, all at once; calls back with whether all has come.
    pub fn ask(
        self,
        platform: &PlatformHandle,
        catalog: &'static Catalog,
        done: impl FnOnce(bool) + 'static,
    ) {
        let answer = once_all(2, done);
        if self.summaries {
            let answer = answer.clone();
            take(Later::Summaries, platform, catalog, move |come| {
                answer(come);
            });
        } else {
            answer(true);
        }
        if self.part.has_come() {
            answer(true);
        } else {
            spawn_local(async move { answer(self.part.load().await) });
        }
    }
}

/// Takes `count` answers, then calls back with whether each was yes.
fn once_all(count: usize, done: impl FnOnce(bool) + 'static) -> Rc<dyn Fn(bool)> {
    let left = Cell::new(count);
    let all = Cell::new(true);
    let done = RefCell::new(Some(done));
    Rc::new(move |answer| {
        all.set(all.get() && answer);
        left.set(left.get().saturating_sub(1));
        if left.get() == 0
            && let Some(done) = done.take()
        {
            done(all.get());
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_to_all_is_given_once_and_is_no_where_one_is() {
        for (answers, wanted) in [
            ([true, true].as_slice(), Some(true)),
            (&[true, false], Some(false)),
            (&[false, true], Some(false)),
            (&[true], None),
            (&[true, true, false], Some(true)),
        ] {
            let given = Rc::new(Cell::new(None));
            let answer = once_all(2, {
                let given = given.clone();
                move |all| given.set(Some(all))
            });
            for one in answers {
                answer(*one);
            }
            assert_eq!(given.get(), wanted, "{answers:?}");
        }
    }
}
