//! Failed tests in what cargo and the test runners write: libtest's form, for
//! native tests and those in the documentation, and that of wasm-bindgen, which
//! differs in its block's heading.

use super::Failure;
use super::errors::tail;

/// The failures of all test programs that cargo ran.
pub(super) fn failures(lines: &[String]) -> Vec<Failure> {
    let starts: Vec<usize> = (0..lines.len())
        .filter(|at| started(&lines[*at]).is_some())
        .collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let programs = starts.iter().zip(ends);
    programs
        .flat_map(|(start, end)| of_program(&lines[*start..end]))
        .collect()
}

/// The program that cargo says to start in this line.
fn started(line: &str) -> Option<&str> {
    let running = line
        .strip_prefix("     Running ")
        .filter(|rest| rest.ends_with(')'));
    running.or_else(|| line.strip_prefix("   Doc-tests "))
}

/// The failures of one program, from the line that starts it.
fn of_program(lines: &[String]) -> Vec<Failure> {
    let hint = lines.iter().find_map(|line| {
        let rest = line.split_once("test failed, to rerun pass `")?.1;
        rest.strip_suffix('`')
    });
    let start = lines.first().map(String::as_str);
    let program = hint.or_else(|| started(start?)).unwrap_or_default();
    let failed = of_result(lines, program);
    if failed.is_empty() && hint.is_some() {
        // It ended before its tests did: what it wrote last is all there is.
        let words: Vec<String> = lines[1..]
            .iter()
            .filter(|line| !(line.starts_with("test ") && line.ends_with("... ok")))
            .cloned()
            .collect();
        return vec![Failure::new(program, "", tail(&words))];
    }
    failed
}

/// The tests that a program lists as failed, each with its own block.
///
/// Read from the end, since a test may have written anything: the list of names
/// before the result, then the headings with these very names.
fn of_result(lines: &[String], program: &str) -> Vec<Failure> {
    let is_result = |line: &String| line.starts_with("test result: FAILED");
    let Some(result) = lines.iter().rposition(is_result) else {
        return Vec::new();
    };
    let is_heading = |line: &String| line == "failures:";
    let Some(list) = lines[..result].iter().rposition(is_heading) else {
        return Vec::new();
    };
    let names: Vec<&str> = lines[list + 1..result]
        .iter()
        .filter_map(|line| line.strip_prefix("    "))
        .collect();
    let blocks: Vec<(usize, &str)> = lines[..list]
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, headed(line).filter(|name| names.contains(name))?)))
        .collect();
    let message = |name: &str| {
        let Some(block) = blocks.iter().position(|(_, of)| *of == name) else {
            return &[][..];
        };
        let end = blocks.get(block + 1).map_or(list, |(at, _)| *at);
        &lines[blocks[block].0 + 1..end]
    };
    let failure = |name: &&str| Failure::new(program, name, message(name));
    names.iter().map(failure).collect()
}

/// The test whose block begins with this line.
fn headed(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("---- ")?;
    rest.strip_suffix(" stdout ----")
        .or_else(|| rest.strip_suffix(" output ----"))
}

#[cfg(test)]
mod tests {
    use super::failures;

    fn read(text: &str) -> Vec<(String, String, String)> {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let all = failures(&lines).into_iter();
        all.map(|failure| (failure.program, failure.test, failure.message.join("\n")))
            .collect()
    }

    fn owned(program: &str, test: &str, message: &str) -> (String, String, String) {
        (program.into(), test.into(), message.into())
    }

    const PASSED: &str = "     Running unittests src/lib.rs (target/debug/deps/engine-0a1b)

running 1 test
test it_holds ... ok

test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out

";

    const TWO_FAILED: &str = "     Running tests/kinds.rs (target/debug/deps/kinds-2c3d)

running 3 tests
test a_slope ... FAILED
test a_bar ... ok
test a_dot ... FAILED

failures:

---- a_slope stdout ----

thread 'a_slope' (7) panicked at crates/charts/tests/kinds.rs:9:5:
it leaves the sheet

---- a_dot stdout ----
---- no test of this program stdout ----
failures:
Error: \"no room\"


failures:
    a_slope
    a_dot

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out

error: test failed, to rerun pass `-p milepost-charts --test kinds`
";

    #[test]
    fn each_failed_test_is_named_with_its_program_and_its_own_words() {
        let program = "-p milepost-charts --test kinds";
        let dot = "---- no test of this program stdout ----\nfailures:\nError: \"no room\"";
        let slope = "thread 'a_slope' (7) panicked at crates/charts/tests/kinds.rs:9:5:\n\
                     it leaves the sheet";
        let expected = [
            owned(program, "a_slope", slope),
            owned(program, "a_dot", dot),
        ];
        // What comes after the program that failed changes nothing.
        for output in [
            TWO_FAILED.to_owned(),
            format!("{PASSED}{TWO_FAILED}"),
            format!("{TWO_FAILED}{PASSED}error: 1 target failed:\n    `{program}`\n"),
        ] {
            assert_eq!(read(&output), expected);
        }
    }

    #[test]
    fn nothing_is_named_where_all_passed() {
        assert_eq!(read(PASSED), []);
    }

    #[test]
    fn programs_of_several_runs_are_told_apart() {
        let other = TWO_FAILED
            .replace(
                "-p milepost-charts --test kinds",
                "-p browser-tests --test embeds",
            )
            .replace("a_slope", "an_embed");
        let found: Vec<String> = read(&format!("{TWO_FAILED}{PASSED}{other}"))
            .into_iter()
            .map(|(program, test, _)| format!("{program} {test}"))
            .collect();
        let expected = [
            "-p milepost-charts --test kinds a_slope",
            "-p milepost-charts --test kinds a_dot",
            "-p browser-tests --test embeds an_embed",
            "-p browser-tests --test embeds a_dot",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_failed_test_in_the_documentation_is_named() {
        let output = "   Doc-tests dataset

running 1 test
test crates/dataset/src/lib.rs - parse (line 12) ... FAILED

failures:

---- crates/dataset/src/lib.rs - parse (line 12) stdout ----
Test executable failed (exit status: 101).

failures:
    crates/dataset/src/lib.rs - parse (line 12)

test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out

error: doctest failed, to rerun pass `-p milepost-dataset --doc`
";
        let test = "crates/dataset/src/lib.rs - parse (line 12)";
        let words = "Test executable failed (exit status: 101).";
        let program = "-p milepost-dataset --doc";
        assert_eq!(read(output), [owned(program, test, words)]);
    }

    #[test]
    fn a_failed_test_of_web_assembly_is_named() {
        let output =
            "     Running tests/wasm.rs (target/wasm32-unknown-unknown/debug/deps/wasm-4e5f.wasm)
running 2 tests

test the_blob_decodes ... ok
test the_page_starts ... FAIL

failures:

---- the_page_starts output ----
    error output:
        panicked at tests/wasm.rs:40:5:
        no element

failures:

    the_page_starts

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 filtered out; finished in 2.31s

Error: some tests failed
error: test failed, to rerun pass `-p milepost --test wasm`

Caused by:
  process didn't exit successfully: `wasm-bindgen-test-runner wasm-4e5f.wasm` (exit status: 1)
";
        let words =
            "    error output:\n        panicked at tests/wasm.rs:40:5:\n        no element";
        let program = "-p milepost --test wasm";
        assert_eq!(read(output), [owned(program, "the_page_starts", words)]);
    }

    #[test]
    fn a_program_that_died_is_named_with_what_it_wrote_last() {
        let output = "     Running tests/corpus.rs (target/debug/deps/corpus-6a7b)

running 2 tests
test kept_addresses ... ok

thread 'kept_blobs' (9) has overflowed its stack
fatal runtime error: stack overflow, aborting
error: test failed, to rerun pass `-p hostile-tests --test corpus`

Caused by:
  process didn't exit successfully: `target/debug/deps/corpus-6a7b` (signal: 6, SIGABRT: process abort signal)
";
        let found = read(&format!("{PASSED}{output}{PASSED}"));
        assert_eq!(found.len(), 1);
        let (program, test, words) = &found[0];
        assert_eq!(
            (program.as_str(), test.as_str()),
            ("-p hostile-tests --test corpus", "")
        );
        for part in ["thread 'kept_blobs'", "stack overflow", "SIGABRT"] {
            assert!(words.contains(part), "{words}");
        }
        assert!(!words.contains("kept_addresses"), "{words}");
    }
}
