//! A project and what can become of it.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> UnderStudy
//!     UnderStudy --> OnBallot
//!     UnderStudy --> Refused
//!     UnderStudy --> Postponed
//!     OnBallot --> Winner: count
//!     OnBallot --> NotSelected: count
//!     Winner --> Studies
//!     Studies --> Procurement
//!     Procurement --> Works
//!     Works --> Delivered
//!     Studies --> Abandoned
//!     Procurement --> Abandoned
//!     Works --> Abandoned
//! ```

use crate::calendar::UnknownWord;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Where a project stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectState {
    UnderStudy,
    OnBallot,
    Refused,
    Postponed,
    Winner,
    NotSelected,
    Studies,
    Procurement,
    Works,
    Delivered,
    Abandoned,
}

/// Only a project on the ballot can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a project that is {from} was not on the ballot")]
pub struct NotOnBallot {
    pub from: ProjectState,
}

impl ProjectState {
    pub const ALL: [Self; 11] = [
        Self::UnderStudy,
        Self::OnBallot,
        Self::Refused,
        Self::Postponed,
        Self::Winner,
        Self::NotSelected,
        Self::Studies,
        Self::Procurement,
        Self::Works,
        Self::Delivered,
        Self::Abandoned,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::UnderStudy => "under_study",
            Self::OnBallot => "on_ballot",
            Self::Refused => "refused",
            Self::Postponed => "postponed",
            Self::Winner => "winner",
            Self::NotSelected => "not_selected",
            Self::Studies => "studies",
            Self::Procurement => "procurement",
            Self::Works => "works",
            Self::Delivered => "delivered",
            Self::Abandoned => "abandoned",
        }
    }

    /// The state after the published count.
    pub fn count(self, selected: bool) -> Result<Self, NotOnBallot> {
        match self {
            Self::OnBallot => Ok(if selected {
                Self::Winner
            } else {
                Self::NotSelected
            }),
            Self::UnderStudy
            | Self::Refused
            | Self::Postponed
            | Self::Winner
            | Self::NotSelected
            | Self::Studies
            | Self::Procurement
            | Self::Works
            | Self::Delivered
            | Self::Abandoned => Err(NotOnBallot { from: self }),
        }
    }

    /// Whether the project has won its vote, whatever came of it since.
    pub const fn has_won(self) -> bool {
        match self {
            Self::Winner
            | Self::Studies
            | Self::Procurement
            | Self::Works
            | Self::Delivered
            | Self::Abandoned => true,
            Self::UnderStudy
            | Self::OnBallot
            | Self::Refused
            | Self::Postponed
            | Self::NotSelected => false,
        }
    }

    /// Whether everyone may see the project. What is under study stays inside until it is decided.
    pub const fn is_public(self) -> bool {
        match self {
            Self::UnderStudy | Self::Refused | Self::Postponed => false,
            Self::OnBallot
            | Self::Winner
            | Self::NotSelected
            | Self::Studies
            | Self::Procurement
            | Self::Works
            | Self::Delivered
            | Self::Abandoned => true,
        }
    }
}

impl fmt::Display for ProjectState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for ProjectState {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or_else(|| UnknownWord::new("state", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_on_the_ballot_is_counted() {
        for state in ProjectState::ALL {
            let expected = if state == ProjectState::OnBallot {
                Ok(ProjectState::Winner)
            } else {
                Err(NotOnBallot { from: state })
            };
            assert_eq!(state.count(true), expected);
            assert_eq!(state.code().parse(), Ok(state));
        }
        assert_eq!(
            ProjectState::OnBallot.count(false),
            Ok(ProjectState::NotSelected)
        );
    }
}
