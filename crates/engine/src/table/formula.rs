//! Cells that a spreadsheet would take for a formula.
//!
//! A text that begins with `=`, `+`, `-` or `@` is computed when a CSV file is
//! opened, and may fetch or run what it names. Such a text gets an apostrophe in
//! front, as in OWASP's rule against CSV injection. The rule looks past what
//! spreadsheets pass over, and past apostrophes, so that it can be undone: where
//! a cell begins with an apostrophe and the rest is such a text, the apostrophe
//! is ours. Numbers have columns of their own, which are left to the caller.

/// The text as it may stand in a cell.
pub(super) fn guarded(text: String) -> String {
    if is_formula(&text) {
        format!("'{text}")
    } else {
        text
    }
}

/// Whether a spreadsheet might compute the text. East Asian versions take the
/// wide forms of the signs for the signs themselves.
fn is_formula(text: &str) -> bool {
    let skipped = |c: char| c == '\'' || c.is_whitespace() || c.is_control() || c == '\u{feff}';
    text.trim_start_matches('\'').starts_with(['\t', '\r'])
        || text
            .trim_start_matches(skipped)
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What `docs/data.md` says about undoing the rule.
    fn without_guard(cell: &str) -> &str {
        cell.strip_prefix('\'')
            .filter(|rest| is_formula(rest))
            .unwrap_or(cell)
    }

    #[test]
    fn a_text_that_looks_like_a_formula_gets_an_apostrophe() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "  =1",
            "\n=1",
            "\u{a0}=1",
            "\u{feff}=1",
            "\0=1",
            "'=1",
            "＝1",
        ] {
            assert_eq!(guarded(text.to_owned()), format!("'{text}"));
        }
    }

    #[test]
    fn any_other_text_stays_as_it_is() {
        for text in [
            "", " ", "1-2", "a=b", "'quoted'", "−3 %", "2025-01", "（+）",
        ] {
            assert_eq!(guarded(text.to_owned()), text);
        }
    }

    proptest! {
        #[test]
        fn the_guard_can_be_taken_off_again(text in "['=+@\\-\t\r\n ＝a]{0,6}|.{0,8}") {
            let cell = guarded(text.clone());
            prop_assert_eq!(without_guard(&cell), text.as_str());
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']));
        }
    }
}
