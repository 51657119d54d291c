//! What a picture's file says of itself.

/// Width and height that a PNG file says of itself.
///
/// # Panics
/// When it is none.
pub fn png_size(file: &[u8]) -> (u32, u32) {
    assert!(file.starts_with(b"\x89PNG\r\n\x1a\n"), "no PNG file");
    let number =
        |at: usize| (file[at..at + 4].iter()).fold(0, |all, byte| all << 8 | u32::from(*byte));
    (number(16), number(20))
}
