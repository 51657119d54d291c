//! `data/datapackage.json`: it says what the code says, and Frictionless holds
//! the package for valid.
#![cfg(feature = "read")]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use dataset::read::{TABLES, TableSpec};
use dataset::{
    Accrual, ActorKind, AnnotationKind, Area, BodyKind, Bound, ChangeKind, Code, Comparable, Grade,
    IndicatorKind, MilestoneKind, Quantity, SourceKind, Status, Tier, Unit,
};
use serde_json::Value;

fn descriptor() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/datapackage.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Each table of the code with the resource that describes it.
fn tables() -> Vec<(&'static TableSpec, Value)> {
    let descriptor = descriptor();
    let resources = descriptor["resources"].as_array().unwrap();
    assert_eq!(resources.len(), TABLES.len());
    TABLES.iter().zip(resources.iter().cloned()).collect()
}

fn field(resource: &Value, name: &str) -> Value {
    let fields = resource["schema"]["fields"].as_array().unwrap();
    let named = fields.iter().find(|field| field["name"] == name);
    named.unwrap_or_else(|| panic!("no field {name}")).clone()
}

fn strings(list: &Value) -> Vec<&str> {
    let items = list.as_array().unwrap().iter();
    items.map(|item| item.as_str().unwrap()).collect()
}

#[test]
fn every_table_is_a_resource_with_the_columns_and_key_of_the_code() {
    for (table, resource) in tables() {
        assert_eq!(resource["name"], table.name);
        assert_eq!(resource["path"], table.file);
        let fields = resource["schema"]["fields"].as_array().unwrap().iter();
        let names: Vec<&str> = fields
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, table.columns, "{}", table.name);
        assert_eq!(strings(&resource["schema"]["primaryKey"]), table.key);
    }
}

#[test]
fn every_field_says_what_it_is() {
    for (table, resource) in tables() {
        for column in table.columns {
            let field = field(&resource, column);
            for part in ["type", "title", "description"] {
                let text = field[part].as_str().unwrap_or_default();
                assert!(!text.is_empty(), "{}.{column} has no {part}", table.name);
            }
        }
    }
}

#[test]
fn the_longest_texts_are_those_of_the_code() {
    for (table, resource) in tables() {
        for column in table.columns {
            let most = field(&resource, column)["constraints"]["maxLength"].as_u64();
            let most = most.map(|most| usize::try_from(most).unwrap());
            assert_eq!(most, table.longest(column), "{}.{column}", table.name);
        }
    }
}

#[test]
fn the_codes_of_every_list_are_those_of_the_code() {
    fn same<C: Code>(table: &str, column: &str) {
        let tables = tables();
        let (_, resource) = tables.iter().find(|(spec, _)| spec.name == table).unwrap();
        let field = field(resource, column);
        let codes: Vec<&str> = C::ALL.iter().map(|code| code.code()).collect();
        assert_eq!(
            strings(&field["constraints"]["enum"]),
            codes,
            "{table}.{column}"
        );
    }
    same::<SourceKind>("sources", "kind");
    same::<Grade>("sources", "grade");
    same::<Tier>("industries", "tier");
    same::<BodyKind>("bodies", "kind");
    same::<ActorKind>("actors", "kind");
    same::<Unit>("indicators", "unit");
    same::<IndicatorKind>("indicators", "kind");
    same::<Bound>("observations", "bound");
    same::<Status>("observations", "status");
    same::<MilestoneKind>("milestones", "kind");
    same::<Accrual>("traits", "accrual");
    same::<Quantity>("traits", "quantity");
    same::<Comparable>("targets", "comparable");
    same::<AnnotationKind>("annotations", "kind");
    same::<ChangeKind>("changes", "change");
}

#[test]
fn the_log_can_speak_of_each_other_table() {
    let tables = tables();
    let (_, log) = tables.last().unwrap();
    let names: Vec<&str> = tables.iter().map(|(table, _)| table.name).collect();
    let (own, others) = names.split_last().unwrap();
    assert_eq!(*own, "changes");
    // What a publisher is called, and what is written into a drawing, is not logged.
    let others = others
        .iter()
        .filter(|name| !["publishers", "annotations"].contains(*name));
    let others: Vec<&str> = others.copied().collect();
    assert_eq!(strings(&field(log, "table")["constraints"]["enum"]), others);
}

#[test]
fn no_closed_list_is_missing_from_the_comparison() {
    let lists = tables().iter().fold(0, |lists, (table, resource)| {
        let has_list = |column: &&&str| !field(resource, column)["constraints"]["enum"].is_null();
        lists + table.columns.iter().filter(has_list).count()
    });
    // The fifteen above, the names of the tables, and `scale`, which is always 1.
    assert_eq!(lists, 17);
}

#[test]
fn only_what_need_not_be_said_may_be_empty() {
    let mut optional = Vec::new();
    for (table, resource) in tables() {
        for column in table.columns {
            if field(&resource, column)["constraints"]["required"] != true {
                optional.push(format!("{}.{column}", table.name));
            }
        }
    }
    assert_eq!(
        optional,
        [
            "observations.note_en",
            "observations.note_zh",
            "milestones.actors",
            "milestones.short_en",
            "milestones.short_zh",
            "traits.whole",
            "traits.quantity",
            "traits.growth",
            "traits.counter_zh",
            "targets.outcome",
            "targets.reason_en",
            "targets.reason_zh",
            "changes.table",
            "changes.key",
            "changes.column",
            "changes.before",
            "changes.after",
            "changes.note_en",
            "changes.note_zh"
        ]
    );
}

#[test]
fn the_pattern_of_areas_names_every_group() {
    let (_, resource) = tables().remove(3);
    let pattern = field(&resource, "area")["constraints"]["pattern"].to_string();
    for area in Area::all()
        .map(Area::code)
        .filter(|code| code.len() > 2 && !code.contains('-'))
    {
        assert!(pattern.contains(area), "{area} is not in {pattern}");
    }
}

/// The command `frictionless`: from `MILEPOST_FRICTIONLESS`, or from PATH.
fn frictionless() -> Option<PathBuf> {
    if let Some(path) = env::var_os("MILEPOST_FRICTIONLESS") {
        return Some(path.into());
    }
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join("frictionless"))
        .find(|path| path.is_file())
}

#[test]
fn frictionless_holds_the_package_for_valid() {
    let Some(program) = frictionless() else {
        println!("skipped: no `frictionless` on PATH (pip install frictionless)");
        return;
    };
    let output = Command::new(&program)
        .args(["validate", "data/datapackage.json"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{report}\n{errors}");
}
