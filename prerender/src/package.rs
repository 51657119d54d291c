//! What `data/datapackage.json` says of the data as a whole.

use serde_json::Value;

use crate::{Fault, Result};

/// The description of the data package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The address that names it wherever it lies.
    pub id: String,
    /// Its version, after Semantic Versioning.
    pub version: String,
    /// The day it was made, like `2026-11-25`.
    pub created: String,
    /// Addresses of its licences.
    pub licenses: Vec<String>,
    /// The file of each table, like `sources.csv`.
    pub files: Vec<String>,
}

impl Package {
    /// The package that the app is built with.
    ///
    /// # Errors
    /// When the description lacks a part, which the checks of the data would
    /// have found.
    pub fn get() -> Result<Self> {
        Self::read(include_str!("../../data/datapackage.json"))
    }

    fn read(text: &str) -> Result<Self> {
        let lacking = |part: &str| Fault::new(format!("data/datapackage.json lacks `{part}`"));
        let json: Value = serde_json::from_str(text)
            .map_err(|error| Fault::new(format!("data/datapackage.json: {error}")))?;
        let text = |part: &str| {
            json[part]
                .as_str()
                .map(str::to_owned)
                .ok_or_else(|| lacking(part))
        };
        let each = |list: &str| -> Result<Vec<String>> {
            let items = json[list].as_array().ok_or_else(|| lacking(list))?;
            let paths = items.iter().filter_map(|item| item["path"].as_str());
            Ok(paths.map(str::to_owned).collect())
        };
        let created = text("created")?;
        Ok(Self {
            id: text("id")?,
            version: text("version")?,
            created: created.split('T').next().unwrap_or_default().to_owned(),
            licenses: each("licenses")?,
            files: each("resources")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Package;

    #[test]
    fn the_shipped_package_is_described() {
        let package = Package::get().unwrap();
        assert_eq!(package.created.len(), "2026-11-25".len());
        assert_eq!(package.licenses.len(), 2);
        assert!(package.files.contains(&"observations.csv".to_owned()));
    }

    #[test]
    fn what_is_lacking_is_named() {
        let fault = Package::read("{\"version\": \"1.0.0\"}").unwrap_err();
        assert!(fault.to_string().contains("`created`"), "{fault}");
    }
}
