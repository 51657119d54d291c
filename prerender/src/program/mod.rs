//! The program as a browser gets it: one module as trunk has made it, or, where the
//! build leaves parts of it to be split off (`src/parts/`), a smaller one and the parts
//! that come when they are asked for. What links these to it is `link`.

mod link;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_encoder::Module;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{CustomSectionReader, Parser};

use crate::digest::{integrity, short};
use crate::{Fault, Result};
use link::{LINK, link, linked};

/// The variable that holds the path of the program as the compiler wrote it, with what
/// splitting needs to know.
const COMPILED: &str = "MILEPOST_COMPILED";
/// The name of what is left, and of the script that asks for the parts.
const REST: &str = "milepost";

/// The program and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The script that wasm-bindgen made, with what links the parts to the program.
    pub glue: String,
    /// The module that starts, by the name of its file.
    pub main: (String, Vec<u8>),
    /// The files of all parts by their names.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Program {
    /// Reads what trunk has put into a folder, by the names of the script and of the
    /// module; divides it where the compiler's output is at hand. The files are taken
    /// from the folder.
    ///
    /// # Errors
    /// When a file cannot be read, or is not as it has to be to be divided.
    pub fn read(folder: &Path, (glue, main): &(String, String)) -> Result<Self> {
        let bundled = [folder.join(glue), folder.join(main)];
        let program = if let Some(compiled) = env::var_os(COMPILED) {
            divided(&PathBuf::from(compiled))?
        } else {
            let [glue, code] = &bundled;
            Self {
                glue: linked(&text(glue)?, "", &BTreeMap::new(), &BTreeMap::new())?,
                main: (main.clone(), read(code)?),
                files: BTreeMap::new(),
            }
        };
        for file in &bundled {
            fs::remove_file(file).map_err(|error| Fault::at(file, &error))?;
        }
        Ok(program)
    }

    /// Writes the modules into the site's folder.
    ///
    /// # Errors
    /// When one cannot be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let (name, code) = &self.main;
        for (name, code) in self.files.iter().chain([(name, code)]) {
            let file = folder.join(name);
            fs::write(&file, code).map_err(|error| Fault::at(&file, &error))?;
        }
        Ok(())
    }
}

/// Splits the program that the compiler wrote, and has wasm-bindgen make the script of
/// what is left.
fn divided(compiled: &Path) -> Result<Program> {
    let folder = compiled.with_file_name("parts");
    let _ = fs::remove_dir_all(&folder);
    let code = read(compiled)?;
    let rest = folder.join(REST).with_extension("wasm");
    let main_module = format!("./{REST}.js");
    let mut options = Options::new(&code);
    options.output_dir = &folder;
    options.main_out_path = &rest;
    options.link_name = LINK;
    options.main_module = &main_module;
    let split = transform(options)
        .map_err(|error| Fault::new(format!("the program cannot be split: {error:#}")))?;
    let out = folder.join("out");
    bind(&rest, &out)?;
    let mut names = BTreeMap::new();
    let mut files = BTreeMap::new();
    for path in &split.split_modules {
        let stem = stem(path);
        let light = lightened(path)?;
        let name = format!("{}-{}.wasm", kind(&stem), short(&light));
        files.insert(name.clone(), light);
        names.insert(stem, name);
    }
    let mut firsts = BTreeMap::new();
    for (part, stems) in &split.prefetch_map {
        let files = stems.iter().filter_map(|stem| names.get(stem)).cloned();
        let mut files: Vec<String> = files.collect();
        files.sort();
        firsts.insert(part.clone(), files);
    }
    let digests = files
        .iter()
        .map(|(name, code)| (name.clone(), integrity(code)));
    let digests = digests.collect();
    let link = link(&text(&folder.join(LINK))?, &names)?;
    let code = read(&out.join(format!("{REST}_bg.wasm")))?;
    Ok(Program {
        glue: linked(
            &text(&out.join(format!("{REST}.js")))?,
            &link,
            &digests,
            &firsts,
        )?,
        main: (format!("{REST}-{}.wasm", short(&code)), code),
        files,
    })
}

/// Runs wasm-bindgen, which trunk has on its search path.
fn bind(module: &Path, out: &Path) -> Result<()> {
    let mut command = Command::new("wasm-bindgen");
    command
        .args(["--target", "web", "--no-typescript"])
        // The parts share the table of functions.
        .arg("--keep-lld-exports")
        .args(["--remove-name-section", "--remove-producers-section"])
        .arg("--out-dir")
        .arg(out)
        .args(["--out-name", REST])
        .arg(module);
    let status = command
        .status()
        .map_err(|error| Fault::new(format!("wasm-bindgen cannot be started: {error}")))?;
    if status.success() {
        return Ok(());
    }
    Err(Fault::new(format!("wasm-bindgen failed: {status}")))
}

/// A part with its numbers as short as they can be, and without what names its
/// functions: both are the linker's.
fn lightened(path: &Path) -> Result<Vec<u8>> {
    struct Light;
    impl Reencode for Light {
        type Error = std::convert::Infallible;

        fn parse_custom_section(
            &mut self,
            _: &mut Module,
            _: CustomSectionReader<'_>,
        ) -> std::result::Result<(), Error> {
            Ok(())
        }
    }
    let mut module = Module::new();
    Light
        .parse_core_module(&mut module, Parser::new(0), &read(path)?)
        .map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
    Ok(module.finish())
}

/// How a file is called for whoever looks into the site: a part, or what parts share.
fn kind(stem: &str) -> String {
    stem.replacen("split_", "part-", 1)
        .replacen("chunk_", "shared-", 1)
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| Fault::at(file, &error))
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| Fault::at(file, &error))
}

#[cfg(test)]
mod tests {
    use super::{kind, lightened};

    #[test]
    fn a_part_loses_its_names_and_its_padding_alone() {
        // One function that gives 1, whose number and size are padded to five bytes as a
        // linker leaves them, and a section that names it.
        let padded = [
            b"\0asm\x01\0\0\0".as_slice(),
            b"\x01\x05\x01\x60\0\x01\x7f",
            b"\x03\x02\x01\0",
            b"\x0a\x0e\x01\x88\x80\x80\x80\0\0\x41\x81\x80\x80\x80\0\x0b",
            b"\0\x0a\x04name\x01\x03\x01\0\0",
        ]
        .concat();
        let file = std::env::temp_dir().join(format!("milepost-part-{}.wasm", std::process::id()));
        std::fs::write(&file, padded).unwrap();
        let light = lightened(&file).unwrap();
        let expected = [
            b"\0asm\x01\0\0\0".as_slice(),
            b"\x01\x05\x01\x60\0\x01\x7f",
            b"\x03\x02\x01\0",
            b"\x0a\x06\x01\x04\0\x41\x01\x0b",
        ]
        .concat();
        assert_eq!(light, expected);
        std::fs::write(&file, "no module").unwrap();
        let fault = lightened(&file).unwrap_err().to_string();
        assert!(fault.contains("milepost-part-"), "{fault}");
        std::fs::remove_file(file).unwrap();
    }

    #[test]
    fn a_part_is_called_what_it_is() {
        assert_eq!(kind("split_pages"), "part-pages");
        assert_eq!(kind("chunk_4"), "shared-4");
    }
}
