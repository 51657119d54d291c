//! What a chart's figures count: the definitions, and what its source has to say of
//! the figure that it leads with. It goes wherever the figures go.

use dataset::{Dataset, IndicatorId, Language};

use super::{ChartModel, lead, own_row};

/// What is counted: the definition of each indicator, then the note on the leading
/// figure, if it has one.
pub fn scope(data: &Dataset, language: Language, model: &ChartModel) -> Vec<String> {
    let mut told = definitions(data, language, model);
    told.extend(note(data, language, model));
    told
}

/// The definition of each indicator.
pub fn definitions(data: &Dataset, language: Language, model: &ChartModel) -> Vec<String> {
    let indicators = model.selection.indicators.iter();
    let of = |id: &IndicatorId| data[*id].definition.get(language).to_owned();
    indicators.map(of).collect()
}

/// What is said of the leading figure, in a sentence.
pub fn note(data: &Dataset, language: Language, model: &ChartModel) -> Option<String> {
    let lead = lead(&model.selection, &model.computed, None)?;
    let value = model
        .computed
        .series
        .get(lead.series)?
        .values
        .get(lead.value)?;
    let note = data.told_note(own_row(value)?).get(language);
    let messages = i18n::messages(language);
    let (colon, stop) = (messages.punctuation.colon, messages.punctuation.full_stop);
    let end = if note.ends_with(stop.trim()) {
        ""
    } else {
        stop
    };
    (!note.is_empty()).then(|| {
        let about = (messages.terms.note_on)(&i18n::period(language, value.period));
        format!("{about}{colon}{note}{}", end.trim())
    })
}
