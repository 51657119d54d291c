//! What one client of the local server can take away from the others: nothing.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture that cannot be made is a failed test"
)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use xtask::server::{Limits, Reply, Server};

const LIMITS: Limits = Limits {
    connections: 4,
    head: 1000,
    read: Duration::from_millis(300),
    write: Duration::from_millis(300),
};

/// The same for a machine on which much else runs.
const PATIENT: Limits = Limits {
    read: Duration::from_mins(1),
    write: Duration::from_mins(1),
    ..LIMITS
};

/// More than the buffers between two ends of a connection hold.
const LARGE: usize = 64 * 1024 * 1024;

/// Answers `/large` with much, all else with little.
fn server(limits: Limits) -> Server {
    Server::answering_within(0, limits, |ask| match ask.target {
        "/large" => Reply::text(200, &"x".repeat(LARGE)),
        _ => Reply::text(200, "small"),
    })
    .unwrap()
}

fn connect(server: &Server) -> TcpStream {
    let address = server.address();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    TcpStream::connect(host).unwrap()
}

/// All that comes until the connection ends, be it by a reset.
fn rest(mut stream: &TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut part = [0; 4096];
    while let Ok(count @ 1..) = stream.read(&mut part) {
        bytes.extend_from_slice(&part[..count]);
    }
    bytes
}

fn ask(server: &Server, request: &str) -> String {
    let mut stream = connect(server);
    // A server that refuses may have closed already.
    let _ = stream.write_all(request.as_bytes());
    String::from_utf8(rest(&stream)).unwrap()
}

const SMALL: &str = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";

#[test]
fn a_head_that_is_too_long_is_answered_with_431_however_it_is_long() {
    let server = server(PATIENT);
    let long = "a".repeat(300_000);
    for request in [
        format!("GET /{long} HTTP/1.1\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nCookie: {long}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(50_000)),
        long,
    ] {
        let answer = ask(&server, &request);
        assert!(
            answer.starts_with("HTTP/1.1 431 Request Header Fields Too Large\r\n"),
            "{answer}"
        );
        assert!(answer.ends_with("at most 1000 bytes before its body.\n"));
    }
    assert!(ask(&server, SMALL).ends_with("small"));
}

#[test]
fn a_connection_too_many_is_told_so_and_others_are_answered_once_one_ends() {
    let server = server(PATIENT);
    // Answered once, each of these is kept open.
    let kept: Vec<TcpStream> = (0..LIMITS.connections)
        .map(|_| {
            let mut stream = connect(&server);
            stream.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
            let mut first = [0; 12];
            stream.read_exact(&mut first).unwrap();
            assert_eq!(&first, b"HTTP/1.1 200");
            stream
        })
        .collect();
    let answer = ask(&server, SMALL);
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.contains("Retry-After: 1"), "{answer}");
    drop(kept);
    // The server sees their ends in its own time.
    while !ask(&server, SMALL).starts_with("HTTP/1.1 200") {}
}

#[test]
fn a_client_that_does_not_read_its_answer_is_left() {
    let server = server(Limits {
        connections: 1,
        ..LIMITS
    });
    let mut stuck = connect(&server);
    stuck.write_all(b"GET /large HTTP/1.1\r\n\r\n").unwrap();
    // The only place is free again although not a byte of the answer has been read.
    while !ask(&server, SMALL).starts_with("HTTP/1.1 200") {}
    assert!(rest(&stuck).len() < LARGE);
}

#[test]
fn a_client_that_sends_its_request_byte_by_byte_is_left() {
    let server = server(LIMITS);
    let mut stream = connect(&server);
    // Each byte comes within the time; the whole never does. A server that waited on
    // would let this write go on for ever.
    while stream.write_all(b"G").is_ok() {
        std::thread::sleep(LIMITS.read / 30);
    }
    assert!(rest(&stream).is_empty());
}
