//! What staff sign in with: passkeys, passwords with one-time codes, recovery codes; and their sessions.
//!
//! Where an act asks to show again who one is, its form is kept, and `/account/again` leads back to it:
//! [`crate::context::Cx::refuse_form`] and `go_refusing` see to that for every form.

#[cfg(feature = "ssr")]
pub mod invitation;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod password;
#[cfg(feature = "ssr")]
pub mod security;
#[cfg(feature = "ssr")]
pub mod server;
