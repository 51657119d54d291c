use super::numbers::compact;
use crate::messages::Data;

pub(super) const DATA: Data = Data {
    lead: "Every table behind the explorer: filter, search, sort, and download what you see with its sources.",
    tables: "Tables",
    rows_found: |found, all| format!("{} of {} rows", compact(found), compact(all)),
    sort_by: "Sort by",
    pages: "Pages",
    previous: "Previous",
    next: "Next",
    page_of: |page, all| format!("Page {} of {}", compact(page), compact(all)),
    gathered: "How the data was gathered",
    gathered_text: &[
        "Each figure and each milestone was read in a named source and is told in our own words. A figure keeps its bound (exact, more than, at least, less than, about), its status (reported, preliminary, revised, expected, target, estimate) and the exact period that it is for.",
        "Where sources disagree, every figure is kept and shown; none is averaged, filled in or left out. The core AI industry in particular is counted in different scopes by different bodies, so their figures are not to be joined into one line.",
        "A source’s grade says how near it stands to the fact: the one who measured or decided, a wire or named publication, or a copy on another site, which is the weakest.",
        "Monthly series have gaps, and several figures rest on copies of the original. What is missing is shown as missing.",
    ],
    report_error: "How to report an error",
    report_error_text: "Tell the editors of the page which table and which row (its id, or indicator, period and source) is wrong, what would be right, and the source that says so. A correction changes the CSV file and is checked by the same rules as every row.",
    whole_tables: "Whole tables",
    whole_tables_text: "The CSV files as they are kept, with a description by the Frictionless Data Package standard:",
    one_file: "Offline copy (one file)",
    one_file_text: "The whole explorer in both languages. It opens without a network, from disk or a USB stick:",
};
