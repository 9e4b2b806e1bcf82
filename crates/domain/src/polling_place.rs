//! Where people vote on paper or at a kiosk, and the batches of paper ballots.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Printed
//!     Printed --> Counted: printed = used + spoilt + returned
//!     Printed --> Cancelled
//!     Counted --> Counted: counted again
//!     Counted --> Cancelled
//!     Counted --> KeyedOnce: one person has keyed all
//!     Counted --> Sealed: none was used
//!     KeyedOnce --> Sealed: another person keyed the same
//!     KeyedOnce --> Arbitrating: some differ
//!     Arbitrating --> Sealed: a third person decided
//!     KeyedOnce --> Counted: keyed again from the start
//!     Arbitrating --> KeyedOnce: the second keying again
//!     KeyedOnce --> Cancelled: with a reason, as every batch with used ballots
//!     Arbitrating --> Cancelled
//! ```

use crate::text::Limits;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Length limits of a polling place's name, in characters.
pub const NAME: Limits = Limits { min: 2, max: 120 };
/// Length limits of its address, hours and ways in.
pub const LINE: Limits = Limits { min: 0, max: 300 };
/// Length limits of what the sheet of a polling place remarks.
pub const REMARKS: Limits = Limits { min: 0, max: 4000 };
/// Length limits of why ballots of a batch stay out of the ballot box: those above the marks, or all of them.
pub const WHY_LEFT_OUT: Limits = Limits { min: 20, max: 2000 };
/// Ballots in a batch: what two people key without losing their place.
pub const MOST_IN_BATCH: u32 = 500;

words! {
    /// How far a polling place is.
    pub enum PollingState as "polling place" {
        /// It gives out ballots.
        Open = "open",
        /// Its sheet is signed: figures stay as they are.
        Signed = "signed",
    }
}

words! {
    /// How far a batch of paper ballots is.
    pub enum PaperBatchState as "paper batch" {
        /// Printed, in use at a polling place or on an outing.
        Printed = "printed",
        /// Counted after the close of the place: printed = used + spoilt + returned.
        Counted = "counted",
        /// One person has keyed all used ballots.
        KeyedOnce = "keyed_once",
        /// Another person has, and at least one ballot differs: a third decides.
        Arbitrating = "arbitrating",
        /// Every ballot is sealed in the box; what was keyed is forgotten.
        Sealed = "sealed",
        /// Never used, or lost, with all its ballots.
        Cancelled = "cancelled",
    }
}

words! {
    /// Which of the three keyings a keyed ballot belongs to.
    pub enum Keying as "keying" {
        First = "first",
        Second = "second",
        /// The decision where two differ.
        Arbiter = "arbiter",
    }
}

/// What became of the ballots of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchFigures {
    pub printed: u32,
    /// Taken out of the paper box.
    pub used: u32,
    /// Given back by a voter who got another one, or damaged.
    pub spoilt: u32,
    /// Never given out.
    pub returned: u32,
}

/// Why a batch is not reconciled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("printed {printed}, used + spoilt + returned {found}")]
pub struct NotReconciled {
    pub printed: u32,
    pub found: u32,
}

/// A batch that is not where an act expects it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a batch that is {from} does not become {to}")]
pub struct PaperBatchStateError {
    pub from: PaperBatchState,
    pub to: PaperBatchState,
}

impl BatchFigures {
    /// printed = used + spoilt + returned.
    pub fn reconcile(self) -> Result<Self, NotReconciled> {
        let found = u64::from(self.used) + u64::from(self.spoilt) + u64::from(self.returned);
        if found == u64::from(self.printed) {
            Ok(self)
        } else {
            Err(NotReconciled {
                printed: self.printed,
                found: u32::try_from(found).unwrap_or(u32::MAX),
            })
        }
    }
}

impl PaperBatchState {
    /// The next state, where it can follow.
    pub fn becomes(self, to: Self) -> Result<Self, PaperBatchStateError> {
        use PaperBatchState::{Arbitrating, Cancelled, Counted, KeyedOnce, Printed, Sealed};
        let fine = matches!(
            (self, to),
            (Printed, Counted | Cancelled)
                // Recounted before anybody keys.
                | (Counted, Counted | KeyedOnce | Sealed | Cancelled)
                // A keying that went wrong is thrown away, and begun again.
                | (KeyedOnce | Arbitrating, Counted | KeyedOnce | Arbitrating | Sealed | Cancelled)
        );
        if fine {
            Ok(to)
        } else {
            Err(PaperBatchStateError { from: self, to })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_is_reconciled_when_no_ballot_is_missing() {
        let figures = BatchFigures {
            printed: 100,
            used: 71,
            spoilt: 2,
            returned: 27,
        };
        assert_eq!(figures.reconcile(), Ok(figures));
        let missing = BatchFigures {
            returned: 26,
            ..figures
        };
        assert_eq!(
            missing.reconcile(),
            Err(NotReconciled {
                printed: 100,
                found: 99
            })
        );
        let many = BatchFigures {
            used: u32::MAX,
            ..figures
        };
        assert!(many.reconcile().is_err(), "no overflow");
    }

    #[test]
    fn a_batch_can_be_given_up_until_it_is_done() {
        for from in PaperBatchState::ALL {
            let done = matches!(from, PaperBatchState::Sealed | PaperBatchState::Cancelled);
            assert_eq!(from.becomes(PaperBatchState::Cancelled).is_err(), done);
        }
    }

    #[test]
    fn what_is_sealed_stays_sealed() {
        for to in PaperBatchState::ALL {
            assert!(PaperBatchState::Sealed.becomes(*to).is_err());
        }
    }
}
