//! The few icons, drawn in the text's colour. Each stands beside words or in a
//! control that has a name, so it is hidden from screen readers.

use yew::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A sun.
    Sun,
    /// A moon.
    Moon,
    /// A cross.
    Close,
    /// An arrow into a tray.
    Download,
    /// A chain link.
    Share,
    /// An arrow out of a box.
    External,
    /// A magnifying glass.
    Search,
    /// A pin.
    Pin,
    /// A plus.
    Add,
    /// Three lines.
    Menu,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Sun => {
                "M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M8 .8v1.7M8 13.5v1.7M.8 8h1.7M13.5 8h1.7M2.9 2.9l1.2 1.2M11.9 11.9l1.2 1.2M2.9 13.1l1.2-1.2M11.9 4.1l1.2-1.2"
            }
            Self::Moon => "M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z",
            Self::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
            Self::Download => "M8 2v8M4.8 7L8 10.2 11.2 7M2.5 13.5h11",
            Self::Share => {
                "M6.5 9.5a3 3 0 0 0 4.2 0l2.3-2.3a3 3 0 0 0-4.2-4.2L7.6 4.2M9.5 6.5a3 3 0 0 0-4.2 0L3 8.8a3 3 0 0 0 4.2 4.2l1.2-1.2"
            }
            Self::External => "M9.5 2.5h4v4M13.5 2.5L7.5 8.5M11.5 9v4.5h-9v-9H7",
            Self::Pin => "M5.5 2.5h5M6.5 2.5v4.2L4.2 9.5h7.6L9.5 6.7V2.5M8 9.5v4.5",
            Self::Add => "M8 3v10M3 8h10",
            Self::Menu => "M2 4h12M2 8h12M2 12h12",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.4 3.4",
        }
    }

    /// The icon as an element.
    pub fn view(self) -> Html {
        html! {
            <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d={self.path()} />
            </svg>
        }
    }
}
