//! Milestones of each industry in each year: the cells of a heat map.

use dataset::{Dataset, IndustryId};

/// Milestones of each industry in each year.
pub struct MilestoneHeatmap {
    /// The first of the years.
    pub first_year: i32,
    /// How many years.
    pub years: usize,
    /// Row after row: a row an industry, a column a year.
    pub cells: Vec<u32>,
}

impl MilestoneHeatmap {
    /// Counts the milestones of the data set; one of several industries counts
    /// in each.
    pub fn of(data: &Dataset) -> Self {
        let years = || {
            data.milestones
                .iter()
                .map(|milestone| milestone.date.year())
        };
        let first_year = years().min().unwrap_or(0);
        let last_year = years().max().unwrap_or(first_year);
        let width = usize::try_from(last_year - first_year + 1).unwrap_or(1);
        let mut cells = vec![0; width * data.industries.len()];
        for milestone in &data.milestones {
            let year = usize::try_from(milestone.date.year() - first_year).unwrap_or(0);
            for industry in &milestone.industries {
                if let Some(cell) = cells.get_mut(industry.index() * width + year) {
                    *cell += 1;
                }
            }
        }
        Self {
            first_year,
            years: width,
            cells,
        }
    }

    /// The year of a column.
    pub fn year(&self, column: usize) -> i32 {
        let column = i32::try_from(column).unwrap_or(i32::MAX);
        self.first_year.saturating_add(column)
    }

    /// The counts of an industry, year after year.
    pub fn row(&self, industry: IndustryId) -> &[u32] {
        self.cells
            .chunks(self.years)
            .nth(industry.index())
            .unwrap_or(&[])
    }
}
