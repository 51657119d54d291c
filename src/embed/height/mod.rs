//! How high a frame has to be at each width for nothing in it to scroll, before it
//! has loaded: worked out from the words of its figure and the sizes of
//! `static/frame.css` (`content.rs`), and written as CSS.
//!
//! A drawing that fills its frame takes what its words leave, so that a little too much
//! is not seen. What has a height of its own asks for it again once it is there: its
//! snippet listens.

mod content;

use std::fmt::Write;

use charts::heat::{self, HeatMap};
use charts::pace::Pace;
use charts::ranked;
use charts::timeline::{self, Lane, Timeline};
use dataset::{Language, ObservationId};
use engine::targets::select;
use i18n::words;
use view::{ChartView, Form, Lanes, Page, Pin, ViewState};
use viewmodel::chart::{ChartModel, chart};

use super::{EmbedSize, embed_size_of};
use crate::catalog::Catalog;
use crate::milestone_heatmap::MilestoneHeatmap;
use crate::shares::{self, LIMITS, judged};
use crate::sources::{self, Most};
use content::{Content, Drawn};

/// The narrowest frame that a height is worked out for, and steps on the way to the
/// widest, in CSS pixels.
const WIDTHS: [f64; 9] = [
    280.0, 320.0, 360.0, 420.0, 480.0, 560.0, 640.0, 800.0, 1200.0,
];
/// Where the heights of what has one of its own change, and an end.
const CLASSES: [f64; 8] = [280.0, 320.0, 360.0, 440.0, 560.0, 640.0, 880.0, 1700.0];
/// The same for a board: it has more columns from 880 and 1,316 pixels on.
const BOARDS: [f64; 9] = [
    280.0, 320.0, 360.0, 480.0, 640.0, 880.0, 1100.0, 1316.0, 1700.0,
];

/// The least and the most room of a column of a board, and between columns.
const COLUMN: f64 = 416.0;
const GAP: f64 = 20.0;

/// The height of a frame as it goes with its width.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbedHeight {
    /// The usual limits.
    usual: EmbedSize,
    /// What they do not hold.
    more: More,
}

/// What the usual limits of a height do not hold.
#[derive(Clone, Debug, PartialEq)]
enum More {
    /// Nothing.
    None,
    /// A frame without any width would need `narrow` pixels, and with each pixel of
    /// width `slope` less.
    Falling { narrow: f64, slope: f64 },
    /// From each of these widths on it is so high, whatever the usual limits.
    Own(Vec<(f64, f64)>),
}

/// A figure for a frame.
pub struct Embedded<'a> {
    /// What is drawn.
    pub catalog: &'a Catalog,
    /// In which language.
    pub language: Language,
    /// What is chosen.
    pub view: &'a ViewState,
    /// Its title.
    pub title: &'a str,
    /// What is chosen of its chart, and the chart, where it is an indicator's.
    pub chart: Option<(&'a ChartView, &'a ChartModel)>,
}

impl EmbedHeight {
    /// The usual one alone.
    pub fn usual(usual: EmbedSize) -> Self {
        Self {
            usual,
            more: More::None,
        }
    }

    /// That of a figure.
    pub fn of(embedded: &Embedded<'_>) -> Self {
        let usual = embed_size_of(embedded.view);
        if let Some((view, model)) = embedded.chart {
            let content = Content::of_chart(embedded, view, model);
            let low = matches!(model.form, Form::Number | Form::Ranked | Form::Multiples);
            return if low {
                Self::own(usual, &CLASSES, &|width| content.own_height(width, usual))
            } else {
                Self::falling(usual, &|width| content.height(width))
            };
        }
        let words = words(embedded.language);
        match embedded.view.subject() {
            Page::Board => {
                let figures = board(embedded);
                Self::own(usual, &BOARDS, &|width| board_height(&figures, width))
            }
            Page::Targets => {
                let (rows, sources) = targets(embedded);
                let draw = move |width, _| Drawn::of(ranked::draw(&rows, width, LIMITS).height);
                let content =
                    Content::of_page(embedded, words.against_subtitle, None, Box::new(draw));
                let content = content.with_sources(sources);
                Self::own(usual, &CLASSES, &|width| content.own_height(width, usual))
            }
            Page::Industries => {
                let draw = |width, height| cells(embedded, width, height);
                let content =
                    Content::of_page(embedded, words.heat_subtitle, Some(ROOM), Box::new(draw));
                Self::falling(usual, &|width| content.height(width))
            }
            Page::Milestones(_) => {
                let draw = |width, height| lanes(embedded, width, height);
                let content = Content::of_page(
                    embedded,
                    words.timeline_subtitle,
                    Some(LANES_ROOM),
                    Box::new(draw),
                )
                .with_sources(String::new())
                .with_switches(vec![words.industry, words.kind, words.actor]);
                Self::own(usual, &CLASSES, &|width| content.own_height(width, usual))
            }
            _ => Self::usual(usual),
        }
    }

    /// The usual one, and more where the words take more.
    fn falling(usual: EmbedSize, height: &dyn Fn(f64) -> f64) -> Self {
        let needed = WIDTHS.map(|width| (width, height(width)));
        let over = |(width, height): &&(f64, f64)| *height > usual.at(*width);
        if needed.iter().find(over).is_none() {
            return Self::usual(usual);
        }
        let (first, highest) = needed[0];
        let slopes = needed[1..]
            .iter()
            .filter(over)
            .map(|(width, height)| (highest - height) / (width - first));
        // Of what needs more than the usual height nothing may be cut.
        let end = needed.iter().position(|one| !over(&one));
        let end = end.map(|at| {
            let (width, _) = needed[at];
            (highest - usual.at(width)) / (width - first)
        });
        let slope = slopes.chain(end).fold(f64::INFINITY, f64::min);
        let slope = if slope.is_finite() {
            slope.max(0.0)
        } else {
            0.0
        };
        let narrow = highest + slope * first;
        Self {
            usual,
            more: More::Falling { narrow, slope },
        }
    }

    /// One of its own in each class of widths: what its narrowest and its widest need.
    fn own(usual: EmbedSize, classes: &[f64], height: &dyn Fn(f64) -> f64) -> Self {
        /// Steps that are lower than this are none.
        const STEP: f64 = 8.0;
        let mut steps: Vec<(f64, f64)> = Vec::new();
        for ends in classes.windows(2) {
            let needed = height(ends[0]).max(height(ends[1] - 1.0));
            match steps.last_mut() {
                Some((_, last)) if (*last - needed).abs() < STEP => *last = last.max(needed),
                _ => steps.push((ends[0], needed)),
            }
        }
        Self {
            usual,
            more: More::Own(steps),
        }
    }

    /// Whether the usual height is enough at every width.
    pub fn is_usual(&self) -> bool {
        self.more == More::None
    }

    /// Whether it is exact only once the frame has said its own.
    pub fn is_told(&self) -> bool {
        matches!(self.more, More::Own(_))
    }

    /// The usual limits.
    pub fn limits(&self) -> EmbedSize {
        self.usual
    }

    /// The height at a width.
    pub fn at(&self, width: f64) -> f64 {
        let usual = self.usual.at(width);
        match &self.more {
            More::None => usual,
            More::Falling { narrow, slope } => (narrow - slope * width).max(usual),
            More::Own(steps) => {
                let of = steps.iter().rev().find(|(from, _)| *from <= width);
                of.or(steps.first()).map_or(usual, |(_, height)| *height)
            }
        }
    }

    /// The least at any width.
    pub fn least(&self) -> f64 {
        match &self.more {
            More::Own(steps) => steps
                .iter()
                .map(|step| step.1)
                .fold(f64::INFINITY, f64::min),
            _ => f64::from(self.usual.least),
        }
    }

    /// The same as the padding of a box as wide as its column, for a frame that fills
    /// it: percents of padding are of that width.
    pub fn padding(&self) -> String {
        let EmbedSize { least, ratio, most } = self.usual;
        let usual = format!("min(max({least}px,{}%),{most}px)", ratio * 100.0);
        match &self.more {
            More::None => usual,
            More::Falling { narrow, slope } => format!(
                "max(calc({}px - {:.2}%),{usual})",
                narrow.ceil(),
                slope * 100.0
            ),
            More::Own(steps) => stepped(steps),
        }
    }
}

/// Heights that change at widths, as CSS: that of the widest, and for each narrower
/// class the difference from the next, which a steep slope brings in below its end.
fn stepped(steps: &[(f64, f64)]) -> String {
    let last = steps.last().map_or(0.0, |step| step.1);
    let mut css = format!("calc({last}px");
    for pair in steps.windows(2) {
        let (end, more) = (pair[1].0, pair[0].1 - pair[1].1);
        // Writing into a string cannot fail.
        let _ = if more > 0.0 {
            write!(css, " + clamp(0px,({end}px - 100%)*9999,{more}px)")
        } else {
            write!(css, " + clamp({more}px,(100% - {end}px)*9999,0px)")
        };
    }
    css + ")"
}

/// The figures of a board.
fn board<'a>(embedded: &Embedded<'a>) -> Vec<Content<'a>> {
    let data = &embedded.catalog.data;
    let pins = embedded.view.pins.iter();
    let content = |pin: &'a Pin| {
        let model = chart(data, embedded.language, pin.indicator, &pin.figure);
        Content::of_pin(embedded, &pin.figure, model)
    };
    pins.map(content).collect()
}

/// The height of a board: its rows of figures, each as high as its highest.
fn board_height(figures: &[Content<'_>], width: f64) -> f64 {
    let room = width - content::BESIDE;
    let fit = ((room + GAP) / (COLUMN + GAP)).floor().max(1.0);
    let columns = (fit as usize).min(figures.len()).max(1);
    let each = (room - GAP * (columns - 1) as f64) / columns as f64;
    let row = |row: &[Content<'_>]| {
        let heights = row.iter().map(|one| one.on_board(width, each));
        heights.fold(0.0, f64::max)
    };
    let rows: Vec<f64> = figures.chunks(columns).map(row).collect();
    let gaps = GAP * rows.len().saturating_sub(1) as f64;
    rows.iter().sum::<f64>() + gaps + content::AROUND_BOARD
}

/// The rows of the chosen targets, and a line of their sources.
fn targets(embedded: &Embedded<'_>) -> (Vec<ranked::Row>, String) {
    let (catalog, language) = (embedded.catalog, embedded.language);
    let judged = judged(catalog);
    let chosen = select(&catalog.data, &judged, &embedded.view.targets);
    let shares = shares::of(&catalog.data, language, &chosen.rows);
    let shown = shares.iter().flat_map(|one| [one.goal, one.figure]);
    let shown: Vec<ObservationId> = shown.collect();
    let sources = sources::line(catalog, language, &shown, Most::FRAME);
    (shares.into_iter().map(|share| share.row).collect(), sources)
}

/// The least height of cells and of lanes that an embed shares out to them.
const ROOM: f64 = 560.0;
/// The same of the timeline: eighteen lanes, each with a row of titles.
const LANES_ROOM: f64 = 710.0;

/// The heat map.
fn cells(embedded: &Embedded<'_>, width: f64, height: Option<f64>) -> Drawn {
    let data = &embedded.catalog.data;
    let heatmap = MilestoneHeatmap::of(data);
    let industries = data.industries.iter();
    let names: Vec<String> = industries
        .map(|one| one.name.get(embedded.language).into())
        .collect();
    let map = HeatMap {
        rows: &names,
        first_year: heatmap.first_year,
        columns: heatmap.years,
        counts: &heatmap.cells,
        width,
        height,
        year_label: &|year| year.to_string(),
    };
    Drawn::of(heat::draw(&map).scene.height)
}

/// The lanes of the timeline, at most so many.
fn lanes(embedded: &Embedded<'_>, width: f64, height: Option<f64>) -> Drawn {
    let data = &embedded.catalog.data;
    let most = match embedded.view.milestones.lanes {
        Lanes::Industry => data.industries.len(),
        Lanes::Kind | Lanes::Actor => 10,
        Lanes::All => 1,
    };
    let lane = || Lane {
        name: "X".to_owned(),
        is_folded: false,
    };
    let timeline = Timeline {
        lanes: &(0..most).map(|_| lane()).collect::<Vec<Lane>>(),
        events: &[],
        titles: &[],
        span: (0, 1),
        pace: Pace::EVEN,
        width,
        height,
        open: None,
        words: timeline::Words {
            year: &|year| year.to_string(),
            period: &|period| period.to_string(),
            part: &|period| period.to_string(),
            before: &|year| year.to_string(),
        },
    };
    Drawn::of(timeline::draw(&timeline).scene.height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::embed_size;
    use view::parse;

    fn of(query: &str) -> EmbedHeight {
        let catalog = Catalog::get().unwrap();
        let parsed = parse("embed-a-figure/", query, &catalog.data);
        assert_eq!(parsed.dropped, [], "{query}");
        EmbedHeight::of(&Embedded {
            catalog,
            language: Language::En,
            view: &parsed.view,
            title: "A title",
            chart: None,
        })
    }

    #[test]
    fn a_board_of_two_columns_is_half_as_high() {
        let board = of("figure=board%2F&pin=nev-sales&pin=ic-output&pin=gii-rank&pin=rd-intensity");
        assert!(board.is_told());
        let (phone, column, wide) = (board.at(360.0), board.at(879.0), board.at(880.0));
        assert!(phone > 1500.0 && column > 1500.0, "{phone} {column}");
        assert!(wide < column * 0.6, "{wide} of {column}");
        assert!(board.at(1316.0) > board.at(880.0) * 0.6);
        let one = of("figure=board%2F&pin=nev-sales");
        assert!(one.at(360.0) < phone / 3.0);
    }

    #[test]
    fn fewer_targets_take_less() {
        let all = of("figure=targets%2F");
        let missed = of("figure=targets%2F&verdict=missed");
        assert!(all.is_told() && missed.at(360.0) < all.at(360.0) - 200.0);
        assert!(all.at(360.0) > all.at(900.0), "{all:?}");
    }

    #[test]
    fn a_height_falls_with_the_width_down_to_the_usual_one() {
        let usual = embed_size(Page::Overview);
        let height = EmbedHeight {
            usual,
            more: More::Falling {
                narrow: 800.0,
                slope: 0.75,
            },
        };
        let at = [280.0, 360.0, 480.0, 700.0, 1200.0].map(|width| height.at(width) as u32);
        assert_eq!(at, [590, 530, 480, 525, 580]);
        assert_eq!(
            height.padding(),
            "max(calc(800px - 75.00%),min(max(480px,75%),580px))"
        );
        assert!(EmbedHeight::usual(usual).is_usual() && !height.is_usual());
    }

    #[test]
    fn a_height_of_its_own_changes_where_its_needs_do() {
        let needed = |width: f64| {
            if width < 360.0 {
                500.0
            } else {
                420.0 + width / 40.0
            }
        };
        let height = EmbedHeight::own(embed_size(Page::Overview), &CLASSES, &needed);
        let at = [200.0, 280.0, 359.0, 360.0, 900.0, 2000.0].map(|width| height.at(width) as u32);
        assert_eq!(at, [500, 500, 500, 441, 462, 462]);
        assert_eq!(height.least() as u32, 441);
        assert!(height.is_told() && !height.is_usual());
        let two = EmbedHeight {
            more: More::Own(vec![(280.0, 500.0), (360.0, 430.0), (880.0, 462.0)]),
            ..height
        };
        assert_eq!(
            two.padding(),
            "calc(462px + clamp(0px,(360px - 100%)*9999,70px) + clamp(-32px,(100% - 880px)*9999,0px))"
        );
    }
}
