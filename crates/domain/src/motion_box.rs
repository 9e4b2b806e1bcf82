//! The sealed ballot box of a secret motion, and the members who hold its key in shares.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Planned: the chair names scrutineers
//!     Planned --> Sealed: the last of them confirms the key
//!     Sealed --> Closed: the chair ends the vote
//!     Closed --> Opened: two keys are given, and the ballots are counted
//! ```
//!
//! A box that can't be opened any more is thrown away, and the motion is tabled again.

use crate::words::words;
use serde::{Deserialize, Serialize};

/// How many scrutineers open a box.
pub const NEEDED: u8 = 2;
/// The most scrutineers: in a room of eight, a third one is there for a phone that breaks.
pub const MOST: usize = 3;

words! {
    /// How far the box of a motion is.
    pub enum MotionBoxState as "state of a motion's box" {
        /// Scrutineers are named; some have not confirmed their key yet.
        Planned = "planned",
        /// Every scrutineer holds a share: the motion can be put to the vote.
        Sealed = "sealed",
        /// Nobody votes any more, and nothing is open yet.
        Closed = "closed",
        Opened = "opened",
    }
}

words! {
    /// How far a scrutineer is.
    pub enum ScrutineerState as "state of a scrutineer" {
        Named = "named",
        /// The key was made, and is not confirmed yet.
        Taken = "taken",
        /// The key reads back.
        Confirmed = "confirmed",
        /// The key was given for the count.
        Gave = "gave",
    }
}

/// Why something can't be done with the box of a motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MotionBoxError {
    #[error("two or three different members who are present are scrutineers")]
    Scrutineers,
    #[error("only a scrutineer of this motion has a key")]
    NotScrutineer,
    #[error("the box is not sealed: a scrutineer has not confirmed the key")]
    NotSealed,
    #[error("a box that is {from} can't become {to}")]
    State {
        from: MotionBoxState,
        to: MotionBoxState,
    },
    #[error("{given} keys were given, and {needed} are needed")]
    TooFewKeys { given: u32, needed: u32 },
    #[error("the key is not the one of this scrutineer")]
    WrongKey,
    #[error("the key is confirmed already")]
    Confirmed,
}

impl MotionBoxState {
    pub fn becomes(self, to: Self) -> Result<Self, MotionBoxError> {
        match (self, to) {
            // Before the vote others may be named.
            (Self::Planned | Self::Sealed, Self::Planned)
            | (Self::Planned, Self::Sealed)
            | (Self::Sealed, Self::Closed)
            | (Self::Closed, Self::Opened) => Ok(to),
            (Self::Planned, Self::Closed | Self::Opened)
            | (Self::Sealed, Self::Sealed | Self::Opened)
            | (Self::Closed, Self::Planned | Self::Sealed | Self::Closed)
            | (Self::Opened, _) => Err(MotionBoxError::State { from: self, to }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MotionBoxState::{self, Closed, Opened, Planned, Sealed};

    #[test]
    fn nothing_opens_before_the_close_and_nothing_closes_again() {
        let fine: Vec<_> = MotionBoxState::ALL
            .iter()
            .flat_map(|from| MotionBoxState::ALL.iter().map(move |to| (*from, *to)))
            .filter(|(from, to)| from.becomes(*to).is_ok())
            .collect();
        assert_eq!(
            fine,
            [
                (Planned, Planned),
                (Planned, Sealed),
                (Sealed, Planned),
                (Sealed, Closed),
                (Closed, Opened)
            ]
        );
    }
}
