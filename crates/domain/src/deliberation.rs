//! A deliberation: members who are present decide about motions, with a quorum, and approve the minutes.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Convened
//!     Convened --> Open: open
//!     Convened --> Cancelled: cancel
//!     Open --> Closed: close, no vote is under way
//!     Closed --> Approved: the minutes are approved
//! ```
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Tabled
//!     Tabled --> Voting: put to the vote, with a quorum
//!     Tabled --> Withdrawn: withdraw
//!     Voting --> Carried
//!     Voting --> Rejected
//!     Voting --> Tabled: stop a vote that nobody has taken part in
//! ```

use crate::Cents;
use crate::delegated::Majority;
use crate::text::Limits;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Length limits of a deliberation's title and place.
pub const LINE: Limits = Limits { min: 2, max: 160 };
/// Length limits of the agenda, the notes and the minutes.
pub const TEXT: Limits = Limits {
    min: 0,
    max: 20_000,
};
/// Length limits of a motion.
pub const MOTION: Limits = Limits { min: 5, max: 2000 };
/// The most motions of one deliberation.
pub const MOST_MOTIONS: u64 = 100;
/// Seconds after which the code on the chair's screen changes. The one before is good as well, so that nobody types in
/// vain; a photo of it is worth little a few minutes later.
pub const CODE_SECONDS: i64 = 120;

words! {
    /// Where a deliberation stands.
    pub enum DeliberationState as "state of a deliberation" {
        Convened = "convened",
        Open = "open",
        Closed = "closed",
        /// The minutes are approved and public.
        Approved = "approved",
        Cancelled = "cancelled",
    }
}

words! {
    /// How somebody is present.
    pub enum PresenceKind as "presence" {
        /// With the code on the chair's screen.
        Code = "code",
        /// Marked by the chair.
        Chair = "chair",
        /// From afar, where the terms allow it.
        Remote = "remote",
    }
}

words! {
    /// What is written down in versions.
    pub enum DeliberationText as "text of a deliberation" {
        /// What was said, for the members.
        Notes = "notes",
        /// What the chair adds to the minutes.
        Minutes = "minutes",
    }
}

words! {
    /// What a motion is about.
    pub enum MotionKind as "kind of motion" {
        /// Gives a proposal an amount of the envelope.
        Allocate = "allocate",
        /// Another amount, or other words, for a motion that is tabled. Voted before it.
        Amendment = "amendment",
        /// Anything else that the group wants to decide.
        Other = "other",
    }
}

words! {
    /// Where a motion stands.
    pub enum MotionState as "state of a motion" {
        Tabled = "tabled",
        Voting = "voting",
        Carried = "carried",
        Rejected = "rejected",
        Withdrawn = "withdrawn",
    }
}

words! {
    /// A vote on a motion.
    pub enum MotionChoice as "choice" {
        For = "for",
        Against = "against",
        Abstain = "abstain",
    }
}

/// An act that the state of a deliberation does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a deliberation that is {from} can't become {to}")]
pub struct DeliberationStateError {
    pub from: DeliberationState,
    pub to: DeliberationState,
}

/// Why a motion can't be put, voted on or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MotionError {
    #[error("the deliberation is not open")]
    NotOpen,
    #[error("{present} members are present, and {needed} are needed")]
    NoQuorum { present: u32, needed: u32 },
    #[error("a motion that is {from} can't become {to}")]
    State { from: MotionState, to: MotionState },
    #[error("another motion is being voted on")]
    AnotherVote,
    #[error("an amendment comes first")]
    AmendmentFirst,
    #[error("only members who are present vote")]
    NotPresent,
    #[error("the vote is cast already")]
    Voted,
    #[error("members of this age do not vote")]
    Age,
    #[error(
        "the vote is open for some motions and secret for others, and this act is for the other kind"
    )]
    Ballot,
    #[error("the proposal costs {} cents", cost.get())]
    OverCost { cost: Cents },
    #[error("an amendment is to a motion that is tabled here, and no amendment itself")]
    NotAmendable,
    #[error("no more motions")]
    TooMany,
}

impl DeliberationState {
    pub fn becomes(self, to: Self) -> Result<Self, DeliberationStateError> {
        match (self, to) {
            (Self::Convened, Self::Open | Self::Cancelled)
            | (Self::Open, Self::Closed)
            | (Self::Closed, Self::Approved) => Ok(to),
            (Self::Convened, Self::Convened | Self::Closed | Self::Approved)
            | (Self::Open, Self::Convened | Self::Open | Self::Approved | Self::Cancelled)
            | (Self::Closed, Self::Convened | Self::Open | Self::Closed | Self::Cancelled)
            | (Self::Approved | Self::Cancelled, _) => {
                Err(DeliberationStateError { from: self, to })
            }
        }
    }
}

impl MotionState {
    pub fn becomes(self, to: Self) -> Result<Self, MotionError> {
        match (self, to) {
            (Self::Tabled, Self::Voting | Self::Withdrawn)
            | (Self::Voting, Self::Carried | Self::Rejected | Self::Tabled) => Ok(to),
            (Self::Tabled, Self::Tabled | Self::Carried | Self::Rejected)
            | (Self::Voting, Self::Voting | Self::Withdrawn)
            | (Self::Carried | Self::Rejected | Self::Withdrawn, _) => {
                Err(MotionError::State { from: self, to })
            }
        }
    }
}

/// The votes on a motion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MotionTally {
    pub yes: u32,
    pub no: u32,
    pub abstain: u32,
}

impl MotionTally {
    pub fn of(choices: impl IntoIterator<Item = MotionChoice>) -> Self {
        let mut tally = Self::default();
        for choice in choices {
            match choice {
                MotionChoice::For => tally.yes += 1,
                MotionChoice::Against => tally.no += 1,
                MotionChoice::Abstain => tally.abstain += 1,
            }
        }
        tally
    }

    /// Whether the motion is carried, with `present` members in the room. A tie carries nothing.
    pub fn carries(self, majority: Majority, present: u32) -> bool {
        let (yes, no) = (u64::from(self.yes), u64::from(self.no));
        match majority {
            Majority::Simple => yes > no,
            Majority::Absolute => yes * 2 > u64::from(present),
            Majority::TwoThirds => yes > 0 && yes * 3 >= (yes + no) * 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn majorities() {
        let tally = |yes, no, abstain| MotionTally { yes, no, abstain };
        let all = |tally: MotionTally, present| {
            [Majority::Simple, Majority::Absolute, Majority::TwoThirds]
                .map(|majority| tally.carries(majority, present))
        };
        assert_eq!(
            all(tally(0, 0, 9), 9),
            [false, false, false],
            "nobody is for it"
        );
        assert_eq!(
            all(tally(4, 4, 0), 8),
            [false, false, false],
            "a tie carries nothing"
        );
        assert_eq!(all(tally(4, 3, 2), 9), [true, false, false]);
        assert_eq!(all(tally(5, 3, 1), 9), [true, true, false]);
        assert_eq!(all(tally(6, 3, 0), 9), [true, true, true]);
        assert_eq!(all(tally(2, 1, 6), 9), [true, false, true]);
    }

    #[test]
    fn a_closed_deliberation_votes_no_more() {
        use DeliberationState::{Approved, Cancelled, Closed, Convened, Open};
        let fine: Vec<_> = [Convened, Open, Closed, Approved, Cancelled]
            .into_iter()
            .flat_map(|from| DeliberationState::ALL.iter().map(move |to| (from, *to)))
            .filter(|(from, to)| from.becomes(*to).is_ok())
            .collect();
        assert_eq!(
            fine,
            [
                (Convened, Open),
                (Convened, Cancelled),
                (Open, Closed),
                (Closed, Approved)
            ]
        );
    }
}
