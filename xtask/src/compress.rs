//! Brotli at its highest quality, done once for each content and kept.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Cursor};
use std::path::PathBuf;

use brotli::enc::BrotliEncoderParams;

use crate::project::Project;

/// Compresses, or finds what was compressed before.
#[derive(Clone, Debug)]
pub struct Compressor {
    folder: PathBuf,
}

impl Compressor {
    /// Keeps its results in the project's target folder.
    pub fn new(project: &Project) -> Self {
        Self {
            folder: project.target.join("brotli"),
        }
    }

    /// The bytes as a server would send them to a browser that takes Brotli.
    ///
    /// # Errors
    /// When the encoder fails; a folder that cannot be written only costs time.
    pub fn brotli(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let kept = self.folder.join(format!("{:016x}.br", fingerprint(bytes)));
        if let Ok(found) = fs::read(&kept) {
            return Ok(found);
        }
        let compressed = encode(bytes)?;
        // A second process must never read half a file: hence the renaming.
        let unfinished = kept.with_extension(format!("{}.part", std::process::id()));
        let _ = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(&unfinished, &compressed))
            .and_then(|()| fs::rename(&unfinished, &kept));
        Ok(compressed)
    }
}

/// A number that differs where contents differ.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

fn encode(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut Cursor::new(bytes), &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::Compressor;

    #[test]
    fn what_is_compressed_reads_back_the_same_from_the_encoder_and_from_the_folder() {
        let folder = std::env::temp_dir().join(format!("milepost-brotli-{}", std::process::id()));
        let compressor = Compressor {
            folder: folder.clone(),
        };
        let text = "one trillion yuan ".repeat(500);
        for _ in 0..2 {
            let compressed = compressor.brotli(text.as_bytes()).unwrap();
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut &compressed[..], &mut back).unwrap();
            assert_eq!(back, text.as_bytes());
            assert!(compressed.len() < 200);
        }
        assert_eq!(folder.read_dir().unwrap().count(), 1);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
