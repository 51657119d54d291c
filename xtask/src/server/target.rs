//! What a request's target names: plain segments, or nothing of ours.

/// The decoded segments of a path and whether it names a folder.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// Names of folders and of the file, none of which can leave the site.
    pub segments: Vec<String>,
    /// Does the path end in a slash?
    pub is_folder: bool,
    /// The query with its question mark, or nothing.
    pub query: String,
}

/// Reads `/milestones/?lang=zh`; `None` for what no file of ours can have.
pub(super) fn parse(target: &str) -> Option<Target> {
    let (path, query) = match target.find('?') {
        Some(at) => target.split_at(at),
        None => (target, ""),
    };
    let path = path.strip_prefix('/')?;
    if query.contains(char::is_control) {
        return None;
    }
    let segments = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| decode(segment).filter(|name| is_plain(name)))
        .collect::<Option<Vec<String>>>()?;
    Some(Target {
        is_folder: path.is_empty() || path.ends_with('/'),
        segments,
        query: query.to_owned(),
    })
}

impl Target {
    /// The one address that names this: without doubled slashes, and with no letter
    /// encoded that need not be (RFC 3986, 3.3). A folder ends in a slash.
    pub(super) fn address(&self, is_folder: bool) -> String {
        let mut address = String::new();
        for segment in &self.segments {
            address.push('/');
            encode(segment, &mut address);
        }
        if is_folder {
            address.push('/');
        }
        address
    }
}

fn encode(segment: &str, to: &mut String) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte) {
            to.push(char::from(byte));
        } else {
            to.push('%');
            to.extend([byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
        }
    }
}

/// Hidden files, parent folders, separators and line ends are no names of the site.
fn is_plain(name: &str) -> bool {
    !name.starts_with('.')
        && !name
            .chars()
            .any(|letter| letter.is_control() || "/\\:".contains(letter))
}

fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn segments_are_decoded_and_the_query_is_kept() {
        let target = parse("/indicators/%E4%B8%AD/?lang=zh&x=/../").unwrap();
        assert_eq!(target.segments, ["indicators", "中"]);
        assert!(target.is_folder);
        assert_eq!(target.query, "?lang=zh&x=/../");
    }

    #[test]
    fn every_way_to_write_a_path_has_one_address() {
        for (path, address) in [
            ("/", "/"),
            ("//", "/"),
            ("//example.org/", "/example.org/"),
            ("/indicators//x///", "/indicators/x/"),
            ("/%69ndicators/x/", "/indicators/x/"),
            ("/%e4%b8%ad/", "/%E4%B8%AD/"),
            ("/a%20b/", "/a%20b/"),
            ("/a%25b%3Fc%23/", "/a%25b%3Fc%23/"),
            ("/a|b/", "/a%7Cb/"),
        ] {
            assert_eq!(parse(path).unwrap().address(true), address, "{path}");
            assert_eq!(parse(address).unwrap().address(true), address);
        }
        assert_eq!(parse("//a%2ejs").unwrap().address(false), "/a.js");
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        for path in [
            "/../Cargo.toml",
            "/a/%2e%2e/%2e%2e/etc/passwd",
            "/a%2f..%2fb",
            "/..%5c..%5cx",
            "/.git/config",
            "/C:/x",
            "/%00",
            "/a%0d%0aSet-Cookie:x",
            "/%zz",
            "/%ff",
            "/?a\rSet-Cookie:x",
            "http://elsewhere/",
        ] {
            assert_eq!(parse(path), None, "{path}");
        }
    }
}
