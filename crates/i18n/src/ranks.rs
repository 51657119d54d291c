//! Places in an order by each language's habit: `10th`, `第10位`.

use dataset::Language;

/// A place in an order: `10th`, `第10位`.
pub fn ordinal(language: Language, rank: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a rank is a small whole number"
    )]
    let rank = rank.round() as i64;
    match language {
        Language::Zh => format!("第{rank}位"),
        Language::En => {
            let end = match (rank % 10, rank % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{rank}{end}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_is_told_as_a_place_in_an_order() {
        let cases = [
            (1.0, "1st"),
            (2.0, "2nd"),
            (3.0, "3rd"),
            (10.0, "10th"),
            (11.0, "11th"),
            (34.0, "34th"),
            (112.0, "112th"),
            (121.0, "121st"),
        ];
        for (rank, en) in cases {
            assert_eq!(ordinal(Language::En, rank), en);
        }
        assert_eq!(ordinal(Language::Zh, 10.0), "第10位");
    }
}
