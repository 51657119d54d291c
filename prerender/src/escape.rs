//! Text as it may stand in an attribute, between tags, or in a script.

/// In an attribute or between tags.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// JSON within a script element: no text of it can end the element.
pub(crate) fn json_in_script(json: &serde_json::Value) -> String {
    json.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::{escaped, json_in_script};

    #[test]
    fn markup_becomes_text() {
        assert_eq!(escaped("<a b=\"c\">&"), "&lt;a b=&quot;c&quot;&gt;&amp;");
        let json = serde_json::json!({"a": "</script>"});
        assert_eq!(json_in_script(&json), r#"{"a":"\u003c/script>"}"#);
    }
}
