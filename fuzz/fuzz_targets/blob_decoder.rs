//! Looks for input that breaks [`hostile::blob_decoder`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| hostile::blob_decoder(input));
