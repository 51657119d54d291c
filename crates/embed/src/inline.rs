//! A figure drawn in somebody else's page: one drawing for a phone, one for a column and
//! one for a wide page, of which a container query shows the one that fits, in the
//! colours that were chosen. Its sources stand below it, once.
//!
//! No element has an id, and the rules hold within their own figure alone, so that
//! several can stand in one article. Where a system takes the style sheet away, the
//! drawing for a column is left.

use std::fmt::Write;

use charts::look::Look;
use charts::paint::Ink;
use charts::svg::SvgFile;

use super::snippet::{Snippet, escaped};

/// The widths that the drawings are laid out for, each the least that it is shown in.
pub const LAYOUTS: [f64; 3] = [280.0, 440.0, 720.0];

/// How much larger than it was laid out a drawing may become.
const MOST: f64 = 1.35;

/// What is put into the page.
pub struct Drawing<'a> {
    /// The drawing for each of [`LAYOUTS`].
    pub layouts: &'a [SvgFile],
    /// Its colours for a reader whose system is dark, where it follows that.
    pub dark: Option<&'a Look>,
    /// What is counted; may be empty.
    pub scope: &'a str,
    /// Where and as of when it comes from.
    pub via: &'a str,
}

impl Snippet<'_> {
    /// The markup of such a figure.
    pub fn inline(&self, drawing: &Drawing<'_>) -> String {
        let class = drawing.class();
        let mut markup = format!(
            "<figure class=\"{class}\" style=\"margin:0;{}\">\n<style>{}</style>\n",
            self.widest(),
            rules(&class, drawing)
        );
        for (at, layout) in drawing.layouts.iter().enumerate() {
            // The one that is there without the style sheet.
            let hidden = if at == 1 { "" } else { " display=\"none\"" };
            let (_, rest) = layout.text.split_once(" viewBox=").unwrap_or_default();
            let _ = writeln!(
                markup,
                "<svg role=\"img\" width=\"100%\"{hidden} viewBox={}",
                rest.trim_end()
            );
        }
        let _ = write!(
            markup,
            "<figcaption>{}{}{}<br><a href=\"{}\">{}</a></figcaption>\n</figure>",
            escaped(drawing.scope),
            if drawing.scope.is_empty() { "" } else { "<br>" },
            escaped(self.source_line),
            escaped(&self.page()),
            escaped(drawing.via),
        );
        markup
    }
}

impl Drawing<'_> {
    /// A class for its rules alone, after what is drawn: equal drawings may share them.
    fn class(&self) -> String {
        let dark = self.dark.map(|look| variables(look, self.layouts));
        let texts = self.layouts.iter().map(|layout| layout.text.as_str());
        let bytes = texts.chain(dark.as_deref()).flat_map(str::bytes);
        // FNV-1a.
        let step = |digest: u32, byte: u8| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        format!("milepost-{:08x}", bytes.fold(0x811c_9dc5, step))
    }
}

/// The rules of one figure.
fn rules(class: &str, drawing: &Drawing<'_>) -> String {
    let own = |at: usize| format!(".{class}>svg:nth-of-type({})", at + 1);
    let mut css = format!(
        ".{class}{{container-type:inline-size;width:100%}}.{class}>svg{{display:none;height:auto}}"
    );
    for (at, width) in LAYOUTS.iter().enumerate() {
        let from = (at > 0).then(|| format!("(min-width:{width}px)"));
        let to = LAYOUTS.get(at + 1);
        let to = to.map(|next| format!("(max-width:{}px)", next - 0.02));
        let range: Vec<String> = from.into_iter().chain(to).collect();
        let _ = write!(
            css,
            "@container {}{{{}{{display:block;max-width:{}px}}}}",
            range.join(" and "),
            own(at),
            (width * MOST).round()
        );
    }
    if let Some(dark) = drawing.dark {
        let _ = write!(
            css,
            "@media (prefers-color-scheme:dark){{.{class}{{{}}}}}",
            variables(dark, drawing.layouts)
        );
    }
    css
}

/// The colours of a look that some drawings use.
fn variables(look: &Look, layouts: &[SvgFile]) -> String {
    let used = |variable: &String| {
        let named = format!("var({variable},");
        layouts.iter().any(|layout| layout.text.contains(&named))
    };
    let mut css = String::new();
    for ink in Ink::all() {
        let variable = Look::variable(ink);
        if used(&variable) {
            let _ = write!(css, "{variable}:{};", look.plain(ink));
        }
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;
    use charts::theme::{DARK, LIGHT};

    fn layouts(colour: &str) -> Vec<SvgFile> {
        let text = |width: &f64| {
            format!(
                "<svg xmlns=\"x\" width=\"{width}\" height=\"9\" viewBox=\"0 0 {width} 9\">\
                 <rect fill=\"{colour}\"/></svg>\n"
            )
        };
        let file = |width| SvgFile {
            text: text(width),
            height: 9.0,
        };
        LAYOUTS.iter().map(file).collect()
    }

    #[test]
    fn one_drawing_is_shown_at_every_width_and_one_without_rules() {
        let drawing = Drawing {
            layouts: &layouts("#ffffff"),
            dark: None,
            scope: "",
            via: "",
        };
        let css = rules("x", &drawing);
        for part in [
            "@container (max-width:439.98px){.x>svg:nth-of-type(1){display:block;max-width:378px}}",
            "@container (min-width:440px) and (max-width:719.98px){.x>svg:nth-of-type(2)",
            "@container (min-width:720px){.x>svg:nth-of-type(3)",
        ] {
            assert!(css.contains(part), "{part}: {css}");
        }
        assert!(!css.contains("prefers-color-scheme"), "{css}");
    }

    #[test]
    fn only_colours_that_are_used_are_set_for_the_night() {
        let look = Look::of(LIGHT).with_variables();
        let drawing = Drawing {
            layouts: &layouts(&look.colour(Ink::Slot(1))),
            dark: Some(&Look::of(DARK)),
            scope: "",
            via: "",
        };
        let css = rules("x", &drawing);
        assert!(
            css.ends_with("@media (prefers-color-scheme:dark){.x{--milepost-s1:#d97624;}}"),
            "{css}"
        );
    }
}
