//! Which addresses may be opened.

/// Whether an address leads to the web: `http://` or `https://` and a host, with
/// nothing in it that a browser would strip or that ends an attribute.
///
/// The reader of the CSV files asks for more (a name with a point); this is what
/// every link is held to, wherever its data has come from.
pub fn is_web_address(address: &str) -> bool {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#', '\\', ':', '@']))
        && !address.contains(|letter: char| {
            letter.is_whitespace()
                || letter.is_control()
                || matches!(letter, '"' | '<' | '>' | '`' | '\\')
        })
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_the_web_may_be_opened() {
        for address in [
            "https://www.gov.cn/2025/a.html?b=1&c=%20#d",
            "http://news.example.org:8080/芯片",
        ] {
            assert!(is_web_address(address), "{address}");
        }
        for address in [
            "",
            "https://",
            "https:///etc",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " https://example.org",
            "https://example.org/ onclick=x",
            "https://example.org/\tx",
            "https://example.org/\"x",
            "https://example.org\\@other",
            "HTTPS://example.org",
            "data:text/html,x",
            "//example.org/",
            "example.org",
        ] {
            assert!(!is_web_address(address), "{address}");
        }
    }
}
