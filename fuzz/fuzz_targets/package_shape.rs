//! Looks for input that breaks [`hostile::package_shape`].
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| hostile::package_shape(input));
