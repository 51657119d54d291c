//! The class names of marks, and the style sheet that the page serves for them.

use std::fmt::Write;

use crate::emphasis::{Emphasis, bare};
use crate::paint::{Ink, Paint, paint};
use crate::scene::{Role, SLOTS};
use crate::theme::{DARK, LIGHT, Theme};

macro_rules! slots {
    ($class:literal, $prefix:literal, $at:expr, [$($number:literal),+]) => {{
        const NAMES: &[&str] = &[$(concat!($class, " ", $prefix, $number)),+];
        NAMES[usize::from($at).min(NAMES.len() - 1)]
    }};
}

/// The class names of a series' mark: as usual, in focus (`f`), quiet (`q`).
macro_rules! series {
    ($usual:literal, $focused:literal, $slot:expr) => {
        match Emphasis::of($slot) {
            Emphasis::Usual => slots!($usual, "s", bare($slot), [0, 1, 2, 3, 4, 5, 6, 7]),
            Emphasis::Focused => slots!($focused, "s", bare($slot), [0, 1, 2, 3, 4, 5, 6, 7]),
            Emphasis::Quiet => concat!($usual, " q"),
        }
    };
}

/// The class names of a role, as in `static/figures.css`: the kind of mark and,
/// after a space, its slot, depth or significance.
pub fn class(role: Role) -> &'static str {
    match role {
        Role::Grid => "m-grid",
        Role::Axis => "m-axis",
        Role::AxisText => "m-axis-text",
        Role::Label => "m-label",
        Role::SeriesLabel(slot) => series!("m-name", "m-name f", slot),
        Role::SeriesLine(slot) => series!("m-line", "m-line f", slot),
        Role::SeriesDashed(slot) => series!("m-dashed", "m-dashed f", slot),
        // Marks that stand out are larger, not of another look.
        Role::SeriesFill(slot) => series!("m-fill", "m-fill", slot),
        Role::SeriesHollow(slot) => series!("m-hollow", "m-hollow", slot),
        Role::SeriesBound(slot) => series!("m-bound", "m-bound", slot),
        Role::Target => "m-target",
        Role::Band => "m-band",
        Role::Heat(depth) => slots!("m-heat", "d", depth, [0, 1, 2, 3, 4, 5]),
        Role::HeatText(depth) => slots!("m-heat-text", "d", depth, [0, 1, 2, 3, 4, 5]),
        Role::Event(rank) => slots!("m-event", "e", rank.clamp(1, 3) - 1, [1, 2, 3]),
        Role::Cluster => "m-cluster",
        Role::ClusterText => "m-cluster-text",
        Role::LandmarkCluster => "m-landmarks",
        Role::LandmarkClusterText => "m-landmarks-text",
        Role::Repeated => "m-repeated",
        Role::Extent => "m-extent",
        Role::Chosen => "m-chosen",
        Role::Unchosen => "m-unchosen",
        Role::Current => "m-current",
        Role::Hatch => "m-hatch",
        Role::Threshold => "m-threshold",
        Role::Note => "m-note",
        Role::Guide => "m-guide",
        Role::Tint => "m-tint",
    }
}

/// The whole of `static/figures.css`.
///
/// The page chooses a theme with `data-theme="light"` or `"dark"` on the root
/// element; without it the system's wish counts. Paper is light.
pub fn sheet() -> String {
    let mut css = String::from(
        "/* Made by `cargo run -p milepost-charts --example sheet`; a test holds it equal. */\n",
    );
    let mut put = |line: &str| {
        css.push_str(line);
        css.push('\n');
    };
    put(&format!(":root {{{} }}", variables(&LIGHT)));
    put(&format!(
        "@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme=\"light\"]) {{{} }} }}",
        variables(&DARK)
    ));
    put(&format!(
        "@media screen {{ :root[data-theme=\"dark\"] {{{} }} }}",
        variables(&DARK)
    ));
    for slot in 0..SLOTS {
        put(&format!(
            ".s{slot} {{ --slot: var(--s{slot}); --name: var(--n{slot}); }}"
        ));
    }
    let mut put_once: Vec<String> = Vec::new();
    for role in Role::all() {
        let rule = format!("{} {{ {} }}\n", selector(role), declarations(paint(role)));
        // The slots of one kind share a rule.
        if !put_once.contains(&rule) {
            put_once.push(rule);
        }
    }
    css.push_str(&put_once.concat());
    css.push_str(".m-hatch { display: none; }\n");
    css.push_str("@media print, (forced-colors: active) { .m-hatch { display: inline; } }\n");
    css.push_str(&forced());
    css
}

/// What the reader's system makes of the colours where it forces its own: shapes,
/// dashes, hatches and numbers say what they said.
fn forced() -> String {
    let variables = Ink::all().into_iter().fold(String::new(), |mut all, ink| {
        let colour = match ink {
            Ink::Paper | Ink::Band | Ink::Tint | Ink::Heat(_) => "Canvas",
            Ink::Grid | Ink::Unchosen | Ink::Quiet => "GrayText",
            Ink::Chosen | Ink::Current => "Highlight",
            Ink::Slot(at) | Ink::Name(at) if at % 2 == 1 => "LinkText",
            _ => "CanvasText",
        };
        let _ = write!(all, " {}: {colour};", ink.variable());
        all
    });
    format!(
        "@media (forced-colors: active) {{ :root, :root[data-theme] {{{variables} }} \
         .m-heat {{ stroke: GrayText; }} .m-heat-text {{ fill: CanvasText !important; }} }}\n"
    )
}

fn variables(theme: &Theme) -> String {
    Ink::all().into_iter().fold(String::new(), |mut all, ink| {
        let colour = match ink {
            // The name of a series goes with its colour, whoever sets that.
            Ink::Name(slot) if theme.colour(ink) == theme.colour(Ink::Slot(slot)) => {
                format!("var({})", Ink::Slot(slot).variable())
            }
            _ => theme.colour(ink).to_owned(),
        };
        let _ = write!(all, " {}: {colour};", ink.variable());
        all
    })
}

fn selector(role: Role) -> String {
    let class = class(role);
    let mut parts = class.split(' ');
    let kind = parts.next().unwrap_or_default();
    // Slots are variables of theirs.
    match parts.next().filter(|part| !part.starts_with('s')) {
        Some(part) => format!(".{kind}.{part}"),
        None => format!(".{kind}"),
    }
}

fn reference(ink: Ink) -> String {
    match ink {
        Ink::Slot(_) => "var(--slot)".to_owned(),
        Ink::Name(_) => "var(--name)".to_owned(),
        other => format!("var({})", other.variable()),
    }
}

fn declarations(paint: Paint) -> String {
    let mut css = format!("fill: {};", paint.fill.map_or("none".to_owned(), reference));
    if let Some(stroke) = paint.stroke {
        let _ = write!(
            css,
            " stroke: {}; stroke-width: {}; stroke-linejoin: round;",
            reference(stroke.ink),
            stroke.width
        );
        match stroke.dash {
            Some((dash, gap)) => {
                let _ = write!(css, " stroke-dasharray: {dash} {gap};");
            }
            None => css.push_str(" stroke-linecap: round;"),
        }
    }
    if paint.halo {
        css.push_str(" paint-order: stroke;");
    }
    if paint.bold {
        css.push_str(" font-weight: 700;");
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVED: &str = include_str!("../../../static/figures.css");

    #[test]
    fn the_served_sheet_is_the_one_that_the_roles_make() {
        assert!(
            SERVED == sheet(),
            "run: cargo run -p milepost-charts --example sheet > static/figures.css"
        );
    }

    #[test]
    fn every_class_of_every_role_has_a_rule() {
        for role in Role::all() {
            assert!(
                SERVED.contains(&format!("{} {{", selector(role))),
                "{role:?}"
            );
            for name in class(role).split(' ') {
                assert!(SERVED.contains(&format!(".{name}")), "{name} of {role:?}");
            }
        }
    }
}
