//! Signing in at FranceConnect, `ProConnect` or a city's own provider: the way there, the way back, and out again.
//!
//! What a page needs is a link, [`parts::ByFranceConnect`] or [`parts::ByProvider`]. It leads to [`ways::begin`], which
//! keeps what the return must fit in the visitor's sealed notes and sends the browser on; a form could not, since the
//! content security policy keeps forms on this site. The provider sends it back to [`ways::callback`].

#[cfg(feature = "ssr")]
mod age;
#[cfg(feature = "ssr")]
pub mod leaving;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
mod site;
#[cfg(feature = "ssr")]
pub mod ways;

#[cfg(feature = "ssr")]
pub use age::{Age, age};
#[cfg(feature = "ssr")]
pub use site::{Door, Own, ProConnect, Providers};
