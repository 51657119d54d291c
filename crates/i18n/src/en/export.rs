use crate::messages::Export;

pub(super) const EXPORT: Export = Export {
    title: "Download and cite",
    data: "Data (CSV)",
    csv_for_excel: "CSV for Excel",
    metadata: "Metadata",
    sources_within: "Each row with its own sources.",
    picture_svg: "Picture (SVG)",
    picture_png: "Picture (PNG)",
    picture: "Picture",
    picture_width: "Pixels wide",
    no_picture: "This browser does not make pictures; the SVG file is the same.",
    no_files: "Within this app, files may not be saved: open the page in a browser from the app’s menu.",
    cite_as: "Cite as",
    citation: |title, date, version, address| {
        format!("“{title}”. Milepost, data of {date}, version {version}. {address}")
    },
    cited_figure: |[indicator, area, period, value, status, body]| {
        format!("{indicator}, {area}, {period}: {value} ({status}; {body}).")
    },
    cited_source: |publisher, title, date| format!("{publisher}, “{title}”, {date}."),
    cited_via: |date, version| format!("Via Milepost, data of {date}, version {version}."),
    plain_text: "Text",
    permalink: "Link",
    copy: "Copy",
    copy_link: "Copy link",
    copy_with_source: "Copy with source",
    copied: "Copied",
    copy_by_hand: "The browser does not let the page copy: please select the text and copy it.",
};
