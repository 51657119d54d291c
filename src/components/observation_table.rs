//! Observations as a table, with all that a figure must say.

use dataset::{Bound, ObservationId};
use yew::prelude::*;

use super::context::use_page;
use super::figure_value::figure_value;
use super::link::Link;
use super::source_link::SourceLink;
use crate::state::Page;
use crate::text::{Named, period};

/// Properties of [`ObservationTable`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The rows, in the order shown.
    pub rows: Vec<ObservationId>,
    /// What the table shows, for a screen reader.
    pub caption: AttrValue,
    /// For a narrow place: names the indicators, and leaves body, source and
    /// note to the indicator's own page, which each row leads to.
    #[prop_or_default]
    pub compact: bool,
}

/// The table of some observations.
#[component]
pub fn ObservationTable(props: &Props) -> Html {
    let page = use_page();
    let (words, language, data) = (page.words(), page.language, page.data());
    let areas = props
        .rows
        .windows(2)
        .any(|pair| data[pair[0]].area != data[pair[1]].area);
    html! {
        <table class={classes!("observations", props.compact.then_some("compact"))}>
            <caption class="visually-hidden">{ &props.caption }</caption>
            <thead>
                <tr>
                    if props.compact { <th scope="col">{ words.indicator }</th> }
                    <th scope="col">{ words.period }</th>
                    if areas { <th scope="col">{ words.area }</th> }
                    <th scope="col" class="number">{ words.value }</th>
                    <th scope="col">{ words.status }</th>
                    if !props.compact {
                        <th scope="col">{ words.body }</th>
                        <th scope="col">{ words.source }</th>
                        <th scope="col">{ words.note }</th>
                    }
                </tr>
            </thead>
            <tbody>
                { for props.rows.iter().map(|&id| {
                    let row = &data[id];
                    let indicator = &data[row.indicator];
                    let measured = (!row.status.is_measured()).then_some("unmeasured");
                    let open = (row.bound != Bound::Exact).then_some("bounded");
                    html! {
                        <tr key={id.0} class={classes!(measured)}>
                            if props.compact {
                                <th scope="row">
                                    <Link to={page.at(Page::Indicator(row.indicator))}>
                                        { indicator.name.get(language) }
                                    </Link>
                                </th>
                            }
                            <td class="when">{ period(language, row.period) }</td>
                            if areas { <td>{ row.area.name().get(language) }</td> }
                            <td class={classes!("number", open)}>
                                { figure_value(&page, id) }
                            </td>
                            <td class="status">{ row.status.name(language) }</td>
                            if !props.compact {
                                <td class="lengthy">{ data[row.body].name.get(language) }</td>
                                <td class="lengthy"><SourceLink source={row.source} /></td>
                                <td class="note">{ row.note.get(language) }</td>
                            }
                        </tr>
                    }
                }) }
            </tbody>
        </table>
    }
}
