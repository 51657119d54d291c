use crate::messages::Site;

pub(super) const SITE: Site = Site {
    title: "How China’s AI sector passed one trillion yuan",
    kicker: "China’s AI sector and its strategic industries",
    description: "How China’s AI sector passed one trillion yuan: dated milestones and measured figures, each with its source.",
    light_theme: "Light theme",
    dark_theme: "Dark theme",
    dropped: "Parts of this address could not be used and were left out:",
    address_too_long: |has, most| {
        format!("its choices: the address has {has} kB, and {most} kB are read at most")
    },
    dismiss: "Put this notice away",
    close: "Close",
    foot: "Milepost shows each figure with its source; sources that disagree stand beside each other.",
    foot_data: "Data, sources and how to report an error",
    version: "Version",
    versions: |site, data| format!("Site {site} · data {data}"),
    missing: "There is nothing at this address",
    missing_lead: "The page may have moved, or the address may have been cut. The explorer starts here:",
    part_coming: "This part of Milepost is on its way.",
    part_failed: "This part of Milepost could not be loaded. Check the connection and try again.",
    try_again: "Try again",
};
