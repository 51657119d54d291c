//! Milepost: how China's AI sector passed one trillion yuan, and the strategic
//! industries around it, explored in the reader's browser.
//!
//! The library is the whole page; the binary only starts it. What is chosen, said
//! and drawn comes from the crates below; the browser is reached through `platform`.

pub mod app;
mod app_effects;
pub mod app_state;
pub mod catalog;
pub mod components;
pub mod later;
pub mod need;
pub mod pages;
pub mod parts;
pub mod platform;
