//! A proposal to a delegated envelope, and its path from the idea to the inauguration.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Proposed
//!     Proposed --> InCosting: ask the departments
//!     Proposed --> Costed: the proposer's amount stands
//!     InCosting --> Costed: the studies are done
//!     InCosting --> Proposed: take back
//!     Costed --> Allocated: a motion is carried
//!     Costed --> Rejected: a motion is rejected for good
//!     Allocated --> SentBack: the city returns it with a reason
//!     SentBack --> Allocated: a second deliberation
//!     SentBack --> Rejected: given up
//!     Allocated --> Countersigned: the city signs
//!     Countersigned --> Ratified: the council decides
//!     Ratified --> Committed: the city orders
//!     Committed --> Delivered: it is there
//!     Proposed --> Withdrawn
//!     Costed --> Withdrawn
//!     Allocated --> Abandoned
//!     Countersigned --> Abandoned
//!     Ratified --> Abandoned
//!     Committed --> Abandoned
//! ```

use crate::text::Limits;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Length limits of a proposal's title.
pub const TITLE: Limits = Limits { min: 5, max: 120 };
/// Length limits of its text.
pub const TEXT: Limits = Limits { min: 20, max: 4000 };
/// Length limits of a reason, which a return and an abandonment need.
pub const REASON: Limits = Limits { min: 10, max: 2000 };

words! {
    /// Where a proposal stands.
    pub enum ProposalState as "state of a proposal" {
        Proposed = "proposed",
        InCosting = "in_costing",
        Costed = "costed",
        Allocated = "allocated",
        /// Returned by the city with a reason, for a second deliberation.
        SentBack = "sent_back",
        Countersigned = "countersigned",
        Ratified = "ratified",
        Committed = "committed",
        Delivered = "delivered",
        Rejected = "rejected",
        Withdrawn = "withdrawn",
        Abandoned = "abandoned",
    }
}

words! {
    /// A dated step on the path of a proposal.
    pub enum StepKind as "step" {
        Proposed = "proposed",
        CostingAsked = "costing_asked",
        CostingTakenBack = "costing_taken_back",
        Costed = "costed",
        Allocated = "allocated",
        Rejected = "rejected",
        SentBack = "sent_back",
        Countersigned = "countersigned",
        Ratified = "ratified",
        Committed = "committed",
        /// A bill or a part of a subsidy is paid.
        Paid = "paid",
        /// Who received a subsidy has reported on it.
        Reported = "reported",
        /// Works: studies of the architects and engineers.
        Studies = "studies",
        Procurement = "procurement",
        Works = "works",
        Delivered = "delivered",
        Inaugurated = "inaugurated",
        Withdrawn = "withdrawn",
        Abandoned = "abandoned",
    }
}

/// A step that the proposal's state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a proposal that is {from} does not allow: {step}")]
pub struct ProposalStateError {
    pub from: ProposalState,
    pub step: StepKind,
}

impl ProposalState {
    /// The state after a step. Steps of the works leave it as it is.
    pub fn step(self, step: StepKind) -> Result<Self, ProposalStateError> {
        use StepKind as K;
        let refused = Err(ProposalStateError { from: self, step });
        match (step, self) {
            (K::CostingAsked, Self::Proposed) => Ok(Self::InCosting),
            (K::CostingTakenBack, Self::InCosting) => Ok(Self::Proposed),
            (K::Costed, Self::Proposed | Self::InCosting | Self::Costed | Self::SentBack) => {
                // A second costing of what was sent back leaves it there, for the second deliberation.
                Ok(if self == Self::SentBack {
                    self
                } else {
                    Self::Costed
                })
            }
            (K::Allocated, Self::Costed | Self::SentBack) => Ok(Self::Allocated),
            (K::Rejected, Self::Costed | Self::SentBack) => Ok(Self::Rejected),
            (K::SentBack, Self::Allocated) => Ok(Self::SentBack),
            (K::Countersigned, Self::Allocated) => Ok(Self::Countersigned),
            (K::Ratified, Self::Countersigned) => Ok(Self::Ratified),
            (K::Committed, Self::Ratified | Self::Committed) => Ok(Self::Committed),
            (K::Paid, Self::Committed | Self::Delivered) => Ok(self),
            (
                K::Reported | K::Studies | K::Procurement | K::Works,
                Self::Ratified | Self::Committed,
            ) => Ok(self),
            (K::Reported | K::Inaugurated, Self::Delivered) => Ok(self),
            (K::Delivered, Self::Committed) => Ok(Self::Delivered),
            (K::Withdrawn, Self::Proposed | Self::Costed) => Ok(Self::Withdrawn),
            (
                K::Abandoned,
                Self::Allocated | Self::Countersigned | Self::Ratified | Self::Committed,
            ) => Ok(Self::Abandoned),
            (
                K::Proposed
                | K::CostingAsked
                | K::CostingTakenBack
                | K::Costed
                | K::Allocated
                | K::Rejected
                | K::SentBack
                | K::Countersigned
                | K::Ratified
                | K::Committed
                | K::Paid
                | K::Reported
                | K::Studies
                | K::Procurement
                | K::Works
                | K::Delivered
                | K::Inaugurated
                | K::Withdrawn
                | K::Abandoned,
                _,
            ) => refused,
        }
    }

    /// Whether its money is decided: it holds some of the envelope.
    pub const fn holds_money(self) -> bool {
        match self {
            Self::Allocated
            | Self::Countersigned
            | Self::Ratified
            | Self::Committed
            | Self::Delivered => true,
            Self::Proposed
            | Self::InCosting
            | Self::Costed
            | Self::SentBack
            | Self::Rejected
            | Self::Withdrawn
            | Self::Abandoned => false,
        }
    }

    /// Whether a group can put it to the vote.
    pub const fn is_votable(self) -> bool {
        matches!(self, Self::Costed | Self::SentBack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_path_with_a_return() {
        let steps = [
            StepKind::CostingAsked,
            StepKind::Costed,
            StepKind::Allocated,
            StepKind::SentBack,
            StepKind::Allocated,
            StepKind::Countersigned,
            StepKind::Ratified,
            StepKind::Committed,
            StepKind::Works,
            StepKind::Paid,
            StepKind::Delivered,
            StepKind::Paid,
            StepKind::Inaugurated,
        ];
        let end = steps
            .into_iter()
            .try_fold(ProposalState::Proposed, ProposalState::step);
        assert_eq!(end, Ok(ProposalState::Delivered));
    }

    #[test]
    fn money_moves_forward_from_the_right_state_alone() {
        for state in ProposalState::ALL {
            let fine = |step| state.step(step).is_ok();
            assert_eq!(fine(StepKind::Allocated), state.is_votable(), "{state}");
            assert_eq!(
                fine(StepKind::Countersigned),
                *state == ProposalState::Allocated
            );
            assert_eq!(
                fine(StepKind::Ratified),
                *state == ProposalState::Countersigned
            );
            assert!(!fine(StepKind::Proposed), "a proposal begins once");
            if fine(StepKind::Withdrawn) {
                assert!(
                    !state.holds_money(),
                    "{state}: what holds money is abandoned instead"
                );
            }
        }
    }
}
