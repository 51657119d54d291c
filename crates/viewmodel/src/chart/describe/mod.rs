//! A chart in words, for a reader who does not see it and for one in a hurry: what
//! is drawn, as it is drawn, and what is not.

mod course;
mod en;
mod facts;
mod sentences;
mod zh;

use dataset::{Dataset, Language, Period};
use i18n::{Named as _, messages, period, period_at, value_long, worked};
use view::{ChartView, Form, Measure};

use super::compare::{in_order, values_for};
use super::{ChartModel, ComputedSeries, lead};
use course::{Course, course};
use sentences::{Named, Told, What, sentences};

/// More periods than this are not listed.
const MOST_PERIODS: usize = 6;
/// As many of a ranking are told.
const MOST_RANKED: usize = 3;

/// Describes what is drawn: how the line that it leads with went, how many figures
/// there are by how many bodies, where they disagree, what was revised, how many
/// goals there are, and which of the chosen areas have no figure. Nothing of
/// nothing: what was not computed has its reasons elsewhere.
pub fn describe(
    data: &Dataset,
    language: Language,
    model: &ChartModel,
    view: &ChartView,
) -> String {
    let teller = Teller {
        data,
        language,
        model,
        view,
    };
    if model.marks.is_empty() {
        return String::new();
    }
    let mut told: Vec<String> = teller.main().into_iter().collect();
    told.extend(teller.counted());
    told.extend(teller.focused());
    told.extend(teller.facts());
    told.extend(teller.missing());
    told.extend(super::note(data, language, model));
    told.join(teller.gap())
}

/// What is told, and in which words.
struct Teller<'a> {
    data: &'a Dataset,
    language: Language,
    model: &'a ChartModel,
    view: &'a ChartView,
}

impl Teller<'_> {
    /// What a reader is to take from the chart.
    fn main(&self) -> Option<String> {
        let model = self.model;
        match model.form {
            Form::Ranked if model.measure() != Measure::Compound => self.ranked(model.at?),
            Form::Slope => {
                let (from, to) = model.computed.between?;
                self.course(Some((from.first_day(), to.last_day())))
            }
            form if super::render::has_time(form) => {
                self.course(super::render::chosen(self.view, model))
            }
            _ => self.course(None),
        }
    }

    /// How the line that the chart leads with went, within some days.
    fn course(&self, span: Option<(i32, i32)>) -> Option<String> {
        let model = self.model;
        let leading = model.selection.leading;
        let of_focus = super::headline::lead_of(&model.computed, &model.focus, span, leading);
        let lead = of_focus.or_else(|| lead(&model.selection, &model.computed, span))?;
        let own = course(self.data, model, lead, span)?;
        let told = self.sentence(&own);
        let longest = self.longest(&own, span);
        let longest = longest.map(|longest| self.sentence(&longest));
        Some(match longest {
            Some(longest) => format!("{told}{}{longest}", self.gap()),
            None => told,
        })
    }

    /// The course of the longest line of the same beside one that has but one value.
    fn longest(&self, own: &Course<'_>, span: Option<(i32, i32)>) -> Option<Course<'_>> {
        let model = self.model;
        if !std::ptr::eq(own.first, own.last) {
            return None;
        }
        let subject = |series: &ComputedSeries| (series.line.indicator, series.line.area);
        let same = |at: &usize| subject(&model.computed.series[*at]) == subject(own.series);
        let leading = model.selection.leading;
        let leads = (0..model.computed.series.len())
            .filter(same)
            .filter_map(|at| super::headline::lead_of(&model.computed, &[at], span, leading));
        let courses = leads.filter_map(|lead| course(self.data, model, lead, span));
        let told = courses.filter(|course| !std::ptr::eq(course.first, course.last));
        told.max_by_key(|course| course.series.values.len())
    }

    fn gap(&self) -> &'static str {
        messages(self.language).punctuation.sentence_gap
    }

    /// A course as a sentence.
    fn sentence(&self, course: &Course<'_>) -> String {
        let model = self.model;
        let mut told = self.told(course);
        let say = sentences(self.language);
        let compound = model.computed.between;
        let compound = compound.filter(|_| model.measure() == Measure::Compound);
        if let Some((from, to)) = compound {
            (told.from, told.to) = (period(self.language, from), period(self.language, to));
            return (say.compound)(&told);
        }
        let sentence = match model.measure() {
            Measure::Growth | Measure::YearGrowth => (say.grew)(&told),
            _ if std::ptr::eq(course.first, course.last) => (say.one)(&told),
            _ => (say.went)(&told),
        };
        match self.levels(course) {
            Some(levels) => format!("{sentence}{}{levels}", self.gap()),
            None => sentence,
        }
    }

    /// What the published levels give, where the body states another growth.
    fn levels(&self, course: &Course<'_>) -> Option<String> {
        let levels = course.last.other_growth()?;
        let levels = worked(self.language, course.series.unit, levels);
        let body = self.data[course.series.line.body].name.get(self.language);
        Some((sentences(self.language).levels)(body, &levels))
    }

    /// Who is first for a period, and who follows.
    fn ranked(&self, at: Period) -> Option<String> {
        let model = self.model;
        let all = &model.computed.series;
        let rows = in_order(self.data, all, values_for(self.data, all, at));
        let named: Vec<String> = rows
            .iter()
            .take(MOST_RANKED)
            .map(|(series, place)| {
                let (own, value) = (&all[*series], &all[*series].values[*place]);
                let name = &model.series[*series].name;
                let value = value_long(self.data, self.language, own.unit, value);
                (sentences(self.language).placed)(name, &value)
            })
            .collect();
        let first = all.get(rows.first()?.0)?;
        let at = period_at(
            self.language,
            at,
            self.data.is_at_points(first.line.indicator),
        );
        Some((sentences(self.language).ranked)(
            &at,
            rows.len(),
            &named.join(messages(self.language).punctuation.semicolon),
        ))
    }

    /// A line's course in words, each value with its bound and unit.
    fn told(&self, course: &Course<'_>) -> Told {
        let (data, language, line) = (self.data, self.language, &course.series.line);
        // Growth is of a period, also where the levels are at its end.
        let grows = matches!(self.model.measure(), Measure::Growth | Measure::YearGrowth);
        let at_points = data.is_at_points(line.indicator) && !grows;
        let value = |value| value_long(data, language, course.series.unit, value);
        let when = |at: Period| period_at(language, at, at_points);
        let lines = || self.model.computed.series.iter().map(|series| &series.line);
        let areas = lines().any(|other| other.area != line.area);
        let of_area = lines().filter(|other| other.area == line.area).count();
        let named = if self.model.selection.indicators.len() > 1 {
            Named::Indicator
        } else if areas && of_area == 1 {
            Named::Area
        } else {
            Named::Body
        };
        Told {
            name: match named {
                Named::Indicator => data[line.indicator].name.get(language).to_owned(),
                Named::Area => line.area.name().get(language).to_owned(),
                Named::Body => super::body_name(data, language, line.body),
            },
            named,
            what: match self.model.measure() {
                Measure::Index => What::Index,
                Measure::Share => What::Share,
                Measure::Cumulative => What::Sum,
                _ => What::Figure,
            },
            area: (named == Named::Body && (areas || line.area.code() != "CN"))
                .then(|| line.area.name().get(language).to_owned()),
            from: when(course.first.period),
            to: when(course.last.period),
            first: value(course.first),
            last: value(course.last),
            highest: course.highest.map(|highest| {
                let on_day = matches!(highest.period, Period::Day(..));
                (value(highest), when(highest.period), on_day || at_points)
            }),
            status: (!course.last.status.is_measured())
                .then(|| course.last.status.name(language).to_owned()),
            change: course.change,
        }
    }

    /// How many figures there are by how many bodies, where there are several.
    fn counted(&self) -> Option<String> {
        let count = self.model.marks.len();
        let mut bodies: Vec<_> = self
            .model
            .computed
            .series
            .iter()
            .map(|series| series.line.body)
            .collect();
        dataset::sort::by(&mut bodies, Ord::cmp);
        bodies.dedup();
        (count > 1).then(|| (sentences(self.language).counted)(count, bodies.len()))
    }

    /// Which series stand out, and that there are others.
    fn focused(&self) -> Option<String> {
        let model = self.model;
        let names = model.focus.iter().map(|at| model.series[*at].name.as_str());
        let names: Vec<&str> = names.collect();
        let others = model.quiet_label(self.language)?;
        let say = sentences(self.language).focused;
        Some(say(
            &names.join(messages(self.language).punctuation.comma),
            &others,
        ))
    }

    /// Where bodies disagree or contradict themselves, what was revised, and how many
    /// goals there are.
    fn facts(&self) -> Vec<String> {
        let say = sentences(self.language);
        let mut told = Vec::new();
        let [revised, several] = facts::replaced(self.model);
        for (periods, say) in [
            (facts::disagreeing(self.model), say.differ),
            (facts::contradicted(self.model), say.contradicts),
            (revised, say.revised),
            (several, say.several),
        ] {
            if !periods.is_empty() {
                told.push(say(&self.listed(&periods)));
            }
        }
        let goals = facts::goals(self.model);
        if goals > 0 {
            told.push((say.goals)(goals));
        }
        told
    }

    /// Which of the chosen areas have no value where areas are compared.
    fn missing(&self) -> Option<String> {
        let model = self.model;
        let wanted: Vec<Period> = match (model.form, model.at, model.computed.between) {
            (Form::Ranked, Some(at), _) if model.measure() != Measure::Compound => vec![at],
            (Form::Slope, _, Some((from, to))) => vec![from, to],
            _ => return None,
        };
        let series = &model.computed.series;
        let places: Vec<Vec<Option<usize>>> = wanted
            .iter()
            .map(|at| values_for(self.data, series, *at))
            .collect();
        let has = |area, places: &[Option<usize>]| {
            let mut of_area = series.iter().zip(places);
            of_area.any(|(series, place)| series.line.area == area && place.is_some())
        };
        let shown = model.selection.shown.iter();
        let without: Vec<&str> = shown
            .filter(|area| !places.iter().all(|places| has(**area, places)))
            .map(|area| area.name().get(self.language))
            .collect();
        let periods: Vec<String> = wanted.iter().map(|at| period(self.language, *at)).collect();
        let comma = messages(self.language).punctuation.comma;
        let say = sentences(self.language).missing;
        (!without.is_empty()).then(|| say(&without.join(comma), &periods.join(comma)))
    }

    /// Some periods in words, the first of many.
    fn listed(&self, periods: &[Period]) -> String {
        let punctuation = &messages(self.language).punctuation;
        let told = periods.iter().take(MOST_PERIODS);
        let names: Vec<String> = told.map(|one| period(self.language, *one)).collect();
        let mut list = names.join(punctuation.comma);
        if periods.len() > MOST_PERIODS {
            list.push_str(&(punctuation.and_more)(periods.len() - MOST_PERIODS));
        }
        list
    }
}
