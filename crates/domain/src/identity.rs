//! Who somebody is to a vote, and how they show it: one short step, chosen for each edition.

use crate::EditionId;
use crate::words::words;
use serde::{Deserialize, Serialize};
use std::fmt;

words! {
    /// A way to show who one is. An edition names those that it takes.
    pub enum Means as "means" {
        /// A six-digit code by e-mail.
        Email = "email",
        /// A six-digit code by text message.
        Sms = "sms",
        /// The French state's sign-in.
        FranceConnect = "france_connect",
        /// A one-use printed code, for people met without e-mail and telephone.
        Card = "card",
        /// An identifier and a year of birth on a list that the city gave.
        List = "list",
    }
}

impl Means {
    /// Whether it leads to an account. A card and a list let their holder vote, and keep nothing else.
    pub const fn has_account(self) -> bool {
        matches!(self, Self::Email | Self::Sms | Self::FranceConnect)
    }

    /// Whether several people of a family may share it, each with a vote.
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Email | Self::Sms)
    }
}

/// Where a person is reached. It has no `Display`, and its `Debug` hides it: no log gets one by mistake.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// An address in small letters, as [`crate::text::email`] gives it.
    Email(String),
    /// A number with its country, as in `+33612345678` (ITU-T E.164).
    Phone(String),
}

impl Contact {
    /// Reads an e-mail address, or a number as `+33612345678`. What people type as a number needs a numbering plan
    /// first: the crate `sms` has one.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(digits) = text.strip_prefix('+') {
            let fine =
                (8..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
            return fine.then(|| Self::Phone(text.to_owned()));
        }
        crate::text::email(text).ok().map(Self::Email)
    }

    /// The address or the number.
    pub fn reveal(&self) -> &str {
        match self {
            Self::Email(text) | Self::Phone(text) => text,
        }
    }

    pub fn email(&self) -> Option<&str> {
        match self {
            Self::Email(address) => Some(address),
            Self::Phone(_) => None,
        }
    }

    /// The way by which a code reaches it.
    pub const fn means(&self) -> Means {
        match self {
            Self::Email(_) => Means::Email,
            Self::Phone(_) => Means::Sms,
        }
    }

    /// Enough to recognise one's own, too little to write to: `a…@example.org`, `+33…78`.
    pub fn masked(&self) -> String {
        match self {
            Self::Email(address) => {
                let (name, domain) = address.split_once('@').unwrap_or((address, ""));
                let first: String = name.chars().take(1).collect();
                format!("{first}…@{domain}")
            }
            Self::Phone(number) => {
                let last = number.len().saturating_sub(2);
                let first: String = number.chars().take(3).collect();
                format!("{first}…{}", number.get(last..).unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(hidden)")
    }
}

/// What a card or a line of a list gives: the right to one mark on one roll, and nothing else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pass {
    pub edition: EditionId,
    pub means: Means,
    /// The keyed hash under which its holder is marked on the roll.
    pub voter: String,
}

impl fmt::Debug for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pass({})", self.means)
    }
}

words! {
    /// What stands behind a session: how its person signed in.
    pub enum Proof as "proof" {
        /// A code by e-mail or text message: whoever reads the mailbox has it.
        Code = "code",
        FranceConnect = "france_connect",
        Passkey = "passkey",
        /// A password with a one-time code.
        Password = "password",
        /// `ProConnect`, or a city's own OpenID Connect provider.
        Provider = "provider",
        /// A recovery code, printed when the other credentials were made.
        Recovery = "recovery",
    }
}

impl Proof {
    /// Whether it is enough for staff: more than access to a mailbox.
    pub const fn is_strong(self) -> bool {
        match self {
            Self::Passkey | Self::Password | Self::Provider | Self::Recovery => true,
            Self::Code | Self::FranceConnect => false,
        }
    }
}

words! {
    /// What staff sign in with.
    pub enum CredentialKind as "credential" {
        Passkey = "passkey",
        Password = "password",
        /// An app that shows one-time codes (RFC 6238).
        Totp = "totp",
        /// Codes on paper for the day on which the rest is lost.
        Recovery = "recovery",
    }
}

words! {
    /// A batch of voting cards. `Printed → Active → Closed`, and `Revoked` from either when it is lost.
    pub enum BatchState as "batch" {
        /// Printed, and good for nothing yet: a pile that is stolen before the day is worth paper.
        Printed = "printed",
        Active = "active",
        /// What was left over came back.
        Closed = "closed",
        Revoked = "revoked",
    }
}

/// A state that a batch can't leave this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a batch that is {from} can't become {to}")]
pub struct BatchStateError {
    pub from: BatchState,
    pub to: BatchState,
}

impl BatchState {
    /// Checks a step.
    pub const fn moved(self, to: Self) -> Result<Self, BatchStateError> {
        let fine = match self {
            Self::Printed => matches!(to, Self::Active | Self::Revoked),
            Self::Active => matches!(to, Self::Closed | Self::Revoked),
            // Cards that were closed by mistake are still in good hands.
            Self::Closed => matches!(to, Self::Active | Self::Revoked),
            Self::Revoked => false,
        };
        if fine {
            Ok(to)
        } else {
            Err(BatchStateError { from: self, to })
        }
    }
}

words! {
    /// What a burst of voters has in common.
    pub enum SuspicionKind as "suspicion" {
        /// Many more voters in an hour than usual.
        Hour = "hour",
        /// One block of network addresses.
        Block = "block",
        /// One device.
        Device = "device",
        /// Contacts that are made alike: `ana1@`, `ana2@`…
        Contact = "contact",
    }
}

words! {
    /// What a coordinator decides about a suspicion. No ballot is ever removed: none can be told from the others.
    pub enum SuspicionVerdict as "verdict" {
        /// A class, a stand, a town hall: nothing is wrong.
        Explained = "explained",
        /// Nothing is decided yet but to look again.
        Watched = "watched",
        /// No more marks on the roll from there; who is refused is told where to vote instead.
        Barred = "barred",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_hides_itself() {
        let email = Contact::Email("ana@example.org".into());
        let phone = Contact::Phone("+33612345678".into());
        assert_eq!(email.masked(), "a…@example.org");
        assert_eq!(phone.masked(), "+33…78");
        for contact in [email, phone] {
            assert_eq!(format!("{contact:?}"), "Contact(hidden)");
        }
    }

    #[test]
    fn a_revoked_batch_stays_revoked() {
        use BatchState::{Active, Closed, Printed, Revoked};
        for (from, to, fine) in [
            (Printed, Active, true),
            (Printed, Closed, false),
            (Active, Closed, true),
            (Active, Printed, false),
            (Closed, Active, true),
            (Closed, Revoked, true),
            (Revoked, Active, false),
            (Revoked, Printed, false),
        ] {
            assert_eq!(from.moved(to).is_ok(), fine, "{from} to {to}");
        }
    }

    #[test]
    fn a_mailbox_alone_is_no_strong_proof() {
        let strong: Vec<_> = Proof::ALL
            .iter()
            .filter(|proof| proof.is_strong())
            .collect();
        assert_eq!(
            strong,
            [
                &Proof::Passkey,
                &Proof::Password,
                &Proof::Provider,
                &Proof::Recovery
            ]
        );
    }
}
