//! Accounts: signing in by a code, and what a person's own page shows.
//!
//! Signing in is part of other forms too (an idea, the vote). They use it in one of two ways:
//!
//! - a form of its own in the page: `parts::SignIn`, given `sign_in::state(&cx)` and the path to go to then;
//! - inside a form that has more to send: the fields of `parts::WhoFields`, with [`sign_in::request`] and
//!   [`sign_in::confirm`] called by that form's server function, and `parts::AnotherCode` below the form.
//!
//! Between the two submits the address or the number waits in the session's note `sign-in`: a page that finds one there
//! asks for the code instead.

#[cfg(feature = "ssr")]
pub mod means;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod sign_in;
