//! A project and what can become of it.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> UnderStudy
//!     UnderStudy --> Dissolved: undo
//!     Dissolved --> UnderStudy: restore
//!     UnderStudy --> OnBallot: publication
//!     UnderStudy --> Refused: publication
//!     UnderStudy --> Postponed: publication
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

use crate::ProjectVerdict;
use crate::calendar::UnknownWord;
use crate::text::Limits;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Length limits of a project's title.
pub const TITLE: Limits = Limits { min: 5, max: 120 };
/// Length limits of a project's text.
pub const TEXT: Limits = Limits { min: 20, max: 6000 };
/// Length limits of a message between a city and those who carry a project.
pub const MESSAGE: Limits = Limits { min: 1, max: 4000 };

/// Where a project stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectState {
    UnderStudy,
    /// Taken apart into its ideas again; kept, so that it can be restored with all that was written about it.
    Dissolved,
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

/// The project's decision is published, or it was taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a project that is {from} is not under study")]
pub struct NotUnderStudy {
    pub from: ProjectState,
}

impl ProjectState {
    pub const ALL: [Self; 12] = [
        Self::UnderStudy,
        Self::Dissolved,
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
            Self::Dissolved => "dissolved",
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
            | Self::Dissolved
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
            | Self::Dissolved
            | Self::OnBallot
            | Self::Refused
            | Self::Postponed
            | Self::NotSelected => false,
        }
    }

    /// Whether everyone may see the project: once it is decided, since all decisions of an edition are published
    /// at once.
    pub const fn is_public(self) -> bool {
        match self {
            Self::UnderStudy | Self::Dissolved => false,
            Self::Refused
            | Self::Postponed
            | Self::OnBallot
            | Self::Winner
            | Self::NotSelected
            | Self::Studies
            | Self::Procurement
            | Self::Works
            | Self::Delivered
            | Self::Abandoned => true,
        }
    }

    /// Whether the project is or was on the ballot.
    pub const fn was_on_ballot(self) -> bool {
        match self {
            Self::UnderStudy | Self::Dissolved | Self::Refused | Self::Postponed => false,
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

    /// The state after the publication of what was decided. Only what is under study is decided.
    pub fn decide(self, verdict: ProjectVerdict) -> Result<Self, NotUnderStudy> {
        self.under_study().map(|()| match verdict {
            ProjectVerdict::OnBallot => Self::OnBallot,
            ProjectVerdict::Refused => Self::Refused,
            ProjectVerdict::Postponed => Self::Postponed,
        })
    }

    /// Taken apart into its ideas.
    pub fn dissolve(self) -> Result<Self, NotUnderStudy> {
        self.under_study().map(|()| Self::Dissolved)
    }

    /// Put together again as it was.
    pub fn restore(self) -> Result<Self, NotUnderStudy> {
        match self {
            Self::Dissolved => Ok(Self::UnderStudy),
            Self::UnderStudy
            | Self::OnBallot
            | Self::Refused
            | Self::Postponed
            | Self::Winner
            | Self::NotSelected
            | Self::Studies
            | Self::Procurement
            | Self::Works
            | Self::Delivered
            | Self::Abandoned => Err(NotUnderStudy { from: self }),
        }
    }

    /// What is done to a project before its decision needs this.
    pub fn under_study(self) -> Result<(), NotUnderStudy> {
        match self {
            Self::UnderStudy => Ok(()),
            Self::Dissolved
            | Self::OnBallot
            | Self::Refused
            | Self::Postponed
            | Self::Winner
            | Self::NotSelected
            | Self::Studies
            | Self::Procurement
            | Self::Works
            | Self::Delivered
            | Self::Abandoned => Err(NotUnderStudy { from: self }),
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
    fn only_what_is_under_study_is_decided_or_undone() {
        for state in ProjectState::ALL {
            let fine = state == ProjectState::UnderStudy;
            for verdict in ProjectVerdict::ALL {
                assert_eq!(state.decide(*verdict).is_ok(), fine, "{state}");
            }
            assert_eq!(state.dissolve().is_ok(), fine, "{state}");
            assert_eq!(
                state.restore().is_ok(),
                state == ProjectState::Dissolved,
                "{state}"
            );
        }
        assert_eq!(
            ProjectState::UnderStudy.decide(ProjectVerdict::Refused),
            Ok(ProjectState::Refused)
        );
    }

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
