//! What the tests and the benchmark share.
#![allow(dead_code, reason = "each uses a part")]

pub mod naive;
pub mod queries;
pub mod random;
