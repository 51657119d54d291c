//! Reading a file of the package from a disk: a regular one, and not more of it than
//! it may have.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::limits;

/// The bytes of a table's file.
///
/// # Errors
/// Where it cannot be read, is a folder, a device, a pipe or a socket, or is larger than a
/// table may be.
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    read_up_to(path, limits::FILE)
}

/// The bytes of a file that has at most `most`. What is no regular file is not opened:
/// a pipe would wait for its other end, a device may never end.
pub(super) fn read_up_to(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::other(
            "it is no regular file (a folder, a device, a pipe or a socket)",
        ));
    }
    if metadata.len() > most as u64 {
        return Err(too_large(most));
    }
    let mut bytes = Vec::new();
    // What a file system says of a length need not be so.
    let mut file = File::open(path)?.take(most as u64 + 1);
    file.read_to_end(&mut bytes)?;
    check_size(&bytes, most)?;
    Ok(bytes)
}

/// Whether bytes, wherever they are from, are not more than they may be.
pub(super) fn check_size(bytes: &[u8], most: usize) -> io::Result<()> {
    if bytes.len() > most {
        return Err(too_large(most));
    }
    Ok(())
}

fn too_large(most: usize) -> io::Error {
    io::Error::other(format!("it is larger than {most} bytes"))
}
