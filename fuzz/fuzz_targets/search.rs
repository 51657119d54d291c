//! Looks for input that breaks [`hostile::search`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| hostile::search(input));
