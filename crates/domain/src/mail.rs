//! The mails that Parvis sends. A mail is kept as its kind and its facts; its words are in the locale files.

use crate::{Verdict, idea::CharterReason};
use serde::{Deserialize, Serialize};

/// A mail before it has words. Paths are below the site's address, with the language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case")]
pub enum Mail {
    /// The six-digit code of a sign-in.
    SignInCode {
        code: String,
    },
    IdeaReceived {
        title: String,
        path: String,
    },
    IdeaDecided {
        title: String,
        path: String,
        verdict: Verdict,
        reason: Option<CharterReason>,
        /// The moderator's own words, possibly none.
        message: String,
    },
    /// Somebody is on the roll. No receipt, and nothing of the ballot: the outbox has an address.
    TookPart {
        edition: String,
        path: String,
    },
    /// Somebody is asked to hold a share of the key of a ballot box.
    TrusteeInvited {
        name: String,
        edition: String,
        path: String,
    },
    /// The vote has closed: a trustee is asked for the share.
    TrusteeAsked {
        name: String,
        edition: String,
        path: String,
    },
}
