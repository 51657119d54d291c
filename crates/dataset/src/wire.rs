//! The blob.

/// Why a blob could not be decoded.
#[derive(Debug)]
pub struct DecodeError;
