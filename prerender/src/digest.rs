//! Digests of files, in the form that browsers check them by.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The digest as an `integrity` value (W3C Subresource Integrity).
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The digest's first eight bytes, to name a content by.
pub(crate) fn short(bytes: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    let [first, ..] = digest.as_chunks().0 else {
        return String::new();
    };
    format!("{:016x}", u64::from_be_bytes(*first))
}

/// A name for what a text names, the same for the same text: a UUID of version 8,
/// which leaves how it is made to the maker (RFC 9562, section 5.8).
pub(crate) fn urn(name: &str) -> String {
    let digest: [u8; 32] = Sha256::digest(name.as_bytes()).into();
    let [first, ..] = digest.as_chunks().0 else {
        return String::new();
    };
    let version = 8 << 76;
    let variant = 0b10 << 62;
    let bits = u128::from_be_bytes(*first) & !(0xf << 76) & !(0b11 << 62) | version | variant;
    let digits = format!("{bits:032x}");
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| &digits[part]);
    format!("urn:uuid:{}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::{integrity, short, urn};

    #[test]
    fn a_name_is_the_digest_with_the_bits_of_its_version() {
        // The same vector: ba7816bf 8f01 cfea 4141 40de5dae2223.
        assert_eq!(urn("abc"), "urn:uuid:ba7816bf-8f01-8fea-8141-40de5dae2223");
    }

    #[test]
    fn digests_are_those_of_the_standard() {
        // The first test vector of FIPS 180.
        assert_eq!(
            integrity(b"abc"),
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
        );
        assert_eq!(short(b"abc"), "ba7816bf8f01cfea");
    }
}
