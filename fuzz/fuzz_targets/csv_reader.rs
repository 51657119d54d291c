//! Looks for input that breaks [`hostile::csv_reader`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| hostile::csv_reader(input));
