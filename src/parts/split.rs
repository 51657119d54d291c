//! Where the program is split: all that only these functions need comes with them.
//! Beside its function, each has one that asks for it.

// What links a part to the program is code of the macro's, which is unsafe as all
// that calls beyond a module is.
#![allow(unsafe_code)]
// It also asks for a result, to say in it that a part did not come.
#![allow(clippy::unnecessary_wraps)]

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Html;

use crate::components::builder;
use crate::components::context::AppContext;
use crate::pages::{milestones_part, other_pages_part};

/// The milestones.
#[wasm_split(milestones, preload(load_milestones), fallible)]
pub fn milestones(ctx: &AppContext) -> Result<Html, SplitLoaderError> {
    Ok(milestones_part(ctx))
}

/// The pages that fewer readers begin with.
#[wasm_split(pages, preload(load_pages), fallible)]
pub fn pages(ctx: &AppContext) -> Result<Html, SplitLoaderError> {
    Ok(other_pages_part(ctx))
}

/// Making a figure ready for another page.
#[wasm_split(builder, preload(load_builder), fallible)]
pub fn builder(ctx: &AppContext) -> Result<Html, SplitLoaderError> {
    Ok(builder::builder(ctx))
}
