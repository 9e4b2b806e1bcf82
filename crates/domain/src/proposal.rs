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

use crate::delegated::{Costing, DelegatedTerms, ValidationStep};
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

words! {
    /// Who does the next thing on a proposal's path.
    pub enum NextBy as "who is next" {
        Proposer = "proposer",
        /// Asks departments for a costing.
        Coordination = "coordination",
        Departments = "departments",
        /// Deliberates.
        Group = "group",
        /// Signs, orders, builds and pays: the city, or whoever manages the money.
        City = "city",
        Council = "council",
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
            (K::Paid, Self::Committed | Self::Delivered)
            | (
                K::Reported | K::Studies | K::Procurement | K::Works,
                Self::Ratified | Self::Committed,
            )
            | (K::Reported | K::Inaugurated, Self::Delivered) => Ok(self),
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

    /// Who has the ball; nobody at the end of the path.
    pub const fn next_by(self, costing: Costing) -> Option<NextBy> {
        match (self, costing) {
            (Self::Proposed, Costing::Departments) => Some(NextBy::Coordination),
            (Self::Proposed, Costing::Proposer) => Some(NextBy::Proposer),
            (Self::InCosting, _) => Some(NextBy::Departments),
            (Self::Costed | Self::SentBack, _) => Some(NextBy::Group),
            (Self::Allocated | Self::Ratified | Self::Committed, _) => Some(NextBy::City),
            (Self::Countersigned, _) => Some(NextBy::Council),
            (Self::Delivered | Self::Rejected | Self::Withdrawn | Self::Abandoned, _) => None,
        }
    }

    /// The steps that are still to come, in their order, by the terms of its envelope.
    pub fn ahead(self, terms: &DelegatedTerms) -> Vec<StepKind> {
        const WAY: [StepKind; 6] = [
            StepKind::Costed,
            StepKind::Allocated,
            StepKind::Countersigned,
            StepKind::Ratified,
            StepKind::Committed,
            StepKind::Delivered,
        ];
        let done = match self {
            Self::Proposed | Self::InCosting => 0,
            Self::Costed | Self::SentBack => 1,
            Self::Allocated => 2,
            Self::Countersigned => 3,
            Self::Ratified => 4,
            Self::Committed => 5,
            Self::Delivered | Self::Rejected | Self::Withdrawn | Self::Abandoned => 6,
        };
        let asked = |step: &&StepKind| match step {
            StepKind::Countersigned => terms.has(ValidationStep::Countersignature),
            StepKind::Ratified => terms.has(ValidationStep::Ratification),
            _ => true,
        };
        WAY[done..].iter().filter(asked).copied().collect()
    }

    /// Whether its title and text can still be changed: not while departments study them, nor once they are decided.
    pub const fn words_can_change(self, costing: Costing) -> bool {
        match self {
            Self::Proposed | Self::SentBack => true,
            Self::Costed => matches!(costing, Costing::Proposer),
            Self::InCosting
            | Self::Allocated
            | Self::Countersigned
            | Self::Ratified
            | Self::Committed
            | Self::Delivered
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
    use crate::delegated::Template;

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
    fn what_is_to_come_is_what_the_terms_ask_for() {
        let young = Template::YouthEnvelope.terms();
        let committees = Template::CitizenInitiative.terms();
        assert_eq!(ProposalState::Proposed.ahead(&young).len(), 6);
        assert_eq!(
            ProposalState::SentBack.ahead(&committees),
            [
                StepKind::Allocated,
                StepKind::Committed,
                StepKind::Delivered
            ]
        );
        for state in ProposalState::ALL {
            // Whoever has the ball has something to do, and nobody has it at the end.
            let open = !state.ahead(&young).is_empty();
            assert_eq!(open, state.next_by(young.costing).is_some(), "{state}");
        }
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
