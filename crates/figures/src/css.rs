//! The class names of marks, and the style sheet that the page serves for them.

use std::fmt::Write;

use crate::paint::{Ink, Paint, paint};
use crate::scene::{Role, SLOTS};
use crate::theme::{DARK, LIGHT, Theme};

macro_rules! slots {
    ($class:literal, $prefix:literal, $at:expr, [$($number:literal),+]) => {{
        const NAMES: &[&str] = &[$(concat!($class, " ", $prefix, $number)),+];
        NAMES[usize::from($at).min(NAMES.len() - 1)]
    }};
}

/// The class names of a role, as in `static/figures.css`: the kind of mark and,
/// after a space, its slot, depth or significance.
pub fn class(role: Role) -> &'static str {
    match role {
        Role::Grid => "m-grid",
        Role::Axis => "m-axis",
        Role::AxisText => "m-axis-text",
        Role::Label => "m-label",
        Role::SeriesLabel(slot) => slots!("m-name", "s", slot, [0, 1, 2, 3, 4, 5, 6, 7]),
        Role::SeriesLine(slot) => slots!("m-line", "s", slot, [0, 1, 2, 3, 4, 5, 6, 7]),
        Role::SeriesDashed(slot) => slots!("m-dashed", "s", slot, [0, 1, 2, 3, 4, 5, 6, 7]),
        Role::SeriesFill(slot) => slots!("m-fill", "s", slot, [0, 1, 2, 3, 4, 5, 6, 7]),
        Role::SeriesHollow(slot) => slots!("m-hollow", "s", slot, [0, 1, 2, 3, 4, 5, 6, 7]),
        Role::SeriesBound(slot) => slots!("m-bound", "s", slot, [0, 1, 2, 3, 4, 5, 6, 7]),
        Role::Target => "m-target",
        Role::Band => "m-band",
        Role::Heat(depth) => slots!("m-heat", "d", depth, [0, 1, 2, 3, 4, 5]),
        Role::HeatText(depth) => slots!("m-heat-text", "d", depth, [0, 1, 2, 3, 4, 5]),
        Role::Event(rank) => slots!("m-event", "e", rank.clamp(1, 3) - 1, [1, 2, 3]),
        Role::Cluster => "m-cluster",
        Role::ClusterText => "m-cluster-text",
        Role::Chosen => "m-chosen",
        Role::Unchosen => "m-unchosen",
        Role::Current => "m-current",
        Role::Hatch => "m-hatch",
    }
}

/// The whole of `static/figures.css`.
///
/// The page chooses a theme with `data-theme="light"` or `"dark"` on the root
/// element; without it the system's wish counts.
pub fn sheet() -> String {
    let mut css = String::from(
        "/* Made by `cargo run -p milepost-figures --example sheet`; a test holds it equal. */\n",
    );
    let mut put = |line: &str| {
        css.push_str(line);
        css.push('\n');
    };
    put(&format!(":root {{{} }}", variables(&LIGHT)));
    put(&format!(
        "@media (prefers-color-scheme: dark) {{ :root:not([data-theme=\"light\"]) {{{} }} }}",
        variables(&DARK)
    ));
    put(&format!(
        ":root[data-theme=\"dark\"] {{{} }}",
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
            Ink::Paper | Ink::Band | Ink::Heat(_) => "Canvas",
            Ink::Grid | Ink::Unchosen => "GrayText",
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
    match class.split_once(' ') {
        Some((kind, part)) if !part.starts_with('s') => format!(".{kind}.{part}"),
        Some((kind, _)) => format!(".{kind}"),
        None => format!(".{class}"),
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
            "run: cargo run -p milepost-figures --example sheet > static/figures.css"
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
