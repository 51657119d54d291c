//! Scripts and style sheets as they are sent: without what is written for those who
//! read them.

/// A style sheet without its comments and indents. None of ours has a text that holds
/// the signs of a comment.
pub(crate) fn style_without_comments(style: &str) -> String {
    let mut rest = style;
    let mut bare = String::with_capacity(style.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The script without its indents and its comment lines, of which some say types.
pub(crate) fn without_comments(script: &str) -> String {
    script
        .lines()
        .map(str::trim_start)
        .filter(|line| !is_comment(line))
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_comment(line: &str) -> bool {
    let is_of_types = line.starts_with("/**") && line.find("*/") == Some(line.len() - 2);
    line.starts_with("//") || is_of_types
}

#[cfg(test)]
mod tests {
    use super::{style_without_comments, without_comments};

    #[test]
    fn a_style_sheet_keeps_its_rules_alone() {
        let style = "/* Why. */\na { b: c; } /* and\n why */\n  d { e: f; }\n/* cut";
        assert_eq!(style_without_comments(style), "a { b: c; }\nd { e: f; }");
    }

    #[test]
    fn a_script_keeps_its_lines_alone() {
        let script = "// Why.\nlet a = \"//\"; // kept\n  a();\n";
        assert_eq!(without_comments(script), "let a = \"//\"; // kept\na();");
    }

    #[test]
    fn a_script_is_sent_without_its_types() {
        let script = "  /** @type {A} */\nlet a;\n/** @type {A} */ (a).b();\n";
        let bare = "let a;\n/** @type {A} */ (a).b();";
        assert_eq!(without_comments(script), bare);
    }
}
