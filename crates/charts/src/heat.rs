//! A heat map: how many things there are in each row and year.

use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, DEEPEST, HitTarget, Role, Scene};
use crate::sheet::{Sheet, TEXT};
use crate::time::{self, TimeScale, YEARS_ROOM, new_year};
use crate::within;

/// What to draw.
pub struct HeatMap<'a> {
    /// The names of the rows.
    pub rows: &'a [String],
    /// The year of the first column.
    pub first_year: i32,
    /// How many columns there are.
    pub columns: usize,
    /// The count of each cell, row after row; a missing one counts as none.
    pub counts: &'a [u32],
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels that the rows share, as far as they stay legible;
    /// without it the height follows from the rows.
    pub height: Option<f64>,
    /// A year in words.
    pub year_label: &'a dyn Fn(i32) -> String,
}

/// A drawn heat map, and what its legend needs.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatPlot {
    /// The drawing. A target a cell: its series is the row, its only key
    /// `row * columns + column`.
    pub scene: Scene,
    /// For each depth that is drawn, 1 to 5: the least and the largest count.
    pub depths: Vec<(u8, u32, u32)>,
}

const WIDE: f64 = 600.0;
const GAP: f64 = 1.0;
const SMALL: f64 = 11.0;
/// The least and the most height of a cell that has to fit.
const CELL: (f64, f64) = (14.0, 40.0);

/// Draws the map. Depth 0 is none; each depth from 1 to 5 begins at the same
/// multiple of the one before, since counts of things crowd near zero.
pub fn draw(map: &HeatMap<'_>) -> HeatPlot {
    let grid = Grid::of(map);
    let height = YEARS_ROOM + (grid.above + grid.cell) * map.rows.len() as f64;
    let sheet = Sheet::new(map.width, height);
    let thresholds = thresholds(map.counts);
    // Numbers stand in all cells or in none.
    let most = map.counts.iter().copied().max().unwrap_or(0);
    let widest = measure::width(&most.to_string(), SMALL);
    let depth = |count: u32| {
        let passed = thresholds
            .iter()
            .filter(|&&least| f64::from(count) >= least);
        passed.count() as u8
    };
    time::year_names(&sheet, grid.time, YEARS_ROOM - 8.0, map.year_label);
    let mut targets = Vec::new();
    for (row, name) in map.rows.iter().enumerate() {
        grid.write_name(&sheet, row, name);
        for column in 0..map.columns {
            let index = row * map.columns + column;
            let count = map.counts.get(index).copied().unwrap_or(0);
            let rect = grid.rect(row, map.first_year + column as i32);
            let has_number = count > 0 && widest + 4.0 <= rect.width();
            draw_cell(&sheet, rect, count, depth(count), has_number);
            let reach = rect.at_least(24.0, sheet.plot_area());
            let keys = vec![index as u32];
            targets.push(HitTarget::new(reach, rect.center(), row, keys));
        }
    }
    HeatPlot {
        scene: sheet.finish(targets),
        depths: depths(map.counts, depth),
    }
}

/// Where the cells stand.
struct Grid {
    /// The width of the map.
    width: f64,
    /// Whether names stand at the left of their rows, not above them.
    is_wide: bool,
    /// The room at the left of the cells.
    left: f64,
    /// The room above each row.
    above: f64,
    /// The height of a cell.
    cell: f64,
    time: TimeScale,
}

impl Grid {
    fn of(map: &HeatMap<'_>) -> Self {
        let names = map.rows.iter().map(|name| measure::width(name, TEXT));
        let is_wide = map.width >= WIDE;
        let (left, above, cell) = if is_wide {
            let widest = names.fold(0.0, f64::max) + 16.0;
            (widest.min(map.width * 0.35), 0.0, 26.0)
        } else {
            (0.0, 18.0, 24.0)
        };
        let number = map.rows.len().max(1) as f64;
        let cell = map.height.map_or(cell, |height| {
            within((height - YEARS_ROOM) / number - above, CELL.0, CELL.1)
        });
        let columns = map.columns.max(1) as i32;
        let time = TimeScale::new(
            new_year(map.first_year),
            new_year(map.first_year + columns) - 1,
            left,
            map.width.max(left),
        );
        Self {
            width: map.width,
            is_wide,
            left,
            above,
            cell,
            time,
        }
    }

    /// The top of the cells of a row.
    fn top(&self, row: usize) -> f64 {
        YEARS_ROOM + (self.above + self.cell) * row as f64 + self.above
    }

    /// The cell of a row and a year.
    fn rect(&self, row: usize, year: i32) -> Rect {
        let top = self.top(row);
        let (from, to) = self.time.extent(new_year(year), new_year(year + 1) - 1);
        Rect::new(from, top, (to - GAP).max(from), top + self.cell - GAP)
    }

    fn write_name(&self, sheet: &Sheet, row: usize, name: &str) {
        let top = self.top(row);
        let (room, baseline) = if self.is_wide {
            let middle = top + self.cell / 2.0;
            (self.left - 12.0, middle + measure::MIDDLE * TEXT)
        } else {
            (self.width, top - 5.0)
        };
        let name = measure::fit(name, TEXT, room);
        sheet.text((0.0, baseline), Anchor::Start, TEXT, Role::AxisText, &name);
    }
}

fn draw_cell(sheet: &Sheet, rect: Rect, count: u32, depth: u8, has_number: bool) {
    sheet.rect(rect, Role::Heat(depth));
    if has_number {
        let text = count.to_string();
        let (x, y) = rect.center();
        let at = (x, y + measure::MIDDLE * SMALL);
        sheet.text(at, Anchor::Middle, SMALL, Role::HeatText(depth), &text);
    }
}

/// The least count of each depth from 1 on, rising.
fn thresholds(counts: &[u32]) -> Vec<f64> {
    let most = f64::from(counts.iter().copied().max().unwrap_or(0));
    let deepest = f64::from(DEEPEST);
    let of_depth = |step: u8| {
        if most <= deepest {
            f64::from(step) + 1.0
        } else {
            most.powf(f64::from(step) / deepest)
        }
    };
    (0..DEEPEST).map(of_depth).collect()
}

fn depths(counts: &[u32], depth: impl Fn(u32) -> u8) -> Vec<(u8, u32, u32)> {
    (1..=DEEPEST)
        .filter_map(|wanted| {
            let of_depth = counts
                .iter()
                .copied()
                .filter(|&count| depth(count) == wanted);
            Some((wanted, of_depth.clone().min()?, of_depth.max()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot(counts: &[u32], width: f64) -> HeatPlot {
        draw(&HeatMap {
            rows: &["Artificial intelligence".to_owned(), "集成电路".to_owned()],
            first_year: 2015,
            columns: 11,
            counts,
            width,
            height: None,
            year_label: &|year| year.to_string(),
        })
    }

    #[test]
    fn every_cell_is_a_target_once_and_says_its_row() {
        let plot = plot(&[1; 22], 700.0);
        let keys: Vec<u32> = plot
            .scene
            .targets
            .iter()
            .map(|target| target.keys[0])
            .collect();
        assert_eq!(keys, (0..22).collect::<Vec<u32>>());
        assert!(
            plot.scene
                .targets
                .iter()
                .all(|target| target.series == target.keys[0] as usize / 11)
        );
    }

    #[test]
    fn more_is_never_less_deep_and_none_is_no_depth() {
        let counts: Vec<u32> = (0..22).map(|count| count * count).collect();
        let plot = plot(&counts, 700.0);
        assert_eq!(plot.depths.len(), 5);
        assert_eq!((plot.depths[0].1, plot.depths[4].2), (1, 441));
        assert!(plot.depths.windows(2).all(|pair| pair[0].2 < pair[1].1));
    }

    #[test]
    fn rows_share_a_height_as_far_as_they_stay_legible() {
        let high = |height| {
            draw(&HeatMap {
                rows: &["AI".to_owned(), "芯片".to_owned()],
                first_year: 2015,
                columns: 2,
                counts: &[1; 4],
                width: 700.0,
                height,
                year_label: &|year| year.to_string(),
            })
            .scene
            .height
        };
        assert!((high(Some(90.0)) - 90.0).abs() < 0.1);
        assert!(high(Some(0.0)) >= 2.0 * CELL.0);
        assert!(high(Some(1000.0)) < 2.0 * CELL.1 + 60.0);
    }

    #[test]
    fn counts_up_to_five_are_as_deep_as_they_are_many() {
        assert_eq!(
            plot(&[1, 2, 3, 3], 700.0).depths,
            [(1, 1, 1), (2, 2, 2), (3, 3, 3)]
        );
    }

    #[test]
    fn numbers_stand_only_in_cells_that_hold_them() {
        let numbers = |width| {
            let scene = plot(&[1234; 22], width).scene;
            scene
                .marks
                .iter()
                .filter(|mark| matches!(mark.role, Role::HeatText(_)))
                .count()
        };
        assert_eq!((numbers(320.0), numbers(900.0)), (0, 22));
    }
}
