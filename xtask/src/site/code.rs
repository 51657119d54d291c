//! Which crates the program's code is of, so that a budget that is broken names what
//! has grown.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rustc_demangle::try_demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::{Fault, Result};

/// Bytes of code by the crate that their functions are named by. What a crate makes for
/// a type of another is its own: what yew makes for a page is yew's.
pub(super) type Code = BTreeMap<String, usize>;

/// What functions without a name of Rust's are counted under.
const OTHER: &str = "other";

/// Reads the code of the program as the compiler wrote it, with its names.
///
/// # Errors
/// When the file cannot be read or is no module.
pub(super) fn by_crate(compiled: &Path) -> Result<Code> {
    let bytes = fs::read(compiled)
        .map_err(|error| Fault::new(format!("{}: {error}", compiled.display())))?;
    sums(&bytes).map_err(|error| Fault::new(format!("{}: {error}", compiled.display())))
}

fn sums(module: &[u8]) -> wasmparser::Result<Code> {
    // Functions are numbered from the first that is imported.
    let mut imported = 0_u32;
    let mut sizes = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    if let TypeRef::Func(_) = import?.ty {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(parts) = section.as_known() {
                    for part in parts {
                        if let Name::Function(functions) = part? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index, crate_of(function.name));
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut code = Code::new();
    for (number, size) in (imported..).zip(sizes) {
        let name = names.get(&number).map_or(OTHER, String::as_str);
        *code.entry(name.to_owned()).or_default() += size;
    }
    Ok(code)
}

/// The crate of a function by its name: `yew` of `<yew::Callback<T> as Clone>::clone`.
fn crate_of(mangled: &str) -> String {
    let Ok(name) = try_demangle(mangled) else {
        return OTHER.to_owned();
    };
    // The first path in it: before that stand `<`, `&`, `dyn`, a parameter's name.
    let is_path = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == ':';
    // Without the digests of crates.
    let name = format!("{name:#}");
    let mut paths = name.split(|sign| !is_path(sign));
    let first =
        paths.find_map(|path| Some(path.split_once("::")?.0).filter(|first| !first.is_empty()));
    first.unwrap_or(OTHER).to_owned()
}

/// What has grown beside what was written down, the most first, as a clause; empty
/// where nothing has.
pub(super) fn grown(now: &Code, before: &Code) -> String {
    let mut more: Vec<(usize, &str)> = now
        .iter()
        .filter_map(|(name, &size)| {
            let more = size.checked_sub(before.get(name).copied().unwrap_or(0))?;
            (more > 0).then_some((more, name.as_str()))
        })
        .collect();
    more.sort_by(|one, other| other.cmp(one));
    let more: Vec<String> = more
        .into_iter()
        .take(5)
        .map(|(size, name)| format!("{name} by {size}"))
        .collect();
    more.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_of_the_crate_that_names_it() {
        for (mangled, wanted) in [
            ("_ZN3yew4html3new17h0123456789abcdefE", "yew"),
            (
                "_ZN63_$LT$alloc..vec..Vec$LT$T$GT$$u20$as$u20$core..clone..Clone$GT$5clone17h0123456789abcdefE",
                "alloc",
            ),
            (
                "_ZN42_$LT$$RF$T$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE",
                "core",
            ),
            ("_RNvCs15kBYyAo9fc_5alloc3fmt", "alloc"),
            ("__wasm_call_ctors", OTHER),
            ("memcpy", OTHER),
        ] {
            assert_eq!(crate_of(mangled), wanted, "{mangled}");
        }
    }

    #[test]
    fn what_has_grown_is_named_the_most_first() {
        let code = |sizes: &[(&str, usize)]| -> Code {
            sizes
                .iter()
                .map(|&(name, size)| (name.to_owned(), size))
                .collect()
        };
        let before = code(&[("yew", 100), ("core", 50), ("gone", 9)]);
        let now = code(&[("yew", 130), ("core", 40), ("new", 40)]);
        assert_eq!(grown(&now, &before), "new by 40, yew by 30");
        assert_eq!(grown(&before, &before), "");
    }

    #[test]
    fn code_is_counted_by_the_names_that_the_module_has() {
        // (module (import "a" "b" (func)) (func nop) (func) (name section: 1 is yew's))
        let name = "_ZN3yew3new17h0123456789abcdefE";
        let mut module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01a\x01b\0\0".to_vec();
        module.extend(b"\x03\x03\x02\0\0\x0a\x08\x02\x03\0\x01\x0b\x02\0\x0b");
        let length = u8::try_from(name.len()).unwrap();
        module.extend([0, length + 10, 4]);
        module.extend(b"name");
        module.extend([1, length + 3, 1, 1, length]);
        module.extend(name.as_bytes());
        let code = sums(&module).unwrap();
        let wanted = [(OTHER.to_owned(), 2), ("yew".to_owned(), 3)];
        assert_eq!(code, wanted.into_iter().collect());
        assert!(sums(&module[..20]).is_err());
    }
}
