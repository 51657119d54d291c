//! The answer to one request: status, headers and body, without a socket.

use std::fs;
use std::path::{Path, PathBuf};

use super::rules::Rules;
use super::{encoding, mime, target};
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
    pub headers: Vec<(String, String)>,
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
            reply.headers.push(header("Allow", "GET, HEAD"));
            return reply;
        }
        let Some(target) = target::parse(ask.target) else {
            return self.not_found(ask);
        };
        let mut path = self.folder.clone();
        path.extend(&target.segments);
        let is_folder = path.is_dir();
        if !is_folder && (target.is_folder || !path.is_file()) {
            return self.not_found(ask);
        }
        let address = target.address(is_folder);
        if ask.target.strip_suffix(&target.query) != Some(address.as_str()) {
            let mut reply = Reply::text(301, "");
            let location = address + &target.query;
            reply.headers.push(header("Location", &location));
            return reply;
        }
        if is_folder {
            path.push("index.html");
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
        let tag = fingerprint(&bytes);
        let (body, tag, encoding) = if encoding::takes_brotli(ask.accept_encoding)
            && !media_type.starts_with("image/png")
        {
            let body = self.compressor.brotli(&bytes).ok()?;
            (body, format!("\"{tag:016x}-br\""), Some("br"))
        } else {
            (bytes, format!("\"{tag:016x}\""), None)
        };
        let mut headers = vec![
            header("Content-Type", media_type),
            header("ETag", &tag),
            header("Vary", "Accept-Encoding"),
        ];
        let path = ask.target.split('?').next().unwrap_or_default();
        headers.extend(Rules::read(&self.folder).headers(path));
        // As a host does that knows of no rule for the file.
        if headers.iter().all(|(name, _)| name != "Cache-Control") {
            headers.push(header("Cache-Control", "no-cache"));
        }
        if status == 200 && ask.if_none_match == tag {
            return Some(Reply {
                status: 304,
                headers,
                body: Vec::new(),
                cut: None,
            });
        }
        headers.extend(encoding.map(|coding| header("Content-Encoding", coding)));
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
            .any(|(name, value)| name == "Content-Type" && value.starts_with("text/html"))
    }

    /// A short plain text.
    pub fn text(status: u16, text: &str) -> Self {
        Self::of(status, "text/plain; charset=utf-8", text)
    }

    /// A short text of another media type.
    pub fn of(status: u16, media_type: &str, text: &str) -> Self {
        Self {
            status,
            headers: vec![header("Content-Type", media_type)],
            body: text.as_bytes().to_vec(),
            cut: None,
        }
    }

    /// Puts an element before all others of a document; nothing else is changed.
    pub fn put_first(&mut self, element: &str) {
        if self.is_page() {
            let page = String::from_utf8_lossy(&self.body);
            let page = page.replacen("<head>", &format!("<head>{element}"), 1);
            self.body = page.into_bytes();
        }
    }
}

fn header(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Reply;

    #[test]
    fn an_element_comes_before_all_others() {
        let markup = "<html><head><meta><script>a</script></head>";
        let mut page = Reply::of(200, "text/html", markup);
        page.put_first("<i>");
        let page = String::from_utf8(page.body).unwrap();
        assert!(page.starts_with("<html><head><i><meta>"), "{page}");
        let mut text = Reply::text(200, markup);
        text.put_first("<i>");
        assert_eq!(text.body, markup.as_bytes());
    }
}
