//! Scripts as they are sent: without what is written for those who read them.

/// The script without its comment lines and indents.
pub fn without_comments(script: &str) -> String {
    script
        .lines()
        .map(str::trim_start)
        .filter(|line| !line.starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}
