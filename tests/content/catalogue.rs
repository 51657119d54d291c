//! The charts of all indicators and what is said of them, made once for all tests.

use std::sync::OnceLock;

use dataset::{Code, Dataset, IndicatorId, Language};
use milepost::catalog;
use view::{ChartView, Form, Location, Measure, Page, Periods, parse};
use viewmodel::chart::describe::describe;
use viewmodel::chart::{ChartModel, chart, note};

/// A chart at an address, with its description.
pub(crate) struct Shown {
    pub id: IndicatorId,
    pub indicator: &'static str,
    pub query: String,
    pub language: Language,
    pub view: ChartView,
    pub model: ChartModel,
    pub text: String,
    pub note: String,
}

pub(crate) fn data() -> &'static Dataset {
    &catalog::shipped().expect("the embedded blob decodes").data
}

impl Shown {
    /// The chart of an indicator at an address.
    pub(crate) fn at(id: IndicatorId, query: &str, language: Language) -> Self {
        let data = data();
        let indicator = data[id].slug;
        let path = format!("indicators/{indicator}/");
        let parsed = parse(&path, query, data);
        assert_eq!(parsed.dropped, [], "{path}?{query}");
        assert_eq!(parsed.view.page(), Page::Indicator(id));
        let Location::Indicator(_, view) = parsed.view.location else {
            panic!("{path} is no indicator");
        };
        let model = chart(data, language, id, &view);
        let text = describe(data, language, &model, &view);
        // What the source says stands last, in its own words.
        let note = note(data, language, &model).unwrap_or_default();
        let text = text.strip_suffix(&note).expect("the note ends the text");
        Self {
            text: text.trim_end().to_owned(),
            note,
            query: query.to_owned(),
            id,
            indicator,
            language,
            view,
            model,
        }
    }

    /// What the address says of one choice.
    pub(crate) fn asked(&self, name: &str) -> Option<&str> {
        let pairs = self.query.split('&');
        let mut pairs = pairs.filter_map(|pair| pair.split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// Where to look for a fault.
    pub(crate) fn address(&self) -> String {
        let (language, indicator, query) = (self.language.code(), self.indicator, &self.query);
        format!("{language} {indicator}?{query} “{}”", self.text)
    }
}

/// The charts as they are before a reader chooses, in both languages.
pub(crate) fn defaults() -> impl Iterator<Item = &'static Shown> {
    all().iter().filter(|shown| shown.query.is_empty())
}

/// The charts at many addresses, in both languages: each kind of period, area, measure,
/// currency, and parts of the time axis.
pub(crate) fn all() -> &'static [Shown] {
    static ALL: OnceLock<Vec<Shown>> = OnceLock::new();
    ALL.get_or_init(|| {
        let ids: Vec<IndicatorId> = data().indicator_ids().collect();
        let (one, other) = ids.split_at(ids.len() / 2);
        let of_ids = |ids: &[IndicatorId]| ids.iter().flat_map(|id| of_indicator(*id)).collect();
        std::thread::scope(|scope| {
            let one = scope.spawn(|| -> Vec<Shown> { of_ids(one) });
            let mut all: Vec<Shown> = of_ids(other);
            all.extend(one.join().unwrap());
            all
        })
    })
}

fn of_indicator(id: IndicatorId) -> Vec<Shown> {
    let default = Shown::at(id, "", Language::En);
    let mut all = vec![Shown::at(id, "", Language::Zh)];
    for query in queries(&default) {
        all.extend([Language::En, Language::Zh].map(|language| Shown::at(id, &query, language)));
    }
    all.push(default);
    all
}

/// Of more areas each alone would take long and tell nothing new.
const FEW_AREAS: usize = 6;

/// What a reader may choose for a chart.
fn queries(default: &Shown) -> Vec<String> {
    let (selection, offer) = (&default.model.selection, &default.model.offer);
    let mut queries = Vec::new();
    if selection.kinds.len() > 1 {
        queries.push("periods=all".to_owned());
        let kinds = selection.kinds.iter().map(|(kind, _)| Periods::of(*kind));
        queries.extend(kinds.map(|periods| format!("periods={}", periods.code())));
    }
    let areas: Vec<&str> = selection.areas.iter().map(|area| area.code()).collect();
    if areas.len() > 1 {
        let all = areas.join(",");
        queries.push(format!("area={all}"));
        queries.push(format!("area={all}&form={}", Form::Ranked.code()));
        let few = areas.iter().take(FEW_AREAS);
        queries.extend(few.map(|area| format!("area={area}")));
    }
    let forms = [Form::Slope, Form::Ranked].into_iter();
    let forms = forms.filter(|form| offer.forms.contains(form));
    queries.extend(forms.map(|form| format!("form={}", form.code())));
    for measure in &offer.measures {
        if *measure != Measure::Level {
            queries.push(format!("measure={}", measure.code()));
            if selection.kinds.len() > 1 {
                queries.push(format!("periods=all&measure={}", measure.code()));
            }
        }
    }
    if default.model.computed.dollars.is_some() {
        queries.push("currency=usd".to_owned());
    }
    if default.model.computed.periods.len() > 1 {
        queries.push("from=2019&to=2022".to_owned());
        queries.push("from=2021".to_owned());
    }
    if selection.kinds.len() > 1 {
        queries.push("periods=all&from=2023-07&to=2025-06".to_owned());
    }
    queries
}

/// Fails with every fault that was found.
#[track_caller]
pub(crate) fn no_faults(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{}:\n{}",
        faults.len(),
        faults.join("\n")
    );
}
