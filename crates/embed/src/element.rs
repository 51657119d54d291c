//! A figure as an element of its own: it sizes itself and can be steered, by the script
//! that comes with it.

use std::fmt::Write;

use dataset::{Code, Language};

use super::snippet::{Snippet, escaped};
use view::{EMBED, Embed, write};

impl Snippet<'_> {
    /// The element and the script that knows it.
    pub fn element(&self) -> String {
        // As a frame has it: with what a newsroom writes beside marks.
        let mut embedded = self.embedded();
        let language = embedded.reader.language.take().unwrap_or(Language::En);
        embedded.embed = Some(Embed { kept: None });
        let address = write(&embedded, self.data);
        let view = address.strip_prefix(EMBED).unwrap_or(&address);
        let mut element = format!(
            "<script async src=\"{}embed.js\"></script>\n<milepost-embed view=\"{}\" lang=\"{}\"",
            escaped(self.root),
            escaped(view),
            language.code(),
        );
        // It reads its theme off the page around it.
        for (name, value) in self
            .looks()
            .into_iter()
            .filter(|(name, _)| *name != "theme")
        {
            let _ = write!(element, " {name}=\"{}\"", escaped(&value));
        }
        if self.is_kept() {
            let _ = write!(element, " version=\"{}\"", self.version);
        }
        let (least, widest) = (self.height.least(), self.widest());
        let _ = write!(
            element,
            " title=\"{}\" style=\"display:block;{widest}min-height:{least}px\"></milepost-embed>",
            escaped(self.name())
        );
        element
    }
}
