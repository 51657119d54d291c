//! One connection: requests in, answers out, by HTTP/1.1 (RFC 9112).
//!
//! Only what a browser sends for a static site: a request with a body is
//! answered and the connection closed.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use super::limits::{Limits, Timed};
use super::reply::{Ask, Reply};

/// How long a connection that is closed early may go on sending, so that it comes to
/// read the answer: closed at once, it would be reset.
const LEAVE: Duration = Duration::from_secs(5);

/// The most bytes that are passed over meanwhile.
const PASSED_OVER: u64 = 1024 * 1024;

/// The lines before a request's body.
#[derive(Debug)]
struct Head {
    method: String,
    target: String,
    version: String,
    headers: Vec<(String, String)>,
}

/// What comes next on a connection.
#[derive(Debug)]
enum Next {
    Request(Head),
    /// A head that is longer than it may be.
    TooLong,
    /// The end, or what is not HTTP.
    End,
}

/// Answers requests until the browser, its silence or its slowness ends the connection.
pub(super) fn serve(answer: &impl Fn(&Ask<'_>) -> Reply, stream: &TcpStream, limits: &Limits) {
    // A browser that goes away in the middle of an answer is no one's fault.
    let _ = converse(answer, stream, limits);
}

/// Says that there are too many connections, and ends this one.
pub(super) fn refuse(stream: &TcpStream, limits: &Limits) {
    let mut reply = Reply::text(503, "There are too many connections: try again.\n");
    let again = ("Retry-After".to_owned(), "1".to_owned());
    reply.headers.push(again);
    // As above.
    let _ = leave(&mut Timed::new(stream), stream, &reply, limits);
}

fn converse(
    answer: &impl Fn(&Ask<'_>) -> Reply,
    stream: &TcpStream,
    limits: &Limits,
) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(Timed::new(stream));
    loop {
        reader.get_mut().allow(limits.read);
        let head = match read_head(&mut reader, limits.head)? {
            Next::Request(head) => head,
            Next::TooLong => {
                let text = format!(
                    "A request has at most {} bytes before its body.\n",
                    limits.head
                );
                return leave(reader.get_mut(), stream, &Reply::text(431, &text), limits);
            }
            Next::End => return Ok(()),
        };
        let keep = head.keeps_connection();
        let reply = answer(&Ask {
            method: &head.method,
            target: &head.target,
            accept_encoding: head.header("accept-encoding"),
            if_none_match: head.header("if-none-match"),
        });
        let bytes = bytes(&reply, head.method == "HEAD", keep)?;
        let sent = reply.cut.map_or(bytes.len(), |cut| cut.min(bytes.len()));
        let writer = reader.get_mut();
        writer.allow(limits.write);
        writer.write_all(&bytes[..sent])?;
        if !keep || reply.cut.is_some() {
            return Ok(());
        }
    }
}

/// Sends a last answer, before all has been read that was sent to us.
fn leave(
    connection: &mut Timed<'_>,
    stream: &TcpStream,
    reply: &Reply,
    limits: &Limits,
) -> io::Result<()> {
    connection.allow(limits.write);
    connection.write_all(&bytes(reply, false, false)?)?;
    stream.shutdown(Shutdown::Write)?;
    connection.allow(LEAVE);
    io::copy(&mut connection.take(PASSED_OVER), &mut io::sink())?;
    Ok(())
}

/// The next head, of at most `most` bytes.
fn read_head(reader: &mut impl BufRead, most: usize) -> io::Result<Next> {
    let mut rest = reader.take(most as u64);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        if rest.read_line(&mut line)? == 0 || !line.ends_with('\n') {
            return Ok(if rest.limit() == 0 {
                Next::TooLong
            } else {
                Next::End
            });
        }
        let line = line.trim_end_matches(['\r', '\n']);
        if line.is_empty() {
            return Ok(head(&lines).map_or(Next::End, Next::Request));
        }
        lines.push(line.to_owned());
    }
}

/// The head that some lines are.
fn head(lines: &[String]) -> Option<Head> {
    let (first, headers) = lines.split_first()?;
    let mut words = first.split(' ').map(str::to_owned);
    let headers = headers.iter().filter_map(|line| line.split_once(':'));
    Some(Head {
        method: words.next()?,
        target: words.next()?,
        version: words.next()?,
        headers: headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect(),
    })
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
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Not Found",
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, Next, read_head};

    const MOST: usize = 200;

    fn request(mut text: &[u8]) -> Head {
        match read_head(&mut text, MOST).unwrap() {
            Next::Request(head) => head,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_head_is_read_up_to_its_empty_line() {
        let mut text = &b"GET /a HTTP/1.1\r\nAccept-Encoding: br\r\n\r\nGET /b"[..];
        let Next::Request(head) = read_head(&mut text, MOST).unwrap() else {
            panic!("no request");
        };
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
            assert!(!request(text.as_bytes()).keeps_connection(), "{line}");
        }
    }

    #[test]
    fn what_is_no_request_ends_the_connection() {
        for text in ["", "\r\n\r\n", "hello\r\n\r\n", "GET / HTTP/1.1\r\nHost: x"] {
            let next = read_head(&mut text.as_bytes(), MOST).unwrap();
            assert!(matches!(next, Next::End), "{text:?}");
        }
    }

    #[test]
    fn a_head_may_be_as_long_as_the_limit_and_not_longer() {
        let of_length = |length: usize| {
            let (start, end) = ("GET / HTTP/1.1\r\nA: ", "\r\n\r\n");
            let value = "x".repeat(length - start.len() - end.len());
            format!("{start}{value}{end}")
        };
        request(of_length(MOST).as_bytes());
        for text in [
            of_length(MOST + 1),
            format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(MOST)),
            format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(MOST)),
            "\r".repeat(2 * MOST),
        ] {
            let next = read_head(&mut text.as_bytes(), MOST).unwrap();
            assert!(matches!(next, Next::TooLong), "{text:?}");
        }
    }
}
