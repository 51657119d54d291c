//! The catalogue of indicators by its filters.

use std::collections::BTreeSet;

use dataset::{Dataset, IndicatorId, IndustryId, UnitFamily};

use crate::facet::{Count, Postings, within, without};
use crate::lexicon::Lexicon;
use crate::search::Texts;
use crate::sought::Sought;

/// What a reader has chosen in the catalogue of indicators; read like a
/// [`MilestoneQuery`](crate::MilestoneQuery).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorQuery {
    /// Words to be found in name or definition, either language; all of them.
    pub text: String,
    /// Industries.
    pub industries: BTreeSet<IndustryId>,
    /// Families of units, in any order.
    pub families: Vec<UnitFamily>,
}

/// The indicators that a query finds, with counts under the other filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorSelection {
    /// The matching indicators, in table order.
    pub rows: Vec<IndicatorId>,
    /// Of each industry, in listing order.
    pub industries: Vec<Count<IndustryId>>,
    /// Of each family of units: currency, count, percent, physical.
    pub families: Vec<Count<UnitFamily>>,
    /// What its words mean.
    pub sought: Sought,
}

const FAMILIES: [UnitFamily; 4] = [
    UnitFamily::Currency,
    UnitFamily::Count,
    UnitFamily::Percent,
    UnitFamily::Physical,
];

/// The columns of the catalogue.
#[derive(Debug)]
pub(crate) struct IndicatorIndex {
    len: usize,
    texts: Texts,
    industries: Postings,
    families: Postings,
}

impl IndicatorIndex {
    pub(crate) fn new(data: &Dataset) -> Self {
        let len = data.indicators.len();
        let mut texts = Texts::default();
        let mut industries = Postings::new(data.industries.len(), len);
        let mut families = Postings::new(FAMILIES.len(), len);
        for (row, indicator) in data.indicators.iter().enumerate() {
            for text in [indicator.name, indicator.definition] {
                texts.field(text.en);
                texts.field(text.zh);
            }
            texts.end_row();
            industries.insert(indicator.industry.index(), row);
            families.insert(family_place(indicator.unit.family()), row);
        }
        Self {
            len,
            texts,
            industries,
            families,
        }
    }

    pub(crate) fn select(&self, lexicon: &Lexicon, query: &IndicatorQuery) -> IndicatorSelection {
        let sought = lexicon.sought(&query.text, &self.texts);
        let families = query.families.iter().copied().map(family_place);
        let limits = [
            self.industries
                .choice(query.industries.iter().map(|id| id.index())),
            self.families.choice(families),
            self.texts.matching(&sought),
        ];
        IndicatorSelection {
            rows: within(self.len, &limits)
                .iter()
                .map(IndicatorId::of_row)
                .collect(),
            industries: self
                .industries
                .count((0..).map(IndustryId), &without(self.len, &limits, 0)),
            families: self
                .families
                .count(FAMILIES, &without(self.len, &limits, 1)),
            sought,
        }
    }
}

fn family_place(family: UnitFamily) -> usize {
    match family {
        UnitFamily::Currency => 0,
        UnitFamily::Count => 1,
        UnitFamily::Percent => 2,
        UnitFamily::Physical => 3,
    }
}
