//! Looks for input that breaks [`hostile::address`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| hostile::address(input));
