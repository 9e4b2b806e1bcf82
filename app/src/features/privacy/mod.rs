//! What is kept about people: the notices, the register, the terms, and the job that applies them.

#[cfg(feature = "ssr")]
pub mod defaults;
#[cfg(feature = "ssr")]
mod desk;
#[cfg(any(feature = "ssr", feature = "field"))]
pub mod markup;
#[cfg(feature = "ssr")]
pub mod notices_desk;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod register;
#[cfg(feature = "ssr")]
pub mod register_form;
#[cfg(feature = "ssr")]
pub mod retention;
#[cfg(feature = "ssr")]
pub mod run;
#[cfg(feature = "ssr")]
pub mod server;

#[cfg(feature = "ssr")]
pub use desk::privacy;
