//! Short sorted lists without doubles. They are built by insertion: the library's
//! sort, compiled anew for every type, would cost the page more bytes than it
//! saves time at these lengths.

/// Adds the value in its place, unless it is there.
pub(crate) fn insert<T: Ord>(list: &mut Vec<T>, value: T) {
    if let Err(place) = list.binary_search(&value) {
        list.insert(place, value);
    }
}

/// The number of each code of a listing.
#[derive(Debug)]
pub(crate) struct Places(Vec<(&'static str, usize)>);

impl Places {
    pub(crate) fn new(listing: &[&'static str]) -> Self {
        let mut places = Vec::with_capacity(listing.len());
        for (place, &code) in listing.iter().enumerate() {
            insert(&mut places, (code, place));
        }
        Self(places)
    }

    /// The place of a code; of one that is not listed a number beyond all places.
    pub(crate) fn get(&self, code: &str) -> usize {
        let found = self.0.binary_search_by(|(listed, _)| (*listed).cmp(code));
        found.map_or(usize::MAX, |at| self.0[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept_in_order_and_once() {
        let mut list = Vec::new();
        for value in ["zh", "en", "ja", "en"] {
            insert(&mut list, value);
        }
        assert_eq!(list, ["en", "ja", "zh"]);
    }

    #[test]
    fn a_code_has_the_place_of_its_listing() {
        let places = Places::new(&["gt", "eq", "lt"]);
        assert_eq!(["eq", "gt", "lt"].map(|code| places.get(code)), [1, 0, 2]);
        assert_eq!(places.get("ne"), usize::MAX);
    }
}
