//! What is printed: ballots, forms, posters, sheets. Pages with a print style sheet: browsers print.

#[cfg(feature = "ssr")]
mod ballot;
#[cfg(feature = "ssr")]
pub mod choose;
#[cfg(feature = "ssr")]
mod hand;
#[cfg(feature = "ssr")]
mod order;
#[cfg(feature = "ssr")]
mod poster;
#[cfg(feature = "ssr")]
pub mod sheet;
