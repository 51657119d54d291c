//! The parts as parts of one program: what `split.rs` has, without waiting.

use std::convert::Infallible;
use std::future::{Ready, ready};

use yew::Html;

use crate::components::builder;
use crate::components::context::AppContext;
use crate::pages::{milestones_part, other_pages_part};

pub(super) fn load_milestones() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}

pub(super) fn load_pages() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}

pub(super) fn load_builder() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}

pub(super) fn milestones(ctx: &AppContext) -> Ready<Result<Html, Infallible>> {
    ready(Ok(milestones_part(ctx)))
}

pub(super) fn pages(ctx: &AppContext) -> Ready<Result<Html, Infallible>> {
    ready(Ok(other_pages_part(ctx)))
}

pub(super) fn builder(ctx: &AppContext) -> Ready<Result<Html, Infallible>> {
    ready(Ok(builder::builder(ctx)))
}
