//! Looks for input that breaks [`hostile::address_length`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| hostile::address_length(input));
