//! What the tests and the benchmark share.
#![allow(dead_code, reason = "each uses a part")]

pub(crate) mod naive;
pub(crate) mod queries;
pub(crate) mod random;
