//! Signing in at an OpenID Connect provider: FranceConnect, `ProConnect`, or a city's own.
//!
//! The authorization code flow (OpenID Connect Core 1.0, 3.1) in two steps with the person's browser between them:
//! [`Provider::begin`] gives the address to send them to and what to keep until they come back, and
//! [`Provider::finish`] turns what they bring into an [`Identity`] whose every part was checked. Nothing is asked of
//! a provider before the first sign-in: a server starts while its providers are away.

mod http;
mod provider;
mod userinfo;

pub use http::HttpError;
pub use provider::Provider;

use chrono::NaiveDate;
use openidconnect::ClaimsVerificationError;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a provider knows of this site, and what is asked of it.
#[derive(Clone)]
pub struct Registration {
    /// The provider's address, as its tokens name it. Its description is at `/.well-known/openid-configuration` below.
    pub issuer: String,
    pub client_id: String,
    pub secret: String,
    /// Where the provider sends people back to, registered there: `https://budget.example.fr/france-connect/callback`.
    pub callback: String,
    /// What is asked for beside `openid`. A provider may refuse one that it does not know.
    pub scopes: &'static [&'static str],
    /// The level that is asked for, and that the token must then name: `eidas1`.
    pub acr: Option<&'static str>,
    /// Whether the code is bound to this server (RFC 7636). `ProConnect` refuses what it does not know.
    pub pkce: bool,
    /// Whether a sign-in of now is asked for by `max_age`, which every provider knows (Core, 15.1), but for
    /// `ProConnect`: there it is a claim.
    pub max_age: bool,
}

impl fmt::Debug for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Registration({})", self.issuer)
    }
}

/// A sign-in that has begun.
#[derive(Debug)]
pub struct Begun {
    /// Where the browser goes.
    pub url: String,
    pub kept: Kept,
}

/// What waits, where only this person's browser leads to it, until they come back. It is good for one return.
#[derive(Clone, Serialize, Deserialize)]
pub struct Kept {
    state: String,
    nonce: String,
    #[serde(default)]
    verifier: Option<String>,
    /// The provider was told to ask who they are, even if it knew.
    #[serde(default)]
    again: bool,
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept(…)")
    }
}

/// The query with which somebody comes back.
#[derive(Clone, Copy, Default)]
pub struct Answer<'a> {
    pub code: Option<&'a str>,
    pub state: Option<&'a str>,
    /// `access_denied` when the person turned back.
    pub error: Option<&'a str>,
    /// Who answers (RFC 9207): one provider's answer is not taken for another's.
    pub issuer: Option<&'a str>,
}

/// Who somebody is, says the provider.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider's name for this person, the same each time. FranceConnect gives each site another.
    pub subject: String,
    pub email: Option<String>,
    /// Whether the provider says that the address is theirs. Many say nothing.
    pub email_verified: Option<bool>,
    /// FranceConnect writes zeros for a day or a month that no register knows: the first of the time that is left.
    pub birthdate: Option<NaiveDate>,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    /// The number of the establishment that somebody works for, 14 digits.
    pub siret: Option<String>,
    /// The token, for the day on which they sign out there.
    pub id_token: String,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(hidden)")
    }
}

/// Why nobody was signed in. No text holds anything of a person.
#[derive(Debug, thiserror::Error)]
pub enum OidcError {
    #[error("the provider's address is neither https nor on this machine: {0}")]
    Address(String),
    #[error("the provider can't be reached")]
    Away(#[source] HttpError),
    #[error("the provider's answer can't be read: {0}")]
    Unreadable(String),
    /// The person turned back.
    #[error("cancelled at the provider")]
    Cancelled,
    /// The provider refused the request: most often a setting is not as it is registered there.
    #[error("the provider refused: {0}")]
    Refused(String),
    /// Not the answer to what this browser began.
    #[error("the answer belongs to no sign-in of this browser")]
    State,
    #[error("the token does not hold")]
    Token(#[source] ClaimsVerificationError),
    /// The token holds, and what came with it does not belong to it.
    #[error("the provider's answer does not hold: {0}")]
    Mismatch(&'static str),
}
