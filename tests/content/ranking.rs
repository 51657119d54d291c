//! What stands in a comparison for one period, worked out from the CSV files.

use super::book::Figure;
use super::naive::{holding, lines};
use super::when::{Day, When};

/// The figures of a ranking, the highest first or of ranks the first. What a body
/// published in several editions is taken from the one that covers most of its areas,
/// of equals the later (docs/chart-rules.md, 3).
pub(crate) fn ranking<'a>(figures: &[&'a Figure], at: When, is_rank: bool) -> Vec<&'a Figure> {
    let lines = lines(figures);
    let standing = |line: &Vec<&'a Figure>| {
        let of_period: Vec<&Figure> = line
            .iter()
            .copied()
            .filter(|figure| figure.when == at)
            .collect();
        let edition = edition(&lines, &of_period.first()?.body, at);
        let is_of = |figure: &&&Figure| {
            figure.is_measured()
                && edition.is_some_and(|edition| figure.editions.contains(&edition))
        };
        let of_edition: Vec<&Figure> = of_period.iter().filter(is_of).copied().collect();
        let of_edition = holding(&of_edition);
        let found = if of_edition.is_empty() {
            holding(&of_period)
        } else {
            of_edition
        };
        found.first().copied()
    };
    let mut all: Vec<&Figure> = lines.iter().filter_map(standing).collect();
    all.sort_by(|a, b| b.number().total_cmp(&a.number()));
    if is_rank {
        all.reverse();
    }
    all
}

/// The edition of a body that covers most areas, where it has figures for several.
fn edition(lines: &[Vec<&Figure>], body: &str, at: When) -> Option<Day> {
    let of_body = lines.iter().filter(|line| line[0].body == body);
    let days = |line: &Vec<&Figure>| -> Vec<Day> {
        let measured = line
            .iter()
            .filter(|one| one.when == at && one.is_measured());
        measured.flat_map(|one| one.editions.clone()).collect()
    };
    let each: Vec<Vec<Day>> = of_body.map(days).collect();
    let covered = |day: &Day| each.iter().filter(|days| days.contains(day)).count();
    let best = each.iter().flatten().copied();
    best.max_by_key(|day| (covered(day), *day))
        .filter(|_| each.len() > 1)
}
