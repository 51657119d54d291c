//! Parts that others add to an address on its way: what counts clicks, campaigns and
//! readers of letters, and what a messenger adds to a shared link. They are no part of a
//! view: nothing is said of them, nothing is kept of them.
//!
//! The scripts that run before the app hold the same rule, so that such a part hides
//! no first paint; a test compares them.

/// How the names of others begin; none of ours begins so.
const BEGINNINGS: [&str; 11] = [
    "_", "utm_", "mc_", "gad_", "hsa_", "mtm_", "pk_", "oly_", "vero_", "share", "at_",
];

/// How they end.
const ENDS: [&str; 3] = ["clid", "clkid", "braid"];

/// Those that follow no pattern.
const NAMES: [&str; 20] = [
    "clicktime",
    "cmpid",
    "enterid",
    "epik",
    "from_source",
    "gclsrc",
    "igsh",
    "igshid",
    "isappinstalled",
    "li_fat_id",
    "mkt_tok",
    "ncid",
    "nsukey",
    "ref",
    "ref_src",
    "ref_url",
    "s_cid",
    "scene",
    "spm",
    "srsltid",
];

/// Whether a part is somebody else's. The messenger `WeChat` says where a link was shared
/// under a name that is ours as well; no date is one of its words.
pub(super) fn is_foreign(name: &str, value: &str) -> bool {
    let of_wechat = name == "from" && (value.ends_with("message") || value == "timeline");
    of_wechat
        || BEGINNINGS
            .iter()
            .any(|beginning| name.starts_with(beginning))
        || ENDS.iter().any(|end| name.ends_with(end))
        || NAMES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPTS: [(&str, &str); 3] = [
        ("start.js", include_str!("../../../../static/start.js")),
        (
            "one-file.js",
            include_str!("../../../../static/one-file.js"),
        ),
        ("frame.js", include_str!("../../../../static/frame.js")),
    ];

    #[test]
    fn the_scripts_before_the_app_hold_the_same_rule() {
        let rule = format!(
            "/^({})|({})$|^({})$/",
            BEGINNINGS.join("|"),
            ENDS.join("|"),
            NAMES.join("|")
        );
        for (name, script) in SCRIPTS {
            assert!(script.contains(&rule), "{name} lacks {rule}");
        }
    }

    #[test]
    fn what_is_known_to_be_added_to_addresses_is_foreign_and_ours_is_not() {
        let foreign = "fbclid gclid gclsrc dclid gbraid wbraid gad_source msclkid twclid ttclid \
            li_fat_id igshid igsh yclid ysclid _openstat _ga _gl _hsenc _hsmi __s mc_cid mc_eid \
            utm_source utm_medium utm_campaign utm_term utm_content mkt_tok vero_id oly_enc_id \
            isappinstalled share_token sharer_shareid scene clicktime enterid nsukey spm";
        for name in foreign.split_whitespace() {
            assert!(is_foreign(name, "x"), "{name}");
        }
        let ours = "lang theme receipt cited figure embed parts frame-theme frame-lang accent font \
            background data width preview open q industry kind actor area significance from to \
            lanes sort page table f.status with events scale form periods measure currency base \
            between at around by step pin focus headline subtitle note alt folded order group";
        for name in ours.split_whitespace() {
            assert!(!is_foreign(name, "2024-01-01"), "{name}");
        }
        for value in ["singlemessage", "groupmessage", "timeline"] {
            assert!(is_foreign("from", value), "{value}");
        }
        assert!(!is_foreign("from", "yesterday"));
        assert!(!is_foreign("to", "timeline"));
    }
}
