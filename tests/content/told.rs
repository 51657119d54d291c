//! Every number of a description stands in the row of the CSV files that it should
//! come from, or follows from the rows by the rules.

use std::collections::BTreeSet;

use dataset::{Area, Language};

use super::book::{Figure, book};
use super::catalogue::{Shown, all, no_faults};
use super::course::{Scope, course};
use super::differences::{contradicted, disagreeing, replaced};
use super::drawn::{drawn, seen};
use super::naive::lines;
use super::ranking::ranking;
use super::reading::{is_near, read_back};
use super::sentences::{Claim, Listed, claims};
use super::when::When;

const BOUNDS: [(&str, &str, &str); 4] = [
    ("gt", "more than ", "超过"),
    ("ge", "at least ", "不少于"),
    ("lt", "less than ", "不到"),
    ("approx", "about ", "约"),
];
/// More periods than this are only counted.
const MOST_LISTED: usize = 6;
/// As many of a ranking are told.
const MOST_RANKED: usize = 3;

/// A value in words as its bound and its number.
fn read(language: Language, words: &str) -> (&'static str, f64) {
    for (bound, en, zh) in BOUNDS {
        let word = match language {
            Language::En => en,
            Language::Zh => zh,
        };
        if let Some(number) = words.strip_prefix(word) {
            return (bound, read_back(number));
        }
    }
    ("eq", read_back(words))
}

fn is_told(language: Language, words: &str, figure: &Figure) -> bool {
    let (bound, number) = read(language, words);
    bound == figure.bound && is_near(number, figure.number())
}

/// What the sentences of a chart of stated values are checked against.
struct Check {
    shown: &'static Shown,
    drawn: Vec<&'static Figure>,
    scope: Scope,
}

impl Check {
    fn of(shown: &'static Shown) -> Self {
        Self {
            shown,
            drawn: drawn(shown),
            scope: Scope {
                is_stock: book().is_stock(shown.indicator),
                is_rank: book().quantity(shown.indicator) == "rank",
                seen: seen(shown),
            },
        }
    }

    fn holds(&self, claim: &Claim<'_>) -> bool {
        match claim {
            Claim::Course { whose, to, .. } => self.of_a_line(whose, *to, claim),
            Claim::One { whose, at, .. } => self.of_a_line(whose, *at, claim),
            Claim::Ranked { at, count, placed } => self.ranks(*at, count, placed),
            Claim::Counted { figures, bodies } => self.counts(figures, bodies),
            Claim::Disagree(listed) => lists(listed, &disagreeing(&self.drawn)),
            Claim::Contradict(listed) => lists(listed, &contradicted(&self.drawn)),
            Claim::Revised(listed) => lists(listed, &replaced(&self.drawn)[0]),
            Claim::Several(listed) => lists(listed, &replaced(&self.drawn)[1]),
            Claim::Targets(count) => {
                let targets = self.drawn.iter().filter(|one| one.is_target()).count();
                *count == targets.to_string() || (*count, targets) == ("One", 1)
            }
            Claim::Missing { areas, periods } => self.lacks(areas, periods),
        }
    }

    /// Whether a claim about a line is true of one of those that it may be about.
    fn of_a_line(&self, whose: &str, at: When, claim: &Claim<'_>) -> bool {
        let language = self.shown.language;
        let is_told = |words: &str, figure: &Figure| is_told(language, words, figure);
        lines(&self.drawn).iter().any(|line| {
            let area = Area::from_code(&line[0].area).unwrap();
            let names_area = area.code() == "CN" || whose.contains(area.name().get(language));
            let Some(course) = course(line, at, self.scope) else {
                return false;
            };
            names_area
                && match claim {
                    Claim::Course {
                        from,
                        way,
                        first,
                        last,
                        highest,
                        ..
                    } => {
                        let is_highest = match (highest, course.highest) {
                            (Some((at, value)), Some(top)) => {
                                *at == top.when && is_told(value, top)
                            }
                            (None, None) => true,
                            _ => false,
                        };
                        *from == course.first.when
                            && *way == course.way
                            && is_told(first, course.first)
                            && is_told(last, course.last)
                            && is_highest
                    }
                    Claim::One { value, .. } => {
                        course.first.when == course.last.when && is_told(value, course.last)
                    }
                    _ => false,
                }
        })
    }

    fn ranks(&self, at: When, count: &str, placed: &[&str]) -> bool {
        let ranked = ranking(&self.drawn, at, self.scope.is_rank);
        let is_named = |words: &&str, figure: &&Figure| {
            let language = self.shown.language;
            let area = Area::from_code(&figure.area).unwrap();
            // The name may hold digits and stands before the value without a sign.
            let starts = words.char_indices().map(|(at, _)| &words[at..]);
            let values = starts.filter(|rest| rest.chars().any(|one| one.is_ascii_digit()));
            let several = self.drawn.iter().any(|one| one.area != figure.area);
            let mut values = values.filter(|rest| rest.len() < words.len());
            values.any(|rest| is_told(language, rest, figure))
                && (!several || words.contains(area.name().get(language)))
        };
        // Equal ones may stand in any order.
        let is_placed = |(words, figure): (&&str, &&Figure)| {
            let mut equals = ranked
                .iter()
                .filter(|one| is_near(one.number(), figure.number()));
            equals.any(|equal| is_named(words, equal))
        };
        count == ranked.len().to_string()
            && placed.len() == ranked.len().min(MOST_RANKED)
            && placed.iter().zip(&ranked).all(is_placed)
    }

    /// Whether the areas that are named as such have no figure for one of the periods,
    /// and all others have.
    fn lacks(&self, named: &str, periods: &[When]) -> bool {
        let comma = match self.shown.language {
            Language::En => ", ",
            Language::Zh => "、",
        };
        let has = |area: &str, at: When| {
            let ranked = ranking(&self.drawn, at, self.scope.is_rank);
            ranked.iter().any(|figure| figure.area == area)
        };
        let areas = self.shown.model.selection.shown.iter();
        let lacking = areas.filter(|area| !periods.iter().all(|at| has(area.code(), *at)));
        let lacking = lacking.map(|area| area.name().get(self.shown.language));
        lacking.collect::<Vec<&str>>().join(comma) == named
    }

    fn counts(&self, figures: &str, bodies: &str) -> bool {
        let of: BTreeSet<&str> = self.drawn.iter().map(|figure| &*figure.body).collect();
        let is_number = |words: &str, number: usize| {
            words == number.to_string() || (words, number) == ("one", 1)
        };
        is_number(figures, self.drawn.len()) && is_number(bodies, of.len())
    }

    /// Which kinds of claim there have to be.
    fn is_complete(&self, claims: &[Claim<'_>]) -> bool {
        let has = |is_it: &dyn Fn(&Claim<'_>) -> bool| claims.iter().any(is_it);
        let targets = self.drawn.iter().any(|figure| figure.is_target());
        let [revised, several] = replaced(&self.drawn);
        let expected = [
            has(&|claim| matches!(claim, Claim::Counted { .. })) == (self.drawn.len() > 1),
            has(&|claim| matches!(claim, Claim::Disagree(_)))
                != disagreeing(&self.drawn).is_empty(),
            has(&|claim| matches!(claim, Claim::Contradict(_)))
                != contradicted(&self.drawn).is_empty(),
            has(&|claim| matches!(claim, Claim::Revised(_))) != revised.is_empty(),
            has(&|claim| matches!(claim, Claim::Several(_))) != several.is_empty(),
            has(&|claim| matches!(claim, Claim::Targets(_))) == targets,
        ];
        expected.into_iter().all(|is_right| is_right)
    }
}

/// Whether the periods that are named, and those that are only counted, are these.
fn lists((listed, more): &Listed<'_>, expected: &BTreeSet<When>) -> bool {
    let all: BTreeSet<When> = listed.iter().copied().collect();
    let rest = more.map_or(0, |more| more.parse().unwrap());
    !listed.is_empty()
        && listed.len() == expected.len().min(MOST_LISTED)
        && listed.len() + rest == expected.len()
        && all.is_subset(expected)
}

#[test]
fn every_number_of_a_description_follows_from_the_files() {
    let mut faults = Vec::new();
    for shown in all().iter().filter(|shown| shown.model.is_stated()) {
        let check = Check::of(shown);
        let mut said = Vec::new();
        for claim in claims(shown.language, &shown.text) {
            match claim {
                Ok(claim) if check.holds(&claim) => said.push(claim),
                Ok(claim) => faults.push(format!("{claim:?} {}", shown.address())),
                Err(words) => faults.push(format!("unread: {words}: {}", shown.address())),
            }
        }
        if !check.is_complete(&said) {
            faults.push(format!("incomplete {}", shown.address()));
        }
    }
    no_faults(&faults);
}
