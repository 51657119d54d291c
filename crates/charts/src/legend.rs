//! The glyphs that a figure uses, each with a picture of it: what a legend explains.

use dataset::{Bound, PeriodKind, Status};

use crate::glyph;
use crate::scene::{Role, Scene};
use crate::series::{Claim, Form, Point, Series, is_long};
use crate::sheet::Sheet;

/// A glyph beside the plain mark of an exact, measured value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// That a value was not measured, but is this.
    Status(Status),
    /// How a value relates to the true one.
    Bound(Bound),
    /// How long the period of a value is.
    Long,
    /// That a value was replaced by another one.
    Revised,
    /// How far sources lie apart.
    Spread,
}

/// The glyphs of some series in a form; `None` for a form without an axis of time,
/// which has glyphs for values alone.
pub fn used(series: &[Series], form: Option<Form>) -> Vec<Glyph> {
    let is_drawn =
        |point: &&Point| form == Some(Form::Dots) || point.standing.claim != Claim::Repeats;
    let points = || {
        series
            .iter()
            .flat_map(|series| &series.points)
            .filter(is_drawn)
    };
    let statuses = [Status::Expected, Status::Estimate, Status::Target]
        .into_iter()
        .filter(|status| points().any(|point| point.status == *status))
        .map(Glyph::Status);
    let bounds = [
        Bound::MoreThan,
        Bound::AtLeast,
        Bound::LessThan,
        Bound::About,
    ]
    .into_iter()
    .filter(|bound| points().any(|point| point.bound == *bound))
    .map(Glyph::Bound);
    let is_revised = points().any(|point| point.standing.claim == Claim::Replaced);
    let has_length = points().any(|point| match form {
        // Other bars are as wide as their periods.
        Some(Form::Bars) => point.period.kind() == PeriodKind::Span,
        Some(Form::Stacked) | None => false,
        Some(_) => is_long(point),
    });
    let others = [
        (Glyph::Long, has_length),
        (Glyph::Revised, form.is_some() && is_revised),
        (Glyph::Spread, form == Some(Form::Dots)),
    ];
    let others = others.into_iter().filter(|(_, used)| *used);
    statuses
        .chain(bounds)
        .chain(others.map(|(glyph, _)| glyph))
        .collect()
}

impl Glyph {
    /// A picture of it as it is drawn in a form.
    pub fn sample(self, form: Option<Form>) -> Scene {
        let on_bars = matches!(form, Some(Form::Bars | Form::Stacked));
        match self {
            Self::Status(status) if on_bars && status != Status::Target => {
                glyph::sample_bar(Bound::Exact, status)
            }
            Self::Bound(bound) if on_bars => glyph::sample_bar(bound, Status::Reported),
            Self::Revised if on_bars => glyph::sample_band(),
            Self::Status(status) => glyph::sample(Bound::Exact, status),
            Self::Bound(bound) => glyph::sample(bound, Status::Reported),
            Self::Long => drawn(|sheet| {
                sheet.line(&[(1.0, 12.0), (19.0, 12.0)], Role::SeriesBound(0));
                sheet.circle((10.0, 12.0), 4.0, Role::SeriesFill(0));
            }),
            Self::Revised => drawn(|sheet| {
                sheet.line(&[(6.0, 17.0), (14.0, 8.0)], Role::SeriesBound(0));
                sheet.circle((6.0, 17.0), 2.4, Role::SeriesFill(0));
                sheet.circle((14.0, 8.0), 4.0, Role::SeriesFill(0));
            }),
            Self::Spread => drawn(|sheet| {
                for line in [
                    [(10.0, 4.0), (10.0, 20.0)],
                    [(6.0, 4.0), (14.0, 4.0)],
                    [(6.0, 20.0), (14.0, 20.0)],
                ] {
                    sheet.line(&line, Role::Axis);
                }
            }),
        }
    }
}

fn drawn(draw: impl Fn(&Sheet)) -> Scene {
    let sheet = Sheet::new(20.0, 24.0);
    draw(&sheet);
    sheet.finish(Vec::new())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use dataset::Period;

    use super::*;
    use crate::series::Standing;

    fn series(points: &[(&str, Bound, Status)]) -> Series {
        let point = |(period, bound, status): &(&str, Bound, Status)| Point {
            period: Period::parse(period).unwrap(),
            value: 1.0,
            bound: *bound,
            status: *status,
            label: None,
            weight: 0,
            side: None,
            key: 0,
            standing: Standing {
                claim: match status {
                    Status::Preliminary => Claim::Replaced,
                    _ => Claim::Holds,
                },
                ..Standing::default()
            },
        };
        Series {
            name: String::new(),
            slot: 0,
            subject: 0,
            points: points.iter().map(point).collect(),
        }
    }

    #[test]
    fn only_what_is_drawn_is_explained() {
        let plain = [series(&[("2024", Bound::Exact, Status::Reported)])];
        assert_eq!(used(&plain, Some(Form::Line)), []);
        let all = [series(&[
            ("2024", Bound::Exact, Status::Preliminary),
            ("2024", Bound::Exact, Status::Revised),
            ("2025-01/2025-06", Bound::MoreThan, Status::Reported),
            ("2026", Bound::About, Status::Target),
        ])];
        let values = [
            Glyph::Status(Status::Target),
            Glyph::Bound(Bound::MoreThan),
            Glyph::Bound(Bound::About),
        ];
        assert_eq!(used(&all, None), values);
        let line = used(&all, Some(Form::Line));
        assert_eq!(line[..3], values);
        assert_eq!(line[3..], [Glyph::Long, Glyph::Revised]);
        assert_eq!(used(&all, Some(Form::Dots)).last(), Some(&Glyph::Spread));
        assert!(!used(&all, Some(Form::Stacked)).contains(&Glyph::Long));
    }
}
