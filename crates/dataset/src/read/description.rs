//! `datapackage.json`: the version of the data, its day and its licences, which every
//! page names.

use std::io::ErrorKind;
use std::path::Path;

use serde_json::Value;

use super::disk::read_up_to;
use super::{Fault, Faults, limits};
use crate::changes::version_numbers;
use crate::quote::Quoted;
use crate::{Date, Precision};

/// The file's name.
const FILE: &str = "datapackage.json";

/// What a package says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Three numbers, as 0.2.0.
    pub version: String,
    /// The day on which it was made.
    pub day: Date,
    /// Its licences as one expression of SPDX.
    pub licence: String,
}

/// Reads the description of the package in a folder.
///
/// # Errors
/// All that is wrong with it.
pub fn read_description(folder: &Path) -> Result<Description, Faults> {
    let path = folder.join(FILE);
    let mut faults = Faults::default();
    let mut note = |column: &str, message: String| {
        faults.push(Fault {
            file: path.display().to_string(),
            line: 0,
            column: column.to_owned(),
            message,
        });
    };
    let description = match parse(&path) {
        Ok(json) => describe(&json, &mut note),
        Err(message) => {
            note("", message);
            None
        }
    };
    faults.sort();
    description.ok_or(faults)
}

fn parse(path: &Path) -> Result<Value, String> {
    let bytes = match read_up_to(path, limits::DESCRIPTION) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err("the file is missing".to_owned());
        }
        Err(error) => return Err(format!("cannot be read: {error}")),
    };
    let json: Value =
        serde_json::from_slice(&bytes).map_err(|error| format!("is no JSON: {error}"))?;
    if json.is_object() {
        Ok(json)
    } else {
        Err("is no description of a package (use an object, in braces)".to_owned())
    }
}

fn describe(json: &Value, note: &mut impl FnMut(&str, String)) -> Option<Description> {
    let mut part = |name: &str, sound: Option<String>, right: &str| {
        if sound.is_none() {
            note(name, wrong(json.get(name), right));
        }
        sound
    };
    let text = |name: &str| json.get(name).and_then(Value::as_str);
    let version = text("version").filter(|text| version_numbers(text).is_some());
    let version = part(
        "version",
        version.map(str::to_owned),
        "three numbers, as 0.2.0",
    );
    let day = text("created").and_then(day_of);
    part(
        "created",
        day.map(|day| day.to_string()),
        "a day and a time, as 2026-11-28T00:00:00Z",
    );
    let licence = part(
        "licenses",
        json.get("licenses").and_then(licence),
        "a list of licences, each with the `name` that SPDX has for it",
    );
    Some(Description {
        version: version?,
        day: day?,
        licence: licence?,
    })
}

/// What is wrong with a part that should be something else.
fn wrong(found: Option<&Value>, right: &str) -> String {
    match found {
        None => format!("is missing (use {right})"),
        Some(Value::String(text)) => format!("{} is wrong (use {right})", Quoted(text)),
        Some(_) => format!("is wrong (use {right})"),
    }
}

/// The day of a point in time as RFC 3339 has it, on the clock that it names.
fn day_of(text: &str) -> Option<Date> {
    let (day, time) = text.split_once('T')?;
    let day = Date::parse(day).ok()?;
    let (clock, zone) = match time.strip_suffix('Z') {
        Some(clock) => (clock, "00:00"),
        None => time.rsplit_once('+').or_else(|| time.rsplit_once('-'))?,
    };
    let (seconds, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = is_fraction && numbers(seconds, &[23, 59, 60]) && numbers(zone, &[23, 59]);
    (is_time && day.precision() == Precision::Day).then_some(day)
}

/// Whether a text is as many numbers of two digits, joined by colons, each no larger
/// than it may be.
fn numbers(text: &str, most: &[u8]) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let fits = |(part, most): (&&str, &u8)| {
        let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        digits && part.parse::<u8>().is_ok_and(|number| number <= *most)
    };
    parts.len() == most.len() && parts.iter().zip(most).all(fits)
}

/// Several licences are at the reader's choice.
fn licence(list: &Value) -> Option<String> {
    let names = list.as_array()?.iter().map(|one| {
        let name = one.get("name")?.as_str()?;
        let of_spdx = |byte: u8| byte.is_ascii_alphanumeric() || b"-.+".contains(&byte);
        (!name.is_empty() && name.bytes().all(of_spdx)).then_some(name)
    });
    let names: Vec<&str> = names.collect::<Option<_>>()?;
    (!names.is_empty()).then(|| names.join(" OR "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(json: &str) -> Vec<String> {
        let mut found = Vec::new();
        let json = serde_json::from_str(json).unwrap();
        let description = describe(&json, &mut |column, message| {
            found.push(format!("{column}: {message}"));
        });
        assert_eq!(description.is_some(), found.is_empty());
        found
    }

    #[test]
    fn a_sound_description_gives_version_day_and_licence() {
        let json = serde_json::json!({
            "version": "0.3.0",
            "created": "2026-11-28T00:00:00Z",
            "licenses": [{ "name": "MIT" }, { "name": "Apache-2.0" }],
        });
        let description = describe(&json, &mut |_, message| panic!("{message}")).unwrap();
        assert_eq!(description.version, "0.3.0");
        assert_eq!(description.day.to_string(), "2026-11-28");
        assert_eq!(description.licence, "MIT OR Apache-2.0");
    }

    #[test]
    fn each_part_that_is_wrong_or_missing_is_told_with_what_would_be_right() {
        assert_eq!(faults("{}").len(), 3);
        let found = faults(
            r#"{"version": "1.0", "created": "yesterday", "licenses": [{"name": "MIT\u001b"}]}"#,
        );
        assert_eq!(
            found,
            [
                "version: \"1.0\" is wrong (use three numbers, as 0.2.0)",
                "created: \"yesterday\" is wrong (use a day and a time, as 2026-11-28T00:00:00Z)",
                "licenses: is wrong (use a list of licences, each with the `name` that SPDX has \
                 for it)",
            ]
        );
    }

    #[test]
    fn a_day_of_the_calendar_needs_a_time_of_the_clock() {
        for text in [
            "2026-11-28T00:00:00Z",
            "2026-11-28T23:59:60.125Z",
            "2026-11-28T08:00:00+08:00",
            "2026-11-28T08:00:00-05:30",
        ] {
            let day = day_of(text).map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some("2026-11-28"), "{text}");
        }
        for text in [
            "yesterday",
            "2026-11-28",
            "2026-11T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-11-28T24:00:00Z",
            "2026-11-28T0:00:00Z",
            "2026-11-28T00:00Z",
            "2026-11-28T00:00:00",
            "2026-11-28T00:00:00.Z",
            "2026-11-28T00:00:00+8",
            "2026-11-28Tnoon",
            "2026-11-28T\u{661}0:00:00Z",
        ] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
