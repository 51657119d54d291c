//! A file that can be taken along: made only when a reader asks for it, and saved under
//! a name that says what is in it.

use engine::CsvStyle;
use yew::prelude::*;

use crate::components::context::AppContext;

/// A file that is made when it is asked for.
#[derive(Clone, PartialEq)]
pub struct File {
    /// What it is called on its button.
    pub label: &'static str,
    /// What follows the stem in its name.
    pub ending: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Makes it; the style is for CSV alone.
    pub make: Callback<CsvStyle, String>,
}

/// The media type of CSV files.
const CSV_TYPE: &str = "text/csv;charset=utf-8";

impl File {
    /// The values as CSV.
    pub fn csv(make: impl Fn(CsvStyle) -> String + 'static) -> Self {
        Self::of("CSV", ".csv", CSV_TYPE, make)
    }

    /// The values as JSON.
    pub fn json(make: impl Fn() -> String + 'static) -> Self {
        Self::of("JSON", ".json", "application/json", move |_| make())
    }

    /// What has to be known of the values, under this label.
    pub fn metadata(label: &'static str, make: impl Fn() -> String + 'static) -> Self {
        Self::of(label, "-metadata.json", "application/json", move |_| make())
    }

    fn of(
        label: &'static str,
        ending: &'static str,
        media_type: &'static str,
        make: impl Fn(CsvStyle) -> String + 'static,
    ) -> Self {
        Self {
            label,
            ending,
            media_type,
            make: Callback::from(make),
        }
    }

    /// A callback that saves it under a name that begins so.
    pub fn saves(&self, ctx: &AppContext, stem: &str, style: CsvStyle) -> Callback<MouseEvent> {
        let (platform, file) = (ctx.platform.clone(), self.clone());
        let is_for_excel = style == CsvStyle::Excel && self.media_type == CSV_TYPE;
        let mark = if is_for_excel { "-excel" } else { "" };
        let name = format!("{stem}{mark}{}", self.ending);
        Callback::from(move |_: MouseEvent| {
            platform.download(&name, file.media_type, &file.make.emit(style));
        })
    }
}
