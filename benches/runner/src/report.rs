//! What was measured, as a table to read and as a page with small charts.

use std::fmt::{self, Write as _};

use crate::growth::Grown;
use crate::lighthouse::Seen;
use crate::stats::Sample;
use crate::touches::Touches;
use crate::visits::Visits;

/// All that was measured.
#[derive(Default)]
pub(crate) struct Report {
    /// First visits of the overview.
    pub overview: Visits,
    /// The same with scripts off.
    pub without_scripts: Visits,
    /// First visits of the milestones.
    pub milestones: Visits,
    /// First visits of the peer's page.
    pub peer: Visits,
    /// Filters ticked.
    pub ticks: Touches,
    /// Letters typed into a search.
    pub letters: Touches,
    /// Other pages gone to.
    pub pages: Touches,
    /// The same filters on the peer's page.
    pub peer_ticks: Touches,
    /// The same letters there.
    pub peer_letters: Touches,
    /// Operations on more and more data.
    pub growth: Vec<Grown>,
    /// Pages that Lighthouse has seen.
    pub lighthouse: Vec<Seen>,
}

/// One line: what was measured, of Milepost and of the peer.
struct Row {
    name: &'static str,
    milepost: Option<f64>,
    peer: Option<f64>,
    /// Digits after the point.
    digits: usize,
}

impl Row {
    fn new(name: &'static str, milepost: Option<f64>, peer: Option<f64>) -> Self {
        Self {
            name,
            milepost,
            peer,
            digits: 0,
        }
    }

    fn cells(&self) -> [String; 3] {
        let number = |value: Option<f64>| {
            value.map_or_else(|| "–".to_owned(), |value| written(value, self.digits))
        };
        let ratio = match (self.milepost, self.peer) {
            (Some(ours), Some(peer)) if peer > 0.0 => format!("{:.2}x", ours / peer),
            _ => "–".to_owned(),
        };
        [number(self.milepost), number(self.peer), ratio]
    }
}

impl Report {
    fn rows(&self) -> Vec<Row> {
        let mut rows = self.of_visits();
        rows.extend(self.of_touches());
        rows
    }

    fn of_visits(&self) -> Vec<Row> {
        let (ours, peer) = (&self.milestones, &self.peer);
        let both =
            |name, of: fn(&Visits) -> &Sample| Row::new(name, of(ours).median(), of(peer).median());
        vec![
            Row::new(
                "first visit of the overview, bytes",
                self.overview.bytes.median(),
                peer.bytes.median(),
            ),
            both("first visit of the milestones, bytes", |of| &of.bytes),
            both("before a filter answers, bytes", |of| &of.bytes_before),
            both("before a filter answers, ms", |of| &of.answered),
            both("something can be seen, ms", |of| &of.seen),
            both("the first screen can be read, ms", |of| &of.readable),
            Row::new(
                "the overview can be seen, ms",
                self.overview.seen.median(),
                None,
            ),
            Row::new(
                "the same with scripts off, ms",
                self.without_scripts.seen.median(),
                None,
            ),
            Row {
                digits: 3,
                ..both("layout shift", |of| &of.shift)
            },
        ]
    }

    fn of_touches(&self) -> Vec<Row> {
        let row = |name, ours: &Sample, peer: Option<&Sample>| {
            Row::new(name, ours.p95(), peer.and_then(Sample::p95))
        };
        let (tick, peer_tick) = (&self.ticks, &self.peer_ticks);
        let (letter, peer_letter) = (&self.letters, &self.peer_letters);
        vec![
            row(
                "tick a filter, first frame, p95 ms",
                &tick.first,
                Some(&peer_tick.first),
            ),
            row(
                "tick a filter, all of it, p95 ms",
                &tick.whole,
                Some(&peer_tick.whole),
            ),
            row(
                "type a letter, first frame, p95 ms",
                &letter.first,
                Some(&peer_letter.first),
            ),
            row(
                "type a letter, all of it, p95 ms",
                &letter.whole,
                Some(&peer_letter.whole),
            ),
            row("go to a page, first frame, p95 ms", &self.pages.first, None),
            row("go to a page, all of it, p95 ms", &self.pages.whole, None),
        ]
    }

    /// How it was measured.
    fn conditions(&self) -> String {
        format!(
            "Chromium, desktop screen, processor slowed {}x. First visits: slow 4G (1.6 Mbit/s, 150 ms), \
             medians of {}. Inputs: no slow network, 95 of 100 do not exceed the number, {} ticks, {} letters, {} pages.",
            crate::chromium::SLOWER,
            self.milestones.bytes.count(),
            self.ticks.whole.count(),
            self.letters.whole.count(),
            self.pages.whole.count(),
        )
    }

    /// The names of what grows, in their order.
    fn grown(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for row in &self.growth {
            if !names.contains(&row.name.as_str()) {
                names.push(&row.name);
            }
        }
        names
    }

    fn of_name<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Grown> {
        self.growth.iter().filter(move |row| row.name == name)
    }

    /// The whole of it as a page of its own.
    pub(crate) fn html(&self) -> String {
        let mut page = String::from(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Milepost measured</title>\
             <style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}\
             table{border-collapse:collapse;margin:1rem 0;width:100%}td,th{border-bottom:1px solid #ccc;padding:.3rem;text-align:right}\
             td:first-child,th:first-child{text-align:left}i{background:#2a6fb0;display:block;height:.5rem}i+i{background:#999}\
             td.bars{min-width:12rem}</style><h1>Milepost beside its peer</h1>",
        );
        // Writing into a string does not fail.
        let _ = write!(page, "<p>{}</p>", self.conditions());
        page.push_str(
            "<table><tr><th></th><th>Milepost</th><th>peer</th><th>ratio</th><th></th></tr>",
        );
        for row in self.rows() {
            let [ours, peer, ratio] = row.cells();
            let bars = bars(row.milepost, row.peer);
            let name = row.name;
            let _ = write!(
                page,
                "<tr><td>{name}</td><td>{ours}</td><td>{peer}</td><td>{ratio}</td><td class=\"bars\">{bars}</td></tr>"
            );
        }
        page.push_str("</table>");
        self.write_growth(&mut page);
        self.write_lighthouse(&mut page);
        page.push_str("</html>\n");
        page
    }

    fn write_growth(&self, page: &mut String) {
        page.push_str("<h2>Growth</h2><p>Times of today's rows; milliseconds, memory in MB. The bars are the time for one row.</p><table>");
        for name in self.grown() {
            let _ = write!(page, "<tr><td>{name}</td>");
            let most = self.of_name(name).map(each).fold(0.0, f64::max);
            for row in self.of_name(name) {
                let bar = bar(each(row), most);
                let _ = write!(page, "<td>{}x: {:.2}{bar}</td>", row.times, row.value);
            }
            page.push_str("</tr>");
        }
        page.push_str("</table>");
    }

    fn write_lighthouse(&self, page: &mut String) {
        page.push_str("<h2>Lighthouse</h2><table>");
        for seen in &self.lighthouse {
            let (route, score) = (seen.route, seen.performance);
            let (readable, blocked) = (seen.readable, seen.blocked);
            let _ = write!(
                page,
                "<tr><td>/{route}</td><td>{score:.0}</td><td>{readable:.0} ms</td><td>{blocked:.0} ms blocked</td></tr>"
            );
        }
        page.push_str("</table>");
    }
}

/// What one row of the data costs.
fn each(row: &Grown) -> f64 {
    row.value / f64::from(row.rows)
}

/// Two lengths, the longer as wide as there is room.
fn bars(one: Option<f64>, other: Option<f64>) -> String {
    let both = || [one, other].into_iter().flatten();
    let most = both().fold(1e-9, f64::max);
    both().map(|value| bar(value, most)).collect()
}

/// A length beside the longest of its kind.
fn bar(value: f64, most: f64) -> String {
    format!("<i style=\"width:{:.1}%\"></i>", value / most * 100.0)
}

/// A number with its thousands apart.
fn written(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut apart = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart + rest
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n", self.conditions())?;
        writeln!(
            f,
            "{:<40}{:>10}{:>10}{:>8}",
            "", "Milepost", "peer", "ratio"
        )?;
        for row in self.rows() {
            let [ours, peer, ratio] = row.cells();
            writeln!(f, "{:<40}{ours:>10}{peer:>10}{ratio:>8}", row.name)?;
        }
        writeln!(
            f,
            "\nGrowth, milliseconds (memory: MB) at times today's rows"
        )?;
        for name in self.grown() {
            write!(f, "{name:<16}")?;
            for row in self.of_name(name) {
                write!(f, "{:>6}x {:>8.2}", row.times, row.value)?;
            }
            writeln!(f)?;
        }
        for seen in &self.lighthouse {
            writeln!(
                f,
                "Lighthouse /{}: {:.0}, readable {:.0} ms, blocked {:.0} ms",
                seen.route, seen.performance, seen.readable, seen.blocked
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Report, written};
    use crate::growth::Grown;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(written(795_718.0, 0), "795,718");
        assert_eq!(written(82.4, 0), "82");
        assert_eq!(written(1_234.5, 3), "1,234.500");
        assert_eq!(written(0.0, 3), "0.000");
    }

    /// Twice the rows in three times the time: a row takes half as long again.
    #[test]
    fn the_bars_of_growth_are_the_time_of_one_row() {
        let grown = |times, rows, value| Grown {
            times,
            rows,
            name: "decode".to_owned(),
            value,
        };
        let report = Report {
            growth: vec![grown(1, 100, 1.0), grown(2, 200, 3.0)],
            ..Report::default()
        };
        let page = report.html();
        assert!(page.contains("1x: 1.00<i style=\"width:66.7%\">"), "{page}");
        assert!(
            page.contains("2x: 3.00<i style=\"width:100.0%\">"),
            "{page}"
        );
    }

    #[test]
    fn what_was_not_measured_is_a_dash() {
        let told = Report::default().to_string();
        let line = told.lines().find(|line| line.starts_with("layout shift"));
        assert!(line.unwrap().ends_with("–         –       –"), "{told}");
    }
}
