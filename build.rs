//! Reads and checks the data package and encodes it into the blob that
//! `src/catalog.rs` embeds, its log of changes and its summaries apart, with the table
//! of how its Chinese is read. A fault in the data fails the build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use character_converter::traditional_to_simplified;
use dataset::Dataset;
use dataset::read::{Faults, read_description, read_package};
use pinyin::{ToPinyin, ToPinyinMulti};

/// Where Chinese characters are (Unicode's block of CJK unified ideographs).
const IDEOGRAPHS: RangeInclusive<char> = '\u{4e00}'..='\u{9fff}';

/// Words whose first character is not read in its usual way.
const WORDS: [(&str, &str); 4] = [
    ("重庆", "chong"),
    ("重启", "chong"),
    ("行业", "hang"),
    ("厦门", "xia"),
];

/// Characters that are read in two ways, the one that names begin with first: what
/// dictionaries list besides is read so by nobody who searches.
const TWO_WAYS: [(char, [&str; 2]); 20] = [
    ('长', ["chang", "zhang"]),
    ('重', ["zhong", "chong"]),
    ('行', ["xing", "hang"]),
    ('会', ["hui", "kuai"]),
    ('都', ["du", "dou"]),
    ('调', ["diao", "tiao"]),
    ('传', ["chuan", "zhuan"]),
    ('参', ["can", "shen"]),
    ('降', ["jiang", "xiang"]),
    ('系', ["xi", "ji"]),
    ('车', ["che", "ju"]),
    ('校', ["xiao", "jiao"]),
    ('弹', ["dan", "tan"]),
    ('省', ["sheng", "xing"]),
    ('率', ["lü", "shuai"]),
    ('藏', ["cang", "zang"]),
    ('乐', ["le", "yue"]),
    ('给', ["gei", "ji"]),
    ('朝', ["chao", "zhao"]),
    ('盛', ["sheng", "cheng"]),
];

/// A syllable with the characters that are read so.
#[derive(Default)]
struct Syllable {
    /// Those whose usual reading it is, by tone.
    usual: BTreeSet<(&'static str, char)>,
    others: BTreeSet<char>,
}

/// How the Chinese characters of names are read, and the traditional forms of all that
/// is searched, as `engine`'s `pinyin.rs` describes it.
fn pinyin(data: &Dataset) -> String {
    let forms = traditional_forms();
    let mut syllables: BTreeMap<&str, Syllable> = BTreeMap::new();
    for character in characters(&names(data)) {
        let readings = || character.to_pinyin_multi().into_iter().flatten();
        let read_as = |wanted: &&str| readings().find(|reading| reading.plain() == *wanted);
        let known = TWO_WAYS.iter().find(|(other, _)| *other == character);
        let known = known.map(|(_, ways)| ways.map(|way| read_as(&way)));
        let [usual, other] = known.unwrap_or([character.to_pinyin(), None]);
        if let Some(usual) = usual {
            let with_tone = usual.with_tone_num_end();
            let syllable = syllables.entry(usual.plain()).or_default();
            syllable.usual.insert((with_tone, character));
        }
        if let Some(other) = other {
            syllables
                .entry(other.plain())
                .or_default()
                .others
                .insert(character);
        }
    }
    let mut table = String::new();
    for (plain, syllable) in &syllables {
        // Keyboards have no ü: it is typed as v.
        table.push_str(&plain.replace('ü', "v"));
        for (_, character) in &syllable.usual {
            table.push_str(&with_forms(*character, &forms));
        }
        if !syllable.others.is_empty() {
            table.push('|');
            table.extend(&syllable.others);
        }
        table.push('\n');
    }
    for (word, syllable) in WORDS {
        let _ = writeln!(table, "!{word}{syllable}");
    }
    // Those that no name has are never sorted or typed by their sound.
    table.push('|');
    let named = characters(&names(data));
    for character in characters(&texts(data)).difference(&named) {
        if forms.contains_key(character) {
            table.push_str(&with_forms(*character, &forms));
        }
    }
    table.push('\n');
    table
}

/// The traditional characters that are written as each simplified one.
fn traditional_forms() -> BTreeMap<char, String> {
    let mut forms: BTreeMap<char, String> = BTreeMap::new();
    for traditional in IDEOGRAPHS {
        let simplified = traditional_to_simplified(&traditional.to_string())
            .chars()
            .next();
        if let Some(simplified) = simplified.filter(|simplified| *simplified != traditional) {
            forms.entry(simplified).or_default().push(traditional);
        }
    }
    forms
}

/// A character and its traditional forms, each after a sign of its own.
fn with_forms(character: char, forms: &BTreeMap<char, String>) -> String {
    let mut text = String::from(character);
    for form in forms
        .get(&character)
        .into_iter()
        .flat_map(|forms| forms.chars())
    {
        text.extend(['\'', form]);
    }
    text
}

/// The Chinese names of the data.
fn names(data: &Dataset) -> Vec<&'static str> {
    let mut names: Vec<&str> = data.industries.iter().map(|one| one.name.zh).collect();
    names.extend(data.indicators.iter().map(|one| one.name.zh));
    names.extend(data.milestones.iter().map(|one| one.title.zh));
    names.extend(data.actors.iter().map(|one| one.name.zh));
    names.extend(data.bodies.iter().map(|one| one.name.zh));
    names
}

/// All Chinese that is searched beside them.
fn texts(data: &Dataset) -> Vec<&'static str> {
    let mut texts: Vec<&str> = data.industries.iter().map(|one| one.summary.zh).collect();
    texts.extend(data.indicators.iter().map(|one| one.definition.zh));
    texts.extend(data.milestones.iter().map(|one| one.summary.zh));
    texts.extend(data.observations.iter().map(|one| one.note.zh));
    texts
}

fn characters(texts: &[&str]) -> BTreeSet<char> {
    texts.iter().flat_map(|text| text.chars()).collect()
}

/// Says what is wrong with the data, which ends the build.
fn failure(faults: &Faults) -> ExitCode {
    for fault in faults.lines() {
        println!("cargo::error={fault}");
    }
    ExitCode::FAILURE
}

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    let checked = read_package(Path::new("data"));
    for warning in checked.warnings.lines() {
        println!("cargo::warning={warning}");
    }
    let Some(dataset) = checked.dataset.filter(|_| checked.faults.is_empty()) else {
        return failure(&checked.faults);
    };
    let package = match read_description(Path::new("data")) {
        Ok(package) => package,
        Err(faults) => return failure(&faults),
    };
    println!("cargo::rustc-env=MILEPOST_DATA_VERSION={}", package.version);
    println!("cargo::rustc-env=MILEPOST_DATA_DATE={}", package.day);
    println!("cargo::rustc-env=MILEPOST_DATA_LICENCE={}", package.licence);
    let Some(out) = env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set: run this through cargo");
        return ExitCode::FAILURE;
    };
    let pinyin = pinyin(&dataset).into_bytes();
    let (dataset, log) = dataset.split_log();
    let first = dataset.latest();
    let (dataset, summaries) = dataset.split_summaries(&first);
    let made = [
        ("dataset.bin", dataset::encode(&dataset)),
        ("log.bin", dataset::encode(&log)),
        ("summaries.bin", summaries),
        ("pinyin.txt", pinyin),
    ];
    for (name, bytes) in made {
        let path = Path::new(&out).join(name);
        if let Err(error) = fs::write(&path, bytes) {
            println!("cargo::error={}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
