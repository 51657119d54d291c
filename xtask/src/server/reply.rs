//! The answer to one request: status, headers and body, without a socket.

use std::fs;
use std::path::{Path, PathBuf};

use super::{mime, target};
use crate::compress::{Compressor, fingerprint};

/// The folder that is served.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    compressor: Compressor,
}

/// What of a request matters here.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// `GET`, `HEAD`, ...
    pub method: &'a str,
    /// The path with its query.
    pub target: &'a str,
    /// The header of that name, or nothing.
    pub accept_encoding: &'a str,
    /// The header of that name, or nothing.
    pub if_none_match: &'a str,
}

/// What is sent back; a `HEAD` sends all but the body.
#[derive(Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// The bytes, compressed or not.
    pub body: Vec<u8>,
    /// After how many bytes of all, head included, the connection ends: as a
    /// server that dies, for those who test what then happens.
    pub cut: Option<usize>,
}

impl Site {
    /// A site in a folder.
    pub fn new(folder: &Path, compressor: Compressor) -> Self {
        Self {
            folder: folder.to_path_buf(),
            compressor,
        }
    }

    /// Answers a request.
    pub fn reply(&self, ask: &Ask<'_>) -> Reply {
        if ask.method != "GET" && ask.method != "HEAD" {
            let mut reply = Reply::text(405, "Only GET and HEAD are answered here.\n");
            reply.headers.push(("Allow", "GET, HEAD".to_owned()));
            return reply;
        }
        let Some(target) = target::parse(ask.target) else {
            return self.not_found(ask);
        };
        let mut path = self.folder.clone();
        path.extend(&target.segments);
        if path.is_dir() {
            if !target.is_folder {
                let folder = format!("/{}/{}", target.segments.join("/"), target.query);
                let mut reply = Reply::text(301, "");
                reply.headers.push(("Location", folder));
                return reply;
            }
            path.push("index.html");
        } else if target.is_folder {
            return self.not_found(ask);
        }
        self.file(&path, 200, ask)
            .unwrap_or_else(|| self.not_found(ask))
    }

    fn not_found(&self, ask: &Ask<'_>) -> Reply {
        self.file(&self.folder.join("404.html"), 404, ask)
            .unwrap_or_else(|| Reply::text(404, "There is no such page.\n"))
    }

    fn file(&self, path: &Path, status: u16, ask: &Ask<'_>) -> Option<Reply> {
        let bytes = fs::read(path).ok()?;
        let name = path.file_name()?.to_string_lossy();
        let media_type = mime::of(&name);
        let takes_brotli = ask
            .accept_encoding
            .split([',', ';'])
            .any(|coding| coding.trim() == "br");
        let tag = fingerprint(&bytes);
        let (body, tag, encoding) = if takes_brotli && !media_type.starts_with("image/png") {
            let body = self.compressor.brotli(&bytes).ok()?;
            (body, format!("\"{tag:016x}-br\""), Some("br"))
        } else {
            (bytes, format!("\"{tag:016x}\""), None)
        };
        let caching = if is_hashed(&name) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let mut headers = vec![
            ("Content-Type", media_type.to_owned()),
            ("Cache-Control", caching.to_owned()),
            ("ETag", tag.clone()),
            ("Vary", "Accept-Encoding".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            // A sandboxed frame has no origin of its own: modules and
            // WebAssembly come to it as if from another host.
            ("Access-Control-Allow-Origin", "*".to_owned()),
        ];
        if status == 200 && ask.if_none_match == tag {
            return Some(Reply {
                status: 304,
                headers,
                body: Vec::new(),
                cut: None,
            });
        }
        headers.extend(encoding.map(|coding| ("Content-Encoding", coding.to_owned())));
        Some(Reply {
            status,
            headers,
            body,
            cut: None,
        })
    }
}

impl Reply {
    /// Whether it is a document of HTML.
    pub fn is_page(&self) -> bool {
        self.headers
            .iter()
            .any(|(name, value)| *name == "Content-Type" && value.starts_with("text/html"))
    }

    /// A short plain text.
    pub fn text(status: u16, text: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: text.as_bytes().to_vec(),
            cut: None,
        }
    }
}

/// Trunk puts the content's hash into a name: `milepost-web-2f0c9d….js`.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '_', '.'])
        .any(|part| part.len() >= 15 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_a_name_with_a_hash_never_changes_its_content() {
        assert!(is_hashed("milepost-web-2f0c9d5a11b3e8f7_bg.wasm"));
        assert!(is_hashed("page-2f0c9d5a11b3e8f.css"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("ai-core-industry-scale.csv"));
    }
}
