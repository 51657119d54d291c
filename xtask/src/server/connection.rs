//! One connection: requests in, answers out, by HTTP/1.1 (RFC 9112).
//!
//! Only what a browser sends for a static site: a request with a body is
//! answered and the connection closed.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::reply::{Ask, Reply};

/// A browser keeps a connection for later; for how long is ours to say.
const IDLE: Duration = Duration::from_mins(1);
/// More than any browser sends before a body.
const HEAD_LIMIT: u64 = 64 * 1024;

/// The lines before a request's body.
#[derive(Debug)]
struct Head {
    method: String,
    target: String,
    version: String,
    headers: Vec<(String, String)>,
}

/// Answers requests until the browser or its silence ends the connection.
pub fn serve(answer: &impl Fn(&Ask<'_>) -> Reply, stream: &TcpStream) {
    // A browser that goes away in the middle of an answer is no one's fault.
    let _ = converse(answer, stream);
}

fn converse(answer: &impl Fn(&Ask<'_>) -> Reply, mut stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let keep = head.keeps_connection();
        let reply = answer(&Ask {
            method: &head.method,
            target: &head.target,
            accept_encoding: head.header("accept-encoding"),
            if_none_match: head.header("if-none-match"),
        });
        let bytes = bytes(&reply, head.method == "HEAD", keep)?;
        let sent = reply.cut.map_or(bytes.len(), |cut| cut.min(bytes.len()));
        stream.write_all(&bytes[..sent])?;
        if !keep || reply.cut.is_some() {
            break;
        }
    }
    Ok(())
}

/// The next head; `None` when the connection has ended or is not HTTP.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<Head>> {
    let mut lines = reader.take(HEAD_LIMIT).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut words = first.split(' ').map(str::to_owned);
    let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next())
    else {
        return Ok(None);
    };
    let mut headers = Vec::new();
    for line in lines {
        let line = line?;
        if line.is_empty() {
            return Ok(Some(Head {
                method,
                target,
                version,
                headers,
            }));
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    Ok(None)
}

impl Head {
    /// A header's value, or nothing.
    fn header(&self, name: &str) -> &str {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }

    /// A body would have to be read before the next request: none is expected.
    fn keeps_connection(&self) -> bool {
        let has_body = !matches!(self.header("content-length"), "" | "0")
            || !self.header("transfer-encoding").is_empty();
        self.version == "HTTP/1.1"
            && !has_body
            && !self.header("connection").eq_ignore_ascii_case("close")
    }
}

/// Head and body in one piece, so that small answers are one packet.
fn bytes(reply: &Reply, head_only: bool, keep: bool) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let reason = reason(reply.status);
    write!(bytes, "HTTP/1.1 {} {reason}\r\n", reply.status)?;
    for (name, value) in &reply.headers {
        write!(bytes, "{name}: {value}\r\n")?;
    }
    if reply.status != 304 {
        write!(bytes, "Content-Length: {}\r\n", reply.body.len())?;
    }
    let connection = if keep { "keep-alive" } else { "close" };
    write!(bytes, "Connection: {connection}\r\n\r\n")?;
    if !head_only {
        bytes.extend_from_slice(&reply.body);
    }
    Ok(bytes)
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        405 => "Method Not Allowed",
        _ => "Not Found",
    }
}

#[cfg(test)]
mod tests {
    use super::read_head;

    #[test]
    fn a_head_is_read_up_to_its_empty_line() {
        let mut text = &b"GET /a HTTP/1.1\r\nAccept-Encoding: br\r\n\r\nGET /b"[..];
        let head = read_head(&mut text).unwrap().unwrap();
        assert_eq!((head.method.as_str(), head.target.as_str()), ("GET", "/a"));
        assert_eq!(head.header("accept-encoding"), "br");
        assert!(head.keeps_connection());
        assert_eq!(text, b"GET /b");
    }

    #[test]
    fn a_connection_ends_after_a_body_or_when_the_browser_wishes() {
        for line in [
            "Content-Length: 3",
            "Connection: Close",
            "Transfer-Encoding: chunked",
        ] {
            let text = format!("POST / HTTP/1.1\r\n{line}\r\n\r\n");
            let head = read_head(&mut text.as_bytes()).unwrap().unwrap();
            assert!(!head.keeps_connection(), "{line}");
        }
    }

    #[test]
    fn what_is_no_request_ends_the_connection() {
        for text in ["", "\r\n\r\n", "hello\r\n\r\n", "GET / HTTP/1.1\r\nHost: x"] {
            assert!(
                read_head(&mut text.as_bytes()).unwrap().is_none(),
                "{text:?}"
            );
        }
    }
}
