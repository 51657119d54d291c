//! What a page says to a search engine, as JSON-LD with the terms of schema.org:
//! the data that it shows (`Dataset`, with the fields that data search asks for)
//! and where it stands (`BreadcrumbList`).

use dataset::{IndicatorId, Language, ObservationId, Period, is_web_address};
use engine::Catalog;
use i18n::{Named, messages, tag};
use serde_json::{Value, json};
use view::Page;
use viewmodel::page_meta::name;

use crate::files;
use crate::links::address;
use crate::package::Package;
use crate::place::Place;

/// A description for data search has this many characters at least.
const LEAST: usize = 50;

/// What is known to all pages.
pub struct LinkedData<'a> {
    /// The data.
    pub catalog: &'static Catalog,
    /// The data as a whole.
    pub package: &'a Package,
    /// Where the site stands.
    pub place: &'a Place,
}

impl LinkedData<'_> {
    /// The page's statements, each an object of its own. What they name, they name
    /// by whole addresses: there are none where the origin is not known.
    pub fn of(&self, page: Page, language: Language) -> Vec<Value> {
        let mut all = Vec::new();
        if self.place.absolute("").is_none() {
            return all;
        }
        match page {
            Page::Overview | Page::Data => all.push(self.whole(language)),
            Page::Indicator(id) => all.push(self.indicator(id, language)),
            _ => {}
        }
        all.extend(self.crumbs(page, language));
        all
    }

    fn at(&self, page: Page, language: Language) -> String {
        self.place
            .address(&address(&self.catalog.data, page, language))
    }

    /// The way from the overview to a page; nothing for the overview itself.
    fn crumbs(&self, page: Page, language: Language) -> Option<Value> {
        let mut way = vec![Page::Overview];
        match page {
            Page::Overview | Page::Missing => return None,
            Page::Milestone(_) | Page::Actor(_) => way.push(Page::Milestones(None)),
            Page::Indicator(_) => way.push(Page::Indicators),
            Page::Industry(_) | Page::Compare => way.push(Page::Industries),
            _ => {}
        }
        way.push(page);
        let items: Vec<Value> = way
            .into_iter()
            .zip(1..)
            .map(|(page, position)| {
                json!({
                    "@type": "ListItem",
                    "position": position,
                    "name": name(self.catalog, page, language),
                    "item": self.at(page, language),
                })
            })
            .collect();
        Some(json!({
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": items,
        }))
    }

    /// The data package.
    fn whole(&self, language: Language) -> Value {
        let data = &self.catalog.data;
        let messages = messages(language);
        let periods = data.observations.iter().map(|row| row.period);
        let dates = data.milestones.iter().map(|milestone| milestone.date);
        let first = dates.clone().map(dataset::Date::year).min();
        let last = dates.map(dataset::Date::year).max();
        let extent = years(periods, first, last);
        let mut dataset = self.common(language);
        let files = self.package.files.iter().map(|file| {
            json!({
                "@type": "DataDownload",
                "name": file,
                "encodingFormat": "text/csv",
                "contentUrl": self.place.address(&format!("data/{file}")),
            })
        });
        let mut distribution: Vec<Value> = files.collect();
        distribution.push(json!({
            "@type": "DataDownload",
            "name": "datapackage.json",
            "encodingFormat": "application/json",
            "contentUrl": self.place.address("data/datapackage.json"),
        }));
        dataset["name"] = json!(format!("Milepost: {}", messages.site.title));
        dataset["description"] = json!(long_enough(
            messages.site.description,
            &format!(
                "{} {} {}",
                messages.data.lead,
                (messages.milestones.lead)(data.milestones.len()),
                (messages.indicators.lead)(data.indicators.len())
            ),
        ));
        dataset["url"] = json!(self.at(Page::Data, language));
        dataset["temporalCoverage"] = json!(extent);
        dataset["distribution"] = json!(distribution);
        dataset
    }

    /// One indicator's figures.
    fn indicator(&self, id: IndicatorId, language: Language) -> Value {
        let data = &self.catalog.data;
        let messages = messages(language);
        let indicator = &data[id];
        let rows: Vec<ObservationId> = data
            .observation_ids()
            .filter(|row| data[*row].indicator == id)
            .collect();
        let mut areas: Vec<&str> = rows
            .iter()
            .map(|row| data[*row].area.name().get(language))
            .collect();
        areas.sort_unstable();
        areas.dedup();
        let sources = rows.iter().map(|row| data[data[*row].source].url);
        let mut sources: Vec<&str> = sources.filter(|url| is_web_address(url)).collect();
        sources.sort_unstable();
        sources.dedup();
        let extent = years(rows.iter().map(|row| data[*row].period), None, None);
        let page = address(data, Page::Indicator(id), language);
        let mut dataset = self.common(language);
        dataset["name"] = json!(indicator.name.get(language));
        dataset["description"] = json!(long_enough(
            indicator.definition.get(language),
            &format!(
                "{}{}{}{}{} {}",
                messages.terms.unit,
                messages.punctuation.colon,
                indicator.unit.name(language),
                messages.punctuation.comma,
                extent.replace('/', "–"),
                messages.site.foot
            ),
        ));
        dataset["url"] = json!(self.place.address(&page));
        dataset["temporalCoverage"] = json!(extent);
        dataset["spatialCoverage"] = areas
            .iter()
            .map(|area| json!({"@type": "Place", "name": area}))
            .collect();
        dataset["variableMeasured"] = json!({
            "@type": "PropertyValue",
            "name": indicator.name.get(language),
            "description": indicator.definition.get(language),
            "unitText": indicator.unit.name(language),
        });
        dataset["isBasedOn"] = json!(sources);
        dataset["isPartOf"] = json!(self.at(Page::Data, language));
        dataset["distribution"] = json!([{
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": self.place.address(&format!("{page}{}", files::DATA)),
        }]);
        dataset
    }

    fn common(&self, language: Language) -> Value {
        json!({
            "@context": "https://schema.org",
            "@type": "Dataset",
            "inLanguage": tag(language),
            "isAccessibleForFree": true,
            "license": self.package.licenses,
            "version": self.package.version,
            "dateModified": self.package.created,
            "creator": {
                "@type": "Organization",
                "name": "Milepost",
                "url": self.at(Page::Overview, language),
            },
        })
    }
}

/// A description as long as data search asks for.
fn long_enough(text: &str, more: &str) -> String {
    if text.chars().count() >= LEAST {
        return text.to_owned();
    }
    format!("{text} {more}")
}

/// The years that periods cover, as an interval after ISO 8601.
fn years(periods: impl Iterator<Item = Period>, first: Option<i32>, last: Option<i32>) -> String {
    let all: Vec<i32> = periods.map(Period::year).chain(first).chain(last).collect();
    let first = all.iter().min().copied().unwrap_or_default();
    let last = all.iter().max().copied().unwrap_or_default();
    format!("{first}/{last}")
}

#[cfg(test)]
mod tests {
    use dataset::Code;
    use serde_json::Value;
    use view;

    use milepost::catalog;

    use super::*;

    fn each(check: impl Fn(&str, &Value)) {
        let catalog = catalog::shipped().unwrap();
        let package = Package::get().unwrap();
        let place = Place::new(Some("https://example.org"), Some("/x/")).unwrap();
        let linked = LinkedData {
            catalog,
            package: &package,
            place: &place,
        };
        let mut seen = 0;
        for page in view::pages(&catalog.data) {
            for &language in Language::ALL {
                for value in linked.of(page, language) {
                    check(&linked.at(page, language), &value);
                    seen += 1;
                }
            }
        }
        assert!(seen > 1000, "{seen}");
    }

    fn is_address(value: &Value) -> bool {
        value
            .as_str()
            .is_some_and(|text| text.starts_with("https://example.org/x/") && !text.contains(' '))
    }

    /// Google's rules for `Dataset`: name and description are required, the
    /// description has 50 to 5000 characters, a download has its address.
    #[test]
    fn every_data_set_keeps_the_rules_of_data_search() {
        each(|page, value| {
            if value["@type"] != "Dataset" {
                return;
            }
            assert_eq!(value["@context"], "https://schema.org", "{page}");
            assert!(
                value["name"].as_str().is_some_and(|name| !name.is_empty()),
                "{page}"
            );
            let length = value["description"]
                .as_str()
                .map_or(0, |text| text.chars().count());
            assert!((50..=5000).contains(&length), "{page}: {length} characters");
            assert!(is_address(&value["url"]), "{page}: {}", value["url"]);
            assert!(is_address(&value["creator"]["url"]), "{page}");
            let downloads = value["distribution"].as_array().unwrap();
            assert!(!downloads.is_empty(), "{page}");
            for download in downloads {
                assert_eq!(download["@type"], "DataDownload", "{page}");
                assert!(is_address(&download["contentUrl"]), "{page}: {download}");
                assert!(download["encodingFormat"].is_string(), "{page}");
            }
            let extent = value["temporalCoverage"].as_str().unwrap();
            let (from, to) = extent.split_once('/').unwrap();
            let (from, to): (i32, i32) = (from.parse().unwrap(), to.parse().unwrap());
            assert!(
                from <= to && (1900..2100).contains(&from),
                "{page}: {extent}"
            );
        });
    }

    #[test]
    fn every_way_to_a_page_begins_at_the_overview_and_ends_at_the_page() {
        each(|page, value| {
            if value["@type"] != "BreadcrumbList" {
                return;
            }
            let items = value["itemListElement"].as_array().unwrap();
            for (item, position) in items.iter().zip(1..) {
                assert_eq!(item["position"], position, "{page}");
                assert!(is_address(&item["item"]), "{page}");
                let named = item["name"].as_str().is_some_and(|name| !name.is_empty());
                assert!(named, "{page}");
            }
            assert_eq!(items.last().unwrap()["item"], page);
            assert!(items.len() >= 2, "{page}");
        });
    }
}
