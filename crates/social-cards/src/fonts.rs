//! The fonts of the machine, and which of them the pictures are drawn with.
//!
//! Noto CJK comes first for both languages: one package has all that is needed,
//! and the pictures are the same wherever it is installed. Other systems bring
//! fonts of their own, and any that has the letters is better than none.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use dataset::Language;
use resvg::usvg::fontdb::{self, Database, FaceInfo, ID, Query, Source, Weight};
use resvg::usvg::{FallbackSelectionFn, FontFamily, FontResolver, FontSelectionFn, Options};

use crate::Fault;
use crate::fault::Script;
use crate::probe::{Family, Probe};

/// The best first. For Latin letters it is Noto's Korean cut, whose quotation
/// marks and dots are not as wide as a Chinese character.
const LATIN_SERIF: [&str; 7] = [
    "Noto Serif CJK KR",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
    "Times New Roman",
    "Times",
];
const LATIN_SANS: [&str; 8] = [
    "Noto Sans CJK KR",
    "Helvetica Neue",
    "Segoe UI",
    "Noto Sans",
    "Arial",
    "Liberation Sans",
    "DejaVu Sans",
    "Helvetica",
];
const CHINESE_SERIF: [&str; 5] = [
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Songti SC",
    "SimSun",
];
const CHINESE_SANS: [&str; 7] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
];

const REGULAR: Weight = Weight(400);
const BOLD: Weight = Weight(700);

/// A script, with letters that its fonts must have.
const LATIN: (Script, &str) = (
    Script::Latin,
    "The core industry passed 1.2 trillion yuan: “more than 5%”, China’s AI",
);
const CHINESE: (Script, &str) = (Script::Chinese, "人工智能产业规模突破万亿元，同比增长");

/// What a text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    /// Serif, bold: titles.
    Title,
    /// Sans.
    Text,
    /// Sans, bold.
    Strong,
}

impl Face {
    /// How bold it is.
    pub(crate) fn weight(self) -> Weight {
        match self {
            Self::Title | Self::Strong => BOLD,
            Self::Text => REGULAR,
        }
    }
}

/// The families that the pictures are drawn with, and what draws with them.
pub(crate) struct Fonts {
    /// What reads a drawing with these fonts.
    pub options: Options<'static>,
    latin: Families,
    chinese: Families,
}

/// The families of a script.
struct Families {
    title: Family,
    text: Family,
    strong: Family,
}

impl Families {
    fn find(
        probe: &Probe,
        (script, sample): (Script, &str),
        serif: &[&str],
        sans: &[&str],
    ) -> Result<Self, Fault> {
        let find = |wanted, face: Face| {
            let found = probe.find(wanted, face.weight(), sample);
            found.ok_or(Fault::NoFont(script))
        };
        let text = find(sans, Face::Text)?;
        Ok(Self {
            title: find(serif, Face::Title)?,
            strong: find(&[&text.name], Face::Strong)?,
            text,
        })
    }
}

impl Fonts {
    /// Chooses among the fonts of this machine.
    pub(crate) fn of_this_machine() -> Result<Self, Fault> {
        let mut database = Database::new();
        database.load_system_fonts();
        Self::choose(database)
    }

    /// Chooses among these fonts.
    pub(crate) fn choose(database: Database) -> Result<Self, Fault> {
        let probe = Probe::new(Arc::new(database));
        let latin = Families::find(&probe, LATIN, &LATIN_SERIF, &LATIN_SANS)?;
        let chinese = Families::find(&probe, CHINESE, &CHINESE_SERIF, &CHINESE_SANS)?;
        let mut database = Arc::unwrap_or_clone(probe.options.fontdb);
        let mut files = BTreeMap::new();
        for families in [&latin, &chinese] {
            for (family, face) in [
                (&families.title, Face::Title),
                (&families.text, Face::Text),
                (&families.strong, Face::Strong),
            ] {
                hold(&mut database, &mut files, &family.name, face.weight());
            }
        }
        let fallback = fallback([chinese.text.name.clone(), chinese.title.name.clone()]);
        Ok(Self {
            options: options(Arc::new(database), fallback),
            latin,
            chinese,
        })
    }

    /// The family of a face in a language.
    pub(crate) fn family(&self, face: Face, language: Language) -> &Family {
        let families = match language {
            Language::En => &self.latin,
            Language::Zh => &self.chinese,
        };
        match face {
            Face::Title => &families.title,
            Face::Text => &families.text,
            Face::Strong => &families.strong,
        }
    }
}

/// Options that draw with the family that a text names and, where that has not
/// the letter, with what the fallback finds.
pub(crate) fn options(
    database: Arc<Database>,
    fallback: FallbackSelectionFn<'static>,
) -> Options<'static> {
    let select_font: FontSelectionFn<'static> = Box::new(|font, database| {
        font.families().iter().find_map(|family| match family {
            FontFamily::Named(name) => query(database, name, Weight(font.weight())),
            _ => None,
        })
    });
    Options {
        font_resolver: FontResolver {
            select_font,
            select_fallback: fallback,
        },
        fontdb: database,
        ..Options::default()
    }
}

/// First the families of Chinese, then whichever font has the letter.
fn fallback(families: [String; 2]) -> FallbackSelectionFn<'static> {
    let any = FontResolver::default_fallback_selector();
    Box::new(move |letter, used, database| {
        let weight = database.face(*used.first()?)?.weight;
        families
            .iter()
            .filter_map(|name| query(database, name, weight))
            .find(|id| !used.contains(id))
            .or_else(|| any(letter, used, database))
    })
}

/// The face of a family that is nearest to a weight.
fn query(database: &Database, family: &str, weight: Weight) -> Option<ID> {
    database.query(&Query {
        families: &[fontdb::Family::Name(family)],
        weight,
        ..Query::default()
    })
}

/// Reads a face into memory: one in a file is mapped anew for every text, which
/// would be a fifth of the time of a picture.
fn hold(
    database: &mut Database,
    files: &mut BTreeMap<PathBuf, Arc<Vec<u8>>>,
    family: &str,
    weight: Weight,
) {
    let found = query(database, family, weight).and_then(|id| database.face(id));
    let Some(face) = found.cloned() else {
        return;
    };
    let Source::File(path) = &face.source else {
        return;
    };
    // One that cannot be read stays what it was.
    if !files.contains_key(path)
        && let Ok(bytes) = fs::read(path)
    {
        files.insert(path.clone(), Arc::new(bytes));
    }
    if let Some(bytes) = files.get(path) {
        database.remove_face(face.id);
        database.push_face_info(FaceInfo {
            id: ID::dummy(),
            source: Source::Binary(bytes.clone()),
            ..face
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_fonts_is_told_what_is_missing() {
        let without = Fonts::choose(Database::new()).map(drop);
        assert_eq!(without, Err(Fault::NoFont(Script::Latin)));
    }

    #[test]
    fn a_machine_with_latin_letters_only_is_told_that_chinese_is_missing() {
        let mut database = Database::new();
        database.load_system_fonts();
        let probe = Probe::new(Arc::new(database.clone()));
        let is_latin = |face: &&FaceInfo| {
            let family = &face.families[0].0;
            probe.has(family, REGULAR, LATIN.1) && !probe.has(family, REGULAR, CHINESE.1)
        };
        let latin: Vec<ID> = database
            .faces()
            .filter(is_latin)
            .map(|face| face.id)
            .collect();
        if latin.is_empty() {
            // Noto CJK alone: nothing to try this with.
            return;
        }
        for face in probe.options.fontdb.faces() {
            if !latin.contains(&face.id) {
                database.remove_face(face.id);
            }
        }
        let without = Fonts::choose(database).map(drop);
        assert_eq!(without, Err(Fault::NoFont(Script::Chinese)));
    }

    #[test]
    fn each_language_has_a_family_of_its_own() {
        let fonts = Fonts::of_this_machine().unwrap();
        for face in [Face::Title, Face::Text, Face::Strong] {
            let chinese = fonts.family(face, Language::Zh);
            assert!((chinese.width("万亿", 10.0) - 20.0).abs() < 0.1);
            let english = fonts.family(face, Language::En);
            // Quotation marks of English are narrow.
            assert!(english.width("“”", 10.0) < 14.0, "{}", english.name);
        }
    }
}
