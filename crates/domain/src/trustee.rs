//! Trustees, and the states of the ballot box whose key they share.

use crate::calendar::UnknownWord;
use crate::text::Limits;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Length limits of a trustee's name, which the public page shows.
pub const NAME: Limits = Limits { min: 2, max: 80 };
/// Most trustees of one ballot box: each is a person to meet at the close.
pub const MOST: u32 = 15;

/// Whom a trustee stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrusteeKind {
    /// A member of the council.
    Elected,
    /// A resident drawn by lot.
    Resident,
    Association,
    Staff,
    Other,
}

/// How far a ballot box is. It goes back from `Sealed` to `Planned` when a trustee is replaced before the vote.
///
/// ```mermaid
/// stateDiagram-v2
///     [*] --> Planned: plan
///     Planned --> Sealed: the last trustee confirms
///     Sealed --> Planned: replace a trustee (before the vote)
///     Sealed --> Opened: k shares, after the close
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BallotBoxState {
    /// Trustees are invited; some have not confirmed their share yet.
    Planned,
    /// Every trustee holds a share: votes can be cast.
    Sealed,
    /// Enough shares were given after the close, and the ballots are open.
    Opened,
}

/// How far a trustee is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrusteeState {
    Invited,
    /// The share was made, and has not been read back yet.
    Taken,
    /// The share reads back.
    Confirmed,
    /// The share was given for the opening.
    Gave,
}

impl TrusteeKind {
    pub const ALL: [Self; 5] = [
        Self::Elected,
        Self::Resident,
        Self::Association,
        Self::Staff,
        Self::Other,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Elected => "elected",
            Self::Resident => "resident",
            Self::Association => "association",
            Self::Staff => "staff",
            Self::Other => "other",
        }
    }
}

impl BallotBoxState {
    pub const ALL: [Self; 3] = [Self::Planned, Self::Sealed, Self::Opened];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Sealed => "sealed",
            Self::Opened => "opened",
        }
    }
}

impl fmt::Display for TrusteeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for TrusteeKind {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == text)
            .ok_or_else(|| UnknownWord::new("kind of trustee", text))
    }
}

impl FromStr for BallotBoxState {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or_else(|| UnknownWord::new("state of a ballot box", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back() {
        for kind in TrusteeKind::ALL {
            assert_eq!(kind.code().parse(), Ok(kind));
        }
        for state in BallotBoxState::ALL {
            assert_eq!(state.code().parse(), Ok(state));
        }
        assert!("mayor".parse::<TrusteeKind>().is_err());
    }
}
