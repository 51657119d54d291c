//! Sizes as they are told: to a person as a table, to programs as JSON.

use std::fmt;

use super::{FileSize, Sizes};

/// How many crates are printed with their code.
const MOST_CRATES: usize = 12;

impl Sizes {
    /// The same numbers for programs.
    pub fn to_json(&self) -> String {
        let file = |file: &FileSize| serde_json::json!({"name": file.name, "raw": file.raw, "brotli": file.brotli});
        let all = serde_json::json!({
            "files": self.first_visit.iter().map(file).collect::<Vec<_>>(),
            "brotli": self.first_visit(),
            "budget": self.budgets.first_visit,
            "parts": self.parts.iter().map(file).collect::<Vec<_>>(),
            "one_file": file(&self.one_file),
            "code": self.code,
            "pages": self.pages.iter().map(|(_, page)| file(page)).collect::<Vec<_>>(),
        });
        format!("{all:#}\n")
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = |f: &mut fmt::Formatter<'_>, what: &str| {
            writeln!(
                f,
                "  {:>9}  {:>9}  {:>9}  {what}",
                "raw", "Brotli", "allowed"
            )
        };
        let line = |f: &mut fmt::Formatter<'_>, file: &FileSize, allowed: &str| {
            let FileSize { name, raw, brotli } = file;
            writeln!(f, "  {raw:>9}  {brotli:>9}  {allowed:>9}  {name}")
        };
        head(f, "first visit, bytes")?;
        for file in &self.first_visit {
            line(f, file, "")?;
        }
        let together = FileSize {
            name: "together".to_owned(),
            raw: self.raw_first_visit(),
            brotli: self.first_visit(),
        };
        line(f, &together, &self.budgets.first_visit.to_string())?;
        head(f, "parts of the program, bytes")?;
        for part in &self.parts {
            line(f, part, &self.budgets.part(&part.name).to_string())?;
        }
        head(f, "one file, bytes; what is allowed is raw")?;
        line(f, &self.one_file, &self.one_file_budget().to_string())?;
        head(f, "scripts of embeds, bytes")?;
        let [embed, frame] = &self.scripts;
        line(f, embed, &self.budgets.scripts.embed.to_string())?;
        line(f, frame, &self.budgets.scripts.frame.to_string())?;
        head(f, "heaviest page of each kind, bytes")?;
        for (kind, file) in &self.pages {
            line(f, file, &self.budgets.pages[kind].to_string())?;
        }
        writeln!(
            f,
            "  {:>9}  code of the program with all parts, of the crate",
            "raw"
        )?;
        let mut code: Vec<(&String, &usize)> = self.code.iter().collect();
        code.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(other.0)));
        for (name, size) in code.iter().take(MOST_CRATES) {
            writeln!(f, "  {size:>9}  {name}")?;
        }
        Ok(())
    }
}
