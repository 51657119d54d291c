//! What a document may load and run: its Content Security Policy (W3C CSP 3, with
//! Trusted Types), in the document itself, so that it holds on any host. All
//! begin with nothing; each allows the scripts and style that it was built with,
//! WebAssembly, and to ask its own site.

use crate::digest::integrity;

/// A page's: all but one script is a file of the site. Its frames are the builder's
/// previews. The worker's address is the only one that a script sets.
pub(crate) fn of_page(script: &str) -> String {
    format!(
        "default-src 'none'; script-src {} 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types milepost",
        digests(&[script]),
    )
}

/// An embed's: style and script stand within, the app is a file of the site that
/// the script adds. To WebKit a sandboxed frame has no `'self'`: so the script
/// alone is trusted with the app, and closes `connect-src` to all but its own site.
pub(crate) fn of_embed(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; script-src {} 'strict-dynamic' 'wasm-unsafe-eval'; style-src {}; \
         img-src data:; connect-src http: https:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types milepost",
        digests(&[script]),
        digests(&[style]),
    )
}

/// That of a light page, whose frame's script and style are files of the site. A
/// sheet cannot be known by its digest before it has come.
pub(crate) fn of_kept(script: &str) -> String {
    format!(
        "default-src 'none'; script-src {} 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src http: https:; img-src data:; connect-src http: https:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types milepost",
        digests(&[script]),
    )
}

/// That of one file: everything stands within, and nobody is asked for anything.
pub(crate) fn of_one_file(style: &str, scripts: &[&str]) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; \
         img-src data: blob:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        digests(scripts),
        digests(&[style]),
    )
}

fn digests(texts: &[&str]) -> String {
    let quoted: Vec<String> = texts
        .iter()
        .map(|text| format!("'{}'", integrity(text.as_bytes())))
        .collect();
    quoted.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_begins_with_nothing_and_never_allows_unknown_code() {
        for policy in [
            of_page("1"),
            of_embed("a {}", "1"),
            of_kept("1"),
            of_one_file("a {}", &["1", "2"]),
        ] {
            assert!(policy.starts_with("default-src 'none'; script-src"));
            for loose in ["'unsafe-inline'", "'unsafe-eval'", "*"] {
                assert!(!policy.contains(loose), "{loose} in {policy}");
            }
            assert!(policy.contains("base-uri 'none'; form-action 'none'"));
        }
    }

    #[test]
    fn what_stands_within_is_allowed_by_its_digest() {
        let policy = of_one_file("abc", &["abc", "x"]);
        // The first test vector of FIPS 180.
        let known = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='";
        assert_eq!(policy.matches(known).count(), 2, "{policy}");
        assert!(
            policy.contains(&format!("script-src {known} 'sha256-")),
            "{policy}"
        );
    }
}
