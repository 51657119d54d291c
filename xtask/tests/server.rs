//! What a browser gets from the local server, over a real connection.

#![expect(
    clippy::unwrap_used,
    reason = "a fixture that cannot be made is a failed test"
)]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use xtask::compress::Compressor;
use xtask::project::Project;
use xtask::server::{Ask, Reply, Server};

/// A small site, served; removed at the end.
struct Fixture {
    folder: PathBuf,
    server: Option<Server>,
}

impl Fixture {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("milepost-{name}-{}", std::process::id()));
        let site = folder.join("site");
        fs::create_dir_all(site.join("milestones")).unwrap();
        let text = "one trillion yuan ".repeat(100);
        fs::write(site.join("index.html"), &text).unwrap();
        fs::write(site.join("404.html"), "no such page here").unwrap();
        fs::write(site.join("milestones/index.html"), "milestones").unwrap();
        fs::write(site.join("app-0123456789abcdef_bg.wasm"), "\0asm").unwrap();
        let rules = "/*\n  Access-Control-Allow-Origin: *\n\
                     /app-0123456789abcdef_bg.wasm\n  Cache-Control: immutable\n";
        fs::write(site.join("_headers"), rules).unwrap();
        fs::write(folder.join("secret.txt"), "secret").unwrap();
        let project = Project {
            root: folder.clone(),
            dist: site.clone(),
            tools: folder.join("tools"),
            target: folder.join("target"),
        };
        let server = Server::start(&site, 0, Compressor::new(&project)).unwrap();
        Self {
            folder,
            server: Some(server),
        }
    }

    /// Sends a request and gives the head in lower case, and the body.
    fn ask(&self, method: &str, target: &str, headers: &str) -> (String, Vec<u8>) {
        let address = self.server.as_ref().unwrap().address();
        let host = address.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap();
        let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
        (head, answer[end + 4..].to_vec())
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        self.server = None;
        fs::remove_dir_all(&self.folder).unwrap();
    }
}

#[test]
fn a_browser_that_takes_brotli_gets_it_and_another_the_plain_file() {
    let site = Fixture::new("encodings");
    let (head, body) = site.ask("GET", "/?lang=zh", "Accept-Encoding: gzip, br\r\n");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(head.contains("content-encoding: br"), "{head}");
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut &body[..], &mut plain).unwrap();
    assert!(plain.starts_with(b"one trillion yuan"));

    let (head, body) = site.ask("GET", "/", "");
    assert!(!head.contains("content-encoding"), "{head}");
    assert_eq!(body, plain);
}

#[test]
fn a_file_is_served_with_the_headers_of_the_sites_own_rules() {
    let site = Fixture::new("caching");
    let (head, _) = site.ask("GET", "/app-0123456789abcdef_bg.wasm", "");
    assert!(head.contains("immutable"), "{head}");
    assert!(head.contains("content-type: application/wasm"), "{head}");

    let (head, _) = site.ask("GET", "/", "");
    assert!(head.contains("cache-control: no-cache"), "{head}");
    assert!(head.contains("access-control-allow-origin: *"), "{head}");
    let (_, tag) = head.split_once("etag: ").unwrap();
    let tag = tag.lines().next().unwrap();
    let (head, body) = site.ask("GET", "/", &format!("If-None-Match: {tag}\r\n"));
    assert!(head.starts_with("http/1.1 304"), "{head}");
    assert!(body.is_empty());
}

#[test]
fn a_browser_that_refuses_brotli_gets_the_plain_file() {
    let site = Fixture::new("refused");
    for accepted in ["gzip, br;q=0", "*, br; q=0.0", "identity"] {
        let (head, body) = site.ask("GET", "/", &format!("Accept-Encoding: {accepted}\r\n"));
        assert!(!head.contains("content-encoding"), "{accepted}: {head}");
        assert!(body.starts_with(b"one trillion yuan"), "{accepted}");
    }
}

#[test]
fn each_way_to_write_a_path_leads_to_its_one_address() {
    let site = Fixture::new("canonical");
    for (target, address) in [
        ("//milestones/", "/milestones/"),
        ("/milestones//?lang=zh", "/milestones/?lang=zh"),
        ("/%6Dilestones/?q=%6D//", "/milestones/?q=%6D//"),
        ("/%6dilestones", "/milestones/"),
        ("///", "/"),
        (
            "/app-0123456789abcdef%5Fbg.wasm",
            "/app-0123456789abcdef_bg.wasm",
        ),
    ] {
        let (head, body) = site.ask("GET", target, "");
        assert!(head.starts_with("http/1.1 301"), "{target}: {head}");
        let (_, location) = head.split_once("location: ").unwrap();
        let location = location.lines().next().unwrap();
        assert_eq!(location, address.to_lowercase(), "{target}");
        assert!(body.is_empty());
        let (head, _) = site.ask("GET", address, "");
        assert!(head.starts_with("http/1.1 200"), "{address}: {head}");
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_the_folder_with_its_query() {
    let site = Fixture::new("folders");
    let (head, _) = site.ask("GET", "/milestones?lang=zh", "");
    assert!(head.starts_with("http/1.1 301"), "{head}");
    assert!(head.contains("location: /milestones/?lang=zh"), "{head}");
    let (_, body) = site.ask("GET", "/milestones/", "");
    assert_eq!(body, b"milestones");
}

#[test]
fn an_unknown_address_gets_the_page_that_says_so() {
    let site = Fixture::new("unknown");
    for target in [
        "/nothing",
        "/index.html/",
        "//nothing",
        "/%6Eothing",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
    ] {
        let (head, body) = site.ask("GET", target, "");
        assert!(head.starts_with("http/1.1 404"), "{target}: {head}");
        assert_eq!(body, b"no such page here", "{target}");
    }
}

#[test]
fn a_head_request_gets_no_body_and_a_post_request_nothing() {
    let site = Fixture::new("methods");
    let (head, body) = site.ask("HEAD", "/", "");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(body.is_empty());
    let (head, _) = site.ask("POST", "/", "Content-Length: 0\r\n");
    assert!(head.starts_with("http/1.1 405"), "{head}");
}

#[test]
fn more_connections_than_a_browser_opens_are_answered_though_others_idle() {
    let site = Fixture::new("idle");
    let address = site.server.as_ref().unwrap().address();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let idle: Vec<TcpStream> = (0..20).map(|_| TcpStream::connect(host).unwrap()).collect();
    let (head, _) = site.ask("GET", "/", "");
    assert!(head.starts_with("http/1.1 200"), "{head}");
    drop(idle);
}

#[test]
fn one_connection_carries_several_requests() {
    let site = Fixture::new("keep-alive");
    let address = site.server.as_ref().unwrap().address();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).unwrap();
    let request = "GET /milestones/ HTTP/1.1\r\nHost: x\r\n";
    write!(stream, "{request}\r\n{request}Connection: close\r\n\r\n").unwrap();
    let mut answers = String::new();
    stream.read_to_string(&mut answers).unwrap();
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 2, "{answers}");
}

#[test]
fn a_file_may_be_loaded_from_within_a_sandboxed_frame() {
    let site = Fixture::new("sandbox");
    for target in ["/", "/app-0123456789abcdef_bg.wasm"] {
        let (head, _) = site.ask("GET", target, "Origin: null\r\n");
        assert!(head.contains("access-control-allow-origin: *"), "{head}");
    }
}

#[test]
fn a_test_may_answer_in_its_own_way() {
    let answer = |ask: &Ask<'_>| Reply::text(200, &format!("{} {}", ask.method, ask.target));
    let site = Fixture {
        folder: std::env::temp_dir().join(format!("milepost-own-{}", std::process::id())),
        server: Some(Server::answering(0, answer).unwrap()),
    };
    fs::create_dir_all(&site.folder).unwrap();
    let (_, body) = site.ask("GET", "/a?b", "");
    assert_eq!(body, b"GET /a?b");
}
