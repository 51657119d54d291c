//! A figure as a picture with caption, source and link: for mail, print, and wherever
//! neither frames nor scripts are taken.

use view::OwnPart;

use super::snippet::{Snippet, escaped};

/// Where a picture was uploaded is for whoever does it to say.
const ELSEWHERE: &str = "https://example.org/";

/// A picture that was saved to be uploaded.
pub struct Uploaded<'a> {
    /// Its file's name.
    pub file: &'a str,
    /// Its width and height in CSS pixels.
    pub size: (f64, f64),
    /// What it shows, in words.
    pub alt: &'a str,
    /// The figure's title.
    pub title: &'a str,
    /// Who published what it shows.
    pub source_line: &'a str,
    /// Where the same view can be explored.
    pub address: &'a str,
}

/// The markup of such a picture. It holds title and sources itself: the caption leads
/// on.
pub fn uploaded(picture: &Uploaded<'_>) -> String {
    let Uploaded {
        file,
        size: (width, height),
        alt,
        title,
        source_line,
        address,
    } = picture;
    let (address, title) = (escaped(address), escaped(title));
    format!(
        "<figure style=\"margin:0\">\n<a href=\"{address}\"><img src=\"{ELSEWHERE}{}\" width=\"{}\" height=\"{}\" \
         alt=\"{}\" style=\"max-width:100%;height:auto\"></a>\n<figcaption>{title}. {} \
         <a href=\"{address}\">Milepost</a></figcaption>\n</figure>",
        escaped(file),
        width.round(),
        height.round(),
        escaped(alt),
        escaped(source_line),
    )
}

impl Snippet<'_> {
    /// The markup of the site's own picture.
    pub fn figure(&self) -> String {
        let page = self.page();
        let folder = page.split('?').next().unwrap_or_default();
        let picture = format!(
            "<img src=\"{}card.png\" width=\"1200\" height=\"630\" alt=\"{}\" style=\"max-width:100%;height:auto\">",
            escaped(folder),
            escaped(self.alternative())
        );
        format!(
            "<figure style=\"margin:0\">\n<a href=\"{}\">{picture}</a>\n<figcaption>{}. {} <a href=\"{0}\">Milepost</a></figcaption>\n</figure>",
            escaped(&page),
            escaped(self.name()),
            escaped(self.source_line),
        )
    }

    /// What a picture of it says to who does not see it.
    fn alternative(&self) -> &str {
        let own = self.chosen.own.shown(OwnPart::Alternative);
        if own.is_empty() { self.name() } else { own }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_was_uploaded_says_its_size_and_leads_on() {
        let markup = uploaded(&Uploaded {
            file: "a-640x480.png",
            size: (640.0, 479.6),
            alt: "It \"rose\"",
            title: "A <b>",
            source_line: "Sources: c & d",
            address: "https://example.org/?a=1&b=2",
        });
        for part in [
            "src=\"https://example.org/a-640x480.png\" width=\"640\" height=\"480\"",
            "alt=\"It &quot;rose&quot;\"",
            "A &lt;b&gt;. Sources: c &amp; d",
            "href=\"https://example.org/?a=1&amp;b=2\"",
        ] {
            assert!(markup.contains(part), "{part}: {markup}");
        }
    }
}
