//! Milepost.
