//! Digests of files, in the form that browsers check them by.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The digest as an `integrity` value (W3C Subresource Integrity).
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The digest's first eight bytes, to name a content by.
pub fn short(bytes: &[u8]) -> String {
    let digest: [u8; 32] = Sha256::digest(bytes).into();
    let [first, ..] = digest.as_chunks().0 else {
        return String::new();
    };
    format!("{:016x}", u64::from_be_bytes(*first))
}

#[cfg(test)]
mod tests {
    use super::{integrity, short};

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
