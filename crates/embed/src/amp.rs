//! A figure on a page of AMP, which takes no frame but its own.

use super::snippet::{SANDBOX, Snippet, escaped};

/// The width of a narrow phone, in CSS pixels.
const PHONE: f64 = 320.0;

impl Snippet<'_> {
    /// AMP's frame: the first screen is not allowed to hold it, and it grows when
    /// the reader asks.
    pub fn amp(&self) -> String {
        let height = self.height.at(PHONE);
        let src = escaped(&format!("{}{}", self.root, self.address()));
        let title = escaped(self.name());
        format!(
            "<amp-iframe height=\"{}\" layout=\"fixed-height\" resizable frameborder=\"0\" \
             sandbox=\"{SANDBOX}\" title=\"{title}\" src=\"{src}\">\n\
             <div overflow tabindex=\"0\" role=\"button\" aria-label=\"{title}\">+</div>\n\
             {}\n</amp-iframe>",
            height.ceil(),
            self.placeholder(&title),
        )
    }

    /// What AMP shows until the frame has come: the site's own picture where it has
    /// one of this view, else the title alone.
    fn placeholder(&self, title: &str) -> String {
        if !self.has_card() {
            return format!("<p placeholder>{title}</p>");
        }
        format!(
            "<amp-img placeholder layout=\"fill\" src=\"{}card.png\" alt=\"{title}\"></amp-img>",
            escaped(&self.page())
        )
    }
}
