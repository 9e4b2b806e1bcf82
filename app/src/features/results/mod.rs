//! The results: who won, what each got, and why each other one did not.

#[cfg(feature = "ssr")]
pub mod count_steps;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod what_if;
#[cfg(feature = "ssr")]
pub mod words;
