//! Pieces that the pages share.

pub mod beside;
pub mod builder;
pub mod builder_dialog;
pub mod chart;
pub mod context;
pub mod copy_box;
pub mod facet;
pub mod figure_controls;
pub mod figure_frame;
pub mod figure_value;
pub mod first_paint;
pub mod fold;
pub mod frame_foot;
pub mod icon;
pub mod indicator_card;
pub mod indicator_figure;
pub mod legend;
pub mod milestone_item;
pub mod observation_table;
pub mod refusals;
pub mod search_box;
pub mod select;
pub mod shell;
pub mod size;
pub mod source_link;
