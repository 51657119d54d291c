//! Errors of what is no test: the compiler, clippy, the documentation, the
//! formatting, the supply chain.

use super::Failure;

/// The most errors of a check that are told; the rest are counted.
const MOST: usize = 5;
/// The last lines of a program that names no error.
const TAIL: usize = 30;

/// The first errors in what was written, or its last lines where there is none.
pub(super) fn failures(lines: &[String]) -> Vec<Failure> {
    let blocks: Vec<&[String]> = lines
        .split(|line| line.trim().is_empty())
        .flat_map(parts)
        .filter(|block| !is_summary(&block[0]))
        .collect();
    if blocks.is_empty() {
        return vec![Failure::new("", "", tail(lines))];
    }
    let mut told: Vec<Failure> = blocks
        .iter()
        .take(MOST)
        .map(|block| Failure::new("", "", block))
        .collect();
    if blocks.len() > MOST {
        let more = format!("and {} more", blocks.len() - MOST);
        told.push(Failure::new("", "", &[more]));
    }
    told
}

/// The last lines.
pub(super) fn tail(lines: &[String]) -> &[String] {
    &lines[lines.len().saturating_sub(TAIL)..]
}

/// The errors within lines that no empty one parts, each from its first line on.
fn parts(lines: &[String]) -> Vec<&[String]> {
    let starts: Vec<usize> = (0..lines.len())
        .filter(|at| is_start(&lines[*at]))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let each = starts.iter().zip(ends);
    each.map(|(start, end)| &lines[*start..end]).collect()
}

fn is_start(line: &str) -> bool {
    // rustfmt names the places that it would write in another way.
    ["error:", "error[", "Diff in "]
        .iter()
        .any(|start| line.starts_with(start))
}

/// What cargo and the compiler say after the errors themselves.
fn is_summary(line: &str) -> bool {
    let said = line.strip_prefix("error: ").unwrap_or_default();
    said.starts_with("could not compile")
        || said.starts_with("could not document")
        || said.starts_with("aborting due to")
        || said.ends_with("target failed:")
        || said.ends_with("targets failed:")
}

#[cfg(test)]
mod tests {
    use super::failures;

    fn read(text: &str) -> Vec<String> {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let all = failures(&lines).into_iter();
        all.map(|failure| failure.message.join("\n")).collect()
    }

    #[test]
    fn code_that_does_not_compile_is_told_by_its_errors() {
        let output = "   Compiling milepost-charts v0.1.0
error[E0432]: unresolved import `charts::nothing`
 --> crates/charts/tests/kinds.rs:3:5
  |
3 | use charts::nothing;
  |     ^^^^^^^^^^^^^^^^ no `nothing` in the root

warning: unused variable: `a`
 --> crates/charts/tests/kinds.rs:5:5

error: this function has too many lines (101/100)
 --> src/lib.rs:1:1

For more information about this error, try `rustc --explain E0432`.
error: could not compile `milepost-charts` (test \"kinds\") due to 2 previous errors
warning: build failed, waiting for other jobs to finish...
";
        let expected = [
            "error[E0432]: unresolved import `charts::nothing`\n \
             --> crates/charts/tests/kinds.rs:3:5\n  |\n3 | use charts::nothing;\n  \
             |     ^^^^^^^^^^^^^^^^ no `nothing` in the root",
            "error: this function has too many lines (101/100)\n --> src/lib.rs:1:1",
        ];
        assert_eq!(read(output), expected);
    }

    #[test]
    fn each_place_that_is_not_formatted_is_told() {
        let output = "Diff in src/app.rs:3:\n-fn  a() {}\n+fn a() {}\n\
                      Diff in src/main.rs:9:\n-x\n+y\n";
        let expected = [
            "Diff in src/app.rs:3:\n-fn  a() {}\n+fn a() {}",
            "Diff in src/main.rs:9:\n-x\n+y",
        ];
        assert_eq!(read(output), expected);
    }

    #[test]
    fn of_many_errors_the_first_are_told_and_the_rest_counted() {
        let output: Vec<String> = (1..=8).map(|at| format!("error: number {at}\n")).collect();
        let found = read(&output.join("\n"));
        assert_eq!(found[0], "error: number 1");
        assert_eq!(found[4..], ["error: number 5", "and 3 more"]);
    }

    #[test]
    fn a_program_that_names_no_error_is_told_by_its_last_lines() {
        let output: Vec<String> = (1..=100).map(|at| format!("line {at}")).collect();
        let found = read(&output.join("\n"));
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("line 71\n") && found[0].ends_with("line 100"));
        let only = "error: could not compile `a` (lib) due to 1 previous error";
        assert_eq!(read(only), [only]);
    }
}
