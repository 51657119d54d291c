//! What a reader does, told apart by what is looked at. One program for all: linked
//! one by one they took minutes and gigabytes. `cargo xtask test` starts it once for
//! each of these modules.

mod accents;
mod axe;
mod board;
mod builder;
mod early;
mod embeds;
mod explore;
mod failures;
mod focus;
mod harness;
mod head;
mod heights;
mod history;
mod hostile;
mod hosts;
mod inline;
mod kept;
mod keyboard;
mod letters;
mod looks;
mod moved;
mod narrow;
mod offline;
mod one_file;
mod others;
mod own_labels;
mod own_words;
mod paper;
mod portals;
mod reach;
mod reader;
mod refusals;
mod returning;
mod robust;
mod scripts_off;
mod site;
mod soak;
mod sources;
mod take;
mod takeover;
mod timeline;
mod touch;
mod translated;
mod wording;
