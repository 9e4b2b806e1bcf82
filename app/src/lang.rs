//! The languages of the interface.

pub use domain::Lang;
