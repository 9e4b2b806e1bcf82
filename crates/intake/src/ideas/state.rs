//! Where the rows of a file stand.

use domain::{IdeaState, ProjectState};
use serde::Deserialize;

/// Where a row of a file stands: as an idea until it is a project, then as a project. In the order
/// of the way, so that the greatest is the most advanced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    Withdrawn,
    /// Refused by the moderation or by the study.
    Refused,
    Submitted,
    ChangesRequested,
    Published,
    UnderStudy,
    Postponed,
    OnBallot,
    NotSelected,
    Winner,
    /// A winner that will not be built.
    Abandoned,
    Studies,
    Procurement,
    Works,
    Delivered,
}

impl RowState {
    /// The word in mappings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::Refused => "refused",
            Self::Submitted => "submitted",
            Self::ChangesRequested => "changes_requested",
            Self::Published => "published",
            Self::UnderStudy => "under_study",
            Self::Postponed => "postponed",
            Self::OnBallot => "on_ballot",
            Self::NotSelected => "not_selected",
            Self::Winner => "winner",
            Self::Abandoned => "abandoned",
            Self::Studies => "studies",
            Self::Procurement => "procurement",
            Self::Works => "works",
            Self::Delivered => "delivered",
        }
    }

    /// The state of the idea behind the row.
    pub const fn idea(self) -> IdeaState {
        match self {
            Self::Withdrawn => IdeaState::Withdrawn,
            Self::Refused => IdeaState::Refused,
            Self::Submitted => IdeaState::Submitted,
            Self::ChangesRequested => IdeaState::ChangesRequested,
            Self::Published => IdeaState::Published,
            Self::UnderStudy
            | Self::Postponed
            | Self::OnBallot
            | Self::NotSelected
            | Self::Winner
            | Self::Abandoned
            | Self::Studies
            | Self::Procurement
            | Self::Works
            | Self::Delivered => IdeaState::Merged,
        }
    }

    /// The state of the project, once there is one.
    pub const fn project(self) -> Option<ProjectState> {
        match self {
            Self::Withdrawn
            | Self::Refused
            | Self::Submitted
            | Self::ChangesRequested
            | Self::Published => None,
            Self::UnderStudy => Some(ProjectState::UnderStudy),
            Self::Postponed => Some(ProjectState::Postponed),
            Self::OnBallot => Some(ProjectState::OnBallot),
            Self::NotSelected => Some(ProjectState::NotSelected),
            Self::Winner => Some(ProjectState::Winner),
            Self::Abandoned => Some(ProjectState::Abandoned),
            Self::Studies => Some(ProjectState::Studies),
            Self::Procurement => Some(ProjectState::Procurement),
            Self::Works => Some(ProjectState::Works),
            Self::Delivered => Some(ProjectState::Delivered),
        }
    }
}
