//! Projects: the list, and a project with where it comes from and what became of it.

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
