//! Which codings a browser takes, by its `Accept-Encoding` (RFC 9110, 12.5.3).

/// Whether Brotli may be sent.
pub(super) fn takes_brotli(accepted: &str) -> bool {
    weight_of(accepted, "br")
        .or_else(|| weight_of(accepted, "*"))
        .is_some_and(|weight| weight > 0.0)
}

/// The weight of a coding where it is named; one that is no number counts as none.
fn weight_of(accepted: &str, coding: &str) -> Option<f32> {
    accepted.split(',').find_map(|item| {
        let mut parts = item.split(';').map(str::trim);
        if !parts.next()?.eq_ignore_ascii_case(coding) {
            return None;
        }
        let weight = parts.find_map(|part| {
            let (name, value) = part.split_once('=')?;
            name.trim()
                .eq_ignore_ascii_case("q")
                .then_some(value.trim())
        });
        Some(weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0)))
    })
}

#[cfg(test)]
mod tests {
    use super::takes_brotli;

    #[test]
    fn brotli_is_taken_where_its_weight_is_above_nothing() {
        for accepted in [
            "br",
            "gzip, deflate, br, zstd",
            "BR",
            "br;q=0.1, gzip;q=1",
            "br ; q = 0.001",
            "*",
            "gzip;q=0, *;q=0.5",
        ] {
            assert!(takes_brotli(accepted), "{accepted}");
        }
        for accepted in [
            "",
            "gzip",
            "br;q=0",
            "br;q=0.000",
            "gzip, br; q=0",
            "*, br;q=0",
            "*;q=0",
            "br;q=much",
            "brotli",
            "gzip;br",
        ] {
            assert!(!takes_brotli(accepted), "{accepted}");
        }
    }
}
