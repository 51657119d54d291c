//! Figures: data in, a drawn scene out.

pub mod scene;
